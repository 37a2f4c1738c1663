import { type DayNumber, isoDate } from '#shared/calendar/dates.ts';
import type { PastCitizen } from '../../interchange/past.ts';
import type { Random } from '../random.ts';

/** Invented streets; the demo's municipality has no house numbers, so that no address is anybody's. */
const streets = [
  'Lærkebakken',
  'Strandengen',
  'Mølleåvej',
  'Lindehaven',
  'Fyrrestien',
  'Havnegården',
  'Klintevej',
  'Østermarken',
  'Kirsebærhaven',
  'Rønnebærstien',
  'Skovløkken',
  'Vesterlundvej',
];

/**
 * Gives each citizen an invented entry in the register: mostly people from sixty on, who live at home. The CPR numbers are
 * replacement numbers (60 added to the day), which no real person has, each given once.
 */
export function register(random: Random, today: DayNumber): (name: string) => PastCitizen {
  const used = new Set<string>();
  const cpr = (): string => {
    const age = random.chance(0.85) ? random.int(62, 92) : random.int(24, 61);
    const [year, month, day] = isoDate(today - Math.round(age * 365.25) - random.int(0, 364)).split('-') as [
      string,
      string,
      string,
    ];
    // A seventh digit of 0 to 3 is one of the years 1900 to 1999, 4 one of 2000 to 2036.
    const seventh = year < '2000' ? random.int(0, 3) : 4;
    const serial = `${seventh}${String(random.int(0, 999)).padStart(3, '0')}`;
    const digits = `${Number(day) + 60}${month}${year.slice(2)}${serial}`;
    if (used.has(digits)) return cpr();
    used.add(digits);
    return digits;
  };
  return (name) => ({
    name,
    cpr: cpr(),
    address: `${random.pick(streets)}, Havnbæk`,
    // No Danish number begins with a nought.
    phone: `00 ${[0, 0, 0].map(() => String(random.int(0, 99)).padStart(2, '0')).join(' ')}`,
    digitalPost: random.chance(0.78),
    housing: random.weighted([
      ['home', 88],
      ['careCentre', 9],
      ['shortStay', 3],
    ]),
  });
}
