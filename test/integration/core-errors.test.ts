import { expect, test } from 'vitest'
import { newUuidV7 } from '../../electron/core/app.ts'
import { openDatabase } from '../../electron/core/database/open.ts'
import record from '../../electron/core/demonstration/sessions/2023-03-28-ordinary.json' with { type: 'json' }
import { openFileStore } from '../../electron/core/files/store.ts'
import { openUploads } from '../../electron/core/files/uploads.ts'
import { createWeb } from '../../electron/core/web.ts'
import { addPerson, addSeat, configure, openSession, planSession } from '../helpers/committee.ts'
import { clientOf, disposableFolder, failureOf, openTestCore, steppingClock } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'

const missing = '00000000-0000-7000-8000-0000000000ff' as never

test('what is not there is a declared failure that says what kind of thing it was', async () => {
  using test = openTestCore()
  const calls: [string, Promise<unknown>][] = [
    ['session', test.client.sessions.get({ sessionId: missing })],
    ['person', test.client.people.get({ id: missing })],
    ['session', test.client.documents.generate({ kind: 'minutes', subjectId: missing })],
    ['attendance', test.client.attendance.remove({ ids: [missing] })],
    ['agreement', test.client.agreements.remove({ id: missing, reason: null, expectedVersion: 1 })],
    ['commitment', test.client.commitments.remove({ id: missing, expectedVersion: 1 })],
    ['accreditation', test.client.accreditations.close({ id: missing, validTo: '2023-01-01', expectedVersion: 1 })],
  ]
  for (const [entity, call] of calls)
    expect(await failureOf(call)).toEqual({ code: 'NOT_FOUND', status: 404, defined: true, data: { entity } })
})

test('an input that the contract does not know is refused, and an unknown key too', async () => {
  using test = openTestCore()
  const wrong = test.client.sessions.get({ sessionId: 'no es un id' })
  expect(await failureOf(wrong)).toMatchObject({ code: 'BAD_REQUEST', status: 400 })
  const extra = {
    givenNames: 'Ana',
    surnames: '',
    nationalId: null,
    sex: null,
    phone: null,
    email: null,
    esAdmin: true,
  }
  expect(await failureOf(test.client.people.create(extra))).toMatchObject({ code: 'BAD_REQUEST' })
  expect(await test.client.people.search({ query: 'ana', limit: 10 })).toEqual([])
})

test('what nobody expected crosses as an incident number only, and the log keeps no personal data', async () => {
  const clock = steppingClock()
  let isBroken = false
  const newId = () => {
    if (!isBroken) return newUuidV7(clock)
    isBroken = false
    throw new Error('Ana Quispe\n    con DNI 31000001\n    vive en Abancay')
  }
  using test = openTestCore({ clock, newId })
  isBroken = true
  const failure = await failureOf(addPerson(test.client, 'Ana', 'Quispe', '31000001'))
  expect(failure).toMatchObject({ code: 'UNEXPECTED', defined: true, status: 500 })
  const [entry] = test.log
  expect(failure.data).toEqual({ incident: entry?.['incident'] })
  expect(entry).toMatchObject({ level: 'error', event: 'unexpected', procedure: 'people.create', kind: 'Error' })
  expect(entry?.['stack']).toContain('core-errors.test.ts')
  const logged = JSON.stringify(test.log)
  for (const personal of ['Ana', 'Quispe', '31000001', 'Abancay', import.meta.dirname])
    expect(logged).not.toContain(personal)
  expect(JSON.stringify(failure)).not.toContain('Quispe')
})

test('after an unexpected failure nothing was saved, and the program goes on', async () => {
  const clock = steppingClock()
  let remaining = Number.POSITIVE_INFINITY
  const newId = () => {
    remaining -= 1
    if (remaining === 0) throw new Error('no more ids')
    return newUuidV7(clock)
  }
  using test = openTestCore({ clock, newId })
  for (const name of ['DREA', 'DIRESA', 'FEREMA']) await addSeat(test.client, name)
  const session = await openSession(test.client, await planSession(test.client))
  const before = dumpOf(test.dataFolder)
  remaining = 4 // two people are written down, and the third has no id
  const all = { sessionId: session.id, arrivedAt: null }
  expect((await failureOf(test.client.attendance.checkInPrincipals(all))).code).toBe('UNEXPECTED')
  expect(dumpOf(test.dataFolder)).toEqual(before)
  expect((await test.client.attendance.checkInPrincipals(all)).quorum.present).toBe(3)
})

