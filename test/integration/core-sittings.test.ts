import { expect, test } from 'vitest'
import type { Session } from '../../shared/contract/sessions.ts'
import {
  accredit,
  addItem,
  addPerson,
  addSeat,
  checkIn,
  closeSession,
  institutionDraft,
  openSession,
  planSession,
} from '../helpers/committee.ts'
import { failureOf, openTestCore, type Client, type TestCore } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'

const meetingOf = async ({ client }: TestCore, ...names: string[]) => {
  const seats = []
  for (const name of names) seats.push(await addSeat(client, name))
  return { seats, session: await openSession(client, await planSession(client)) }
}

const current = (client: Client, { id: sessionId }: Session) => client.sessions.get({ sessionId })

const suspend = async (client: Client, session: Session, suspendedAt = '13:00') => {
  const { id: sessionId, version: expectedVersion } = await current(client, session)
  return client.sessions.suspend({ sessionId, suspendedAt, reason: 'Falta de luz', expectedVersion })
}

const resume = async (client: Client, session: Session, resumedOn = '2023-03-15', resumedAt = '08:30') => {
  const { id: sessionId, version: expectedVersion } = await current(client, session)
  return client.sessions.resume({ sessionId, resumedOn, resumedAt, quorumCall: 'second', expectedVersion })
}

const register = (client: Client, { id: sessionId }: Session) => client.attendance.get({ sessionId })

test('a suspended session goes on another day with the attendance, the seats and the call of that day', async () => {
  using test = openTestCore()
  const { client } = test
  const { seats, session } = await meetingOf(test, 'DREA', 'DIRESA')
  await checkIn(client, session, seats[0]!)
  await checkIn(client, session, seats[1]!)
  const suspended = await suspend(client, session)
  expect(suspended).toMatchObject({
    status: 'open',
    endedAt: null,
    suspensions: [{ suspendedAt: '13:00', reason: 'Falta de luz', resumedOn: null, quorumCall: null }],
  })
  const before = await register(client, session)
  expect(before).toMatchObject({ sitting: 0, day: '2023-03-14', call: 'first', quorum: { present: 0 } })
  expect(before.attendances.map(({ stays }) => stays)).toEqual([
    [{ arrivedAt: null, leftAt: '13:00' }],
    [{ arrivedAt: null, leftAt: '13:00' }],
  ])
  // From the second day on a third institution has a seat.
  const newcomer = await addPerson(client, 'Ana', 'Quispe')
  const third = await client.institutions.create(institutionDraft('FEREMA'))
  await accredit(client, third, newcomer, 'principal', { validFrom: '2023-03-15' })
  expect((await register(client, session)).quorum.seats).toBe(2)
  await resume(client, session)
  expect(await register(client, session)).toMatchObject({
    sitting: 1,
    day: '2023-03-15',
    call: 'second',
    attendances: [],
    quorum: { seats: 3, present: 0 },
    timeline: [{ at: '08:30', present: 0, hasQuorum: false }],
  })
  const again = await checkIn(client, session, seats[0]!)
  expect(again).toMatchObject({ attendance: { stays: [{ arrivedAt: null, leftAt: null }] }, quorum: { present: 1 } })
  const closed = await closeSession(client, await current(client, session), '11:00')
  expect(closed).toMatchObject({ status: 'closed', endedAt: '11:00', closingQuorum: { seats: 3, present: 1 } })
  const reopened = await client.sessions.reopen({ sessionId: session.id, expectedVersion: closed.version })
  expect(reopened).toMatchObject({ status: 'open', closingQuorum: null })
  expect(await register(client, session)).toMatchObject({ sitting: 1, quorum: { present: 1 } })
})

test('what was noted of somebody on the first day stays when they come on the second', async () => {
  using test = openTestCore()
  const { client } = test
  const { seats, session } = await meetingOf(test, 'DREA')
  const { attendance } = await checkIn(client, session, seats[0]!)
  const { id, version: expectedVersion } = attendance
  await client.attendance.setNote({ id, note: 'Trae encargo verbal', expectedVersion })
  await suspend(client, session)
  await resume(client, session)
  expect((await checkIn(client, session, seats[0]!)).attendance.note).toBe('Trae encargo verbal')
})

