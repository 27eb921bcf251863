import { planTables } from './0001-foundation-plan.ts'
import type { Migration } from './migration.ts'
import { createTable, day, isFlag, time, type TableDefinition } from './table.ts'

const tables: TableDefinition[] = [
  { name: 'setting', columns: { value: `TEXT NOT NULL CHECK (json_valid(value))` } },
  {
    name: 'term',
    columns: {
      name: 'TEXT NOT NULL UNIQUE',
      first_day: `TEXT NOT NULL ${day('first_day')}`,
      last_day: `TEXT NOT NULL ${day('last_day')}`,
    },
    constraints: ['CHECK (first_day <= last_day)'],
  },
  { name: 'segment', columns: { name: 'TEXT NOT NULL UNIQUE', position: 'INTEGER NOT NULL' } },
  {
    name: 'institution',
    columns: {
      name: 'TEXT NOT NULL UNIQUE',
      acronym: 'TEXT',
      segment_id: 'TEXT REFERENCES segment (id)',
      is_demonstration: `INTEGER NOT NULL ${isFlag('is_demonstration')}`,
    },
  },
  {
    name: 'person',
    columns: {
      given_names: 'TEXT NOT NULL',
      surnames: 'TEXT NOT NULL',
      national_id: 'TEXT UNIQUE',
      sex: `TEXT CHECK (sex IN ('F', 'M'))`,
      phone: 'TEXT',
      email: 'TEXT',
      is_demonstration: `INTEGER NOT NULL ${isFlag('is_demonstration')}`,
    },
  },
  {
    name: 'accreditation',
    columns: {
      institution_id: 'TEXT NOT NULL REFERENCES institution (id)',
      person_id: 'TEXT NOT NULL REFERENCES person (id)',
      capacity: `TEXT NOT NULL CHECK (capacity IN ('principal', 'alternate'))`,
      position: 'TEXT',
      document: 'TEXT',
      document_day: `TEXT ${day('document_day')}`,
      valid_from: `TEXT NOT NULL ${day('valid_from')}`,
      valid_to: `TEXT ${day('valid_to')}`,
    },
    constraints: ['CHECK (valid_to IS NULL OR valid_from <= valid_to)'],
  },
  {
    name: 'session',
    columns: {
      kind: `TEXT NOT NULL CHECK (kind IN ('ordinary', 'extraordinary', 'installation'))`,
      number: 'TEXT',
      is_decentralised: `INTEGER NOT NULL ${isFlag('is_decentralised')}`,
      province: 'TEXT',
      district: 'TEXT',
      held_on: `TEXT NOT NULL ${day('held_on')}`,
      first_call_at: `TEXT ${time('first_call_at')}`,
      second_call_at: `TEXT ${time('second_call_at')}`,
      started_at: `TEXT ${time('started_at')}`,
      ended_at: `TEXT ${time('ended_at')}`,
      venue: 'TEXT',
      modality: `TEXT NOT NULL CHECK (modality IN ('in_person', 'virtual', 'mixed'))`,
      status: `TEXT NOT NULL CHECK (status IN ('planned', 'called', 'open', 'closed', 'not_held'))`,
      not_held_reason: `TEXT CHECK (not_held_reason IN ('no_quorum', 'postponed', 'cancelled'))`,
      quorum_call: `TEXT CHECK (quorum_call IN ('first', 'second'))`,
      presider_name: 'TEXT',
      presider_position: 'TEXT',
      secretary_name: 'TEXT',
      secretary_position: 'TEXT',
      next_session_on: `TEXT ${day('next_session_on')}`,
      remarks: 'TEXT',
      // What the quorum was counted against, kept when the session ended: a later change of the padrón or of the
      // rule does not rewrite past minutes. Null while the session may still be held.
      quorum_basis: 'TEXT CHECK (quorum_basis IS NULL OR json_valid(quorum_basis))',
      minutes_state: `TEXT NOT NULL CHECK (minutes_state IN ('draft', 'in_review', 'approved', 'signed'))`,
      is_demonstration: `INTEGER NOT NULL ${isFlag('is_demonstration')}`,
    },
    constraints: [
      'UNIQUE (kind, number)',
      `CHECK ((status = 'not_held') = (not_held_reason IS NOT NULL))`,
      'CHECK (started_at IS NULL OR ended_at IS NULL OR started_at <= ended_at)',
    ],
  },
  {
    // A number, once given, stays here for good: what it was given to may go, and then `reason` says why there is a gap.
    name: 'issued_number',
    columns: {
      series: `TEXT NOT NULL CHECK (series IN ('session.ordinary', 'session.extraordinary', 'session.installation', 'agreement', 'letter'))`,
      year: 'INTEGER',
      sequence: 'INTEGER',
      text: 'TEXT NOT NULL',
      subject_id: 'TEXT NOT NULL',
      reason: 'TEXT',
    },
    constraints: ['UNIQUE (series, text)', 'UNIQUE (series, year, sequence)'],
  },
  {
    name: 'agenda_item',
    columns: {
      session_id: 'TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE',
      position: 'INTEGER NOT NULL CHECK (position >= 0)',
      title: 'TEXT NOT NULL',
      kind: `TEXT NOT NULL CHECK (kind IN ('reading', 'dispatch', 'report', 'request', 'presentation', 'debate', 'agreement', 'election', 'other'))`,
      presenter: 'TEXT',
      planned_minutes: 'INTEGER CHECK (planned_minutes >= 0)',
    },
  },
  {
    // Apart from the item, with a version of its own: typing notes never conflicts with moving the item.
    name: 'item_notes',
    columns: {
      agenda_item_id: 'TEXT NOT NULL UNIQUE REFERENCES agenda_item (id) ON DELETE CASCADE',
      content: 'TEXT NOT NULL CHECK (json_valid(content))',
      saved_at: 'TEXT NOT NULL',
    },
  },
  {
    name: 'attendance',
    columns: {
      session_id: 'TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE',
      person_id: 'TEXT NOT NULL REFERENCES person (id)',
      institution_id: 'TEXT REFERENCES institution (id)',
      capacity: `TEXT NOT NULL CHECK (capacity IN ('principal', 'alternate', 'guest', 'staff'))`,
      position: 'TEXT',
      ordinal: 'INTEGER NOT NULL',
    },
    constraints: [
      'UNIQUE (session_id, person_id)',
      `CHECK (capacity IN ('guest', 'staff') OR institution_id IS NOT NULL)`,
    ],
  },
  {
    name: 'attendance_stay',
    columns: {
      attendance_id: 'TEXT NOT NULL REFERENCES attendance (id) ON DELETE CASCADE',
      ordinal: 'INTEGER NOT NULL',
      arrived_at: `TEXT ${time('arrived_at')}`,
      left_at: `TEXT ${time('left_at')}`,
    },
    constraints: [
      'UNIQUE (attendance_id, ordinal)',
      'CHECK (arrived_at IS NULL OR left_at IS NULL OR arrived_at <= left_at)',
    ],
  },
  {
    name: 'absence',
    columns: {
      session_id: 'TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE',
      institution_id: 'TEXT NOT NULL REFERENCES institution (id)',
      is_justified: `INTEGER NOT NULL ${isFlag('is_justified')}`,
      reason: 'TEXT',
      ordinal: 'INTEGER NOT NULL',
    },
    constraints: ['UNIQUE (session_id, institution_id)'],
  },
  {
    name: 'agreement',
    columns: {
      agenda_item_id: 'TEXT NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE',
      ordinal: 'INTEGER NOT NULL',
      number: 'TEXT UNIQUE',
      text: 'TEXT NOT NULL',
      adoption: `TEXT NOT NULL CHECK (adoption IN ('consensus', 'votes'))`,
      votes_in_favour: 'INTEGER CHECK (votes_in_favour >= 0)',
      votes_against: 'INTEGER CHECK (votes_against >= 0)',
      votes_abstentions: 'INTEGER CHECK (votes_abstentions >= 0)',
      seats_present: 'INTEGER NOT NULL CHECK (seats_present >= 0)',
      seats: 'INTEGER NOT NULL CHECK (seats >= 0)',
    },
    constraints: [
      `CHECK ((votes_in_favour IS NULL) = (votes_against IS NULL) AND (votes_in_favour IS NULL) = (votes_abstentions IS NULL))`,
      `CHECK ((adoption = 'votes') = (votes_in_favour IS NOT NULL))`,
    ],
  },
  {
    name: 'commitment',
    columns: {
      agenda_item_id: 'TEXT NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE',
      ordinal: 'INTEGER NOT NULL',
      text: 'TEXT NOT NULL',
      due_on: `TEXT ${day('due_on')}`,
      priority: 'INTEGER',
      status: `TEXT NOT NULL CHECK (status IN ('pending', 'in_progress', 'fulfilled', 'not_fulfilled', 'rescheduled', 'void'))`,
    },
  },
  {
    name: 'commitment_responsible',
    columns: {
      commitment_id: 'TEXT NOT NULL REFERENCES commitment (id) ON DELETE CASCADE',
      institution_id: 'TEXT NOT NULL REFERENCES institution (id)',
      ordinal: 'INTEGER NOT NULL',
    },
    constraints: ['UNIQUE (commitment_id, institution_id)'],
  },
  {
    // Bytes live in the file store under their SHA-256; a row is written only after its file.
    name: 'document',
    columns: {
      kind: `TEXT NOT NULL CHECK (kind IN ('minutes'))`,
      session_id: 'TEXT NOT NULL REFERENCES session (id)',
      title: 'TEXT NOT NULL',
      file_name: 'TEXT NOT NULL',
      document_version: 'INTEGER NOT NULL CHECK (document_version >= 1)',
      size_bytes: 'INTEGER NOT NULL',
      sha256: 'TEXT NOT NULL CHECK (length(sha256) = 64)',
      model_sha256: 'TEXT NOT NULL CHECK (length(model_sha256) = 64)',
      created_at: 'TEXT NOT NULL',
      created_by: 'TEXT NOT NULL',
    },
    constraints: ['UNIQUE (kind, session_id, document_version)'],
  },
  {
    name: 'loaded_record',
    columns: {
      session_id: 'TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE',
      sha256: 'TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64)',
    },
  },
  ...planTables,
]

