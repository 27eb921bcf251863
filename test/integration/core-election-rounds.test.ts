import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedVotes, leadersOf } from '../../shared/domain/ballot.ts'
import { addItem, addSeat, openSession, planSession, type TestSeat } from '../helpers/committee.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'

const assembly = async (client: Client, seats = 6) => {
  const all: TestSeat[] = []
  for (let index = 0; index < seats; index += 1) all.push(await addSeat(client, `Institución ${String(index + 1)}`))
  const planned = await planSession(client)
  const item = await addItem(client, planned, 'Elección de la coordinación')
  const session = await openSession(client, planned)
  await client.attendance.checkInPrincipals({ sessionId: session.id, arrivedAt: null })
  return { session, item, people: all.map(({ principal }) => principal) }
}

type Assembly = Awaited<ReturnType<typeof assembly>>

const round = (
  { people }: Assembly,
  votes: readonly (readonly [number, number])[],
  blankVotes = 0,
  spoiledVotes = 0,
) => ({
  candidates: votes.map(([index, count]) => ({ personId: people[index]!.id, votes: count })),
  blankVotes,
  spoiledVotes,
})

const elect = (
  client: Client,
  { session, item }: Assembly,
  last: ReturnType<typeof round>,
  earlierRounds: ReturnType<typeof round>[] = [],
) =>
  client.coordination.elect({
    sessionId: session.id,
    agendaItemId: item.id,
    role: 'coordinator',
    position: 'Coordinadora regional',
    ...last,
    earlierRounds,
  })

test('a tie is decided by a second round among those tied, and both counts are kept', async () => {
  using test = openTestCore()
  const { client } = test
  const meeting = await assembly(client)
  const first = round(
    meeting,
    [
      [0, 2],
      [1, 2],
      [2, 1],
    ],
    1,
  )
  expect(await failureOf(elect(client, meeting, first))).toMatchObject({ code: 'ELECTION_TIED', data: { votes: 2 } })
  const elected = await elect(
    client,
    meeting,
    round(
      meeting,
      [
        [0, 2],
        [1, 3],
      ],
      0,
      1,
    ),
    [first],
  )
  expect(elected).toMatchObject({
    personId: meeting.people[1]!.id,
    agendaItemId: meeting.item.id,
    election: {
      candidates: [{ votes: 3 }, { votes: 2 }],
      blankVotes: 0,
      spoiledVotes: 1,
      earlierRounds: [{ candidates: [{ votes: 2 }, { votes: 2 }, { votes: 1 }], blankVotes: 1, spoiledVotes: 0 }],
    },
  })
  const { items } = await client.minutes.get({ sessionId: meeting.session.id })
  expect(items[0]?.elections).toEqual([elected])
})

test('corrected, the rounds written before are forgotten', async () => {
  using test = openTestCore()
  const { client } = test
  const meeting = await assembly(client)
  await elect(client, meeting, round(meeting, [[0, 4]]), [
    round(meeting, [
      [0, 3],
      [1, 3],
    ]),
  ])
  const corrected = await elect(
    client,
    meeting,
    round(meeting, [
      [1, 4],
      [0, 2],
    ]),
  )
  expect(corrected).toMatchObject({ personId: meeting.people[1]!.id, election: { earlierRounds: [] } })
  expect(await client.coordination.list()).toHaveLength(1)
})

test('a round that somebody won needs no other', async () => {
  using test = openTestCore()
  const { client } = test
  const meeting = await assembly(client)
  const failure = await failureOf(
    elect(client, meeting, round(meeting, [[0, 4]]), [
      round(meeting, [
        [0, 3],
        [1, 2],
      ]),
    ]),
  )
  expect(failure).toMatchObject({
    code: 'ROUND_INVALID',
    data: { reason: 'decided', round: 1, name: 'Titular Institución 1' },
  })
  expect(await client.coordination.list()).toEqual([])
})

test('only who was tied for the first place goes to the next round', async () => {
  using test = openTestCore()
  const { client } = test
  const meeting = await assembly(client)
  const first = round(meeting, [
    [0, 2],
    [1, 2],
    [2, 1],
  ])
  expect(
    await failureOf(
      elect(
        client,
        meeting,
        round(meeting, [
          [0, 1],
          [2, 4],
        ]),
        [first],
      ),
    ),
  ).toMatchObject({
    code: 'ROUND_INVALID',
    data: { reason: 'not_tied', round: 1, name: 'Titular Institución 3' },
  })
})

test('no round has more votes than seats, whichever it is', async () => {
  using test = openTestCore()
  const { client } = test
  const meeting = await assembly(client)
  const tooMany = round(
    meeting,
    [
      [0, 3],
      [1, 3],
    ],
    1,
  )
  const [data, code] = [{ votes: 7, seatsPresent: 6 }, 'VOTES_EXCEED_SEATS']
  expect(await failureOf(elect(client, meeting, round(meeting, [[0, 6]]), [tooMany]))).toMatchObject({ code, data })
  expect(await failureOf(elect(client, meeting, round(meeting, [[0, 6]], 0, 1)))).toMatchObject({ code, data })
})

test('while the session goes on only those in the room vote; a correction counts all who came that day', async () => {
  using test = openTestCore()
  const { client } = test
  const meeting = await assembly(client)
  const sessionId = meeting.session.id
  const [first] = (await client.attendance.get({ sessionId })).attendances
  const left = { id: first!.id, stays: [{ arrivedAt: null, leftAt: '10:00' }], expectedVersion: first!.version }
  await client.attendance.setStays(left)
  expect(await failureOf(elect(client, meeting, round(meeting, [[0, 6]])))).toMatchObject({
    code: 'VOTES_EXCEED_SEATS',
    data: { votes: 6, seatsPresent: 5 },
  })
  await elect(client, meeting, round(meeting, [[0, 5]]))
  expect(await elect(client, meeting, round(meeting, [[0, 6]]))).toMatchObject({ role: 'coordinator' })
})

test('an election is not held in an item of another session', async () => {
  using test = openTestCore()
  const { client } = test
  const meeting = await assembly(client)
  const other = await addItem(client, await planSession(client, { heldOn: '2023-04-20' }))
  expect(await failureOf(elect(client, { ...meeting, item: other }, round(meeting, [[0, 6]])))).toMatchObject({
    code: 'NOT_FOUND',
    data: { entity: 'agendaItem' },
  })
})

test('the first places are those with most votes, and every vote is in the sum', () => {
  const count = fc.record({
    candidates: fc.array(fc.record({ personId: fc.uuid(), votes: fc.nat(40) }), { maxLength: 8 }),
    blankVotes: fc.nat(40),
    spoiledVotes: fc.nat(40),
  })
  fc.assert(
    fc.property(count, (ballot) => {
      const first = leadersOf(ballot).map(({ personId }) => personId)
      const inFirst = ballot.candidates.filter(({ personId }) => first.includes(personId))
      for (const { votes } of inFirst)
        expect(ballot.candidates.every((other) => other.votes <= votes) && votes > 0).toBe(true)
      const sum = ballot.candidates.reduce((all, { votes }) => all + votes, 0)
      expect(first.length > 0).toBe(sum > 0)
      expect(countedVotes(ballot)).toBe(sum + ballot.blankVotes + ballot.spoiledVotes)
    }),
  )
})
