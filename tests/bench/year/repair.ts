/** Moving one appointment: the first free hour, the same rule in both arms. */
import { type DayNumber, dayNumber, isoDate, weekdayOf } from '#shared/calendar/dates.ts';
import { clockTime, minuteOf } from '#shared/calendar/times.ts';
import type { Appointment } from '#shared/model/plan.ts';
import type { Referral, Therapist } from '#shared/model/scenario.ts';
import { type Agreed, busyDays, type Course, roomSpans, type Span, therapistSpans } from './agreed.ts';
import type { World } from './world.ts';

/** Nobody is offered a new hour later than this many days on. */
const reach = 21;

/**
 * The first free hour after `day` for the appointment, with anybody who may hold it, on a day on which the
 * citizen has no other contact and, but for a start interview, before the final evaluation. Null where none is.
 */
export function firstFreeHour(
  world: World,
  agreed: Agreed,
  course: Course,
  appointment: Appointment,
  day: DayNumber,
  isAway: (therapistId: string, day: DayNumber) => boolean,
): Appointment | null {
  const isStart = appointment.kind === 'startInterview';
  const taken = isStart ? new Set<DayNumber>() : busyDays(course, appointment);
  const final = course.appointments.find((a) => a.kind === 'finalEvaluation' && a !== appointment);
  const last = isStart || !final ? day + reach : Math.min(day + reach, dayNumber(final.date) - 1);
  const able = world.therapists.filter((t) => mayHold(world, course.referral, appointment, t));
  const length = minuteOf(appointment.to) - minuteOf(appointment.from);
  const way = course.modality === 'home' ? course.referral.travelMinutes : 0;
  for (let d = day + 1; d <= last; d++) {
    if (taken.has(d)) continue;
    const found = able
      .filter((t) => !isAway(t.id, d))
      .map((t) => firstFreeOn(world, agreed, course, t, d, length, way))
      .filter((a) => a !== null)
      .sort((a, b) => a.from - b.from)[0];
    if (!found) continue;
    const { therapistId, roomId, from } = found;
    return {
      ...appointment,
      date: isoDate(d),
      from: clockTime(from),
      to: clockTime(from + length),
      therapistId,
      roomId,
    };
  }
  return null;
}

/** Contract rule 6. */
function mayHold(world: World, referral: Referral, { kind }: Appointment, therapist: Therapist): boolean {
  const service = world.standard.services.find((s) => s.id === referral.service);
  const isEvaluation = kind === 'midwayEvaluation' || kind === 'finalEvaluation';
  const role = kind === 'startInterview' ? 'startInterview' : isEvaluation ? 'evaluation' : 'training';
  if (!service?.professions[role].includes(therapist.profession)) return false;
  if (isEvaluation) return true;
  if (referral.profession !== null && referral.profession !== therapist.profession) return false;
  return referral.competence === null || therapist.competences.includes(referral.competence);
}

interface Hour {
  readonly therapistId: string;
  readonly roomId: string | null;
  readonly from: number;
}

function firstFreeOn(
  world: World,
  agreed: Agreed,
  course: Course,
  therapist: Therapist,
  day: DayNumber,
  length: number,
  way: number,
): Hour | null {
  const { referral, modality } = course;
  const mine = therapistSpans(world, agreed, therapist.id, day);
  const grid = world.standard.gridMinutes;
  for (const interval of world.hours.on(therapist.id, day)) {
    if (modality !== 'home' && !referral.sites.includes(interval.siteId)) continue;
    if (modality !== 'home' && !world.isOpen(interval.siteId, day)) continue;
    for (
      let from = Math.ceil((interval.from + way) / grid) * grid;
      from + length + way <= interval.to;
      from += grid
    ) {
      const span = { from: from - way, to: from + length + way };
      if (mine.some((taken) => overlaps(taken, span))) continue;
      if (!canCome(referral, day, from, from + length)) continue;
      if (modality === 'home') return { therapistId: therapist.id, roomId: null, from };
      const room = world.rooms.find(
        (r) =>
          r.use === 'consulting' &&
          r.siteId === interval.siteId &&
          !roomSpans(world, agreed, r.id, day).some((taken) => overlaps(taken, { from, to: from + length })),
      );
      if (room) return { therapistId: therapist.id, roomId: room.id, from };
    }
  }
  return null;
}

/** Contract rule 7. */
function canCome(referral: Referral, day: DayNumber, from: number, to: number): boolean {
  const date = isoDate(day);
  if (referral.unavailable.some((r) => r.from <= date && date <= r.to)) return false;
  if (referral.available.length === 0) return true;
  return referral.available.some(
    (a) => a.weekday === weekdayOf(day) && minuteOf(a.from) <= from && to <= minuteOf(a.to),
  );
}

/** Whether two spans share a minute. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}
