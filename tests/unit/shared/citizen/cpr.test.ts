import { expect, test } from 'vitest';
import { parseCpr, passesModulus11 } from '#shared/citizen/cpr.ts';

test('ten digits with a date are a number, with or without a hyphen', () => {
  expect(parseCpr('6701470000')).toEqual({
    digits: '6701470000',
    birthDate: '1947-01-07',
    isReplacement: true,
  });
  expect(parseCpr(' 670147-0000 ')?.digits).toBe('6701470000');
});

test.each([
  ['31024700 00', 'a space in the wrong place'],
  ['3002470000', 'a thirtieth of February'],
  ['0013470000', 'a thirteenth month'],
  ['9301470000', 'a replacement day beyond the month'],
  ['670147000', 'nine digits'],
  ['67014700000', 'eleven digits'],
  ['abcdefghij', 'letters'],
  ['', 'nothing'],
])('%s is refused: %s', (text) => {
  expect(parseCpr(text)).toBeNull();
});

test.each([
  ['6101370000', '1937-01-01'],
  ['6101364000', '2036-01-01'],
  ['6101374000', '1937-01-01'],
  ['6101575000', '2057-01-01'],
  ['6101585000', '1858-01-01'],
  ['6101369000', '2036-01-01'],
])('%s is born %s: the seventh digit says the century', (text, birthDate) => {
  expect(parseCpr(text)?.birthDate).toBe(birthDate);
});

test('29 February needs a leap year', () => {
  expect(parseCpr('8902480000')?.birthDate).toBe('1948-02-29');
  expect(parseCpr('8902470000')).toBeNull();
});

test('modulus 11 tells a mistyped digit', () => {
  expect(passesModulus11({ digits: '0707614285' })).toBe(true);
  expect(passesModulus11({ digits: '0707614286' })).toBe(false);
});
