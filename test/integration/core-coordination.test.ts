import { expect, test } from 'vitest'
import type { Person } from '../../shared/contract/committee.ts'
import type { Session, SessionDraft } from '../../shared/contract/sessions.ts'
import {
  addPerson,
  addSeat,
  configure,
  openSession,
  planSession,
  sessionDraft,
  type TestSeat,
} from '../helpers/committee.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'

type Votes = readonly (readonly [{ id: string }, number])[]

const fiveSeats = async (client: Client): Promise<TestSeat[]> => {
  const seats = []
  for (const name of ['DREA', 'DIRESA', 'UGEL', 'FEREMA', 'SOLARIS']) seats.push(await addSeat(client, name))
  return seats
}

/** An open session to which all five principals came. */
const assembly = async (client: Client, draft: Partial<SessionDraft> = {}): Promise<Session> => {
  const session = await openSession(client, await planSession(client, draft))
  await client.attendance.checkInPrincipals({ sessionId: session.id, arrivedAt: null })
  return session
}

const elect = (
  client: Client,
  session: Session,
  votes: Votes,
  known: { role?: 'alternate'; blankVotes?: number } = {},
) =>
  client.coordination.elect({
    sessionId: session.id,
    role: 'coordinator',
    position: ' Coordinadora  regional ',
    candidates: votes.map(([{ id: personId }, count]) => ({ personId, votes: count })),
    blankVotes: 0,
    spoiledVotes: 0,
    ...known,
  })

const appoint = (client: Client, { id: personId }: Person, validFrom: string, validTo: string | null = null) =>
  client.coordination.appoint({
    role: 'coordinator',
    personId,
    position: 'Coordinador regional',
    validFrom,
    validTo,
    note: null,
  })

const tenures = async (client: Client) =>
  (await client.coordination.list()).map(({ personName, validFrom, validTo }) => [personName, validFrom, validTo])

const remove = (client: Client, { id, version }: { id: string; version: number }) =>
  client.coordination.remove({ id, expectedVersion: version })

/** What the table has now of an office: its version grows when somebody follows. */
const current = async (client: Client, id: string) => (await client.coordination.list()).find((one) => one.id === id)!

test('who has most votes is in office from the day of the session, with the count and the session kept', async () => {
  using test = openTestCore()
  const [drea, diresa] = await fiveSeats(test.client)
  const session = await assembly(test.client)
  const office = await elect(
    test.client,
    session,
    [
      [diresa!.principal, 1],
      [drea!.principal, 3],
    ],
    { blankVotes: 1 },
  )
  expect(office).toMatchObject({
    role: 'coordinator',
    personName: 'Titular DREA',
    position: 'Coordinadora regional',
    validFrom: '2023-03-14',
    validTo: null,
    sessionId: session.id,
    sessionLabel: 'Sesión Ordinaria N° 001-2023',
    election: { blankVotes: 1, spoiledVotes: 0 },
  })
  expect(office.election!.candidates.map(({ personName, votes }) => [personName, votes])).toEqual([
    ['Titular DREA', 3],
    ['Titular DIRESA', 1],
  ])
  expect(await test.client.coordination.list()).toEqual([office])
})

test('a tie elects nobody and names who tied; neither does a count without a vote, nor one of more votes than seats', async () => {
  using test = openTestCore()
  const [drea, diresa, ugel] = await fiveSeats(test.client)
  const session = await assembly(test.client)
  const before = dumpOf(test.dataFolder)
  const tied: Votes = [
    [drea!.principal, 2],
    [ugel!.principal, 1],
    [diresa!.principal, 2],
  ]
  expect(await failureOf(elect(test.client, session, tied))).toMatchObject({
    code: 'ELECTION_TIED',
    data: { names: ['Titular DREA', 'Titular DIRESA'], votes: 2 },
  })
  expect(await failureOf(elect(test.client, session, [[drea!.principal, 0]], { blankVotes: 5 }))).toMatchObject({
    code: 'VOTES_EXPECTED',
  })
  expect(await failureOf(elect(test.client, session, [[drea!.principal, 5]], { blankVotes: 1 }))).toMatchObject({
    code: 'VOTES_EXCEED_SEATS',
    data: { votes: 6, seatsPresent: 5 },
  })
  expect(await failureOf(elect(test.client, session, [[drea!.institution, 1]]))).toMatchObject({
    code: 'NOT_FOUND',
    data: { entity: 'person' },
  })
  expect(dumpOf(test.dataFolder)).toEqual(before)
})

test('a session that has not begun elects nobody', async () => {
  using test = openTestCore()
  const [drea] = await fiveSeats(test.client)
  const planned = await planSession(test.client)
  const election = elect(test.client, planned, [[drea!.principal, 0]])
  expect(await failureOf(election)).toMatchObject({ code: 'SESSION_STATUS', data: { status: 'planned' } })
})

