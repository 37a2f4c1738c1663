/** What goes into `quality.*` and `standards.*`. */
import { z } from 'zod';
import { date, id } from '../model/values.ts';

const shortId = id.max(200);
const text = z.string().trim().max(20_000);

/** A period, both days included, of one site or of all. */
export const qualityPeriod = z.strictObject({ from: date, to: date, siteId: shortId.nullable() });

export const accountSubject = qualityPeriod.extend({ rateId: shortId });

export const accountToSave = accountSubject.extend({
  why: text,
  actionPlan: text,
  serviceLevelProposal: text,
});

/** A standard: a version that this municipality keeps, or one that the product ships. */
export const standardSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('version'), id: shortId }),
  z.strictObject({ kind: z.literal('shipped'), code: shortId }),
]);

/** A standard's file, in characters. */
export const standardText = z.string().max(2_000_000);

/** What to take in: a shipped standard as it is, or an edited file's text. */
export const standardToAdopt = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shipped'), code: shortId }),
  z.strictObject({
    kind: z.literal('file'),
    fileName: z.string().max(255),
    text: standardText,
  }),
]);
