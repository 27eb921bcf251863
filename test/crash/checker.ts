import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type BetterSqlite from 'better-sqlite3'
import { openTestCore } from '../helpers/core.ts'
import { withDatabase } from '../helpers/database.ts'
import { seatNames, venues, type Fact, type FactKind, type Line } from './protocol.ts'

/** What each fact says in the database; no row is nothing. */
const lookups: Record<FactKind, string> = {
  notes: `SELECT json_extract(content, '$.content[0].content[0].text') FROM item_notes WHERE agenda_item_id = ?`,
  stays: `SELECT group_concat(coalesce(arrived_at, '') || '-' || coalesce(left_at, ''), ' ' ORDER BY ordinal)
          FROM attendance_stay WHERE attendance_id = ?`,
  agreement: 'SELECT text FROM agreement WHERE id = ?',
  commitment: 'SELECT text FROM commitment WHERE id = ?',
  document: 'SELECT sha256 FROM document WHERE id = ?',
  attachment: 'SELECT sha256 FROM attachment WHERE id = ?',
  session: 'SELECT status FROM session WHERE id = ?',
  letter: 'SELECT number FROM letter WHERE id = ?',
  record: `SELECT 'loaded' FROM loaded_record WHERE session_id = ?`,
}

/** Rows that only half a command could have left. */
const halfDone: Record<string, string> = {
  'somebody present without an hour of arrival':
    'SELECT id FROM attendance WHERE id NOT IN (SELECT attendance_id FROM attendance_stay)',
  'a commitment without both its institutions': `SELECT id FROM commitment WHERE
     (SELECT count(*) FROM commitment_responsible WHERE commitment_id = commitment.id) <> 2`,
  'a session without number': 'SELECT id FROM session WHERE number IS NULL',
  'a number that names nothing': `SELECT id FROM issued_number WHERE reason IS NULL AND
     subject_id NOT IN (SELECT id FROM session UNION SELECT id FROM agreement UNION SELECT id FROM letter)`,
  'a closed session with agreements without number': `SELECT agreement.id FROM agreement
     JOIN agenda_item ON agenda_item.id = agenda_item_id JOIN session ON session.id = session_id
     WHERE status = 'closed' AND agreement.number IS NULL`,
  'a letter whose number is not in its series': `SELECT id FROM letter WHERE status <> 'draft' AND number NOT IN
     (SELECT text FROM issued_number WHERE series = 'letter')`,
  'a letter for only some of its recipients': `SELECT id FROM letter WHERE
     (SELECT count(*) FROM recipient WHERE letter_id = letter.id) <> ${String(seatNames.length)}`,
  'a letter of which nobody heard that it was sent': `SELECT session.id FROM session JOIN letter ON session_id = session.id
     WHERE letter.status <> 'draft' AND session.status = 'planned'`,
  'a session with two calls in force': `SELECT session_id FROM letter WHERE status = 'issued'
     GROUP BY session_id HAVING count(*) > 1`,
  'a change set without changes': 'SELECT id FROM change_set WHERE id NOT IN (SELECT change_set_id FROM change)',
  'an attendance that the log does not know': `SELECT id FROM attendance WHERE id NOT IN
     (SELECT row_id FROM change WHERE table_name = 'attendance' AND operation = 'insert')`,
  'a logged attendance that is not there': `SELECT row_id FROM change WHERE table_name = 'attendance'
     AND operation = 'insert' AND row_id NOT IN (SELECT id FROM attendance)`,
  'only some of everybody': `SELECT id FROM session WHERE venue = '${venues.everybody}' AND
     (SELECT count(*) FROM attendance WHERE session_id = session.id) NOT IN (0, ${String(seatNames.length)})`,
  'half a record': `SELECT id FROM session WHERE venue = '${venues.record}' AND NOT (
     EXISTS (SELECT 1 FROM loaded_record WHERE session_id = session.id)
     AND (SELECT count(*) FROM attendance WHERE session_id = session.id) = 3
     AND (SELECT count(*) FROM item_notes JOIN agenda_item ON agenda_item.id = agenda_item_id
          WHERE session_id = session.id) = 1)`,
}

const key = ({ kind, id }: Fact): string => `${kind}:${id}`

/** Everything that was ever answered, and what was asked last without an answer. */
export type Ledger = { facts: Map<string, Fact>; pending: Fact | null; answers: number }

export const newLedger = (): Ledger => ({ facts: new Map(), pending: null, answers: 0 })

/** Adds what a worker said before it died. */
export const enter = (ledger: Ledger, lines: readonly Line[]): void => {
  ledger.pending = null
  for (const line of lines) {
    if (line.say === 'ready') continue
    if (line.say === 'sent') ledger.pending = line.fact
    else {
      ledger.facts.set(key(line.fact), line.fact)
      ledger.pending = null
      ledger.answers += 1
    }
  }
}

const lostFacts = (connection: BetterSqlite.Database, { facts, pending }: Ledger): string[] => {
  const statements = new Map(Object.entries(lookups).map(([kind, sql]) => [kind, connection.prepare(sql).pluck()]))
  return [...facts.values()].flatMap((fact) => {
    const found = statements.get(fact.kind)?.get(fact.id)
    if (found === fact.value) return []
    // The command without an answer may have reached the disk or not: both are right, anything else is not.
    if (pending && key(pending) === key(fact) && found === pending.value) {
      facts.set(key(fact), pending)
      return []
    }
    return [`lost: ${key(fact)} was «${fact.value.slice(0, 40)}» and is «${String(found).slice(0, 40)}»`]
  })
}

const halfDoneWork = (connection: BetterSqlite.Database): string[] =>
  Object.entries(halfDone).flatMap(([what, sql]) =>
    connection
      .prepare(sql)
      .pluck()
      .all()
      .map((id) => `half-done: ${what} (${String(id)})`),
  )

const filesIn = (dataFolder: string, folder: string): string[] =>
  existsSync(join(dataFolder, folder))
    ? readdirSync(join(dataFolder, folder), { recursive: true, encoding: 'utf8' })
    : []

// What waited for a command is a copy of a file that the person still has: the next start begins without it.
const strayFiles = (dataFolder: string): string[] =>
  [
    ...filesIn(dataFolder, 'archivos').filter((name) => name.includes('.partial')),
    ...filesIn(dataFolder, 'temporal'),
  ].map((name) => `half-done: the file ${name}`)

/** Opens the folder as the next start would, and says everything that the crash spoiled; nothing, when all is well. */
export const problemsOf = async (dataFolder: string, ledger: Ledger): Promise<string[]> => {
  const test = openTestCore({ dataFolder })
  const report = await test.client.exchange.check()
  const strays = strayFiles(dataFolder)
  test.core.close()
  const unsound = report.isSound ? [] : [`unsound: ${JSON.stringify(report)}`]
  const found = withDatabase(join(dataFolder, 'mesa.sqlite'), (connection) => [
    ...lostFacts(connection, ledger),
    ...halfDoneWork(connection),
  ])
  return [...unsound, ...strays, ...found]
}
