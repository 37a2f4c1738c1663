/**
 * `forecast FORECAST --out RESULT [--threads N]`: simulates the waiting list ahead (shared contract). With
 * `--backtest` it shows instead how well the histories in the file would have been forecast.
 */
import { parseArgs } from 'node:util';
import type { Language } from '#shared/calendar/date-text.ts';
import type { ForecastRequest } from '#shared/model/forecast.ts';
import { readForecastRequest } from '#shared/model/read.ts';
import { startForecast } from '../forecast/start-forecast.ts';
import { backtestTable } from './backtest-table.ts';
import type { Command } from './command.ts';
import { CommandFailure, systemCode, WrongUse } from './failure.ts';
import { messages } from './messages.ts';
import { readInput } from './read-file.ts';
import { statusLine } from './status-line.ts';
import { type NamedFile, namedFile, type Surroundings } from './surroundings.ts';
import { checkWritable, sameFile, writeWhole } from './write-file.ts';

/** The worker runs from its source; only the app bundles it. */
const workerFile = new URL('../forecast/worker.ts', import.meta.url);

const defaultHoldOut = 26;
const mostThreads = 64;

type ForecastOptions =
  | {
      readonly kind: 'forecast';
      readonly file: NamedFile;
      readonly out: NamedFile;
      readonly threads?: number;
    }
  | { readonly kind: 'backtest'; readonly file: NamedFile; readonly holdOut: number };

export const forecastCommand: Command = {
  usage: (language) => messages[language].forecastUsage,
  async run(args, around, language) {
    const options = forecastOptions(args, around, language);
    if (options.kind === 'forecast') return writeForecast(options, around, language);
    const request = await readInput(options.file, readForecastRequest, language);
    around.stdout.write(backtestTable(request, options.holdOut, language));
  },
};

async function writeForecast(
  { file, out, threads }: ForecastOptions & { kind: 'forecast' },
  around: Surroundings,
  language: Language,
): Promise<void> {
  const say = messages[language];
  const notWritten = (error: unknown): never => {
    throw new CommandFailure(1, say.cannotWriteForecast(out.shown, systemCode(error)));
  };
  if (await sameFile(file.path, out.path)) throw new WrongUse(say.outIsForecast);
  const request = readInput(file, readForecastRequest, language).then(async (valid) => {
    await checkWritable(out.path).catch(notWritten);
    return valid;
  });

  const result = await simulated(request, threads, around, language);
  if (result === null) throw new CommandFailure(1, say.forecastStopped);
  await writeWhole(out.path, `${JSON.stringify(result, null, 1)}\n`).catch(notWritten);
}

async function simulated(
  request: Promise<ForecastRequest>,
  threads: number | undefined,
  around: Surroundings,
  language: Language,
) {
  const status = statusLine(around);
  const run = startForecast(request, {
    workerFile,
    onProgress: (share) => status(messages[language].forecastProgress(share)),
    ...(threads === undefined ? {} : { threads }),
  });
  around.interrupted.addEventListener('abort', run.stop);
  if (around.interrupted.aborted) run.stop();
  try {
    return await run.finished;
  } finally {
    around.interrupted.removeEventListener('abort', run.stop);
    status('');
  }
}

/** The options of a call. Throws `WrongUse`. */
function forecastOptions(args: string[], around: Surroundings, language: Language): ForecastOptions {
  const say = messages[language];
  const { values, positionals } = parsed(args, language);
  const [name, ...others] = positionals;
  if (!name || others.length > 0) throw new WrongUse(say.oneForecast);
  const file = namedFile(name, 'forecast', around);
  const holdOut = values['hold-out'];
  if (holdOut !== undefined && (!values.backtest || !/^[1-9]\d{0,3}$/.test(holdOut)))
    throw new WrongUse(say.holdOutWrong);
  if (values.backtest) return { kind: 'backtest', file, holdOut: Number(holdOut ?? defaultHoldOut) };
  if (!values.out) throw new WrongUse(say.forecastOutMissing);
  const out = namedFile(values.out, 'forecast', around);
  if (values.threads === undefined) return { kind: 'forecast', file, out };
  const threads = /^[1-9]\d?$/.test(values.threads) ? Number(values.threads) : Number.NaN;
  if (!(threads <= mostThreads)) throw new WrongUse(say.threadsWrong(values.threads));
  return { kind: 'forecast', file, out, threads };
}

function parsed(args: string[], language: Language) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { out: text, threads: text, backtest: { type: 'boolean' }, 'hold-out': text },
    });
  } catch (error) {
    throw new WrongUse(messages[language].wrongArguments((error as Error).message));
  }
}
