import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AttendanceCandidate } from '../../shared/contract/attendance.ts'
import { AttendanceId } from '../../shared/domain/ids.ts'
import type { SessionRecord } from '../../shared/domain/session-record.ts'
import {
  accredit,
  addPerson,
  addSeat,
  checkIn,
  institutionDraft,
  openSession,
  planSession,
} from '../helpers/committee.ts'
import { failureOf, openTestCore, type TestCore } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'

const meetingOf = async ({ client }: TestCore, ...names: string[]) => {
  const seats = []
  for (const name of names) seats.push(await addSeat(client, name))
  return { seats, session: await openSession(client, await planSession(client)) }
}

const said = ({ person, standing, accreditation }: AttendanceCandidate) =>
  [person.name, standing, accreditation?.institutionName].join(' · ')

test('people are found by name without accents, institution, acronym or document, those who may sit first', async () => {
  using test = openTestCore()
  const { client } = test
  const draft = institutionDraft('Dirección Regional de Educación', { acronym: 'DREA' })
  const drea = await client.institutions.create(draft)
  const ana = await addPerson(client, 'Ana', 'Ñahui Pérez', '31000001')
  const luis = await addPerson(client, 'Luis', 'Huamán', '31000002')
  const rosa = await addPerson(client, 'Rosa', 'Huamán')
  await addPerson(client, 'Élmer', 'Ccoyori')
  await accredit(client, drea, ana, 'principal', { validTo: '2023-03-14' })
  await accredit(client, drea, luis, 'principal', { validFrom: '2023-03-15' })
  await accredit(client, drea, rosa, 'alternate', { validTo: '2023-03-13' })
  const session = await openSession(client, await planSession(client))
  const found = async (query: string, limit = 10) =>
    (await client.attendance.search({ sessionId: session.id, query, limit })).map(said)
  const [sits, notYet, expired] = ['Ana Ñahui Pérez · in_force', 'Luis Huamán · not_yet', 'Rosa Huamán · expired'].map(
    (words) => `${words} · Dirección Regional de Educación`,
  )
  expect(await found('nahui')).toEqual([sits])
  expect(await found('perez drea')).toEqual([sits])
  expect(await found('educación')).toEqual([sits, notYet, expired])
  expect(await found('HUAMAN')).toEqual([notYet, expired])
  expect(await found('31000002')).toEqual([notYet])
  expect(await found('elmer')).toEqual(['Élmer Ccoyori · none · '])
  expect(await found('educacion', 1)).toEqual([sits])
  expect(await found('Ccoyroi')).toEqual(['Élmer Ccoyori · none · '])
  expect(await found('zzzzzz')).toEqual([])
  expect(await found('%')).toEqual([])
  const [candidate] = await client.attendance.search({ sessionId: session.id, query: 'nahui', limit: 1 })
  expect(candidate?.person.maskedNationalId).toBe('•••••001')
})

test('of somebody in force for two institutions the search gives the one that was typed', async () => {
  using test = openTestCore()
  const { client } = test
  const { seats, session } = await meetingOf(test, 'DREA', 'DIRESA')
  await accredit(client, seats[1]!.institution, seats[0]!.principal, 'principal', {
    validFrom: '2024-01-01',
    validTo: null,
  })
  const ugel = await client.institutions.create(institutionDraft('UGEL Abancay'))
  await accredit(client, ugel, seats[0]!.principal, 'alternate')
  const found = async (query: string) =>
    (await client.attendance.search({ sessionId: session.id, query, limit: 10 })).map(said)
  expect(await found('titular drea')).toContain('Titular DREA · in_force · DREA')
  expect(await found('ugel')).toEqual(['Titular DREA · in_force · UGEL Abancay'])
})

test('somebody without an accreditation in force is written down with a note, and takes no seat', async () => {
  using test = openTestCore()
  const { client } = test
  const { seats, session } = await meetingOf(test, 'DREA')
  const stranger = await addPerson(client, 'Ana', 'Quispe')
  const seat = { sessionId: session.id, institutionId: seats[0]!.institution.id, capacity: 'principal' as const }
  const note = 'Acreditación en trámite'
  const came = await client.attendance.checkIn({
    ...seat,
    personId: stranger.id,
    position: null,
    arrivedAt: null,
    note,
  })
  expect(came).toMatchObject({ attendance: { capacity: 'principal', note }, quorum: { seats: 1, present: 0 } })
  // Once her letter is in the padrón she sits, and what was counted before is not remembered.
  const [principal] = (await client.accreditations.list({ on: '2023-03-14' })).filter(
    ({ capacity }) => capacity === 'principal',
  )
  await client.accreditations.revoke({
    id: principal!.id,
    validTo: '2023-03-13',
    reason: 'Reemplazo',
    expectedVersion: principal!.version,
  })
  await accredit(client, seats[0]!.institution, stranger, 'principal', { validFrom: '2023-03-14' })
  expect((await client.attendance.get({ sessionId: session.id })).quorum.present).toBe(1)
  const { id, version: expectedVersion } = came.attendance
  const cleared = await client.attendance.setNote({ id, note: null, expectedVersion })
  expect(cleared).toMatchObject({ attendance: { note: null }, quorum: { present: 1 } })
  expect(await failureOf(client.attendance.setNote({ id, note, expectedVersion }))).toMatchObject({
    code: 'STALE_VERSION',
    data: { current: cleared.attendance },
  })
})

