/** Who trains, and the teams. Frozen: a later change is a later migration. */
export const therapistsAndTeams = [
  `CREATE TABLE therapists (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    profession TEXT NOT NULL CHECK (profession IN ('physiotherapist', 'occupationalTherapist', 'trainingAssistant')),
    competences TEXT NOT NULL CHECK (json_valid(competences))
  ) STRICT`,
  `CREATE TABLE therapist_intervals (
    therapist_id TEXT NOT NULL REFERENCES therapists (id),
    position INTEGER NOT NULL,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_time TEXT NOT NULL,
    to_time TEXT NOT NULL,
    site_id TEXT NOT NULL REFERENCES sites (id),
    PRIMARY KEY (therapist_id, position)
  ) STRICT`,
  `CREATE TABLE therapist_absences (
    therapist_id TEXT NOT NULL REFERENCES therapists (id),
    position INTEGER NOT NULL,
    from_date TEXT NOT NULL,
    to_date TEXT NOT NULL,
    PRIMARY KEY (therapist_id, position)
  ) STRICT`,
  `CREATE TABLE teams (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    site_id TEXT NOT NULL REFERENCES sites (id),
    room_id TEXT NOT NULL REFERENCES rooms (id),
    from_date TEXT NOT NULL,
    to_date TEXT NOT NULL,
    seats INTEGER NOT NULL CHECK (seats >= 0),
    intake TEXT NOT NULL CHECK (intake IN ('rolling', 'fixed')),
    services TEXT NOT NULL CHECK (json_valid(services)),
    needs TEXT NOT NULL CHECK (json_valid(needs)),
    leaders_needed INTEGER NOT NULL CHECK (leaders_needed >= 0)
  ) STRICT`,
  `CREATE TABLE team_sessions (
    team_id TEXT NOT NULL REFERENCES teams (id),
    position INTEGER NOT NULL,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_time TEXT NOT NULL,
    to_time TEXT NOT NULL,
    PRIMARY KEY (team_id, position)
  ) STRICT`,
  `CREATE TABLE team_intake_dates (
    team_id TEXT NOT NULL REFERENCES teams (id),
    position INTEGER NOT NULL,
    date TEXT NOT NULL,
    PRIMARY KEY (team_id, position)
  ) STRICT`,
  // The most wanted first.
  `CREATE TABLE team_leaders (
    team_id TEXT NOT NULL REFERENCES teams (id),
    position INTEGER NOT NULL,
    therapist_id TEXT NOT NULL REFERENCES therapists (id),
    PRIMARY KEY (team_id, position)
  ) STRICT`,
  `CREATE TABLE team_skips (
    team_id TEXT NOT NULL REFERENCES teams (id),
    position INTEGER NOT NULL,
    date TEXT NOT NULL,
    PRIMARY KEY (team_id, position)
  ) STRICT`,
  // Who leads which session, as published.
  `CREATE TABLE session_staffing (
    team_id TEXT NOT NULL REFERENCES teams (id),
    date TEXT NOT NULL,
    position INTEGER NOT NULL,
    therapist_id TEXT NOT NULL REFERENCES therapists (id),
    PRIMARY KEY (team_id, date, position)
  ) STRICT`,
  'CREATE INDEX session_staffing_by_date ON session_staffing (date)',
] as const;
