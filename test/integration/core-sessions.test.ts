import { expect, test } from 'vitest'
import { addSeat, checkIn, closeSession, openSession, planSession, sessionDraft } from '../helpers/committee.ts'
import { failureOf, openTestCore } from '../helpers/core.ts'
import { dumpOf, withDatabase } from '../helpers/database.ts'

const facts = {
  startedAt: null,
  endedAt: null,
  quorumCall: null,
  presider: null,
  secretary: null,
  nextSessionOn: null,
  remarks: null,
}
const { kind: _, ...draft } = sessionDraft

test('a session lives from planned to open to closed, and may be opened again', async () => {
  using test = openTestCore()
  const planned = await planSession(test.client)
  expect(planned).toMatchObject({ status: 'planned', number: '001-2023', label: 'Sesión Ordinaria N° 001-2023' })
  const open = await openSession(test.client, planned)
  expect(open).toMatchObject({ status: 'open', startedAt: '09:15', quorumCall: 'first', endedAt: null })
  const closed = await closeSession(test.client, open)
  expect(closed).toMatchObject({ status: 'closed', endedAt: '12:30' })
  const reopened = await test.client.sessions.reopen({ sessionId: closed.id, expectedVersion: closed.version })
  expect(reopened).toMatchObject({ status: 'open', number: '001-2023' })
  expect(await test.client.sessions.get({ sessionId: planned.id })).toEqual(reopened)
})

test('a session that was not held says why, and may still be held', async () => {
  using test = openTestCore()
  const planned = await planSession(test.client)
  const given = { sessionId: planned.id, reason: 'no_quorum', expectedVersion: planned.version } as const
  const notHeld = await test.client.sessions.markNotHeld(given)
  expect(notHeld).toMatchObject({ status: 'not_held', notHeldReason: 'no_quorum' })
  expect(await openSession(test.client, notHeld)).toMatchObject({ status: 'open', notHeldReason: null })
})

test('a step out of order is refused, says where the session stands and changes nothing', async () => {
  using test = openTestCore()
  const planned = await planSession(test.client)
  const before = dumpOf(test.dataFolder)
  const refused = { code: 'SESSION_STATUS', data: { status: 'planned' }, defined: true }
  expect(await failureOf(closeSession(test.client, planned))).toMatchObject(refused)
  const expecting = { sessionId: planned.id, expectedVersion: planned.version }
  expect(await failureOf(test.client.sessions.reopen(expecting))).toMatchObject(refused)
  expect(dumpOf(test.dataFolder)).toEqual(before)
  const closed = await closeSession(test.client, await openSession(test.client, planned))
  expect(await failureOf(openSession(test.client, closed))).toMatchObject({ data: { status: 'closed' } })
})

test('a session opens without quorum all the same: the program warns, the CER decides', async () => {
  using test = openTestCore()
  for (const name of ['DREA', 'DIRESA', 'FEREMA']) await addSeat(test.client, name)
  const session = await openSession(test.client, await planSession(test.client))
  const { quorum } = await test.client.attendance.get({ sessionId: session.id })
  expect(quorum).toMatchObject({ seats: 3, present: 0, required: 2, missing: 2, hasQuorum: false })
})

test('the quorum shown of a closed session is that of its opening, not of who was left at the end', async () => {
  using test = openTestCore()
  const seat = await addSeat(test.client, 'DREA')
  const session = await openSession(test.client, await planSession(test.client))
  const { attendance } = await checkIn(test.client, session, seat)
  await test.client.attendance.setStays({
    id: attendance.id,
    stays: [{ arrivedAt: '09:00', leftAt: '10:00' }],
    expectedVersion: attendance.version,
  })
  const present = async () => (await test.client.attendance.get({ sessionId: session.id })).quorum.present
  expect(await present()).toBe(0)
  await closeSession(test.client, session)
  expect(await present()).toBe(1)
})

test('hours that run backwards are refused: the calls, the facts and the closing', async () => {
  using test = openTestCore()
  const late = planSession(test.client, { firstCallAt: '09:30', secondCallAt: '09:00' })
  const expected = { code: 'TIMES_REVERSED', data: { earlier: '09:30', later: '09:00' }, defined: true }
  expect(await failureOf(late)).toMatchObject(expected)
  const session = await planSession(test.client)
  const update = test.client.sessions.update({
    sessionId: session.id,
    draft,
    facts: { ...facts, startedAt: '10:00', endedAt: '09:59' },
    expectedVersion: session.version,
  })
  expect((await failureOf(update)).code).toBe('TIMES_REVERSED')
  const open = await openSession(test.client, session, '10:00')
  expect((await failureOf(closeSession(test.client, open, '09:59'))).code).toBe('TIMES_REVERSED')
  expect((await test.client.sessions.get({ sessionId: session.id })).status).toBe('open')
})

