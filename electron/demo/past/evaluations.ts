/** What follows the start: goals, evaluations, how training goes on, the closing; each now and then late or forgotten. */
import type { DayNumber } from '#shared/calendar/dates.ts';
import type { NewStep, StepFacts } from '#shared/course/step.ts';
import type { Service, Therapist } from '#shared/model/scenario.ts';
import { endOfSpan } from '../../course/spans.ts';
import type { PastContact, PastLetter } from '../../interchange/past.ts';
import { isStrained } from './calendar.ts';
import { letter, recordsAt } from './first-steps.ts';
import { dateOf, type PastGround, step } from './ground.ts';
import { contact, freeDay } from './training.ts';
import { attainmentOf, continuationOf, goalsFor } from './wording.ts';

/** What is known of a course that has started. */
export interface Started {
  readonly needs: readonly string[];
  readonly therapist: Therapist;
  readonly start: DayNumber;
  /** The last day with somebody there. */
  readonly last: DayNumber;
  /** Broken off early. */
  readonly brief: boolean;
}

export interface AfterStart {
  readonly steps: NewStep[];
  readonly contacts: PastContact[];
  readonly letters: PastLetter[];
  /** Null where that would lie in the future. */
  readonly closedOn: DayNumber | null;
}

/** Goals at the start, a midway evaluation where the course lasts, and everything that ends it. */
export function afterStart(ground: PastGround, service: Service, started: Started): AfterStart {
  const { random, working, today, file } = ground;
  const { last, brief } = started;
  const begun = goalsAndMidway(ground, service, started, last);
  const { steps, contacts, goals } = begun;
  const evaluates = service.finalEvaluation && random.chance(brief ? 0.45 : 0.93);
  const final = evaluates ? evaluation(ground, 'finalEvaluation', started, last + random.int(1, 6)) : null;
  if (final) contacts.push(final.contact);
  const end = final?.day ?? last;
  if (final) steps.push(step('finalEvaluation', end, attainmentOf(random, goals)));
  steps.push(...recordsAt(ground, 'finalEvaluation', end, service.id));
  const expects = file.quality.timeline.some(
    (place) => place.step === 'recommendation' && (place.services?.includes(service.id) ?? true),
  );
  if (expects) steps.push(step('recommendation', end, recommended));
  if (random.chance(brief ? 0.3 : isStrained(end, today) ? 0.76 : 0.93))
    steps.push(step('continuation', end, continuationOf(random)));
  const closed = working.after(end, random.int(0, 3));
  if (closed >= today) return { steps, contacts, letters: [], closedOn: null };
  steps.push(
    ...recordsAt(ground, 'closing', closed, service.id),
    step('closing', closed, { reasonId: reasonFor(ground, brief), endedOn: dateOf(end), note: '' }),
  );
  const letters = random.chance(0.4) ? [letter(ground, 'ending', closed)] : [];
  return { steps, contacts, letters, closedOn: closed };
}

const recommended: StepFacts<'recommendation'> = {
  motivation: true,
  potential: true,
  chance: true,
  next: 'rehabilitation',
  text: 'Vurderet til at kunne have gavn af genoptræning.',
};

/** Goals within days of the start, and the midway evaluation where the course lasts as long; nothing after `until`. */
export function goalsAndMidway(
  ground: PastGround,
  service: Service,
  started: Started,
  until: DayNumber,
): { steps: NewStep[]; contacts: PastContact[]; goals: StepFacts<'goals'> } {
  const { random, today } = ground;
  const { start, needs } = started;
  const goals = goalsFor(needs, random.chance(0.15) ? 'citizenAndRelative' : 'citizen');
  const steps: NewStep[] = recordsAt(ground, 'startInterview', start, service.id);
  const setOn = start + (random.chance(0.8) ? 0 : random.int(1, 4));
  if (random.chance(0.95) && setOn < today) steps.push(step('goals', setOn, goals));
  const contacts: PastContact[] = [];
  const isLate = random.chance(isStrained(start, today) ? 0.3 : 0.08);
  const wish = start + (isLate ? random.int(44, 60) : random.int(25, 38));
  if (service.midwayEvaluation && wish <= until && random.chance(0.96)) {
    const midway = evaluation(ground, 'midwayEvaluation', started, wish);
    if (midway) {
      contacts.push(midway.contact);
      steps.push(
        step('midwayEvaluation', midway.day, {
          progress: 'Går fremad som ventet.',
          adjusted: '',
          present: 'citizen',
          judgement: 'goesOn',
        }),
      );
    }
  }
  return { steps, contacts, goals };
}

/** An evaluation in the therapist's diary within a few days of `day`. */
function evaluation(
  ground: PastGround,
  kind: 'midwayEvaluation' | 'finalEvaluation',
  { therapist }: Started,
  day: DayNumber,
): { day: DayNumber; contact: PastContact } | null {
  const minutes = ground.file.planning.minutes[kind];
  const at = freeDay(ground, therapist, day, minutes, 3);
  return at && { day: at.day, contact: contact(kind, therapist, at, minutes, 0) };
}

/** A late start has, mostly, its cause recorded: no free capacity where the standard counts that, else the citizen's own wish. */
export function excuse({ random, file, working }: PastGround, visit: DayNumber, start: DayNumber): NewStep[] {
  const rule = file.quality.deadlines.find(({ from, until }) => from === 'visitation' && until === 'start');
  if (!rule || dateOf(start) <= endOfSpan(dateOf(visit), rule.within, working)) return [];
  if (random.chance(0.3)) return [];
  const reason = rule.excuses.includes('noCapacity') && random.chance(0.75) ? 'noCapacity' : 'citizensWish';
  return [step('excuse', start, { deadlineId: rule.id, reason, note: '' })];
}

/** One of the standard's own reasons. */
function reasonFor({ random, file: { quality } }: PastGround, brief: boolean): string {
  const known = new Set(quality.closingReasons.map(({ id }) => id));
  const wanted = brief
    ? ['withdrew', 'hospital', 'movedAway']
    : ['goalReached', 'goalsMet', 'partlyReached', 'completed'];
  const usable = wanted.filter((id) => known.has(id));
  return usable.length > 0 ? random.pick(usable) : 'completed';
}
