import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createRemembered } from '../../electron/core/database/remembered.ts'

const openTables = () => {
  const connection = new BetterSqlite(':memory:')
  connection.exec(`CREATE TABLE setting (key TEXT, value TEXT); CREATE TABLE note (text TEXT);
    CREATE TABLE copy (text TEXT);
    CREATE TRIGGER copy_note AFTER INSERT ON note BEGIN INSERT INTO copy VALUES (new.text); END`)
  return connection
}

const counting = () => {
  let asked = 0
  return () => (asked += 1)
}

test('what seldom changes is asked again after a change of its tables, and what may change after any', () => {
  const connection = openTables()
  const { recall, recallUnchanged } = createRemembered(connection)
  const [seldom, often] = [counting(), counting()]
  const both = () => [recall('one', seldom), recallUnchanged('one', often)]
  expect([both(), both()]).toEqual([
    [1, 1],
    [1, 1],
  ])
  connection.exec(`INSERT INTO note VALUES ('a')`)
  expect(both()).toEqual([1, 2])
  connection.exec(`UPDATE note SET text = 'b'`)
  expect(both()).toEqual([1, 3])
  connection.exec(`DELETE FROM note`)
  expect(both()).toEqual([1, 4])
  connection.exec(`INSERT INTO setting VALUES ('a', 'b')`)
  expect([both(), both()]).toEqual([
    [2, 5],
    [2, 5],
  ])
})

test('what was read of a transaction that came to nothing is forgotten', () => {
  const connection = openTables()
  const { recallUnchanged, forget } = createRemembered(connection)
  const count = () =>
    recallUnchanged('notes', () => connection.prepare('SELECT count(*) FROM note').pluck().get() as number)
  expect(count()).toBe(0)
  connection.exec(`BEGIN; INSERT INTO note VALUES ('a')`)
  expect(count()).toBe(1)
  connection.exec('ROLLBACK')
  forget()
  expect(count()).toBe(0)
})

test('of more than can be remembered, what was asked for last stays', () => {
  const connection = openTables()
  const { recallUnchanged } = createRemembered(connection)
  const first = counting()
  for (let other = 0; other < 200; other += 1) {
    expect(recallUnchanged('first', first)).toBe(1)
    recallUnchanged(`other ${String(other)}`, () => other)
  }
  const second = counting()
  expect(recallUnchanged('other 0', second)).toBe(1)
})
