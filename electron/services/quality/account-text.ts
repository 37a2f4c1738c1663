/** The account of a missed target, pre-filled with its figures in words (K11). Danish, as all documents for citizens and councils. */
import { longDate } from '#shared/calendar/date-text.ts';
import type { Rate } from '#shared/course/verdicts.ts';
import type { DateRange } from '#shared/model/scenario.ts';

export interface AccountText {
  why: string;
  actionPlan: string;
  serviceLevelProposal: string;
}

const causes = {
  noCapacity: 'ingen ledig plads',
  citizensWish: 'borgerens eget ønske',
  hospitalStay: 'indlæggelse',
  none: 'ingen årsag er oplyst',
} as const;
type Cause = keyof typeof causes;

/** What can be said from the figures alone; the leader writes on from there. `siteName` null for all sites. */
export function accountText(rate: Rate, { from, to }: DateRange, siteName: string | null): AccountText {
  const { name, target, numerator, denominator, withoutExcused } = rate;
  const where = siteName === null ? '' : ` på ${siteName}`;
  const excused = denominator - withoutExcused.denominator;
  const sentences = [
    `Fra ${longDate(from, 'da')} til ${longDate(to, 'da')} blev målet "${name.da}"${where} nået i ${numerator} af ${denominator} forløb${percent(numerator, denominator)}.`,
    ...(target === null ? [] : [`Målet er ${Math.round(target * 100)} %.`]),
    ...(excused === 0
      ? []
      : [
          `Uden de ${excused} forløb med en gyldig grund er det ${withoutExcused.numerator} af ${withoutExcused.denominator}${percent(withoutExcused.numerator, withoutExcused.denominator)}.`,
        ]),
  ];
  const counted = causesOf(rate);
  const list = counted.map(([cause, count]) => `– ${causes[cause]}: ${courses(count)}`);
  return {
    why: [sentences.join(' '), ...(list.length > 0 ? ['Målet blev ikke nået i:', ...list] : [])].join('\n'),
    actionPlan: counted
      .map(
        ([cause, count]) =>
          `${capital(causes[cause])} (${courses(count)}): hvad gør vi, hvem gør det, og hvornår?`,
      )
      .join('\n'),
    serviceLevelProposal: '',
  };
}

/** How many missed by each cause, the most frequent first. */
function causesOf({ missed }: Rate): [Cause, number][] {
  const counts = new Map<Cause, number>();
  for (const { excuse } of missed) counts.set(excuse ?? 'none', (counts.get(excuse ?? 'none') ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

const percent = (part: number, all: number) => (all === 0 ? '' : ` (${Math.round((100 * part) / all)} %)`);
const courses = (count: number) => `${count} forløb`;
const capital = (text: string) => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
