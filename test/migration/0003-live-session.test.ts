import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { disposableFolder, openTestCore } from '../helpers/core.ts'
import { dumpOf, withDatabase, withoutAgendaName } from '../helpers/database.ts'
import { releasedDatabase } from '../helpers/released-database.ts'

/** The folder of somebody who worked with version 2; `prepare` does something to it before the update. */
const versionTwo = (prepare = ''): ReturnType<typeof disposableFolder> => {
  const folder = disposableFolder()
  const file = join(folder.path, 'mesa.sqlite')
  copyFileSync(releasedDatabase('v2.sqlite.gz'), file)
  withDatabase(file, (connection) => connection.exec(prepare))
  return folder
}

const update = (path: string): void => openTestCore({ dataFolder: path }).core.close()

// The update asks for nothing and tells nothing: no row of the log speaks of it.
test('everything that version 2 held is still there, word for word, the tables made anew and the log included', () => {
  const attached = `INSERT INTO attachment (id, owner_kind, owner_id, file_name, media_type, size_bytes, sha256, added_at, added_by)
    SELECT 'adjunto', 'session', id, 'acta.pdf', 'application/pdf', 3, '${'a'.repeat(64)}', '2023-07-03T14:00:00.000Z', 'Ruth' FROM session LIMIT 1;`
  using folder = versionTwo(attached)
  const before = dumpOf(folder.path)
  for (const table of ['absence', 'candidacy', 'attachment', 'attendance_stay'])
    expect(before[table]?.length, table).toBeGreaterThan(0)
  update(folder.path)
  const after = dumpOf(folder.path)
  for (const [table, rows] of Object.entries(withoutAgendaName(before)).filter(([name]) => name !== 'local_state'))
    expect(after[table], table).toMatchObject(rows)
})

test('what was held on one day is of its first day, and what was elected at once of its only round', () => {
  using folder = versionTwo()
  update(folder.path)
  const { absence = [], attendance_stay: stays = [], candidacy = [], agenda_item: items = [] } = dumpOf(folder.path)
  for (const row of [...absence, ...stays]) expect(row).toMatchObject({ sitting: 0 })
  for (const row of candidacy) expect(row).toMatchObject({ round: 0 })
  for (const row of items) expect(row).toMatchObject({ state: 'pending', spent_seconds: 0, running_since: null })
})

test('the tables that got columns or were made anew are logged as before', async () => {
  using folder = versionTwo()
  using test = openTestCore({ dataFolder: folder.path })
  const session = (await test.client.sessions.list()).find(({ status }) => status === 'closed')!
  const register = await test.client.attendance.get({ sessionId: session.id })
  const seat = register.seats.find(({ absence }) => absence !== null)!
  await test.client.attendance.setAbsence({
    sessionId: session.id,
    institutionId: seat.institutionId,
    absence: { isJustified: false, reason: 'Sin aviso' },
  })
  const [entry] = await test.client.history.list({ before: null, limit: 1 })
  expect(await test.client.history.get({ id: entry!.id })).toContainEqual(
    expect.objectContaining({ table: 'absence', column: 'reason', after: 'Sin aviso' }),
  )
})

const refused: [rule: string, sql: string][] = [
  ['an item in a state that nobody knows', `UPDATE agenda_item SET state = 'tal vez'`],
  ['time that runs backwards', `UPDATE agenda_item SET spent_seconds = -1`],
  ['a file attached to nothing known', `UPDATE attachment SET owner_kind = 'nube'`],
  [
    'two absences of one institution on one day',
    `INSERT INTO absence SELECT 'x', session_id, sitting, institution_id, 0, NULL, 9, 1 FROM absence LIMIT 1`,
  ],
  [
    'a candidate twice in a round',
    `INSERT INTO candidacy SELECT 'x', coordination_id, round, person_id, 9, 1, 1 FROM candidacy LIMIT 1`,
  ],
  [
    'a session resumed on a day without an hour',
    `INSERT INTO suspension (id, session_id, ordinal, suspended_at, resumed_on) SELECT 'x', id, 0, '11:00', '2023-04-01' FROM session LIMIT 1`,
  ],
  [
    'an acta approved on no day',
    `INSERT INTO minutes_version (id, session_id, ordinal, event, model_sha256, text_sha256, file_sha256, created_at, created_by)
     SELECT 'x', id, 1, 'approved', '${'a'.repeat(64)}', '${'a'.repeat(64)}', '${'a'.repeat(64)}', '', '' FROM session LIMIT 1`,
  ],
  [
    'more than the whole of a commitment',
    `INSERT INTO follow_up (id, commitment_id, ordinal, recorded_on, author, status, status_before, percentage)
     SELECT 'x', id, 0, '2023-04-01', '', 'pending', 'pending', 101 FROM commitment LIMIT 1`,
  ],
]

test.each(refused)('the table itself refuses %s', async (_, sql) => {
  using test = openTestCore()
  await test.client.settings.loadDemonstration()
  test.core.close()
  withDatabase(join(test.dataFolder, 'mesa.sqlite'), (connection) => {
    connection.pragma('foreign_keys = ON')
    if (sql.includes('attachment'))
      connection.exec(`INSERT INTO attachment (id, owner_kind, owner_id, file_name, media_type, size_bytes, sha256, added_at, added_by)
        VALUES ('x', 'session', 'x', 'a', 'b', 1, '${'a'.repeat(64)}', '', '')`)
    expect(() => connection.exec(sql)).toThrow(/constraint failed/)
  })
})