test('somebody written twice on the count is one candidate with all their votes', async () => {
  using test = openTestCore()
  const [drea, diresa] = await fiveSeats(test.client)
  const session = await assembly(test.client)
  const office = await elect(test.client, session, [
    [drea!.principal, 1],
    [diresa!.principal, 2],
    [drea!.principal, 2],
  ])
  expect(office.election!.candidates.map(({ personName, votes }) => [personName, votes])).toEqual([
    ['Titular DREA', 3],
    ['Titular DIRESA', 2],
  ])
})

test('an election ends the office before it the day before; taken back, that office goes on', async () => {
  using test = openTestCore()
  const [drea] = await fiveSeats(test.client)
  const former = await appoint(test.client, await addPerson(test.client, 'Luis', 'Huamán'), '2021-05-01')
  const elected = await elect(test.client, await assembly(test.client), [[drea!.principal, 3]])
  expect(await tenures(test.client)).toEqual([
    ['Titular DREA', '2023-03-14', null],
    ['Luis Huamán', '2021-05-01', '2023-03-13'],
  ])
  expect(await failureOf(remove(test.client, { ...elected, version: elected.version + 1 }))).toMatchObject({
    code: 'STALE_VERSION',
  })
  await remove(test.client, elected)
  expect(await tenures(test.client)).toEqual([['Luis Huamán', '2021-05-01', null]])
  expect(await failureOf(remove(test.client, former))).toMatchObject({ code: 'STALE_VERSION' })
})

test('the election of one role leaves the other in office', async () => {
  using test = openTestCore()
  const [drea, diresa] = await fiveSeats(test.client)
  const session = await assembly(test.client)
  await elect(test.client, session, [[drea!.principal, 3]])
  await elect(test.client, session, [[diresa!.principal, 4]], { role: 'alternate' })
  expect((await test.client.coordination.list()).map(({ role, validTo }) => [role, validTo]).toSorted()).toEqual([
    ['alternate', null],
    ['coordinator', null],
  ])
})

test('counting again for the same session corrects the election: the office before ends where it ended', async () => {
  using test = openTestCore()
  const [drea, diresa] = await fiveSeats(test.client)
  await appoint(test.client, await addPerson(test.client, 'Luis', 'Huamán'), '2021-05-01')
  const session = await assembly(test.client)
  const first = await elect(test.client, session, [[drea!.principal, 3]])
  const corrected = await elect(test.client, session, [
    [drea!.principal, 2],
    [diresa!.principal, 3],
  ])
  expect(corrected).toMatchObject({ id: first.id, personName: 'Titular DIRESA', version: first.version + 1 })
  expect(corrected.election!.candidates.map(({ votes }) => votes)).toEqual([3, 2])
  expect(await tenures(test.client)).toEqual([
    ['Titular DIRESA', '2023-03-14', null],
    ['Luis Huamán', '2021-05-01', '2023-03-13'],
  ])
})

test('an election is corrected after the next one too, and one whose session changed its day follows it', async () => {
  using test = openTestCore()
  const [drea, diresa, ugel] = await fiveSeats(test.client)
  const session = await assembly(test.client)
  await elect(test.client, session, [[drea!.principal, 3]])
  const later = await assembly(test.client, { heldOn: '2023-09-14' })
  await elect(test.client, later, [[ugel!.principal, 5]])
  await elect(test.client, session, [[diresa!.principal, 4]])
  expect(await tenures(test.client)).toEqual([
    ['Titular UGEL', '2023-09-14', null],
    ['Titular DIRESA', '2023-03-14', '2023-09-13'],
  ])
  const { kind: _, ...draft } = { ...sessionDraft, heldOn: '2023-10-01' }
  const facts = {
    startedAt: '09:15',
    endedAt: null,
    presider: null,
    secretary: null,
    nextSessionOn: null,
    remarks: null,
  }
  const moved = await test.client.sessions.update({
    sessionId: later.id,
    draft,
    facts: { ...facts, quorumCall: 'first' },
    expectedVersion: later.version,
  })
  await elect(test.client, moved, [[ugel!.principal, 5]])
  expect(await tenures(test.client)).toEqual([
    ['Titular UGEL', '2023-10-01', null],
    ['Titular DIRESA', '2023-03-14', '2023-09-30'],
  ])
})

