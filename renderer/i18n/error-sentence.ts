import { useCallback } from 'react';
import type { AppError } from '#shared/api/errors.ts';
import { errorSentence } from '#shared/text/sentences.ts';
import { usePreferences } from '../preferences/preferences.ts';

/** The sentence for an error, in the chosen language. */
export function useErrorSentence(): (error: AppError) => string {
  const { language } = usePreferences();
  return useCallback((error) => errorSentence(error, language), [language]);
}
