/** The border between the window and the core, over a real database. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ProcedureName, procedures } from '#shared/api/procedures.ts';
import { type Core, createCore } from '../../../electron/core.ts';
import { makeClock } from '../../../electron/hosts/clock.ts';
import { dispatch } from '../../../electron/hosts/dispatch.ts';

let folder: string;
let core: Core;
const log: string[] = [];
const names = Object.keys(procedures) as ProcedureName[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'holdplan-dispatch-'));
  core = await createCore({
    folder,
    key: new Uint8Array(32).fill(3),
    clock: makeClock('2026-09-07'),
    plannerWorker: new URL('../../../electron/services/worker.ts', import.meta.url),
    onFault: () => undefined,
  });
  await ask('municipality.createEmpty', { name: 'Eksempelby' });
});
afterAll(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (name: unknown, input: unknown) => dispatch(core.services, name, input, (line) => log.push(line));

test('a known procedure with the right input gives its value', async () => {
  expect(await ask('municipality.status', {})).toMatchObject({
    ok: true,
    value: { open: true, name: 'Eksempelby' },
  });
});

test('a use case that refuses comes out as its typed error', async () => {
  expect(await ask('draft.publish', { draftId: 'none' })).toMatchObject({
    ok: false,
    error: { code: 'noDraft' },
  });
});

test('a fault comes out as an id, and the log has the id without the data', async () => {
  const broken = new Proxy(core.services, {
    get: () => () => Promise.reject(new TypeError('Jens Jensen cannot be read')),
  });
  const answer = await dispatch(broken, 'history.get', {}, (line) => log.push(line));
  expect(answer).toEqual({
    ok: false,
    error: { code: 'internal', details: { id: expect.stringMatching(/^\w{8}$/) } },
  });
  const id = answer.ok ? '' : answer.error.details.id;
  expect(log.at(-1)).toMatch(new RegExp(`^fault ${id} in history.get: TypeError at `));
  expect(log.join('\n')).not.toContain('Jens');
});

test('a name that is no procedure’s is refused, those that every object has too', async () => {
  for (const name of [
    '',
    'weeks.get',
    'toString',
    '__proto__',
    'constructor',
    'municipality.status ',
    7,
    null,
    undefined,
    {},
  ]) {
    expect(await ask(name, {})).toEqual({
      ok: false,
      error: { code: 'badInput', details: { path: '', problem: 'unknownProcedure' } },
    });
  }
});

const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;
let deep: unknown = {};
for (let i = 0; i < 50_000; i += 1) deep = { deep };

/** Values that stand for a whole input, and for each of its fields. */
const hostile: Record<string, unknown> = {
  undefined: undefined,
  null: null,
  'an array': [],
  'a number': 7,
  'a text': 'x',
  'not a number': Number.NaN,
  'beyond all numbers': Number.POSITIVE_INFINITY,
  'minus nothing': -0,
  'half a second': 0.5,
  'a negative number': -1,
  'a big integer': 7n,
  'a date': new Date(0),
  'a map': new Map([['week', '2026-W37']]),
  'a set': new Set([1]),
  bytes: new Uint8Array(4),
  'a symbol': Symbol('x'),
  'a function': () => 1,
  'a cycle': cyclic,
  'something deep': deep,
  'eleven million letters': 'x'.repeat(11_000_000),
  'two thousand things': Array.from({ length: 2_000 }, () => 1),
  'a lone surrogate': '\ud800',
  'a NUL': 'a\u0000b',
  'turned letters': '\u202egnp.exe',
  SQL: "'; DROP TABLE citizens; --",
  'a path': '../../etc/passwd',
};

/** Whole inputs that are objects, each with something that no schema names. */
const strangeObjects: Record<string, unknown> = {
  'an unknown key': { surplus: 1 },
  'its own __proto__': JSON.parse('{"__proto__":{"isAdmin":true}}'),
  'a constructor': JSON.parse('{"constructor":{"prototype":{"isAdmin":true}}}'),
  'a class': new (class Strange {
    week = '2026-W37';
    extra = 1;
  })(),
};

const aCitizen = {
  name: 'Bo Bro',
  cpr: null,
  address: 'Bakken',
  phone: '',
  digitalPost: true,
  resident: true,
  housing: 'home',
};
const aStep = { kind: 'deviation', on: '2026-09-07', at: null, facts: { text: 'Kommer kun en gang' } };

