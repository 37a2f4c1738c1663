/** Plans: a draft, and what was published. Their content never changes once written. Frozen. */
export const plans = [
  // `base` is a hash of the data that the plan was made from; figures, by_hand and made_with are JSON.
  `CREATE TABLE plans (
    id TEXT PRIMARY KEY,
    status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'discarded')),
    made_at TEXT NOT NULL,
    published_at TEXT,
    planning_day TEXT NOT NULL,
    base TEXT NOT NULL,
    made_with TEXT NOT NULL CHECK (json_valid(made_with)),
    figures TEXT NOT NULL CHECK (json_valid(figures)),
    by_hand TEXT NOT NULL CHECK (json_valid(by_hand)),
    published TEXT CHECK (published IS NULL OR json_valid(published))
  ) STRICT`,
  "CREATE UNIQUE INDEX plans_one_draft ON plans (status) WHERE status = 'draft'",
  `CREATE TABLE plan_placements (
    plan_id TEXT NOT NULL REFERENCES plans (id),
    position INTEGER NOT NULL,
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    modality TEXT NOT NULL CHECK (modality IN ('team', 'individual', 'home')),
    team_id TEXT REFERENCES teams (id),
    dates TEXT CHECK (dates IS NULL OR json_valid(dates)),
    PRIMARY KEY (plan_id, position),
    UNIQUE (plan_id, referral_id)
  ) STRICT`,
  `CREATE TABLE plan_appointments (
    plan_id TEXT NOT NULL REFERENCES plans (id),
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    date TEXT NOT NULL,
    from_time TEXT NOT NULL,
    to_time TEXT NOT NULL,
    therapist_id TEXT NOT NULL REFERENCES therapists (id),
    room_id TEXT REFERENCES rooms (id),
    PRIMARY KEY (plan_id, referral_id, position)
  ) STRICT`,
  `CREATE TABLE plan_waiting (
    plan_id TEXT NOT NULL REFERENCES plans (id),
    position INTEGER NOT NULL,
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    reasons TEXT NOT NULL CHECK (json_valid(reasons)),
    earliest_start TEXT,
    PRIMARY KEY (plan_id, position),
    UNIQUE (plan_id, referral_id)
  ) STRICT`,
  `CREATE TABLE plan_staffing (
    plan_id TEXT NOT NULL REFERENCES plans (id),
    position INTEGER NOT NULL,
    team_id TEXT NOT NULL REFERENCES teams (id),
    date TEXT NOT NULL,
    from_time TEXT NOT NULL,
    therapist_ids TEXT NOT NULL CHECK (json_valid(therapist_ids)),
    PRIMARY KEY (plan_id, position)
  ) STRICT`,
  `CREATE TABLE plan_cancelled (
    plan_id TEXT NOT NULL REFERENCES plans (id),
    position INTEGER NOT NULL,
    team_id TEXT NOT NULL REFERENCES teams (id),
    date TEXT NOT NULL,
    from_time TEXT NOT NULL,
    PRIMARY KEY (plan_id, position)
  ) STRICT`,
] as const;
