import { expect, test } from 'vitest'
import type { Stay } from '../../shared/domain/quorum.ts'
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

const committeeOf = async ({ client }: TestCore, ...names: string[]) => {
  const seats = []
  for (const name of names) seats.push(await addSeat(client, name))
  return { seats, session: await openSession(client, await planSession(client)) }
}

test('principal and alternate of one institution are two people and one seat', async () => {
  using test = openTestCore()
  const { seats, session } = await committeeOf(test, 'FEREMA', 'DREA', 'DIRESA')
  const [ferema, drea] = seats
  expect((await checkIn(test.client, session, ferema!)).quorum).toMatchObject({ present: 1, missing: 1 })
  const both = await checkIn(test.client, session, ferema!, 'alternate')
  expect(both.quorum).toMatchObject({ seats: 3, present: 1, required: 2, missing: 1, hasQuorum: false })
  expect((await checkIn(test.client, session, drea!)).quorum).toMatchObject({ present: 2, missing: 0, hasQuorum: true })
  expect((await test.client.attendance.get({ sessionId: session.id })).attendances).toHaveLength(3)
})

test('the same person is checked in once: the second time they are named and nothing changes', async () => {
  using test = openTestCore()
  const { seats, session } = await committeeOf(test, 'DREA')
  await checkIn(test.client, session, seats[0]!)
  const before = dumpOf(test.dataFolder)
  expect(await failureOf(checkIn(test.client, session, seats[0]!))).toMatchObject({
    code: 'ALREADY_CHECKED_IN',
    defined: true,
    data: { personName: 'Titular DREA' },
  })
  expect(dumpOf(test.dataFolder)).toEqual(before)
})

test('anybody may come as a guest, without accreditation or institution, and takes no seat', async () => {
  using test = openTestCore()
  const { session } = await committeeOf(test, 'DREA')
  const person = { givenNames: 'Ana', surnames: 'Quispe', nationalId: null, sex: null, phone: null, email: null }
  const guest = { sessionId: session.id, person, capacity: 'guest', position: null, arrivedAt: '09:20' } as const
  const alone = await test.client.attendance.checkInNewPerson({ ...guest, institutionName: null })
  expect(alone.attendance).toMatchObject({ personName: 'Ana Quispe', institutionName: null, capacity: 'guest' })
  const known = await test.client.attendance.checkInNewPerson({ ...guest, institutionName: '  DREA ' })
  const unknown = await test.client.attendance.checkInNewPerson({ ...guest, institutionName: 'UGEL Abancay' })
  expect(known.attendance.institutionName).toBe('DREA')
  expect(unknown.attendance.institutionName).toBe('UGEL Abancay')
  expect(unknown.quorum).toMatchObject({ seats: 1, present: 0 })
  expect((await test.client.institutions.list()).institutions.map(({ name }) => name)).toEqual(['DREA', 'UGEL Abancay'])
})

test('who holds a seat comes for an institution', async () => {
  using test = openTestCore()
  const { seats, session } = await committeeOf(test, 'DREA')
  const call = test.client.attendance.checkIn({
    sessionId: session.id,
    personId: seats[0]!.principal.id,
    institutionId: null,
    capacity: 'principal',
    position: null,
    arrivedAt: null,
  })
  expect(await failureOf(call)).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'institution' }, defined: true })
})

test('arrivals and departures move the quorum', async () => {
  using test = openTestCore()
  const { seats, session } = await committeeOf(test, 'DREA', 'DIRESA')
  const { attendance } = await checkIn(test.client, session, seats[0]!)
  await checkIn(test.client, session, seats[1]!)
  const stay = (stays: Stay[], expectedVersion: number) =>
    test.client.attendance.setStays({ id: attendance.id, stays, expectedVersion })
  const left = await stay([{ arrivedAt: '09:00', leftAt: '10:00' }], attendance.version)
  expect(left.quorum).toMatchObject({ present: 1, hasQuorum: false })
  const stays = [
    { arrivedAt: '09:00', leftAt: '10:00' },
    { arrivedAt: '10:30', leftAt: null },
  ]
  const back = await stay(stays, left.attendance.version)
  expect(back.quorum).toMatchObject({ present: 2, hasQuorum: true })
  expect(back.attendance.stays).toEqual(stays)
})

