CREATE INDEX audit_changes_by_entry ON audit_changes (audit_seq);
CREATE UNIQUE INDEX citizens_by_cpr ON citizens (cpr) WHERE cpr IS NOT NULL;
CREATE INDEX complaints_by_course ON complaints (course_id);
CREATE INDEX contacts_by_citizen ON contacts (citizen_id, date);
CREATE INDEX contacts_by_course ON contacts (course_id);
CREATE INDEX contacts_by_date ON contacts (date);
CREATE INDEX contacts_by_therapist ON contacts (therapist_id, date);
CREATE INDEX courses_by_citizen ON courses (citizen_id);
CREATE UNIQUE INDEX courses_by_referral ON courses (referral_id) WHERE referral_id IS NOT NULL;
CREATE INDEX enrolment_dates_by_date ON enrolment_dates (date);
CREATE INDEX enrolments_by_course ON enrolments (course_id);
CREATE INDEX enrolments_by_team ON enrolments (team_id);
CREATE INDEX letters_by_citizen ON letters (citizen_id);
CREATE INDEX letters_by_course ON letters (course_id);
CREATE UNIQUE INDEX plans_one_draft ON plans (status) WHERE status = 'draft';
CREATE INDEX session_staffing_by_date ON session_staffing (date);
CREATE TABLE accounts (
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
  ) STRICT;
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    action TEXT NOT NULL,
    details TEXT NOT NULL CHECK (json_valid(details)),
    kind TEXT NOT NULL CHECK (kind IN ('change', 'opening', 'reading')),
    reverts INTEGER REFERENCES audit (seq)
  ) STRICT;
CREATE TABLE audit_changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    audit_seq INTEGER NOT NULL REFERENCES audit (seq),
    table_name TEXT NOT NULL,
    before TEXT,
    after TEXT
  ) STRICT;
CREATE TABLE citizens (
    id TEXT PRIMARY KEY,
    name TEXT
  , cpr TEXT, address TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '', digital_post INTEGER NOT NULL DEFAULT 1 CHECK (digital_post IN (0, 1)), resident INTEGER NOT NULL DEFAULT 1 CHECK (resident IN (0, 1)), housing TEXT NOT NULL DEFAULT 'home'
    CHECK (housing IN ('home', 'careCentre', 'nursingHome', 'shortStay'))) STRICT;
CREATE TABLE closed_days (
    position INTEGER PRIMARY KEY,
    date TEXT NOT NULL
  ) STRICT;
CREATE TABLE closures (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    site_id TEXT NOT NULL REFERENCES sites (id),
    from_date TEXT NOT NULL,
    to_date TEXT NOT NULL
  ) STRICT;
CREATE TABLE complaints (
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
  ) STRICT;
CREATE TABLE "contacts" (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN
      ('startInterview', 'midwayEvaluation', 'finalEvaluation', 'individual', 'home', 'visitation', 'booking')),
    status TEXT NOT NULL CHECK (status IN ('planned', 'proposed', 'agreed', 'attended', 'cancelledInTime', 'cancelledLate', 'noShow', 'moved', 'lost')),
    course_id TEXT REFERENCES courses (id),
    therapist_id TEXT NOT NULL REFERENCES therapists (id),
    room_id TEXT REFERENCES rooms (id),
    citizen_id TEXT REFERENCES citizens (id),
    date TEXT NOT NULL,
    from_time TEXT NOT NULL,
    to_time TEXT NOT NULL,
    travel_minutes INTEGER NOT NULL CHECK (travel_minutes >= 0),
    cancelled_at TEXT,
    valid_reason INTEGER CHECK (valid_reason IN (0, 1)),
    reason TEXT NOT NULL DEFAULT '',
    marked_at TEXT
  ) STRICT;
CREATE TABLE course_steps (
    id TEXT PRIMARY KEY,
    course_id TEXT NOT NULL REFERENCES courses (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    on_date TEXT NOT NULL,
    at_time TEXT,
    facts TEXT NOT NULL CHECK (json_valid(facts)),
    UNIQUE (course_id, position)
  ) STRICT;
CREATE TABLE "courses" (
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
  ) STRICT;
CREATE TABLE enrolment_dates (
    enrolment_id TEXT NOT NULL REFERENCES enrolments (id),
    position INTEGER NOT NULL,
    date TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN
      ('planned', 'proposed', 'agreed', 'attended', 'cancelledInTime', 'cancelledLate', 'noShow', 'moved', 'lost')), cancelled_at TEXT, valid_reason INTEGER CHECK (valid_reason IN (0, 1)), reason TEXT NOT NULL DEFAULT '', marked_at TEXT,
    PRIMARY KEY (enrolment_id, position)
  ) STRICT;
CREATE TABLE enrolments (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    team_id TEXT NOT NULL REFERENCES teams (id),
    citizen_id TEXT NOT NULL REFERENCES citizens (id),
    course_id TEXT REFERENCES courses (id)
  ) STRICT;
CREATE TABLE letters (
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
  ) STRICT;
CREATE TABLE municipality (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
    standard_id TEXT NOT NULL REFERENCES standards (id),
    planning_day TEXT,
    horizon_from TEXT,
    horizon_to TEXT,
    closed_day_settings TEXT NOT NULL CHECK (json_valid(closed_day_settings)),
    CHECK ((planning_day IS NULL) = (horizon_from IS NULL) AND (horizon_from IS NULL) = (horizon_to IS NULL))
  ) STRICT;
CREATE TABLE plan_appointments (
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
  ) STRICT;
CREATE TABLE plan_cancelled (
    plan_id TEXT NOT NULL REFERENCES plans (id),
    position INTEGER NOT NULL,
    team_id TEXT NOT NULL REFERENCES teams (id),
    date TEXT NOT NULL,
    from_time TEXT NOT NULL,
    PRIMARY KEY (plan_id, position)
  ) STRICT;
CREATE TABLE plan_placements (
    plan_id TEXT NOT NULL REFERENCES plans (id),
    position INTEGER NOT NULL,
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    modality TEXT NOT NULL CHECK (modality IN ('team', 'individual', 'home')),
    team_id TEXT REFERENCES teams (id),
    dates TEXT CHECK (dates IS NULL OR json_valid(dates)),
    PRIMARY KEY (plan_id, position),
    UNIQUE (plan_id, referral_id)
  ) STRICT;
