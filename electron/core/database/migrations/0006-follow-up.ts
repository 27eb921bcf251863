import { logSql } from './0006-log.ts'
import { planSql } from './0006-plan.ts'
import { spacesSql } from './0006-spaces.ts'
import type { Migration } from './migration.ts'
import { day, rebuild, same, widen, type TableDefinition } from './table.ts'

// What became of an agreement; one without effect may name the agreement that undid it.
const agreement = widen({
  table: 'agreement',
  added: {
    state: `TEXT NOT NULL DEFAULT 'in_force' CHECK (state IN ('in_force', 'fulfilled', 'void'))`,
    state_on: `TEXT ${day('state_on')}`,
    state_note: 'TEXT',
    undone_by_id: 'TEXT REFERENCES agreement (id) ON DELETE SET NULL',
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
    'seats_required',
    'has_quorum',
    'adopted_at',
  ],
})

// The person who answers for it, besides the institutions.
const commitment = widen({
  table: 'commitment',
  added: { person_id: 'TEXT REFERENCES person (id)' },
  columns: ['agenda_item_id', 'ordinal', 'text', 'due_on', 'priority', 'status'],
})

const document: TableDefinition = {
  name: 'document',
  columns: {
    kind: `TEXT NOT NULL CHECK (kind IN ('minutes', 'agenda', 'attendance_list', 'letters', 'letter', 'certificate',
      'certificates', 'agreement_certificate', 'session_commitments', 'term_commitments', 'attendance_report',
      'installation_minutes', 'designation_minutes', 'statement', 'institution_commitments', 'overdue_commitments',
      'plan_balance', 'monitoring_report', 'agenda_balance', 'ratification_minutes', 'group_report', 'event_report',
      'presentation_schedule', 'ordinance', 'ordinance_reasons', 'ordinance_letter', 'ordinance_comparison', 'regulation'))`,
    subject_id: 'TEXT NOT NULL',
    session_id: 'TEXT REFERENCES session (id)',
    title: 'TEXT NOT NULL',
    file_name: 'TEXT NOT NULL',
    document_version: 'INTEGER NOT NULL CHECK (document_version >= 1)',
    size_bytes: 'INTEGER NOT NULL',
    sha256: 'TEXT NOT NULL CHECK (length(sha256) = 64)',
    model_sha256: 'TEXT NOT NULL CHECK (length(model_sha256) = 64)',
    created_at: 'TEXT NOT NULL',
    created_by: 'TEXT NOT NULL',
    origin: `TEXT NOT NULL DEFAULT 'program' CHECK (origin IN ('program', 'edited'))`,
  },
  constraints: ['UNIQUE (kind, subject_id, document_version)'],
}

const attachment: TableDefinition = {
  name: 'attachment',
  columns: {
    owner_kind: `TEXT NOT NULL CHECK (owner_kind IN ('session', 'agenda_item', 'agreement', 'commitment', 'term',
      'institution', 'person', 'accreditation', 'letter', 'dispatch', 'coordination', 'absence', 'minutes', 'follow_up',
      'activity_progress', 'monitoring_report', 'ratification', 'working_group', 'group_meeting', 'event', 'presentation',
      'ordinance', 'ordinance_step'))`,
    owner_id: 'TEXT NOT NULL',
    file_name: 'TEXT NOT NULL',
    media_type: 'TEXT NOT NULL',
    size_bytes: 'INTEGER NOT NULL CHECK (size_bytes > 0)',
    sha256: 'TEXT NOT NULL CHECK (length(sha256) = 64)',
    added_at: 'TEXT NOT NULL',
    added_by: 'TEXT NOT NULL',
    removed_at: 'TEXT',
  },
}

// A register of commitments tells what is due first, first, and what has no day last: its pages follow these indexes.
const indexes = `
CREATE INDEX document_by_session ON document (session_id);
CREATE INDEX document_by_moment ON document (created_at, id);
CREATE INDEX change_set_by_moment ON change_set (at);
CREATE INDEX attachment_by_owner ON attachment (owner_kind, owner_id);
CREATE INDEX agreement_by_undoing ON agreement (undone_by_id);
CREATE INDEX commitment_by_person ON commitment (person_id);
CREATE INDEX commitment_by_due ON commitment (due_on);
CREATE INDEX commitment_in_order ON commitment (coalesce(due_on, '9999-12-31'), id);
CREATE INDEX commitment_open_in_order ON commitment (coalesce(due_on, '9999-12-31'), id)
  WHERE status IN ('pending', 'in_progress', 'rescheduled');
CREATE INDEX commitment_of_status_in_order ON commitment (status, coalesce(due_on, '9999-12-31'), id);
CREATE INDEX commitment_open ON commitment (due_on) WHERE status IN ('pending', 'in_progress', 'rescheduled');
CREATE INDEX session_unfinished ON session (held_on) WHERE status IN ('planned', 'called', 'open');
CREATE INDEX session_unsigned ON session (held_on) WHERE status = 'closed' AND minutes_state <> 'signed';
CREATE INDEX accreditation_by_end ON accreditation (valid_to);`

export const followUp: Migration = {
  number: 6,
  name: 'follow-up',
  sql: [
    agreement,
    commitment,
    rebuild(document, same(...Object.keys(document.columns))),
    rebuild(attachment, same(...Object.keys(attachment.columns))),
    indexes,
    planSql,
    spacesSql,
    logSql,
  ].join('\n'),
}
