/** What the screens *Kvalitet* and *Indstillinger* are shown. */
import type { IsoDate } from '../calendar/dates.ts';
import type { Rate } from '../course/verdicts.ts';
import type { FaultCode } from '../model/faults.ts';
import type { Phrase, QualityRules } from '../standards/quality.ts';
import type { StandardFile } from '../standards/standard-file.ts';
import type { CitizenRef } from './views.ts';

export interface RateView extends Omit<Rate, 'missed'> {
  missed: (Rate['missed'][number] & { citizen: CitizenRef })[];
  /** The same rate for the twelve months before the period's end, oldest first; `share` null where nobody counted. */
  trend: { month: string; share: number | null; denominator: number }[];
  /** The written account for this rate and period, where there is one. */
  accountId: string | null;
}

export interface QualityView {
  from: IsoDate;
  to: IsoDate;
  siteId: string | null;
  standardName: string;
  rates: RateView[];
  /** Published response times (I12), in working days; null where the standard publishes none. */
  responseTime: { row: string; median: number | null; p90: number | null; cases: number } | null;
  accountNeededFor: string[];
}

/** The written account and action plan for a missed target (K11). */
export interface AccountView {
  /** Null for one that is only proposed: pre-filled with the figures, not saved yet. */
  id: string | null;
  rateId: string;
  rateName: Phrase;
  row: string;
  from: IsoDate;
  to: IsoDate;
  siteId: string | null;
  /** As they were when it was saved; for a proposal as they are. */
  figures: {
    numerator: number;
    denominator: number;
    target: number | null;
    withoutExcused: { numerator: number; denominator: number };
  };
  /** The figures as they are now, where they differ from the saved ones; null where they do not. */
  figuresNow: AccountView['figures'] | null;
  why: string;
  actionPlan: string;
  serviceLevelProposal: string;
  savedOn: IsoDate | null;
}

export interface StandardsView {
  inForce: { id: string; code: string; version: number; name: string };
  /** Every version in this municipality, newest first, and how many open courses keep it. */
  versions: { id: string; code: string; version: number; name: string; openCourses: number }[];
  shipped: { code: string; name: string; status: string }[];
}

export interface StandardView {
  /** Null for a shipped one that this municipality has not taken in. */
  id: string | null;
  file: StandardFile & { quality: QualityRules };
  inForce: boolean;
}

/** One thing that is wrong with a file, as `shared/text` says in a sentence (`faultSentence`). */
export interface FaultView {
  path: string;
  problem: FaultCode;
  details: Readonly<Record<string, string | number>>;
}
