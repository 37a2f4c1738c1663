/** The backtest of a request's histories as a table for a terminal. */
import type { Language } from '#shared/calendar/date-text.ts';
import type { ForecastRequest } from '#shared/model/forecast.ts';
import { type Backtest, backtest, type Judged } from '../forecast/backtest.ts';

interface Words {
  readonly heading: readonly string[];
  readonly model: string;
  readonly naive: string;
  tooShort(id: string): string;
  readonly noHistory: string;
  readonly note: string;
}

const words: Record<Language, Words> = {
  da: {
    heading: [
      'strøm',
      'prognose',
      'lært af',
      'holdt tilbage',
      'fejl pr. uge',
      'uger i 5–95 %',
      'sum',
      'ventet',
      '5–95 %',
    ],
    model: 'Holdplan',
    naive: 'ugen året før',
    tooShort: (id) => `${id}: historikken er for kort til at holde så mange uger tilbage.`,
    noHistory: 'Ingen strøm i filen har en historik.',
    note: 'Fejl pr. uge: kvadratroden af den gennemsnitlige kvadrerede fejl, i borgere. Sum: alle uger, der er holdt tilbage.',
  },
  en: {
    heading: [
      'stream',
      'forecast',
      'learnt from',
      'held out',
      'error per week',
      'weeks in 5–95 %',
      'total',
      'expected',
      '5–95 %',
    ],
    model: 'Holdplan',
    naive: 'week a year before',
    tooShort: (id) => `${id}: the history is too short to hold out that many weeks.`,
    noHistory: 'No stream in the file has a history.',
    note: 'Error per week: root mean square, in citizens. Total: all weeks held out.',
  },
};

/** Each history's backtest in two lines: Holdplan's own, then the naive one. */
export function backtestTable(request: ForecastRequest, holdOut: number, language: Language): string {
  const say = words[language];
  const rows: string[][] = [];
  const remarks: string[] = [];
  for (const { id, arrivals } of request.streams) {
    if (!('history' in arrivals)) continue;
    const result = backtest(arrivals.history, { ...request, holdOut });
    if (result === null) remarks.push(say.tooShort(id));
    else rows.push(row(id, say.model, result, result.model), row('', say.naive, result, result.naive));
  }
  if (rows.length === 0 && remarks.length === 0) return `${say.noHistory}\n`;
  const table = rows.length > 0 ? [...aligned([[...say.heading], ...rows]), '', say.note] : [];
  return `${[...table, ...remarks].join('\n')}\n`;
}

function row(
  id: string,
  name: string,
  result: Backtest,
  { weeklyError, weeksWithin, total }: Judged,
): string[] {
  return [
    id,
    name,
    String(result.trainedOn),
    String(result.heldOut),
    weeklyError.toFixed(2),
    `${Math.round(100 * weeksWithin)} %`,
    String(result.total),
    total.mean.toFixed(1),
    `${total.p05.toFixed(0)}–${total.p95.toFixed(0)}`,
  ];
}

/** Columns as wide as their widest entry: the first two to the left, figures to the right. */
function aligned(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => (cells[column] ?? '').length)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
