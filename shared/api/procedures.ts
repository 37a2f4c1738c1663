/**
 * Everything that the window may ask of the core: one name each, a strict schema for what goes in and a type
 * for what comes out. Both hosts (Electron's IPC and the local web host) serve exactly this list.
 */
import { z } from 'zod';
import { modality } from '../model/scenario.ts';
import { date, id, time } from '../model/values.ts';
import { siteKind } from '../standards/quality.ts';
import {
  citizenToSave,
  courseListAsked,
  courseToOpen,
  marksToMake,
  searchText,
  stepToCorrect,
  stepToRecord,
  stepToWithdraw,
  visitToBook,
  worklistAsked,
} from './course-inputs.ts';
import type {
  AttendanceWorklist,
  CitizenRow,
  CitizenView,
  ComplaintView,
  CourseListView,
  CourseView,
  LetterPreview,
  LetterRow,
} from './course-views.ts';
import type {
  AlternativesView,
  BottlenecksView,
  PlacementExplanation,
  StartExplanation,
} from './explanations.ts';
import { forecastBasisAsked, forecastToMake } from './forecast-inputs.ts';
import type { ForecastBasis, ForecastView } from './forecast-views.ts';
import {
  complaintAdvance,
  letterNamed,
  letterSubject,
  lettersSent,
  lettersToPrepare,
  letterToPrepare,
  newComplaint,
} from './letters-inputs.ts';
import type { LettersDueView, PreparedBatch } from './letters-views.ts';
import {
  accountSubject,
  accountToSave,
  qualityPeriod,
  standardSource,
  standardText,
  standardToAdopt,
} from './quality-inputs.ts';
import type { AccountView, FaultView, QualityView, StandardsView, StandardView } from './quality-views.ts';
import type { SiteView } from './settings-views.ts';
import type {
  DraftView,
  HistoryView,
  JobView,
  MunicipalityStatus,
  PublishedView,
  SessionView,
  TherapistCalendar,
  WaitingListView,
  WeekView,
} from './views.ts';

interface Procedure<Input extends z.ZodType, Output> {
  readonly input: Input;
  /** Only a type: there is no value here. */
  readonly output?: Output;
  /** True where the call may change data. */
  readonly writes: boolean;
}

const reads =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Procedure<Input, Output> => ({ input, writes: false });
const writes =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Procedure<Input, Output> => ({ input, writes: true });

const nothing = z.strictObject({});
const layer = z.enum(['published', 'draft']);
const shortId = id.max(200);
const week = z.string().regex(/^\d{4}-W\d{2}$/);

/** Largest scenario file that may be sent, in characters. */
export const maxFileLength = 10_000_000;

