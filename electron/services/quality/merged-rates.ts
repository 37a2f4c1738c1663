/** Rates of a municipality whose courses keep several versions, or several standards: each course counts by its own rules. */
import type { CourseHistory } from '#shared/course/history.ts';
import type { Rate } from '#shared/course/verdicts.ts';
import type { DateRange } from '#shared/model/scenario.ts';
import type { CourseGround } from '../../course/ground.ts';
import { casesOf, type RateCases, rateOver } from '../../course/rates.ts';
import type { StandardVersion } from '../course/standard.ts';

/** The courses that keep one version of a standard. */
export interface CoursesUnder {
  readonly standard: StandardVersion;
  readonly ground: CourseGround;
  readonly histories: readonly CourseHistory[];
}

/** What a rate is known by: its id for the standard in force; for another standard with that one's code before it. */
export const rateKey = (rateId: string, code: string, codeInForce: string): string =>
  code === codeInForce ? rateId : `${code}/${rateId}`;

/** The parts of a key. */
export function parseRateKey(key: string, codeInForce: string): { code: string; rateId: string } {
  const at = key.indexOf('/');
  return at < 0 ? { code: codeInForce, rateId: key } : { code: key.slice(0, at), rateId: key.slice(at + 1) };
}

/** The cases of every rate, by the version that each course keeps; worked out once for all periods. */
export type CasesUnder = readonly {
  readonly standard: StandardVersion;
  readonly cases: readonly RateCases[];
}[];

/** Of the standard in force first, then of the others; the newest version of each first. */
export function casesUnder(groups: readonly CoursesUnder[], codeInForce: string): CasesUnder {
  const newestFirst = [...groups].sort((a, b) => b.standard.version - a.standard.version);
  const isInForce = ({ standard }: CoursesUnder) => standard.code === codeInForce;
  const ordered = [...newestFirst.filter(isInForce), ...newestFirst.filter((group) => !isInForce(group))];
  return ordered.map(({ standard, ground, histories }) => ({
    standard,
    cases: casesOf(histories, standard.file.quality, ground),
  }));
}

/**
 * Every rate of the standard in force over a period, and those of other standards that some course still counts in. Versions of
 * one standard are added up, each course judged by its own version; name and target are those of the newest.
 */
export function mergedRates(under: CasesUnder, codeInForce: string, period: DateRange): Rate[] {
  const merged = new Map<string, Rate>();
  for (const { standard, cases } of under) {
    const isInForce = standard.code === codeInForce;
    for (const rate of cases.map((ofRate) => rateOver(ofRate, period))) {
      const id = rateKey(rate.id, standard.code, codeInForce);
      const before = merged.get(id);
      if (before) merged.set(id, sum(before, rate));
      else if (isInForce || rate.denominator > 0)
        merged.set(id, { ...rate, id, name: isInForce ? rate.name : named(rate.name, standard.name) });
    }
  }
  return [...merged.values()];
}

function sum(a: Rate, b: Rate): Rate {
  return {
    ...a,
    numerator: a.numerator + b.numerator,
    denominator: a.denominator + b.denominator,
    withoutExcused: {
      numerator: a.withoutExcused.numerator + b.withoutExcused.numerator,
      denominator: a.withoutExcused.denominator + b.withoutExcused.denominator,
    },
    missed: [...a.missed, ...b.missed],
  };
}

const named = ({ da, en }: Rate['name'], standard: string): Rate['name'] => ({
  da: `${da} (${standard})`,
  en: `${en} (${standard})`,
});
