/** How this person likes the window. Kept in this browser; never any plan data. */
import { useSyncExternalStore } from 'react';
import type { Language } from '#shared/calendar/date-text.ts';

export type { Language };
export interface Preferences {
  readonly language: Language;
  /** Rows of 32 px at 14 px type, or of 40 px at 16 px. */
  readonly density: 'compact' | 'comfortable';
  readonly navigation: 'open' | 'collapsed';
  /** Whether single letters act. Somebody who dictates wants them off. */
  readonly letterKeys: boolean;
}

const storageKey = 'holdplan.preferences';
const standard: Preferences = { language: 'da', density: 'compact', navigation: 'open', letterKeys: true };

function stored(): Preferences {
  try {
    const found = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Preferences>;
    return {
      language: found.language === 'en' ? 'en' : 'da',
      density: found.density === 'comfortable' ? 'comfortable' : 'compact',
      navigation: found.navigation === 'collapsed' ? 'collapsed' : 'open',
      letterKeys: found.letterKeys !== false,
    };
  } catch {
    return standard;
  }
}

let current = stored();
const listeners = new Set<() => void>();

/** Changes some preferences, for every part of the window at once. */
export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  localStorage.setItem(storageKey, JSON.stringify(current));
  for (const listener of listeners) listener();
}

/** The preferences now, for what stands outside React. */
export const storedPreferences = (): Preferences => current;

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