const refusedStays: [string, Stay[], code: string, data: object][] = [
  [
    'leaves before arriving',
    [{ arrivedAt: '10:00', leftAt: '09:59' }],
    'TIMES_REVERSED',
    { earlier: '10:00', later: '09:59' },
  ],
  [
    'comes back before leaving',
    [
      { arrivedAt: '09:00', leftAt: '10:00' },
      { arrivedAt: '09:30', leftAt: null },
    ],
    'STAYS_OVERLAP',
    { leftAt: '10:00', arrivedAt: '09:30' },
  ],
  [
    'comes back without having left',
    [
      { arrivedAt: '09:00', leftAt: null },
      { arrivedAt: '09:30', leftAt: null },
    ],
    'STAYS_OVERLAP',
    { leftAt: null, arrivedAt: '09:30' },
  ],
  [
    'comes back at no hour',
    [
      { arrivedAt: '09:00', leftAt: '10:00' },
      { arrivedAt: null, leftAt: '11:00' },
    ],
    'STAYS_OVERLAP',
    { leftAt: '10:00', arrivedAt: null },
  ],
  [
    'is there twice from start to end',
    [
      { arrivedAt: null, leftAt: null },
      { arrivedAt: null, leftAt: null },
    ],
    'STAYS_OVERLAP',
    { leftAt: null, arrivedAt: null },
  ],
]

test.each(refusedStays)('somebody who %s is refused and stays as they were', async (_, stays, code, data) => {
  using test = openTestCore()
  const { seats, session } = await committeeOf(test, 'DREA')
  const { attendance } = await checkIn(test.client, session, seats[0]!)
  const before = dumpOf(test.dataFolder)
  const call = test.client.attendance.setStays({ id: attendance.id, stays, expectedVersion: attendance.version })
  expect(await failureOf(call)).toMatchObject({ code, data, defined: true })
  expect(dumpOf(test.dataFolder)).toEqual(before)
})

test('somebody who comes back in the minute in which they left is in the room', async () => {
  using test = openTestCore()
  const { seats, session } = await committeeOf(test, 'DREA')
  const { attendance } = await checkIn(test.client, session, seats[0]!)
  const stays = [
    { arrivedAt: null, leftAt: '10:00' },
    { arrivedAt: '10:00', leftAt: null },
  ]
  const set = { id: attendance.id, stays, expectedVersion: attendance.version }
  expect((await test.client.attendance.setStays(set)).quorum.present).toBe(1)
})

test('stays that another window changed meanwhile are not written over', async () => {
  using test = openTestCore()
  const { seats, session } = await committeeOf(test, 'DREA')
  const { attendance } = await checkIn(test.client, session, seats[0]!)
  const set = (arrivedAt: string) =>
    test.client.attendance.setStays({
      id: attendance.id,
      stays: [{ arrivedAt, leftAt: null }],
      expectedVersion: attendance.version,
    })
  const current = (await set('09:05')).attendance
  expect(await failureOf(set('09:10'))).toMatchObject({ code: 'STALE_VERSION', data: { current } })
})

test('«todos presentes» checks in the principal of every seat that nobody has taken', async () => {
  using test = openTestCore()
  const { seats, session } = await committeeOf(test, 'DREA', 'DIRESA', 'FEREMA')
  await checkIn(test.client, session, seats[2]!, 'alternate')
  const sessionId = session.id
  const register = await test.client.attendance.checkInPrincipals({ sessionId, arrivedAt: '09:15' })
  expect(register.attendances.map(({ personName }) => personName)).toEqual([
    'Alterna FEREMA',
    'Titular DIRESA',
    'Titular DREA',
  ])
  expect(register.quorum).toMatchObject({ present: 3, seats: 3 })
  expect(await test.client.attendance.checkInPrincipals({ sessionId, arrivedAt: '09:30' })).toEqual(register)
})