test('a person in the list for one institution is not written down for another, and both are named', async () => {
  using test = openTestCore()
  const { client } = test
  const { seats, session } = await meetingOf(test, 'DREA', 'DIRESA')
  await checkIn(client, session, seats[0]!)
  const before = dumpOf(test.dataFolder)
  const other = { ...seats[1]!, principal: seats[0]!.principal }
  expect(await failureOf(checkIn(client, session, other))).toEqual({
    code: 'CHECKED_IN_ELSEWHERE',
    defined: true,
    status: 409,
    data: { personName: 'Titular DREA', institutionName: 'DREA', asked: 'DIRESA' },
  })
  expect(dumpOf(test.dataFolder)).toEqual(before)
})

test('many check-ins are undone together in one entry of the history, or none is', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await meetingOf(test, 'DREA', 'DIRESA', 'FEREMA')
  const sessionId = session.id
  const { attendances } = await client.attendance.checkInPrincipals({ sessionId, arrivedAt: null })
  const ids = attendances.map(({ id }) => id)
  const unknown = AttendanceId.parse('0186e06c-3fa0-7a2f-a309-be44cc0b05b0')
  const before = dumpOf(test.dataFolder)
  expect(await failureOf(client.attendance.remove({ ids: [...ids, unknown] }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(dumpOf(test.dataFolder)).toEqual(before)
  expect(await client.attendance.remove({ ids })).toMatchObject({ attendances: [], quorum: { present: 0 } })
  const removals = dumpOf(test.dataFolder)['change_set']!.length - before['change_set']!.length
  expect(removals).toBe(1)
})

test('an absence that an arrival contradicted stands again when the arrival is undone', async () => {
  using test = openTestCore()
  const { client } = test
  const { seats, session } = await meetingOf(test, 'DREA')
  const absence = { isJustified: true, reason: 'Carta N° 005-2023: viaje de servicio' }
  const at = { sessionId: session.id, institutionId: seats[0]!.institution.id }
  const [written] = (await client.attendance.setAbsence({ ...at, absence })).seats
  const { attendance } = await checkIn(client, session, seats[0]!)
  expect((await client.attendance.get({ sessionId: session.id })).seats[0]?.absence).toBeNull()
  const register = await client.attendance.remove({ ids: [attendance.id] })
  expect(register.seats[0]?.absence).toEqual(written?.absence)
})

test('words written of a movement follow its hour when that is corrected', async () => {
  using test = openTestCore()
  const { client } = test
  const { seats, session } = await meetingOf(test, 'DREA')
  const { attendance } = await checkIn(client, session, seats[0]!)
  const id = attendance.id
  const set = async (arrivedAt: string, expectedVersion: number) =>
    client.attendance.setStays({ id, stays: [{ arrivedAt, leftAt: null }], expectedVersion })
  await set('10:00', attendance.version)
  const which = { attendanceId: id, sitting: 0, stayIndex: 0, kind: 'arrival' as const }
  await client.attendance.setMovementText({ ...which, text: 'A las 10:00 llegó la titular, que se disculpó.' })
  const [listed] = (await client.attendance.get({ sessionId: session.id })).attendances
  await set('10:05', listed!.version)
  const { movements } = await client.minutes.get({ sessionId: session.id })
  expect(movements).toMatchObject([{ at: '10:05', text: 'A las 10:05 llegó la titular, que se disculpó.' }])
})

const arequipa = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/records/cer-session-arequipa-2009-05-26.json'), 'utf8'),
) as SessionRecord

test('a command that came to nothing leaves no seat that it had added', async () => {
  using test = openTestCore()
  const { client } = test
  const votes = { inFavour: 9, against: 1, abstentions: 0 }
  const tooMany = structuredClone(arequipa)
  tooMany.agenda[0]!.agreements.push({ text: 'X', adoption: 'votes', votes })
  const session = await planSession(client, { heldOn: arequipa.session.heldOn })
  const seatsNow = async () => (await client.attendance.get({ sessionId: session.id })).quorum.seats
  expect(await seatsNow()).toBe(0)
  // Its people are accredited and counted before its votes are found to be too many.
  expect(await failureOf(client.exchange.loadRecord({ record: tooMany }))).toMatchObject({ code: 'RECORD_INVALID' })
  expect(await seatsNow()).toBe(0)
  await client.exchange.loadRecord({ record: arequipa })
  expect(await seatsNow()).toBe(9)
})

test('live and hour by hour, the same seats are counted', async () => {
  using test = openTestCore()
  const { client } = test
  const { seats, session } = await meetingOf(test, 'DREA', 'DIRESA', 'FEREMA')
  for (const seat of seats) await checkIn(client, session, seat)
  const both = await checkIn(client, session, seats[0]!, 'alternate')
  const { id, version: expectedVersion } = both.attendance
  await client.attendance.setStays({ id, stays: [{ arrivedAt: '09:30', leftAt: '10:00' }], expectedVersion })
  const register = await client.attendance.get({ sessionId: session.id })
  for (const { id: one, version } of register.attendances.slice(1, 3))
    await client.attendance.setStays({
      id: one,
      stays: [{ arrivedAt: null, leftAt: '11:00' }],
      expectedVersion: version,
    })
  const { timeline, quorum } = await client.attendance.get({ sessionId: session.id })
  expect(timeline).toEqual([
    { at: '09:15', present: 3, hasQuorum: true },
    { at: '11:00', present: 1, hasQuorum: false },
  ])
  expect(timeline.at(-1)).toMatchObject({ present: quorum.present, hasQuorum: quorum.hasQuorum })
})
