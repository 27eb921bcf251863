import type { Migration } from './migration.ts'
import { createTable, day, isFlag, rebuild, same, time, widen, type TableDefinition, type Widening } from './table.ts'

/*
 * The meeting while it is held, and its acta on the way to being signed: items taken up and carried over, suspended
 * sessions, rounds of an election, what became of commitments, versions, comments and errata.
 */

const tables: TableDefinition[] = [
  {
    // Stopped at an hour of one day; resumed on another, or still to be.
    name: 'suspension',
    columns: {
      session_id: 'TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE',
      ordinal: 'INTEGER NOT NULL CHECK (ordinal >= 0)',
      suspended_at: `TEXT NOT NULL ${time('suspended_at')}`,
      reason: 'TEXT',
      resumed_on: `TEXT ${day('resumed_on')}`,
      resumed_at: `TEXT ${time('resumed_at')}`,
      quorum_call: `TEXT CHECK (quorum_call IN ('first', 'second'))`,
      // When the day on which it went on ended: the hours of `session` are those of its first day.
      ended_at: `TEXT ${time('ended_at')}`,
    },
    constraints: [
      'UNIQUE (session_id, ordinal)',
      'CHECK ((resumed_on IS NULL) = (resumed_at IS NULL))',
      'CHECK (ended_at IS NULL OR resumed_at <= ended_at)',
    ],
  },
  {
    // A round before the one that decided; its candidates are candidacies of the same ordinal.
    name: 'election_round',
    columns: {
      coordination_id: 'TEXT NOT NULL REFERENCES coordination (id) ON DELETE CASCADE',
      ordinal: 'INTEGER NOT NULL CHECK (ordinal >= 0)',
      blank_votes: 'INTEGER NOT NULL CHECK (blank_votes >= 0)',
      spoiled_votes: 'INTEGER NOT NULL CHECK (spoiled_votes >= 0)',
    },
    constraints: ['UNIQUE (coordination_id, ordinal)'],
  },
  {
    // `status_before` and `due_before` give back what was, when the newest is taken back.
    name: 'follow_up',
    columns: {
      commitment_id: 'TEXT NOT NULL REFERENCES commitment (id) ON DELETE CASCADE',
      session_id: 'TEXT REFERENCES session (id) ON DELETE SET NULL',
      ordinal: 'INTEGER NOT NULL CHECK (ordinal >= 0)',
      recorded_on: `TEXT NOT NULL ${day('recorded_on')}`,
      author: 'TEXT NOT NULL',
      status: `TEXT NOT NULL CHECK (status IN ('pending', 'in_progress', 'fulfilled', 'not_fulfilled', 'rescheduled', 'void'))`,
      percentage: 'INTEGER CHECK (percentage BETWEEN 0 AND 100)',
      note: 'TEXT',
      due_on: `TEXT ${day('due_on')}`,
      status_before: 'TEXT NOT NULL',
      due_before: `TEXT ${day('due_before')}`,
    },
    constraints: ['UNIQUE (commitment_id, ordinal)'],
  },
  {
    // The three files live in the file store under their SHA-256: the model as JSON, the text and the Word file.
    name: 'minutes_version',
    columns: {
      session_id: 'TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE',
      ordinal: 'INTEGER NOT NULL CHECK (ordinal >= 1)',
      event: `TEXT NOT NULL CHECK (event IN ('submitted', 'approved'))`,
      model_sha256: 'TEXT NOT NULL CHECK (length(model_sha256) = 64)',
      text_sha256: 'TEXT NOT NULL CHECK (length(text_sha256) = 64)',
      file_sha256: 'TEXT NOT NULL CHECK (length(file_sha256) = 64)',
      created_at: 'TEXT NOT NULL',
      created_by: 'TEXT NOT NULL',
      approved_on: `TEXT ${day('approved_on')}`,
      approved_in_id: 'TEXT REFERENCES session (id) ON DELETE SET NULL',
      observations: 'TEXT',
      reopened_at: 'TEXT',
      reopened_by: 'TEXT',
      reopen_reason: 'TEXT',
    },
    constraints: [
      'UNIQUE (session_id, ordinal)',
      `CHECK ((event = 'approved') = (approved_on IS NOT NULL))`,
      'CHECK ((reopened_at IS NULL) = (reopen_reason IS NULL) AND (reopened_at IS NULL) = (reopened_by IS NULL))',
    ],
  },
  {
    name: 'minutes_comment',
    columns: {
      session_id: 'TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE',
      agenda_item_id: 'TEXT REFERENCES agenda_item (id) ON DELETE SET NULL',
      quote: 'TEXT NOT NULL',
      text: 'TEXT NOT NULL',
      author: 'TEXT NOT NULL',
      created_at: 'TEXT NOT NULL',
      resolved_at: 'TEXT',
      resolved_by: 'TEXT',
    },
    constraints: ['CHECK ((resolved_at IS NULL) = (resolved_by IS NULL))'],
  },
  {
    name: 'erratum',
    columns: {
      session_id: 'TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE',
      // The approved version that it corrects: one approved after it says the right words itself.
      minutes_version_id: 'TEXT NOT NULL REFERENCES minutes_version (id) ON DELETE CASCADE',
      ordinal: 'INTEGER NOT NULL CHECK (ordinal >= 0)',
      says: 'TEXT NOT NULL',
      should_say: 'TEXT NOT NULL',
      recorded_on: `TEXT NOT NULL ${day('recorded_on')}`,
      recorded_by: 'TEXT NOT NULL',
    },
    constraints: ['UNIQUE (session_id, ordinal)'],
  },
]

