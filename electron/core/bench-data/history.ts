import type { Meeting } from './meeting.ts'
import { padded, type World } from './world.ts'

/*
 * The log of the data set. Logging each cell of three million would be ten times what it is about, and take ten times as
 * long: so the triggers rest while it is made, and each session leaves instead the entries of the commands that a person
 * sees in the history, with the cells that name them.
 */

const commands: readonly (readonly [command: string, table: string, column: string, after: string])[] = [
  ['sessions.create', 'session', 'status', 'planned'],
  ['letters.issue', 'session', 'status', 'called'],
  ['sessions.open', 'session', 'status', 'open'],
  ['attendance.checkInPrincipals', 'session', 'opening_quorum', '{}'],
  ['minutes.saveNotes', 'session', 'version', '2'],
  ['agreements.add', 'session', 'version', '3'],
  ['commitments.add', 'session', 'version', '4'],
  ['sessions.close', 'session', 'status', 'closed'],
  ['minutes.submit', 'session', 'minutes_state', 'in_review'],
  ['minutes.approve', 'session', 'minutes_state', 'approved'],
]

// Each transaction that makes the data set takes the id after the last for an entry that comes to nothing: there is room.
const firstEntry = 1000
const entriesOfSession = 20

/** The entries of the history that a session leaves. */
export const addHistory = ({ put }: World, { id: sessionId, day, count, isHeld }: Meeting): void => {
  for (const [step, [command, table, column, after]] of (isHeld ? commands : commands.slice(0, 1)).entries()) {
    const entry = firstEntry + count * entriesOfSession + step
    const at = `${day}T14:${padded(step, 2)}:00.000Z`
    put('change_set', {
      id: entry,
      at,
      clock: `${at}-${padded(count % 10_000, 4)}-datos-de-medida`,
      actor: 'Secretaría técnica',
      device_id: 'datos-de-medida',
      device_name: 'Datos de medida',
      command,
    })
    const change = { change_set_id: entry, table_name: table, row_id: sessionId, operation: 'update' }
    put('change', { ...change, column_name: column, before: null, after })
    put('change', { ...change, column_name: 'version', before: step, after: step + 1 })
  }
}
