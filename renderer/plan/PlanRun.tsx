import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobView } from '#shared/api/views.ts';
import { parseAddress } from '../address/address.ts';
import { go } from '../address/use-address.ts';
import { ApiError } from '../api/client.ts';
import { useAsk, useCommand } from '../api/queries.ts';
import { useTell } from '../frame/Notices.tsx';

/** The cost of the best plan, so many seconds into the run. */
export interface CurvePoint {
  readonly seconds: number;
  readonly cost: number;
}
interface PlanRun {
  /** The run under way, null when there is none. */
  readonly running: JobView | null;
  /** True from the press of the button until the core has answered. */
  readonly starting: boolean;
  /** True from the press of a button that ends the run until it has ended. */
  readonly stopping: boolean;
  readonly curve: readonly CurvePoint[];
  start(seconds: number): void;
  /** Ends the run: its best plan becomes the draft, or everything is as it was. */
  stop(keep: boolean): void;
}

const Context = createContext<PlanRun>({
  running: null,
  starting: false,
  stopping: false,
  curve: [],
  start: () => undefined,
  stop: () => undefined,
});
export const usePlanRun = (): PlanRun => useContext(Context);

/** A reload of the window finds the run again. A run's number says nothing of anybody. */
const storedRun = 'holdplan.run';

/** Follows one planning run across all screens. */
export function PlanRunProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { tell, refuse } = useTell();
  const [jobId, setJobId] = useState<string | null>(() => sessionStorage.getItem(storedRun));
  const [curve, setCurve] = useState<readonly CurvePoint[]>([]);
  const startCommand = useCommand('draft.start');
  const stopCommand = useCommand('job.stop');
  const asked = useAsk('job.get', jobId === null ? null : { jobId }, { again: jobId === null ? false : 300 });
  const job = jobId !== null && asked.data?.jobId === jobId ? asked.data : null;
  const stoppedByHand = useRef(false);

  useEffect(() => {
    if (jobId === null) sessionStorage.removeItem(storedRun);
    else sessionStorage.setItem(storedRun, jobId);
  }, [jobId]);

  useEffect(() => {
    if (!job?.best) return;
    const point = { seconds: job.elapsed, cost: job.best.cost };
    setCurve((points) => (points.at(-1)?.seconds === point.seconds ? points : [...points, point]));
  }, [job]);

  useEffect(() => {
    // A run that the core does not know any more, say after a restart, is over.
    if (jobId !== null && asked.error?.error.code === 'jobUnknown') setJobId(null);
    if (!job || job.state === 'running') return;
    setJobId(null);
    void cache.invalidateQueries();
    const shown = parseAddress(location.hash).screen === 'plan';
    if (job.state === 'done' && !shown)
      tell(t('plan.ready'), { label: t('plan.seeDraft'), run: () => go({ screen: 'plan' }) });
    if (job.state === 'cancelled' && stoppedByHand.current) tell(t('plan.stopped'));
    if (job.state === 'failed')
      refuse(new ApiError(job.error ?? { code: 'internal', details: {} }), t('plan.failed'));
  }, [job, jobId, asked.error, cache, tell, refuse, t]);

  const { mutate: startRun, isPending: starting } = startCommand;
  const { mutate: stopRun, isPending: stopping } = stopCommand;
  const value = useMemo<PlanRun>(
    () => ({
      running: job?.state === 'running' ? job : null,
      starting: starting || (jobId !== null && job === null),
      stopping,
      curve,
      start(seconds) {
        stoppedByHand.current = false;
        setCurve([]);
        startRun({ seconds, seed: 1 }, { onSuccess: ({ jobId }) => setJobId(jobId), onError: refuse });
      },
      stop(keep) {
        if (jobId === null) return;
        stoppedByHand.current = !keep;
        stopRun({ jobId, keep }, { onError: refuse });
      },
    }),
    [job, jobId, starting, stopping, curve, startRun, stopRun, refuse],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}
