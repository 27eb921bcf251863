import type { Migration } from './migration.ts'
import { createTable } from './table.ts'

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

export const liveSessionKept: Migration = {
  number: 4,
  name: 'live-session-kept',
  sql: [draft, attendanceRole].join('\n'),
}
