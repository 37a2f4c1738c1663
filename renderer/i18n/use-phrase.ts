import { useCallback } from 'react';
import type { Phrase } from '#shared/standards/quality.ts';
import { usePreferences } from '../preferences/preferences.ts';

/** A standard's own words, in the chosen language. */
export function usePhrase(): (phrase: Phrase) => string {
  const { language } = usePreferences();
  return useCallback((phrase) => phrase[language], [language]);
}
