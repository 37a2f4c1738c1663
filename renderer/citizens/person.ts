import type { CitizenRow } from '#shared/api/course-views.ts';
import type { CitizenDraft } from './citizen-draft.ts';

/** Whom an inquiry is about: somebody in the register, or somebody new. */
export type Person =
  | { readonly is: 'known'; readonly row: Pick<CitizenRow, 'id' | 'name'> }
  | { readonly is: 'new'; readonly draft: CitizenDraft };