/*
 * What the notes of an item said while they were written: the undo of this computer, which survives a restart. It is
 * neither history (the change log is) nor exchanged, so it is not logged; old ones are thinned out.
 */
const notesRevision = `
CREATE TABLE notes_revision (
  id TEXT NOT NULL PRIMARY KEY,
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  saved_at TEXT NOT NULL,
  author TEXT NOT NULL,
  UNIQUE (agenda_item_id, ordinal)
) STRICT;`

const widenings: Widening[] = [
  {
    table: 'session',
    added: {
      opening_quorum: 'TEXT CHECK (opening_quorum IS NULL OR json_valid(opening_quorum))',
      closing_quorum: 'TEXT CHECK (closing_quorum IS NULL OR json_valid(closing_quorum))',
    },
    columns: [
      'kind',
      'number',
      'is_decentralised',
      'province',
      'district',
      'held_on',
      'first_call_at',
      'second_call_at',
      'started_at',
      'ended_at',
      'venue',
      'modality',
      'status',
      'not_held_reason',
      'quorum_call',
      'presider_name',
      'presider_position',
      'secretary_name',
      'secretary_position',
      'next_session_on',
      'remarks',
      'quorum_basis',
      'minutes_state',
      'is_demonstration',
      'online_link',
    ],
  },
  {
    table: 'agenda_item',
    added: {
      role: `TEXT CHECK (role IN ('previous_minutes', 'open_commitments'))`,
      subject_session_id: 'TEXT REFERENCES session (id) ON DELETE SET NULL',
      state: `TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'in_hand', 'done', 'skipped', 'carried_over'))`,
      state_reason: 'TEXT',
      started_at: `TEXT ${time('started_at')}`,
      ended_at: `TEXT ${time('ended_at')}`,
      // The day of a suspended session on which it was taken up: hours alone do not tell.
      sitting: 'INTEGER NOT NULL DEFAULT 0 CHECK (sitting >= 0)',
      spent_seconds: 'INTEGER NOT NULL DEFAULT 0 CHECK (spent_seconds >= 0)',
      running_since: 'TEXT',
      added_at: `TEXT ${time('added_at')}`,
      carried_from_id: 'TEXT REFERENCES agenda_item (id) ON DELETE SET NULL',
    },
    columns: ['session_id', 'position', 'title', 'kind', 'presenter', 'planned_minutes'],
  },
  {
    table: 'agreement',
    added: {
      seats_required: 'INTEGER CHECK (seats_required >= 0)',
      has_quorum: `INTEGER ${isFlag('has_quorum')}`,
      adopted_at: `TEXT ${time('adopted_at')}`,
    },
    columns: [
      'agenda_item_id',
      'ordinal',
      'number',
      'text',
      'adoption',
      'votes_in_favour',
      'votes_against',
      'votes_abstentions',
      'seats_present',
      'seats',
    ],
  },
  {
    table: 'attendance',
    added: { note: 'TEXT' },
    columns: ['session_id', 'person_id', 'institution_id', 'capacity', 'position', 'ordinal'],
  },
  {
    table: 'attendance_stay',
    added: {
      sitting: 'INTEGER NOT NULL DEFAULT 0 CHECK (sitting >= 0)',
      arrival_text: 'TEXT',
      departure_text: 'TEXT',
    },
    columns: ['attendance_id', 'ordinal', 'arrived_at', 'left_at'],
  },
  {
    table: 'coordination',
    added: { agenda_item_id: 'TEXT REFERENCES agenda_item (id) ON DELETE SET NULL' },
    columns: [
      'role',
      'person_id',
      'position',
      'valid_from',
      'valid_to',
      'session_id',
      'blank_votes',
      'spoiled_votes',
      'note',
      'succeeded_by_id',
    ],
  },
]

