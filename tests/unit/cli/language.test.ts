import { expect, test } from 'vitest';
import { languageOf } from '../../../electron/cli/language.ts';

test.each([
  [{}, 'en'],
  [{ LANG: 'da_DK.UTF-8' }, 'da'],
  [{ LANG: 'da' }, 'da'],
  [{ LANG: 'dav_KE' }, 'en'],
  [{ LANG: 'C' }, 'en'],
  [{ LANG: 'da_DK.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'en_GB', LC_MESSAGES: 'da_DK' }, 'da'],
  [{ LANG: 'da_DK', LC_ALL: '' }, 'da'],
])('%j asks for %s', (env, language) => {
  expect(languageOf(env)).toBe(language);
});
