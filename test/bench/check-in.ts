import BetterSqlite from 'better-sqlite3'
import { join } from 'node:path'
import type { Person } from '../../shared/contract/committee.ts'
import { addPerson, openSession, planSession } from '../helpers/committee.ts'
import { disposableFolder, openTestCore } from '../helpers/core.ts'
import { compare, type Measurement } from './measure.ts'

const times = { runs: 200, warmUps: 30 }

/** One row, alone in its transaction, flushed: less than this no program can do that keeps what it answers. */
const openBare = (folder: string) => {
  const connection = new BetterSqlite(join(folder, 'bare.sqlite'))
  connection.pragma('locking_mode = EXCLUSIVE')
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.exec('CREATE TABLE attendance (id INTEGER PRIMARY KEY, person TEXT NOT NULL) STRICT')
  const insert = connection.prepare('INSERT INTO attendance (person) VALUES (?)')
  return { write: () => insert.run('Ana Quispe'), close: () => connection.close() }
}

/** Checking a person in, from the request to the answer, against committing a single row to the same disk. */
export const measureCheckIn = async (): Promise<Measurement[]> => {
  using folder = disposableFolder()
  using test = openTestCore()
  const bare = openBare(folder.path)
  const session = await openSession(test.client, await planSession(test.client))
  const people: Person[] = []
  for (let index = 0; index < times.runs + times.warmUps; index += 1)
    people.push(await addPerson(test.client, 'Ana', `Quispe ${String(index)}`))
  const checkIn = () =>
    test.client.attendance.checkIn({
      sessionId: session.id,
      personId: people.pop()!.id,
      institutionId: null,
      capacity: 'guest',
      position: null,
      arrivedAt: '09:15',
    })
  const { ours, ratio } = await compare(checkIn, bare.write, times)
  bare.close()
  return [{ name: 'check a person in, against one bare row', value: ours, unit: 'ms', ratio, limit: null }]
}