CREATE TABLE plan_staffing (
    plan_id TEXT NOT NULL REFERENCES plans (id),
    position INTEGER NOT NULL,
    team_id TEXT NOT NULL REFERENCES teams (id),
    date TEXT NOT NULL,
    from_time TEXT NOT NULL,
    therapist_ids TEXT NOT NULL CHECK (json_valid(therapist_ids)),
    PRIMARY KEY (plan_id, position)
  ) STRICT;
CREATE TABLE plan_waiting (
    plan_id TEXT NOT NULL REFERENCES plans (id),
    position INTEGER NOT NULL,
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    reasons TEXT NOT NULL CHECK (json_valid(reasons)),
    earliest_start TEXT,
    PRIMARY KEY (plan_id, position),
    UNIQUE (plan_id, referral_id)
  ) STRICT;
CREATE TABLE plans (
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
  ) STRICT;
CREATE TABLE recording (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    audit_seq INTEGER REFERENCES audit (seq),
    images INTEGER NOT NULL CHECK (images IN (0, 1))
  ) STRICT;
CREATE TABLE "referrals" (
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
  ) STRICT;
CREATE TABLE rooms (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    site_id TEXT NOT NULL REFERENCES sites (id),
    name TEXT NOT NULL,
    use TEXT NOT NULL CHECK (use IN ('consulting', 'training'))
  ) STRICT;
CREATE TABLE session_staffing (
    team_id TEXT NOT NULL REFERENCES teams (id),
    date TEXT NOT NULL,
    position INTEGER NOT NULL,
    therapist_id TEXT NOT NULL REFERENCES therapists (id),
    PRIMARY KEY (team_id, date, position)
  ) STRICT;
CREATE TABLE sites (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL
  , kind TEXT
    CHECK (kind IN ('healthCentre', 'careCentre', 'nursingHome', 'dayCentre', 'shortStay'))) STRICT;
CREATE TABLE sqlite_sequence(name,seq);
CREATE TABLE standards (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    rules TEXT NOT NULL CHECK (json_valid(rules)), quality TEXT CHECK (quality IS NULL OR json_valid(quality)),
    UNIQUE (code, version)
  ) STRICT;
CREATE TABLE team_intake_dates (
    team_id TEXT NOT NULL REFERENCES teams (id),
    position INTEGER NOT NULL,
    date TEXT NOT NULL,
    PRIMARY KEY (team_id, position)
  ) STRICT;
CREATE TABLE team_leaders (
    team_id TEXT NOT NULL REFERENCES teams (id),
    position INTEGER NOT NULL,
    therapist_id TEXT NOT NULL REFERENCES therapists (id),
    PRIMARY KEY (team_id, position)
  ) STRICT;
CREATE TABLE team_sessions (
    team_id TEXT NOT NULL REFERENCES teams (id),
    position INTEGER NOT NULL,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_time TEXT NOT NULL,
    to_time TEXT NOT NULL,
    PRIMARY KEY (team_id, position)
  ) STRICT;
CREATE TABLE team_skips (
    team_id TEXT NOT NULL REFERENCES teams (id),
    position INTEGER NOT NULL,
    date TEXT NOT NULL,
    PRIMARY KEY (team_id, position)
  ) STRICT;
CREATE TABLE teams (
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
  ) STRICT;
CREATE TABLE therapist_absences (
    therapist_id TEXT NOT NULL REFERENCES therapists (id),
    position INTEGER NOT NULL,
    from_date TEXT NOT NULL,
    to_date TEXT NOT NULL,
    PRIMARY KEY (therapist_id, position)
  ) STRICT;
CREATE TABLE therapist_intervals (
    therapist_id TEXT NOT NULL REFERENCES therapists (id),
    position INTEGER NOT NULL,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_time TEXT NOT NULL,
    to_time TEXT NOT NULL,
    site_id TEXT NOT NULL REFERENCES sites (id),
    PRIMARY KEY (therapist_id, position)
  ) STRICT;
CREATE TABLE therapists (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    profession TEXT NOT NULL CHECK (profession IN ('physiotherapist', 'occupationalTherapist', 'trainingAssistant')),
    competences TEXT NOT NULL CHECK (json_valid(competences))
  ) STRICT;
CREATE TRIGGER keep_audit_changes_delete BEFORE DELETE ON audit_changes BEGIN
    SELECT RAISE(ABORT, 'the audit trail is append-only');
  END;
CREATE TRIGGER keep_audit_changes_update BEFORE UPDATE ON audit_changes BEGIN
    SELECT RAISE(ABORT, 'the audit trail is append-only');
  END;
CREATE TRIGGER keep_audit_delete BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit trail is append-only');
  END;
CREATE TRIGGER keep_audit_update BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit trail is append-only');
  END;
