/**
 * A year of a small municipality, by its services alone: people ring, are visitated, granted or refused, ordered, placed,
 * trained, evaluated and closed; they cancel, stay away, complain; and staff forget things, as staff do. Seeded.
 */
import type { CourseView } from '#shared/api/course-views.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import type { LetterKind } from '#shared/course/letter.ts';
import type { StepFacts, StepKind } from '#shared/course/step.ts';
import type { Modality } from '#shared/model/scenario.ts';
import type { QualityRules, ServiceRules } from '#shared/standards/quality.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';
import { type Random, randomFrom } from '../../../electron/demo/random.ts';
import { planByHand } from '../../../electron/scheduler/by-hand.ts';
import { readSituation } from '../../../electron/services/situation.ts';
import { newStep } from '../course/builders.ts';
import { plantDraft, type Standing } from '../services/ground.ts';
import { type Agenda, live } from './agenda.ts';

export interface YearPlan {
  readonly seed: number;
  readonly first: IsoDate;
  /** Inquiries come until this day; what they bring about goes on until `last`. */
  readonly lastInquiry: IsoDate;
  readonly last: IsoDate;
  readonly courses: number;
  /** Weeks between two plans. Rarely enough that some start late. */
  readonly planEvery: number;
  /** Called on these days, when all else of the day is done. */
  readonly lookAt: ReadonlyMap<IsoDate, () => Promise<void>>;
}

/** Lives the year through; what it left behind is in the database. */
export async function liveThrough(place: Standing, file: StandardFile, plan: YearPlan): Promise<void> {
  const random = randomFrom(plan.seed);
  const spread = (Date.parse(plan.lastInquiry) - Date.parse(plan.first)) / 86_400_000;
  await live(
    plan.first,
    plan.last,
    (today) => {
      place.day.today = today;
    },
    (agenda) => {
      const town = { place, agenda, file };
      for (let n = 0; n < plan.courses; n++)
        agenda.in(Math.floor((n * spread) / plan.courses) + random.int(0, 4), () =>
          inquire({ ...town, random: random.fork(`course ${n}`) }, n),
        );
      everyWeeks(agenda, 1, () => mark(town, random));
      everyWeeks(agenda, plan.planEvery, () => planAll(town));
      for (const [day, look] of plan.lookAt)
        agenda.in((Date.parse(day) - Date.parse(plan.first)) / 86_400_000, look);
    },
  );
}

interface Town {
  readonly place: Standing;
  readonly agenda: Agenda;
  readonly file: StandardFile;
}
interface Life extends Town {
  readonly random: Random;
}

function everyWeeks(agenda: Agenda, weeks: number, what: () => Promise<void>): void {
  agenda.in(weeks * 7, async () => {
    await what();
    everyWeeks(agenda, weeks, what);
  });
}

const view = ({ place }: Town, courseId: string): Promise<CourseView> =>
  place.services['course.get']({ courseId });

function record<K extends StepKind>(
  { place, agenda }: Town,
  courseId: string,
  kind: K,
  facts: Partial<StepFacts<K>> = {},
  on: IsoDate = agenda.today,
): Promise<CourseView> {
  return place.services['course.record']({ courseId, step: newStep(kind, on, facts) });
}

/** Something to do later, unless the course is closed by then. */
function later(life: Life, courseId: string, days: number, what: () => Promise<unknown>): void {
  life.agenda.in(days, async () => {
    const { verdict } = await view(life, courseId);
    if (!verdict.isClosed) await what();
  });
}

async function inquire(life: Life, n: number): Promise<void> {
  const { place, agenda, random } = life;
  const by = random.weighted([
    ['phone', 3],
    ['electronicForm', 2],
    ['paperForm', 1],
  ] as const);
  const { courseId } = await place.services['course.open']({
    citizen: {
      name: `Borger ${n + 1}`,
      cpr: null,
      address: 'Bakkevej 3, Eksempelby',
      phone: '',
      digitalPost: random.chance(0.8),
      resident: true,
      housing: 'home',
    },
    on: agenda.today,
    at: null,
    inquiry: { from: 'self', by, asksFor: 'Træning', illness: `Sygdom ${n + 1}` },
    follows: null,
  });
  if (random.chance(0.3))
    later(life, courseId, random.int(0, 3), () => {
      const training = random.pick(['rehabilitation', 'maintenance'] as const);
      return record(life, courseId, 'application', { form: 'paper', training });
    });
  if (random.chance(0.9))
    later(life, courseId, random.int(1, 13), () => record(life, courseId, 'visitatorContact'));
  if (random.chance(0.6)) later(life, courseId, random.int(4, 14), () => record(life, courseId, 'calledIn'));
  agenda.in(random.chance(0.4) ? random.int(1, 3) : random.int(8, 28), () => visitate(life, courseId));
}