test('«todos presentes» leaves an explained absence as it was', async () => {
  using test = openTestCore()
  const { seats, session } = await committeeOf(test, 'DREA', 'DIRESA')
  const sessionId = session.id
  const absence = { isJustified: true, reason: 'Carta N° 005-2023: viaje de servicio' }
  await test.client.attendance.setAbsence({ sessionId, institutionId: seats[0]!.institution.id, absence })
  const register = await test.client.attendance.checkInPrincipals({ sessionId, arrivedAt: null })
  expect(register.attendances.map(({ personName }) => personName)).toEqual(['Titular DIRESA'])
  expect(register.seats.map((seat) => [seat.institutionName, seat.absence])).toEqual([
    ['DIRESA', null],
    ['DREA', { id: expect.any(String) as string, ...absence }],
  ])
})

test.each(['principal', 'alternate'] as const)('an institution whose %s came is not absent', async (who) => {
  using test = openTestCore()
  const { seats, session } = await committeeOf(test, 'DREA')
  await checkIn(test.client, session, seats[0]!, who)
  const before = dumpOf(test.dataFolder)
  const at = { sessionId: session.id, institutionId: seats[0]!.institution.id }
  const absence = { isJustified: true, reason: 'Viaje' }
  expect(await failureOf(test.client.attendance.setAbsence({ ...at, absence }))).toEqual({
    code: 'INSTITUTION_PRESENT',
    defined: true,
    status: 409,
    data: { institutionName: 'DREA' },
  })
  expect(dumpOf(test.dataFolder)).toEqual(before)
})

test('a person who is principal of two institutions is checked in for one of them', async () => {
  using test = openTestCore()
  const drea = await addSeat(test.client, 'DREA')
  const other = await test.client.institutions.create(institutionDraft('UGEL'))
  await accredit(test.client, other, drea.principal)
  const session = await openSession(test.client, await planSession(test.client))
  const register = await test.client.attendance.checkInPrincipals({ sessionId: session.id, arrivedAt: null })
  expect(register.attendances.map(({ personName }) => personName)).toEqual(['Titular DREA'])
  expect(register.quorum).toMatchObject({ seats: 2, present: 1 })
})

test('a check-in made by mistake is undone, and its seat is free again', async () => {
  using test = openTestCore()
  const { seats, session } = await committeeOf(test, 'DREA')
  const { attendance } = await checkIn(test.client, session, seats[0]!)
  const register = await test.client.attendance.remove({ ids: [attendance.id] })
  expect(register).toMatchObject({ attendances: [], quorum: { present: 0 } })
  expect((await checkIn(test.client, session, seats[0]!)).quorum.present).toBe(1)
})

test('an absence is explained, forgotten, and forgotten by itself when the institution comes after all', async () => {
  using test = openTestCore()
  const { seats, session } = await committeeOf(test, 'DREA')
  const at = { sessionId: session.id, institutionId: seats[0]!.institution.id }
  const absence = { isJustified: true, reason: 'Viaje de servicio' }
  const register = await test.client.attendance.setAbsence({ ...at, absence })
  expect(register.seats[0]?.absence).toMatchObject(absence)
  expect((await test.client.attendance.setAbsence({ ...at, absence: null })).seats[0]?.absence).toBeNull()
  await test.client.attendance.setAbsence({ ...at, absence })
  await checkIn(test.client, session, seats[0]!)
  expect((await test.client.attendance.get({ sessionId: session.id })).seats[0]?.absence).toBeNull()
})

test('seats are those accredited on the day of the session, not today; the list shows no whole DNI', async () => {
  using test = openTestCore()
  const institution = await test.client.institutions.create(institutionDraft('DREA'))
  const before = await addPerson(test.client, 'Ana', 'Quispe', '31000001')
  const after = await addPerson(test.client, 'Luis', 'Huamán', '31000002')
  await accredit(test.client, institution, before, 'principal', { validTo: '2023-03-14' })
  await accredit(test.client, institution, after, 'principal', { validFrom: '2023-03-15' })
  const holdersOn = async (heldOn: string) => {
    const { id: sessionId } = await planSession(test.client, { heldOn })
    const { seats } = await test.client.attendance.get({ sessionId })
    return seats.flatMap(({ holders }) =>
      holders.map(({ personName, maskedNationalId }) => [personName, maskedNationalId]),
    )
  }
  expect(await holdersOn('2023-03-14')).toEqual([['Ana Quispe', '•••••001']])
  expect(await holdersOn('2023-03-15')).toEqual([['Luis Huamán', '•••••002']])
  expect(await holdersOn('2022-12-31')).toEqual([])
})
