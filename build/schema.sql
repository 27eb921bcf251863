-- Version 7.

CREATE TABLE absence (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  sitting INTEGER NOT NULL CHECK (sitting >= 0),
  institution_id TEXT NOT NULL REFERENCES institution (id),
  is_justified INTEGER NOT NULL CHECK (is_justified IN (0, 1)),
  reason TEXT,
  ordinal INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (session_id, sitting, institution_id)
) STRICT;

CREATE TABLE accreditation (
  id TEXT NOT NULL PRIMARY KEY,
  institution_id TEXT NOT NULL REFERENCES institution (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  capacity TEXT NOT NULL CHECK (capacity IN ('principal', 'alternate')),
  position TEXT,
  document TEXT,
  document_day TEXT CHECK (document_day IS date(document_day)),
  valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1), document_kind TEXT CHECK (document_kind IN ('official_letter', 'multiple_letter', 'letter', 'memorandum',
        'resolution', 'minutes', 'credential', 'email', 'other')), document_received_on TEXT CHECK (document_received_on IS date(document_received_on)), replaced_by_id TEXT REFERENCES accreditation (id), revoked_reason TEXT,
  CHECK (valid_to IS NULL OR valid_from <= valid_to)
) STRICT;

CREATE TABLE activity (
  id TEXT NOT NULL PRIMARY KEY,
  objective_id TEXT NOT NULL REFERENCES objective (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  sub_activities TEXT NOT NULL CHECK (json_valid(sub_activities)),
  responsibles TEXT NOT NULL CHECK (json_valid(responsibles)),
  goals TEXT NOT NULL CHECK (json_valid(goals)),
  priority INTEGER,
  months_marked INTEGER CHECK (months_marked BETWEEN 0 AND 12),
  months TEXT CHECK (months IS NULL OR json_valid(months)),
  minimum_decentralised_sessions INTEGER,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
, observations TEXT) STRICT;

CREATE TABLE activity_progress (
  id TEXT NOT NULL PRIMARY KEY,
  activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
  recorded_on TEXT NOT NULL CHECK (recorded_on IS date(recorded_on)),
  percentage INTEGER CHECK (percentage BETWEEN 0 AND 100),
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE agenda_balance (
  id TEXT NOT NULL PRIMARY KEY,
  agenda_id TEXT NOT NULL REFERENCES priority_agenda (id) ON DELETE CASCADE,
  as_of TEXT NOT NULL CHECK (as_of IS date(as_of)),
  title TEXT NOT NULL,
  introduction TEXT NOT NULL,
  conclusions TEXT NOT NULL CHECK (json_valid(conclusions)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE agenda_item (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('reading', 'dispatch', 'report', 'request', 'presentation', 'debate', 'agreement', 'election', 'other')),
  presenter TEXT,
  planned_minutes INTEGER CHECK (planned_minutes >= 0),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
, role TEXT CHECK (role IN ('previous_minutes', 'open_commitments')), subject_session_id TEXT REFERENCES session (id) ON DELETE SET NULL, state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'in_hand', 'done', 'skipped', 'carried_over')), state_reason TEXT, started_at TEXT CHECK (started_at GLOB '[0-2][0-9]:[0-5][0-9]' AND started_at < '24:00'), ended_at TEXT CHECK (ended_at GLOB '[0-2][0-9]:[0-5][0-9]' AND ended_at < '24:00'), sitting INTEGER NOT NULL DEFAULT 0 CHECK (sitting >= 0), spent_seconds INTEGER NOT NULL DEFAULT 0 CHECK (spent_seconds >= 0), running_since TEXT, added_at TEXT CHECK (added_at GLOB '[0-2][0-9]:[0-5][0-9]' AND added_at < '24:00'), carried_from_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL) STRICT;

CREATE TABLE agreement (
  id TEXT NOT NULL PRIMARY KEY,
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  number TEXT UNIQUE,
  text TEXT NOT NULL,
  adoption TEXT NOT NULL CHECK (adoption IN ('consensus', 'votes')),
  votes_in_favour INTEGER CHECK (votes_in_favour >= 0),
  votes_against INTEGER CHECK (votes_against >= 0),
  votes_abstentions INTEGER CHECK (votes_abstentions >= 0),
  seats_present INTEGER NOT NULL CHECK (seats_present >= 0),
  seats INTEGER NOT NULL CHECK (seats >= 0),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1), seats_required INTEGER CHECK (seats_required >= 0), has_quorum INTEGER CHECK (has_quorum IN (0, 1)), adopted_at TEXT CHECK (adopted_at GLOB '[0-2][0-9]:[0-5][0-9]' AND adopted_at < '24:00'), state TEXT NOT NULL DEFAULT 'in_force' CHECK (state IN ('in_force', 'fulfilled', 'void')), state_on TEXT CHECK (state_on IS date(state_on)), state_note TEXT, undone_by_id TEXT REFERENCES agreement (id) ON DELETE SET NULL,
  CHECK ((votes_in_favour IS NULL) = (votes_against IS NULL) AND (votes_in_favour IS NULL) = (votes_abstentions IS NULL)),
  CHECK ((adoption = 'votes') = (votes_in_favour IS NOT NULL))
) STRICT;

CREATE TABLE attachment (
  id TEXT NOT NULL PRIMARY KEY,
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('session', 'agenda_item', 'agreement', 'commitment', 'term',
      'institution', 'person', 'accreditation', 'letter', 'dispatch', 'coordination', 'absence', 'minutes', 'follow_up',
      'activity_progress', 'monitoring_report', 'ratification', 'working_group', 'group_meeting', 'event', 'presentation',
      'ordinance', 'ordinance_step')),
  owner_id TEXT NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  removed_at TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE attendance (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id),
  institution_id TEXT REFERENCES institution (id),
  capacity TEXT NOT NULL CHECK (capacity IN ('principal', 'alternate', 'guest', 'staff')),
  position TEXT,
  ordinal INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1), note TEXT,
  UNIQUE (session_id, person_id),
  CHECK (capacity IN ('guest', 'staff') OR institution_id IS NOT NULL)
) STRICT;

CREATE TABLE attendance_role (
  id TEXT NOT NULL PRIMARY KEY,
  attendance_id TEXT NOT NULL REFERENCES attendance (id) ON DELETE CASCADE,
  sitting INTEGER NOT NULL CHECK (sitting > 0),
  institution_id TEXT REFERENCES institution (id),
  capacity TEXT NOT NULL CHECK (capacity IN ('principal', 'alternate', 'guest', 'staff')),
  position TEXT,
  note TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (attendance_id, sitting),
  CHECK (capacity IN ('guest', 'staff') OR institution_id IS NOT NULL)
) STRICT;

CREATE TABLE attendance_stay (
  id TEXT NOT NULL PRIMARY KEY,
  attendance_id TEXT NOT NULL REFERENCES attendance (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  arrived_at TEXT CHECK (arrived_at GLOB '[0-2][0-9]:[0-5][0-9]' AND arrived_at < '24:00'),
  left_at TEXT CHECK (left_at GLOB '[0-2][0-9]:[0-5][0-9]' AND left_at < '24:00'),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1), sitting INTEGER NOT NULL DEFAULT 0 CHECK (sitting >= 0), arrival_text TEXT, departure_text TEXT,
  UNIQUE (attendance_id, ordinal),
  CHECK (arrived_at IS NULL OR left_at IS NULL OR arrived_at <= left_at)
) STRICT;

CREATE TABLE balance_entry (
  id TEXT NOT NULL PRIMARY KEY,
  balance_id TEXT NOT NULL REFERENCES agenda_balance (id) ON DELETE CASCADE,
  priority_id TEXT NOT NULL REFERENCES priority (id) ON DELETE CASCADE,
  rating TEXT CHECK (rating IN ('achieved', 'advancing', 'delayed', 'not_started')),
  progress TEXT NOT NULL,
  difficulties TEXT NOT NULL,
  recommendations TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (balance_id, priority_id)
) STRICT;

CREATE TABLE candidacy (
  id TEXT NOT NULL PRIMARY KEY,
  coordination_id TEXT NOT NULL REFERENCES coordination (id) ON DELETE CASCADE,
  round INTEGER NOT NULL CHECK (round >= 0),
  person_id TEXT NOT NULL REFERENCES person (id),
  ordinal INTEGER NOT NULL,
  votes INTEGER NOT NULL CHECK (votes >= 0),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (coordination_id, round, person_id)
) STRICT;

CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  change_set_id INTEGER NOT NULL REFERENCES change_set (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  column_name TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  before ANY,
  after ANY
) STRICT;

CREATE TABLE change_set (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  clock TEXT NOT NULL,
  actor TEXT NOT NULL,
  device_id TEXT NOT NULL,
  device_name TEXT NOT NULL,
  command TEXT NOT NULL
) STRICT;

CREATE TABLE clause (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('sight', 'recital', 'chapter', 'article', 'numeral', 'letter', 'final_provision',
      'transitional_provision', 'amending_provision', 'repealing_provision', 'paragraph', 'closing')),
  content TEXT NOT NULL CHECK (json_valid(content)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE commitment (
  id TEXT NOT NULL PRIMARY KEY,
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  due_on TEXT CHECK (due_on IS date(due_on)),
  priority INTEGER,
  status TEXT NOT NULL CHECK (status IN ('pending', 'in_progress', 'fulfilled', 'not_fulfilled', 'rescheduled', 'void')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
, person_id TEXT REFERENCES person (id)) STRICT;

CREATE TABLE commitment_responsible (
  id TEXT NOT NULL PRIMARY KEY,
  commitment_id TEXT NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
  institution_id TEXT NOT NULL REFERENCES institution (id),
  ordinal INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (commitment_id, institution_id)
) STRICT;

CREATE TABLE contact (
  id TEXT NOT NULL PRIMARY KEY,
  institution_id TEXT NOT NULL REFERENCES institution (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  treatment TEXT,
  name TEXT NOT NULL,
  position TEXT,
  phone TEXT,
  email TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE coordination (
  id TEXT NOT NULL PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('coordinator', 'alternate', 'secretary')),
  person_id TEXT NOT NULL REFERENCES person (id),
  position TEXT NOT NULL,
  valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to)),
  session_id TEXT REFERENCES session (id),
  blank_votes INTEGER CHECK (blank_votes >= 0),
  spoiled_votes INTEGER CHECK (spoiled_votes >= 0),
  note TEXT,
  succeeded_by_id TEXT REFERENCES coordination (id),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1), agenda_item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  CHECK (valid_to IS NULL OR valid_from <= valid_to),
  CHECK ((session_id IS NULL) = (blank_votes IS NULL) AND (blank_votes IS NULL) = (spoiled_votes IS NULL)),
  UNIQUE (session_id, role)
) STRICT;