/** An input that the procedure accepts, to spoil one field at a time. */
const accepted: Record<ProcedureName, Record<string, unknown>> = {
  'municipality.status': {},
  'municipality.createDemo': {},
  'municipality.createEmpty': { name: 'Eksempelby' },
  'municipality.importScenario': { fileName: 'a.json', text: '{}', replace: false },
  'municipality.exportScenario': {},
  'municipality.releasePlanningDay': {},
  'municipality.close': {},
  'week.get': { week: '2026-W37', layer: 'published' },
  'week.session': { teamId: 't1', date: '2026-09-07', layer: 'draft' },
  'week.therapist': { therapistId: 'p1', week: '2026-W37', layer: 'draft' },
  'waitingList.get': {},
  'draft.start': { seconds: 5, seed: 1 },
  'draft.get': {},
  'draft.discard': { draftId: 'd1' },
  'draft.publish': { draftId: 'd1' },
  'draft.hold': { draftId: 'd1', referralId: 'r1', held: true },
  'draft.choose': {
    draftId: 'd1',
    referralId: 'r1',
    choice: {
      date: '2026-09-07',
      from: '09:00',
      therapistId: 'p1',
      modality: 'team',
      teamId: 't1',
    },
  },
  'published.get': {},
  'alternatives.list': { referralId: 'r1', most: 5 },
  'explain.placement': { referralId: 'r1' },
  'explain.start': { referralId: 'r1' },
  'explain.bottlenecks': { seconds: 1 },
  'job.get': { jobId: 'j1' },
  'job.stop': { jobId: 'j1', keep: true },
  'citizens.search': { text: 'Bo' },
  'citizens.get': { citizenId: 'c1' },
  'citizens.export': { citizenId: 'c1' },
  'citizens.save': { citizenId: 'c1', ...aCitizen },
  'course.list': { show: 'open', text: '' },
  'course.get': { courseId: 'f1' },
  'course.open': {
    citizen: aCitizen,
    on: '2026-09-07',
    at: '09:15',
    inquiry: { from: 'self', by: 'phone', asksFor: '', illness: '' },
    follows: 'f1',
  },
  'course.record': { courseId: 'f1', step: aStep },
  'course.correct': { courseId: 'f1', stepId: 's1', step: aStep },
  'course.withdraw': { courseId: 'f1', stepId: 's1' },
  'course.bookVisit': {
    courseId: 'f1',
    therapistId: 'p1',
    date: '2026-09-07',
    from: '09:00',
    to: '10:00',
    travelMinutes: 15,
  },
  'attendance.worklist': { from: '2026-09-07', to: '2026-09-07' },
  'attendance.mark': {
    marks: [{ contactId: 'k1', status: 'noShow', cancelledAt: null, validReason: false, reason: '' }],
  },
  'letters.preview': { kind: 'invitation', courseId: 'k1', contactId: null, complaintId: null },
  'letters.prepare': {
    kind: 'invitation',
    courseId: 'k1',
    contactId: null,
    complaintId: null,
    edited: { subject: 'Brev', paragraphs: ['Kære'] },
  },
  'letters.due': {},
  'letters.prepareAll': {
    letters: [{ kind: 'invitation', courseId: 'k1', contactId: null, complaintId: null }],
  },
  'letters.get': { letterId: 'l1' },
  'letters.send': { letterIds: ['l1'], by: 'print', on: '2026-09-07' },
  'letters.discard': { letterId: 'l1' },
  'complaints.list': {},
  'complaints.receive': {
    citizenId: 'c1',
    courseId: 'k1',
    subject: 'staff',
    text: 'Klage',
    receivedOn: '2026-09-07',
  },
  'complaints.advance': { complaintId: 'x1', step: { kind: 'passedOn', on: '2026-09-07' } },
  'quality.get': { from: '2026-01-01', to: '2026-03-31', siteId: null },
  'quality.account': { from: '2026-01-01', to: '2026-03-31', siteId: null, rateId: 'start' },
  'quality.saveAccount': {
    from: '2026-01-01',
    to: '2026-03-31',
    siteId: null,
    rateId: 'start',
    why: 'Fordi',
    actionPlan: 'Plan',
    serviceLevelProposal: '',
  },
  'quality.accounts': {},
  'standards.list': {},
  'standards.get': { source: { kind: 'shipped', code: 'vejen' } },
  'standards.export': { source: { kind: 'shipped', code: 'vejen' } },
  'standards.check': { text: '{}' },
  'sites.list': {},
  'sites.setKind': { siteId: 's1', kind: 'healthCentre' },
  'standards.adopt': { source: { kind: 'file', fileName: 'a.json', text: '{}' } },
  'forecast.basis': { historyWeeks: 104 },
  'forecast.start': { historyWeeks: 104, weeks: 26, replications: 100, seed: 1, changes: [] },
  'forecast.get': {},
  'history.get': {},
  'history.undo': {},
  'history.redo': {},
};

