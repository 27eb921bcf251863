import { expect, test } from 'vitest'
import type { Resumption, Session } from '../../shared/contract/sessions.ts'
import { addItem, addSeat, checkIn, closeSession, openSession, planSession } from '../helpers/committee.ts'
import { failureOf, openTestCore, type Client, type TestCore } from '../helpers/core.ts'

const meetingOf = async ({ client }: TestCore, ...names: string[]) => {
  const seats = []
  for (const name of names) seats.push(await addSeat(client, name))
  return { seats, session: await openSession(client, await planSession(client)) }
}

const expecting = async (client: Client, { id: sessionId }: Session) => ({
  sessionId,
  expectedVersion: (await client.sessions.get({ sessionId })).version,
})

const suspend = async (client: Client, session: Session, suspendedAt = '13:00') =>
  client.sessions.suspend({ ...(await expecting(client, session)), suspendedAt, reason: 'Falta de luz' })

const norma = { name: 'Norma Aguirre', position: 'Coordinadora alterna' }
const onward: Resumption = {
  resumedOn: '2023-03-15',
  resumedAt: '08:30',
  quorumCall: 'second',
  presider: null,
  secretary: null,
}

const correct = async (
  client: Client,
  session: Session,
  part: Partial<{ suspendedAt: string; reason: string | null; resumption: Resumption | null }>,
) => {
  const { suspensions } = await client.sessions.get({ sessionId: session.id })
  return client.sessions.correctSuspension({
    ...(await expecting(client, session)),
    suspensionId: suspensions.at(-1)!.id,
    suspendedAt: '13:00',
    reason: 'Falta de luz',
    resumption: null,
    ...part,
  })
}

const staysOf = async (client: Client, { id: sessionId }: Session) =>
  (await client.attendance.get({ sessionId })).attendances.map(({ stays }) => stays)

test('a suspension by mistake is taken back: who was in the room still is, and the clock in hand runs on', async () => {
  using test = openTestCore()
  const { client } = test
  const { seats, session } = await meetingOf(test, 'DREA', 'DIRESA')
  await checkIn(client, session, seats[0]!)
  const { attendance } = await checkIn(client, session, seats[1]!)
  const left = [{ arrivedAt: null, leftAt: '11:00' }]
  await client.attendance.setStays({ id: attendance.id, stays: left, expectedVersion: attendance.version })
  const item = await addItem(client, session)
  await client.agenda.takeUp({ id: item.id })
  const suspended = await suspend(client, session)
  const back = await client.sessions.unsuspend({ sessionId: session.id, expectedVersion: suspended.version })
  expect(back).toMatchObject({ status: 'open', suspensions: [] })
  expect(await staysOf(client, session)).toEqual([[{ arrivedAt: null, leftAt: null }], left])
  const [running] = await client.agenda.list({ sessionId: session.id })
  expect(running).toMatchObject({ state: 'in_hand' })
  expect(running?.runningSince).not.toBeNull()
  const again = client.sessions.unsuspend(await expecting(client, session))
  expect(await failureOf(again)).toMatchObject({ code: 'SESSION_STATUS' })
})

test('a suspension that went on is not taken back', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await meetingOf(test, 'DREA')
  await suspend(client, session)
  await client.sessions.resume({ ...(await expecting(client, session)), ...onward })
  const back = client.sessions.unsuspend(await expecting(client, session))
  expect(await failureOf(back)).toMatchObject({ code: 'SESSION_STATUS' })
})

test('the day, the hour and the call of a resumption are corrected, also once the session is closed', async () => {
  using test = openTestCore()
  const { client } = test
  const { seats, session } = await meetingOf(test, 'DREA', 'DIRESA')
  await suspend(client, session)
  await client.sessions.resume({ ...(await expecting(client, session)), ...onward, resumedOn: '2027-03-15' })
  await checkIn(client, session, seats[0]!)
  const closed = await closeSession(client, await client.sessions.get({ sessionId: session.id }), '10:00')
  const resumption = { ...onward, resumedAt: '09:00', quorumCall: 'first' as const, presider: norma }
  const corrected = await correct(client, closed, { suspendedAt: '12:50', reason: null, resumption })
  expect(corrected).toMatchObject({
    endedAt: '10:00',
    suspensions: [{ suspendedAt: '12:50', reason: null, ...resumption }],
  })
  const register = await client.attendance.get({ sessionId: session.id })
  expect(register).toMatchObject({ sitting: 1, day: '2023-03-15', call: 'first', quorum: { present: 1 } })
})

test('who left because the session stopped left at the corrected hour', async () => {
  using test = openTestCore()
  const { client } = test
  const { seats, session } = await meetingOf(test, 'DREA')
  await checkIn(client, session, seats[0]!)
  await suspend(client, session)
  await correct(client, session, { suspendedAt: '12:30' })
  expect(await staysOf(client, session)).toEqual([[{ arrivedAt: null, leftAt: '12:30' }]])
})

test('what is corrected keeps the order of the days, and of who came and left', async () => {
  using test = openTestCore()
  const { client } = test
  const { seats, session } = await meetingOf(test, 'DREA')
  const { attendance } = await checkIn(client, session, seats[0]!)
  const stays = [
    { arrivedAt: null, leftAt: '11:00' },
    { arrivedAt: '11:20', leftAt: null },
  ]
  await client.attendance.setStays({ id: attendance.id, stays, expectedVersion: attendance.version })
  await suspend(client, session)
  const reversed = (earlier: string, later: string) => ({ code: 'TIMES_REVERSED', data: { earlier, later } })
  expect(await failureOf(correct(client, session, { suspendedAt: '08:00' }))).toMatchObject(reversed('09:15', '08:00'))
  expect(await failureOf(correct(client, session, { suspendedAt: '11:10' }))).toMatchObject(reversed('11:20', '11:10'))
  // Whether it went on is not corrected: resuming it is.
  expect(await failureOf(correct(client, session, { resumption: onward }))).toMatchObject({ code: 'SESSION_STATUS' })
  await client.sessions.resume({ ...(await expecting(client, session)), ...onward })
  const before = correct(client, session, { resumption: { ...onward, resumedOn: '2023-03-13' } })
  expect(await failureOf(before)).toMatchObject(reversed('2023-03-14', '2023-03-13'))
  const sameDay = correct(client, session, { resumption: { ...onward, resumedOn: '2023-03-14' } })
  expect(await failureOf(sameDay)).toMatchObject(reversed('13:00', '08:30'))
  const { suspensions } = await client.sessions.get({ sessionId: session.id })
  expect(suspensions).toMatchObject([{ suspendedAt: '13:00', resumedOn: '2023-03-15' }])
})