CREATE TABLE dispatch (
  id TEXT NOT NULL PRIMARY KEY,
  recipient_id TEXT NOT NULL REFERENCES recipient (id) ON DELETE CASCADE,
  medium TEXT NOT NULL CHECK (medium IN ('physical', 'email', 'whatsapp')),
  dispatched_on TEXT NOT NULL CHECK (dispatched_on IS date(dispatched_on)),
  dispatched_at TEXT CHECK (dispatched_at GLOB '[0-2][0-9]:[0-5][0-9]' AND dispatched_at < '24:00'),
  received_by TEXT,
  note TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE district (
  id TEXT NOT NULL PRIMARY KEY,
  province_id TEXT NOT NULL REFERENCES province (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (province_id, name)
) STRICT;

CREATE TABLE document (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('minutes', 'agenda', 'attendance_list', 'letters', 'letter', 'certificate',
      'certificates', 'agreement_certificate', 'session_commitments', 'term_commitments', 'attendance_report',
      'installation_minutes', 'designation_minutes', 'statement', 'institution_commitments', 'overdue_commitments',
      'plan_balance', 'monitoring_report', 'agenda_balance', 'ratification_minutes', 'group_report', 'event_report',
      'presentation_schedule', 'ordinance', 'ordinance_reasons', 'ordinance_letter', 'ordinance_comparison', 'regulation')),
  subject_id TEXT NOT NULL,
  session_id TEXT REFERENCES session (id),
  title TEXT NOT NULL,
  file_name TEXT NOT NULL,
  document_version INTEGER NOT NULL CHECK (document_version >= 1),
  size_bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  model_sha256 TEXT NOT NULL CHECK (length(model_sha256) = 64),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  origin TEXT NOT NULL DEFAULT 'program' CHECK (origin IN ('program', 'edited')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (kind, subject_id, document_version)
) STRICT;

CREATE TABLE draft (
  kind TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  part TEXT NOT NULL,
  content TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (kind, owner_id, part)
) STRICT;

CREATE TABLE election_round (
  id TEXT NOT NULL PRIMARY KEY,
  coordination_id TEXT NOT NULL REFERENCES coordination (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  blank_votes INTEGER NOT NULL CHECK (blank_votes >= 0),
  spoiled_votes INTEGER NOT NULL CHECK (spoiled_votes >= 0),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (coordination_id, ordinal)
) STRICT;

CREATE TABLE erratum (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  minutes_version_id TEXT NOT NULL REFERENCES minutes_version (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  says TEXT NOT NULL,
  should_say TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on IS date(recorded_on)),
  recorded_by TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (session_id, ordinal)
) STRICT;

CREATE TABLE event (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('dialogue', 'forum', 'workshop', 'training', 'other')),
  name TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('planned', 'held', 'cancelled')),
  held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
  ended_on TEXT CHECK (ended_on IS date(ended_on)),
  place TEXT,
  province TEXT,
  district TEXT,
  partners TEXT NOT NULL CHECK (json_valid(partners)),
  summary TEXT NOT NULL,
  is_demonstration INTEGER NOT NULL CHECK (is_demonstration IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (ended_on IS NULL OR held_on <= ended_on)
) STRICT;

CREATE TABLE event_attendance (
  id TEXT NOT NULL PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  institution_id TEXT REFERENCES institution (id),
  label TEXT,
  women INTEGER NOT NULL CHECK (women >= 0),
  men INTEGER NOT NULL CHECK (men >= 0),
  unknown_sex INTEGER NOT NULL CHECK (unknown_sex >= 0),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (event_id, ordinal),
  UNIQUE (event_id, institution_id),
  CHECK ((institution_id IS NULL) <> (label IS NULL))
) STRICT;

CREATE TABLE follow_up (
  id TEXT NOT NULL PRIMARY KEY,
  commitment_id TEXT NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
  session_id TEXT REFERENCES session (id) ON DELETE SET NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  recorded_on TEXT NOT NULL CHECK (recorded_on IS date(recorded_on)),
  author TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('pending', 'in_progress', 'fulfilled', 'not_fulfilled', 'rescheduled', 'void')),
  percentage INTEGER CHECK (percentage BETWEEN 0 AND 100),
  note TEXT,
  due_on TEXT CHECK (due_on IS date(due_on)),
  status_before TEXT NOT NULL,
  due_before TEXT CHECK (due_before IS date(due_before)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (commitment_id, ordinal)
) STRICT;

CREATE TABLE group_meeting (
  id TEXT NOT NULL PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES working_group (id) ON DELETE CASCADE,
  held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
  place TEXT,
  attendees INTEGER CHECK (attendees >= 0),
  topics TEXT NOT NULL,
  conclusions TEXT NOT NULL,
  agenda_item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE institution (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  acronym TEXT,
  segment_id TEXT REFERENCES segment (id),
  is_demonstration INTEGER NOT NULL CHECK (is_demonstration IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
, level TEXT CHECK (level IN ('national', 'regional', 'provincial', 'local')), province TEXT, address TEXT, phone TEXT, email TEXT) STRICT;

CREATE TABLE issued_number (
  id TEXT NOT NULL PRIMARY KEY,
  series TEXT NOT NULL CHECK (series IN ('session.ordinary', 'session.extraordinary', 'session.installation', 'agreement', 'letter')),
  year INTEGER,
  sequence INTEGER,
  text TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  reason TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (series, text),
  UNIQUE (series, year, sequence)
) STRICT;

CREATE TABLE item_notes (
  id TEXT NOT NULL PRIMARY KEY,
  agenda_item_id TEXT NOT NULL UNIQUE REFERENCES agenda_item (id) ON DELETE CASCADE,
  content TEXT NOT NULL CHECK (json_valid(content)),
  saved_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE letter (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('call', 'accreditation_request')),
  session_id TEXT REFERENCES session (id),
  term_id TEXT REFERENCES term (id),
  status TEXT NOT NULL CHECK (status IN ('draft', 'issued', 'superseded')),
  number TEXT UNIQUE,
  issued_on TEXT CHECK (issued_on IS date(issued_on)),
  subject TEXT NOT NULL,
  reference TEXT,
  body TEXT NOT NULL,
  reply_by TEXT CHECK (reply_by IS date(reply_by)),
  copies TEXT NOT NULL CHECK (json_valid(copies)),
  supersedes_id TEXT UNIQUE REFERENCES letter (id),
  facts TEXT CHECK (facts IS NULL OR json_valid(facts)),
  filled_body TEXT,
  signatory_name TEXT,
  signatory_position TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK ((kind = 'call') = (session_id IS NOT NULL) AND (kind = 'accreditation_request') = (term_id IS NOT NULL)),
  CHECK ((status = 'draft') = (number IS NULL) AND (number IS NULL) = (issued_on IS NULL)),
  CHECK ((status = 'draft') = (facts IS NULL) AND (facts IS NULL) = (filled_body IS NULL))
) STRICT;

CREATE TABLE loaded_record (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE local_state (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE minutes_comment (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  agenda_item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  quote TEXT NOT NULL,
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  created_at TEXT NOT NULL,
  resolved_at TEXT,
  resolved_by TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK ((resolved_at IS NULL) = (resolved_by IS NULL))
) STRICT;

CREATE TABLE minutes_version (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  event TEXT NOT NULL CHECK (event IN ('submitted', 'approved')),
  model_sha256 TEXT NOT NULL CHECK (length(model_sha256) = 64),
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
  file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  approved_on TEXT CHECK (approved_on IS date(approved_on)),
  approved_in_id TEXT REFERENCES session (id) ON DELETE SET NULL,
  observations TEXT,
  reopened_at TEXT,
  reopened_by TEXT,
  reopen_reason TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (session_id, ordinal),
  CHECK ((event = 'approved') = (approved_on IS NOT NULL)),
  CHECK ((reopened_at IS NULL) = (reopen_reason IS NULL) AND (reopened_at IS NULL) = (reopened_by IS NULL))
) STRICT;

CREATE TABLE monitoring_report (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  activity_id TEXT REFERENCES activity (id) ON DELETE SET NULL,
  priority_id TEXT REFERENCES priority (id) ON DELETE SET NULL,
  period TEXT,
  issued_on TEXT NOT NULL CHECK (issued_on IS date(issued_on)),
  introduction TEXT NOT NULL,
  alerts TEXT NOT NULL CHECK (json_valid(alerts)),
  recommendations TEXT NOT NULL CHECK (json_valid(recommendations)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE notes_revision (
  id TEXT NOT NULL PRIMARY KEY,
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  saved_at TEXT NOT NULL,
  author TEXT NOT NULL,
  UNIQUE (agenda_item_id, ordinal)
) STRICT;

CREATE TABLE objective (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  text TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE ordinance (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('ordinance', 'regulation', 'statement')),
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  year INTEGER NOT NULL,
  number TEXT,
  stage TEXT NOT NULL CHECK (stage IN ('drafting', 'validated', 'presented', 'in_committee', 'reported', 'approved', 'published', 'archived')),
  city TEXT,
  issued_on TEXT CHECK (issued_on IS date(issued_on)),
  council_president TEXT,
  governor TEXT,
  letter_number TEXT,
  letter_on TEXT CHECK (letter_on IS date(letter_on)),
  signatories TEXT NOT NULL CHECK (json_valid(signatories)),
  reason_background TEXT NOT NULL,
  reason_legal_basis TEXT NOT NULL,
  reason_problem TEXT NOT NULL,
  reason_proposal TEXT NOT NULL,
  reason_cost_benefit TEXT NOT NULL,
  reason_legislation TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE ordinance_comment (
  id TEXT NOT NULL PRIMARY KEY,
  ordinance_id TEXT NOT NULL REFERENCES ordinance (id) ON DELETE CASCADE,
  part_id TEXT REFERENCES ordinance_part (id) ON DELETE SET NULL,
  quote TEXT NOT NULL,
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  created_at TEXT NOT NULL,
  resolved_at TEXT,
  resolved_by TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK ((resolved_at IS NULL) = (resolved_by IS NULL))
) STRICT;

CREATE TABLE ordinance_comparison (
  id TEXT NOT NULL PRIMARY KEY,
  before_id TEXT NOT NULL REFERENCES ordinance_version (id) ON DELETE CASCADE,
  after_id TEXT NOT NULL REFERENCES ordinance_version (id) ON DELETE CASCADE,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (before_id, after_id),
  CHECK (before_id <> after_id)
) STRICT;

CREATE TABLE ordinance_part (
  id TEXT NOT NULL PRIMARY KEY,
  ordinance_id TEXT NOT NULL REFERENCES ordinance (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('sight', 'recital', 'chapter', 'article', 'numeral', 'letter', 'final_provision',
      'transitional_provision', 'amending_provision', 'repealing_provision', 'paragraph', 'closing')),
  parent_id TEXT REFERENCES ordinance_part (id) ON DELETE CASCADE,
  rank TEXT NOT NULL CHECK (rank <> ''),
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK ((kind IN ('numeral', 'letter')) = (parent_id IS NOT NULL))
) STRICT;

CREATE TABLE ordinance_step (
  id TEXT NOT NULL PRIMARY KEY,
  ordinance_id TEXT NOT NULL REFERENCES ordinance (id) ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ('drafting', 'validated', 'presented', 'in_committee', 'reported', 'approved', 'published', 'archived')),
  happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
  number TEXT,
  document TEXT,
  person TEXT,
  link TEXT,
  note TEXT,
  recorded_by TEXT NOT NULL,
  session_id TEXT REFERENCES session (id) ON DELETE SET NULL,
  agreement_id TEXT REFERENCES agreement (id) ON DELETE SET NULL,
  commitment_id TEXT REFERENCES commitment (id) ON DELETE SET NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE ordinance_version (
  id TEXT NOT NULL PRIMARY KEY,
  ordinance_id TEXT NOT NULL REFERENCES ordinance (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  stage TEXT NOT NULL CHECK (stage IN ('drafting', 'validated', 'presented', 'in_committee', 'reported', 'approved', 'published', 'archived')),
  note TEXT,
  content TEXT NOT NULL CHECK (json_valid(content)),
  content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (ordinance_id, ordinal)
) STRICT;

CREATE TABLE padron_import (
  id TEXT NOT NULL PRIMARY KEY,
  file_name TEXT NOT NULL,
  sheet_name TEXT NOT NULL,
  row_count INTEGER NOT NULL CHECK (row_count >= 0),
  created_count INTEGER NOT NULL CHECK (created_count >= 0),
  updated_count INTEGER NOT NULL CHECK (updated_count >= 0),
  change_set_id INTEGER NOT NULL,
  applied_at TEXT NOT NULL,
  undone_at TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  given_names TEXT NOT NULL,
  surnames TEXT NOT NULL,
  national_id TEXT UNIQUE,
  sex TEXT CHECK (sex IN ('F', 'M')),
  phone TEXT,
  email TEXT,
  is_demonstration INTEGER NOT NULL CHECK (is_demonstration IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE plan (
  id TEXT NOT NULL PRIMARY KEY,
  year INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE plan_link (
  id TEXT NOT NULL PRIMARY KEY,
  activity_id TEXT REFERENCES activity (id) ON DELETE CASCADE,
  priority_id TEXT REFERENCES priority (id) ON DELETE CASCADE,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('activity', 'session', 'agreement', 'commitment', 'event',
      'group_meeting', 'ordinance')),
  subject_id TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK ((activity_id IS NULL) <> (priority_id IS NULL)),
  UNIQUE (activity_id, subject_kind, subject_id),
  UNIQUE (priority_id, subject_kind, subject_id)
) STRICT;

CREATE TABLE presentation (
  id TEXT NOT NULL PRIMARY KEY,
  year INTEGER NOT NULL,
  institution_id TEXT NOT NULL REFERENCES institution (id),
  month INTEGER CHECK (month BETWEEN 1 AND 12),
  session_id TEXT REFERENCES session (id) ON DELETE SET NULL,
  agenda_item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  presented_on TEXT CHECK (presented_on IS date(presented_on)),
  note TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (year, institution_id)
) STRICT;

CREATE TABLE priority (
  id TEXT NOT NULL PRIMARY KEY,
  agenda_id TEXT NOT NULL REFERENCES priority_agenda (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  is_number_confirmed INTEGER NOT NULL CHECK (is_number_confirmed IN (0, 1)),
  text TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (agenda_id, number)
) STRICT;

CREATE TABLE priority_agenda (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  first_year INTEGER,
  last_year INTEGER,
  is_main INTEGER NOT NULL CHECK (is_main IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (first_year IS NULL OR last_year IS NULL OR first_year <= last_year)
) STRICT;

CREATE TABLE province (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE ratification (
  id TEXT NOT NULL PRIMARY KEY,
  agenda_id TEXT NOT NULL REFERENCES priority_agenda (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
  place TEXT,
  introduction TEXT NOT NULL,
  commitments TEXT NOT NULL CHECK (json_valid(commitments)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE ratification_signatory (
  id TEXT NOT NULL PRIMARY KEY,
  ratification_id TEXT NOT NULL REFERENCES ratification (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  name TEXT,
  position TEXT,
  institution TEXT NOT NULL,
  is_signed INTEGER NOT NULL CHECK (is_signed IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (ratification_id, ordinal)
) STRICT;

CREATE TABLE recipient (
  id TEXT NOT NULL PRIMARY KEY,
  letter_id TEXT NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  institution_id TEXT REFERENCES institution (id),
  person_id TEXT REFERENCES person (id),
  treatment TEXT,
  name TEXT,
  position TEXT,
  institution_name TEXT NOT NULL,
  phone TEXT,
  email TEXT,
  is_guest INTEGER NOT NULL CHECK (is_guest IN (0, 1)),
  answer TEXT NOT NULL CHECK (answer IN ('none', 'principal', 'alternate', 'declined')),
  answered_on TEXT CHECK (answered_on IS date(answered_on)),
  answer_note TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE report_table (
  id TEXT NOT NULL PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES monitoring_report (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  title TEXT NOT NULL,
  headers TEXT NOT NULL CHECK (json_valid(headers)),
  rows TEXT NOT NULL CHECK (json_valid(rows)),
  source TEXT,
  note TEXT,
  has_chart INTEGER NOT NULL CHECK (has_chart IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (report_id, ordinal)
) STRICT;

CREATE TABLE segment (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('ordinary', 'extraordinary', 'installation')),
  number TEXT,
  is_decentralised INTEGER NOT NULL CHECK (is_decentralised IN (0, 1)),
  province TEXT,
  district TEXT,
  held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
  first_call_at TEXT CHECK (first_call_at GLOB '[0-2][0-9]:[0-5][0-9]' AND first_call_at < '24:00'),
  second_call_at TEXT CHECK (second_call_at GLOB '[0-2][0-9]:[0-5][0-9]' AND second_call_at < '24:00'),
  started_at TEXT CHECK (started_at GLOB '[0-2][0-9]:[0-5][0-9]' AND started_at < '24:00'),
  ended_at TEXT CHECK (ended_at GLOB '[0-2][0-9]:[0-5][0-9]' AND ended_at < '24:00'),
  venue TEXT,
  modality TEXT NOT NULL CHECK (modality IN ('in_person', 'virtual', 'mixed')),
  status TEXT NOT NULL CHECK (status IN ('planned', 'called', 'open', 'closed', 'not_held')),
  not_held_reason TEXT CHECK (not_held_reason IN ('no_quorum', 'postponed', 'cancelled')),
  quorum_call TEXT CHECK (quorum_call IN ('first', 'second')),
  presider_name TEXT,
  presider_position TEXT,
  secretary_name TEXT,
  secretary_position TEXT,
  next_session_on TEXT CHECK (next_session_on IS date(next_session_on)),
  remarks TEXT,
  quorum_basis TEXT CHECK (quorum_basis IS NULL OR json_valid(quorum_basis)),
  minutes_state TEXT NOT NULL CHECK (minutes_state IN ('draft', 'in_review', 'approved', 'signed')),
  is_demonstration INTEGER NOT NULL CHECK (is_demonstration IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1), online_link TEXT, opening_quorum TEXT CHECK (opening_quorum IS NULL OR json_valid(opening_quorum)), closing_quorum TEXT CHECK (closing_quorum IS NULL OR json_valid(closing_quorum)),
  UNIQUE (kind, number),
  CHECK ((status = 'not_held') = (not_held_reason IS NOT NULL)),
  CHECK (started_at IS NULL OR ended_at IS NULL OR started_at <= ended_at)
) STRICT;

CREATE TABLE setting (
  id TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE statement (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  city TEXT,
  issued_on TEXT NOT NULL CHECK (issued_on IS date(issued_on)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE statement_signatory (
  id TEXT NOT NULL PRIMARY KEY,
  statement_id TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  name TEXT NOT NULL,
  position TEXT,
  institution TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (statement_id, ordinal)
) STRICT;

CREATE TABLE suspension (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  suspended_at TEXT NOT NULL CHECK (suspended_at GLOB '[0-2][0-9]:[0-5][0-9]' AND suspended_at < '24:00'),
  reason TEXT,
  resumed_on TEXT CHECK (resumed_on IS date(resumed_on)),
  resumed_at TEXT CHECK (resumed_at GLOB '[0-2][0-9]:[0-5][0-9]' AND resumed_at < '24:00'),
  quorum_call TEXT CHECK (quorum_call IN ('first', 'second')),
  ended_at TEXT CHECK (ended_at GLOB '[0-2][0-9]:[0-5][0-9]' AND ended_at < '24:00'),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1), presider_name TEXT, presider_position TEXT, secretary_name TEXT, secretary_position TEXT,
  UNIQUE (session_id, ordinal),
  CHECK ((resumed_on IS NULL) = (resumed_at IS NULL)),
  CHECK (ended_at IS NULL OR resumed_at <= ended_at)
) STRICT;

CREATE TABLE term (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  first_day TEXT NOT NULL CHECK (first_day IS date(first_day)),
  last_day TEXT NOT NULL CHECK (last_day IS date(last_day)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1), is_closed INTEGER NOT NULL DEFAULT 0 CHECK (is_closed IN (0, 1)),
  CHECK (first_day <= last_day)
) STRICT;

CREATE TABLE term_member (
  id TEXT NOT NULL PRIMARY KEY,
  term_id TEXT NOT NULL REFERENCES term (id) ON DELETE CASCADE,
  institution_id TEXT NOT NULL REFERENCES institution (id),
  is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (term_id, institution_id)
) STRICT;

CREATE TABLE working_group (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  acronym TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('working_group', 'network', 'council')),
  installed_on TEXT CHECK (installed_on IS date(installed_on)),
  installation_document TEXT,
  coordinator_name TEXT,
  coordinator_position TEXT,
  purpose TEXT,
  plan TEXT,
  is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE working_group_member (
  id TEXT NOT NULL PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES working_group (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  institution_id TEXT REFERENCES institution (id),
  name TEXT,
  position TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (group_id, ordinal),
  CHECK (institution_id IS NOT NULL OR name IS NOT NULL)
) STRICT;

CREATE INDEX accreditation_by_end ON accreditation (valid_to);

CREATE INDEX accreditation_by_institution ON accreditation (institution_id, valid_from);

CREATE INDEX accreditation_by_person ON accreditation (person_id);

CREATE INDEX accreditation_by_successor ON accreditation (replaced_by_id);

CREATE INDEX activity_by_objective ON activity (objective_id, position);

CREATE INDEX activity_progress_by_activity ON activity_progress (activity_id, recorded_on);

CREATE INDEX agenda_balance_by_agenda ON agenda_balance (agenda_id, as_of);

CREATE INDEX agenda_item_by_carried ON agenda_item (carried_from_id);

CREATE INDEX agenda_item_by_session ON agenda_item (session_id, position);

CREATE INDEX agenda_item_by_subject ON agenda_item (subject_session_id);

CREATE INDEX agreement_by_item ON agreement (agenda_item_id, ordinal);

CREATE INDEX agreement_by_undoing ON agreement (undone_by_id);

CREATE INDEX agreement_void ON agreement (id) WHERE state = 'void';

CREATE INDEX attachment_by_owner ON attachment (owner_kind, owner_id);

CREATE INDEX attendance_by_person ON attendance (person_id);

CREATE INDEX attendance_by_session ON attendance (session_id, ordinal);

CREATE INDEX balance_entry_by_priority ON balance_entry (priority_id);

CREATE INDEX candidacy_by_person ON candidacy (person_id);

CREATE INDEX change_by_row ON change (row_id);

CREATE INDEX change_by_set ON change (change_set_id);

CREATE INDEX change_set_by_moment ON change_set (at);

CREATE INDEX clause_by_name ON clause (name COLLATE NOCASE, id);

CREATE INDEX commitment_by_due ON commitment (due_on);

CREATE INDEX commitment_by_item ON commitment (agenda_item_id, ordinal);

CREATE INDEX commitment_by_person ON commitment (person_id);

CREATE INDEX commitment_ended_by_priority ON commitment (priority, coalesce(due_on, '9999-12-31'), id)
  WHERE status NOT IN ('pending', 'in_progress', 'rescheduled');

CREATE INDEX commitment_in_order ON commitment (coalesce(due_on, '9999-12-31'), id);

CREATE INDEX commitment_of_status_in_order ON commitment (status, coalesce(due_on, '9999-12-31'), id);

CREATE INDEX commitment_open ON commitment (due_on) WHERE status IN ('pending', 'in_progress', 'rescheduled');

CREATE INDEX commitment_open_by_priority ON commitment (priority, coalesce(due_on, '9999-12-31'), id)
  WHERE status IN ('pending', 'in_progress', 'rescheduled');

CREATE INDEX commitment_open_in_order ON commitment (coalesce(due_on, '9999-12-31'), id)
  WHERE status IN ('pending', 'in_progress', 'rescheduled');

CREATE INDEX commitment_responsible_by_institution ON commitment_responsible (institution_id);

CREATE INDEX contact_by_institution ON contact (institution_id, ordinal);

CREATE INDEX coordination_by_item ON coordination (agenda_item_id);

CREATE INDEX coordination_by_person ON coordination (person_id);

CREATE INDEX coordination_by_role ON coordination (role, valid_from);

CREATE INDEX dispatch_by_recipient ON dispatch (recipient_id);

CREATE INDEX document_by_moment ON document (created_at, id);

CREATE INDEX document_by_session ON document (session_id);

CREATE INDEX erratum_by_version ON erratum (minutes_version_id);

CREATE INDEX event_attendance_by_institution ON event_attendance (institution_id);

CREATE INDEX event_by_day ON event (held_on);

CREATE INDEX follow_up_by_session ON follow_up (session_id);

CREATE INDEX group_meeting_by_group ON group_meeting (group_id, held_on);

CREATE INDEX group_meeting_by_item ON group_meeting (agenda_item_id);

CREATE INDEX institution_by_segment ON institution (segment_id);

CREATE INDEX letter_by_session ON letter (session_id);

CREATE INDEX letter_by_term ON letter (term_id);

CREATE UNIQUE INDEX letter_draft_by_session ON letter (session_id) WHERE status = 'draft' AND session_id IS NOT NULL;

CREATE UNIQUE INDEX letter_draft_by_term ON letter (term_id) WHERE status = 'draft' AND term_id IS NOT NULL;

CREATE INDEX minutes_comment_by_item ON minutes_comment (agenda_item_id);

CREATE INDEX minutes_comment_by_session ON minutes_comment (session_id);

CREATE INDEX minutes_version_by_approval ON minutes_version (approved_in_id);

CREATE INDEX monitoring_report_by_activity ON monitoring_report (activity_id);

CREATE INDEX monitoring_report_by_day ON monitoring_report (issued_on, id);

CREATE INDEX monitoring_report_by_priority ON monitoring_report (priority_id, issued_on, id);

CREATE INDEX objective_by_plan ON objective (plan_id, position);

CREATE INDEX ordinance_comment_by_ordinance ON ordinance_comment (ordinance_id);

CREATE INDEX ordinance_comment_by_part ON ordinance_comment (part_id);

CREATE INDEX ordinance_comparison_by_after ON ordinance_comparison (after_id);

CREATE INDEX ordinance_in_order ON ordinance (year, id);

CREATE INDEX ordinance_part_by_ordinance ON ordinance_part (ordinance_id);

CREATE INDEX ordinance_part_by_parent ON ordinance_part (parent_id);

CREATE INDEX ordinance_step_by_agreement ON ordinance_step (agreement_id);

CREATE INDEX ordinance_step_by_commitment ON ordinance_step (commitment_id);

CREATE INDEX ordinance_step_by_ordinance ON ordinance_step (ordinance_id, happened_on);

CREATE INDEX ordinance_step_by_session ON ordinance_step (session_id);

CREATE INDEX plan_link_by_subject ON plan_link (subject_kind, subject_id);

CREATE INDEX presentation_by_institution ON presentation (institution_id);

CREATE INDEX presentation_by_item ON presentation (agenda_item_id);

CREATE INDEX presentation_by_session ON presentation (session_id);

CREATE UNIQUE INDEX priority_agenda_main ON priority_agenda (is_main) WHERE is_main = 1;

CREATE INDEX ratification_by_agenda ON ratification (agenda_id, held_on);

CREATE INDEX recipient_by_institution ON recipient (institution_id);

CREATE INDEX recipient_by_letter ON recipient (letter_id, ordinal);

CREATE INDEX recipient_by_person ON recipient (person_id);

CREATE INDEX session_by_day ON session (held_on);

CREATE INDEX session_unfinished ON session (held_on) WHERE status IN ('planned', 'called', 'open');

CREATE INDEX session_unsigned ON session (held_on) WHERE status = 'closed' AND minutes_state <> 'signed';

CREATE INDEX statement_by_day ON statement (issued_on);

CREATE INDEX term_member_by_institution ON term_member (institution_id);

CREATE INDEX working_group_member_by_institution ON working_group_member (institution_id);

CREATE TRIGGER log_absence_delete AFTER DELETE ON absence BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'absence', OLD.id, 'session_id', 'delete', OLD.session_id, NULL WHERE OLD.session_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'absence', OLD.id, 'sitting', 'delete', OLD.sitting, NULL WHERE OLD.sitting IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'absence', OLD.id, 'institution_id', 'delete', OLD.institution_id, NULL WHERE OLD.institution_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'absence', OLD.id, 'is_justified', 'delete', OLD.is_justified, NULL WHERE OLD.is_justified IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'absence', OLD.id, 'reason', 'delete', OLD.reason, NULL WHERE OLD.reason IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'absence', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
END;

CREATE TRIGGER log_absence_insert AFTER INSERT ON absence BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'absence', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_absence_update AFTER UPDATE ON absence BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'absence', NEW.id, 'session_id', 'update', OLD.session_id, NEW.session_id WHERE NEW.session_id IS NOT OLD.session_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'absence', NEW.id, 'sitting', 'update', OLD.sitting, NEW.sitting WHERE NEW.sitting IS NOT OLD.sitting;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'absence', NEW.id, 'institution_id', 'update', OLD.institution_id, NEW.institution_id WHERE NEW.institution_id IS NOT OLD.institution_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'absence', NEW.id, 'is_justified', 'update', OLD.is_justified, NEW.is_justified WHERE NEW.is_justified IS NOT OLD.is_justified;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'absence', NEW.id, 'reason', 'update', OLD.reason, NEW.reason WHERE NEW.reason IS NOT OLD.reason;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'absence', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
END;

CREATE TRIGGER log_accreditation_delete AFTER DELETE ON accreditation BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', OLD.id, 'institution_id', 'delete', OLD.institution_id, NULL WHERE OLD.institution_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', OLD.id, 'person_id', 'delete', OLD.person_id, NULL WHERE OLD.person_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', OLD.id, 'capacity', 'delete', OLD.capacity, NULL WHERE OLD.capacity IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', OLD.id, 'position', 'delete', OLD.position, NULL WHERE OLD.position IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', OLD.id, 'document', 'delete', OLD.document, NULL WHERE OLD.document IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', OLD.id, 'document_day', 'delete', OLD.document_day, NULL WHERE OLD.document_day IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', OLD.id, 'valid_from', 'delete', OLD.valid_from, NULL WHERE OLD.valid_from IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', OLD.id, 'valid_to', 'delete', OLD.valid_to, NULL WHERE OLD.valid_to IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', OLD.id, 'document_kind', 'delete', OLD.document_kind, NULL WHERE OLD.document_kind IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', OLD.id, 'document_received_on', 'delete', OLD.document_received_on, NULL WHERE OLD.document_received_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', OLD.id, 'replaced_by_id', 'delete', OLD.replaced_by_id, NULL WHERE OLD.replaced_by_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', OLD.id, 'revoked_reason', 'delete', OLD.revoked_reason, NULL WHERE OLD.revoked_reason IS NOT NULL;
END;

CREATE TRIGGER log_accreditation_insert AFTER INSERT ON accreditation BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'accreditation', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_accreditation_update AFTER UPDATE ON accreditation BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', NEW.id, 'institution_id', 'update', OLD.institution_id, NEW.institution_id WHERE NEW.institution_id IS NOT OLD.institution_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', NEW.id, 'person_id', 'update', OLD.person_id, NEW.person_id WHERE NEW.person_id IS NOT OLD.person_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', NEW.id, 'capacity', 'update', OLD.capacity, NEW.capacity WHERE NEW.capacity IS NOT OLD.capacity;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', NEW.id, 'position', 'update', OLD.position, NEW.position WHERE NEW.position IS NOT OLD.position;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', NEW.id, 'document', 'update', OLD.document, NEW.document WHERE NEW.document IS NOT OLD.document;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', NEW.id, 'document_day', 'update', OLD.document_day, NEW.document_day WHERE NEW.document_day IS NOT OLD.document_day;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', NEW.id, 'valid_from', 'update', OLD.valid_from, NEW.valid_from WHERE NEW.valid_from IS NOT OLD.valid_from;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', NEW.id, 'valid_to', 'update', OLD.valid_to, NEW.valid_to WHERE NEW.valid_to IS NOT OLD.valid_to;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', NEW.id, 'document_kind', 'update', OLD.document_kind, NEW.document_kind WHERE NEW.document_kind IS NOT OLD.document_kind;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', NEW.id, 'document_received_on', 'update', OLD.document_received_on, NEW.document_received_on WHERE NEW.document_received_on IS NOT OLD.document_received_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', NEW.id, 'replaced_by_id', 'update', OLD.replaced_by_id, NEW.replaced_by_id WHERE NEW.replaced_by_id IS NOT OLD.replaced_by_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'accreditation', NEW.id, 'revoked_reason', 'update', OLD.revoked_reason, NEW.revoked_reason WHERE NEW.revoked_reason IS NOT OLD.revoked_reason;
END;

CREATE TRIGGER log_activity_delete AFTER DELETE ON activity BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', OLD.id, 'objective_id', 'delete', OLD.objective_id, NULL WHERE OLD.objective_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', OLD.id, 'position', 'delete', OLD.position, NULL WHERE OLD.position IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', OLD.id, 'text', 'delete', OLD.text, NULL WHERE OLD.text IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', OLD.id, 'sub_activities', 'delete', OLD.sub_activities, NULL WHERE OLD.sub_activities IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', OLD.id, 'responsibles', 'delete', OLD.responsibles, NULL WHERE OLD.responsibles IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', OLD.id, 'goals', 'delete', OLD.goals, NULL WHERE OLD.goals IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', OLD.id, 'priority', 'delete', OLD.priority, NULL WHERE OLD.priority IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', OLD.id, 'months_marked', 'delete', OLD.months_marked, NULL WHERE OLD.months_marked IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', OLD.id, 'months', 'delete', OLD.months, NULL WHERE OLD.months IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', OLD.id, 'minimum_decentralised_sessions', 'delete', OLD.minimum_decentralised_sessions, NULL WHERE OLD.minimum_decentralised_sessions IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', OLD.id, 'observations', 'delete', OLD.observations, NULL WHERE OLD.observations IS NOT NULL;
END;

CREATE TRIGGER log_activity_insert AFTER INSERT ON activity BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'activity', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_activity_progress_delete AFTER DELETE ON activity_progress BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity_progress', OLD.id, 'activity_id', 'delete', OLD.activity_id, NULL WHERE OLD.activity_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity_progress', OLD.id, 'recorded_on', 'delete', OLD.recorded_on, NULL WHERE OLD.recorded_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity_progress', OLD.id, 'percentage', 'delete', OLD.percentage, NULL WHERE OLD.percentage IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity_progress', OLD.id, 'text', 'delete', OLD.text, NULL WHERE OLD.text IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity_progress', OLD.id, 'author', 'delete', OLD.author, NULL WHERE OLD.author IS NOT NULL;
END;

CREATE TRIGGER log_activity_progress_insert AFTER INSERT ON activity_progress BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'activity_progress', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_activity_progress_update AFTER UPDATE ON activity_progress BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity_progress', NEW.id, 'activity_id', 'update', OLD.activity_id, NEW.activity_id WHERE NEW.activity_id IS NOT OLD.activity_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity_progress', NEW.id, 'recorded_on', 'update', OLD.recorded_on, NEW.recorded_on WHERE NEW.recorded_on IS NOT OLD.recorded_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity_progress', NEW.id, 'percentage', 'update', OLD.percentage, NEW.percentage WHERE NEW.percentage IS NOT OLD.percentage;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity_progress', NEW.id, 'text', 'update', OLD.text, NEW.text WHERE NEW.text IS NOT OLD.text;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity_progress', NEW.id, 'author', 'update', OLD.author, NEW.author WHERE NEW.author IS NOT OLD.author;
END;

CREATE TRIGGER log_activity_update AFTER UPDATE ON activity BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', NEW.id, 'objective_id', 'update', OLD.objective_id, NEW.objective_id WHERE NEW.objective_id IS NOT OLD.objective_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', NEW.id, 'position', 'update', OLD.position, NEW.position WHERE NEW.position IS NOT OLD.position;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', NEW.id, 'text', 'update', OLD.text, NEW.text WHERE NEW.text IS NOT OLD.text;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', NEW.id, 'sub_activities', 'update', OLD.sub_activities, NEW.sub_activities WHERE NEW.sub_activities IS NOT OLD.sub_activities;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', NEW.id, 'responsibles', 'update', OLD.responsibles, NEW.responsibles WHERE NEW.responsibles IS NOT OLD.responsibles;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', NEW.id, 'goals', 'update', OLD.goals, NEW.goals WHERE NEW.goals IS NOT OLD.goals;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', NEW.id, 'priority', 'update', OLD.priority, NEW.priority WHERE NEW.priority IS NOT OLD.priority;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', NEW.id, 'months_marked', 'update', OLD.months_marked, NEW.months_marked WHERE NEW.months_marked IS NOT OLD.months_marked;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', NEW.id, 'months', 'update', OLD.months, NEW.months WHERE NEW.months IS NOT OLD.months;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', NEW.id, 'minimum_decentralised_sessions', 'update', OLD.minimum_decentralised_sessions, NEW.minimum_decentralised_sessions WHERE NEW.minimum_decentralised_sessions IS NOT OLD.minimum_decentralised_sessions;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'activity', NEW.id, 'observations', 'update', OLD.observations, NEW.observations WHERE NEW.observations IS NOT OLD.observations;
END;

CREATE TRIGGER log_agenda_balance_delete AFTER DELETE ON agenda_balance BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_balance', OLD.id, 'agenda_id', 'delete', OLD.agenda_id, NULL WHERE OLD.agenda_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_balance', OLD.id, 'as_of', 'delete', OLD.as_of, NULL WHERE OLD.as_of IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_balance', OLD.id, 'title', 'delete', OLD.title, NULL WHERE OLD.title IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_balance', OLD.id, 'introduction', 'delete', OLD.introduction, NULL WHERE OLD.introduction IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_balance', OLD.id, 'conclusions', 'delete', OLD.conclusions, NULL WHERE OLD.conclusions IS NOT NULL;
END;

CREATE TRIGGER log_agenda_balance_insert AFTER INSERT ON agenda_balance BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'agenda_balance', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_agenda_balance_update AFTER UPDATE ON agenda_balance BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_balance', NEW.id, 'agenda_id', 'update', OLD.agenda_id, NEW.agenda_id WHERE NEW.agenda_id IS NOT OLD.agenda_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_balance', NEW.id, 'as_of', 'update', OLD.as_of, NEW.as_of WHERE NEW.as_of IS NOT OLD.as_of;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_balance', NEW.id, 'title', 'update', OLD.title, NEW.title WHERE NEW.title IS NOT OLD.title;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_balance', NEW.id, 'introduction', 'update', OLD.introduction, NEW.introduction WHERE NEW.introduction IS NOT OLD.introduction;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_balance', NEW.id, 'conclusions', 'update', OLD.conclusions, NEW.conclusions WHERE NEW.conclusions IS NOT OLD.conclusions;
END;

CREATE TRIGGER log_agenda_item_delete AFTER DELETE ON agenda_item BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', OLD.id, 'session_id', 'delete', OLD.session_id, NULL WHERE OLD.session_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', OLD.id, 'position', 'delete', OLD.position, NULL WHERE OLD.position IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', OLD.id, 'title', 'delete', OLD.title, NULL WHERE OLD.title IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', OLD.id, 'kind', 'delete', OLD.kind, NULL WHERE OLD.kind IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', OLD.id, 'presenter', 'delete', OLD.presenter, NULL WHERE OLD.presenter IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', OLD.id, 'planned_minutes', 'delete', OLD.planned_minutes, NULL WHERE OLD.planned_minutes IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', OLD.id, 'role', 'delete', OLD.role, NULL WHERE OLD.role IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', OLD.id, 'subject_session_id', 'delete', OLD.subject_session_id, NULL WHERE OLD.subject_session_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', OLD.id, 'state', 'delete', OLD.state, NULL WHERE OLD.state IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', OLD.id, 'state_reason', 'delete', OLD.state_reason, NULL WHERE OLD.state_reason IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', OLD.id, 'started_at', 'delete', OLD.started_at, NULL WHERE OLD.started_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', OLD.id, 'ended_at', 'delete', OLD.ended_at, NULL WHERE OLD.ended_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', OLD.id, 'sitting', 'delete', OLD.sitting, NULL WHERE OLD.sitting IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', OLD.id, 'spent_seconds', 'delete', OLD.spent_seconds, NULL WHERE OLD.spent_seconds IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', OLD.id, 'running_since', 'delete', OLD.running_since, NULL WHERE OLD.running_since IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', OLD.id, 'added_at', 'delete', OLD.added_at, NULL WHERE OLD.added_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', OLD.id, 'carried_from_id', 'delete', OLD.carried_from_id, NULL WHERE OLD.carried_from_id IS NOT NULL;
END;

CREATE TRIGGER log_agenda_item_insert AFTER INSERT ON agenda_item BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'agenda_item', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_agenda_item_update AFTER UPDATE ON agenda_item BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', NEW.id, 'session_id', 'update', OLD.session_id, NEW.session_id WHERE NEW.session_id IS NOT OLD.session_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', NEW.id, 'position', 'update', OLD.position, NEW.position WHERE NEW.position IS NOT OLD.position;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', NEW.id, 'title', 'update', OLD.title, NEW.title WHERE NEW.title IS NOT OLD.title;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', NEW.id, 'kind', 'update', OLD.kind, NEW.kind WHERE NEW.kind IS NOT OLD.kind;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', NEW.id, 'presenter', 'update', OLD.presenter, NEW.presenter WHERE NEW.presenter IS NOT OLD.presenter;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', NEW.id, 'planned_minutes', 'update', OLD.planned_minutes, NEW.planned_minutes WHERE NEW.planned_minutes IS NOT OLD.planned_minutes;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', NEW.id, 'role', 'update', OLD.role, NEW.role WHERE NEW.role IS NOT OLD.role;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', NEW.id, 'subject_session_id', 'update', OLD.subject_session_id, NEW.subject_session_id WHERE NEW.subject_session_id IS NOT OLD.subject_session_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', NEW.id, 'state', 'update', OLD.state, NEW.state WHERE NEW.state IS NOT OLD.state;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', NEW.id, 'state_reason', 'update', OLD.state_reason, NEW.state_reason WHERE NEW.state_reason IS NOT OLD.state_reason;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', NEW.id, 'started_at', 'update', OLD.started_at, NEW.started_at WHERE NEW.started_at IS NOT OLD.started_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', NEW.id, 'ended_at', 'update', OLD.ended_at, NEW.ended_at WHERE NEW.ended_at IS NOT OLD.ended_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', NEW.id, 'sitting', 'update', OLD.sitting, NEW.sitting WHERE NEW.sitting IS NOT OLD.sitting;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', NEW.id, 'spent_seconds', 'update', OLD.spent_seconds, NEW.spent_seconds WHERE NEW.spent_seconds IS NOT OLD.spent_seconds;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', NEW.id, 'running_since', 'update', OLD.running_since, NEW.running_since WHERE NEW.running_since IS NOT OLD.running_since;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', NEW.id, 'added_at', 'update', OLD.added_at, NEW.added_at WHERE NEW.added_at IS NOT OLD.added_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agenda_item', NEW.id, 'carried_from_id', 'update', OLD.carried_from_id, NEW.carried_from_id WHERE NEW.carried_from_id IS NOT OLD.carried_from_id;
END;

CREATE TRIGGER log_agreement_delete AFTER DELETE ON agreement BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', OLD.id, 'agenda_item_id', 'delete', OLD.agenda_item_id, NULL WHERE OLD.agenda_item_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', OLD.id, 'number', 'delete', OLD.number, NULL WHERE OLD.number IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', OLD.id, 'text', 'delete', OLD.text, NULL WHERE OLD.text IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', OLD.id, 'adoption', 'delete', OLD.adoption, NULL WHERE OLD.adoption IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', OLD.id, 'votes_in_favour', 'delete', OLD.votes_in_favour, NULL WHERE OLD.votes_in_favour IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', OLD.id, 'votes_against', 'delete', OLD.votes_against, NULL WHERE OLD.votes_against IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', OLD.id, 'votes_abstentions', 'delete', OLD.votes_abstentions, NULL WHERE OLD.votes_abstentions IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', OLD.id, 'seats_present', 'delete', OLD.seats_present, NULL WHERE OLD.seats_present IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', OLD.id, 'seats', 'delete', OLD.seats, NULL WHERE OLD.seats IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', OLD.id, 'seats_required', 'delete', OLD.seats_required, NULL WHERE OLD.seats_required IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', OLD.id, 'has_quorum', 'delete', OLD.has_quorum, NULL WHERE OLD.has_quorum IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', OLD.id, 'adopted_at', 'delete', OLD.adopted_at, NULL WHERE OLD.adopted_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', OLD.id, 'state', 'delete', OLD.state, NULL WHERE OLD.state IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', OLD.id, 'state_on', 'delete', OLD.state_on, NULL WHERE OLD.state_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', OLD.id, 'state_note', 'delete', OLD.state_note, NULL WHERE OLD.state_note IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', OLD.id, 'undone_by_id', 'delete', OLD.undone_by_id, NULL WHERE OLD.undone_by_id IS NOT NULL;
END;

CREATE TRIGGER log_agreement_insert AFTER INSERT ON agreement BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'agreement', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_agreement_update AFTER UPDATE ON agreement BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', NEW.id, 'agenda_item_id', 'update', OLD.agenda_item_id, NEW.agenda_item_id WHERE NEW.agenda_item_id IS NOT OLD.agenda_item_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', NEW.id, 'number', 'update', OLD.number, NEW.number WHERE NEW.number IS NOT OLD.number;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', NEW.id, 'text', 'update', OLD.text, NEW.text WHERE NEW.text IS NOT OLD.text;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', NEW.id, 'adoption', 'update', OLD.adoption, NEW.adoption WHERE NEW.adoption IS NOT OLD.adoption;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', NEW.id, 'votes_in_favour', 'update', OLD.votes_in_favour, NEW.votes_in_favour WHERE NEW.votes_in_favour IS NOT OLD.votes_in_favour;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', NEW.id, 'votes_against', 'update', OLD.votes_against, NEW.votes_against WHERE NEW.votes_against IS NOT OLD.votes_against;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', NEW.id, 'votes_abstentions', 'update', OLD.votes_abstentions, NEW.votes_abstentions WHERE NEW.votes_abstentions IS NOT OLD.votes_abstentions;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', NEW.id, 'seats_present', 'update', OLD.seats_present, NEW.seats_present WHERE NEW.seats_present IS NOT OLD.seats_present;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', NEW.id, 'seats', 'update', OLD.seats, NEW.seats WHERE NEW.seats IS NOT OLD.seats;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', NEW.id, 'seats_required', 'update', OLD.seats_required, NEW.seats_required WHERE NEW.seats_required IS NOT OLD.seats_required;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', NEW.id, 'has_quorum', 'update', OLD.has_quorum, NEW.has_quorum WHERE NEW.has_quorum IS NOT OLD.has_quorum;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', NEW.id, 'adopted_at', 'update', OLD.adopted_at, NEW.adopted_at WHERE NEW.adopted_at IS NOT OLD.adopted_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', NEW.id, 'state', 'update', OLD.state, NEW.state WHERE NEW.state IS NOT OLD.state;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', NEW.id, 'state_on', 'update', OLD.state_on, NEW.state_on WHERE NEW.state_on IS NOT OLD.state_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', NEW.id, 'state_note', 'update', OLD.state_note, NEW.state_note WHERE NEW.state_note IS NOT OLD.state_note;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'agreement', NEW.id, 'undone_by_id', 'update', OLD.undone_by_id, NEW.undone_by_id WHERE NEW.undone_by_id IS NOT OLD.undone_by_id;
END;

CREATE TRIGGER log_attachment_delete AFTER DELETE ON attachment BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attachment', OLD.id, 'owner_kind', 'delete', OLD.owner_kind, NULL WHERE OLD.owner_kind IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attachment', OLD.id, 'owner_id', 'delete', OLD.owner_id, NULL WHERE OLD.owner_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attachment', OLD.id, 'file_name', 'delete', OLD.file_name, NULL WHERE OLD.file_name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attachment', OLD.id, 'media_type', 'delete', OLD.media_type, NULL WHERE OLD.media_type IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attachment', OLD.id, 'size_bytes', 'delete', OLD.size_bytes, NULL WHERE OLD.size_bytes IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attachment', OLD.id, 'sha256', 'delete', OLD.sha256, NULL WHERE OLD.sha256 IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attachment', OLD.id, 'added_at', 'delete', OLD.added_at, NULL WHERE OLD.added_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attachment', OLD.id, 'added_by', 'delete', OLD.added_by, NULL WHERE OLD.added_by IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attachment', OLD.id, 'removed_at', 'delete', OLD.removed_at, NULL WHERE OLD.removed_at IS NOT NULL;
END;

CREATE TRIGGER log_attachment_insert AFTER INSERT ON attachment BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'attachment', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_attachment_update AFTER UPDATE ON attachment BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attachment', NEW.id, 'owner_kind', 'update', OLD.owner_kind, NEW.owner_kind WHERE NEW.owner_kind IS NOT OLD.owner_kind;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attachment', NEW.id, 'owner_id', 'update', OLD.owner_id, NEW.owner_id WHERE NEW.owner_id IS NOT OLD.owner_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attachment', NEW.id, 'file_name', 'update', OLD.file_name, NEW.file_name WHERE NEW.file_name IS NOT OLD.file_name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attachment', NEW.id, 'media_type', 'update', OLD.media_type, NEW.media_type WHERE NEW.media_type IS NOT OLD.media_type;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attachment', NEW.id, 'size_bytes', 'update', OLD.size_bytes, NEW.size_bytes WHERE NEW.size_bytes IS NOT OLD.size_bytes;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attachment', NEW.id, 'sha256', 'update', OLD.sha256, NEW.sha256 WHERE NEW.sha256 IS NOT OLD.sha256;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attachment', NEW.id, 'added_at', 'update', OLD.added_at, NEW.added_at WHERE NEW.added_at IS NOT OLD.added_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attachment', NEW.id, 'added_by', 'update', OLD.added_by, NEW.added_by WHERE NEW.added_by IS NOT OLD.added_by;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attachment', NEW.id, 'removed_at', 'update', OLD.removed_at, NEW.removed_at WHERE NEW.removed_at IS NOT OLD.removed_at;
END;

CREATE TRIGGER log_attendance_delete AFTER DELETE ON attendance BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance', OLD.id, 'session_id', 'delete', OLD.session_id, NULL WHERE OLD.session_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance', OLD.id, 'person_id', 'delete', OLD.person_id, NULL WHERE OLD.person_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance', OLD.id, 'institution_id', 'delete', OLD.institution_id, NULL WHERE OLD.institution_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance', OLD.id, 'capacity', 'delete', OLD.capacity, NULL WHERE OLD.capacity IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance', OLD.id, 'position', 'delete', OLD.position, NULL WHERE OLD.position IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance', OLD.id, 'note', 'delete', OLD.note, NULL WHERE OLD.note IS NOT NULL;
END;

CREATE TRIGGER log_attendance_insert AFTER INSERT ON attendance BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'attendance', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_attendance_role_delete AFTER DELETE ON attendance_role BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_role', OLD.id, 'attendance_id', 'delete', OLD.attendance_id, NULL WHERE OLD.attendance_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_role', OLD.id, 'sitting', 'delete', OLD.sitting, NULL WHERE OLD.sitting IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_role', OLD.id, 'institution_id', 'delete', OLD.institution_id, NULL WHERE OLD.institution_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_role', OLD.id, 'capacity', 'delete', OLD.capacity, NULL WHERE OLD.capacity IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_role', OLD.id, 'position', 'delete', OLD.position, NULL WHERE OLD.position IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_role', OLD.id, 'note', 'delete', OLD.note, NULL WHERE OLD.note IS NOT NULL;
END;

CREATE TRIGGER log_attendance_role_insert AFTER INSERT ON attendance_role BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'attendance_role', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_attendance_role_update AFTER UPDATE ON attendance_role BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_role', NEW.id, 'attendance_id', 'update', OLD.attendance_id, NEW.attendance_id WHERE NEW.attendance_id IS NOT OLD.attendance_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_role', NEW.id, 'sitting', 'update', OLD.sitting, NEW.sitting WHERE NEW.sitting IS NOT OLD.sitting;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_role', NEW.id, 'institution_id', 'update', OLD.institution_id, NEW.institution_id WHERE NEW.institution_id IS NOT OLD.institution_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_role', NEW.id, 'capacity', 'update', OLD.capacity, NEW.capacity WHERE NEW.capacity IS NOT OLD.capacity;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_role', NEW.id, 'position', 'update', OLD.position, NEW.position WHERE NEW.position IS NOT OLD.position;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_role', NEW.id, 'note', 'update', OLD.note, NEW.note WHERE NEW.note IS NOT OLD.note;
END;

CREATE TRIGGER log_attendance_stay_delete AFTER DELETE ON attendance_stay BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_stay', OLD.id, 'attendance_id', 'delete', OLD.attendance_id, NULL WHERE OLD.attendance_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_stay', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_stay', OLD.id, 'arrived_at', 'delete', OLD.arrived_at, NULL WHERE OLD.arrived_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_stay', OLD.id, 'left_at', 'delete', OLD.left_at, NULL WHERE OLD.left_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_stay', OLD.id, 'sitting', 'delete', OLD.sitting, NULL WHERE OLD.sitting IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_stay', OLD.id, 'arrival_text', 'delete', OLD.arrival_text, NULL WHERE OLD.arrival_text IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_stay', OLD.id, 'departure_text', 'delete', OLD.departure_text, NULL WHERE OLD.departure_text IS NOT NULL;
END;

CREATE TRIGGER log_attendance_stay_insert AFTER INSERT ON attendance_stay BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'attendance_stay', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_attendance_stay_update AFTER UPDATE ON attendance_stay BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_stay', NEW.id, 'attendance_id', 'update', OLD.attendance_id, NEW.attendance_id WHERE NEW.attendance_id IS NOT OLD.attendance_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_stay', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_stay', NEW.id, 'arrived_at', 'update', OLD.arrived_at, NEW.arrived_at WHERE NEW.arrived_at IS NOT OLD.arrived_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_stay', NEW.id, 'left_at', 'update', OLD.left_at, NEW.left_at WHERE NEW.left_at IS NOT OLD.left_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_stay', NEW.id, 'sitting', 'update', OLD.sitting, NEW.sitting WHERE NEW.sitting IS NOT OLD.sitting;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_stay', NEW.id, 'arrival_text', 'update', OLD.arrival_text, NEW.arrival_text WHERE NEW.arrival_text IS NOT OLD.arrival_text;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance_stay', NEW.id, 'departure_text', 'update', OLD.departure_text, NEW.departure_text WHERE NEW.departure_text IS NOT OLD.departure_text;
END;

CREATE TRIGGER log_attendance_update AFTER UPDATE ON attendance BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance', NEW.id, 'session_id', 'update', OLD.session_id, NEW.session_id WHERE NEW.session_id IS NOT OLD.session_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance', NEW.id, 'person_id', 'update', OLD.person_id, NEW.person_id WHERE NEW.person_id IS NOT OLD.person_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance', NEW.id, 'institution_id', 'update', OLD.institution_id, NEW.institution_id WHERE NEW.institution_id IS NOT OLD.institution_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance', NEW.id, 'capacity', 'update', OLD.capacity, NEW.capacity WHERE NEW.capacity IS NOT OLD.capacity;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance', NEW.id, 'position', 'update', OLD.position, NEW.position WHERE NEW.position IS NOT OLD.position;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'attendance', NEW.id, 'note', 'update', OLD.note, NEW.note WHERE NEW.note IS NOT OLD.note;
END;

CREATE TRIGGER log_balance_entry_delete AFTER DELETE ON balance_entry BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'balance_entry', OLD.id, 'balance_id', 'delete', OLD.balance_id, NULL WHERE OLD.balance_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'balance_entry', OLD.id, 'priority_id', 'delete', OLD.priority_id, NULL WHERE OLD.priority_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'balance_entry', OLD.id, 'rating', 'delete', OLD.rating, NULL WHERE OLD.rating IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'balance_entry', OLD.id, 'progress', 'delete', OLD.progress, NULL WHERE OLD.progress IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'balance_entry', OLD.id, 'difficulties', 'delete', OLD.difficulties, NULL WHERE OLD.difficulties IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'balance_entry', OLD.id, 'recommendations', 'delete', OLD.recommendations, NULL WHERE OLD.recommendations IS NOT NULL;
END;

CREATE TRIGGER log_balance_entry_insert AFTER INSERT ON balance_entry BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'balance_entry', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_balance_entry_update AFTER UPDATE ON balance_entry BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'balance_entry', NEW.id, 'balance_id', 'update', OLD.balance_id, NEW.balance_id WHERE NEW.balance_id IS NOT OLD.balance_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'balance_entry', NEW.id, 'priority_id', 'update', OLD.priority_id, NEW.priority_id WHERE NEW.priority_id IS NOT OLD.priority_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'balance_entry', NEW.id, 'rating', 'update', OLD.rating, NEW.rating WHERE NEW.rating IS NOT OLD.rating;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'balance_entry', NEW.id, 'progress', 'update', OLD.progress, NEW.progress WHERE NEW.progress IS NOT OLD.progress;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'balance_entry', NEW.id, 'difficulties', 'update', OLD.difficulties, NEW.difficulties WHERE NEW.difficulties IS NOT OLD.difficulties;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'balance_entry', NEW.id, 'recommendations', 'update', OLD.recommendations, NEW.recommendations WHERE NEW.recommendations IS NOT OLD.recommendations;
END;

CREATE TRIGGER log_candidacy_delete AFTER DELETE ON candidacy BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'candidacy', OLD.id, 'coordination_id', 'delete', OLD.coordination_id, NULL WHERE OLD.coordination_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'candidacy', OLD.id, 'round', 'delete', OLD.round, NULL WHERE OLD.round IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'candidacy', OLD.id, 'person_id', 'delete', OLD.person_id, NULL WHERE OLD.person_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'candidacy', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'candidacy', OLD.id, 'votes', 'delete', OLD.votes, NULL WHERE OLD.votes IS NOT NULL;
END;

CREATE TRIGGER log_candidacy_insert AFTER INSERT ON candidacy BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'candidacy', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_candidacy_update AFTER UPDATE ON candidacy BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'candidacy', NEW.id, 'coordination_id', 'update', OLD.coordination_id, NEW.coordination_id WHERE NEW.coordination_id IS NOT OLD.coordination_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'candidacy', NEW.id, 'round', 'update', OLD.round, NEW.round WHERE NEW.round IS NOT OLD.round;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'candidacy', NEW.id, 'person_id', 'update', OLD.person_id, NEW.person_id WHERE NEW.person_id IS NOT OLD.person_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'candidacy', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'candidacy', NEW.id, 'votes', 'update', OLD.votes, NEW.votes WHERE NEW.votes IS NOT OLD.votes;
END;

CREATE TRIGGER log_clause_delete AFTER DELETE ON clause BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'clause', OLD.id, 'name', 'delete', OLD.name, NULL WHERE OLD.name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'clause', OLD.id, 'kind', 'delete', OLD.kind, NULL WHERE OLD.kind IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'clause', OLD.id, 'content', 'delete', OLD.content, NULL WHERE OLD.content IS NOT NULL;
END;

CREATE TRIGGER log_clause_insert AFTER INSERT ON clause BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'clause', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_clause_update AFTER UPDATE ON clause BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'clause', NEW.id, 'name', 'update', OLD.name, NEW.name WHERE NEW.name IS NOT OLD.name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'clause', NEW.id, 'kind', 'update', OLD.kind, NEW.kind WHERE NEW.kind IS NOT OLD.kind;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'clause', NEW.id, 'content', 'update', OLD.content, NEW.content WHERE NEW.content IS NOT OLD.content;
END;

CREATE TRIGGER log_commitment_delete AFTER DELETE ON commitment BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment', OLD.id, 'agenda_item_id', 'delete', OLD.agenda_item_id, NULL WHERE OLD.agenda_item_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment', OLD.id, 'text', 'delete', OLD.text, NULL WHERE OLD.text IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment', OLD.id, 'due_on', 'delete', OLD.due_on, NULL WHERE OLD.due_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment', OLD.id, 'priority', 'delete', OLD.priority, NULL WHERE OLD.priority IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment', OLD.id, 'status', 'delete', OLD.status, NULL WHERE OLD.status IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment', OLD.id, 'person_id', 'delete', OLD.person_id, NULL WHERE OLD.person_id IS NOT NULL;
END;

CREATE TRIGGER log_commitment_insert AFTER INSERT ON commitment BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'commitment', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_commitment_responsible_delete AFTER DELETE ON commitment_responsible BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment_responsible', OLD.id, 'commitment_id', 'delete', OLD.commitment_id, NULL WHERE OLD.commitment_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment_responsible', OLD.id, 'institution_id', 'delete', OLD.institution_id, NULL WHERE OLD.institution_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment_responsible', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
END;

CREATE TRIGGER log_commitment_responsible_insert AFTER INSERT ON commitment_responsible BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'commitment_responsible', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_commitment_responsible_update AFTER UPDATE ON commitment_responsible BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment_responsible', NEW.id, 'commitment_id', 'update', OLD.commitment_id, NEW.commitment_id WHERE NEW.commitment_id IS NOT OLD.commitment_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment_responsible', NEW.id, 'institution_id', 'update', OLD.institution_id, NEW.institution_id WHERE NEW.institution_id IS NOT OLD.institution_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment_responsible', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
END;

CREATE TRIGGER log_commitment_update AFTER UPDATE ON commitment BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment', NEW.id, 'agenda_item_id', 'update', OLD.agenda_item_id, NEW.agenda_item_id WHERE NEW.agenda_item_id IS NOT OLD.agenda_item_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment', NEW.id, 'text', 'update', OLD.text, NEW.text WHERE NEW.text IS NOT OLD.text;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment', NEW.id, 'due_on', 'update', OLD.due_on, NEW.due_on WHERE NEW.due_on IS NOT OLD.due_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment', NEW.id, 'priority', 'update', OLD.priority, NEW.priority WHERE NEW.priority IS NOT OLD.priority;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment', NEW.id, 'status', 'update', OLD.status, NEW.status WHERE NEW.status IS NOT OLD.status;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'commitment', NEW.id, 'person_id', 'update', OLD.person_id, NEW.person_id WHERE NEW.person_id IS NOT OLD.person_id;
END;

CREATE TRIGGER log_contact_delete AFTER DELETE ON contact BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'contact', OLD.id, 'institution_id', 'delete', OLD.institution_id, NULL WHERE OLD.institution_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'contact', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'contact', OLD.id, 'treatment', 'delete', OLD.treatment, NULL WHERE OLD.treatment IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'contact', OLD.id, 'name', 'delete', OLD.name, NULL WHERE OLD.name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'contact', OLD.id, 'position', 'delete', OLD.position, NULL WHERE OLD.position IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'contact', OLD.id, 'phone', 'delete', OLD.phone, NULL WHERE OLD.phone IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'contact', OLD.id, 'email', 'delete', OLD.email, NULL WHERE OLD.email IS NOT NULL;
END;

CREATE TRIGGER log_contact_insert AFTER INSERT ON contact BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'contact', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_contact_update AFTER UPDATE ON contact BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'contact', NEW.id, 'institution_id', 'update', OLD.institution_id, NEW.institution_id WHERE NEW.institution_id IS NOT OLD.institution_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'contact', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'contact', NEW.id, 'treatment', 'update', OLD.treatment, NEW.treatment WHERE NEW.treatment IS NOT OLD.treatment;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'contact', NEW.id, 'name', 'update', OLD.name, NEW.name WHERE NEW.name IS NOT OLD.name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'contact', NEW.id, 'position', 'update', OLD.position, NEW.position WHERE NEW.position IS NOT OLD.position;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'contact', NEW.id, 'phone', 'update', OLD.phone, NEW.phone WHERE NEW.phone IS NOT OLD.phone;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'contact', NEW.id, 'email', 'update', OLD.email, NEW.email WHERE NEW.email IS NOT OLD.email;
END;

CREATE TRIGGER log_coordination_delete AFTER DELETE ON coordination BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', OLD.id, 'role', 'delete', OLD.role, NULL WHERE OLD.role IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', OLD.id, 'person_id', 'delete', OLD.person_id, NULL WHERE OLD.person_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', OLD.id, 'position', 'delete', OLD.position, NULL WHERE OLD.position IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', OLD.id, 'valid_from', 'delete', OLD.valid_from, NULL WHERE OLD.valid_from IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', OLD.id, 'valid_to', 'delete', OLD.valid_to, NULL WHERE OLD.valid_to IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', OLD.id, 'session_id', 'delete', OLD.session_id, NULL WHERE OLD.session_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', OLD.id, 'blank_votes', 'delete', OLD.blank_votes, NULL WHERE OLD.blank_votes IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', OLD.id, 'spoiled_votes', 'delete', OLD.spoiled_votes, NULL WHERE OLD.spoiled_votes IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', OLD.id, 'note', 'delete', OLD.note, NULL WHERE OLD.note IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', OLD.id, 'succeeded_by_id', 'delete', OLD.succeeded_by_id, NULL WHERE OLD.succeeded_by_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', OLD.id, 'agenda_item_id', 'delete', OLD.agenda_item_id, NULL WHERE OLD.agenda_item_id IS NOT NULL;
END;

CREATE TRIGGER log_coordination_insert AFTER INSERT ON coordination BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'coordination', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_coordination_update AFTER UPDATE ON coordination BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', NEW.id, 'role', 'update', OLD.role, NEW.role WHERE NEW.role IS NOT OLD.role;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', NEW.id, 'person_id', 'update', OLD.person_id, NEW.person_id WHERE NEW.person_id IS NOT OLD.person_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', NEW.id, 'position', 'update', OLD.position, NEW.position WHERE NEW.position IS NOT OLD.position;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', NEW.id, 'valid_from', 'update', OLD.valid_from, NEW.valid_from WHERE NEW.valid_from IS NOT OLD.valid_from;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', NEW.id, 'valid_to', 'update', OLD.valid_to, NEW.valid_to WHERE NEW.valid_to IS NOT OLD.valid_to;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', NEW.id, 'session_id', 'update', OLD.session_id, NEW.session_id WHERE NEW.session_id IS NOT OLD.session_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', NEW.id, 'blank_votes', 'update', OLD.blank_votes, NEW.blank_votes WHERE NEW.blank_votes IS NOT OLD.blank_votes;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', NEW.id, 'spoiled_votes', 'update', OLD.spoiled_votes, NEW.spoiled_votes WHERE NEW.spoiled_votes IS NOT OLD.spoiled_votes;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', NEW.id, 'note', 'update', OLD.note, NEW.note WHERE NEW.note IS NOT OLD.note;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', NEW.id, 'succeeded_by_id', 'update', OLD.succeeded_by_id, NEW.succeeded_by_id WHERE NEW.succeeded_by_id IS NOT OLD.succeeded_by_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'coordination', NEW.id, 'agenda_item_id', 'update', OLD.agenda_item_id, NEW.agenda_item_id WHERE NEW.agenda_item_id IS NOT OLD.agenda_item_id;
END;

CREATE TRIGGER log_dispatch_delete AFTER DELETE ON dispatch BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'dispatch', OLD.id, 'recipient_id', 'delete', OLD.recipient_id, NULL WHERE OLD.recipient_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'dispatch', OLD.id, 'medium', 'delete', OLD.medium, NULL WHERE OLD.medium IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'dispatch', OLD.id, 'dispatched_on', 'delete', OLD.dispatched_on, NULL WHERE OLD.dispatched_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'dispatch', OLD.id, 'dispatched_at', 'delete', OLD.dispatched_at, NULL WHERE OLD.dispatched_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'dispatch', OLD.id, 'received_by', 'delete', OLD.received_by, NULL WHERE OLD.received_by IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'dispatch', OLD.id, 'note', 'delete', OLD.note, NULL WHERE OLD.note IS NOT NULL;
END;

CREATE TRIGGER log_dispatch_insert AFTER INSERT ON dispatch BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'dispatch', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_dispatch_update AFTER UPDATE ON dispatch BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'dispatch', NEW.id, 'recipient_id', 'update', OLD.recipient_id, NEW.recipient_id WHERE NEW.recipient_id IS NOT OLD.recipient_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'dispatch', NEW.id, 'medium', 'update', OLD.medium, NEW.medium WHERE NEW.medium IS NOT OLD.medium;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'dispatch', NEW.id, 'dispatched_on', 'update', OLD.dispatched_on, NEW.dispatched_on WHERE NEW.dispatched_on IS NOT OLD.dispatched_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'dispatch', NEW.id, 'dispatched_at', 'update', OLD.dispatched_at, NEW.dispatched_at WHERE NEW.dispatched_at IS NOT OLD.dispatched_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'dispatch', NEW.id, 'received_by', 'update', OLD.received_by, NEW.received_by WHERE NEW.received_by IS NOT OLD.received_by;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'dispatch', NEW.id, 'note', 'update', OLD.note, NEW.note WHERE NEW.note IS NOT OLD.note;
END;

CREATE TRIGGER log_district_delete AFTER DELETE ON district BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'district', OLD.id, 'province_id', 'delete', OLD.province_id, NULL WHERE OLD.province_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'district', OLD.id, 'name', 'delete', OLD.name, NULL WHERE OLD.name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'district', OLD.id, 'position', 'delete', OLD.position, NULL WHERE OLD.position IS NOT NULL;
END;

CREATE TRIGGER log_district_insert AFTER INSERT ON district BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'district', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_district_update AFTER UPDATE ON district BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'district', NEW.id, 'province_id', 'update', OLD.province_id, NEW.province_id WHERE NEW.province_id IS NOT OLD.province_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'district', NEW.id, 'name', 'update', OLD.name, NEW.name WHERE NEW.name IS NOT OLD.name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'district', NEW.id, 'position', 'update', OLD.position, NEW.position WHERE NEW.position IS NOT OLD.position;
END;

CREATE TRIGGER log_document_delete AFTER DELETE ON document BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', OLD.id, 'kind', 'delete', OLD.kind, NULL WHERE OLD.kind IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', OLD.id, 'subject_id', 'delete', OLD.subject_id, NULL WHERE OLD.subject_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', OLD.id, 'session_id', 'delete', OLD.session_id, NULL WHERE OLD.session_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', OLD.id, 'title', 'delete', OLD.title, NULL WHERE OLD.title IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', OLD.id, 'file_name', 'delete', OLD.file_name, NULL WHERE OLD.file_name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', OLD.id, 'document_version', 'delete', OLD.document_version, NULL WHERE OLD.document_version IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', OLD.id, 'size_bytes', 'delete', OLD.size_bytes, NULL WHERE OLD.size_bytes IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', OLD.id, 'sha256', 'delete', OLD.sha256, NULL WHERE OLD.sha256 IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', OLD.id, 'model_sha256', 'delete', OLD.model_sha256, NULL WHERE OLD.model_sha256 IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', OLD.id, 'created_at', 'delete', OLD.created_at, NULL WHERE OLD.created_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', OLD.id, 'created_by', 'delete', OLD.created_by, NULL WHERE OLD.created_by IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', OLD.id, 'origin', 'delete', OLD.origin, NULL WHERE OLD.origin IS NOT NULL;
END;

CREATE TRIGGER log_document_insert AFTER INSERT ON document BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'document', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_document_update AFTER UPDATE ON document BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', NEW.id, 'kind', 'update', OLD.kind, NEW.kind WHERE NEW.kind IS NOT OLD.kind;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', NEW.id, 'subject_id', 'update', OLD.subject_id, NEW.subject_id WHERE NEW.subject_id IS NOT OLD.subject_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', NEW.id, 'session_id', 'update', OLD.session_id, NEW.session_id WHERE NEW.session_id IS NOT OLD.session_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', NEW.id, 'title', 'update', OLD.title, NEW.title WHERE NEW.title IS NOT OLD.title;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', NEW.id, 'file_name', 'update', OLD.file_name, NEW.file_name WHERE NEW.file_name IS NOT OLD.file_name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', NEW.id, 'document_version', 'update', OLD.document_version, NEW.document_version WHERE NEW.document_version IS NOT OLD.document_version;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', NEW.id, 'size_bytes', 'update', OLD.size_bytes, NEW.size_bytes WHERE NEW.size_bytes IS NOT OLD.size_bytes;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', NEW.id, 'sha256', 'update', OLD.sha256, NEW.sha256 WHERE NEW.sha256 IS NOT OLD.sha256;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', NEW.id, 'model_sha256', 'update', OLD.model_sha256, NEW.model_sha256 WHERE NEW.model_sha256 IS NOT OLD.model_sha256;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', NEW.id, 'created_at', 'update', OLD.created_at, NEW.created_at WHERE NEW.created_at IS NOT OLD.created_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', NEW.id, 'created_by', 'update', OLD.created_by, NEW.created_by WHERE NEW.created_by IS NOT OLD.created_by;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'document', NEW.id, 'origin', 'update', OLD.origin, NEW.origin WHERE NEW.origin IS NOT OLD.origin;
END;

CREATE TRIGGER log_election_round_delete AFTER DELETE ON election_round BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'election_round', OLD.id, 'coordination_id', 'delete', OLD.coordination_id, NULL WHERE OLD.coordination_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'election_round', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'election_round', OLD.id, 'blank_votes', 'delete', OLD.blank_votes, NULL WHERE OLD.blank_votes IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'election_round', OLD.id, 'spoiled_votes', 'delete', OLD.spoiled_votes, NULL WHERE OLD.spoiled_votes IS NOT NULL;
END;

CREATE TRIGGER log_election_round_insert AFTER INSERT ON election_round BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'election_round', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_election_round_update AFTER UPDATE ON election_round BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'election_round', NEW.id, 'coordination_id', 'update', OLD.coordination_id, NEW.coordination_id WHERE NEW.coordination_id IS NOT OLD.coordination_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'election_round', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'election_round', NEW.id, 'blank_votes', 'update', OLD.blank_votes, NEW.blank_votes WHERE NEW.blank_votes IS NOT OLD.blank_votes;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'election_round', NEW.id, 'spoiled_votes', 'update', OLD.spoiled_votes, NEW.spoiled_votes WHERE NEW.spoiled_votes IS NOT OLD.spoiled_votes;
END;

CREATE TRIGGER log_erratum_delete AFTER DELETE ON erratum BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'erratum', OLD.id, 'session_id', 'delete', OLD.session_id, NULL WHERE OLD.session_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'erratum', OLD.id, 'minutes_version_id', 'delete', OLD.minutes_version_id, NULL WHERE OLD.minutes_version_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'erratum', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'erratum', OLD.id, 'says', 'delete', OLD.says, NULL WHERE OLD.says IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'erratum', OLD.id, 'should_say', 'delete', OLD.should_say, NULL WHERE OLD.should_say IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'erratum', OLD.id, 'recorded_on', 'delete', OLD.recorded_on, NULL WHERE OLD.recorded_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'erratum', OLD.id, 'recorded_by', 'delete', OLD.recorded_by, NULL WHERE OLD.recorded_by IS NOT NULL;
END;

CREATE TRIGGER log_erratum_insert AFTER INSERT ON erratum BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'erratum', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_erratum_update AFTER UPDATE ON erratum BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'erratum', NEW.id, 'session_id', 'update', OLD.session_id, NEW.session_id WHERE NEW.session_id IS NOT OLD.session_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'erratum', NEW.id, 'minutes_version_id', 'update', OLD.minutes_version_id, NEW.minutes_version_id WHERE NEW.minutes_version_id IS NOT OLD.minutes_version_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'erratum', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'erratum', NEW.id, 'says', 'update', OLD.says, NEW.says WHERE NEW.says IS NOT OLD.says;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'erratum', NEW.id, 'should_say', 'update', OLD.should_say, NEW.should_say WHERE NEW.should_say IS NOT OLD.should_say;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'erratum', NEW.id, 'recorded_on', 'update', OLD.recorded_on, NEW.recorded_on WHERE NEW.recorded_on IS NOT OLD.recorded_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'erratum', NEW.id, 'recorded_by', 'update', OLD.recorded_by, NEW.recorded_by WHERE NEW.recorded_by IS NOT OLD.recorded_by;
END;

CREATE TRIGGER log_event_attendance_delete AFTER DELETE ON event_attendance BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event_attendance', OLD.id, 'event_id', 'delete', OLD.event_id, NULL WHERE OLD.event_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event_attendance', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event_attendance', OLD.id, 'institution_id', 'delete', OLD.institution_id, NULL WHERE OLD.institution_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event_attendance', OLD.id, 'label', 'delete', OLD.label, NULL WHERE OLD.label IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event_attendance', OLD.id, 'women', 'delete', OLD.women, NULL WHERE OLD.women IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event_attendance', OLD.id, 'men', 'delete', OLD.men, NULL WHERE OLD.men IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event_attendance', OLD.id, 'unknown_sex', 'delete', OLD.unknown_sex, NULL WHERE OLD.unknown_sex IS NOT NULL;
END;

CREATE TRIGGER log_event_attendance_insert AFTER INSERT ON event_attendance BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'event_attendance', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_event_attendance_update AFTER UPDATE ON event_attendance BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event_attendance', NEW.id, 'event_id', 'update', OLD.event_id, NEW.event_id WHERE NEW.event_id IS NOT OLD.event_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event_attendance', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event_attendance', NEW.id, 'institution_id', 'update', OLD.institution_id, NEW.institution_id WHERE NEW.institution_id IS NOT OLD.institution_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event_attendance', NEW.id, 'label', 'update', OLD.label, NEW.label WHERE NEW.label IS NOT OLD.label;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event_attendance', NEW.id, 'women', 'update', OLD.women, NEW.women WHERE NEW.women IS NOT OLD.women;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event_attendance', NEW.id, 'men', 'update', OLD.men, NEW.men WHERE NEW.men IS NOT OLD.men;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event_attendance', NEW.id, 'unknown_sex', 'update', OLD.unknown_sex, NEW.unknown_sex WHERE NEW.unknown_sex IS NOT OLD.unknown_sex;
END;

CREATE TRIGGER log_event_delete AFTER DELETE ON event BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', OLD.id, 'kind', 'delete', OLD.kind, NULL WHERE OLD.kind IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', OLD.id, 'name', 'delete', OLD.name, NULL WHERE OLD.name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', OLD.id, 'status', 'delete', OLD.status, NULL WHERE OLD.status IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', OLD.id, 'held_on', 'delete', OLD.held_on, NULL WHERE OLD.held_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', OLD.id, 'ended_on', 'delete', OLD.ended_on, NULL WHERE OLD.ended_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', OLD.id, 'place', 'delete', OLD.place, NULL WHERE OLD.place IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', OLD.id, 'province', 'delete', OLD.province, NULL WHERE OLD.province IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', OLD.id, 'district', 'delete', OLD.district, NULL WHERE OLD.district IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', OLD.id, 'partners', 'delete', OLD.partners, NULL WHERE OLD.partners IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', OLD.id, 'summary', 'delete', OLD.summary, NULL WHERE OLD.summary IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', OLD.id, 'is_demonstration', 'delete', OLD.is_demonstration, NULL WHERE OLD.is_demonstration IS NOT NULL;
END;

CREATE TRIGGER log_event_insert AFTER INSERT ON event BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'event', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_event_update AFTER UPDATE ON event BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', NEW.id, 'kind', 'update', OLD.kind, NEW.kind WHERE NEW.kind IS NOT OLD.kind;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', NEW.id, 'name', 'update', OLD.name, NEW.name WHERE NEW.name IS NOT OLD.name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', NEW.id, 'status', 'update', OLD.status, NEW.status WHERE NEW.status IS NOT OLD.status;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', NEW.id, 'held_on', 'update', OLD.held_on, NEW.held_on WHERE NEW.held_on IS NOT OLD.held_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', NEW.id, 'ended_on', 'update', OLD.ended_on, NEW.ended_on WHERE NEW.ended_on IS NOT OLD.ended_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', NEW.id, 'place', 'update', OLD.place, NEW.place WHERE NEW.place IS NOT OLD.place;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', NEW.id, 'province', 'update', OLD.province, NEW.province WHERE NEW.province IS NOT OLD.province;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', NEW.id, 'district', 'update', OLD.district, NEW.district WHERE NEW.district IS NOT OLD.district;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', NEW.id, 'partners', 'update', OLD.partners, NEW.partners WHERE NEW.partners IS NOT OLD.partners;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', NEW.id, 'summary', 'update', OLD.summary, NEW.summary WHERE NEW.summary IS NOT OLD.summary;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'event', NEW.id, 'is_demonstration', 'update', OLD.is_demonstration, NEW.is_demonstration WHERE NEW.is_demonstration IS NOT OLD.is_demonstration;
END;

CREATE TRIGGER log_follow_up_delete AFTER DELETE ON follow_up BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', OLD.id, 'commitment_id', 'delete', OLD.commitment_id, NULL WHERE OLD.commitment_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', OLD.id, 'session_id', 'delete', OLD.session_id, NULL WHERE OLD.session_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', OLD.id, 'recorded_on', 'delete', OLD.recorded_on, NULL WHERE OLD.recorded_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', OLD.id, 'author', 'delete', OLD.author, NULL WHERE OLD.author IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', OLD.id, 'status', 'delete', OLD.status, NULL WHERE OLD.status IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', OLD.id, 'percentage', 'delete', OLD.percentage, NULL WHERE OLD.percentage IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', OLD.id, 'note', 'delete', OLD.note, NULL WHERE OLD.note IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', OLD.id, 'due_on', 'delete', OLD.due_on, NULL WHERE OLD.due_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', OLD.id, 'status_before', 'delete', OLD.status_before, NULL WHERE OLD.status_before IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', OLD.id, 'due_before', 'delete', OLD.due_before, NULL WHERE OLD.due_before IS NOT NULL;
END;

CREATE TRIGGER log_follow_up_insert AFTER INSERT ON follow_up BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'follow_up', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_follow_up_update AFTER UPDATE ON follow_up BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', NEW.id, 'commitment_id', 'update', OLD.commitment_id, NEW.commitment_id WHERE NEW.commitment_id IS NOT OLD.commitment_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', NEW.id, 'session_id', 'update', OLD.session_id, NEW.session_id WHERE NEW.session_id IS NOT OLD.session_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', NEW.id, 'recorded_on', 'update', OLD.recorded_on, NEW.recorded_on WHERE NEW.recorded_on IS NOT OLD.recorded_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', NEW.id, 'author', 'update', OLD.author, NEW.author WHERE NEW.author IS NOT OLD.author;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', NEW.id, 'status', 'update', OLD.status, NEW.status WHERE NEW.status IS NOT OLD.status;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', NEW.id, 'percentage', 'update', OLD.percentage, NEW.percentage WHERE NEW.percentage IS NOT OLD.percentage;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', NEW.id, 'note', 'update', OLD.note, NEW.note WHERE NEW.note IS NOT OLD.note;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', NEW.id, 'due_on', 'update', OLD.due_on, NEW.due_on WHERE NEW.due_on IS NOT OLD.due_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', NEW.id, 'status_before', 'update', OLD.status_before, NEW.status_before WHERE NEW.status_before IS NOT OLD.status_before;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'follow_up', NEW.id, 'due_before', 'update', OLD.due_before, NEW.due_before WHERE NEW.due_before IS NOT OLD.due_before;
END;

CREATE TRIGGER log_group_meeting_delete AFTER DELETE ON group_meeting BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'group_meeting', OLD.id, 'group_id', 'delete', OLD.group_id, NULL WHERE OLD.group_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'group_meeting', OLD.id, 'held_on', 'delete', OLD.held_on, NULL WHERE OLD.held_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'group_meeting', OLD.id, 'place', 'delete', OLD.place, NULL WHERE OLD.place IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'group_meeting', OLD.id, 'attendees', 'delete', OLD.attendees, NULL WHERE OLD.attendees IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'group_meeting', OLD.id, 'topics', 'delete', OLD.topics, NULL WHERE OLD.topics IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'group_meeting', OLD.id, 'conclusions', 'delete', OLD.conclusions, NULL WHERE OLD.conclusions IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'group_meeting', OLD.id, 'agenda_item_id', 'delete', OLD.agenda_item_id, NULL WHERE OLD.agenda_item_id IS NOT NULL;
END;

CREATE TRIGGER log_group_meeting_insert AFTER INSERT ON group_meeting BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'group_meeting', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_group_meeting_update AFTER UPDATE ON group_meeting BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'group_meeting', NEW.id, 'group_id', 'update', OLD.group_id, NEW.group_id WHERE NEW.group_id IS NOT OLD.group_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'group_meeting', NEW.id, 'held_on', 'update', OLD.held_on, NEW.held_on WHERE NEW.held_on IS NOT OLD.held_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'group_meeting', NEW.id, 'place', 'update', OLD.place, NEW.place WHERE NEW.place IS NOT OLD.place;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'group_meeting', NEW.id, 'attendees', 'update', OLD.attendees, NEW.attendees WHERE NEW.attendees IS NOT OLD.attendees;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'group_meeting', NEW.id, 'topics', 'update', OLD.topics, NEW.topics WHERE NEW.topics IS NOT OLD.topics;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'group_meeting', NEW.id, 'conclusions', 'update', OLD.conclusions, NEW.conclusions WHERE NEW.conclusions IS NOT OLD.conclusions;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'group_meeting', NEW.id, 'agenda_item_id', 'update', OLD.agenda_item_id, NEW.agenda_item_id WHERE NEW.agenda_item_id IS NOT OLD.agenda_item_id;
END;

CREATE TRIGGER log_institution_delete AFTER DELETE ON institution BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'institution', OLD.id, 'name', 'delete', OLD.name, NULL WHERE OLD.name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'institution', OLD.id, 'acronym', 'delete', OLD.acronym, NULL WHERE OLD.acronym IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'institution', OLD.id, 'segment_id', 'delete', OLD.segment_id, NULL WHERE OLD.segment_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'institution', OLD.id, 'is_demonstration', 'delete', OLD.is_demonstration, NULL WHERE OLD.is_demonstration IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'institution', OLD.id, 'level', 'delete', OLD.level, NULL WHERE OLD.level IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'institution', OLD.id, 'province', 'delete', OLD.province, NULL WHERE OLD.province IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'institution', OLD.id, 'address', 'delete', OLD.address, NULL WHERE OLD.address IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'institution', OLD.id, 'phone', 'delete', OLD.phone, NULL WHERE OLD.phone IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'institution', OLD.id, 'email', 'delete', OLD.email, NULL WHERE OLD.email IS NOT NULL;
END;

CREATE TRIGGER log_institution_insert AFTER INSERT ON institution BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'institution', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_institution_update AFTER UPDATE ON institution BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'institution', NEW.id, 'name', 'update', OLD.name, NEW.name WHERE NEW.name IS NOT OLD.name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'institution', NEW.id, 'acronym', 'update', OLD.acronym, NEW.acronym WHERE NEW.acronym IS NOT OLD.acronym;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'institution', NEW.id, 'segment_id', 'update', OLD.segment_id, NEW.segment_id WHERE NEW.segment_id IS NOT OLD.segment_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'institution', NEW.id, 'is_demonstration', 'update', OLD.is_demonstration, NEW.is_demonstration WHERE NEW.is_demonstration IS NOT OLD.is_demonstration;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'institution', NEW.id, 'level', 'update', OLD.level, NEW.level WHERE NEW.level IS NOT OLD.level;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'institution', NEW.id, 'province', 'update', OLD.province, NEW.province WHERE NEW.province IS NOT OLD.province;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'institution', NEW.id, 'address', 'update', OLD.address, NEW.address WHERE NEW.address IS NOT OLD.address;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'institution', NEW.id, 'phone', 'update', OLD.phone, NEW.phone WHERE NEW.phone IS NOT OLD.phone;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'institution', NEW.id, 'email', 'update', OLD.email, NEW.email WHERE NEW.email IS NOT OLD.email;
END;

CREATE TRIGGER log_issued_number_delete AFTER DELETE ON issued_number BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'issued_number', OLD.id, 'series', 'delete', OLD.series, NULL WHERE OLD.series IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'issued_number', OLD.id, 'year', 'delete', OLD.year, NULL WHERE OLD.year IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'issued_number', OLD.id, 'sequence', 'delete', OLD.sequence, NULL WHERE OLD.sequence IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'issued_number', OLD.id, 'text', 'delete', OLD.text, NULL WHERE OLD.text IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'issued_number', OLD.id, 'subject_id', 'delete', OLD.subject_id, NULL WHERE OLD.subject_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'issued_number', OLD.id, 'reason', 'delete', OLD.reason, NULL WHERE OLD.reason IS NOT NULL;
END;

CREATE TRIGGER log_issued_number_insert AFTER INSERT ON issued_number BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'issued_number', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_issued_number_update AFTER UPDATE ON issued_number BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'issued_number', NEW.id, 'series', 'update', OLD.series, NEW.series WHERE NEW.series IS NOT OLD.series;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'issued_number', NEW.id, 'year', 'update', OLD.year, NEW.year WHERE NEW.year IS NOT OLD.year;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'issued_number', NEW.id, 'sequence', 'update', OLD.sequence, NEW.sequence WHERE NEW.sequence IS NOT OLD.sequence;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'issued_number', NEW.id, 'text', 'update', OLD.text, NEW.text WHERE NEW.text IS NOT OLD.text;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'issued_number', NEW.id, 'subject_id', 'update', OLD.subject_id, NEW.subject_id WHERE NEW.subject_id IS NOT OLD.subject_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'issued_number', NEW.id, 'reason', 'update', OLD.reason, NEW.reason WHERE NEW.reason IS NOT OLD.reason;
END;

CREATE TRIGGER log_item_notes_delete AFTER DELETE ON item_notes BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'item_notes', OLD.id, 'agenda_item_id', 'delete', OLD.agenda_item_id, NULL WHERE OLD.agenda_item_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'item_notes', OLD.id, 'content', 'delete', OLD.content, NULL WHERE OLD.content IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'item_notes', OLD.id, 'saved_at', 'delete', OLD.saved_at, NULL WHERE OLD.saved_at IS NOT NULL;
END;

CREATE TRIGGER log_item_notes_insert AFTER INSERT ON item_notes BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'item_notes', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_item_notes_update AFTER UPDATE ON item_notes BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'item_notes', NEW.id, 'agenda_item_id', 'update', OLD.agenda_item_id, NEW.agenda_item_id WHERE NEW.agenda_item_id IS NOT OLD.agenda_item_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'item_notes', NEW.id, 'content', 'update', OLD.content, NEW.content WHERE NEW.content IS NOT OLD.content;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'item_notes', NEW.id, 'saved_at', 'update', OLD.saved_at, NEW.saved_at WHERE NEW.saved_at IS NOT OLD.saved_at;
END;

CREATE TRIGGER log_letter_delete AFTER DELETE ON letter BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', OLD.id, 'kind', 'delete', OLD.kind, NULL WHERE OLD.kind IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', OLD.id, 'session_id', 'delete', OLD.session_id, NULL WHERE OLD.session_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', OLD.id, 'term_id', 'delete', OLD.term_id, NULL WHERE OLD.term_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', OLD.id, 'status', 'delete', OLD.status, NULL WHERE OLD.status IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', OLD.id, 'number', 'delete', OLD.number, NULL WHERE OLD.number IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', OLD.id, 'issued_on', 'delete', OLD.issued_on, NULL WHERE OLD.issued_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', OLD.id, 'subject', 'delete', OLD.subject, NULL WHERE OLD.subject IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', OLD.id, 'reference', 'delete', OLD.reference, NULL WHERE OLD.reference IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', OLD.id, 'body', 'delete', OLD.body, NULL WHERE OLD.body IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', OLD.id, 'reply_by', 'delete', OLD.reply_by, NULL WHERE OLD.reply_by IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', OLD.id, 'copies', 'delete', OLD.copies, NULL WHERE OLD.copies IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', OLD.id, 'supersedes_id', 'delete', OLD.supersedes_id, NULL WHERE OLD.supersedes_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', OLD.id, 'facts', 'delete', OLD.facts, NULL WHERE OLD.facts IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', OLD.id, 'filled_body', 'delete', OLD.filled_body, NULL WHERE OLD.filled_body IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', OLD.id, 'signatory_name', 'delete', OLD.signatory_name, NULL WHERE OLD.signatory_name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', OLD.id, 'signatory_position', 'delete', OLD.signatory_position, NULL WHERE OLD.signatory_position IS NOT NULL;
END;

CREATE TRIGGER log_letter_insert AFTER INSERT ON letter BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'letter', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_letter_update AFTER UPDATE ON letter BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', NEW.id, 'kind', 'update', OLD.kind, NEW.kind WHERE NEW.kind IS NOT OLD.kind;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', NEW.id, 'session_id', 'update', OLD.session_id, NEW.session_id WHERE NEW.session_id IS NOT OLD.session_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', NEW.id, 'term_id', 'update', OLD.term_id, NEW.term_id WHERE NEW.term_id IS NOT OLD.term_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', NEW.id, 'status', 'update', OLD.status, NEW.status WHERE NEW.status IS NOT OLD.status;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', NEW.id, 'number', 'update', OLD.number, NEW.number WHERE NEW.number IS NOT OLD.number;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', NEW.id, 'issued_on', 'update', OLD.issued_on, NEW.issued_on WHERE NEW.issued_on IS NOT OLD.issued_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', NEW.id, 'subject', 'update', OLD.subject, NEW.subject WHERE NEW.subject IS NOT OLD.subject;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', NEW.id, 'reference', 'update', OLD.reference, NEW.reference WHERE NEW.reference IS NOT OLD.reference;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', NEW.id, 'body', 'update', OLD.body, NEW.body WHERE NEW.body IS NOT OLD.body;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', NEW.id, 'reply_by', 'update', OLD.reply_by, NEW.reply_by WHERE NEW.reply_by IS NOT OLD.reply_by;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', NEW.id, 'copies', 'update', OLD.copies, NEW.copies WHERE NEW.copies IS NOT OLD.copies;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', NEW.id, 'supersedes_id', 'update', OLD.supersedes_id, NEW.supersedes_id WHERE NEW.supersedes_id IS NOT OLD.supersedes_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', NEW.id, 'facts', 'update', OLD.facts, NEW.facts WHERE NEW.facts IS NOT OLD.facts;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', NEW.id, 'filled_body', 'update', OLD.filled_body, NEW.filled_body WHERE NEW.filled_body IS NOT OLD.filled_body;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', NEW.id, 'signatory_name', 'update', OLD.signatory_name, NEW.signatory_name WHERE NEW.signatory_name IS NOT OLD.signatory_name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'letter', NEW.id, 'signatory_position', 'update', OLD.signatory_position, NEW.signatory_position WHERE NEW.signatory_position IS NOT OLD.signatory_position;
END;

CREATE TRIGGER log_loaded_record_delete AFTER DELETE ON loaded_record BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'loaded_record', OLD.id, 'session_id', 'delete', OLD.session_id, NULL WHERE OLD.session_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'loaded_record', OLD.id, 'sha256', 'delete', OLD.sha256, NULL WHERE OLD.sha256 IS NOT NULL;
END;

CREATE TRIGGER log_loaded_record_insert AFTER INSERT ON loaded_record BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'loaded_record', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_loaded_record_update AFTER UPDATE ON loaded_record BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'loaded_record', NEW.id, 'session_id', 'update', OLD.session_id, NEW.session_id WHERE NEW.session_id IS NOT OLD.session_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'loaded_record', NEW.id, 'sha256', 'update', OLD.sha256, NEW.sha256 WHERE NEW.sha256 IS NOT OLD.sha256;
END;

CREATE TRIGGER log_minutes_comment_delete AFTER DELETE ON minutes_comment BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_comment', OLD.id, 'session_id', 'delete', OLD.session_id, NULL WHERE OLD.session_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_comment', OLD.id, 'agenda_item_id', 'delete', OLD.agenda_item_id, NULL WHERE OLD.agenda_item_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_comment', OLD.id, 'quote', 'delete', OLD.quote, NULL WHERE OLD.quote IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_comment', OLD.id, 'text', 'delete', OLD.text, NULL WHERE OLD.text IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_comment', OLD.id, 'author', 'delete', OLD.author, NULL WHERE OLD.author IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_comment', OLD.id, 'created_at', 'delete', OLD.created_at, NULL WHERE OLD.created_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_comment', OLD.id, 'resolved_at', 'delete', OLD.resolved_at, NULL WHERE OLD.resolved_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_comment', OLD.id, 'resolved_by', 'delete', OLD.resolved_by, NULL WHERE OLD.resolved_by IS NOT NULL;
END;

CREATE TRIGGER log_minutes_comment_insert AFTER INSERT ON minutes_comment BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'minutes_comment', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_minutes_comment_update AFTER UPDATE ON minutes_comment BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_comment', NEW.id, 'session_id', 'update', OLD.session_id, NEW.session_id WHERE NEW.session_id IS NOT OLD.session_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_comment', NEW.id, 'agenda_item_id', 'update', OLD.agenda_item_id, NEW.agenda_item_id WHERE NEW.agenda_item_id IS NOT OLD.agenda_item_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_comment', NEW.id, 'quote', 'update', OLD.quote, NEW.quote WHERE NEW.quote IS NOT OLD.quote;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_comment', NEW.id, 'text', 'update', OLD.text, NEW.text WHERE NEW.text IS NOT OLD.text;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_comment', NEW.id, 'author', 'update', OLD.author, NEW.author WHERE NEW.author IS NOT OLD.author;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_comment', NEW.id, 'created_at', 'update', OLD.created_at, NEW.created_at WHERE NEW.created_at IS NOT OLD.created_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_comment', NEW.id, 'resolved_at', 'update', OLD.resolved_at, NEW.resolved_at WHERE NEW.resolved_at IS NOT OLD.resolved_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_comment', NEW.id, 'resolved_by', 'update', OLD.resolved_by, NEW.resolved_by WHERE NEW.resolved_by IS NOT OLD.resolved_by;
END;

CREATE TRIGGER log_minutes_version_delete AFTER DELETE ON minutes_version BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', OLD.id, 'session_id', 'delete', OLD.session_id, NULL WHERE OLD.session_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', OLD.id, 'event', 'delete', OLD.event, NULL WHERE OLD.event IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', OLD.id, 'model_sha256', 'delete', OLD.model_sha256, NULL WHERE OLD.model_sha256 IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', OLD.id, 'text_sha256', 'delete', OLD.text_sha256, NULL WHERE OLD.text_sha256 IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', OLD.id, 'file_sha256', 'delete', OLD.file_sha256, NULL WHERE OLD.file_sha256 IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', OLD.id, 'created_at', 'delete', OLD.created_at, NULL WHERE OLD.created_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', OLD.id, 'created_by', 'delete', OLD.created_by, NULL WHERE OLD.created_by IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', OLD.id, 'approved_on', 'delete', OLD.approved_on, NULL WHERE OLD.approved_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', OLD.id, 'approved_in_id', 'delete', OLD.approved_in_id, NULL WHERE OLD.approved_in_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', OLD.id, 'observations', 'delete', OLD.observations, NULL WHERE OLD.observations IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', OLD.id, 'reopened_at', 'delete', OLD.reopened_at, NULL WHERE OLD.reopened_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', OLD.id, 'reopened_by', 'delete', OLD.reopened_by, NULL WHERE OLD.reopened_by IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', OLD.id, 'reopen_reason', 'delete', OLD.reopen_reason, NULL WHERE OLD.reopen_reason IS NOT NULL;
END;

CREATE TRIGGER log_minutes_version_insert AFTER INSERT ON minutes_version BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'minutes_version', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_minutes_version_update AFTER UPDATE ON minutes_version BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', NEW.id, 'session_id', 'update', OLD.session_id, NEW.session_id WHERE NEW.session_id IS NOT OLD.session_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', NEW.id, 'event', 'update', OLD.event, NEW.event WHERE NEW.event IS NOT OLD.event;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', NEW.id, 'model_sha256', 'update', OLD.model_sha256, NEW.model_sha256 WHERE NEW.model_sha256 IS NOT OLD.model_sha256;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', NEW.id, 'text_sha256', 'update', OLD.text_sha256, NEW.text_sha256 WHERE NEW.text_sha256 IS NOT OLD.text_sha256;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', NEW.id, 'file_sha256', 'update', OLD.file_sha256, NEW.file_sha256 WHERE NEW.file_sha256 IS NOT OLD.file_sha256;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', NEW.id, 'created_at', 'update', OLD.created_at, NEW.created_at WHERE NEW.created_at IS NOT OLD.created_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', NEW.id, 'created_by', 'update', OLD.created_by, NEW.created_by WHERE NEW.created_by IS NOT OLD.created_by;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', NEW.id, 'approved_on', 'update', OLD.approved_on, NEW.approved_on WHERE NEW.approved_on IS NOT OLD.approved_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', NEW.id, 'approved_in_id', 'update', OLD.approved_in_id, NEW.approved_in_id WHERE NEW.approved_in_id IS NOT OLD.approved_in_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', NEW.id, 'observations', 'update', OLD.observations, NEW.observations WHERE NEW.observations IS NOT OLD.observations;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', NEW.id, 'reopened_at', 'update', OLD.reopened_at, NEW.reopened_at WHERE NEW.reopened_at IS NOT OLD.reopened_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', NEW.id, 'reopened_by', 'update', OLD.reopened_by, NEW.reopened_by WHERE NEW.reopened_by IS NOT OLD.reopened_by;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'minutes_version', NEW.id, 'reopen_reason', 'update', OLD.reopen_reason, NEW.reopen_reason WHERE NEW.reopen_reason IS NOT OLD.reopen_reason;
END;

CREATE TRIGGER log_monitoring_report_delete AFTER DELETE ON monitoring_report BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'monitoring_report', OLD.id, 'title', 'delete', OLD.title, NULL WHERE OLD.title IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'monitoring_report', OLD.id, 'activity_id', 'delete', OLD.activity_id, NULL WHERE OLD.activity_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'monitoring_report', OLD.id, 'priority_id', 'delete', OLD.priority_id, NULL WHERE OLD.priority_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'monitoring_report', OLD.id, 'period', 'delete', OLD.period, NULL WHERE OLD.period IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'monitoring_report', OLD.id, 'issued_on', 'delete', OLD.issued_on, NULL WHERE OLD.issued_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'monitoring_report', OLD.id, 'introduction', 'delete', OLD.introduction, NULL WHERE OLD.introduction IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'monitoring_report', OLD.id, 'alerts', 'delete', OLD.alerts, NULL WHERE OLD.alerts IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'monitoring_report', OLD.id, 'recommendations', 'delete', OLD.recommendations, NULL WHERE OLD.recommendations IS NOT NULL;
END;

CREATE TRIGGER log_monitoring_report_insert AFTER INSERT ON monitoring_report BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'monitoring_report', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_monitoring_report_update AFTER UPDATE ON monitoring_report BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'monitoring_report', NEW.id, 'title', 'update', OLD.title, NEW.title WHERE NEW.title IS NOT OLD.title;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'monitoring_report', NEW.id, 'activity_id', 'update', OLD.activity_id, NEW.activity_id WHERE NEW.activity_id IS NOT OLD.activity_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'monitoring_report', NEW.id, 'priority_id', 'update', OLD.priority_id, NEW.priority_id WHERE NEW.priority_id IS NOT OLD.priority_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'monitoring_report', NEW.id, 'period', 'update', OLD.period, NEW.period WHERE NEW.period IS NOT OLD.period;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'monitoring_report', NEW.id, 'issued_on', 'update', OLD.issued_on, NEW.issued_on WHERE NEW.issued_on IS NOT OLD.issued_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'monitoring_report', NEW.id, 'introduction', 'update', OLD.introduction, NEW.introduction WHERE NEW.introduction IS NOT OLD.introduction;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'monitoring_report', NEW.id, 'alerts', 'update', OLD.alerts, NEW.alerts WHERE NEW.alerts IS NOT OLD.alerts;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'monitoring_report', NEW.id, 'recommendations', 'update', OLD.recommendations, NEW.recommendations WHERE NEW.recommendations IS NOT OLD.recommendations;
END;

CREATE TRIGGER log_objective_delete AFTER DELETE ON objective BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'objective', OLD.id, 'plan_id', 'delete', OLD.plan_id, NULL WHERE OLD.plan_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'objective', OLD.id, 'position', 'delete', OLD.position, NULL WHERE OLD.position IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'objective', OLD.id, 'role', 'delete', OLD.role, NULL WHERE OLD.role IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'objective', OLD.id, 'text', 'delete', OLD.text, NULL WHERE OLD.text IS NOT NULL;
END;

CREATE TRIGGER log_objective_insert AFTER INSERT ON objective BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'objective', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_objective_update AFTER UPDATE ON objective BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'objective', NEW.id, 'plan_id', 'update', OLD.plan_id, NEW.plan_id WHERE NEW.plan_id IS NOT OLD.plan_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'objective', NEW.id, 'position', 'update', OLD.position, NEW.position WHERE NEW.position IS NOT OLD.position;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'objective', NEW.id, 'role', 'update', OLD.role, NEW.role WHERE NEW.role IS NOT OLD.role;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'objective', NEW.id, 'text', 'update', OLD.text, NEW.text WHERE NEW.text IS NOT OLD.text;
END;

CREATE TRIGGER log_ordinance_comment_delete AFTER DELETE ON ordinance_comment BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comment', OLD.id, 'ordinance_id', 'delete', OLD.ordinance_id, NULL WHERE OLD.ordinance_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comment', OLD.id, 'part_id', 'delete', OLD.part_id, NULL WHERE OLD.part_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comment', OLD.id, 'quote', 'delete', OLD.quote, NULL WHERE OLD.quote IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comment', OLD.id, 'text', 'delete', OLD.text, NULL WHERE OLD.text IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comment', OLD.id, 'author', 'delete', OLD.author, NULL WHERE OLD.author IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comment', OLD.id, 'created_at', 'delete', OLD.created_at, NULL WHERE OLD.created_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comment', OLD.id, 'resolved_at', 'delete', OLD.resolved_at, NULL WHERE OLD.resolved_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comment', OLD.id, 'resolved_by', 'delete', OLD.resolved_by, NULL WHERE OLD.resolved_by IS NOT NULL;
END;

CREATE TRIGGER log_ordinance_comment_insert AFTER INSERT ON ordinance_comment BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'ordinance_comment', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_ordinance_comment_update AFTER UPDATE ON ordinance_comment BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comment', NEW.id, 'ordinance_id', 'update', OLD.ordinance_id, NEW.ordinance_id WHERE NEW.ordinance_id IS NOT OLD.ordinance_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comment', NEW.id, 'part_id', 'update', OLD.part_id, NEW.part_id WHERE NEW.part_id IS NOT OLD.part_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comment', NEW.id, 'quote', 'update', OLD.quote, NEW.quote WHERE NEW.quote IS NOT OLD.quote;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comment', NEW.id, 'text', 'update', OLD.text, NEW.text WHERE NEW.text IS NOT OLD.text;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comment', NEW.id, 'author', 'update', OLD.author, NEW.author WHERE NEW.author IS NOT OLD.author;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comment', NEW.id, 'created_at', 'update', OLD.created_at, NEW.created_at WHERE NEW.created_at IS NOT OLD.created_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comment', NEW.id, 'resolved_at', 'update', OLD.resolved_at, NEW.resolved_at WHERE NEW.resolved_at IS NOT OLD.resolved_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comment', NEW.id, 'resolved_by', 'update', OLD.resolved_by, NEW.resolved_by WHERE NEW.resolved_by IS NOT OLD.resolved_by;
END;

CREATE TRIGGER log_ordinance_comparison_delete AFTER DELETE ON ordinance_comparison BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comparison', OLD.id, 'before_id', 'delete', OLD.before_id, NULL WHERE OLD.before_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comparison', OLD.id, 'after_id', 'delete', OLD.after_id, NULL WHERE OLD.after_id IS NOT NULL;
END;

CREATE TRIGGER log_ordinance_comparison_insert AFTER INSERT ON ordinance_comparison BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'ordinance_comparison', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_ordinance_comparison_update AFTER UPDATE ON ordinance_comparison BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comparison', NEW.id, 'before_id', 'update', OLD.before_id, NEW.before_id WHERE NEW.before_id IS NOT OLD.before_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_comparison', NEW.id, 'after_id', 'update', OLD.after_id, NEW.after_id WHERE NEW.after_id IS NOT OLD.after_id;
END;

CREATE TRIGGER log_ordinance_delete AFTER DELETE ON ordinance BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', OLD.id, 'kind', 'delete', OLD.kind, NULL WHERE OLD.kind IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', OLD.id, 'name', 'delete', OLD.name, NULL WHERE OLD.name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', OLD.id, 'title', 'delete', OLD.title, NULL WHERE OLD.title IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', OLD.id, 'year', 'delete', OLD.year, NULL WHERE OLD.year IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', OLD.id, 'number', 'delete', OLD.number, NULL WHERE OLD.number IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', OLD.id, 'stage', 'delete', OLD.stage, NULL WHERE OLD.stage IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', OLD.id, 'city', 'delete', OLD.city, NULL WHERE OLD.city IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', OLD.id, 'issued_on', 'delete', OLD.issued_on, NULL WHERE OLD.issued_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', OLD.id, 'council_president', 'delete', OLD.council_president, NULL WHERE OLD.council_president IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', OLD.id, 'governor', 'delete', OLD.governor, NULL WHERE OLD.governor IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', OLD.id, 'letter_number', 'delete', OLD.letter_number, NULL WHERE OLD.letter_number IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', OLD.id, 'letter_on', 'delete', OLD.letter_on, NULL WHERE OLD.letter_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', OLD.id, 'signatories', 'delete', OLD.signatories, NULL WHERE OLD.signatories IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', OLD.id, 'reason_background', 'delete', OLD.reason_background, NULL WHERE OLD.reason_background IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', OLD.id, 'reason_legal_basis', 'delete', OLD.reason_legal_basis, NULL WHERE OLD.reason_legal_basis IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', OLD.id, 'reason_problem', 'delete', OLD.reason_problem, NULL WHERE OLD.reason_problem IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', OLD.id, 'reason_proposal', 'delete', OLD.reason_proposal, NULL WHERE OLD.reason_proposal IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', OLD.id, 'reason_cost_benefit', 'delete', OLD.reason_cost_benefit, NULL WHERE OLD.reason_cost_benefit IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', OLD.id, 'reason_legislation', 'delete', OLD.reason_legislation, NULL WHERE OLD.reason_legislation IS NOT NULL;
END;

CREATE TRIGGER log_ordinance_insert AFTER INSERT ON ordinance BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'ordinance', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_ordinance_part_delete AFTER DELETE ON ordinance_part BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_part', OLD.id, 'ordinance_id', 'delete', OLD.ordinance_id, NULL WHERE OLD.ordinance_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_part', OLD.id, 'kind', 'delete', OLD.kind, NULL WHERE OLD.kind IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_part', OLD.id, 'parent_id', 'delete', OLD.parent_id, NULL WHERE OLD.parent_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_part', OLD.id, 'rank', 'delete', OLD.rank, NULL WHERE OLD.rank IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_part', OLD.id, 'title', 'delete', OLD.title, NULL WHERE OLD.title IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_part', OLD.id, 'text', 'delete', OLD.text, NULL WHERE OLD.text IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_part', OLD.id, 'is_removed', 'delete', OLD.is_removed, NULL WHERE OLD.is_removed IS NOT NULL;
END;

CREATE TRIGGER log_ordinance_part_insert AFTER INSERT ON ordinance_part BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'ordinance_part', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_ordinance_part_update AFTER UPDATE ON ordinance_part BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_part', NEW.id, 'ordinance_id', 'update', OLD.ordinance_id, NEW.ordinance_id WHERE NEW.ordinance_id IS NOT OLD.ordinance_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_part', NEW.id, 'kind', 'update', OLD.kind, NEW.kind WHERE NEW.kind IS NOT OLD.kind;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_part', NEW.id, 'parent_id', 'update', OLD.parent_id, NEW.parent_id WHERE NEW.parent_id IS NOT OLD.parent_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_part', NEW.id, 'rank', 'update', OLD.rank, NEW.rank WHERE NEW.rank IS NOT OLD.rank;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_part', NEW.id, 'title', 'update', OLD.title, NEW.title WHERE NEW.title IS NOT OLD.title;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_part', NEW.id, 'text', 'update', OLD.text, NEW.text WHERE NEW.text IS NOT OLD.text;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_part', NEW.id, 'is_removed', 'update', OLD.is_removed, NEW.is_removed WHERE NEW.is_removed IS NOT OLD.is_removed;
END;

CREATE TRIGGER log_ordinance_step_delete AFTER DELETE ON ordinance_step BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', OLD.id, 'ordinance_id', 'delete', OLD.ordinance_id, NULL WHERE OLD.ordinance_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', OLD.id, 'stage', 'delete', OLD.stage, NULL WHERE OLD.stage IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', OLD.id, 'happened_on', 'delete', OLD.happened_on, NULL WHERE OLD.happened_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', OLD.id, 'number', 'delete', OLD.number, NULL WHERE OLD.number IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', OLD.id, 'document', 'delete', OLD.document, NULL WHERE OLD.document IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', OLD.id, 'person', 'delete', OLD.person, NULL WHERE OLD.person IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', OLD.id, 'link', 'delete', OLD.link, NULL WHERE OLD.link IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', OLD.id, 'note', 'delete', OLD.note, NULL WHERE OLD.note IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', OLD.id, 'recorded_by', 'delete', OLD.recorded_by, NULL WHERE OLD.recorded_by IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', OLD.id, 'session_id', 'delete', OLD.session_id, NULL WHERE OLD.session_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', OLD.id, 'agreement_id', 'delete', OLD.agreement_id, NULL WHERE OLD.agreement_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', OLD.id, 'commitment_id', 'delete', OLD.commitment_id, NULL WHERE OLD.commitment_id IS NOT NULL;
END;

CREATE TRIGGER log_ordinance_step_insert AFTER INSERT ON ordinance_step BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'ordinance_step', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_ordinance_step_update AFTER UPDATE ON ordinance_step BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', NEW.id, 'ordinance_id', 'update', OLD.ordinance_id, NEW.ordinance_id WHERE NEW.ordinance_id IS NOT OLD.ordinance_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', NEW.id, 'stage', 'update', OLD.stage, NEW.stage WHERE NEW.stage IS NOT OLD.stage;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', NEW.id, 'happened_on', 'update', OLD.happened_on, NEW.happened_on WHERE NEW.happened_on IS NOT OLD.happened_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', NEW.id, 'number', 'update', OLD.number, NEW.number WHERE NEW.number IS NOT OLD.number;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', NEW.id, 'document', 'update', OLD.document, NEW.document WHERE NEW.document IS NOT OLD.document;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', NEW.id, 'person', 'update', OLD.person, NEW.person WHERE NEW.person IS NOT OLD.person;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', NEW.id, 'link', 'update', OLD.link, NEW.link WHERE NEW.link IS NOT OLD.link;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', NEW.id, 'note', 'update', OLD.note, NEW.note WHERE NEW.note IS NOT OLD.note;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', NEW.id, 'recorded_by', 'update', OLD.recorded_by, NEW.recorded_by WHERE NEW.recorded_by IS NOT OLD.recorded_by;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', NEW.id, 'session_id', 'update', OLD.session_id, NEW.session_id WHERE NEW.session_id IS NOT OLD.session_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', NEW.id, 'agreement_id', 'update', OLD.agreement_id, NEW.agreement_id WHERE NEW.agreement_id IS NOT OLD.agreement_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_step', NEW.id, 'commitment_id', 'update', OLD.commitment_id, NEW.commitment_id WHERE NEW.commitment_id IS NOT OLD.commitment_id;
END;

CREATE TRIGGER log_ordinance_update AFTER UPDATE ON ordinance BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', NEW.id, 'kind', 'update', OLD.kind, NEW.kind WHERE NEW.kind IS NOT OLD.kind;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', NEW.id, 'name', 'update', OLD.name, NEW.name WHERE NEW.name IS NOT OLD.name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', NEW.id, 'title', 'update', OLD.title, NEW.title WHERE NEW.title IS NOT OLD.title;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', NEW.id, 'year', 'update', OLD.year, NEW.year WHERE NEW.year IS NOT OLD.year;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', NEW.id, 'number', 'update', OLD.number, NEW.number WHERE NEW.number IS NOT OLD.number;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', NEW.id, 'stage', 'update', OLD.stage, NEW.stage WHERE NEW.stage IS NOT OLD.stage;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', NEW.id, 'city', 'update', OLD.city, NEW.city WHERE NEW.city IS NOT OLD.city;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', NEW.id, 'issued_on', 'update', OLD.issued_on, NEW.issued_on WHERE NEW.issued_on IS NOT OLD.issued_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', NEW.id, 'council_president', 'update', OLD.council_president, NEW.council_president WHERE NEW.council_president IS NOT OLD.council_president;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', NEW.id, 'governor', 'update', OLD.governor, NEW.governor WHERE NEW.governor IS NOT OLD.governor;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', NEW.id, 'letter_number', 'update', OLD.letter_number, NEW.letter_number WHERE NEW.letter_number IS NOT OLD.letter_number;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', NEW.id, 'letter_on', 'update', OLD.letter_on, NEW.letter_on WHERE NEW.letter_on IS NOT OLD.letter_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', NEW.id, 'signatories', 'update', OLD.signatories, NEW.signatories WHERE NEW.signatories IS NOT OLD.signatories;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', NEW.id, 'reason_background', 'update', OLD.reason_background, NEW.reason_background WHERE NEW.reason_background IS NOT OLD.reason_background;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', NEW.id, 'reason_legal_basis', 'update', OLD.reason_legal_basis, NEW.reason_legal_basis WHERE NEW.reason_legal_basis IS NOT OLD.reason_legal_basis;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', NEW.id, 'reason_problem', 'update', OLD.reason_problem, NEW.reason_problem WHERE NEW.reason_problem IS NOT OLD.reason_problem;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', NEW.id, 'reason_proposal', 'update', OLD.reason_proposal, NEW.reason_proposal WHERE NEW.reason_proposal IS NOT OLD.reason_proposal;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', NEW.id, 'reason_cost_benefit', 'update', OLD.reason_cost_benefit, NEW.reason_cost_benefit WHERE NEW.reason_cost_benefit IS NOT OLD.reason_cost_benefit;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance', NEW.id, 'reason_legislation', 'update', OLD.reason_legislation, NEW.reason_legislation WHERE NEW.reason_legislation IS NOT OLD.reason_legislation;
END;

CREATE TRIGGER log_ordinance_version_delete AFTER DELETE ON ordinance_version BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_version', OLD.id, 'ordinance_id', 'delete', OLD.ordinance_id, NULL WHERE OLD.ordinance_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_version', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_version', OLD.id, 'stage', 'delete', OLD.stage, NULL WHERE OLD.stage IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_version', OLD.id, 'note', 'delete', OLD.note, NULL WHERE OLD.note IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_version', OLD.id, 'content', 'delete', OLD.content, NULL WHERE OLD.content IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_version', OLD.id, 'content_sha256', 'delete', OLD.content_sha256, NULL WHERE OLD.content_sha256 IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_version', OLD.id, 'created_at', 'delete', OLD.created_at, NULL WHERE OLD.created_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_version', OLD.id, 'created_by', 'delete', OLD.created_by, NULL WHERE OLD.created_by IS NOT NULL;
END;

CREATE TRIGGER log_ordinance_version_insert AFTER INSERT ON ordinance_version BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'ordinance_version', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_ordinance_version_update AFTER UPDATE ON ordinance_version BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_version', NEW.id, 'ordinance_id', 'update', OLD.ordinance_id, NEW.ordinance_id WHERE NEW.ordinance_id IS NOT OLD.ordinance_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_version', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_version', NEW.id, 'stage', 'update', OLD.stage, NEW.stage WHERE NEW.stage IS NOT OLD.stage;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_version', NEW.id, 'note', 'update', OLD.note, NEW.note WHERE NEW.note IS NOT OLD.note;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_version', NEW.id, 'content', 'update', OLD.content, NEW.content WHERE NEW.content IS NOT OLD.content;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_version', NEW.id, 'content_sha256', 'update', OLD.content_sha256, NEW.content_sha256 WHERE NEW.content_sha256 IS NOT OLD.content_sha256;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_version', NEW.id, 'created_at', 'update', OLD.created_at, NEW.created_at WHERE NEW.created_at IS NOT OLD.created_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ordinance_version', NEW.id, 'created_by', 'update', OLD.created_by, NEW.created_by WHERE NEW.created_by IS NOT OLD.created_by;
END;

CREATE TRIGGER log_padron_import_delete AFTER DELETE ON padron_import BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'padron_import', OLD.id, 'file_name', 'delete', OLD.file_name, NULL WHERE OLD.file_name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'padron_import', OLD.id, 'sheet_name', 'delete', OLD.sheet_name, NULL WHERE OLD.sheet_name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'padron_import', OLD.id, 'row_count', 'delete', OLD.row_count, NULL WHERE OLD.row_count IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'padron_import', OLD.id, 'created_count', 'delete', OLD.created_count, NULL WHERE OLD.created_count IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'padron_import', OLD.id, 'updated_count', 'delete', OLD.updated_count, NULL WHERE OLD.updated_count IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'padron_import', OLD.id, 'change_set_id', 'delete', OLD.change_set_id, NULL WHERE OLD.change_set_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'padron_import', OLD.id, 'applied_at', 'delete', OLD.applied_at, NULL WHERE OLD.applied_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'padron_import', OLD.id, 'undone_at', 'delete', OLD.undone_at, NULL WHERE OLD.undone_at IS NOT NULL;
END;

CREATE TRIGGER log_padron_import_insert AFTER INSERT ON padron_import BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'padron_import', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_padron_import_update AFTER UPDATE ON padron_import BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'padron_import', NEW.id, 'file_name', 'update', OLD.file_name, NEW.file_name WHERE NEW.file_name IS NOT OLD.file_name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'padron_import', NEW.id, 'sheet_name', 'update', OLD.sheet_name, NEW.sheet_name WHERE NEW.sheet_name IS NOT OLD.sheet_name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'padron_import', NEW.id, 'row_count', 'update', OLD.row_count, NEW.row_count WHERE NEW.row_count IS NOT OLD.row_count;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'padron_import', NEW.id, 'created_count', 'update', OLD.created_count, NEW.created_count WHERE NEW.created_count IS NOT OLD.created_count;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'padron_import', NEW.id, 'updated_count', 'update', OLD.updated_count, NEW.updated_count WHERE NEW.updated_count IS NOT OLD.updated_count;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'padron_import', NEW.id, 'change_set_id', 'update', OLD.change_set_id, NEW.change_set_id WHERE NEW.change_set_id IS NOT OLD.change_set_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'padron_import', NEW.id, 'applied_at', 'update', OLD.applied_at, NEW.applied_at WHERE NEW.applied_at IS NOT OLD.applied_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'padron_import', NEW.id, 'undone_at', 'update', OLD.undone_at, NEW.undone_at WHERE NEW.undone_at IS NOT OLD.undone_at;
END;

CREATE TRIGGER log_person_delete AFTER DELETE ON person BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'person', OLD.id, 'given_names', 'delete', OLD.given_names, NULL WHERE OLD.given_names IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'person', OLD.id, 'surnames', 'delete', OLD.surnames, NULL WHERE OLD.surnames IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'person', OLD.id, 'national_id', 'delete', OLD.national_id, NULL WHERE OLD.national_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'person', OLD.id, 'sex', 'delete', OLD.sex, NULL WHERE OLD.sex IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'person', OLD.id, 'phone', 'delete', OLD.phone, NULL WHERE OLD.phone IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'person', OLD.id, 'email', 'delete', OLD.email, NULL WHERE OLD.email IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'person', OLD.id, 'is_demonstration', 'delete', OLD.is_demonstration, NULL WHERE OLD.is_demonstration IS NOT NULL;
END;

CREATE TRIGGER log_person_insert AFTER INSERT ON person BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'person', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_person_update AFTER UPDATE ON person BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'person', NEW.id, 'given_names', 'update', OLD.given_names, NEW.given_names WHERE NEW.given_names IS NOT OLD.given_names;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'person', NEW.id, 'surnames', 'update', OLD.surnames, NEW.surnames WHERE NEW.surnames IS NOT OLD.surnames;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'person', NEW.id, 'national_id', 'update', OLD.national_id, NEW.national_id WHERE NEW.national_id IS NOT OLD.national_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'person', NEW.id, 'sex', 'update', OLD.sex, NEW.sex WHERE NEW.sex IS NOT OLD.sex;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'person', NEW.id, 'phone', 'update', OLD.phone, NEW.phone WHERE NEW.phone IS NOT OLD.phone;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'person', NEW.id, 'email', 'update', OLD.email, NEW.email WHERE NEW.email IS NOT OLD.email;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'person', NEW.id, 'is_demonstration', 'update', OLD.is_demonstration, NEW.is_demonstration WHERE NEW.is_demonstration IS NOT OLD.is_demonstration;
END;

CREATE TRIGGER log_plan_delete AFTER DELETE ON plan BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'plan', OLD.id, 'year', 'delete', OLD.year, NULL WHERE OLD.year IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'plan', OLD.id, 'name', 'delete', OLD.name, NULL WHERE OLD.name IS NOT NULL;
END;

CREATE TRIGGER log_plan_insert AFTER INSERT ON plan BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'plan', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_plan_link_delete AFTER DELETE ON plan_link BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'plan_link', OLD.id, 'activity_id', 'delete', OLD.activity_id, NULL WHERE OLD.activity_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'plan_link', OLD.id, 'priority_id', 'delete', OLD.priority_id, NULL WHERE OLD.priority_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'plan_link', OLD.id, 'subject_kind', 'delete', OLD.subject_kind, NULL WHERE OLD.subject_kind IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'plan_link', OLD.id, 'subject_id', 'delete', OLD.subject_id, NULL WHERE OLD.subject_id IS NOT NULL;
END;

CREATE TRIGGER log_plan_link_insert AFTER INSERT ON plan_link BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'plan_link', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_plan_link_update AFTER UPDATE ON plan_link BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'plan_link', NEW.id, 'activity_id', 'update', OLD.activity_id, NEW.activity_id WHERE NEW.activity_id IS NOT OLD.activity_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'plan_link', NEW.id, 'priority_id', 'update', OLD.priority_id, NEW.priority_id WHERE NEW.priority_id IS NOT OLD.priority_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'plan_link', NEW.id, 'subject_kind', 'update', OLD.subject_kind, NEW.subject_kind WHERE NEW.subject_kind IS NOT OLD.subject_kind;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'plan_link', NEW.id, 'subject_id', 'update', OLD.subject_id, NEW.subject_id WHERE NEW.subject_id IS NOT OLD.subject_id;
END;

CREATE TRIGGER log_plan_update AFTER UPDATE ON plan BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'plan', NEW.id, 'year', 'update', OLD.year, NEW.year WHERE NEW.year IS NOT OLD.year;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'plan', NEW.id, 'name', 'update', OLD.name, NEW.name WHERE NEW.name IS NOT OLD.name;
END;

CREATE TRIGGER log_presentation_delete AFTER DELETE ON presentation BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'presentation', OLD.id, 'year', 'delete', OLD.year, NULL WHERE OLD.year IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'presentation', OLD.id, 'institution_id', 'delete', OLD.institution_id, NULL WHERE OLD.institution_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'presentation', OLD.id, 'month', 'delete', OLD.month, NULL WHERE OLD.month IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'presentation', OLD.id, 'session_id', 'delete', OLD.session_id, NULL WHERE OLD.session_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'presentation', OLD.id, 'agenda_item_id', 'delete', OLD.agenda_item_id, NULL WHERE OLD.agenda_item_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'presentation', OLD.id, 'presented_on', 'delete', OLD.presented_on, NULL WHERE OLD.presented_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'presentation', OLD.id, 'note', 'delete', OLD.note, NULL WHERE OLD.note IS NOT NULL;
END;

CREATE TRIGGER log_presentation_insert AFTER INSERT ON presentation BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'presentation', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_presentation_update AFTER UPDATE ON presentation BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'presentation', NEW.id, 'year', 'update', OLD.year, NEW.year WHERE NEW.year IS NOT OLD.year;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'presentation', NEW.id, 'institution_id', 'update', OLD.institution_id, NEW.institution_id WHERE NEW.institution_id IS NOT OLD.institution_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'presentation', NEW.id, 'month', 'update', OLD.month, NEW.month WHERE NEW.month IS NOT OLD.month;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'presentation', NEW.id, 'session_id', 'update', OLD.session_id, NEW.session_id WHERE NEW.session_id IS NOT OLD.session_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'presentation', NEW.id, 'agenda_item_id', 'update', OLD.agenda_item_id, NEW.agenda_item_id WHERE NEW.agenda_item_id IS NOT OLD.agenda_item_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'presentation', NEW.id, 'presented_on', 'update', OLD.presented_on, NEW.presented_on WHERE NEW.presented_on IS NOT OLD.presented_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'presentation', NEW.id, 'note', 'update', OLD.note, NEW.note WHERE NEW.note IS NOT OLD.note;
END;

CREATE TRIGGER log_priority_agenda_delete AFTER DELETE ON priority_agenda BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'priority_agenda', OLD.id, 'name', 'delete', OLD.name, NULL WHERE OLD.name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'priority_agenda', OLD.id, 'first_year', 'delete', OLD.first_year, NULL WHERE OLD.first_year IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'priority_agenda', OLD.id, 'last_year', 'delete', OLD.last_year, NULL WHERE OLD.last_year IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'priority_agenda', OLD.id, 'is_main', 'delete', OLD.is_main, NULL WHERE OLD.is_main IS NOT NULL;
END;

CREATE TRIGGER log_priority_agenda_insert AFTER INSERT ON priority_agenda BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'priority_agenda', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_priority_agenda_update AFTER UPDATE ON priority_agenda BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'priority_agenda', NEW.id, 'name', 'update', OLD.name, NEW.name WHERE NEW.name IS NOT OLD.name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'priority_agenda', NEW.id, 'first_year', 'update', OLD.first_year, NEW.first_year WHERE NEW.first_year IS NOT OLD.first_year;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'priority_agenda', NEW.id, 'last_year', 'update', OLD.last_year, NEW.last_year WHERE NEW.last_year IS NOT OLD.last_year;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'priority_agenda', NEW.id, 'is_main', 'update', OLD.is_main, NEW.is_main WHERE NEW.is_main IS NOT OLD.is_main;
END;

CREATE TRIGGER log_priority_delete AFTER DELETE ON priority BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'priority', OLD.id, 'agenda_id', 'delete', OLD.agenda_id, NULL WHERE OLD.agenda_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'priority', OLD.id, 'number', 'delete', OLD.number, NULL WHERE OLD.number IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'priority', OLD.id, 'is_number_confirmed', 'delete', OLD.is_number_confirmed, NULL WHERE OLD.is_number_confirmed IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'priority', OLD.id, 'text', 'delete', OLD.text, NULL WHERE OLD.text IS NOT NULL;
END;

CREATE TRIGGER log_priority_insert AFTER INSERT ON priority BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'priority', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_priority_update AFTER UPDATE ON priority BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'priority', NEW.id, 'agenda_id', 'update', OLD.agenda_id, NEW.agenda_id WHERE NEW.agenda_id IS NOT OLD.agenda_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'priority', NEW.id, 'number', 'update', OLD.number, NEW.number WHERE NEW.number IS NOT OLD.number;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'priority', NEW.id, 'is_number_confirmed', 'update', OLD.is_number_confirmed, NEW.is_number_confirmed WHERE NEW.is_number_confirmed IS NOT OLD.is_number_confirmed;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'priority', NEW.id, 'text', 'update', OLD.text, NEW.text WHERE NEW.text IS NOT OLD.text;
END;

CREATE TRIGGER log_province_delete AFTER DELETE ON province BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'province', OLD.id, 'name', 'delete', OLD.name, NULL WHERE OLD.name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'province', OLD.id, 'position', 'delete', OLD.position, NULL WHERE OLD.position IS NOT NULL;
END;

CREATE TRIGGER log_province_insert AFTER INSERT ON province BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'province', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_province_update AFTER UPDATE ON province BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'province', NEW.id, 'name', 'update', OLD.name, NEW.name WHERE NEW.name IS NOT OLD.name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'province', NEW.id, 'position', 'update', OLD.position, NEW.position WHERE NEW.position IS NOT OLD.position;
END;

CREATE TRIGGER log_ratification_delete AFTER DELETE ON ratification BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification', OLD.id, 'agenda_id', 'delete', OLD.agenda_id, NULL WHERE OLD.agenda_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification', OLD.id, 'title', 'delete', OLD.title, NULL WHERE OLD.title IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification', OLD.id, 'held_on', 'delete', OLD.held_on, NULL WHERE OLD.held_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification', OLD.id, 'place', 'delete', OLD.place, NULL WHERE OLD.place IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification', OLD.id, 'introduction', 'delete', OLD.introduction, NULL WHERE OLD.introduction IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification', OLD.id, 'commitments', 'delete', OLD.commitments, NULL WHERE OLD.commitments IS NOT NULL;
END;

CREATE TRIGGER log_ratification_insert AFTER INSERT ON ratification BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'ratification', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_ratification_signatory_delete AFTER DELETE ON ratification_signatory BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification_signatory', OLD.id, 'ratification_id', 'delete', OLD.ratification_id, NULL WHERE OLD.ratification_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification_signatory', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification_signatory', OLD.id, 'name', 'delete', OLD.name, NULL WHERE OLD.name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification_signatory', OLD.id, 'position', 'delete', OLD.position, NULL WHERE OLD.position IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification_signatory', OLD.id, 'institution', 'delete', OLD.institution, NULL WHERE OLD.institution IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification_signatory', OLD.id, 'is_signed', 'delete', OLD.is_signed, NULL WHERE OLD.is_signed IS NOT NULL;
END;

CREATE TRIGGER log_ratification_signatory_insert AFTER INSERT ON ratification_signatory BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'ratification_signatory', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_ratification_signatory_update AFTER UPDATE ON ratification_signatory BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification_signatory', NEW.id, 'ratification_id', 'update', OLD.ratification_id, NEW.ratification_id WHERE NEW.ratification_id IS NOT OLD.ratification_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification_signatory', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification_signatory', NEW.id, 'name', 'update', OLD.name, NEW.name WHERE NEW.name IS NOT OLD.name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification_signatory', NEW.id, 'position', 'update', OLD.position, NEW.position WHERE NEW.position IS NOT OLD.position;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification_signatory', NEW.id, 'institution', 'update', OLD.institution, NEW.institution WHERE NEW.institution IS NOT OLD.institution;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification_signatory', NEW.id, 'is_signed', 'update', OLD.is_signed, NEW.is_signed WHERE NEW.is_signed IS NOT OLD.is_signed;
END;

CREATE TRIGGER log_ratification_update AFTER UPDATE ON ratification BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification', NEW.id, 'agenda_id', 'update', OLD.agenda_id, NEW.agenda_id WHERE NEW.agenda_id IS NOT OLD.agenda_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification', NEW.id, 'title', 'update', OLD.title, NEW.title WHERE NEW.title IS NOT OLD.title;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification', NEW.id, 'held_on', 'update', OLD.held_on, NEW.held_on WHERE NEW.held_on IS NOT OLD.held_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification', NEW.id, 'place', 'update', OLD.place, NEW.place WHERE NEW.place IS NOT OLD.place;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification', NEW.id, 'introduction', 'update', OLD.introduction, NEW.introduction WHERE NEW.introduction IS NOT OLD.introduction;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'ratification', NEW.id, 'commitments', 'update', OLD.commitments, NEW.commitments WHERE NEW.commitments IS NOT OLD.commitments;
END;

CREATE TRIGGER log_recipient_delete AFTER DELETE ON recipient BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', OLD.id, 'letter_id', 'delete', OLD.letter_id, NULL WHERE OLD.letter_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', OLD.id, 'institution_id', 'delete', OLD.institution_id, NULL WHERE OLD.institution_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', OLD.id, 'person_id', 'delete', OLD.person_id, NULL WHERE OLD.person_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', OLD.id, 'treatment', 'delete', OLD.treatment, NULL WHERE OLD.treatment IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', OLD.id, 'name', 'delete', OLD.name, NULL WHERE OLD.name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', OLD.id, 'position', 'delete', OLD.position, NULL WHERE OLD.position IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', OLD.id, 'institution_name', 'delete', OLD.institution_name, NULL WHERE OLD.institution_name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', OLD.id, 'phone', 'delete', OLD.phone, NULL WHERE OLD.phone IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', OLD.id, 'email', 'delete', OLD.email, NULL WHERE OLD.email IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', OLD.id, 'is_guest', 'delete', OLD.is_guest, NULL WHERE OLD.is_guest IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', OLD.id, 'answer', 'delete', OLD.answer, NULL WHERE OLD.answer IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', OLD.id, 'answered_on', 'delete', OLD.answered_on, NULL WHERE OLD.answered_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', OLD.id, 'answer_note', 'delete', OLD.answer_note, NULL WHERE OLD.answer_note IS NOT NULL;
END;

CREATE TRIGGER log_recipient_insert AFTER INSERT ON recipient BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'recipient', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_recipient_update AFTER UPDATE ON recipient BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', NEW.id, 'letter_id', 'update', OLD.letter_id, NEW.letter_id WHERE NEW.letter_id IS NOT OLD.letter_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', NEW.id, 'institution_id', 'update', OLD.institution_id, NEW.institution_id WHERE NEW.institution_id IS NOT OLD.institution_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', NEW.id, 'person_id', 'update', OLD.person_id, NEW.person_id WHERE NEW.person_id IS NOT OLD.person_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', NEW.id, 'treatment', 'update', OLD.treatment, NEW.treatment WHERE NEW.treatment IS NOT OLD.treatment;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', NEW.id, 'name', 'update', OLD.name, NEW.name WHERE NEW.name IS NOT OLD.name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', NEW.id, 'position', 'update', OLD.position, NEW.position WHERE NEW.position IS NOT OLD.position;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', NEW.id, 'institution_name', 'update', OLD.institution_name, NEW.institution_name WHERE NEW.institution_name IS NOT OLD.institution_name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', NEW.id, 'phone', 'update', OLD.phone, NEW.phone WHERE NEW.phone IS NOT OLD.phone;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', NEW.id, 'email', 'update', OLD.email, NEW.email WHERE NEW.email IS NOT OLD.email;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', NEW.id, 'is_guest', 'update', OLD.is_guest, NEW.is_guest WHERE NEW.is_guest IS NOT OLD.is_guest;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', NEW.id, 'answer', 'update', OLD.answer, NEW.answer WHERE NEW.answer IS NOT OLD.answer;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', NEW.id, 'answered_on', 'update', OLD.answered_on, NEW.answered_on WHERE NEW.answered_on IS NOT OLD.answered_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'recipient', NEW.id, 'answer_note', 'update', OLD.answer_note, NEW.answer_note WHERE NEW.answer_note IS NOT OLD.answer_note;
END;

CREATE TRIGGER log_report_table_delete AFTER DELETE ON report_table BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'report_table', OLD.id, 'report_id', 'delete', OLD.report_id, NULL WHERE OLD.report_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'report_table', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'report_table', OLD.id, 'title', 'delete', OLD.title, NULL WHERE OLD.title IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'report_table', OLD.id, 'headers', 'delete', OLD.headers, NULL WHERE OLD.headers IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'report_table', OLD.id, 'rows', 'delete', OLD.rows, NULL WHERE OLD.rows IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'report_table', OLD.id, 'source', 'delete', OLD.source, NULL WHERE OLD.source IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'report_table', OLD.id, 'note', 'delete', OLD.note, NULL WHERE OLD.note IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'report_table', OLD.id, 'has_chart', 'delete', OLD.has_chart, NULL WHERE OLD.has_chart IS NOT NULL;
END;

CREATE TRIGGER log_report_table_insert AFTER INSERT ON report_table BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'report_table', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_report_table_update AFTER UPDATE ON report_table BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'report_table', NEW.id, 'report_id', 'update', OLD.report_id, NEW.report_id WHERE NEW.report_id IS NOT OLD.report_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'report_table', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'report_table', NEW.id, 'title', 'update', OLD.title, NEW.title WHERE NEW.title IS NOT OLD.title;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'report_table', NEW.id, 'headers', 'update', OLD.headers, NEW.headers WHERE NEW.headers IS NOT OLD.headers;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'report_table', NEW.id, 'rows', 'update', OLD.rows, NEW.rows WHERE NEW.rows IS NOT OLD.rows;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'report_table', NEW.id, 'source', 'update', OLD.source, NEW.source WHERE NEW.source IS NOT OLD.source;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'report_table', NEW.id, 'note', 'update', OLD.note, NEW.note WHERE NEW.note IS NOT OLD.note;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'report_table', NEW.id, 'has_chart', 'update', OLD.has_chart, NEW.has_chart WHERE NEW.has_chart IS NOT OLD.has_chart;
END;

CREATE TRIGGER log_segment_delete AFTER DELETE ON segment BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'segment', OLD.id, 'name', 'delete', OLD.name, NULL WHERE OLD.name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'segment', OLD.id, 'position', 'delete', OLD.position, NULL WHERE OLD.position IS NOT NULL;
END;

CREATE TRIGGER log_segment_insert AFTER INSERT ON segment BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'segment', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_segment_update AFTER UPDATE ON segment BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'segment', NEW.id, 'name', 'update', OLD.name, NEW.name WHERE NEW.name IS NOT OLD.name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'segment', NEW.id, 'position', 'update', OLD.position, NEW.position WHERE NEW.position IS NOT OLD.position;
END;

CREATE TRIGGER log_session_delete AFTER DELETE ON session BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'kind', 'delete', OLD.kind, NULL WHERE OLD.kind IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'number', 'delete', OLD.number, NULL WHERE OLD.number IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'is_decentralised', 'delete', OLD.is_decentralised, NULL WHERE OLD.is_decentralised IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'province', 'delete', OLD.province, NULL WHERE OLD.province IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'district', 'delete', OLD.district, NULL WHERE OLD.district IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'held_on', 'delete', OLD.held_on, NULL WHERE OLD.held_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'first_call_at', 'delete', OLD.first_call_at, NULL WHERE OLD.first_call_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'second_call_at', 'delete', OLD.second_call_at, NULL WHERE OLD.second_call_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'started_at', 'delete', OLD.started_at, NULL WHERE OLD.started_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'ended_at', 'delete', OLD.ended_at, NULL WHERE OLD.ended_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'venue', 'delete', OLD.venue, NULL WHERE OLD.venue IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'modality', 'delete', OLD.modality, NULL WHERE OLD.modality IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'status', 'delete', OLD.status, NULL WHERE OLD.status IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'not_held_reason', 'delete', OLD.not_held_reason, NULL WHERE OLD.not_held_reason IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'quorum_call', 'delete', OLD.quorum_call, NULL WHERE OLD.quorum_call IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'presider_name', 'delete', OLD.presider_name, NULL WHERE OLD.presider_name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'presider_position', 'delete', OLD.presider_position, NULL WHERE OLD.presider_position IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'secretary_name', 'delete', OLD.secretary_name, NULL WHERE OLD.secretary_name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'secretary_position', 'delete', OLD.secretary_position, NULL WHERE OLD.secretary_position IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'next_session_on', 'delete', OLD.next_session_on, NULL WHERE OLD.next_session_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'remarks', 'delete', OLD.remarks, NULL WHERE OLD.remarks IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'quorum_basis', 'delete', OLD.quorum_basis, NULL WHERE OLD.quorum_basis IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'minutes_state', 'delete', OLD.minutes_state, NULL WHERE OLD.minutes_state IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'is_demonstration', 'delete', OLD.is_demonstration, NULL WHERE OLD.is_demonstration IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'online_link', 'delete', OLD.online_link, NULL WHERE OLD.online_link IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'opening_quorum', 'delete', OLD.opening_quorum, NULL WHERE OLD.opening_quorum IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', OLD.id, 'closing_quorum', 'delete', OLD.closing_quorum, NULL WHERE OLD.closing_quorum IS NOT NULL;
END;

CREATE TRIGGER log_session_insert AFTER INSERT ON session BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'session', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_session_update AFTER UPDATE ON session BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'kind', 'update', OLD.kind, NEW.kind WHERE NEW.kind IS NOT OLD.kind;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'number', 'update', OLD.number, NEW.number WHERE NEW.number IS NOT OLD.number;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'is_decentralised', 'update', OLD.is_decentralised, NEW.is_decentralised WHERE NEW.is_decentralised IS NOT OLD.is_decentralised;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'province', 'update', OLD.province, NEW.province WHERE NEW.province IS NOT OLD.province;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'district', 'update', OLD.district, NEW.district WHERE NEW.district IS NOT OLD.district;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'held_on', 'update', OLD.held_on, NEW.held_on WHERE NEW.held_on IS NOT OLD.held_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'first_call_at', 'update', OLD.first_call_at, NEW.first_call_at WHERE NEW.first_call_at IS NOT OLD.first_call_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'second_call_at', 'update', OLD.second_call_at, NEW.second_call_at WHERE NEW.second_call_at IS NOT OLD.second_call_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'started_at', 'update', OLD.started_at, NEW.started_at WHERE NEW.started_at IS NOT OLD.started_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'ended_at', 'update', OLD.ended_at, NEW.ended_at WHERE NEW.ended_at IS NOT OLD.ended_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'venue', 'update', OLD.venue, NEW.venue WHERE NEW.venue IS NOT OLD.venue;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'modality', 'update', OLD.modality, NEW.modality WHERE NEW.modality IS NOT OLD.modality;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'status', 'update', OLD.status, NEW.status WHERE NEW.status IS NOT OLD.status;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'not_held_reason', 'update', OLD.not_held_reason, NEW.not_held_reason WHERE NEW.not_held_reason IS NOT OLD.not_held_reason;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'quorum_call', 'update', OLD.quorum_call, NEW.quorum_call WHERE NEW.quorum_call IS NOT OLD.quorum_call;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'presider_name', 'update', OLD.presider_name, NEW.presider_name WHERE NEW.presider_name IS NOT OLD.presider_name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'presider_position', 'update', OLD.presider_position, NEW.presider_position WHERE NEW.presider_position IS NOT OLD.presider_position;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'secretary_name', 'update', OLD.secretary_name, NEW.secretary_name WHERE NEW.secretary_name IS NOT OLD.secretary_name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'secretary_position', 'update', OLD.secretary_position, NEW.secretary_position WHERE NEW.secretary_position IS NOT OLD.secretary_position;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'next_session_on', 'update', OLD.next_session_on, NEW.next_session_on WHERE NEW.next_session_on IS NOT OLD.next_session_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'remarks', 'update', OLD.remarks, NEW.remarks WHERE NEW.remarks IS NOT OLD.remarks;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'quorum_basis', 'update', OLD.quorum_basis, NEW.quorum_basis WHERE NEW.quorum_basis IS NOT OLD.quorum_basis;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'minutes_state', 'update', OLD.minutes_state, NEW.minutes_state WHERE NEW.minutes_state IS NOT OLD.minutes_state;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'is_demonstration', 'update', OLD.is_demonstration, NEW.is_demonstration WHERE NEW.is_demonstration IS NOT OLD.is_demonstration;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'online_link', 'update', OLD.online_link, NEW.online_link WHERE NEW.online_link IS NOT OLD.online_link;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'opening_quorum', 'update', OLD.opening_quorum, NEW.opening_quorum WHERE NEW.opening_quorum IS NOT OLD.opening_quorum;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'session', NEW.id, 'closing_quorum', 'update', OLD.closing_quorum, NEW.closing_quorum WHERE NEW.closing_quorum IS NOT OLD.closing_quorum;
END;

CREATE TRIGGER log_setting_delete AFTER DELETE ON setting BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'setting', OLD.id, 'value', 'delete', OLD.value, NULL WHERE OLD.value IS NOT NULL;
END;

CREATE TRIGGER log_setting_insert AFTER INSERT ON setting BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'setting', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_setting_update AFTER UPDATE ON setting BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'setting', NEW.id, 'value', 'update', OLD.value, NEW.value WHERE NEW.value IS NOT OLD.value;
END;

CREATE TRIGGER log_statement_delete AFTER DELETE ON statement BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'statement', OLD.id, 'title', 'delete', OLD.title, NULL WHERE OLD.title IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'statement', OLD.id, 'body', 'delete', OLD.body, NULL WHERE OLD.body IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'statement', OLD.id, 'city', 'delete', OLD.city, NULL WHERE OLD.city IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'statement', OLD.id, 'issued_on', 'delete', OLD.issued_on, NULL WHERE OLD.issued_on IS NOT NULL;
END;

CREATE TRIGGER log_statement_insert AFTER INSERT ON statement BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'statement', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_statement_signatory_delete AFTER DELETE ON statement_signatory BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'statement_signatory', OLD.id, 'statement_id', 'delete', OLD.statement_id, NULL WHERE OLD.statement_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'statement_signatory', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'statement_signatory', OLD.id, 'name', 'delete', OLD.name, NULL WHERE OLD.name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'statement_signatory', OLD.id, 'position', 'delete', OLD.position, NULL WHERE OLD.position IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'statement_signatory', OLD.id, 'institution', 'delete', OLD.institution, NULL WHERE OLD.institution IS NOT NULL;
END;

CREATE TRIGGER log_statement_signatory_insert AFTER INSERT ON statement_signatory BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'statement_signatory', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_statement_signatory_update AFTER UPDATE ON statement_signatory BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'statement_signatory', NEW.id, 'statement_id', 'update', OLD.statement_id, NEW.statement_id WHERE NEW.statement_id IS NOT OLD.statement_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'statement_signatory', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'statement_signatory', NEW.id, 'name', 'update', OLD.name, NEW.name WHERE NEW.name IS NOT OLD.name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'statement_signatory', NEW.id, 'position', 'update', OLD.position, NEW.position WHERE NEW.position IS NOT OLD.position;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'statement_signatory', NEW.id, 'institution', 'update', OLD.institution, NEW.institution WHERE NEW.institution IS NOT OLD.institution;
END;

CREATE TRIGGER log_statement_update AFTER UPDATE ON statement BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'statement', NEW.id, 'title', 'update', OLD.title, NEW.title WHERE NEW.title IS NOT OLD.title;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'statement', NEW.id, 'body', 'update', OLD.body, NEW.body WHERE NEW.body IS NOT OLD.body;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'statement', NEW.id, 'city', 'update', OLD.city, NEW.city WHERE NEW.city IS NOT OLD.city;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'statement', NEW.id, 'issued_on', 'update', OLD.issued_on, NEW.issued_on WHERE NEW.issued_on IS NOT OLD.issued_on;
END;

CREATE TRIGGER log_suspension_delete AFTER DELETE ON suspension BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', OLD.id, 'session_id', 'delete', OLD.session_id, NULL WHERE OLD.session_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', OLD.id, 'suspended_at', 'delete', OLD.suspended_at, NULL WHERE OLD.suspended_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', OLD.id, 'reason', 'delete', OLD.reason, NULL WHERE OLD.reason IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', OLD.id, 'resumed_on', 'delete', OLD.resumed_on, NULL WHERE OLD.resumed_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', OLD.id, 'resumed_at', 'delete', OLD.resumed_at, NULL WHERE OLD.resumed_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', OLD.id, 'quorum_call', 'delete', OLD.quorum_call, NULL WHERE OLD.quorum_call IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', OLD.id, 'ended_at', 'delete', OLD.ended_at, NULL WHERE OLD.ended_at IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', OLD.id, 'presider_name', 'delete', OLD.presider_name, NULL WHERE OLD.presider_name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', OLD.id, 'presider_position', 'delete', OLD.presider_position, NULL WHERE OLD.presider_position IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', OLD.id, 'secretary_name', 'delete', OLD.secretary_name, NULL WHERE OLD.secretary_name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', OLD.id, 'secretary_position', 'delete', OLD.secretary_position, NULL WHERE OLD.secretary_position IS NOT NULL;
END;

CREATE TRIGGER log_suspension_insert AFTER INSERT ON suspension BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'suspension', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_suspension_update AFTER UPDATE ON suspension BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', NEW.id, 'session_id', 'update', OLD.session_id, NEW.session_id WHERE NEW.session_id IS NOT OLD.session_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', NEW.id, 'suspended_at', 'update', OLD.suspended_at, NEW.suspended_at WHERE NEW.suspended_at IS NOT OLD.suspended_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', NEW.id, 'reason', 'update', OLD.reason, NEW.reason WHERE NEW.reason IS NOT OLD.reason;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', NEW.id, 'resumed_on', 'update', OLD.resumed_on, NEW.resumed_on WHERE NEW.resumed_on IS NOT OLD.resumed_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', NEW.id, 'resumed_at', 'update', OLD.resumed_at, NEW.resumed_at WHERE NEW.resumed_at IS NOT OLD.resumed_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', NEW.id, 'quorum_call', 'update', OLD.quorum_call, NEW.quorum_call WHERE NEW.quorum_call IS NOT OLD.quorum_call;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', NEW.id, 'ended_at', 'update', OLD.ended_at, NEW.ended_at WHERE NEW.ended_at IS NOT OLD.ended_at;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', NEW.id, 'presider_name', 'update', OLD.presider_name, NEW.presider_name WHERE NEW.presider_name IS NOT OLD.presider_name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', NEW.id, 'presider_position', 'update', OLD.presider_position, NEW.presider_position WHERE NEW.presider_position IS NOT OLD.presider_position;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', NEW.id, 'secretary_name', 'update', OLD.secretary_name, NEW.secretary_name WHERE NEW.secretary_name IS NOT OLD.secretary_name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'suspension', NEW.id, 'secretary_position', 'update', OLD.secretary_position, NEW.secretary_position WHERE NEW.secretary_position IS NOT OLD.secretary_position;
END;

CREATE TRIGGER log_term_delete AFTER DELETE ON term BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'term', OLD.id, 'name', 'delete', OLD.name, NULL WHERE OLD.name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'term', OLD.id, 'first_day', 'delete', OLD.first_day, NULL WHERE OLD.first_day IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'term', OLD.id, 'last_day', 'delete', OLD.last_day, NULL WHERE OLD.last_day IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'term', OLD.id, 'is_closed', 'delete', OLD.is_closed, NULL WHERE OLD.is_closed IS NOT NULL;
END;

CREATE TRIGGER log_term_insert AFTER INSERT ON term BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'term', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_term_member_delete AFTER DELETE ON term_member BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'term_member', OLD.id, 'term_id', 'delete', OLD.term_id, NULL WHERE OLD.term_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'term_member', OLD.id, 'institution_id', 'delete', OLD.institution_id, NULL WHERE OLD.institution_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'term_member', OLD.id, 'is_active', 'delete', OLD.is_active, NULL WHERE OLD.is_active IS NOT NULL;
END;

CREATE TRIGGER log_term_member_insert AFTER INSERT ON term_member BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'term_member', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_term_member_update AFTER UPDATE ON term_member BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'term_member', NEW.id, 'term_id', 'update', OLD.term_id, NEW.term_id WHERE NEW.term_id IS NOT OLD.term_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'term_member', NEW.id, 'institution_id', 'update', OLD.institution_id, NEW.institution_id WHERE NEW.institution_id IS NOT OLD.institution_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'term_member', NEW.id, 'is_active', 'update', OLD.is_active, NEW.is_active WHERE NEW.is_active IS NOT OLD.is_active;
END;

CREATE TRIGGER log_term_update AFTER UPDATE ON term BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'term', NEW.id, 'name', 'update', OLD.name, NEW.name WHERE NEW.name IS NOT OLD.name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'term', NEW.id, 'first_day', 'update', OLD.first_day, NEW.first_day WHERE NEW.first_day IS NOT OLD.first_day;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'term', NEW.id, 'last_day', 'update', OLD.last_day, NEW.last_day WHERE NEW.last_day IS NOT OLD.last_day;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'term', NEW.id, 'is_closed', 'update', OLD.is_closed, NEW.is_closed WHERE NEW.is_closed IS NOT OLD.is_closed;
END;

CREATE TRIGGER log_working_group_delete AFTER DELETE ON working_group BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', OLD.id, 'name', 'delete', OLD.name, NULL WHERE OLD.name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', OLD.id, 'acronym', 'delete', OLD.acronym, NULL WHERE OLD.acronym IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', OLD.id, 'kind', 'delete', OLD.kind, NULL WHERE OLD.kind IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', OLD.id, 'installed_on', 'delete', OLD.installed_on, NULL WHERE OLD.installed_on IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', OLD.id, 'installation_document', 'delete', OLD.installation_document, NULL WHERE OLD.installation_document IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', OLD.id, 'coordinator_name', 'delete', OLD.coordinator_name, NULL WHERE OLD.coordinator_name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', OLD.id, 'coordinator_position', 'delete', OLD.coordinator_position, NULL WHERE OLD.coordinator_position IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', OLD.id, 'purpose', 'delete', OLD.purpose, NULL WHERE OLD.purpose IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', OLD.id, 'plan', 'delete', OLD.plan, NULL WHERE OLD.plan IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', OLD.id, 'is_active', 'delete', OLD.is_active, NULL WHERE OLD.is_active IS NOT NULL;
END;

CREATE TRIGGER log_working_group_insert AFTER INSERT ON working_group BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'working_group', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_working_group_member_delete AFTER DELETE ON working_group_member BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group_member', OLD.id, 'group_id', 'delete', OLD.group_id, NULL WHERE OLD.group_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group_member', OLD.id, 'ordinal', 'delete', OLD.ordinal, NULL WHERE OLD.ordinal IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group_member', OLD.id, 'institution_id', 'delete', OLD.institution_id, NULL WHERE OLD.institution_id IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group_member', OLD.id, 'name', 'delete', OLD.name, NULL WHERE OLD.name IS NOT NULL;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group_member', OLD.id, 'position', 'delete', OLD.position, NULL WHERE OLD.position IS NOT NULL;
END;

CREATE TRIGGER log_working_group_member_insert AFTER INSERT ON working_group_member BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) VALUES ((SELECT max(id) FROM change_set), 'working_group_member', NEW.id, '', 'insert');
END;

CREATE TRIGGER log_working_group_member_update AFTER UPDATE ON working_group_member BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group_member', NEW.id, 'group_id', 'update', OLD.group_id, NEW.group_id WHERE NEW.group_id IS NOT OLD.group_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group_member', NEW.id, 'ordinal', 'update', OLD.ordinal, NEW.ordinal WHERE NEW.ordinal IS NOT OLD.ordinal;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group_member', NEW.id, 'institution_id', 'update', OLD.institution_id, NEW.institution_id WHERE NEW.institution_id IS NOT OLD.institution_id;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group_member', NEW.id, 'name', 'update', OLD.name, NEW.name WHERE NEW.name IS NOT OLD.name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group_member', NEW.id, 'position', 'update', OLD.position, NEW.position WHERE NEW.position IS NOT OLD.position;
END;

CREATE TRIGGER log_working_group_update AFTER UPDATE ON working_group BEGIN
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', NEW.id, 'name', 'update', OLD.name, NEW.name WHERE NEW.name IS NOT OLD.name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', NEW.id, 'acronym', 'update', OLD.acronym, NEW.acronym WHERE NEW.acronym IS NOT OLD.acronym;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', NEW.id, 'kind', 'update', OLD.kind, NEW.kind WHERE NEW.kind IS NOT OLD.kind;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', NEW.id, 'installed_on', 'update', OLD.installed_on, NEW.installed_on WHERE NEW.installed_on IS NOT OLD.installed_on;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', NEW.id, 'installation_document', 'update', OLD.installation_document, NEW.installation_document WHERE NEW.installation_document IS NOT OLD.installation_document;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', NEW.id, 'coordinator_name', 'update', OLD.coordinator_name, NEW.coordinator_name WHERE NEW.coordinator_name IS NOT OLD.coordinator_name;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', NEW.id, 'coordinator_position', 'update', OLD.coordinator_position, NEW.coordinator_position WHERE NEW.coordinator_position IS NOT OLD.coordinator_position;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', NEW.id, 'purpose', 'update', OLD.purpose, NEW.purpose WHERE NEW.purpose IS NOT OLD.purpose;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', NEW.id, 'plan', 'update', OLD.plan, NEW.plan WHERE NEW.plan IS NOT OLD.plan;
  INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) SELECT (SELECT max(id) FROM change_set), 'working_group', NEW.id, 'is_active', 'update', OLD.is_active, NEW.is_active WHERE NEW.is_active IS NOT OLD.is_active;
END;