async function visitate(life: Life, courseId: string): Promise<void> {
  const { agenda, random } = life;
  const form = random.pick(['visit', 'atCentre', 'phone'] as const);
  await record(life, courseId, 'visitation', { form, whyNoVisit: form === 'phone' ? 'Bor langt væk' : '' });
  agenda.in(random.int(0, 4), () => decide(life, courseId));
}

async function decide(life: Life, courseId: string): Promise<void> {
  const { agenda, random, file } = life;
  const refused = random.chance(0.2);
  const { questions, steps } = await view(life, courseId);
  const application = steps.find(({ kind }) => kind === 'application');
  const services = placeable(file.quality);
  const asked = services.filter(
    ({ training }) => application?.kind === 'application' && training === application.facts.training,
  );
  const service = random.pick(asked.length > 0 ? asked : services);
  const criterion = questions.find(({ bearing }) => bearing === 'criterion');
  await record(life, courseId, 'eligibility', {
    answers: questions
      .filter(({ training }) => training === null || training.includes(service.training))
      .map(({ id }) => ({
        questionId: id,
        answer: refused && id === criterion?.id ? 'notMet' : 'met',
        reason: refused && id === criterion?.id ? 'Det kan anden træning afhjælpe' : '',
      })),
  });
  await record(life, courseId, 'decision', {
    outcome: refused ? 'refused' : 'granted',
    legalBasis: service.legalBasis,
    serviceId: service.id,
    granted: refused ? '' : 'Træning',
    reasons: 'Efter en samlet vurdering',
  });
  if (random.chance(0.9))
    agenda.in(random.int(0, 5), () => write(life, courseId, refused ? 'decisionRefused' : 'decisionGranted'));
  if (random.chance(0.3)) agenda.in(random.int(3, 20), () => complain(life, courseId));
  if (refused) {
    agenda.in(random.int(5, 40), () => close(life, courseId, 'refused'));
    return;
  }
  agenda.in(random.int(0, 4), () => order(life, courseId, service));
}

/** The services that the small municipality can plan, and a form of each. */
function placeable({ services }: QualityRules): ServiceRules[] {
  return services.filter(({ housing }) => housing === null || housing.includes('home'));
}

async function order(life: Life, courseId: string, service: ServiceRules): Promise<void> {
  const { agenda, random, file } = life;
  const forms = file.quality.forms.filter(
    ({ id, needsRecord, residentsOnly }) =>
      service.forms.includes(id) && needsRecord === null && !residentsOnly,
  );
  const modalities = (['team', 'individual'] as const).filter((modality: Modality) =>
    forms.some(({ plannedAs }) => plannedAs === modality),
  );
  await record(life, courseId, 'order', {
    sites: ['s1'],
    needs: modalities.includes('team') ? ['balance'] : [],
    modalities: [...modalities],
  });
  if (random.chance(0.7))
    later(life, courseId, random.int(1, 10), () => record(life, courseId, 'providerContact'));
  agenda.in(random.int(12, 24), () => excuse(life, courseId));
  follow(life, courseId);
}

/** Why a deadline was not kept, where somebody writes it down. */
async function excuse(life: Life, courseId: string): Promise<void> {
  const { random } = life;
  const late = (await view(life, courseId)).verdict.deadlines.filter(
    ({ status }) => status === 'late' || status === 'metLate',
  );
  if (late.length === 0 || random.chance(0.4)) return;
  const reason = random.pick(['noCapacity', 'citizensWish'] as const);
  await record(life, courseId, 'excuse', { deadlineId: random.pick(late).id, reason });
}

/** Looks in on the course every week and does what has come up, until it is closed. */
function follow(life: Life, courseId: string): void {
  const { agenda, random } = life;
  agenda.in(7, async () => {
    const { contacts, steps, verdict } = await view(life, courseId);
    if (verdict.isClosed) return;
    const has = (kind: StepKind) => steps.some((step) => step.kind === kind);
    const attended = contacts.filter(({ status }) => status === 'attended');
    const ahead = contacts.filter(({ status }) => status === 'proposed' || status === 'agreed');
    const interviews = contacts.filter(({ kind }) => kind === 'startInterview');
    const start = (interviews.length > 0 ? interviews : attended).find(({ status }) => status === 'attended');
    const hasStarted = start !== undefined;
    if (start && !has('goals') && random.chance(0.7)) {
      const subGoals = random.chance(0.8) ? ['Gå 200 meter'] : [];
      // Most write the goals down as of the interview, some only when they get round to it.
      const on = random.chance(0.7) ? start.date : agenda.today;
      await record(life, courseId, 'goals', { goals: [{ text: 'Gå tur', subGoals }] }, on);
    }
    if (hasStarted && attended.length > 3 && !has('midwayEvaluation') && random.chance(0.15))
      await record(life, courseId, 'midwayEvaluation');
    const isOver = contacts.length > 0 && ahead.length === 0;
    if (isOver || (hasStarted && random.chance(0.02))) {
      if (hasStarted && random.chance(0.8))
        await record(life, courseId, 'finalEvaluation', { ownTraining: random.chance(0.9) ? 'Gåture' : '' });
      if (hasStarted && random.chance(0.8))
        await record(life, courseId, 'continuation', { where: random.chance(0.9) ? 'Foreningen' : '' });
      agenda.in(random.pick([2, 70]), () => close(life, courseId, isOver ? 'completed' : 'withdrew'));
      return;
    }
    follow(life, courseId);
  });
}

