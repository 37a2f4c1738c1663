import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { write } from '../../../electron/database/audit.ts';
import { generateMunicipality } from '../../../electron/demo/generate.ts';
import { exportScenario } from '../../../electron/interchange/export-scenario.ts';
import { importScenario } from '../../../electron/interchange/import-scenario.ts';
import { readHistories } from '../../../electron/services/course/histories.ts';
import { restFor } from '../../../electron/services/course/standard.ts';
import { anOpenDatabase, now } from '../database/temporary.ts';

const today = '2027-03-08' as IsoDate;

test('what lies behind a municipality is read back as it was made, and stays out of its scenario', async () => {
  const { scenario, past: makePast } = generateMunicipality({ seed: 2, today, waiting: 25 });
  const past = makePast();
  const { reader } = await anOpenDatabase();
  const entry = { action: 'open', at: now, details: {}, kind: 'opening' } as const;
  await write(reader, entry, (writer) =>
    importScenario(writer, scenario, {
      isDemo: true,
      fixPlanningDay: true,
      standardRest: restFor(scenario.standard),
      past,
    }),
  );
  expect(await exportScenario(reader, today)).toEqual(scenario);

  const histories = new Map((await readHistories(reader)).map((history) => [history.courseId, history]));
  expect(histories.size).toBe(past.courses.length);
  for (const course of past.courses) {
    const history = histories.get(course.id);
    const behind = history?.contacts.filter(({ date }) => date < today) ?? [];
    expect(history).toMatchObject({
      citizenId: course.citizenId,
      serviceId: course.serviceId,
      legalBasis: course.legalBasis,
      illness: course.illness,
    });
    expect(history?.steps.map(({ kind }) => kind).sort()).toEqual(
      course.steps.map(({ kind }) => kind).sort(),
    );
    expect(behind).toHaveLength(course.contacts.length + (course.seat?.dates.length ?? 0));
    const marks = [...course.contacts, ...(course.seat?.dates ?? [])].map(({ date, mark }) => ({
      date,
      mark,
    }));
    for (const { date, mark } of marks)
      expect(behind).toContainEqual(
        expect.objectContaining({
          date,
          status: mark.status,
          cancelledAt: mark.cancelledAt,
          validReason: mark.validReason,
        }),
      );
    expect(history?.letters).toHaveLength(course.letters.length);
  }
  const ahead = [...histories.values()].flatMap(({ contacts }) =>
    contacts.filter(({ date }) => date >= today),
  );
  const seats = scenario.enrolments.reduce((sum, { dates }) => sum + dates.length, 0);
  expect(ahead).toHaveLength(past.bookings.size + seats);
});

test('a few courses are read like all of them, and one citizen’s like the rest', async () => {
  const { scenario, past: makePast } = generateMunicipality({ seed: 2, today, waiting: 5 });
  const past = makePast();
  const { reader } = await anOpenDatabase();
  const entry = { action: 'open', at: now, details: {}, kind: 'opening' } as const;
  await write(reader, entry, (writer) =>
    importScenario(writer, scenario, { isDemo: true, fixPlanningDay: true, past }),
  );
  const wanted = past.courses.slice(3, 7).map(({ id }) => id);
  const [citizen] = past.courses.map(({ citizenId }) => citizenId);
  const few = await readHistories(reader, { courseIds: wanted });
  const ones = await readHistories(reader, citizen === undefined ? {} : { citizenId: citizen });
  const all = await readHistories(reader);
  expect(few).toEqual(all.filter(({ courseId }) => wanted.includes(courseId)));
  expect(ones).toEqual(all.filter(({ citizenId }) => citizenId === citizen));
  expect(ones.length).toBeGreaterThan(0);
  expect(await readHistories(reader, { courseIds: wanted })).toEqual(few);
});
