/** From codes to sentences, in the languages we ship. */
import type { AppError } from '../api/errors.ts';
import type { Language } from '../calendar/date-text.ts';
import type { Fault, FaultCode } from '../model/faults.ts';
import { errorsDa } from './errors-da.ts';
import { errorsEn } from './errors-en.ts';
import type { FaultTexts } from './fault-texts.ts';
import { faultsDa } from './faults-da.ts';
import { faultsEn } from './faults-en.ts';

const faultTexts: Record<Language, FaultTexts> = { da: faultsDa, en: faultsEn };
const errorTexts = { da: errorsDa, en: errorsEn };

/** What is wrong with a value of a file, without its file and path. */
export function faultSentence(fault: Fault, language: Language): string {
  // The union of codes and facts is kept together in `Fault`; TypeScript cannot follow it through the table.
  const sentence = faultTexts[language][fault.problem] as (facts: Fault['details']) => string;
  return sentence(fault.details);
}

/** What happened, to what, and what to do now. */
export function errorSentence(error: AppError, language: Language): string {
  return errorTexts[language][error.code](error.details, problemSentence(error, language));
}

/** The fault in an error about a file, whose facts stand among the error's own; empty where it has none. */
function problemSentence({ details }: AppError, language: Language): string {
  const problem = String(details.problem);
  if (!isFaultCode(problem)) return '';
  return faultSentence({ path: String(details.path), problem, details } as unknown as Fault, language);
}

function isFaultCode(text: string): text is FaultCode {
  return Object.hasOwn(faultsEn, text);
}
