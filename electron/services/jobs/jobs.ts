/** Runs of the planner and of the forecast: at most one at a time, watched and ended by its id. */
import { Refusal } from '#shared/api/errors.ts';
import type { JobView } from '#shared/api/views.ts';
import { storageFailure } from '../../database/failures.ts';

/** A run under way. */
export interface Run<Result> {
  readonly finished: Promise<Result>;
  /** Asks it to end soon with the best it has. */
  stop(): void;
}

interface Job {
  readonly id: string;
  /** Seconds at most; null where nobody set any. */
  readonly limit: number | null;
  readonly startedAt: number;
  endedAt: number | null;
  state: JobView['state'];
  best: JobView['best'];
  share: JobView['share'];
  error: JobView['error'];
  /** Set when the result is to be thrown away. */
  thrownAway: boolean;
  stop(): void;
  /** Settles, without ever failing, when the job has ended and its result is kept or thrown away. */
  settled: Promise<void>;
}

/** What a run tells of itself under way. */
export type Progress = Partial<Pick<JobView, 'best' | 'share'>>;

/** Told of a run that ended in an unexpected error: the job's id, which the window shows too, and what was thrown. */
export type OnFault = (jobId: string, error: unknown) => void;

export class Jobs {
  readonly #onFault: OnFault;
  #latest: Job | null = null;

  constructor(onFault: OnFault) {
    this.#onFault = onFault;
  }

  /** Refuses `jobRunning` while a run is under way. */
  refuseIfRunning(): void {
    if (this.#latest?.state === 'running') throw new Refusal('jobRunning');
  }

  /**
   * Starts a run; `keep` receives its result unless the run is thrown away before. A failure of either becomes the
   * job's error.
   */
  start<Result>(
    { id, limit }: { id: string; limit: number | null },
    begin: (tell: (progress: Progress) => void) => Run<Result>,
    keep: (result: Result) => Promise<void>,
  ): void {
    this.refuseIfRunning();
    const job: Job = {
      id,
      limit,
      startedAt: performance.now(),
      endedAt: null,
      state: 'running',
      best: null,
      share: null,
      error: null,
      thrownAway: false,
      stop: () => undefined,
      settled: Promise.resolve(),
    };
    const run = begin((progress) => {
      Object.assign(job, progress);
    });
    job.stop = () => run.stop();
    job.settled = settle(job, run.finished, keep, this.#onFault);
    this.#latest = job;
  }

  /** How the run does. Refuses `jobUnknown`. */
  get(id: string): JobView {
    return view(this.#find(id));
  }

  /** Ends a run and waits until its result is kept, or thrown away without a trace. Refuses `jobUnknown`. */
  async stop(id: string, keep: boolean): Promise<JobView> {
    const job = this.#find(id);
    if (job.state === 'running') {
      if (!keep) job.thrownAway = true;
      job.stop();
      await job.settled;
    }
    return view(job);
  }

  /** Throws away whatever runs, and waits for its end. */
  async end(): Promise<void> {
    if (this.#latest) await this.stop(this.#latest.id, false);
  }

  #find(id: string): Job {
    if (this.#latest?.id !== id) throw new Refusal('jobUnknown');
    return this.#latest;
  }
}

async function settle<Result>(
  job: Job,
  finished: Promise<Result>,
  keep: (result: Result) => Promise<void>,
  onFault: OnFault,
): Promise<void> {
  try {
    const result = await finished;
    if (!job.thrownAway) await keep(result);
    job.state = job.thrownAway ? 'cancelled' : 'done';
  } catch (error) {
    const failure = storageFailure(error);
    // A run that was thrown away may end as it likes.
    job.state = job.thrownAway ? 'cancelled' : 'failed';
    if (job.thrownAway) return;
    if (!(failure instanceof Refusal)) onFault(job.id, failure);
    job.error = failure instanceof Refusal ? failure.error : { code: 'internal', details: { id: job.id } };
  } finally {
    job.endedAt = performance.now();
  }
}

function view({ id, state, limit, startedAt, endedAt, best, share, error }: Job): JobView {
  const elapsed = Math.round((endedAt ?? performance.now()) - startedAt) / 1000;
  return { jobId: id, state, elapsed, limit, best, share, error };
}
