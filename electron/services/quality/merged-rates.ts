/** Rates of a municipality whose courses keep several versions, or several standards: each course counts by its own rules. */
import type { CourseHistory } from '#shared/course/history.ts';
import type { Rate } from '#shared/course/verdicts.ts';
import type { DateRange } from '#shared/model/scenario.ts';
import type { CourseGround } from '../../course/ground.ts';
import { ratesOf } from '../../course/rates.ts';
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

/**
 * Every rate of the standard in force over a period, and those of other standards that some course still counts in. Versions of
 * one standard are added up, each course judged by its own version; name and target are those of the newest.
 */
export function mergedRates(groups: readonly CoursesUnder[], codeInForce: string, period: DateRange): Rate[] {
  const merged = new Map<string, Rate>();
  const newestFirst = [...groups].sort((a, b) => b.standard.version - a.standard.version);
  const inForceFirst = [
    ...newestFirst.filter(({ standard }) => standard.code === codeInForce),
    ...newestFirst.filter(({ standard }) => standard.code !== codeInForce),
  ];
  for (const { standard, ground, histories } of inForceFirst) {
    const isInForce = standard.code === codeInForce;
    for (const rate of ratesOf(histories, standard.file.quality, period, ground)) {
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