export const procedures = {
  'municipality.status': reads<MunicipalityStatus>()(nothing),
  'municipality.createDemo': writes<MunicipalityStatus>()(nothing),
  'municipality.createEmpty': writes<MunicipalityStatus>()(
    z.strictObject({ name: z.string().trim().min(1).max(100) }),
  ),
  /**
   * Opens a municipality from a scenario file's text; `fileName` only names it in messages. With `replace` an open
   * municipality is put away as by `municipality.close`, but only once the file has been found to be in order; without
   * it an open one refuses (`municipalityExists`).
   */
  'municipality.importScenario': writes<MunicipalityStatus>()(
    z.strictObject({
      fileName: z.string().max(255),
      text: z.string().max(maxFileLength),
      replace: z.boolean().default(false),
    }),
  ),
  'municipality.exportScenario': reads<{ fileName: string; text: string }>()(nothing),
  /** Lets the planning day follow the calendar again. */
  'municipality.releasePlanningDay': writes<MunicipalityStatus>()(nothing),
  /** Puts the whole municipality away, so that another can be opened. Its database file is kept under another name. */
  'municipality.close': writes<MunicipalityStatus>()(nothing),

  'week.get': reads<WeekView>()(z.strictObject({ week, layer })),
  'week.session': reads<SessionView>()(z.strictObject({ teamId: shortId, date, layer })),
  'week.therapist': reads<TherapistCalendar>()(z.strictObject({ therapistId: shortId, week, layer })),
  'waitingList.get': reads<WaitingListView>()(nothing),

  /** Starts planning in a worker; watch it with `job.get`. Refused while another run is under way. */
  'draft.start': writes<{ jobId: string }>()(
    z.strictObject({
      seconds: z.number().min(1).max(600),
      seed: z.int().min(0).max(2_147_483_647),
    }),
  ),
  'draft.get': reads<DraftView | null>()(nothing),
  'draft.discard': writes<null>()(z.strictObject({ draftId: shortId })),
  'draft.publish': writes<PublishedView>()(z.strictObject({ draftId: shortId })),
  /** Gives one citizen another course in the draft, one of `alternatives.list`, and holds it. Refuses `notFound` where it no longer fits. */
  'draft.choose': writes<DraftView>()(
    z.strictObject({
      draftId: shortId,
      referralId: shortId,
      choice: z.strictObject({
        date,
        from: time,
        therapistId: shortId,
        modality,
        teamId: shortId.nullable(),
      }),
    }),
  ),
  /** Holds what the draft gives one citizen, so that the next plan is made around it; or lets go of it again. */
  'draft.hold': writes<DraftView>()(
    z.strictObject({ draftId: shortId, referralId: shortId, held: z.boolean() }),
  ),
  'published.get': reads<PublishedView | null>()(nothing),

  /*
   * All of these are about the draft, and refuse `noDraft` without one and `draftOutdated` where data has changed since. The
   * first question about a draft takes a second or two for a large municipality, later ones much less.
   */
  'alternatives.list': reads<AlternativesView>()(
    z.strictObject({ referralId: shortId, most: z.int().min(1).max(20) }),
  ),
  /** Why this course; null where the draft lets the citizen wait. */
  'explain.placement': reads<PlacementExplanation | null>()(z.strictObject({ referralId: shortId })),
  /** Why late, why waiting, why not earlier, and what would help. */
  'explain.start': reads<StartExplanation>()(z.strictObject({ referralId: shortId })),
  /**
   * What holds up most citizens, as far as is known. Each call looks on at those not yet looked at for about `seconds`, so
   * that whoever asks can show how far it is, and stop; other questions are answered between two calls.
   */
  'explain.bottlenecks': reads<BottlenecksView>()(z.strictObject({ seconds: z.int().min(1).max(10) })),

  'job.get': reads<JobView>()(z.strictObject({ jobId: shortId })),
  /** Ends a run. `keep`: the best plan so far becomes the draft; otherwise all is as it was. */
  'job.stop': writes<JobView>()(z.strictObject({ jobId: shortId, keep: z.boolean() })),

  /** The register: at most a hundred hits, those with an open course first. */
  'citizens.search': reads<CitizenRow[]>()(z.strictObject({ text: searchText })),
  'citizens.get': reads<CitizenView>()(z.strictObject({ citizenId: shortId })),
  /** Refuses `cprInvalid` for a number without a possible date, `cprTaken` where another citizen has it. */
  'citizens.save': writes<CitizenView>()(citizenToSave),
  /** Right of access: all that is kept of the citizen, as a file's text. The trail notes it. Refuses `notFound`. */
  'citizens.export': reads<{ fileName: string; text: string }>()(z.strictObject({ citizenId: shortId })),

  'course.list': reads<CourseListView>()(courseListAsked),
  'course.get': reads<CourseView>()(z.strictObject({ courseId: shortId })),
  /** Registers an inquiry, for a citizen of the register or a new one. */
  'course.open': writes<{ courseId: string }>()(courseToOpen),
  /** Refuses `stepRefused` with what the standard has against it; which kinds are open is in `CourseVerdict.allowed`. */
  'course.record': writes<CourseView>()(stepToRecord),
  /** Both refuse `stepNeeded` where a later step stands on it, and `orderPlaced` where a plan does. */
  'course.correct': writes<CourseView>()(stepToCorrect),
  'course.withdraw': writes<CourseView>()(stepToWithdraw),
  /** Takes the therapist's time for a visitator's visit; it is marked like any other contact. */
  'course.bookVisit': writes<CourseView>()(visitToBook),

  'attendance.worklist': reads<AttendanceWorklist>()(worklistAsked),
  /** All of the marks or none; what still lacks one comes back. */
  'attendance.mark': writes<AttendanceWorklist>()(marksToMake),

  /** The letter as it would be printed now; what it lacks stands in `missing`. */
  'letters.preview': reads<LetterPreview>()(letterSubject),
  /** Keeps it word for word. Refuses `letterIncomplete` unless a person wrote in what is missing. */
  'letters.prepare': writes<LetterRow>()(letterToPrepare),
  /** What is owed and not prepared yet, and what is prepared and not sent. */
  'letters.due': reads<LettersDueView>()(nothing),
  /** A batch, in one change; those that lack something come back unwritten. */
  'letters.prepareAll': writes<PreparedBatch>()(lettersToPrepare),
  'letters.get': reads<LetterPreview>()(letterNamed),
  /** Records that and when letters went; nothing is sent from here. All of them or none. */
  'letters.send': writes<LetterRow[]>()(lettersSent),
  /** Throws away a letter that was not sent. */
  'letters.discard': writes<null>()(letterNamed),

  'complaints.list': reads<ComplaintView[]>()(nothing),
  'complaints.receive': writes<ComplaintView>()(newComplaint),
  /** `ComplaintView.next` says which steps are open. */
  'complaints.advance': writes<ComplaintView>()(complaintAdvance),

  'quality.get': reads<QualityView>()(qualityPeriod),
  /** The saved account, else one pre-filled with the figures in words. */
  'quality.account': reads<AccountView>()(accountSubject),
  'quality.saveAccount': writes<AccountView>()(accountToSave),
  'quality.accounts': reads<AccountView[]>()(nothing),

  'standards.list': reads<StandardsView>()(nothing),
  'standards.get': reads<StandardView>()(z.strictObject({ source: standardSource })),
  'standards.export': reads<{ fileName: string; text: string }>()(z.strictObject({ source: standardSource })),
  /** All that keeps an edited file from being put in force: its faults, or what in the municipality contradicts it. */
  'standards.check': reads<FaultView[]>()(z.strictObject({ text: standardText })),
  /** Puts it in force as a new version. Open courses keep theirs. */
  'sites.list': reads<SiteView[]>()(nothing),
  /** What kind of place a site is, which decides what a standard lets train there. Refuses `notFound`. */
  'sites.setKind': writes<SiteView[]>()(z.strictObject({ siteId: shortId, kind: siteKind.nullable() })),
  'standards.adopt': writes<StandardsView>()(z.strictObject({ source: standardToAdopt })),

  /** What a forecast would be made from. */
  'forecast.basis': reads<ForecastBasis>()(forecastBasisAsked),
  /**
   * Starts a forecast in threads: as things stand, and once more for each change. Watch it with `job.get`, end it with
   * `job.stop`. Refuses `jobRunning`, `forecastHistoryShort` and `forecastNoCourses`.
   */
  'forecast.start': writes<{ jobId: string }>()(forecastToMake),
  /** The last forecast since Holdplan was started; null without one. */
  'forecast.get': reads<ForecastView | null>()(nothing),

  'history.get': reads<HistoryView>()(nothing),
  'history.undo': writes<HistoryView>()(nothing),
  'history.redo': writes<HistoryView>()(nothing),
} as const;

export type Procedures = typeof procedures;
export type ProcedureName = keyof Procedures;
export type Input<P extends ProcedureName> = z.output<Procedures[P]['input']>;
export type Output<P extends ProcedureName> = Exclude<Procedures[P]['output'], undefined>;

/** What the core offers: one function a procedure, its input already checked. Refuses by throwing a `Refusal`. */
export type Services = { [P in ProcedureName]: (input: Input<P>) => Promise<Output<P>> };
