import { describe, expect, test } from 'vitest';
import type { IsoWeek } from '#shared/calendar/weeks.ts';
import { formatAddress, parseAddress, stepFrom } from '../../../renderer/address/address.ts';

const week37 = '2026-W37' as IsoWeek;

describe('an address', () => {
  test('is read back as it was written, with everything after the #', () => {
    const address = {
      screen: 'week',
      week: week37,
      params: { site: 's1', team: 'h 01&x', date: '2026-09-08', layer: 'udkast' },
    } as const;
    const text = formatAddress(address);
    expect(text).toMatch(/^#\/uge\/2026-W37\?sted=s1&hold=h\+01%26x&/);
    expect(parseAddress(text)).toEqual(address);
  });

  test('of nothing is the week screen without a week', () => {
    expect(parseAddress('')).toEqual({ screen: 'week', week: null, params: {} });
    expect(parseAddress('#/ukendt?sted=')).toEqual({ screen: 'week', week: null, params: {} });
  });

  test('with a week that does not exist shows no week, and only the week screen has one', () => {
    expect(parseAddress('#/uge/2027-W53').week).toBeNull();
    expect(parseAddress('#/plan/2026-W37').week).toBeNull();
  });
});

describe('a step', () => {
  const here = parseAddress('#/uge/2026-W37?sted=s1&hold=h01&dag=2026-09-08&lag=udkast');

  test('to another screen keeps the site and the layer, and nothing that belongs to the one left', () => {
    expect(stepFrom(here, { screen: 'waitingList' })).toEqual({
      screen: 'waitingList',
      week: null,
      params: { site: 's1', layer: 'udkast' },
    });
  });

  test('within a screen changes what it names and takes away what it names as null', () => {
    expect(stepFrom(here, { team: null, date: null, view: 'kalender' })).toEqual({
      screen: 'week',
      week: week37,
      params: { site: 's1', layer: 'udkast', view: 'kalender' },
    });
  });
});
