/** A citizen's facts while somebody writes them. */
import type { CitizenView } from '#shared/api/course-views.ts';
import { parseCpr, passesModulus11 } from '#shared/citizen/cpr.ts';

export type CitizenDraft = Pick<
  CitizenView,
  'name' | 'address' | 'phone' | 'digitalPost' | 'resident' | 'housing'
> & { readonly cpr: string };

export const newCitizenDraft = (given: Partial<CitizenDraft> = {}): CitizenDraft => ({
  name: '',
  cpr: '',
  address: '',
  phone: '',
  digitalPost: true,
  resident: true,
  housing: 'home',
  ...given,
});

export const draftOf = (citizen: CitizenView): CitizenDraft => ({
  name: citizen.name,
  cpr: citizen.cpr ?? '',
  address: citizen.address,
  phone: citizen.phone,
  digitalPost: citizen.digitalPost,
  resident: citizen.resident,
  housing: citizen.housing,
});

/** What is odd about a CPR number as it is written: no number at all, or one that modulus 11 does not hold for. */
export function cprRemark(text: string): 'notANumber' | 'warning' | null {
  if (text.trim() === '') return null;
  const cpr = parseCpr(text);
  if (cpr === null) return 'notANumber';
  return passesModulus11(cpr) ? null : 'warning';
}

/** Whether what was typed into a search field is a CPR number or the beginning of one. */
export const looksLikeCpr = (text: string): boolean => /^\d{6}[- ]?\d{0,4}$/.test(text.trim());

/** What is sent; an empty CPR number is none. */
export const citizenToSend = ({ cpr, ...draft }: CitizenDraft) => ({
  ...draft,
  name: draft.name.trim(),
  cpr: cpr.trim() === '' ? null : cpr.trim(),
});