test('what is suspended is neither suspended again nor closed, and what goes on is not resumed', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await meetingOf(test)
  const { id } = await addItem(client, session)
  expect(await failureOf(resume(client, session))).toMatchObject({ code: 'SESSION_STATUS', defined: true })
  await suspend(client, session)
  const before = dumpOf(test.dataFolder)
  expect(await failureOf(suspend(client, session, '13:10'))).toMatchObject({ code: 'SESSION_STATUS', defined: true })
  expect(await failureOf(closeSession(client, await current(client, session), '13:30'))).toMatchObject({
    code: 'SESSION_STATUS',
    data: { status: 'open' },
  })
  // No clock runs while nobody meets.
  expect(await failureOf(client.agenda.takeUp({ id }))).toMatchObject({ code: 'SESSION_STATUS', defined: true })
  expect(dumpOf(test.dataFolder)).toEqual(before)
})

test('no day of a session ends before it begins, nor comes before the one on which it stopped', async () => {
  using test = openTestCore()
  const { client } = test
  const { seats, session } = await meetingOf(test, 'DREA')
  const { attendance } = await checkIn(client, session, seats[0]!)
  const stays = [{ arrivedAt: '10:00', leftAt: null }]
  await client.attendance.setStays({ id: attendance.id, stays, expectedVersion: attendance.version })
  const reversed = async (call: Promise<unknown>) => {
    const { code, data } = await failureOf(call)
    expect(code).toBe('TIMES_REVERSED')
    return data
  }
  expect(await reversed(suspend(client, session, '09:14'))).toEqual({ earlier: '09:15', later: '09:14' })
  expect(await reversed(suspend(client, session, '09:59'))).toEqual({ earlier: '10:00', later: '09:59' })
  expect((await current(client, session)).suspensions).toEqual([])
  await suspend(client, session, '13:00')
  expect(await reversed(resume(client, session, '2023-03-13'))).toEqual({ earlier: '2023-03-14', later: '2023-03-13' })
  expect(await reversed(resume(client, session, '2023-03-14', '12:59'))).toEqual({ earlier: '13:00', later: '12:59' })
  const resumed = await resume(client, session, '2023-03-14', '13:00')
  expect(await reversed(closeSession(client, resumed, '12:59'))).toEqual({ earlier: '13:00', later: '12:59' })
  const { id: sessionId, version: expectedVersion, presider, secretary, nextSessionOn, remarks, quorumCall } = resumed
  const { isDecentralised, province, district, firstCallAt, secondCallAt, venue, modality, onlineLink } = resumed
  const draft = { isDecentralised, province, district, firstCallAt, secondCallAt, venue, modality, onlineLink }
  const facts = { startedAt: '09:15', endedAt: null, quorumCall, presider, secretary, nextSessionOn, remarks }
  const update = (heldOn: string, startedAt: string) =>
    client.sessions.update({ sessionId, draft: { ...draft, heldOn }, facts: { ...facts, startedAt }, expectedVersion })
  expect(await reversed(update('2023-03-15', '09:15'))).toEqual({ earlier: '2023-03-15', later: '2023-03-14' })
  expect(await reversed(update('2023-03-14', '13:01'))).toEqual({ earlier: '13:01', later: '13:00' })
})

test('correcting and undoing on the second day leaves the first as it was', async () => {
  using test = openTestCore()
  const { client } = test
  const { seats, session } = await meetingOf(test, 'DREA', 'DIRESA')
  const first = await checkIn(client, session, seats[0]!)
  await suspend(client, session)
  await resume(client, session)
  const ids = [first.attendance.id]
  const second = await checkIn(client, session, seats[0]!)
  expect(second.attendance.id).toBe(first.attendance.id)
  expect(await failureOf(checkIn(client, session, seats[0]!))).toMatchObject({ code: 'ALREADY_CHECKED_IN' })
  const stays = [{ arrivedAt: '09:00', leftAt: '09:30' }]
  const expectedVersion = second.attendance.version
  const set = await client.attendance.setStays({ id: first.attendance.id, stays, expectedVersion })
  expect(set).toMatchObject({ attendance: { stays }, quorum: { present: 0 } })
  expect((await client.attendance.remove({ ids })).attendances).toEqual([])
  const { attendees } = await client.exchange.record({ sessionId: session.id })
  expect(attendees).toMatchObject([{ name: 'Titular DREA', leftAt: '13:00' }])
  // Nobody sits for two institutions of one session, on whichever of its days.
  const elsewhere = { sessionId: session.id, personId: seats[0]!.principal.id, position: null, arrivedAt: null }
  const seat = { institutionId: seats[1]!.institution.id, capacity: 'principal' as const }
  expect(await failureOf(client.attendance.checkIn({ ...elsewhere, ...seat }))).toMatchObject({
    code: 'CHECKED_IN_ELSEWHERE',
    data: { institutionName: 'DREA', asked: 'DIRESA' },
  })
})

