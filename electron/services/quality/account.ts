/** The written account and action plan for a missed target: pre-filled, saved, looked up (K11). */
import type { Selectable } from 'kysely';
import { Refusal } from '#shared/api/errors.ts';
import type { Input } from '#shared/api/procedures.ts';
import type { AccountView } from '#shared/api/quality-views.ts';
import type { Rate } from '#shared/course/verdicts.ts';
import { write } from '../../database/audit.ts';
import type { Reader } from '../../database/database.ts';
import { newId } from '../../database/ids.ts';
import { fromJson, toJson } from '../../database/json.ts';
import type { Schema } from '../../database/schema.ts';
import type { Ground } from '../ground.ts';
import { accountText } from './account-text.ts';
import { mergedRates, parseRateKey, rateKey } from './merged-rates.ts';
import { type QualityGround, readQuality } from './quality.ts';

type Row = Selectable<Schema['accounts']>;
type Figures = AccountView['figures'];

/** The account of a rate over a period: the saved one, else one pre-filled with the figures. Refuses `notFound`. */
export async function getAccount(ground: Ground, asked: Input<'quality.account'>): Promise<AccountView> {
  const quality = await readQuality(ground, asked.siteId);
  const rate = rateOf(quality, asked);
  const row = await savedRow(ground.store.reader, asked, quality);
  if (row) return view(row, quality, rate);
  const siteName = asked.siteId === null ? null : (quality.situation.sites.get(asked.siteId)?.name ?? null);
  return {
    id: null,
    rateId: rate.id,
    rateName: rate.name,
    row: rate.row,
    from: asked.from,
    to: asked.to,
    siteId: asked.siteId,
    figures: figuresOf(rate),
    figuresNow: null,
    ...accountText(rate, asked, siteName),
    savedOn: null,
  };
}

/** Saves the account with today's figures; one that is there for this rate, period and site is written anew. Refuses `notFound`. */
export async function saveAccount(ground: Ground, asked: Input<'quality.saveAccount'>): Promise<AccountView> {
  const { from, to, siteId, why, actionPlan, serviceLevelProposal } = asked;
  const quality = await readQuality(ground, siteId);
  const rate = rateOf(quality, asked);
  const before = await savedRow(ground.store.reader, asked, quality);
  const { code, rateId } = parseRateKey(asked.rateId, quality.inForce.code);
  const texts = { why, action_plan: actionPlan, service_level_proposal: serviceLevelProposal };
  const row: Row = {
    id: before?.id ?? newId(),
    standard_id: newestOf(quality, code).id,
    rate_id: rateId,
    from_date: from,
    to_date: to,
    site_id: siteId,
    figures: toJson(figuresOf(rate)),
    ...texts,
    saved_on: quality.situation.scenario.today,
  };
  const details = { account: row.id, rate: rateId };
  const entry = { action: 'quality.saveAccount', at: ground.clock.now(), details, kind: 'change' } as const;
  await write(ground.store.reader, entry, async (writer) => {
    const { id, ...columns } = row;
    if (before) await writer.updateTable('accounts').set(columns).where('id', '=', id).execute();
    else await writer.insertInto('accounts').values(row).execute();
  });
  return view(row, quality, rate);
}

/** Every account that was saved, the newest period first. */
export async function listAccounts(ground: Ground): Promise<AccountView[]> {
  const rows = await ground.store.reader
    .selectFrom('accounts')
    .selectAll()
    .orderBy('to_date', 'desc')
    .orderBy('from_date', 'desc')
    .orderBy('id')
    .execute();
  const grounds = new Map<string | null, QualityGround>();
  const views: AccountView[] = [];
  for (const row of rows) {
    const quality = grounds.get(row.site_id) ?? (await readQuality(ground, row.site_id));
    grounds.set(row.site_id, quality);
    const code = codeOf(quality, row.standard_id);
    const rateId = rateKey(row.rate_id, code, quality.inForce.code);
    const period = { from: row.from_date, to: row.to_date, siteId: row.site_id };
    views.push(view(row, quality, rateOf(quality, { ...period, rateId })));
  }
  return views;
}

function view(row: Row, { inForce, groups }: QualityGround, rate: Rate): AccountView {
  const figures = fromJson<Figures>(row.figures);
  const now = figuresOf(rate);
  const code = codeOf({ groups }, row.standard_id);
  return {
    id: row.id,
    rateId: rateKey(row.rate_id, code, inForce.code),
    rateName: rate.name,
    row: rate.row,
    from: row.from_date,
    to: row.to_date,
    siteId: row.site_id,
    figures,
    figuresNow: JSON.stringify(now) === JSON.stringify(figures) ? null : now,
    why: row.why,
    actionPlan: row.action_plan,
    serviceLevelProposal: row.service_level_proposal,
    savedOn: row.saved_on,
  };
}

const figuresOf = ({ numerator, denominator, target, withoutExcused }: Rate): Figures => ({
  numerator,
  denominator,
  target,
  withoutExcused: { numerator: withoutExcused.numerator, denominator: withoutExcused.denominator },
});

/** The rate over the period; one of another standard in which nobody counts any more is all zero. */
function rateOf(
  quality: QualityGround,
  { rateId, from, to }: Pick<Input<'quality.account'>, 'rateId' | 'from' | 'to'>,
): Rate {
  const { inForce, cases } = quality;
  const found = mergedRates(cases, inForce.code, { from, to }).find(({ id }) => id === rateId);
  if (found) return found;
  const { code, rateId: bare } = parseRateKey(rateId, inForce.code);
  const rule = newestOf(quality, code).file.quality.rates.find(({ id }) => id === bare);
  if (!rule) throw new Refusal('notFound', { what: 'rate', id: rateId });
  const none = { numerator: 0, denominator: 0 };
  const { row, name, target } = rule;
  return { id: rateId, row, name, target, ...none, withoutExcused: none, missed: [] };
}

/** The newest version of a standard in this municipality. */
function newestOf({ groups }: QualityGround, code: string) {
  const versions = groups.map(({ standard }) => standard).filter((standard) => standard.code === code);
  const newest = versions.sort((a, b) => b.version - a.version)[0];
  if (!newest) throw new Refusal('notFound', { what: 'standard', id: code });
  return newest;
}

function codeOf({ groups }: Pick<QualityGround, 'groups'>, standardId: string): string {
  return groups.find(({ standard }) => standard.id === standardId)?.standard.code ?? '';
}

async function savedRow(
  reader: Reader,
  { rateId: key, from, to, siteId }: Input<'quality.account'>,
  quality: QualityGround,
): Promise<Row | undefined> {
  const { code, rateId } = parseRateKey(key, quality.inForce.code);
  const rows = await reader
    .selectFrom('accounts')
    .selectAll()
    .where('rate_id', '=', rateId)
    .where('from_date', '=', from)
    .where('to_date', '=', to)
    .orderBy('id')
    .execute();
  return rows.findLast((row) => row.site_id === siteId && codeOf(quality, row.standard_id) === code);
}
