import { addedRowTrigger } from '../change-log.ts'

/*
 * An added row is one entry of the log instead of one for each cell: checking somebody in writes two entries where it wrote
 * ten. What the cells began with is found again by history/added-rows.ts.
 */

// prettier-ignore
const logged = [
  'absence', 'accreditation', 'activity', 'activity_progress', 'agenda_balance', 'agenda_item', 'agreement',
  'attachment', 'attendance', 'attendance_role', 'attendance_stay', 'balance_entry', 'candidacy', 'commitment',
  'commitment_responsible', 'contact', 'coordination', 'dispatch', 'district', 'document', 'election_round',
  'erratum', 'event', 'event_attendance', 'follow_up', 'group_meeting', 'institution', 'issued_number', 'item_notes',
  'letter', 'loaded_record', 'minutes_comment', 'minutes_version', 'monitoring_report', 'objective', 'padron_import',
  'person', 'plan', 'plan_link', 'presentation', 'priority', 'priority_agenda', 'province', 'ratification',
  'ratification_signatory', 'recipient', 'report_table', 'segment', 'session', 'setting', 'statement',
  'statement_signatory', 'suspension', 'term', 'term_member', 'working_group', 'working_group_member',
]

// An id names one row of all tables, and those of the newest rows stand beside each other.
const index = 'DROP INDEX change_by_row;\nCREATE INDEX change_by_row ON change (row_id);'

/** Every logged table logs what is added to it as one entry. */
export const logSql = [
  ...logged.map((table) => `DROP TRIGGER log_${table}_insert;\n${addedRowTrigger(table)}`),
  index,
].join('\n')
