import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../preferences/preferences.ts';
import { da } from './da.ts';
import { en } from './en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof da };
  }
}

export const locales: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };

/** Makes the texts ready in a language. React escapes what it shows, so i18next must not. */
export async function startTexts(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'da',
    resources: { da: { translation: da }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  speak(language);
}

/** Changes the language, the document's included, so that a screen reader speaks it. */
export function speak(language: Language): void {
  document.documentElement.lang = language;
  if (i18next.language !== language) void i18next.changeLanguage(language);
}
