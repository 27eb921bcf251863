import { documentsSql } from './0004-documents.ts'
import type { Migration } from './migration.ts'
import { createTable, widen } from './table.ts'

/*
 * What somebody is writing in a form or a box and did not save yet: the memory of this computer, so that neither a crash nor
 * a power cut takes it. It is neither history nor exchanged, so it is not logged. `content` is JSON that only the screen
 * which wrote it understands; `kind` says of what its owner is one, in the words of shared/domain/draft.ts.
 */
const draft = `
CREATE TABLE draft (
  kind TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  part TEXT NOT NULL,
  content TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (kind, owner_id, part)
) STRICT;`

// What somebody is on a later day of a session, when it is not what `attendance` says that they were on their first.
const attendanceRole = createTable({
  name: 'attendance_role',
  columns: {
    attendance_id: 'TEXT NOT NULL REFERENCES attendance (id) ON DELETE CASCADE',
    sitting: 'INTEGER NOT NULL CHECK (sitting > 0)',
    institution_id: 'TEXT REFERENCES institution (id)',
    capacity: `TEXT NOT NULL CHECK (capacity IN ('principal', 'alternate', 'guest', 'staff'))`,
    position: 'TEXT',
    note: 'TEXT',
  },
  constraints: [
    'UNIQUE (attendance_id, sitting)',
    `CHECK (capacity IN ('guest', 'staff') OR institution_id IS NOT NULL)`,
  ],
})

// Who presides and who acts as secretary on the day on which a session goes on; null says nothing of it.
const suspension = widen({
  table: 'suspension',
  added: { presider_name: 'TEXT', presider_position: 'TEXT', secretary_name: 'TEXT', secretary_position: 'TEXT' },
  columns: ['session_id', 'ordinal', 'suspended_at', 'reason', 'resumed_on', 'resumed_at', 'quorum_call', 'ended_at'],
})

export const liveSessionKept: Migration = {
  number: 4,
  name: 'live-session-kept',
  sql: [draft, attendanceRole, suspension, documentsSql].join('\n'),
}
