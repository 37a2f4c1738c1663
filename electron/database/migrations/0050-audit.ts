/**
 * The audit trail, which also serves undo. Every change of a recorded table is written down by the database
 * itself, before and after, under the audit entry of the transaction; without an entry nothing can be changed.
 * Frozen: the column lists are this version's; a migration that adds a column makes the triggers anew.
 */
interface Recorded {
  /** The primary key. */
  key: readonly string[];
  others: readonly string[];
}

const recorded: Readonly<Record<string, Recorded>> = {
  standards: { key: ['id'], others: ['code', 'version', 'name', 'rules'] },
  municipality: {
    key: ['id'],
    others: [
      'name',
      'is_demo',
      'standard_id',
      'planning_day',
      'horizon_from',
      'horizon_to',
      'closed_day_settings',
    ],
  },
  closed_days: { key: ['position'], others: ['date'] },
  sites: { key: ['id'], others: ['position', 'name'] },
  rooms: { key: ['id'], others: ['position', 'site_id', 'name', 'use'] },
  closures: { key: ['id'], others: ['position', 'site_id', 'from_date', 'to_date'] },
  therapists: { key: ['id'], others: ['position', 'name', 'profession', 'competences'] },
  therapist_intervals: {
    key: ['therapist_id', 'position'],
    others: ['weekday', 'from_time', 'to_time', 'site_id'],
  },
  therapist_absences: { key: ['therapist_id', 'position'], others: ['from_date', 'to_date'] },
  teams: {
    key: ['id'],
    others: [
      'position',
      'name',
      'site_id',
      'room_id',
      'from_date',
      'to_date',
      'seats',
      'intake',
      'services',
      'needs',
      'leaders_needed',
    ],
  },
  team_sessions: { key: ['team_id', 'position'], others: ['weekday', 'from_time', 'to_time'] },
  team_intake_dates: { key: ['team_id', 'position'], others: ['date'] },
  team_leaders: { key: ['team_id', 'position'], others: ['therapist_id'] },
  team_skips: { key: ['team_id', 'position'], others: ['date'] },
  session_staffing: { key: ['team_id', 'date', 'position'], others: ['therapist_id'] },
  citizens: { key: ['id'], others: ['name'] },
  referrals: {
    key: ['id'],
    others: [
      'position',
      'citizen_id',
      'service_id',
      'visitated_on',
      'priority',
      'needs',
      'modalities',
      'profession',
      'competence',
      'sites',
      'available',
      'unavailable',
      'travel_minutes',
      'status',
    ],
  },
  courses: { key: ['id'], others: ['referral_id', 'citizen_id', 'standard_id', 'service_id', 'modality'] },
  contacts: {
    key: ['id'],
    others: [
      'position',
      'kind',
      'status',
      'course_id',
      'therapist_id',
      'room_id',
      'citizen_id',
      'date',
      'from_time',
      'to_time',
      'travel_minutes',
    ],
  },
  enrolments: { key: ['id'], others: ['position', 'team_id', 'citizen_id', 'course_id'] },
  enrolment_dates: { key: ['enrolment_id', 'position'], others: ['date', 'status'] },
  plans: {
    key: ['id'],
    others: [
      'status',
      'made_at',
      'published_at',
      'planning_day',
      'base',
      'made_with',
      'figures',
      'by_hand',
      'published',
    ],
  },
  plan_placements: { key: ['plan_id', 'position'], others: ['referral_id', 'modality', 'team_id', 'dates'] },
  plan_appointments: {
    key: ['plan_id', 'referral_id', 'position'],
    others: ['kind', 'date', 'from_time', 'to_time', 'therapist_id', 'room_id'],
  },
  plan_waiting: { key: ['plan_id', 'position'], others: ['referral_id', 'reasons', 'earliest_start'] },
  plan_staffing: { key: ['plan_id', 'position'], others: ['team_id', 'date', 'from_time', 'therapist_ids'] },
  plan_cancelled: { key: ['plan_id', 'position'], others: ['team_id', 'date', 'from_time'] },
};

const image = (row: 'OLD' | 'NEW', columns: readonly string[]) =>
  `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;

const keyKept = (key: readonly string[]) =>
  `SELECT RAISE(ABORT, 'a key never changes') WHERE ${key.map((c) => `OLD.${c} <> NEW.${c}`).join(' OR ')};
    `;

const trigger = (
  table: string,
  event: 'INSERT' | 'UPDATE' | 'DELETE',
  { key, others }: Recorded,
  columns: readonly string[] = [...key, ...others],
) =>
  `CREATE TRIGGER record_${table}_${event.toLowerCase()} AFTER ${event} ON ${table} BEGIN
    ${event === 'UPDATE' ? keyKept(key) : ''}SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, '${table}', ${event === 'INSERT' ? 'NULL' : image('OLD', columns)},
        ${event === 'DELETE' ? 'NULL' : image('NEW', columns)}
      FROM recording WHERE images = 1;
  END`;

const appendOnly = (table: string, event: 'UPDATE' | 'DELETE') =>
  `CREATE TRIGGER keep_${table}_${event.toLowerCase()} BEFORE ${event} ON ${table} BEGIN
    SELECT RAISE(ABORT, 'the audit trail is append-only');
  END`;

export const audit = [
  // A 'change' can be undone; an 'opening' starts a history anew; a 'reading' changes nothing. `reverts` is the entry
  // that an undo or redo takes back.
  `CREATE TABLE audit (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    action TEXT NOT NULL,
    details TEXT NOT NULL CHECK (json_valid(details)),
    kind TEXT NOT NULL CHECK (kind IN ('change', 'opening', 'reading')),
    reverts INTEGER REFERENCES audit (seq)
  ) STRICT`,
  `CREATE TABLE audit_changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    audit_seq INTEGER NOT NULL REFERENCES audit (seq),
    table_name TEXT NOT NULL,
    before TEXT,
    after TEXT
  ) STRICT`,
  'CREATE INDEX audit_changes_by_entry ON audit_changes (audit_seq)',
  // One row: the entry that is being written, null between transactions; images is 0 while a municipality is opened.
  `CREATE TABLE recording (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    audit_seq INTEGER REFERENCES audit (seq),
    images INTEGER NOT NULL CHECK (images IN (0, 1))
  ) STRICT`,
  'INSERT INTO recording (id, audit_seq, images) VALUES (1, NULL, 1)',
  appendOnly('audit', 'UPDATE'),
  appendOnly('audit', 'DELETE'),
  appendOnly('audit_changes', 'UPDATE'),
  appendOnly('audit_changes', 'DELETE'),
  ...Object.entries(recorded).flatMap(([table, columns]) => [
    trigger(table, 'INSERT', columns),
    trigger(table, 'UPDATE', columns),
    trigger(table, 'DELETE', columns),
  ]),
] as const;