test('a guest of the first day who comes accredited on the second sits on the second, and was a guest on the first', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await meetingOf(test, 'DREA')
  const institution = await client.institutions.create(institutionDraft('FEREMA'))
  const sessionId = session.id
  const ana = await addPerson(client, 'Ana', 'Quispe')
  const asGuest = { institutionId: null, capacity: 'guest' as const, position: 'Asesora', arrivedAt: null }
  const { attendance } = await client.attendance.checkIn({ sessionId, personId: ana.id, ...asGuest })
  const { id } = attendance
  await client.attendance.setNote({ id, note: 'Invitada por la coordinación', expectedVersion: attendance.version })
  await client.attendance.setAbsence({
    sessionId,
    institutionId: institution.id,
    absence: { isJustified: true, reason: 'Viaje' },
  })
  await suspend(client, session)
  await resume(client, session)
  await accredit(client, institution, ana, 'alternate', { validFrom: '2023-03-15', validTo: null })
  const asAlternate = { institutionId: institution.id, capacity: 'alternate' as const, position: 'Jefa' }
  const came = await client.attendance.checkIn({
    sessionId,
    personId: ana.id,
    ...asAlternate,
    arrivedAt: '09:00',
    note: null,
  })
  expect(came).toMatchObject({
    attendance: { id, ...asAlternate, institutionName: 'FEREMA', note: null },
    quorum: { present: 1 },
  })
  const noted = await client.attendance.setNote({
    id,
    note: 'Trae el oficio mañana',
    expectedVersion: came.attendance.version,
  })
  expect(noted.attendance).toMatchObject({ ...asAlternate, note: 'Trae el oficio mañana' })
  // Told as she came that day; the first day is as it was.
  const { movements } = await client.minutes.get({ sessionId })
  expect(movements.at(-1)?.text).toContain('Ana Quispe (FEREMA)')
  const { text } = await client.documents.text({ kind: 'minutes', subjectId: sessionId })
  const [first = '', second = ''] = text.split('REANUDACIÓN')
  expect([first.includes('Asesora'), first.includes('Jefa')]).toEqual([true, false])
  expect([second.includes('Asesora'), second.includes('Jefa')]).toEqual([false, true])
  const { attendees, absences } = await client.exchange.record({ sessionId })
  expect(attendees).toMatchObject([{ name: 'Ana Quispe', capacity: 'guest', position: 'Asesora' }])
  expect(absences).toMatchObject([{ institution: 'FEREMA', reason: 'Viaje' }])
  const removed = await client.attendance.remove({ ids: [id] })
  expect(removed).toMatchObject({ attendances: [], quorum: { present: 0 } })
  const again = await client.attendance.checkIn({ sessionId, personId: ana.id, ...asGuest })
  expect(again.attendance).toMatchObject({ capacity: 'guest', note: 'Invitada por la coordinación' })
})

test('an absence is explained for a day', async () => {
  using test = openTestCore()
  const { client } = test
  const { seats, session } = await meetingOf(test, 'DREA')
  const at = { sessionId: session.id, institutionId: seats[0]!.institution.id }
  await client.attendance.setAbsence({ ...at, absence: { isJustified: true, reason: 'Viaje' } })
  await suspend(client, session)
  await resume(client, session)
  expect((await register(client, session)).seats[0]?.absence).toBeNull()
  const absence = { isJustified: false, reason: null }
  expect((await client.attendance.setAbsence({ ...at, absence })).seats[0]?.absence).toMatchObject(absence)
  const { absences } = await client.exchange.record({ sessionId: session.id })
  expect(absences).toEqual([{ institution: 'DREA', justified: true, reason: 'Viaje' }])
  // A record is of one day: whoever came on any of them is in it, and is not absent.
  await checkIn(client, session, seats[0]!)
  const record = await client.exchange.record({ sessionId: session.id })
  expect(record).toMatchObject({ session: { endedAt: '13:00' }, attendees: [{ name: 'Titular DREA' }] })
  expect(record).not.toHaveProperty('absences')
})

