/** The municipality, its rules and its places. Frozen: a later change is a later migration. */
export const municipality = [
  `CREATE TABLE standards (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    rules TEXT NOT NULL CHECK (json_valid(rules)),
    UNIQUE (code, version)
  ) STRICT`,
  // One row at most. The planning day and the horizon are set together while they stand still, null while they move.
  `CREATE TABLE municipality (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
    standard_id TEXT NOT NULL REFERENCES standards (id),
    planning_day TEXT,
    horizon_from TEXT,
    horizon_to TEXT,
    closed_day_settings TEXT NOT NULL CHECK (json_valid(closed_day_settings)),
    CHECK ((planning_day IS NULL) = (horizon_from IS NULL) AND (horizon_from IS NULL) = (horizon_to IS NULL))
  ) STRICT`,
  // The days a file listed; after the last of them, closed_day_settings say how the calendar goes on.
  `CREATE TABLE closed_days (
    position INTEGER PRIMARY KEY,
    date TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE sites (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE rooms (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    site_id TEXT NOT NULL REFERENCES sites (id),
    name TEXT NOT NULL,
    use TEXT NOT NULL CHECK (use IN ('consulting', 'training'))
  ) STRICT`,
  `CREATE TABLE closures (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    site_id TEXT NOT NULL REFERENCES sites (id),
    from_date TEXT NOT NULL,
    to_date TEXT NOT NULL
  ) STRICT`,
] as const;
