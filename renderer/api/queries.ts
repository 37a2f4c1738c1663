import {
  keepPreviousData,
  QueryClient,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
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

/** Does something. Whatever it changed, every screen asks again. */
export function useCommand<P extends ProcedureName>(name: P) {
  const cache = useQueryClient();
  return useMutation<Output<P>, ApiError, In<P>>({
    mutationFn: (input) => call(name, input),
    onSettled: () => cache.invalidateQueries(),
  });
}
