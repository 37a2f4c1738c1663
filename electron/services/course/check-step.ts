/** Whether a step may stand in a course: what the standard says of it, and what it names must be there. */
import { Refusal } from '#shared/api/errors.ts';
import type { CourseHistory } from '#shared/course/history.ts';
import type { NewStep, StepFacts } from '#shared/course/step.ts';
import type { OrderFault, StepFault } from '#shared/course/verdicts.ts';
import { recordedValue } from '../../course/facts.ts';
import { mayRecord } from '../../course/may-record.ts';
import { orderFaults } from '../../course/order-faults.ts';
import type { Reader } from '../../database/database.ts';
import type { Situation } from '../situation.ts';
import type { CourseAt } from './course-at.ts';

/** The facts of a fault that may be told: no free text. */
const tellable = new Set([
  'today',
  'inquiry',
  'row',
  'last',
  'questionId',
  'serviceId',
  'fieldId',
  'modality',
  'siteId',
  'kind',
  'age',
  'ageFrom',
  'housing',
  'only',
  'professions',
]);

/** Refuses `stepRefused` with the problem, and `notFound` or `badInput` for what the step names. */
export async function checkStep(
  reader: Reader,
  situation: Situation,
  at: CourseAt,
  history: CourseHistory,
  step: NewStep,
): Promise<void> {
  const { quality, planning } = at.standard.file;
  refuse(mayRecord(history, step, quality, planning, at.ground), step.kind);
  if (step.kind === 'visitation') knownTherapist(situation, step.facts.therapistId);
  if (step.kind === 'order') await checkOrder(reader, situation, at, history, step);
  if (step.kind === 'interruption' && step.facts.until !== null && step.facts.until < step.on)
    throw new Refusal('badInput', { path: 'step.facts.until', problem: 'endsBeforeItBegins' });
}

function refuse(fault: StepFault | OrderFault | null | undefined, kind: NewStep['kind']): void {
  if (!fault) return;
  const facts = Object.fromEntries(Object.entries(fault.facts).filter(([name]) => tellable.has(name)));
  const row = 'row' in fault && fault.row !== null ? { row: fault.row } : {};
  throw new Refusal('stepRefused', { ...facts, ...row, step: kind, problem: fault.problem });
}

function knownTherapist({ therapists }: Situation, id: string | null): void {
  if (id !== null && !therapists.has(id)) throw new Refusal('notFound', { what: 'therapist', id });
}

/** What a scenario asks of a referral, and what the standard asks of an order. */
async function checkOrder(
  reader: Reader,
  { sites }: Situation,
  at: CourseAt,
  history: CourseHistory,
  { on, facts }: Extract<NewStep, { kind: 'order' }>,
): Promise<void> {
  for (const id of facts.sites) if (!sites.has(id)) throw new Refusal('notFound', { what: 'site', id });
  checkTimes(facts);
  if (facts.sites.length === 0 && facts.modalities.some((modality) => modality !== 'home'))
    throw new Refusal('stepRefused', { step: 'order', problem: 'siteMissing' });
  const kinds = await reader.selectFrom('sites').select(['id', 'kind']).execute();
  const kindOf = new Map(kinds.map(({ id, kind }) => [id, kind]));
  const { quality, planning } = at.standard.file;
  const wish = { ...facts, serviceId: history.serviceId ?? '' };
  const [fault] = orderFaults(quality, planning, wish, {
    on,
    citizen: at.citizen,
    recorded: (fieldId) => recordedValue(history, fieldId),
    siteKind: (siteId) => kindOf.get(siteId) ?? null,
  });
  refuse(fault, 'order');
}

function checkTimes({ available, unavailable, sites, modalities }: StepFacts<'order'>): void {
  const bad = (path: string, problem: string) => {
    throw new Refusal('badInput', { path: `step.facts.${path}`, problem });
  };
  if (available.some(({ from, to }) => from >= to)) bad('available', 'endsBeforeItBegins');
  if (unavailable.some(({ from, to }) => from > to)) bad('unavailable', 'endsBeforeItBegins');
  if (new Set(sites).size < sites.length) bad('sites', 'twice');
  if (new Set(modalities).size < modalities.length) bad('modalities', 'twice');
}