test('a session opens later than the hour of closing that somebody had noted before', async () => {
  using test = openTestCore()
  const session = await planSession(test.client)
  const updated = await test.client.sessions.update({
    sessionId: session.id,
    draft,
    facts: { ...facts, endedAt: '09:00' },
    expectedVersion: session.version,
  })
  expect(await openSession(test.client, updated, '10:00')).toMatchObject({ startedAt: '10:00', endedAt: null })
})

test('what another window changed meanwhile is not written over', async () => {
  using test = openTestCore()
  const session = await planSession(test.client)
  const changing = { sessionId: session.id, draft: { ...draft, venue: 'Otro local' }, facts }
  const current = await test.client.sessions.update({ ...changing, expectedVersion: session.version })
  const stale = test.client.sessions.update({ ...changing, expectedVersion: session.version })
  expect(await failureOf(stale)).toMatchObject({
    code: 'STALE_VERSION',
    data: { expectedVersion: session.version, currentVersion: session.version + 1, current },
  })
})

test('a session is found by its number, its name or its id, as people write them', async () => {
  using test = openTestCore()
  const ordinary = await planSession(test.client)
  for (const number of [
    'Sesión Ordinaria N° 001-2023',
    'sesion ordinaria 001-2023',
    'Ordinaria Nº 001-2023',
    ordinary.id,
  ])
    expect((await test.client.sessions.find({ number })).id).toBe(ordinary.id)
  expect((await test.client.sessions.find({ number: '001-2023' })).id).toBe(ordinary.id)
  await planSession(test.client, { kind: 'extraordinary' })
  expect(await failureOf(test.client.sessions.find({ number: '001-2023' }))).toMatchObject({
    code: 'SESSION_AMBIGUOUS',
    defined: true,
    data: { labels: expect.arrayContaining(['Sesión Ordinaria N° 001-2023', 'Sesión Extraordinaria N° 001-2023']) },
  })
  expect((await failureOf(test.client.sessions.find({ number: '009-2023' }))).code).toBe('NOT_FOUND')
})

test('approved minutes are locked: every change of the session is refused', async () => {
  using first = openTestCore()
  const session = await planSession(first.client)
  first.core.close()
  withDatabase(`${first.dataFolder}/mesa.sqlite`, (connection) =>
    connection.exec(`UPDATE session SET minutes_state = 'approved'`),
  )
  using test = openTestCore({ dataFolder: first.dataFolder })
  const { id: sessionId, version: expectedVersion } = session
  const person = { givenNames: 'Ana', surnames: '', nationalId: null, sex: null, phone: null, email: null }
  const newcomer = { person, institutionName: null, capacity: 'guest', position: null, arrivedAt: null } as const
  const item = { title: 'Informe', kind: 'report', presenter: null, plannedMinutes: null } as const
  const before = dumpOf(test.dataFolder)
  const refused = [
    test.client.sessions.update({ sessionId, draft, facts, expectedVersion }),
    openSession(test.client, session),
    test.client.sessions.markNotHeld({ sessionId, reason: 'postponed', expectedVersion }),
    test.client.agenda.add({ sessionId, draft: item }),
    test.client.attendance.checkInNewPerson({ sessionId, ...newcomer }),
    test.client.attendance.checkInPrincipals({ sessionId, arrivedAt: null }),
  ]
  for (const call of refused)
    expect(await failureOf(call)).toMatchObject({ code: 'MINUTES_LOCKED', defined: true, data: { state: 'approved' } })
  expect(dumpOf(test.dataFolder)).toEqual(before)
})

test('a decentralised session says its province, and does not lose it by a slip', async () => {
  using test = openTestCore()
  const refused = { code: 'PROVINCE_NEEDED', defined: true }
  expect(await failureOf(planSession(test.client, { isDecentralised: true, province: ' ' }))).toMatchObject(refused)
  expect(await test.client.sessions.list()).toEqual([])
  const away = { ...draft, isDecentralised: true, province: 'Grau' }
  const planned = await planSession(test.client, away)
  const expecting = { sessionId: planned.id, facts, expectedVersion: planned.version }
  const slip = test.client.sessions.update({ ...expecting, draft: { ...away, province: null } })
  expect(await failureOf(slip)).toMatchObject(refused)
  expect(await test.client.sessions.get({ sessionId: planned.id })).toEqual(planned)
  const home = await test.client.sessions.update({ ...expecting, draft })
  expect(home).toMatchObject({ isDecentralised: false, province: null })
})
