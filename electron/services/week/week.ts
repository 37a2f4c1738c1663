import type { Input } from '#shared/api/procedures.ts';
import type { Layer, WeekView } from '#shared/api/views.ts';
import type { Ground } from '../ground.ts';
import { type PlanRecord, readDraft } from '../plans/plan-rows.ts';
import { readSituation } from '../situation.ts';
import { weekDays } from './days.ts';
import { draftSessions, readSessionRecords, sessionsOn } from './sessions.ts';

/** The draft where `layer` asks for it. */
export function draftFor(layer: Layer, draft: PlanRecord | null): PlanRecord | null {
  return layer === 'draft' ? draft : null;
}

/** One week of all teams: their sessions on working days, with seats, leaders and what is cancelled. */
export async function getWeek(ground: Ground, { week, layer }: Input<'week.get'>): Promise<WeekView> {
  const situation = await readSituation(ground);
  const { reader } = ground.store;
  const days = weekDays(situation, week);
  const [from, to] = [days[0]?.date, days.at(-1)?.date];
  if (from === undefined || to === undefined) throw new Error('a week has days');
  const draft = await readDraft(reader);
  const records = await readSessionRecords(reader, from, to);
  return {
    week,
    from,
    to,
    today: situation.scenario.today,
    hasDraft: draft !== null,
    days,
    sessions: sessionsOn(situation, days, records, draftSessions(draftFor(layer, draft))),
  };
}
