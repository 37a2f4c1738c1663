/**
 * How many working days a citizen holds a seat.
 *
 * Assumptions: contract, "Courses". A course is a whole number of working days, at least 1; the courses of a stream
 * are independent of each other and of how long the citizen waited. A length with a fraction is rounded up with a
 * probability equal to the fraction, so that the mean holds (except below 1, where every course takes 1).
 */
import type { CourseDays } from '#shared/model/forecast.ts';
import { guided, type Inversion } from './inversion.ts';

/**
 * The distribution of a course's length. Courses that end on or after `longest` days are not told apart: for a
 * forecast of that many days they last for ever.
 */
export function courseLengths(course: CourseDays, longest: number): Inversion {
  const probabilities = new Float64Array(longest + 1);
  if (course.kind === 'exponential') setGeometric(probabilities, course.mean);
  else {
    const values = course.kind === 'empirical' ? course.values : [course.mean];
    for (const value of values) addRounded(probabilities, value, 1 / values.length);
  }
  let sum = 0;
  const upTo = probabilities.map((probability) => {
    sum += probability;
    return sum;
  });
  return guided({ upTo, length: upTo.length, guide: new Int32Array(0) });
}

/** P(longer than k days) = (1 − 1/mean)^k. */
function setGeometric(probabilities: Float64Array, mean: number): void {
  const stays = 1 - 1 / mean;
  for (let days = 1, longer = 1; days < probabilities.length; days++, longer *= stays)
    probabilities[days] = longer / mean;
}

/** Shares `probability` out between the whole numbers around `value`. */
function addRounded(probabilities: Float64Array, value: number, probability: number): void {
  const whole = Math.floor(value);
  const up = value - whole;
  const last = probabilities.length - 1;
  const add = (days: number, share: number) => {
    const at = Math.min(last, Math.max(1, days));
    probabilities[at] = (probabilities[at] as number) + probability * share;
  };
  add(whole, 1 - up);
  if (up > 0) add(whole + 1, up);
}
