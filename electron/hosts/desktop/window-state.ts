/** Where the window stood when it was last closed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** In points of the screen. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const windowState = z.strictObject({
  area: z.strictObject({
    x: z.int(),
    y: z.int(),
    width: z.int().min(800).max(20_000),
    height: z.int().min(500).max(20_000),
  }),
  maximized: z.boolean(),
});
export type WindowState = z.output<typeof windowState>;

/** A page of 1280 × 800 shows a working day without scrolling. */
export const firstSize = { width: 1280, height: 800 } as const;

/** The state that was kept, or null where there is none that fits one of the screens at hand now. */
export function readWindowState(file: string, screens: readonly Area[]): WindowState | null {
  try {
    const state = windowState.parse(JSON.parse(readFileSync(file, 'utf8')));
    return screens.some((screen) => titleIsOn(screen, state.area)) ? state : null;
  } catch {
    return null;
  }
}

/** Keeps the state; a window that cannot be remembered is no reason to trouble anybody. */
export function keepWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state), { mode: 0o600 });
  } catch {
    // The next start opens at the first size.
  }
}

/** The bar to move the window by has to be within reach. */
function titleIsOn(screen: Area, area: Area): boolean {
  const middle = area.x + area.width / 2;
  return (
    middle >= screen.x &&
    middle < screen.x + screen.width &&
    area.y >= screen.y &&
    area.y < screen.y + screen.height
  );
}
