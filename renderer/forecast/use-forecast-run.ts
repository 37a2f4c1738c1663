import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/api/procedures.ts';
import type { JobView } from '#shared/api/views.ts';
import { ApiError } from '../api/client.ts';
import { useAsk, useCommand } from '../api/queries.ts';
import { useTell } from '../frame/Notices.tsx';

/** A look at another screen, or a reload of the window, finds the run again. */
const storedRun = 'holdplan.forecast';

/** Starts a forecast, follows it and ends it. `running` is true from the press of the button. */
export function useForecastRun(): {
  running: boolean;
  job: JobView | null;
  start(asked: Input<'forecast.start'>): void;
  stop(): void;
} {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { tell, refuse } = useTell();
  const [jobId, setJobId] = useState<string | null>(() => sessionStorage.getItem(storedRun));
  const { mutate: startRun, isPending } = useCommand('forecast.start');
  const { mutate: stopRun } = useCommand('job.stop');
  const asked = useAsk('job.get', jobId === null ? null : { jobId }, { again: jobId === null ? false : 300 });
  const job = jobId !== null && asked.data?.jobId === jobId ? asked.data : null;
  const isGone = jobId !== null && asked.error?.error.code === 'jobUnknown';

  useEffect(() => {
    if (jobId === null) sessionStorage.removeItem(storedRun);
    else sessionStorage.setItem(storedRun, jobId);
  }, [jobId]);

  useEffect(() => {
    if (isGone) setJobId(null);
    if (!job || job.state === 'running') return;
    setJobId(null);
    void cache.invalidateQueries();
    if (job.state === 'cancelled') tell(t('forecast.stopped'));
    if (job.state === 'failed')
      refuse(new ApiError(job.error ?? { code: 'internal', details: {} }), t('forecast.failed'));
  }, [job, isGone, cache, tell, refuse, t]);

  return {
    running: isPending || jobId !== null,
    job,
    start: (input) =>
      startRun(input, { onSuccess: ({ jobId: started }) => setJobId(started), onError: refuse }),
    stop: () => {
      if (jobId !== null) stopRun({ jobId, keep: false }, { onError: refuse });
    },
  };
}