test('the quorum is stamped as the session opens and closes, whatever is corrected afterwards', async () => {
  using test = openTestCore()
  const { client } = test
  const seats = [await addSeat(client, 'DREA'), await addSeat(client, 'DIRESA')]
  const planned = await planSession(client)
  const one = await checkIn(client, planned, seats[0]!)
  const session = await openSession(client, planned)
  expect(session.openingQuorum).toMatchObject({ seats: 2, present: 1, required: 2, hasQuorum: false })
  const other = await checkIn(client, session, seats[1]!)
  const left = [{ arrivedAt: null, leftAt: '12:00' }]
  await client.attendance.setStays({ id: one.attendance.id, stays: left, expectedVersion: one.attendance.version })
  const closed = await closeSession(client, await current(client, session), '12:00')
  expect(closed.closingQuorum).toMatchObject({ present: 2, hasQuorum: true })
  await client.attendance.remove({ ids: [one.attendance.id, other.attendance.id] })
  const { openingQuorum, closingQuorum } = await current(client, session)
  expect([openingQuorum, closingQuorum]).toEqual([session.openingQuorum, closed.closingQuorum])
})

test('arrivals and departures are told in the item of their hour and day, in other words if somebody wants', async () => {
  using test = openTestCore()
  const { client } = test
  const { seats, session } = await meetingOf(test, 'DREA', 'DIRESA')
  const sessionId = session.id
  const first = await addItem(client, session, 'Primero')
  const second = await addItem(client, session, 'Segundo')
  const setHours = async (id: typeof first.id, startedAt: string) => {
    const item = (await client.agenda.list({ sessionId })).find((one) => one.id === id)!
    await client.agenda.setHours({ id, startedAt, endedAt: null, expectedVersion: item.version })
  }
  await setHours(first.id, '09:30')
  const { attendance } = await checkIn(client, session, seats[0]!)
  const moved = [
    { arrivedAt: null, leftAt: '10:00' },
    { arrivedAt: '10:20', leftAt: null },
  ]
  const set = await client.attendance.setStays({
    id: attendance.id,
    stays: moved,
    expectedVersion: attendance.version,
  })
  await suspend(client, session)
  await resume(client, session, '2023-03-15', '08:30')
  await client.agenda.takeUp({ id: second.id })
  await setHours(second.id, '08:40')
  const next = await checkIn(client, session, seats[1]!)
  await client.attendance.setStays({
    id: next.attendance.id,
    stays: [{ arrivedAt: '09:45', leftAt: null }],
    expectedVersion: next.attendance.version,
  })
  const movementsNow = async () => (await client.minutes.get({ sessionId })).movements
  expect((await movementsNow()).map(({ at, kind, agendaItemId }) => [at, kind, agendaItemId])).toEqual([
    ['10:00', 'departure', first.id],
    ['10:20', 'arrival', first.id],
    ['09:45', 'arrival', second.id],
  ])
  const which = { attendanceId: attendance.id, sitting: 0, stayIndex: 1, kind: 'arrival' as const }
  const text = 'A las 10:20 volvió la titular de DREA.'
  const told = await client.attendance.setMovementText({ ...which, text })
  expect(told[1]).toMatchObject({ at: '10:20', text, isEdited: true })
  expect(await movementsNow()).toEqual(told)
  expect((await client.attendance.setMovementText({ ...which, text: '' }))[1]).toMatchObject({
    text: '',
    isEdited: true,
  })
  const given = await client.attendance.setMovementText({ ...which, text: null })
  expect(given[1]).toMatchObject({ isEdited: false })
  expect(given[1]?.text).toContain('se reincorporó a la sesión Titular DREA (DREA)')
  expect(set.attendance.stays).toEqual(moved)
  const unknown = client.attendance.setMovementText({ ...which, stayIndex: 2, text })
  expect(await failureOf(unknown)).toMatchObject({ code: 'NOT_FOUND' })
})

test('suspending stops the clock of the item in hand', async () => {
  using test = openTestCore()
  const { client } = test
  // Opened before the clock of the test begins: no minute counts before the opening.
  const session = await openSession(client, await planSession(client), '08:30')
  const item = await addItem(client, session)
  await client.agenda.takeUp({ id: item.id })
  await suspend(client, session)
  const [stopped] = await client.agenda.list({ sessionId: session.id })
  expect(stopped).toMatchObject({ state: 'in_hand', runningSince: null })
  expect(stopped?.spentSeconds).toBeGreaterThan(0)
})
