/** Citizens, what they wait for and what is agreed with them. Frozen: a later change is a later migration. */
export const citizensAndContacts = [
  // A scenario file names nobody: then the name is null.
  `CREATE TABLE citizens (
    id TEXT PRIMARY KEY,
    name TEXT
  ) STRICT`,
  `CREATE TABLE referrals (
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
    status TEXT NOT NULL CHECK (status IN ('waiting', 'placed'))
  ) STRICT`,
  // A course keeps the standard that it was placed under.
  `CREATE TABLE courses (
    id TEXT PRIMARY KEY,
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    citizen_id TEXT NOT NULL REFERENCES citizens (id),
    standard_id TEXT NOT NULL REFERENCES standards (id),
    service_id TEXT NOT NULL,
    modality TEXT NOT NULL CHECK (modality IN ('team', 'individual', 'home'))
  ) STRICT`,
  // Every agreed meeting with a therapist. A scenario's bookings are contacts of kind 'booking'; those may lack a
  // citizen (a meeting, the way to a visit). The way to and from a home visit is in travel_minutes, one way.
  `CREATE TABLE contacts (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN
      ('startInterview', 'midwayEvaluation', 'finalEvaluation', 'individual', 'home', 'booking')),
    status TEXT NOT NULL CHECK (status IN
      ('planned', 'proposed', 'agreed', 'attended', 'cancelledInTime', 'cancelledLate', 'noShow', 'moved', 'lost')),
    course_id TEXT REFERENCES courses (id),
    therapist_id TEXT NOT NULL REFERENCES therapists (id),
    room_id TEXT REFERENCES rooms (id),
    citizen_id TEXT REFERENCES citizens (id),
    date TEXT NOT NULL,
    from_time TEXT NOT NULL,
    to_time TEXT NOT NULL,
    travel_minutes INTEGER NOT NULL CHECK (travel_minutes >= 0)
  ) STRICT`,
  'CREATE INDEX contacts_by_therapist ON contacts (therapist_id, date)',
  'CREATE INDEX contacts_by_citizen ON contacts (citizen_id, date)',
  'CREATE INDEX contacts_by_course ON contacts (course_id)',
  `CREATE TABLE enrolments (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    team_id TEXT NOT NULL REFERENCES teams (id),
    citizen_id TEXT NOT NULL REFERENCES citizens (id),
    course_id TEXT REFERENCES courses (id)
  ) STRICT`,
  'CREATE INDEX enrolments_by_team ON enrolments (team_id)',
  'CREATE INDEX enrolments_by_course ON enrolments (course_id)',
  `CREATE TABLE enrolment_dates (
    enrolment_id TEXT NOT NULL REFERENCES enrolments (id),
    position INTEGER NOT NULL,
    date TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN
      ('planned', 'proposed', 'agreed', 'attended', 'cancelledInTime', 'cancelledLate', 'noShow', 'moved', 'lost')),
    PRIMARY KEY (enrolment_id, position)
  ) STRICT`,
  'CREATE INDEX enrolment_dates_by_date ON enrolment_dates (date)',
] as const;