async function close(life: Life, courseId: string, reasonId: string): Promise<void> {
  const { contacts, verdict } = await view(life, courseId);
  if (verdict.isClosed) return;
  const last = contacts.findLast(({ status }) => status === 'attended')?.date;
  // Some write down the last day of training, some the day on which they got round to closing.
  const endedOn = last !== undefined && life.random.chance(0.4) ? last : life.agenda.today;
  await record(life, courseId, 'closing', { reasonId, endedOn });
}

/** A letter, prepared today and sent today or a few days later. */
async function write(life: Life, courseId: string, kind: LetterKind): Promise<void> {
  const { place, agenda, random } = life;
  const { id } = await place.services['letters.prepare']({
    kind,
    courseId,
    contactId: null,
    complaintId: null,
    edited: null,
  });
  agenda.in(random.int(0, 3), async () => {
    await place.services['letters.send']({ letterIds: [id], by: 'print', on: agenda.today });
  });
}

/** Everybody who waits is planned by hand and published; invitations go to whoever got a time. */
async function planAll({ place, agenda }: Town): Promise<void> {
  const { scenario } = await readSituation(place.ground);
  if (scenario.referrals.length === 0) return;
  const plan = planByHand(scenario);
  if (plan.placements.length === 0) return;
  await place.services['draft.publish']({ draftId: await plantDraft(place, plan) });
  const { due } = await place.services['letters.due']({});
  const letters = due
    .filter(({ kind }) => kind === 'invitation' || kind === 'waitingTime')
    .map(({ kind, courseId, contactId, complaintId }) => ({ kind, courseId, contactId, complaintId }));
  if (letters.length === 0) return;
  const { prepared } = await place.services['letters.prepareAll']({ letters: letters.slice(0, 100) });
  if (prepared.length > 0)
    await place.services['letters.send']({
      letterIds: prepared.map(({ id }) => id),
      by: 'print',
      on: agenda.today,
    });
}

/** How last week's contacts went; some are forgotten. */
async function mark({ place }: Town, random: Random): Promise<void> {
  const { contacts, today } = await place.services['attendance.worklist']({ from: null, to: null });
  const marks = contacts
    .filter(({ date }) => date < today)
    .flatMap(({ date, people }) =>
      people.flatMap(({ contactId }) => {
        const status = random.weighted([
          ['attended', 84],
          ['cancelledInTime', 5],
          ['noShow', 5],
          ['moved', 2],
          ['forgotten', 4],
        ] as const);
        if (status === 'forgotten') return [];
        const cancelledAt = status === 'cancelledInTime' ? { date, time: '07:00' as ClockTime } : null;
        return [{ contactId, status, cancelledAt, validReason: null, reason: '' }];
      }),
    );
  if (marks.length > 0) await place.services['attendance.mark']({ marks: marks.slice(0, 300) });
}

/** A complaint about the decision, and what becomes of it, at the pace of a busy office. */
async function complain(life: Life, courseId: string): Promise<void> {
  const { place, agenda, random, file } = life;
  const { citizen } = await view(life, courseId);
  const subject = random.pick(file.quality.complaints).subject;
  const complaint = await place.services['complaints.receive']({
    citizenId: citizen.id,
    courseId,
    subject,
    text: 'Jeg er ikke enig',
    receivedOn: agenda.today,
  });
  const advance = (complaintId: string) => {
    agenda.in(random.int(3, 32), async () => {
      const now = (await view(life, courseId)).complaints.find(({ id }) => id === complaintId);
      const [next] = now?.next ?? [];
      if (next === undefined) return;
      const on = agenda.today;
      const step =
        next === 'reassessed'
          ? {
              kind: next,
              on,
              outcome: random.pick(['full', 'partial', 'kept'] as const),
              reasons: 'Vi har set på det igen',
            }
          : next === 'citizenAnswered'
            ? { kind: next, on, stands: random.chance(0.6) }
            : { kind: next, on };
      await place.services['complaints.advance']({ complaintId, step });
      advance(complaintId);
    });
  };
  advance(complaint.id);
}
