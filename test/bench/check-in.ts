import { createRouterClient } from '@orpc/server'
import BetterSqlite from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { newUuidV7 } from '../../electron/core/app.ts'
import type { CoreContext } from '../../electron/core/context.ts'
import { openDatabase } from '../../electron/core/database/open.ts'
import { openFileStore } from '../../electron/core/files/store.ts'
import { openUploads } from '../../electron/core/files/uploads.ts'
import { router } from '../../electron/core/router.ts'
import { createWeb } from '../../electron/core/web.ts'
import type { AttendanceSeat } from '../../shared/contract/attendance.ts'
import type { SessionId } from '../../shared/domain/ids.ts'
import { openSession, planSession } from '../helpers/committee.ts'
import { clientOf, disposableFolder, openTestCore, steppingClock, type TestCore } from '../helpers/core.ts'
import { guessRequest, uploadFile } from '../helpers/imports.ts'
import { largePadron } from './large-padron.ts'
import { compare, type Measurement } from './measure.ts'

const times = { runs: 30, warmUps: 10, together: 10 }

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

/** The core's own procedures on a data folder, called as they are and called as a screen does. */
const openProcedures = (dataFolder: string) => {
  const clock = steppingClock()
  const newId = () => newUuidV7(clock)
  const database = openDatabase({ folder: dataFolder, clock, newId })
  const files = openFileStore(join(dataFolder, 'archivos'))
  const uploads = openUploads(join(dataFolder, 'temporal'), newId)
  const context: CoreContext = { database, files, uploads, clock, newId, log: () => undefined }
  const web = createWeb(context, undefined)
  return {
    command: createRouterClient(router, { context }),
    request: clientOf(async (request) => web.fetch(request)),
    close: () => {
      database.close()
    },
  }
}

/**
 * Checking the principal of a seat in, against committing a single row to the same disk: the command itself, and from the
 * request of a screen to its answer. Everybody of the padrón may come, and all who came before to that meeting are in its
 * list.
 */
export const measureCheckIn = async (): Promise<Measurement[]> => {
  using folder = disposableFolder()
  const dataFolder = join(folder.path, 'datos')
  mkdirSync(dataFolder)
  const preparing = openTestCore({ dataFolder })
  await importPadron(preparing)
  const sessionIds = await openSessions(
    preparing,
    Math.ceil((2 * (times.runs + times.warmUps) * times.together) / peoplePerSession),
  )
  const seats = await seatsOf(preparing, sessionIds[0]!)
  preparing.core.close()
  const bare = openBare(folder.path)
  const procedures = openProcedures(dataFolder)
  let count = 0
  const nextArrival = () => {
    const { institutionId, holders } = seats.pop()!
    const { personId, position } = holders[0]!
    const sessionId = sessionIds[Math.floor(count / peoplePerSession)]!
    count += 1
    return { sessionId, personId, institutionId, capacity: 'principal', position, arrivedAt: '09:15' } as const
  }
  const command = await compare(() => procedures.command.attendance.checkIn(nextArrival()), bare.write, times)
  const request = await compare(() => procedures.request.attendance.checkIn(nextArrival()), bare.write, times)
  procedures.close()
  bare.close()
  const among = `check a person in among ${String(accreditedCount)}`
  return [
    {
      name: `${among}: the command, against one bare row`,
      value: command.ours,
      unit: 'ms',
      ratio: command.ratio,
      limit: 2,
    },
    { name: `${among}: from request to answer`, value: request.ours, unit: 'ms', ratio: request.ratio, limit: null },
  ]
}