// This computer's own memory: who works here, and which device it is. Not logged, never exchanged.
const localAndLog = `
CREATE TABLE local_state (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
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
CREATE INDEX change_by_set ON change (change_set_id);
CREATE INDEX change_by_row ON change (table_name, row_id);`

const indexes = `
CREATE INDEX accreditation_by_institution ON accreditation (institution_id, valid_from);
CREATE INDEX accreditation_by_person ON accreditation (person_id);
CREATE INDEX session_by_day ON session (held_on);
CREATE INDEX agenda_item_by_session ON agenda_item (session_id, position);
CREATE INDEX attendance_by_person ON attendance (person_id);
CREATE INDEX agreement_by_item ON agreement (agenda_item_id, ordinal);
CREATE INDEX commitment_by_item ON commitment (agenda_item_id, ordinal);
CREATE INDEX commitment_responsible_by_institution ON commitment_responsible (institution_id);
CREATE INDEX institution_by_segment ON institution (segment_id);
CREATE INDEX document_by_session ON document (session_id);
CREATE INDEX objective_by_plan ON objective (plan_id, position);
CREATE INDEX activity_by_objective ON activity (objective_id, position);`

// The segments of every CER, with the same ids on every computer, so that two of them agree on what «Estado» is.
const segments = ['Estado', 'Sociedad civil', 'Sector privado', 'Cooperación', 'Equipo técnico MCLCP']

const seeds = [
  `INSERT INTO change_set (at, clock, actor, device_id, device_name, command)
   VALUES ('2023-01-01T00:00:00.000Z', '2023-01-01T00:00:00.000Z-0000-mesa-cer', 'Mesa CER', 'mesa-cer', '', 'program.install');`,
  ...segments.map(
    (name, position) =>
      `INSERT INTO segment (id, name, position) VALUES ('00000000-0000-7000-8000-00000000000${position + 1}', '${name}', ${position});`,
  ),
].join('\n')

export const foundation: Migration = {
  number: 1,
  name: 'foundation',
  sql: [localAndLog, ...tables.map(createTable), indexes, seeds].join('\n'),
}
