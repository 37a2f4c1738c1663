import { Worker } from 'node:worker_threads';
import { Refusal } from '#shared/api/errors.ts';
import type { Ground } from '../ground.ts';
import type { Store } from '../store.ts';
import type { DraftAtHand } from './draft-at-hand.ts';
import type { ExplainAnswers, ExplainOrder, ExplainQuestion } from './questions.ts';

/** A thread that nobody has asked anything for so long is ended; the next question starts another. */
const IDLE_MILLISECONDS = 120_000;

/** A thread that has one draft loaded. */
class Explaining {
  readonly draftId: string;
  private readonly worker: Worker;
  private readonly open = new Map<number, { resolve: (answer: never) => void; reject: (e: Error) => void }>();
  private next = 0;
  private idle: NodeJS.Timeout | undefined;
  isOver = false;

  constructor(workerFile: URL | string, { situation, draft }: DraftAtHand) {
    this.draftId = draft.id;
    const order: ExplainOrder = { task: 'explain', scenario: situation.scenario, plan: draft.plan };
    this.worker = new Worker(workerFile, { workerData: order });
    // A window that is being closed does not wait for an explanation.
    this.worker.unref();
    this.worker.on('message', ({ number, answer }: { number: number; answer: never }) => {
      this.open.get(number)?.resolve(answer);
      this.open.delete(number);
      if (this.open.size === 0) this.rest();
    });
    this.worker.on('error', (error: Error) => this.over(error));
    this.worker.on('exit', () => this.over(new Error('the explaining thread ended without an answer')));
  }

  ask<Ask extends ExplainQuestion['ask']>(
    question: ExplainQuestion & { ask: Ask },
  ): Promise<ExplainAnswers[Ask]> {
    clearTimeout(this.idle);
    const number = this.next++;
    return new Promise((resolve, reject) => {
      this.open.set(number, { resolve, reject });
      this.worker.postMessage({ number, question });
    });
  }

  /** Whoever still waits for an answer hears that the draft asked about is no longer the one at hand. */
  end(): void {
    this.over(new Refusal('draftOutdated'));
    void this.worker.terminate();
  }

  private rest(): void {
    this.idle = setTimeout(() => this.end(), IDLE_MILLISECONDS);
    this.idle.unref();
  }

  private over(error: Error): void {
    this.isOver = true;
    clearTimeout(this.idle);
    for (const { reject } of this.open.values()) reject(error);
    this.open.clear();
  }
}

/** One thread at most for each open municipality: that of the draft asked about last. */
const threads = new WeakMap<Store, Explaining>();

/** Asks the thread that has this draft loaded, started where there is none; one with another draft is ended. */
export function askAbout<Ask extends ExplainQuestion['ask']>(
  { store, plannerWorker }: Ground,
  at: DraftAtHand,
  question: ExplainQuestion & { ask: Ask },
): Promise<ExplainAnswers[Ask]> {
  let thread = threads.get(store);
  if (thread?.draftId !== at.draft.id || thread.isOver) {
    thread?.end();
    thread = new Explaining(plannerWorker, at);
    threads.set(store, thread);
  }
  return thread.ask<Ask>(question);
}

/** Ends the thread, if any: a municipality that is put away leaves nothing of it in memory. */
export function endExplaining(store: Store): void {
  threads.get(store)?.end();
  threads.delete(store);
}
