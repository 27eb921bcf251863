import BetterSqlite from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { applicationId } from '../../electron/core/database/inspect.ts'
import { addSeat, checkIn, openSession, planSession } from '../helpers/committee.ts'
import { openTestCore } from '../helpers/core.ts'

/** A database that the first migration made from an empty file, with one meeting in it, open with foreign keys. */
const withMeeting = async (run: (connection: BetterSqlite.Database) => void | Promise<void>): Promise<void> => {
  using test = openTestCore()
  const seat = await addSeat(test.client, 'DREA')
  await checkIn(test.client, await openSession(test.client, await planSession(test.client)), seat)
  test.core.close()
  const connection = new BetterSqlite(join(test.dataFolder, 'mesa.sqlite'))
  try {
    connection.pragma('foreign_keys = ON')
    await run(connection)
  } finally {
    connection.close()
  }
}

test('from an empty file it makes version 1, with our mark, the five segments and nothing else', async () => {
  using test = openTestCore()
  test.core.close()
  const connection = new BetterSqlite(join(test.dataFolder, 'mesa.sqlite'))
  expect(connection.pragma('user_version', { simple: true })).toBeGreaterThanOrEqual(1)
  expect(connection.pragma('application_id', { simple: true })).toBe(applicationId)
  expect(connection.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(connection.prepare('SELECT name FROM segment ORDER BY position').pluck().all()).toEqual([
    'Estado',
    'Sociedad civil',
    'Sector privado',
    'Cooperación',
    'Equipo técnico MCLCP',
  ])
  expect(connection.prepare('SELECT count(*) FROM session').pluck().get()).toBe(0)
  connection.close()
})

test('each segment has the same id on every computer', async () => {
  using one = openTestCore()
  using other = openTestCore()
  expect((await one.client.institutions.list()).segments).toEqual((await other.client.institutions.list()).segments)
})

const refused: [rule: string, sql: string, says: RegExp][] = [
  ['a day that does not exist', `UPDATE session SET held_on = '2023-02-30'`, /CHECK/],
  ['a day written in another way', `UPDATE session SET held_on = '14/03/2023'`, /CHECK/],
  ['an instant in the place of a day', `UPDATE session SET held_on = '2023-03-14T00:00'`, /CHECK/],
  ['an hour past the day', `UPDATE session SET started_at = '24:00'`, /CHECK/],
  ['an hour without its zero', `UPDATE session SET started_at = '9:15'`, /CHECK/],
  ['a session that ends before it starts', `UPDATE session SET ended_at = '00:01'`, /CHECK/],
  ['a session not held without its reason', `UPDATE session SET status = 'not_held'`, /CHECK/],
  ['a status that nobody knows', `UPDATE session SET status = 'abierta'`, /CHECK/],
  ['a flag that is neither yes nor no', `UPDATE session SET is_decentralised = 2`, /CHECK/],
  ['a text where a number belongs', `UPDATE agenda_item SET position = 'uno'`, /cannot store TEXT/],
  ['a seat without institution', `UPDATE attendance SET institution_id = NULL`, /CHECK/],
  [
    'a person twice at one session',
    `INSERT INTO attendance (id, session_id, person_id, institution_id, capacity, position, ordinal)
      SELECT 'x', session_id, person_id, institution_id, capacity, position, 9 FROM attendance`,
    /UNIQUE/,
  ],
  ['an attendance of nobody', `UPDATE attendance SET person_id = 'nadie'`, /FOREIGN KEY/],
  ['an accreditation that ends before it begins', `UPDATE accreditation SET valid_to = '2022-12-31'`, /CHECK/],
  ['the loss of a person who is accredited', `DELETE FROM person`, /FOREIGN KEY/],
  ['the loss of an institution that came', `DELETE FROM institution`, /FOREIGN KEY/],
  [
    'a number given twice',
    `INSERT INTO issued_number SELECT 'x', series, year, sequence, 'otro', 'y', NULL, 1 FROM issued_number`,
    /UNIQUE/,
  ],
  [
    'a document without its SHA-256',
    `INSERT INTO document (id, kind, subject_id, session_id, title, file_name, document_version, size_bytes, sha256,
        model_sha256, created_at, created_by)
      SELECT 'x', 'minutes', id, id, 't', 'f', 1, 1, 'corto', '${'0'.repeat(64)}', 'a', 'b' FROM session`,
    /CHECK/,
  ],
  [
    'votes without their count',
    `INSERT INTO agreement (id, agenda_item_id, ordinal, text, adoption, seats_present, seats)
      SELECT 'x', id, 0, 't', 'votes', 1, 1 FROM agenda_item`,
    /CHECK/,
  ],
  ['notes that are not JSON', `INSERT INTO item_notes SELECT 'x', id, 'texto', 'ahora', 1 FROM agenda_item`, /CHECK/],
]

test.each(refused)('the table itself refuses %s', async (_, sql, says) => {
  await withMeeting((connection) => {
    connection.exec(
      `INSERT INTO agenda_item (id, session_id, position, title, kind) SELECT 'i', id, 0, 't', 'other' FROM session`,
    )
    expect(() => connection.exec(sql)).toThrow(says)
  })
})

test('a session that goes takes its attendance along, and the log keeps what it said', async () => {
  await withMeeting((connection) => {
    connection.exec('DELETE FROM session')
    expect(connection.prepare('SELECT count(*) FROM attendance').pluck().get()).toBe(0)
    expect(connection.prepare('SELECT count(*) FROM attendance_stay').pluck().get()).toBe(0)
    const logged = connection
      .prepare(`SELECT DISTINCT table_name FROM change WHERE operation = 'delete' ORDER BY 1`)
      .pluck()
      .all()
    expect(logged).toEqual(['attendance', 'attendance_stay', 'session'])
  })
})
