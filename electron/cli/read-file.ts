import { readFile } from 'node:fs/promises';
import type { Language } from '#shared/calendar/date-text.ts';
import type { Reading } from '#shared/model/read.ts';
import { faultSentence } from '#shared/text/sentences.ts';
import { CommandFailure, systemCode } from './failure.ts';
import { messages } from './messages.ts';

/**
 * The value that a file holds, read by `read`. Throws a `CommandFailure` with exit code 2 where the file cannot be
 * read or is not valid; its line names the file as the user wrote it, the JSON path and the first fault.
 */
export async function readInput<Value>(
  file: { readonly shown: string; readonly path: string },
  read: (text: string) => Reading<Value>,
  language: Language,
): Promise<Value> {
  const reading = read(await readText(file, language));
  if (reading.ok) return reading.value;
  const [first, ...others] = reading.faults;
  const sentence = faultSentence(first, language);
  throw new CommandFailure(2, messages[language].fault(file.shown, first.path, sentence, others.length));
}

async function readText(file: { shown: string; path: string }, language: Language): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file.path);
  } catch (error) {
    throw new CommandFailure(2, messages[language].cannotRead(file.shown, systemCode(error)));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandFailure(2, messages[language].notUtf8(file.shown));
  }
}