test('an office written down without election ends the open one before it, and any other overlap is refused', async () => {
  using test = openTestCore()
  const [ana, luis, rosa] = [
    await addPerson(test.client, 'Ana', 'Quispe'),
    await addPerson(test.client, 'Luis', 'Huamán'),
    await addPerson(test.client, 'Rosa', 'Rojas'),
  ]
  await appoint(test.client, ana, '2020-01-01')
  await appoint(test.client, luis, '2022-01-01', '2022-12-31')
  expect(await tenures(test.client)).toEqual([
    ['Luis Huamán', '2022-01-01', '2022-12-31'],
    ['Ana Quispe', '2020-01-01', '2021-12-31'],
  ])
  for (const [validFrom, validTo, personName] of [
    ['2022-12-31', null, 'Luis Huamán'],
    ['2021-01-01', '2021-06-30', 'Ana Quispe'],
    ['2019-01-01', null, 'Luis Huamán'],
  ] as const)
    expect(await failureOf(appoint(test.client, rosa, validFrom, validTo))).toMatchObject({
      code: 'OFFICE_OVERLAPS',
      data: { personName },
    })
  expect(await failureOf(appoint(test.client, rosa, '2024-01-01', '2023-12-31'))).toMatchObject({
    code: 'TIMES_REVERSED',
  })
  await appoint(test.client, rosa, '2019-01-01', '2019-12-31')
  expect(await tenures(test.client)).toHaveLength(3)
})

test('an office taken back gives its days to the one before it, up to whoever came next', async () => {
  using test = openTestCore()
  const [ana, luis, rosa] = [
    await addPerson(test.client, 'Ana', 'Quispe'),
    await addPerson(test.client, 'Luis', 'Huamán'),
    await addPerson(test.client, 'Rosa', 'Rojas'),
  ]
  await appoint(test.client, ana, '2020-01-01')
  const between = await appoint(test.client, luis, '2022-01-01', '2022-06-30')
  await remove(test.client, between)
  expect(await tenures(test.client)).toEqual([['Ana Quispe', '2020-01-01', null]])
  const again = await appoint(test.client, luis, '2022-01-01')
  const last = await appoint(test.client, rosa, '2023-01-01')
  await remove(test.client, await current(test.client, again.id))
  expect(await tenures(test.client)).toEqual([
    ['Rosa Rojas', '2023-01-01', null],
    ['Ana Quispe', '2020-01-01', '2022-12-31'],
  ])
  await remove(test.client, last)
  expect(await tenures(test.client)).toEqual([['Ana Quispe', '2020-01-01', null]])
})

test('an office ends on a day, its last, unless that is before it began or somebody else has it by then', async () => {
  using test = openTestCore()
  const ana = await addPerson(test.client, 'Ana', 'Quispe')
  const { id } = await appoint(test.client, ana, '2022-01-01')
  await appoint(test.client, await addPerson(test.client, 'Luis', 'Huamán'), '2023-01-01')
  const { version } = await current(test.client, id)
  const end = (validTo: string, expectedVersion = version) =>
    test.client.coordination.end({ id, validTo, expectedVersion })
  expect(await failureOf(end('2021-12-31'))).toMatchObject({ code: 'TIMES_REVERSED' })
  expect(await failureOf(end('2023-01-01'))).toMatchObject({ code: 'OFFICE_OVERLAPS' })
  expect(await failureOf(end('2022-06-30', version - 1))).toMatchObject({ code: 'STALE_VERSION' })
  expect(await end('2022-06-30')).toMatchObject({ validTo: '2022-06-30', version: version + 1 })
})

test('who signs on a day comes from the history; where it does not say, from the settings', async () => {
  using test = openTestCore()
  await configure(test.client)
  const { settings, version } = await test.client.settings.get()
  const signatories = {
    coordinator: { name: 'Coordinación de la configuración', position: 'Coordinador(a)' },
    secretary: { name: 'Secretaría de la configuración', position: 'Secretario(a)' },
  }
  await test.client.settings.save({ settings: { ...settings, signatories }, expectedVersion: version })
  await appoint(test.client, await addPerson(test.client, 'Ana', 'Quispe'), '2022-01-01', '2022-12-31')
  const { id: personId } = await addPerson(test.client, 'Rosa', 'Rojas')
  const office = { personId, position: 'Secretaria técnica', validFrom: '2022-07-01', validTo: null, note: ' ' }
  expect(await test.client.coordination.appoint({ role: 'secretary', ...office })).toMatchObject({ note: null })
  const on = (day: string) => test.client.coordination.signatories({ on: day })
  expect(await on('2021-12-31')).toEqual({ ...signatories, alternate: null })
  expect(await on('2022-06-30')).toMatchObject({
    coordinator: { name: 'Ana Quispe', position: 'Coordinador regional' },
    secretary: signatories.secretary,
  })
  expect(await on('2022-12-31')).toMatchObject({
    coordinator: { name: 'Ana Quispe' },
    secretary: { name: 'Rosa Rojas', position: 'Secretaria técnica' },
  })
  expect(await on('2023-01-01')).toMatchObject({ ...signatories, secretary: { name: 'Rosa Rojas' } })
})
