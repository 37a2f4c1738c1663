/** What can be offered to somebody whose contact was hit, the best first, while nobody else is moved. */
import { isoDate, weekdayOf } from '#shared/calendar/dates.ts';
import { clockTime } from '#shared/calendar/times.ts';
import type { ChangedContact, PlanChange } from '#shared/model/events.ts';
import type { Appointment } from '#shared/model/plan.ts';
import type { PublishedContact } from './after-events.ts';
import { contestedUntil } from './answer-hits.ts';
import { type CoursePart, courseCost, sumOf } from './course-check.ts';
import { findRepair, type Repaired } from './repair.ts';
import type { Situation, StandingContact, StandingCourse } from './situation.ts';

/**
 * Another time with the same therapist, another therapist, another team, a session added or the team joined later, or none: the
 * session is lost.
 */
export type AnswerKind = 'time' | 'therapist' | 'team' | 'laterSession' | 'none';

export interface Answer {
  readonly kind: AnswerKind;
  /** The contact in place of the one that was hit; null where it is lost. */
  readonly now: ChangedContact | null;
  /** All that becomes different for the citizen, the asked contact among it. */
  readonly changes: readonly Omit<PlanChange, 'referralId' | 'why'>[];
  /** Against the course as published, in the contract's units; the parts that are not 0 add up to it. */
  readonly cost: number;
  readonly parts: readonly { readonly part: CoursePart | 'moved'; readonly cost: number }[];
  /** Why it stands where it does. */
  readonly reason: {
    readonly sameTherapist: boolean;
    readonly sameWeekday: boolean;
    readonly sameTime: boolean;
    /** From the contact that was hit to the one in its place; null where there is none. */
    readonly daysLater: number | null;
  };
  /** Contacts of other citizens that would move: none, unless asked for. */
  readonly movesOthers: readonly string[];
}

export interface Asked {
  readonly referralId: string;
  readonly date: Appointment['date'];
  readonly from: Appointment['from'];
}

/** Openings looked at for each contact, and contacts placed in all. */
const BRANCHES = 40;
const STEPS = 160;

/** At most `most` answers for one open contact; at least the best of every kind there is. The situation stays as it is. */
export function rankedAnswers(situation: Situation, asked: Asked, most = 8): Answer[] {
  const course = situation.courses.get(asked.referralId);
  const hit = course?.published.find(({ date, from }) => date === asked.date && from === asked.from);
  if (!course || !hit) return [];
  const found = new Map<string, Answer>();
  const onFound = (repaired: Repaired) => {
    const answer = answerOf(situation, course, hit, repaired);
    const key = `${answer.kind}|${answer.now?.date}|${answer.now?.therapistId}|${answer.now?.teamId}`;
    const known = found.get(key);
    if (!known || answer.cost < known.cost) found.set(key, answer);
  };
  const settings = {
    branches: BRANCHES,
    steps: STEPS,
    contestedUntil: contestedUntil(situation),
    atTheSameTime: true,
    onFound,
  };
  situation.reseed(1);
  const mark = situation.state.mark();
  findRepair(situation, course, { ...settings, freeing: false });
  if (found.size === 0) findRepair(situation, course, { ...settings, freeing: true });
  situation.state.rollback(mark);
  const ranked = [...found.values()].sort((a, b) => a.cost - b.cost || distance(a) - distance(b));
  const firsts = new Set(ranked.map(({ kind }) => ranked.find((answer) => answer.kind === kind)));
  const chosen = new Set([...firsts, ...ranked].slice(0, Math.max(most, firsts.size)));
  return ranked.filter((answer) => chosen.has(answer));
}

function distance({ reason }: Answer): number {
  return Math.abs(reason.daysLater ?? Number.POSITIVE_INFINITY);
}

function answerOf(
  situation: Situation,
  course: StandingCourse,
  hit: PublishedContact,
  { contacts, team, cost }: Repaired,
): Answer {
  const fresh = contacts.filter(({ was }) => was === null);
  const gone = course.published.filter((c) => !contacts.some(({ was }) => was === c));
  const rest = [...fresh];
  const changes = [hit, ...gone.filter((c) => c !== hit)].map((was) => {
    const at = nearest(rest, was);
    const [next] = at < 0 ? [] : rest.splice(at, 1);
    return {
      kind: was.kind,
      was: toldOf(was),
      now: next ? told(situation, next, team?.source.id ?? null) : null,
    };
  });
  const added = rest.map((c) => ({
    kind: c.kind,
    was: null,
    now: told(situation, c, team?.source.id ?? null),
  }));
  const now = changes[0]?.now ?? null;
  const before = courseCost(
    situation,
    course,
    course.published.map((c) => situation.standingOf(c)),
    course.team,
  );
  const after = courseCost(situation, course, contacts, team);
  const parts = (Object.keys(after) as (CoursePart | 'moved')[])
    .map((part) => ({ part, cost: after[part] - before[part] }))
    .filter((part) => part.cost !== 0);
  const day = fresh.find((c) => isoDate(c.day) === now?.date)?.day ?? null;
  return {
    kind: kindOf(course, hit, now, team !== course.team),
    now,
    changes: [...changes, ...added],
    cost: cost - sumOf(before),
    parts,
    reason: {
      sameTherapist: now !== null && now.therapistId === hit.therapistId,
      sameWeekday: day !== null && weekdayOf(day) === weekdayOf(hit.day),
      sameTime: now !== null && now.from === hit.from,
      daysLater: day === null ? null : day - hit.day,
    },
    movesOthers: [],
  };
}

function kindOf(
  course: StandingCourse,
  hit: PublishedContact,
  now: ChangedContact | null,
  isOtherTeam: boolean,
): AnswerKind {
  if (isOtherTeam && course.modality === 'team') return 'team';
  if (now === null) return 'none';
  if (hit.kind === 'team') return 'laterSession';
  return now.therapistId === hit.therapistId ? 'time' : 'therapist';
}

/** The new contact of the same kind that is nearest in time; -1 where there is none. */
function nearest(fresh: readonly StandingContact[], was: PublishedContact): number {
  let best = -1;
  fresh.forEach((c, i) => {
    if (c.kind !== was.kind) return;
    const away = Math.abs(c.day - was.day);
    const least = best < 0 ? Number.POSITIVE_INFINITY : Math.abs((fresh[best]?.day ?? 0) - was.day);
    if (away < least) best = i;
  });
  return best;
}

function toldOf({ date, from, to, therapistId, roomId, teamId }: PublishedContact): ChangedContact {
  return { date, from, to, therapistId, roomId, teamId };
}

function told({ instance }: Situation, c: StandingContact, teamId: string | null): ChangedContact {
  const { staff, places } = instance;
  return {
    date: isoDate(c.day),
    from: clockTime(c.from),
    to: clockTime(c.to),
    therapistId: c.therapist < 0 ? null : staff.ids[c.therapist],
    roomId: c.room < 0 ? null : places.roomIds[c.room],
    teamId: c.kind === 'team' ? teamId : null,
  };
}
