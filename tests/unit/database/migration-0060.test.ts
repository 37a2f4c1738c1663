import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHistory, revert, write } from '../../../electron/database/audit.ts';
import { openDatabase } from '../../../electron/database/database.ts';
import { migrate } from '../../../electron/database/migrate.ts';
import { migrations } from '../../../electron/database/migrations/index.ts';
import { closeConnection, openConnection } from '../../../electron/database/open.ts';
import { dump, key, now, temporaryFolder } from './temporary.ts';

/** A file as version 50 left it: one citizen waits, one was placed with a seat and a start interview; one change to undo. */
async function versionFifty(): Promise<string> {
  const file = join(temporaryFolder(), 'holdplan.db');
  const connection = await openConnection({ file, key, now });
  migrate(
    connection,
    migrations.filter(({ version }) => version <= 50),
  );
  const referral = (id: string, citizen: string, day: string, status: string) =>
    `INSERT INTO referrals VALUES ('${id}', 0, '${citizen}', 'gen-14', '${day}', 2, '["balance"]', '["team","home"]',
      NULL, NULL, '["s1"]', '[{"weekday":1,"from":"08:00","to":"12:00"}]', '[]', 15, '${status}')`;
  for (const statement of [
    `INSERT INTO audit (at, action, details, kind) VALUES ('${now}', 'municipality.importScenario', '{}', 'opening')`,
    'UPDATE recording SET audit_seq = 1, images = 0',
    `INSERT INTO standards VALUES ('st', 'vejen', 1, 'Vejen', '{}')`,
    `INSERT INTO municipality VALUES (1, 'Eksempelby', 0, 'st', NULL, NULL, NULL, '{}')`,
    `INSERT INTO sites VALUES ('s1', 0, 'Huset')`,
    `INSERT INTO rooms VALUES ('r1', 0, 's1', 'Salen', 'training')`,
    `INSERT INTO therapists VALUES ('t1', 0, 'Anna', 'physiotherapist', '[]')`,
    `INSERT INTO teams VALUES ('h1', 0, 'Balance', 's1', 'r1', '2027-01-01', '2027-12-31', 6, 'rolling', '[]', '[]', 1)`,
    `INSERT INTO citizens VALUES ('c1', 'Bo'), ('c2', NULL)`,
    referral('waits', 'c1', '2027-03-01', 'waiting'),
    referral('placed', 'c2', '2027-02-22', 'placed'),
    `INSERT INTO courses VALUES ('course', 'placed', 'c2', 'st', 'gen-14', 'team')`,
    `INSERT INTO contacts VALUES ('k1', 0, 'startInterview', 'proposed', 'course', 't1', NULL, 'c2', '2027-03-09', '09:00', '10:00', 0)`,
    `INSERT INTO enrolments VALUES ('e1', 0, 'h1', 'c2', 'course')`,
    `INSERT INTO enrolment_dates VALUES ('e1', 0, '2027-03-15', 'proposed'), ('e1', 1, '2027-03-22', 'proposed')`,
    `INSERT INTO audit (at, action, details, kind) VALUES ('${now}', 'old change', '{}', 'change')`,
    'UPDATE recording SET audit_seq = 2, images = 1',
    `UPDATE courses SET modality = 'home'`,
    'UPDATE recording SET audit_seq = NULL',
  ])
    connection.exec(statement);
  closeConnection(connection);
  return file;
}

test('what a version 50 file holds is there afterwards, its references whole', async () => {
  const database = await openDatabase({ file: await versionFifty(), key, now });
  const { reader } = database;
  const rows = await dump(database);
  expect(rows.citizens).toEqual([
    {
      id: 'c1',
      name: 'Bo',
      cpr: null,
      address: '',
      phone: '',
      digital_post: 1,
      resident: 1,
      housing: 'home',
    },
    expect.objectContaining({ id: 'c2', name: null }),
  ]);
  expect(rows.courses).toEqual([
    expect.objectContaining({
      id: 'course',
      referral_id: 'placed',
      service_id: 'gen-14',
      modality: 'home',
      opened_on: '2027-02-22',
      legal_basis: 'Serviceloven § 86',
    }),
    expect.objectContaining({ id: 'course-waits', referral_id: 'waits', citizen_id: 'c1', modality: null }),
  ]);
  expect(rows.contacts).toEqual([
    expect.objectContaining({
      id: 'k1',
      course_id: 'course',
      from_time: '09:00',
      marked_at: null,
      reason: '',
    }),
  ]);
  expect(rows.enrolment_dates).toHaveLength(2);
  expect(rows.standards).toEqual([expect.objectContaining({ code: 'vejen', quality: null })]);
  await expect(
    write(reader, { action: 'x', at: now, details: {}, kind: 'change' }, (writer) =>
      writer.deleteFrom('courses').where('id', '=', 'course').execute(),
    ),
  ).rejects.toThrow(/FOREIGN KEY/);
  database.close();
});

test('every referral of a version 50 file has a course that tells of its visitation, grant and order', async () => {
  const database = await openDatabase({ file: await versionFifty(), key, now });
  const steps = await database.reader.selectFrom('course_steps').selectAll().orderBy('id').execute();
  expect(steps.map(({ course_id, kind, on_date }) => [course_id, kind, on_date])).toEqual([
    ['course', 'decision', '2027-02-22'],
    ['course', 'order', '2027-02-22'],
    ['course', 'visitation', '2027-02-22'],
    ['course-waits', 'decision', '2027-03-01'],
    ['course-waits', 'order', '2027-03-01'],
    ['course-waits', 'visitation', '2027-03-01'],
  ]);
  expect(JSON.parse(steps[4]?.facts ?? '')).toMatchObject({
    priority: 2,
    needs: ['balance'],
    modalities: ['team', 'home'],
    available: [{ weekday: 1, from: '08:00', to: '12:00' }],
    travelMinutes: 15,
  });
  database.close();
});

test('what was done before cannot be undone across the new schema; what is done after can', async () => {
  const database = await openDatabase({ file: await versionFifty(), key, now });
  const { reader } = database;
  expect(await readHistory(reader)).toEqual({ undo: null, redo: null });
  const before = await dump(database);
  await write(reader, { action: 'later', at: now, details: {}, kind: 'change' }, async (writer) => {
    await writer.updateTable('contacts').set({ status: 'noShow', valid_reason: 0 }).execute();
    await writer.updateTable('referrals').set({ status: 'withdrawn' }).execute();
    await writer.deleteFrom('course_steps').execute();
    await writer.updateTable('citizens').set({ cpr: '6101011234' }).where('id', '=', 'c1').execute();
  });
  expect(await dump(database)).not.toEqual(before);
  await revert(reader, 'undo', { action: 'undo', at: now });
  expect(await dump(database)).toEqual(before);
  database.close();
});
