import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BottlenecksView } from '#shared/api/explanations.ts';
import { type ApiError, call } from '../api/client.ts';

/** How long one call looks on: what other questions about the draft may have to wait. */
const SECONDS_A_CALL = 1;

/** The draft whose delayed citizens are being looked at, if any; kept here so that looking at one of them does not end it. */
let underWay: string | null = null;

export interface BottleneckSearch {
  /** What has been found so far; undefined before the first answer. */
  readonly view: BottlenecksView | undefined;
  readonly error: ApiError | null;
  readonly isLooking: boolean;
  readonly look: () => void;
  /** Stops and keeps what has been found. */
  readonly stop: () => void;
}

/** Looks for what holds up the citizens of a draft, call after call, until all have been looked at or it is stopped. */
export function useBottlenecks(draftId: string): BottleneckSearch {
  const [, redraw] = useState(0);
  const set = (draft: string | null) => {
    underWay = draft;
    redraw((times) => times + 1);
  };
  const isAsked = underWay === draftId;
  const { data, error, refetch } = useQuery<BottlenecksView, ApiError>({
    queryKey: ['explain.bottlenecks', draftId],
    queryFn: () => call('explain.bottlenecks', { seconds: SECONDS_A_CALL }),
    enabled: isAsked,
    staleTime: 'static',
    refetchInterval: ({ state }) => (isAsked && !state.error && !isWhole(state.data) ? 1 : false),
  });
  return {
    view: data,
    error,
    isLooking: isAsked && !error && !isWhole(data),
    look: () => {
      set(draftId);
      if (error) void refetch();
    },
    stop: () => set(null),
  };
}

function isWhole(view: BottlenecksView | undefined): boolean {
  return view !== undefined && view.lookedAt === view.late + view.waiting;
}