const rebuilt = [
  // Of each day of a session that was suspended.
  rebuild(
    {
      name: 'absence',
      columns: {
        session_id: 'TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE',
        sitting: 'INTEGER NOT NULL CHECK (sitting >= 0)',
        institution_id: 'TEXT NOT NULL REFERENCES institution (id)',
        is_justified: `INTEGER NOT NULL ${isFlag('is_justified')}`,
        reason: 'TEXT',
        ordinal: 'INTEGER NOT NULL',
      },
      constraints: ['UNIQUE (session_id, sitting, institution_id)'],
    },
    { sitting: '0', ...same('session_id', 'institution_id', 'is_justified', 'reason', 'ordinal') },
  ),
  // Of each round: who goes to the second was in the first.
  rebuild(
    {
      name: 'candidacy',
      columns: {
        coordination_id: 'TEXT NOT NULL REFERENCES coordination (id) ON DELETE CASCADE',
        round: 'INTEGER NOT NULL CHECK (round >= 0)',
        person_id: 'TEXT NOT NULL REFERENCES person (id)',
        ordinal: 'INTEGER NOT NULL',
        votes: 'INTEGER NOT NULL CHECK (votes >= 0)',
      },
      constraints: ['UNIQUE (coordination_id, round, person_id)'],
    },
    { round: '0', ...same('coordination_id', 'person_id', 'ordinal', 'votes') },
  ),
  rebuild(
    {
      name: 'attachment',
      columns: {
        owner_kind: `TEXT NOT NULL CHECK (owner_kind IN ('session', 'agenda_item', 'agreement', 'commitment', 'term',
          'institution', 'person', 'accreditation', 'letter', 'dispatch', 'coordination', 'absence', 'minutes'))`,
        owner_id: 'TEXT NOT NULL',
        file_name: 'TEXT NOT NULL',
        media_type: 'TEXT NOT NULL',
        size_bytes: 'INTEGER NOT NULL CHECK (size_bytes > 0)',
        sha256: 'TEXT NOT NULL CHECK (length(sha256) = 64)',
        added_at: 'TEXT NOT NULL',
        added_by: 'TEXT NOT NULL',
        removed_at: 'TEXT',
      },
    },
    same(
      'owner_kind',
      'owner_id',
      'file_name',
      'media_type',
      'size_bytes',
      'sha256',
      'added_at',
      'added_by',
      'removed_at',
    ),
  ),
]

const indexes = `
CREATE INDEX candidacy_by_person ON candidacy (person_id);
CREATE INDEX attachment_by_owner ON attachment (owner_kind, owner_id);
CREATE INDEX follow_up_by_session ON follow_up (session_id);
CREATE INDEX minutes_version_by_approval ON minutes_version (approved_in_id);
CREATE INDEX erratum_by_version ON erratum (minutes_version_id);
CREATE INDEX minutes_comment_by_session ON minutes_comment (session_id);
CREATE INDEX minutes_comment_by_item ON minutes_comment (agenda_item_id);
CREATE INDEX agenda_item_by_subject ON agenda_item (subject_session_id);
CREATE INDEX agenda_item_by_carried ON agenda_item (carried_from_id);
CREATE INDEX coordination_by_item ON coordination (agenda_item_id);`

export const liveSession: Migration = {
  number: 3,
  name: 'live-session',
  sql: [...tables.map(createTable), notesRevision, ...widenings.map(widen), ...rebuilt, indexes].join('\n'),
}
