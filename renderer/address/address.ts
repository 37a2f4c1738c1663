/**
 * The window's addresses: `#/uge/2026-W37?sted=s1&hold=h01&dag=2026-09-08`. Everything stands after the `#`, so
 * that no id of a citizen ever travels in a request or a log. Words are Danish, since people see them.
 */
import { type IsoWeek, parseWeek } from '#shared/calendar/weeks.ts';

export type ScreenName =
  | 'week'
  | 'waitingList'
  | 'plan'
  | 'courses'
  | 'citizens'
  | 'attendance'
  | 'inquiry'
  | 'letters'
  | 'complaints'
  | 'quality'
  | 'forecast'
  | 'settings';

const segments: Readonly<Record<ScreenName, string>> = {
  week: 'uge',
  waitingList: 'venteliste',
  plan: 'plan',
  courses: 'forloeb',
  citizens: 'borgere',
  attendance: 'fremmoede',
  inquiry: 'ny-henvendelse',
  letters: 'breve',
  complaints: 'klager',
  quality: 'kvalitet',
  forecast: 'prognose',
  settings: 'indstillinger',
};

const words = {
  site: 'sted',
  team: 'hold',
  date: 'dag',
  layer: 'lag',
  view: 'visning',
  therapist: 'terapeut',
  citizen: 'borger',
  course: 'forloeb',
  session: 'gang',
  find: 'soeg',
  show: 'vis',
  sort: 'orden',
  period: 'periode',
  rate: 'maaltal',
  account: 'redegoerelse',
  letter: 'brev',
  complaint: 'klage',
  section: 'afsnit',
  line: 'linje',
} as const;
export type Param = keyof typeof words;

export interface Address {
  readonly screen: ScreenName;
  /** ISO week, `2026-W37`; only of the screen `week`, and null for the planning day's week. */
  readonly week: IsoWeek | null;
  readonly params: Readonly<Partial<Record<Param, string>>>;
}

/** Reads the part of an address after the `#`. What it does not know it leaves out; an unknown screen is the week. */
export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [segment = '', week = ''] = path.split('/');
  const screen = (Object.keys(segments) as ScreenName[]).find((name) => segments[name] === segment) ?? 'week';
  const asked = new URLSearchParams(query);
  const params: Partial<Record<Param, string>> = {};
  for (const key of Object.keys(words) as Param[]) {
    const value = asked.get(words[key]);
    if (value) params[key] = value;
  }
  return { screen, week: screen === 'week' ? parseWeek(week) : null, params };
}

/** Writes an address, with its leading `#`. */
export function formatAddress({ screen, week, params }: Address): string {
  const query = new URLSearchParams();
  for (const key of Object.keys(words) as Param[]) {
    const value = params[key];
    if (value) query.set(words[key], value);
  }
  const path = screen === 'week' && week ? `${segments.week}/${week}` : segments[screen];
  const text = query.toString();
  return `#/${path}${text ? `?${text}` : ''}`;
}

export type Step = { screen?: ScreenName; week?: IsoWeek | null } & Partial<Record<Param, string | null>>;

/** The address one step away: another screen keeps only the site and the layer, null takes a part away. */
export function stepFrom(from: Address, step: Step): Address {
  const { screen = from.screen, week, ...changes } = step;
  const kept: Partial<Record<Param, string>> = screen === from.screen ? { ...from.params } : {};
  if (screen !== from.screen) {
    if (from.params.site) kept.site = from.params.site;
    if (from.params.layer) kept.layer = from.params.layer;
  }
  for (const [key, value] of Object.entries(changes) as [Param, string | null | undefined][]) {
    if (value) kept[key] = value;
    else if (value === null) delete kept[key];
  }
  const keepWeek = screen === from.screen ? from.week : null;
  return { screen, week: screen === 'week' ? (week === undefined ? keepWeek : week) : null, params: kept };
}
