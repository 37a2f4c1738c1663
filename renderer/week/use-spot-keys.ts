import type { KeyboardEvent } from 'react';
import { usePreferences } from '../preferences/preferences.ts';

/** A place that the arrows can go to names itself in `data-spot`. */
const spotName = 'spot';

type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const all = (within: ParentNode): HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(`[data-${spotName}]`),
];

/** The focusable element of a spot: itself, or what it stands in (a calendar wraps it). */
const focusable = (spot: HTMLElement): HTMLElement | null =>
  spot.tabIndex >= 0 || spot.matches('button, [tabindex]')
    ? spot
    : (spot.closest<HTMLElement>('[tabindex], a, button') ?? null);

/** Gives the focus to a spot by its name, once what closed beside it has gone. */
export function focusSpot(name: string): void {
  requestAnimationFrame(() => {
    const spot = all(document).find((each) => each.dataset[spotName] === name);
    if (spot) focusable(spot)?.focus();
  });
}

/** How far `to` lies from `from` in a direction; Infinity where it does not lie that way. */
function distance(from: DOMRect, to: DOMRect, direction: Direction): number {
  const dx = to.left + to.width / 2 - (from.left + from.width / 2);
  const dy = to.top + to.height / 2 - (from.top + from.height / 2);
  const along =
    direction === 'ArrowLeft' ? -dx : direction === 'ArrowRight' ? dx : direction === 'ArrowUp' ? -dy : dy;
  const across = direction === 'ArrowLeft' || direction === 'ArrowRight' ? dy : dx;
  if (along < 2) return Number.POSITIVE_INFINITY;
  // Straight ahead beats near: a neighbour in the same column or row comes first.
  return along + Math.abs(across) * 3;
}

/** Keys for a picture of spots: arrows go to the neighbour seen in that direction, j and k to the next and the one before. */
export function useSpotKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  const { letterKeys } = usePreferences();
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
    const spots = all(event.currentTarget);
    const current = spots.find((spot) => focusable(spot) === event.target);
    const index = current ? spots.indexOf(current) : -1;
    let next: HTMLElement | undefined;
    if (event.key.startsWith('Arrow') && current) {
      const from = current.getBoundingClientRect();
      let best = Number.POSITIVE_INFINITY;
      for (const spot of spots) {
        const far = distance(from, spot.getBoundingClientRect(), event.key as Direction);
        if (far < best) [best, next] = [far, spot];
      }
    } else if (event.key === 'Home') next = spots[0];
    else if (event.key === 'End') next = spots.at(-1);
    else if (letterKeys && event.key === 'j') next = spots[index + 1];
    else if (letterKeys && event.key === 'k') next = spots[Math.max(0, index - 1)];
    else return;
    event.preventDefault();
    if (next) focusable(next)?.focus();
  };
}