const anyText = ['a text', 'a lone surrogate', 'a NUL', 'turned letters', 'SQL', 'a path'];
/** What is odd but lawful in a field: it is looked up or kept like anything else. */
const lawfulIn: Record<string, readonly string[]> = {
  name: anyText,
  fileName: anyText,
  text: anyText,
  teamId: anyText,
  therapistId: anyText,
  draftId: anyText,
  referralId: anyText,
  most: ['a number'],
  jobId: anyText,
  seconds: ['a number'],
  seed: ['a number', 'minus nothing'],
  replace: ['undefined', 'left out'],
  citizenId: anyText,
  courseId: anyText,
  stepId: anyText,
  'citizens.save.citizenId': [...anyText, 'null'],
  follows: [...anyText, 'null'],
  address: anyText,
  phone: anyText,
  cpr: ['null', 'a text', 'a lone surrogate', 'a NUL', 'turned letters'],
  at: ['null'],
  travelMinutes: ['a number', 'minus nothing'],
  'attendance.worklist.from': ['null', 'undefined', 'left out'],
  'attendance.worklist.to': ['null', 'undefined', 'left out'],
  contactId: [...anyText, 'null'],
  complaintId: [...anyText, 'null'],
  'complaints.advance.complaintId': anyText,
  'complaints.receive.courseId': [...anyText, 'null'],
  edited: ['null'],
  letterId: anyText,
  siteId: [...anyText, 'null'],
  'sites.setKind.siteId': anyText,
  'sites.setKind.kind': ['null'],
  rateId: anyText,
  'forecast.start.weeks': ['a number'],
  'forecast.start.changes': ['an array'],
  why: anyText,
  actionPlan: anyText,
  serviceLevelProposal: anyText,
};

/** Spoilt inputs for a procedure: the hostile value as a whole, with a surplus key, and in place of each field. */
function* spoilt(name: ProcedureName): Generator<[string, unknown]> {
  const good = accepted[name];
  yield* Object.entries(hostile);
  for (const [what, strange] of Object.entries(strangeObjects)) {
    yield [what, strange];
    const surplus = Object.getOwnPropertyDescriptors(strange as object);
    yield [`good, with ${what}`, Object.defineProperties({ ...good }, surplus)];
  }
  for (const field of Object.keys(good)) {
    const lawful = lawfulIn[`${name}.${field}`] ?? lawfulIn[field];
    const isLawful = (what: string) => lawful?.includes(what) ?? false;
    for (const [what, value] of Object.entries(hostile)) {
      if (!isLawful(what)) yield [`${field}: ${what}`, { ...good, [field]: value }];
    }
    const { [field]: _left, ...rest } = good;
    if (!isLawful('left out')) yield [`${field} left out`, rest];
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort())
    hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

test.each(names)(
  'every hostile input to %s is refused with a typed error, and changes nothing',
  async (name) => {
    const before = fingerprint();
    const faults = log.length;
    let refused = 0;
    for (const [what, input] of spoilt(name)) {
      expect([what, await ask(name, input)]).toEqual([
        what,
        {
          ok: false,
          error: { code: 'badInput', details: { path: expect.any(String), problem: expect.any(String) } },
        },
      ]);
      refused += 1;
    }
    expect(refused).toBeGreaterThanOrEqual(30);
    expect(fingerprint()).toBe(before);
    expect(log.slice(faults)).toEqual([]);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  },
);

test('each input that the hostile ones were made from is accepted by its schema', () => {
  for (const name of names) expect(procedures[name].input.safeParse(accepted[name]).success).toBe(true);
});

test('odd texts in an id are looked up like any other, and found nowhere', async () => {
  const before = fingerprint();
  for (const what of anyText) {
    for (const [name, field] of [
      ['week.session', 'teamId'],
      ['week.therapist', 'therapistId'],
      ['job.get', 'jobId'],
      ['draft.discard', 'draftId'],
    ] as const) {
      const answer = await ask(name, { ...accepted[name], [field]: hostile[what] });
      expect([name, what, answer]).toEqual([
        name,
        what,
        { ok: false, error: expect.objectContaining({ code: expect.not.stringMatching('internal') }) },
      ]);
    }
  }
  expect(fingerprint()).toBe(before);
});