test('a read cannot write, and the next command still can', () => {
  const clock = steppingClock()
  using folder = disposableFolder()
  const database = openDatabase({ folder: folder.path, clock, newId: () => newUuidV7(clock) })
  const insert = () => {
    database.sql.run(`INSERT INTO segment (id, name, position) VALUES ('x', 'Prueba', 9)`)
  }
  const count = () => database.sql.get<{ segments: number }>('SELECT count(*) AS segments FROM segment')?.segments
  expect(() => database.read(insert)).toThrow(/readonly/)
  expect(count()).toBe(5)
  database.write({ command: 'test', now: clock().toISOString(), fallbackActor: 'x', mergeWithinMs: 0 }, insert)
  expect(count()).toBe(6)
  database.close()
})

test('a command that would wait is refused, and leaves nothing behind', () => {
  const clock = steppingClock()
  using folder = disposableFolder()
  const database = openDatabase({ folder: folder.path, clock, newId: () => newUuidV7(clock) })
  const waiting = async () => database.sql.run(`UPDATE segment SET name = 'X' WHERE position = 0`)
  const options = { command: 'test', now: clock().toISOString(), fallbackActor: 'x', mergeWithinMs: 0 }
  expect(() => database.write(options, waiting)).toThrow(TypeError)
  expect(database.sql.get('SELECT name FROM segment WHERE position = 0')).toEqual({ name: 'Estado' })
  database.close()
})

/** A core on a database and a file store that the test may fill up. */
const openFillable = (folder: string) => {
  const clock = steppingClock()
  const newId = () => newUuidV7(clock)
  const database = openDatabase({ folder, clock, newId })
  const files = openFileStore(`${folder}/archivos`)
  const uploads = openUploads(`${folder}/temporal`, newId)
  const web = createWeb({ database, files, uploads, clock, newId, log: () => undefined }, undefined)
  return { database, files, client: clientOf(async (request) => web.fetch(request)) }
}

test('when the disk is full the change is refused with its reason, nothing is half-written, and it works again later', async () => {
  using folder = disposableFolder()
  const { database, client } = openFillable(folder.path)
  await configure(client)
  // What the updates of the schema left free would be room for it.
  database.sql.run('VACUUM')
  const pages = database.sql.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0
  database.sql.get(`PRAGMA max_page_count = ${String(pages)}`)
  const before = dumpOf(folder.path)
  const failure = await failureOf(client.exchange.loadRecord({ record }))
  expect(failure).toMatchObject({ code: 'STORAGE', defined: true, status: 507, data: { reason: 'full' } })
  expect(dumpOf(folder.path)).toEqual(before)
  database.sql.get('PRAGMA max_page_count = 1000000')
  expect(await client.exchange.loadRecord({ record })).toMatchObject({ outcome: 'loaded' })
  database.close()
})

test('when a document does not fit on the disk, it says so and no row points at a missing file', async () => {
  using folder = disposableFolder()
  const { database, files, client } = openFillable(folder.path)
  await configure(client)
  const { id: sessionId } = await planSession(client)
  const put = files.put.bind(files)
  files.put = () => {
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
  }
  const failure = await failureOf(client.documents.generate({ kind: 'minutes', subjectId: sessionId }))
  expect(failure).toMatchObject({ code: 'STORAGE', data: { reason: 'full' } })
  expect(await client.documents.list({ sessionId })).toEqual([])
  files.put = put
  expect(await client.documents.generate({ kind: 'minutes', subjectId: sessionId })).toMatchObject({
    documentVersion: 1,
  })
  database.close()
})
