import {
  keepPreviousData,
  QueryClient,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import type { Output, ProcedureName, Procedures } from '#shared/api/procedures.ts';
import { type ApiError, call } from './client.ts';

type In<P extends ProcedureName> = z.input<Procedures[P]['input']>;

/** The host is this machine: being offline never holds a call back, and a refusal is not tried again. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: 5_000 },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Asks the core and keeps the answer until something changes. `input` null: do not ask yet. */
export function useAsk<P extends ProcedureName>(
  name: P,
  input: In<P> | null,
  { again }: { again?: number | false } = {},
): UseQueryResult<Output<P>, ApiError> {
  return useQuery<Output<P>, ApiError>({
    queryKey: [name, input],
    queryFn: () => call(name, input as In<P>),
    enabled: input !== null,
    placeholderData: keepPreviousData,
    refetchInterval: again ?? false,
  });
}

/** An answer that may take a while: shown when it comes, and kept for as long as its draft is. */
export type Finding<Value> = Pick<
  UseQueryResult<Value, ApiError>,
  'data' | 'error' | 'refetch' | 'isPlaceholderData'
>;

/**
 * Asks something about a draft that takes work to answer; asked once for each draft, whatever else changes. Until the
 * answer about a new draft is there, the old draft's answer to the same question stands. `input` or `draftId` null: do
 * not ask yet.
 */
export function useFinding<P extends ProcedureName>(
  name: P,
  input: In<P> | null,
  draftId: string | null,
): Finding<Output<P>> {
  const question = JSON.stringify(input);
  return useQuery<Output<P>, ApiError>({
    queryKey: [name, input, draftId],
    queryFn: () => call(name, input as In<P>),
    enabled: input !== null && draftId !== null,
    placeholderData: (previous, query) =>
      JSON.stringify(query?.queryKey[1]) === question ? previous : undefined,
    staleTime: 'static',
  });
}

interface Handlers<Value> {
  onSuccess?: (value: Value) => unknown;
  onError?: (error: ApiError) => unknown;
}

/**
 * Does something. Whatever it changed, every screen asks again. The handlers are called even where that has taken
 * away the part of the screen that asked, as publishing takes away the draft.
 */
export function useCommand<P extends ProcedureName>(name: P) {
  const cache = useQueryClient();
  const { mutateAsync, isPending, error, reset } = useMutation<Output<P>, ApiError, In<P>>({
    mutationFn: (input) => call(name, input),
    onSettled: () => cache.invalidateQueries(),
  });
  const mutate = useCallback(
    (input: In<P>, { onSuccess, onError }: Handlers<Output<P>> = {}) => {
      // Without a handler of its own the fault stands in `error`.
      mutateAsync(input).then(onSuccess, onError ?? (() => undefined));
    },
    [mutateAsync],
  );
  return { mutate, isPending, error, reset };
}
