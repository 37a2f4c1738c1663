/**
 * A course from the inquiry to the closing, attendance, letters, complaints and accounts. Frozen: a later change is a later
 * migration. Tables whose columns or checks change are made anew (SQLite's own procedure: the runner has references
 * switched off meanwhile and checks them afterwards), and so are their triggers. What came before cannot be undone across
 * it: the entry that it leaves in the trail is an opening.
 */
interface Recorded {
  /** The primary key. */
  key: readonly string[];
  others: readonly string[];
}

/** The tables that are new or have other columns than before. */
const recorded: Readonly<Record<string, Recorded>> = {
  standards: { key: ['id'], others: ['code', 'version', 'name', 'rules', 'quality'] },
  sites: { key: ['id'], others: ['position', 'name', 'kind'] },
  citizens: {
    key: ['id'],
    others: ['name', 'cpr', 'address', 'phone', 'digital_post', 'resident', 'housing'],
  },
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
  courses: {
    key: ['id'],
    others: [
      'citizen_id',
      'standard_id',
      'opened_on',
      'referral_id',
      'service_id',
      'legal_basis',
      'modality',
      'illness',
      'follows_course_id',
    ],
  },
  course_steps: { key: ['id'], others: ['course_id', 'position', 'kind', 'on_date', 'at_time', 'facts'] },
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
      'cancelled_at',
      'valid_reason',
      'reason',
      'marked_at',
    ],
  },
  enrolment_dates: {
    key: ['enrolment_id', 'position'],
    others: ['date', 'status', 'cancelled_at', 'valid_reason', 'reason', 'marked_at'],
  },
  letters: {
    key: ['id'],
    others: [
      'citizen_id',
      'course_id',
      'contact_id',
      'plan_id',
      'kind',
      'made_on',
      'content',
      'sent_on',
      'sent_by',
    ],
  },
  complaints: {
    key: ['id'],
    others: [
      'citizen_id',
      'course_id',
      'standard_id',
      'subject',
      'text',
      'received_on',
      'outcome',
      'outcome_on',
      'reasons',
      'new_decision_on',
      'citizen_answered_on',
      'stands',
      'forwarded_on',
    ],
  },
  accounts: {
    key: ['id'],
    others: [
      'standard_id',
      'rate_id',
      'from_date',
      'to_date',
      'site_id',
      'figures',
      'why',
      'action_plan',
      'service_level_proposal',
      'saved_on',
    ],
  },
};

const existing = ['standards', 'sites', 'citizens', 'enrolment_dates'];
const events = ['INSERT', 'UPDATE', 'DELETE'] as const;

