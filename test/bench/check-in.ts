import BetterSqlite from 'better-sqlite3'
import { join } from 'node:path'
import type { AttendanceSeat } from '../../shared/contract/attendance.ts'
import type { SessionId } from '../../shared/domain/ids.ts'
import { openSession, planSession } from '../helpers/committee.ts'
import { disposableFolder, openTestCore, type TestCore } from '../helpers/core.ts'
import { guessRequest, uploadFile } from '../helpers/imports.ts'
import { largePadron } from './large-padron.ts'
import { compare, type Measurement } from './measure.ts'

const times = { runs: 200, warmUps: 30 }

/** Every institution with its principal, two of three with an alternate: 5,000 people accredited. */
const institutionCount = 3000
const accreditedCount = 5000

/** As many as come to a large meeting; then the next one begins. */
const peoplePerSession = 46

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

const importPadron = async ({ core, client }: TestCore): Promise<void> => {
  const term = await client.terms.create({ name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' })
  const uploadId = await uploadFile(core, 'padron.csv', Buffer.from(largePadron(institutionCount)))
  const request = await guessRequest(client, uploadId, term.id)
  const { fingerprint } = await client.imports.preview({ ...request, on: '2023-01-01' })
  await client.imports.apply({ request: { ...request, on: '2023-01-01' }, fingerprint, skipErrors: false })
}

const seatsOf = async ({ client }: TestCore, sessionId: SessionId): Promise<AttendanceSeat[]> => {
  const { seats } = await client.attendance.get({ sessionId })
  const accredited = seats.flatMap(({ holders }) => holders).length
  if (accredited !== accreditedCount) throw new Error(`${String(accredited)} people are accredited`)
  return seats
}

const openSessions = async ({ client }: TestCore, howMany: number): Promise<SessionId[]> => {
  const sessionIds: SessionId[] = []
  for (let index = 0; index < howMany; index += 1)
    sessionIds.push((await openSession(client, await planSession(client))).id)
  return sessionIds
}

/**
 * Checking the principal of a seat in, from the request to the answer, against committing a single row to the same disk.
 * Everybody of the padrón may come, and all who came before to that meeting are in its list.
 */
export const measureCheckIn = async (): Promise<Measurement[]> => {
  using folder = disposableFolder()
  using test = openTestCore()
  await importPadron(test)
  const bare = openBare(folder.path)
  const sessionIds = await openSessions(test, Math.ceil((times.runs + times.warmUps) / peoplePerSession))
  const seats = await seatsOf(test, sessionIds[0]!)
  let count = 0
  const checkIn = () => {
    const { institutionId, holders } = seats.pop()!
    const { personId, position } = holders[0]!
    const sessionId = sessionIds[Math.floor(count / peoplePerSession)]!
    count += 1
    return test.client.attendance.checkIn({
      sessionId,
      personId,
      institutionId,
      capacity: 'principal',
      position,
      arrivedAt: '09:15',
    })
  }
  const { ours, ratio } = await compare(checkIn, bare.write, times)
  bare.close()
  const name = `check a person in among ${String(accreditedCount)}, against one bare row`
  return [{ name, value: ours, unit: 'ms', ratio, limit: 2 }]
}