CREATE TRIGGER record_accounts_delete AFTER DELETE ON accounts BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'accounts', json_object('id', OLD.id, 'standard_id', OLD.standard_id, 'rate_id', OLD.rate_id, 'from_date', OLD.from_date, 'to_date', OLD.to_date, 'site_id', OLD.site_id, 'figures', OLD.figures, 'why', OLD.why, 'action_plan', OLD.action_plan, 'service_level_proposal', OLD.service_level_proposal, 'saved_on', OLD.saved_on),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_accounts_insert AFTER INSERT ON accounts BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'accounts', NULL,
        json_object('id', NEW.id, 'standard_id', NEW.standard_id, 'rate_id', NEW.rate_id, 'from_date', NEW.from_date, 'to_date', NEW.to_date, 'site_id', NEW.site_id, 'figures', NEW.figures, 'why', NEW.why, 'action_plan', NEW.action_plan, 'service_level_proposal', NEW.service_level_proposal, 'saved_on', NEW.saved_on)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_accounts_update AFTER UPDATE ON accounts BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.id <> NEW.id;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'accounts', json_object('id', OLD.id, 'standard_id', OLD.standard_id, 'rate_id', OLD.rate_id, 'from_date', OLD.from_date, 'to_date', OLD.to_date, 'site_id', OLD.site_id, 'figures', OLD.figures, 'why', OLD.why, 'action_plan', OLD.action_plan, 'service_level_proposal', OLD.service_level_proposal, 'saved_on', OLD.saved_on),
        json_object('id', NEW.id, 'standard_id', NEW.standard_id, 'rate_id', NEW.rate_id, 'from_date', NEW.from_date, 'to_date', NEW.to_date, 'site_id', NEW.site_id, 'figures', NEW.figures, 'why', NEW.why, 'action_plan', NEW.action_plan, 'service_level_proposal', NEW.service_level_proposal, 'saved_on', NEW.saved_on)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_citizens_delete AFTER DELETE ON citizens BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'citizens', json_object('id', OLD.id, 'name', OLD.name, 'cpr', OLD.cpr, 'address', OLD.address, 'phone', OLD.phone, 'digital_post', OLD.digital_post, 'resident', OLD.resident, 'housing', OLD.housing),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_citizens_insert AFTER INSERT ON citizens BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'citizens', NULL,
        json_object('id', NEW.id, 'name', NEW.name, 'cpr', NEW.cpr, 'address', NEW.address, 'phone', NEW.phone, 'digital_post', NEW.digital_post, 'resident', NEW.resident, 'housing', NEW.housing)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_citizens_update AFTER UPDATE ON citizens BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.id <> NEW.id;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'citizens', json_object('id', OLD.id, 'name', OLD.name, 'cpr', OLD.cpr, 'address', OLD.address, 'phone', OLD.phone, 'digital_post', OLD.digital_post, 'resident', OLD.resident, 'housing', OLD.housing),
        json_object('id', NEW.id, 'name', NEW.name, 'cpr', NEW.cpr, 'address', NEW.address, 'phone', NEW.phone, 'digital_post', NEW.digital_post, 'resident', NEW.resident, 'housing', NEW.housing)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_closed_days_delete AFTER DELETE ON closed_days BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'closed_days', json_object('position', OLD.position, 'date', OLD.date),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_closed_days_insert AFTER INSERT ON closed_days BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'closed_days', NULL,
        json_object('position', NEW.position, 'date', NEW.date)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_closed_days_update AFTER UPDATE ON closed_days BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.position <> NEW.position;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'closed_days', json_object('position', OLD.position, 'date', OLD.date),
        json_object('position', NEW.position, 'date', NEW.date)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_closures_delete AFTER DELETE ON closures BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'closures', json_object('id', OLD.id, 'position', OLD.position, 'site_id', OLD.site_id, 'from_date', OLD.from_date, 'to_date', OLD.to_date),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_closures_insert AFTER INSERT ON closures BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'closures', NULL,
        json_object('id', NEW.id, 'position', NEW.position, 'site_id', NEW.site_id, 'from_date', NEW.from_date, 'to_date', NEW.to_date)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_closures_update AFTER UPDATE ON closures BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.id <> NEW.id;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'closures', json_object('id', OLD.id, 'position', OLD.position, 'site_id', OLD.site_id, 'from_date', OLD.from_date, 'to_date', OLD.to_date),
        json_object('id', NEW.id, 'position', NEW.position, 'site_id', NEW.site_id, 'from_date', NEW.from_date, 'to_date', NEW.to_date)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_complaints_delete AFTER DELETE ON complaints BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'complaints', json_object('id', OLD.id, 'citizen_id', OLD.citizen_id, 'course_id', OLD.course_id, 'standard_id', OLD.standard_id, 'subject', OLD.subject, 'text', OLD.text, 'received_on', OLD.received_on, 'outcome', OLD.outcome, 'outcome_on', OLD.outcome_on, 'reasons', OLD.reasons, 'new_decision_on', OLD.new_decision_on, 'citizen_answered_on', OLD.citizen_answered_on, 'stands', OLD.stands, 'forwarded_on', OLD.forwarded_on),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_complaints_insert AFTER INSERT ON complaints BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'complaints', NULL,
        json_object('id', NEW.id, 'citizen_id', NEW.citizen_id, 'course_id', NEW.course_id, 'standard_id', NEW.standard_id, 'subject', NEW.subject, 'text', NEW.text, 'received_on', NEW.received_on, 'outcome', NEW.outcome, 'outcome_on', NEW.outcome_on, 'reasons', NEW.reasons, 'new_decision_on', NEW.new_decision_on, 'citizen_answered_on', NEW.citizen_answered_on, 'stands', NEW.stands, 'forwarded_on', NEW.forwarded_on)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_complaints_update AFTER UPDATE ON complaints BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.id <> NEW.id;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'complaints', json_object('id', OLD.id, 'citizen_id', OLD.citizen_id, 'course_id', OLD.course_id, 'standard_id', OLD.standard_id, 'subject', OLD.subject, 'text', OLD.text, 'received_on', OLD.received_on, 'outcome', OLD.outcome, 'outcome_on', OLD.outcome_on, 'reasons', OLD.reasons, 'new_decision_on', OLD.new_decision_on, 'citizen_answered_on', OLD.citizen_answered_on, 'stands', OLD.stands, 'forwarded_on', OLD.forwarded_on),
        json_object('id', NEW.id, 'citizen_id', NEW.citizen_id, 'course_id', NEW.course_id, 'standard_id', NEW.standard_id, 'subject', NEW.subject, 'text', NEW.text, 'received_on', NEW.received_on, 'outcome', NEW.outcome, 'outcome_on', NEW.outcome_on, 'reasons', NEW.reasons, 'new_decision_on', NEW.new_decision_on, 'citizen_answered_on', NEW.citizen_answered_on, 'stands', NEW.stands, 'forwarded_on', NEW.forwarded_on)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_contacts_delete AFTER DELETE ON contacts BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'contacts', json_object('id', OLD.id, 'position', OLD.position, 'kind', OLD.kind, 'status', OLD.status, 'course_id', OLD.course_id, 'therapist_id', OLD.therapist_id, 'room_id', OLD.room_id, 'citizen_id', OLD.citizen_id, 'date', OLD.date, 'from_time', OLD.from_time, 'to_time', OLD.to_time, 'travel_minutes', OLD.travel_minutes, 'cancelled_at', OLD.cancelled_at, 'valid_reason', OLD.valid_reason, 'reason', OLD.reason, 'marked_at', OLD.marked_at),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_contacts_insert AFTER INSERT ON contacts BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'contacts', NULL,
        json_object('id', NEW.id, 'position', NEW.position, 'kind', NEW.kind, 'status', NEW.status, 'course_id', NEW.course_id, 'therapist_id', NEW.therapist_id, 'room_id', NEW.room_id, 'citizen_id', NEW.citizen_id, 'date', NEW.date, 'from_time', NEW.from_time, 'to_time', NEW.to_time, 'travel_minutes', NEW.travel_minutes, 'cancelled_at', NEW.cancelled_at, 'valid_reason', NEW.valid_reason, 'reason', NEW.reason, 'marked_at', NEW.marked_at)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_contacts_update AFTER UPDATE ON contacts BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.id <> NEW.id;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'contacts', json_object('id', OLD.id, 'position', OLD.position, 'kind', OLD.kind, 'status', OLD.status, 'course_id', OLD.course_id, 'therapist_id', OLD.therapist_id, 'room_id', OLD.room_id, 'citizen_id', OLD.citizen_id, 'date', OLD.date, 'from_time', OLD.from_time, 'to_time', OLD.to_time, 'travel_minutes', OLD.travel_minutes, 'cancelled_at', OLD.cancelled_at, 'valid_reason', OLD.valid_reason, 'reason', OLD.reason, 'marked_at', OLD.marked_at),
        json_object('id', NEW.id, 'position', NEW.position, 'kind', NEW.kind, 'status', NEW.status, 'course_id', NEW.course_id, 'therapist_id', NEW.therapist_id, 'room_id', NEW.room_id, 'citizen_id', NEW.citizen_id, 'date', NEW.date, 'from_time', NEW.from_time, 'to_time', NEW.to_time, 'travel_minutes', NEW.travel_minutes, 'cancelled_at', NEW.cancelled_at, 'valid_reason', NEW.valid_reason, 'reason', NEW.reason, 'marked_at', NEW.marked_at)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_course_steps_delete AFTER DELETE ON course_steps BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'course_steps', json_object('id', OLD.id, 'course_id', OLD.course_id, 'position', OLD.position, 'kind', OLD.kind, 'on_date', OLD.on_date, 'at_time', OLD.at_time, 'facts', OLD.facts),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_course_steps_insert AFTER INSERT ON course_steps BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'course_steps', NULL,
        json_object('id', NEW.id, 'course_id', NEW.course_id, 'position', NEW.position, 'kind', NEW.kind, 'on_date', NEW.on_date, 'at_time', NEW.at_time, 'facts', NEW.facts)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_course_steps_update AFTER UPDATE ON course_steps BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.id <> NEW.id;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'course_steps', json_object('id', OLD.id, 'course_id', OLD.course_id, 'position', OLD.position, 'kind', OLD.kind, 'on_date', OLD.on_date, 'at_time', OLD.at_time, 'facts', OLD.facts),
        json_object('id', NEW.id, 'course_id', NEW.course_id, 'position', NEW.position, 'kind', NEW.kind, 'on_date', NEW.on_date, 'at_time', NEW.at_time, 'facts', NEW.facts)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_courses_delete AFTER DELETE ON courses BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'courses', json_object('id', OLD.id, 'citizen_id', OLD.citizen_id, 'standard_id', OLD.standard_id, 'opened_on', OLD.opened_on, 'referral_id', OLD.referral_id, 'service_id', OLD.service_id, 'legal_basis', OLD.legal_basis, 'modality', OLD.modality, 'illness', OLD.illness, 'follows_course_id', OLD.follows_course_id),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_courses_insert AFTER INSERT ON courses BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'courses', NULL,
        json_object('id', NEW.id, 'citizen_id', NEW.citizen_id, 'standard_id', NEW.standard_id, 'opened_on', NEW.opened_on, 'referral_id', NEW.referral_id, 'service_id', NEW.service_id, 'legal_basis', NEW.legal_basis, 'modality', NEW.modality, 'illness', NEW.illness, 'follows_course_id', NEW.follows_course_id)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_courses_update AFTER UPDATE ON courses BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.id <> NEW.id;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'courses', json_object('id', OLD.id, 'citizen_id', OLD.citizen_id, 'standard_id', OLD.standard_id, 'opened_on', OLD.opened_on, 'referral_id', OLD.referral_id, 'service_id', OLD.service_id, 'legal_basis', OLD.legal_basis, 'modality', OLD.modality, 'illness', OLD.illness, 'follows_course_id', OLD.follows_course_id),
        json_object('id', NEW.id, 'citizen_id', NEW.citizen_id, 'standard_id', NEW.standard_id, 'opened_on', NEW.opened_on, 'referral_id', NEW.referral_id, 'service_id', NEW.service_id, 'legal_basis', NEW.legal_basis, 'modality', NEW.modality, 'illness', NEW.illness, 'follows_course_id', NEW.follows_course_id)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_enrolment_dates_delete AFTER DELETE ON enrolment_dates BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'enrolment_dates', json_object('enrolment_id', OLD.enrolment_id, 'position', OLD.position, 'date', OLD.date, 'status', OLD.status, 'cancelled_at', OLD.cancelled_at, 'valid_reason', OLD.valid_reason, 'reason', OLD.reason, 'marked_at', OLD.marked_at),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_enrolment_dates_insert AFTER INSERT ON enrolment_dates BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'enrolment_dates', NULL,
        json_object('enrolment_id', NEW.enrolment_id, 'position', NEW.position, 'date', NEW.date, 'status', NEW.status, 'cancelled_at', NEW.cancelled_at, 'valid_reason', NEW.valid_reason, 'reason', NEW.reason, 'marked_at', NEW.marked_at)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_enrolment_dates_update AFTER UPDATE ON enrolment_dates BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.enrolment_id <> NEW.enrolment_id OR OLD.position <> NEW.position;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'enrolment_dates', json_object('enrolment_id', OLD.enrolment_id, 'position', OLD.position, 'date', OLD.date, 'status', OLD.status, 'cancelled_at', OLD.cancelled_at, 'valid_reason', OLD.valid_reason, 'reason', OLD.reason, 'marked_at', OLD.marked_at),
        json_object('enrolment_id', NEW.enrolment_id, 'position', NEW.position, 'date', NEW.date, 'status', NEW.status, 'cancelled_at', NEW.cancelled_at, 'valid_reason', NEW.valid_reason, 'reason', NEW.reason, 'marked_at', NEW.marked_at)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_enrolments_delete AFTER DELETE ON enrolments BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'enrolments', json_object('id', OLD.id, 'position', OLD.position, 'team_id', OLD.team_id, 'citizen_id', OLD.citizen_id, 'course_id', OLD.course_id),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_enrolments_insert AFTER INSERT ON enrolments BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'enrolments', NULL,
        json_object('id', NEW.id, 'position', NEW.position, 'team_id', NEW.team_id, 'citizen_id', NEW.citizen_id, 'course_id', NEW.course_id)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_enrolments_update AFTER UPDATE ON enrolments BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.id <> NEW.id;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'enrolments', json_object('id', OLD.id, 'position', OLD.position, 'team_id', OLD.team_id, 'citizen_id', OLD.citizen_id, 'course_id', OLD.course_id),
        json_object('id', NEW.id, 'position', NEW.position, 'team_id', NEW.team_id, 'citizen_id', NEW.citizen_id, 'course_id', NEW.course_id)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_letters_delete AFTER DELETE ON letters BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'letters', json_object('id', OLD.id, 'citizen_id', OLD.citizen_id, 'course_id', OLD.course_id, 'contact_id', OLD.contact_id, 'plan_id', OLD.plan_id, 'kind', OLD.kind, 'made_on', OLD.made_on, 'content', OLD.content, 'sent_on', OLD.sent_on, 'sent_by', OLD.sent_by),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_letters_insert AFTER INSERT ON letters BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'letters', NULL,
        json_object('id', NEW.id, 'citizen_id', NEW.citizen_id, 'course_id', NEW.course_id, 'contact_id', NEW.contact_id, 'plan_id', NEW.plan_id, 'kind', NEW.kind, 'made_on', NEW.made_on, 'content', NEW.content, 'sent_on', NEW.sent_on, 'sent_by', NEW.sent_by)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_letters_update AFTER UPDATE ON letters BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.id <> NEW.id;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'letters', json_object('id', OLD.id, 'citizen_id', OLD.citizen_id, 'course_id', OLD.course_id, 'contact_id', OLD.contact_id, 'plan_id', OLD.plan_id, 'kind', OLD.kind, 'made_on', OLD.made_on, 'content', OLD.content, 'sent_on', OLD.sent_on, 'sent_by', OLD.sent_by),
        json_object('id', NEW.id, 'citizen_id', NEW.citizen_id, 'course_id', NEW.course_id, 'contact_id', NEW.contact_id, 'plan_id', NEW.plan_id, 'kind', NEW.kind, 'made_on', NEW.made_on, 'content', NEW.content, 'sent_on', NEW.sent_on, 'sent_by', NEW.sent_by)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_municipality_delete AFTER DELETE ON municipality BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'municipality', json_object('id', OLD.id, 'name', OLD.name, 'is_demo', OLD.is_demo, 'standard_id', OLD.standard_id, 'planning_day', OLD.planning_day, 'horizon_from', OLD.horizon_from, 'horizon_to', OLD.horizon_to, 'closed_day_settings', OLD.closed_day_settings),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_municipality_insert AFTER INSERT ON municipality BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'municipality', NULL,
        json_object('id', NEW.id, 'name', NEW.name, 'is_demo', NEW.is_demo, 'standard_id', NEW.standard_id, 'planning_day', NEW.planning_day, 'horizon_from', NEW.horizon_from, 'horizon_to', NEW.horizon_to, 'closed_day_settings', NEW.closed_day_settings)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_municipality_update AFTER UPDATE ON municipality BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.id <> NEW.id;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'municipality', json_object('id', OLD.id, 'name', OLD.name, 'is_demo', OLD.is_demo, 'standard_id', OLD.standard_id, 'planning_day', OLD.planning_day, 'horizon_from', OLD.horizon_from, 'horizon_to', OLD.horizon_to, 'closed_day_settings', OLD.closed_day_settings),
        json_object('id', NEW.id, 'name', NEW.name, 'is_demo', NEW.is_demo, 'standard_id', NEW.standard_id, 'planning_day', NEW.planning_day, 'horizon_from', NEW.horizon_from, 'horizon_to', NEW.horizon_to, 'closed_day_settings', NEW.closed_day_settings)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_plan_appointments_delete AFTER DELETE ON plan_appointments BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'plan_appointments', json_object('plan_id', OLD.plan_id, 'referral_id', OLD.referral_id, 'position', OLD.position, 'kind', OLD.kind, 'date', OLD.date, 'from_time', OLD.from_time, 'to_time', OLD.to_time, 'therapist_id', OLD.therapist_id, 'room_id', OLD.room_id),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_plan_appointments_insert AFTER INSERT ON plan_appointments BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'plan_appointments', NULL,
        json_object('plan_id', NEW.plan_id, 'referral_id', NEW.referral_id, 'position', NEW.position, 'kind', NEW.kind, 'date', NEW.date, 'from_time', NEW.from_time, 'to_time', NEW.to_time, 'therapist_id', NEW.therapist_id, 'room_id', NEW.room_id)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_plan_appointments_update AFTER UPDATE ON plan_appointments BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.plan_id <> NEW.plan_id OR OLD.referral_id <> NEW.referral_id OR OLD.position <> NEW.position;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'plan_appointments', json_object('plan_id', OLD.plan_id, 'referral_id', OLD.referral_id, 'position', OLD.position, 'kind', OLD.kind, 'date', OLD.date, 'from_time', OLD.from_time, 'to_time', OLD.to_time, 'therapist_id', OLD.therapist_id, 'room_id', OLD.room_id),
        json_object('plan_id', NEW.plan_id, 'referral_id', NEW.referral_id, 'position', NEW.position, 'kind', NEW.kind, 'date', NEW.date, 'from_time', NEW.from_time, 'to_time', NEW.to_time, 'therapist_id', NEW.therapist_id, 'room_id', NEW.room_id)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_plan_cancelled_delete AFTER DELETE ON plan_cancelled BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'plan_cancelled', json_object('plan_id', OLD.plan_id, 'position', OLD.position, 'team_id', OLD.team_id, 'date', OLD.date, 'from_time', OLD.from_time),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_plan_cancelled_insert AFTER INSERT ON plan_cancelled BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'plan_cancelled', NULL,
        json_object('plan_id', NEW.plan_id, 'position', NEW.position, 'team_id', NEW.team_id, 'date', NEW.date, 'from_time', NEW.from_time)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_plan_cancelled_update AFTER UPDATE ON plan_cancelled BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.plan_id <> NEW.plan_id OR OLD.position <> NEW.position;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'plan_cancelled', json_object('plan_id', OLD.plan_id, 'position', OLD.position, 'team_id', OLD.team_id, 'date', OLD.date, 'from_time', OLD.from_time),
        json_object('plan_id', NEW.plan_id, 'position', NEW.position, 'team_id', NEW.team_id, 'date', NEW.date, 'from_time', NEW.from_time)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_plan_placements_delete AFTER DELETE ON plan_placements BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'plan_placements', json_object('plan_id', OLD.plan_id, 'position', OLD.position, 'referral_id', OLD.referral_id, 'modality', OLD.modality, 'team_id', OLD.team_id, 'dates', OLD.dates),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_plan_placements_insert AFTER INSERT ON plan_placements BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'plan_placements', NULL,
        json_object('plan_id', NEW.plan_id, 'position', NEW.position, 'referral_id', NEW.referral_id, 'modality', NEW.modality, 'team_id', NEW.team_id, 'dates', NEW.dates)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_plan_placements_update AFTER UPDATE ON plan_placements BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.plan_id <> NEW.plan_id OR OLD.position <> NEW.position;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'plan_placements', json_object('plan_id', OLD.plan_id, 'position', OLD.position, 'referral_id', OLD.referral_id, 'modality', OLD.modality, 'team_id', OLD.team_id, 'dates', OLD.dates),
        json_object('plan_id', NEW.plan_id, 'position', NEW.position, 'referral_id', NEW.referral_id, 'modality', NEW.modality, 'team_id', NEW.team_id, 'dates', NEW.dates)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_plan_staffing_delete AFTER DELETE ON plan_staffing BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'plan_staffing', json_object('plan_id', OLD.plan_id, 'position', OLD.position, 'team_id', OLD.team_id, 'date', OLD.date, 'from_time', OLD.from_time, 'therapist_ids', OLD.therapist_ids),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_plan_staffing_insert AFTER INSERT ON plan_staffing BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'plan_staffing', NULL,
        json_object('plan_id', NEW.plan_id, 'position', NEW.position, 'team_id', NEW.team_id, 'date', NEW.date, 'from_time', NEW.from_time, 'therapist_ids', NEW.therapist_ids)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_plan_staffing_update AFTER UPDATE ON plan_staffing BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.plan_id <> NEW.plan_id OR OLD.position <> NEW.position;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'plan_staffing', json_object('plan_id', OLD.plan_id, 'position', OLD.position, 'team_id', OLD.team_id, 'date', OLD.date, 'from_time', OLD.from_time, 'therapist_ids', OLD.therapist_ids),
        json_object('plan_id', NEW.plan_id, 'position', NEW.position, 'team_id', NEW.team_id, 'date', NEW.date, 'from_time', NEW.from_time, 'therapist_ids', NEW.therapist_ids)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_plan_waiting_delete AFTER DELETE ON plan_waiting BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'plan_waiting', json_object('plan_id', OLD.plan_id, 'position', OLD.position, 'referral_id', OLD.referral_id, 'reasons', OLD.reasons, 'earliest_start', OLD.earliest_start),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_plan_waiting_insert AFTER INSERT ON plan_waiting BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'plan_waiting', NULL,
        json_object('plan_id', NEW.plan_id, 'position', NEW.position, 'referral_id', NEW.referral_id, 'reasons', NEW.reasons, 'earliest_start', NEW.earliest_start)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_plan_waiting_update AFTER UPDATE ON plan_waiting BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.plan_id <> NEW.plan_id OR OLD.position <> NEW.position;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'plan_waiting', json_object('plan_id', OLD.plan_id, 'position', OLD.position, 'referral_id', OLD.referral_id, 'reasons', OLD.reasons, 'earliest_start', OLD.earliest_start),
        json_object('plan_id', NEW.plan_id, 'position', NEW.position, 'referral_id', NEW.referral_id, 'reasons', NEW.reasons, 'earliest_start', NEW.earliest_start)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_plans_delete AFTER DELETE ON plans BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'plans', json_object('id', OLD.id, 'status', OLD.status, 'made_at', OLD.made_at, 'published_at', OLD.published_at, 'planning_day', OLD.planning_day, 'base', OLD.base, 'made_with', OLD.made_with, 'figures', OLD.figures, 'by_hand', OLD.by_hand, 'published', OLD.published),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_plans_insert AFTER INSERT ON plans BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'plans', NULL,
        json_object('id', NEW.id, 'status', NEW.status, 'made_at', NEW.made_at, 'published_at', NEW.published_at, 'planning_day', NEW.planning_day, 'base', NEW.base, 'made_with', NEW.made_with, 'figures', NEW.figures, 'by_hand', NEW.by_hand, 'published', NEW.published)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_plans_update AFTER UPDATE ON plans BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.id <> NEW.id;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'plans', json_object('id', OLD.id, 'status', OLD.status, 'made_at', OLD.made_at, 'published_at', OLD.published_at, 'planning_day', OLD.planning_day, 'base', OLD.base, 'made_with', OLD.made_with, 'figures', OLD.figures, 'by_hand', OLD.by_hand, 'published', OLD.published),
        json_object('id', NEW.id, 'status', NEW.status, 'made_at', NEW.made_at, 'published_at', NEW.published_at, 'planning_day', NEW.planning_day, 'base', NEW.base, 'made_with', NEW.made_with, 'figures', NEW.figures, 'by_hand', NEW.by_hand, 'published', NEW.published)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_referrals_delete AFTER DELETE ON referrals BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'referrals', json_object('id', OLD.id, 'position', OLD.position, 'citizen_id', OLD.citizen_id, 'service_id', OLD.service_id, 'visitated_on', OLD.visitated_on, 'priority', OLD.priority, 'needs', OLD.needs, 'modalities', OLD.modalities, 'profession', OLD.profession, 'competence', OLD.competence, 'sites', OLD.sites, 'available', OLD.available, 'unavailable', OLD.unavailable, 'travel_minutes', OLD.travel_minutes, 'status', OLD.status),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_referrals_insert AFTER INSERT ON referrals BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'referrals', NULL,
        json_object('id', NEW.id, 'position', NEW.position, 'citizen_id', NEW.citizen_id, 'service_id', NEW.service_id, 'visitated_on', NEW.visitated_on, 'priority', NEW.priority, 'needs', NEW.needs, 'modalities', NEW.modalities, 'profession', NEW.profession, 'competence', NEW.competence, 'sites', NEW.sites, 'available', NEW.available, 'unavailable', NEW.unavailable, 'travel_minutes', NEW.travel_minutes, 'status', NEW.status)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_referrals_update AFTER UPDATE ON referrals BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.id <> NEW.id;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'referrals', json_object('id', OLD.id, 'position', OLD.position, 'citizen_id', OLD.citizen_id, 'service_id', OLD.service_id, 'visitated_on', OLD.visitated_on, 'priority', OLD.priority, 'needs', OLD.needs, 'modalities', OLD.modalities, 'profession', OLD.profession, 'competence', OLD.competence, 'sites', OLD.sites, 'available', OLD.available, 'unavailable', OLD.unavailable, 'travel_minutes', OLD.travel_minutes, 'status', OLD.status),
        json_object('id', NEW.id, 'position', NEW.position, 'citizen_id', NEW.citizen_id, 'service_id', NEW.service_id, 'visitated_on', NEW.visitated_on, 'priority', NEW.priority, 'needs', NEW.needs, 'modalities', NEW.modalities, 'profession', NEW.profession, 'competence', NEW.competence, 'sites', NEW.sites, 'available', NEW.available, 'unavailable', NEW.unavailable, 'travel_minutes', NEW.travel_minutes, 'status', NEW.status)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_rooms_delete AFTER DELETE ON rooms BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'rooms', json_object('id', OLD.id, 'position', OLD.position, 'site_id', OLD.site_id, 'name', OLD.name, 'use', OLD.use),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_rooms_insert AFTER INSERT ON rooms BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'rooms', NULL,
        json_object('id', NEW.id, 'position', NEW.position, 'site_id', NEW.site_id, 'name', NEW.name, 'use', NEW.use)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_rooms_update AFTER UPDATE ON rooms BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.id <> NEW.id;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'rooms', json_object('id', OLD.id, 'position', OLD.position, 'site_id', OLD.site_id, 'name', OLD.name, 'use', OLD.use),
        json_object('id', NEW.id, 'position', NEW.position, 'site_id', NEW.site_id, 'name', NEW.name, 'use', NEW.use)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_session_staffing_delete AFTER DELETE ON session_staffing BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'session_staffing', json_object('team_id', OLD.team_id, 'date', OLD.date, 'position', OLD.position, 'therapist_id', OLD.therapist_id),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_session_staffing_insert AFTER INSERT ON session_staffing BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'session_staffing', NULL,
        json_object('team_id', NEW.team_id, 'date', NEW.date, 'position', NEW.position, 'therapist_id', NEW.therapist_id)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_session_staffing_update AFTER UPDATE ON session_staffing BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.team_id <> NEW.team_id OR OLD.date <> NEW.date OR OLD.position <> NEW.position;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'session_staffing', json_object('team_id', OLD.team_id, 'date', OLD.date, 'position', OLD.position, 'therapist_id', OLD.therapist_id),
        json_object('team_id', NEW.team_id, 'date', NEW.date, 'position', NEW.position, 'therapist_id', NEW.therapist_id)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_sites_delete AFTER DELETE ON sites BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'sites', json_object('id', OLD.id, 'position', OLD.position, 'name', OLD.name, 'kind', OLD.kind),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_sites_insert AFTER INSERT ON sites BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'sites', NULL,
        json_object('id', NEW.id, 'position', NEW.position, 'name', NEW.name, 'kind', NEW.kind)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_sites_update AFTER UPDATE ON sites BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.id <> NEW.id;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'sites', json_object('id', OLD.id, 'position', OLD.position, 'name', OLD.name, 'kind', OLD.kind),
        json_object('id', NEW.id, 'position', NEW.position, 'name', NEW.name, 'kind', NEW.kind)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_standards_delete AFTER DELETE ON standards BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'standards', json_object('id', OLD.id, 'code', OLD.code, 'version', OLD.version, 'name', OLD.name, 'rules', OLD.rules, 'quality', OLD.quality),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_standards_insert AFTER INSERT ON standards BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'standards', NULL,
        json_object('id', NEW.id, 'code', NEW.code, 'version', NEW.version, 'name', NEW.name, 'rules', NEW.rules, 'quality', NEW.quality)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_standards_update AFTER UPDATE ON standards BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.id <> NEW.id;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'standards', json_object('id', OLD.id, 'code', OLD.code, 'version', OLD.version, 'name', OLD.name, 'rules', OLD.rules, 'quality', OLD.quality),
        json_object('id', NEW.id, 'code', NEW.code, 'version', NEW.version, 'name', NEW.name, 'rules', NEW.rules, 'quality', NEW.quality)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_team_intake_dates_delete AFTER DELETE ON team_intake_dates BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'team_intake_dates', json_object('team_id', OLD.team_id, 'position', OLD.position, 'date', OLD.date),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_team_intake_dates_insert AFTER INSERT ON team_intake_dates BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'team_intake_dates', NULL,
        json_object('team_id', NEW.team_id, 'position', NEW.position, 'date', NEW.date)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_team_intake_dates_update AFTER UPDATE ON team_intake_dates BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.team_id <> NEW.team_id OR OLD.position <> NEW.position;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'team_intake_dates', json_object('team_id', OLD.team_id, 'position', OLD.position, 'date', OLD.date),
        json_object('team_id', NEW.team_id, 'position', NEW.position, 'date', NEW.date)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_team_leaders_delete AFTER DELETE ON team_leaders BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'team_leaders', json_object('team_id', OLD.team_id, 'position', OLD.position, 'therapist_id', OLD.therapist_id),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_team_leaders_insert AFTER INSERT ON team_leaders BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'team_leaders', NULL,
        json_object('team_id', NEW.team_id, 'position', NEW.position, 'therapist_id', NEW.therapist_id)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_team_leaders_update AFTER UPDATE ON team_leaders BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.team_id <> NEW.team_id OR OLD.position <> NEW.position;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'team_leaders', json_object('team_id', OLD.team_id, 'position', OLD.position, 'therapist_id', OLD.therapist_id),
        json_object('team_id', NEW.team_id, 'position', NEW.position, 'therapist_id', NEW.therapist_id)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_team_sessions_delete AFTER DELETE ON team_sessions BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'team_sessions', json_object('team_id', OLD.team_id, 'position', OLD.position, 'weekday', OLD.weekday, 'from_time', OLD.from_time, 'to_time', OLD.to_time),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_team_sessions_insert AFTER INSERT ON team_sessions BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'team_sessions', NULL,
        json_object('team_id', NEW.team_id, 'position', NEW.position, 'weekday', NEW.weekday, 'from_time', NEW.from_time, 'to_time', NEW.to_time)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_team_sessions_update AFTER UPDATE ON team_sessions BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.team_id <> NEW.team_id OR OLD.position <> NEW.position;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'team_sessions', json_object('team_id', OLD.team_id, 'position', OLD.position, 'weekday', OLD.weekday, 'from_time', OLD.from_time, 'to_time', OLD.to_time),
        json_object('team_id', NEW.team_id, 'position', NEW.position, 'weekday', NEW.weekday, 'from_time', NEW.from_time, 'to_time', NEW.to_time)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_team_skips_delete AFTER DELETE ON team_skips BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'team_skips', json_object('team_id', OLD.team_id, 'position', OLD.position, 'date', OLD.date),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_team_skips_insert AFTER INSERT ON team_skips BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'team_skips', NULL,
        json_object('team_id', NEW.team_id, 'position', NEW.position, 'date', NEW.date)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_team_skips_update AFTER UPDATE ON team_skips BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.team_id <> NEW.team_id OR OLD.position <> NEW.position;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'team_skips', json_object('team_id', OLD.team_id, 'position', OLD.position, 'date', OLD.date),
        json_object('team_id', NEW.team_id, 'position', NEW.position, 'date', NEW.date)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_teams_delete AFTER DELETE ON teams BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'teams', json_object('id', OLD.id, 'position', OLD.position, 'name', OLD.name, 'site_id', OLD.site_id, 'room_id', OLD.room_id, 'from_date', OLD.from_date, 'to_date', OLD.to_date, 'seats', OLD.seats, 'intake', OLD.intake, 'services', OLD.services, 'needs', OLD.needs, 'leaders_needed', OLD.leaders_needed),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_teams_insert AFTER INSERT ON teams BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'teams', NULL,
        json_object('id', NEW.id, 'position', NEW.position, 'name', NEW.name, 'site_id', NEW.site_id, 'room_id', NEW.room_id, 'from_date', NEW.from_date, 'to_date', NEW.to_date, 'seats', NEW.seats, 'intake', NEW.intake, 'services', NEW.services, 'needs', NEW.needs, 'leaders_needed', NEW.leaders_needed)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_teams_update AFTER UPDATE ON teams BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.id <> NEW.id;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'teams', json_object('id', OLD.id, 'position', OLD.position, 'name', OLD.name, 'site_id', OLD.site_id, 'room_id', OLD.room_id, 'from_date', OLD.from_date, 'to_date', OLD.to_date, 'seats', OLD.seats, 'intake', OLD.intake, 'services', OLD.services, 'needs', OLD.needs, 'leaders_needed', OLD.leaders_needed),
        json_object('id', NEW.id, 'position', NEW.position, 'name', NEW.name, 'site_id', NEW.site_id, 'room_id', NEW.room_id, 'from_date', NEW.from_date, 'to_date', NEW.to_date, 'seats', NEW.seats, 'intake', NEW.intake, 'services', NEW.services, 'needs', NEW.needs, 'leaders_needed', NEW.leaders_needed)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_therapist_absences_delete AFTER DELETE ON therapist_absences BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'therapist_absences', json_object('therapist_id', OLD.therapist_id, 'position', OLD.position, 'from_date', OLD.from_date, 'to_date', OLD.to_date),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_therapist_absences_insert AFTER INSERT ON therapist_absences BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'therapist_absences', NULL,
        json_object('therapist_id', NEW.therapist_id, 'position', NEW.position, 'from_date', NEW.from_date, 'to_date', NEW.to_date)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_therapist_absences_update AFTER UPDATE ON therapist_absences BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.therapist_id <> NEW.therapist_id OR OLD.position <> NEW.position;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'therapist_absences', json_object('therapist_id', OLD.therapist_id, 'position', OLD.position, 'from_date', OLD.from_date, 'to_date', OLD.to_date),
        json_object('therapist_id', NEW.therapist_id, 'position', NEW.position, 'from_date', NEW.from_date, 'to_date', NEW.to_date)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_therapist_intervals_delete AFTER DELETE ON therapist_intervals BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'therapist_intervals', json_object('therapist_id', OLD.therapist_id, 'position', OLD.position, 'weekday', OLD.weekday, 'from_time', OLD.from_time, 'to_time', OLD.to_time, 'site_id', OLD.site_id),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_therapist_intervals_insert AFTER INSERT ON therapist_intervals BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'therapist_intervals', NULL,
        json_object('therapist_id', NEW.therapist_id, 'position', NEW.position, 'weekday', NEW.weekday, 'from_time', NEW.from_time, 'to_time', NEW.to_time, 'site_id', NEW.site_id)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_therapist_intervals_update AFTER UPDATE ON therapist_intervals BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.therapist_id <> NEW.therapist_id OR OLD.position <> NEW.position;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'therapist_intervals', json_object('therapist_id', OLD.therapist_id, 'position', OLD.position, 'weekday', OLD.weekday, 'from_time', OLD.from_time, 'to_time', OLD.to_time, 'site_id', OLD.site_id),
        json_object('therapist_id', NEW.therapist_id, 'position', NEW.position, 'weekday', NEW.weekday, 'from_time', NEW.from_time, 'to_time', NEW.to_time, 'site_id', NEW.site_id)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_therapists_delete AFTER DELETE ON therapists BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'therapists', json_object('id', OLD.id, 'position', OLD.position, 'name', OLD.name, 'profession', OLD.profession, 'competences', OLD.competences),
        NULL
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_therapists_insert AFTER INSERT ON therapists BEGIN
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'therapists', NULL,
        json_object('id', NEW.id, 'position', NEW.position, 'name', NEW.name, 'profession', NEW.profession, 'competences', NEW.competences)
      FROM recording WHERE images = 1;
  END;
CREATE TRIGGER record_therapists_update AFTER UPDATE ON therapists BEGIN
    SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.id <> NEW.id;
    SELECT RAISE(ABORT, 'a change without an audit entry')
      WHERE (SELECT audit_seq FROM recording) IS NULL;
    INSERT INTO audit_changes (audit_seq, table_name, before, after)
      SELECT audit_seq, 'therapists', json_object('id', OLD.id, 'position', OLD.position, 'name', OLD.name, 'profession', OLD.profession, 'competences', OLD.competences),
        json_object('id', NEW.id, 'position', NEW.position, 'name', NEW.name, 'profession', NEW.profession, 'competences', NEW.competences)
      FROM recording WHERE images = 1;
  END;
