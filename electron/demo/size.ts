/** How large a municipality is: everything follows from how many citizens wait. */
export interface Size {
  readonly waiting: number;
  readonly sites: number;
  readonly therapists: number;
  readonly teams: number;
}

/** The demo's own size: 130 waiting, 3 sites, 25 therapists, 45 teams. */
export const demoWaiting = 130;

/**
 * The size that goes with `waiting` citizens, in the proportions of the contract's public examples
 * (25 waiting: 8 therapists and 13 teams on one site; 900 waiting: 144 therapists and 284 teams on 8 sites).
 */
export function sizeFor(waiting: number): Size {
  return {
    waiting,
    sites: Math.max(1, Math.round(0.27 * Math.sqrt(waiting))),
    therapists: Math.round(0.155 * waiting + 4.5),
    teams: Math.round(0.31 * waiting + 5),
  };
}