const image = (row: 'OLD' | 'NEW', columns: readonly string[]) =>
  `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;

const keyKept = (key: readonly string[]) =>
  `SELECT RAISE(ABORT, 'a key never changes') WHERE ${key.map((c) => `OLD.${c} <> NEW.${c}`).join(' OR ')};
    `;

const trigger = (
  table: string,
  event: (typeof events)[number],
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

/** Copies the rows of `table` into `new_<table>` and puts it in its place; the old one's triggers and indices go with it. */
const takePlace = (table: string, into: string, values = into) => [
  `INSERT INTO new_${table} (${into}) SELECT ${values} FROM ${table}`,
  `DROP TABLE ${table}`,
  `ALTER TABLE new_${table} RENAME TO ${table}`,
];

const statuses = `('planned', 'proposed', 'agreed', 'attended', 'cancelledInTime', 'cancelledLate', 'noShow', 'moved', 'lost')`;

/** Attendance: when the citizen cancelled (local `YYYY-MM-DDTHH:MM`), a valid reason or not, why, and the instant of the mark. */
const attendance = [
  'cancelled_at TEXT',
  'valid_reason INTEGER CHECK (valid_reason IN (0, 1))',
  "reason TEXT NOT NULL DEFAULT ''",
  'marked_at TEXT',
];

const referralColumns =
  'id, position, citizen_id, service_id, visitated_on, priority, needs, modalities, profession, competence, sites, available, unavailable, travel_minutes, status';
const contactColumns =
  'id, position, kind, status, course_id, therapist_id, room_id, citizen_id, date, from_time, to_time, travel_minutes';

export const courses = [
  ...existing.flatMap((table) =>
    events.map((event) => `DROP TRIGGER record_${table}_${event.toLowerCase()}`),
  ),
  // The rest of the standard's file, beside `planning`, which is in `rules`. Null where it came with a scenario of an older Holdplan.
  'ALTER TABLE standards ADD COLUMN quality TEXT CHECK (quality IS NULL OR json_valid(quality))',
  // What kind of place it is, where a standard's forms of training ask; null where nobody has said.
  `ALTER TABLE sites ADD COLUMN kind TEXT
    CHECK (kind IN ('healthCentre', 'careCentre', 'nursingHome', 'dayCentre', 'shortStay'))`,
  'ALTER TABLE citizens ADD COLUMN cpr TEXT',
  "ALTER TABLE citizens ADD COLUMN address TEXT NOT NULL DEFAULT ''",
  "ALTER TABLE citizens ADD COLUMN phone TEXT NOT NULL DEFAULT ''",
  'ALTER TABLE citizens ADD COLUMN digital_post INTEGER NOT NULL DEFAULT 1 CHECK (digital_post IN (0, 1))',
  'ALTER TABLE citizens ADD COLUMN resident INTEGER NOT NULL DEFAULT 1 CHECK (resident IN (0, 1))',
  `ALTER TABLE citizens ADD COLUMN housing TEXT NOT NULL DEFAULT 'home'
    CHECK (housing IN ('home', 'careCentre', 'nursingHome', 'shortStay'))`,
  'CREATE UNIQUE INDEX citizens_by_cpr ON citizens (cpr) WHERE cpr IS NOT NULL',
  ...attendance.map((column) => `ALTER TABLE enrolment_dates ADD COLUMN ${column}`),

  // 'withdrawn': the course ended before a plan placed the citizen.
  `CREATE TABLE new_referrals (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    citizen_id TEXT NOT NULL REFERENCES citizens (id),
    service_id TEXT NOT NULL,
    visitated_on TEXT NOT NULL,
    priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 3),
    needs TEXT NOT NULL CHECK (json_valid(needs)),
    modalities TEXT NOT NULL CHECK (json_valid(modalities)),
    profession TEXT,
    competence TEXT,
    sites TEXT NOT NULL CHECK (json_valid(sites)),
    available TEXT NOT NULL CHECK (json_valid(available)),
    unavailable TEXT NOT NULL CHECK (json_valid(unavailable)),
    travel_minutes INTEGER NOT NULL CHECK (travel_minutes >= 0),
    status TEXT NOT NULL CHECK (status IN ('waiting', 'placed', 'withdrawn'))
  ) STRICT`,
  ...takePlace('referrals', referralColumns),

  // From the inquiry on; it gets its service and legal basis with the grant, its referral with the order, its modality with
  // the plan. It keeps the standard that it began under.
  `CREATE TABLE new_courses (
    id TEXT PRIMARY KEY,
    citizen_id TEXT NOT NULL REFERENCES citizens (id),
    standard_id TEXT NOT NULL REFERENCES standards (id),
    opened_on TEXT NOT NULL,
    referral_id TEXT REFERENCES referrals (id),
    service_id TEXT,
    legal_basis TEXT,
    modality TEXT CHECK (modality IN ('team', 'individual', 'home')),
    illness TEXT NOT NULL DEFAULT '',
    follows_course_id TEXT REFERENCES courses (id)
  ) STRICT`,
  ...takePlace(
    'courses',
    'id, citizen_id, standard_id, opened_on, referral_id, service_id, modality',
    `id, citizen_id, standard_id, (SELECT visitated_on FROM referrals WHERE referrals.id = referral_id),
      referral_id, service_id, modality`,
  ),
  'CREATE INDEX courses_by_citizen ON courses (citizen_id)',
  'CREATE UNIQUE INDEX courses_by_referral ON courses (referral_id) WHERE referral_id IS NOT NULL',

  // What was recorded on a course, in `position`'s order; `facts` is checked by the schema of its kind before it is written.
  `CREATE TABLE course_steps (
    id TEXT PRIMARY KEY,
    course_id TEXT NOT NULL REFERENCES courses (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    on_date TEXT NOT NULL,
    at_time TEXT,
    facts TEXT NOT NULL CHECK (json_valid(facts)),
    UNIQUE (course_id, position)
  ) STRICT`,

  // A visitation visit takes a therapist's time like any other contact.
  `CREATE TABLE new_contacts (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN
      ('startInterview', 'midwayEvaluation', 'finalEvaluation', 'individual', 'home', 'visitation', 'booking')),
    status TEXT NOT NULL CHECK (status IN ${statuses}),
    course_id TEXT REFERENCES courses (id),
    therapist_id TEXT NOT NULL REFERENCES therapists (id),
    room_id TEXT REFERENCES rooms (id),
    citizen_id TEXT REFERENCES citizens (id),
    date TEXT NOT NULL,
    from_time TEXT NOT NULL,
    to_time TEXT NOT NULL,
    travel_minutes INTEGER NOT NULL CHECK (travel_minutes >= 0),
    ${attendance.join(',\n    ')}
  ) STRICT`,
  ...takePlace('contacts', contactColumns),
  'CREATE INDEX contacts_by_therapist ON contacts (therapist_id, date)',
  'CREATE INDEX contacts_by_citizen ON contacts (citizen_id, date)',
  'CREATE INDEX contacts_by_course ON contacts (course_id)',
  'CREATE INDEX contacts_by_date ON contacts (date)',

  `CREATE TABLE letters (
    id TEXT PRIMARY KEY,
    citizen_id TEXT NOT NULL REFERENCES citizens (id),
    course_id TEXT REFERENCES courses (id),
    contact_id TEXT REFERENCES contacts (id),
    plan_id TEXT REFERENCES plans (id),
    kind TEXT NOT NULL,
    made_on TEXT NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content)),
    sent_on TEXT,
    sent_by TEXT CHECK (sent_by IN ('digitalPost', 'print')),
    CHECK ((sent_on IS NULL) = (sent_by IS NULL))
  ) STRICT`,
  'CREATE INDEX letters_by_course ON letters (course_id)',
  'CREATE INDEX letters_by_citizen ON letters (citizen_id)',
  `CREATE TABLE complaints (
    id TEXT PRIMARY KEY,
    citizen_id TEXT NOT NULL REFERENCES citizens (id),
    course_id TEXT REFERENCES courses (id),
    standard_id TEXT NOT NULL REFERENCES standards (id),
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    received_on TEXT NOT NULL,
    outcome TEXT CHECK (outcome IN ('full', 'partial', 'kept', 'passedOn')),
    outcome_on TEXT,
    reasons TEXT NOT NULL DEFAULT '',
    new_decision_on TEXT,
    citizen_answered_on TEXT,
    stands INTEGER CHECK (stands IN (0, 1)),
    forwarded_on TEXT,
    CHECK ((outcome IS NULL) = (outcome_on IS NULL))
  ) STRICT`,
  'CREATE INDEX complaints_by_course ON complaints (course_id)',
  // The written account of a missed target, as it was saved: its figures are those of that day.
  `CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    standard_id TEXT NOT NULL REFERENCES standards (id),
    rate_id TEXT NOT NULL,
    from_date TEXT NOT NULL,
    to_date TEXT NOT NULL,
    site_id TEXT REFERENCES sites (id),
    figures TEXT NOT NULL CHECK (json_valid(figures)),
    why TEXT NOT NULL,
    action_plan TEXT NOT NULL,
    service_level_proposal TEXT NOT NULL,
    saved_on TEXT NOT NULL
  ) STRICT`,

  // Whoever waits gets a course, and every course the steps that its referral tells of.
  `INSERT INTO courses (id, citizen_id, standard_id, opened_on, referral_id, service_id)
    SELECT 'course-' || referrals.id, citizen_id, standard_id, visitated_on, referrals.id, service_id
    FROM referrals, municipality WHERE status = 'waiting'`,
  "UPDATE courses SET legal_basis = 'Serviceloven § 86'",
  `INSERT INTO course_steps (id, course_id, position, kind, on_date, facts)
    SELECT courses.id || '-visitation', courses.id, 0, 'visitation', visitated_on,
      json_object('form', 'paper', 'whyNoVisit', 'Indlæst fra en fil, der ikke siger hvordan.',
        'therapistId', NULL, 'assessment', '')
    FROM courses JOIN referrals ON referrals.id = courses.referral_id`,
  `INSERT INTO course_steps (id, course_id, position, kind, on_date, facts)
    SELECT courses.id || '-decision', courses.id, 1, 'decision', visitated_on,
      json_object('outcome', 'granted', 'legalBasis', legal_basis, 'serviceId', courses.service_id, 'hours', NULL,
        'granted', '', 'notGranted', '', 'reasons', '')
    FROM courses JOIN referrals ON referrals.id = courses.referral_id`,
  `INSERT INTO course_steps (id, course_id, position, kind, on_date, facts)
    SELECT courses.id || '-order', courses.id, 2, 'order', visitated_on,
      json_object('priority', priority, 'needs', json(needs), 'modalities', json(modalities), 'profession', profession,
        'competence', competence, 'sites', json(sites), 'available', json(available),
        'unavailable', json(unavailable), 'travelMinutes', travel_minutes)
    FROM courses JOIN referrals ON referrals.id = courses.referral_id`,
  `INSERT INTO audit (at, action, details, kind)
    SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'database.migrate', json_object('version', 60), 'opening'
    FROM municipality`,

  ...Object.entries(recorded).flatMap(([table, columns]) =>
    events.map((event) => trigger(table, event, columns)),
  ),
] as const;
