import { expect, test } from 'vitest'
import type { PageCursor } from '../../shared/contract/paging.ts'
import type { Commitment, OpenCommitment } from '../../shared/contract/resolutions.ts'
import type { Session } from '../../shared/contract/sessions.ts'
import { addItem, addSeat, closeSession, openSession, planSession } from '../helpers/committee.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'

const promise = async (client: Client, heldOn: string, ...texts: string[]) => {
  const session = await openSession(client, await planSession(client, { heldOn }))
  const item = await addItem(client, session)
  const made: Commitment[] = []
  for (const text of texts)
    made.push(
      await client.commitments.add({
        agendaItemId: item.id,
        draft: { text, responsibleIds: [], dueOn: null, priority: null },
      }),
    )
  return { session: await closeSession(client, session), made }
}

const follow = (
  client: Client,
  { id, version }: Pick<Commitment, 'id' | 'version'>,
  known: Partial<OpenCommitment> & {
    sessionId?: Session['id'] | null
    percentage?: number | null
    note?: string | null
  } = {},
) =>
  client.commitments.follow({
    id,
    sessionId: known.sessionId ?? null,
    status: known.status ?? 'in_progress',
    percentage: known.percentage ?? null,
    note: known.note ?? null,
    dueOn: known.dueOn ?? null,
    expectedVersion: version,
  })

const openIn = (client: Client, { id }: Session, after: PageCursor | null = null, limit = 50) =>
  client.commitments.listOpen({ sessionId: id, after, limit })

test('what was promised before is listed until it is settled, and in the session that settled it also afterwards', async () => {
  using test = openTestCore()
  const { client } = test
  await addSeat(client, 'DIRESA')
  const { session: first, made } = await promise(client, '2023-03-14', 'Enviar el padrón', 'Convocar a la mesa')
  const second = await planSession(client, { heldOn: '2023-04-20' })
  const third = await planSession(client, { heldOn: '2023-05-18' })
  const listed = async (session: Session) => (await openIn(client, session)).items.map(({ text }) => text)
  expect(await listed(first)).toEqual([])
  expect(await listed(second)).toEqual(['Enviar el padrón', 'Convocar a la mesa'])
  await follow(client, made[0]!, { sessionId: second.id, status: 'fulfilled' })
  expect(await listed(second)).toEqual(['Enviar el padrón', 'Convocar a la mesa'])
  expect(await listed(third)).toEqual(['Convocar a la mesa'])
})

test('a session looks at them page by page, and what is put off or settled in it keeps its place', async () => {
  using test = openTestCore()
  const { client } = test
  const { made } = await promise(client, '2023-03-14', 'a', 'b', 'c', 'd', 'e')
  const due = ['2023-04-05', '2023-04-10', '2023-05-20', '2023-05-30', null]
  const dated: Commitment[] = []
  for (const [index, one] of made.entries())
    dated.push(await follow(client, one, { status: 'in_progress', dueOn: due[index] ?? null }))
  const second = await planSession(client, { heldOn: '2023-04-20' })
  const listed = async () => {
    const first = await openIn(client, second, null, 2)
    const next = await openIn(client, second, first.next, 2)
    const last = await openIn(client, second, next.next, 2)
    expect([first.counts, last.next]).toEqual([last.counts, null])
    return {
      counts: first.counts,
      pages: [first, next, last].map(({ items }) => items.map(({ text }) => text).join('')),
    }
  }
  expect(await listed()).toEqual({ counts: { total: 5, overdue: 2, seen: 0 }, pages: ['ab', 'cd', 'e'] })
  const said = { sessionId: second.id, note: 'Así se dijo' }
  const putOff = await follow(client, dated[0]!, { ...said, status: 'rescheduled', dueOn: '2023-12-20' })
  await follow(client, putOff, { ...said, status: 'in_progress', dueOn: '2023-12-27' })
  await follow(client, dated[2]!, { ...said, status: 'fulfilled' })
  expect(await listed()).toEqual({ counts: { total: 5, overdue: 1, seen: 2 }, pages: ['ab', 'cd', 'e'] })
  const third = await planSession(client, { heldOn: '2023-05-18' })
  expect((await openIn(client, third)).items.map(({ text }) => text).join('')).toBe('bdae')
})

test('each follow-up keeps its day, its author and what was said; putting it off moves its day', async () => {
  using test = openTestCore()
  const { client } = test
  await client.settings.setOperator({ name: 'Ruth Montes' })
  const { session: first, made } = await promise(client, '2023-03-14', 'Enviar el padrón')
  const second = await planSession(client, { heldOn: '2023-04-20' })
  const inSession = await follow(client, made[0]!, {
    sessionId: second.id,
    percentage: 40,
    note: 'Falta una provincia',
  })
  const later = await follow(client, inSession, { status: 'rescheduled', dueOn: '2023-06-30', note: 'Falta una firma' })
  expect(later).toMatchObject({
    sessionLabel: first.label,
    status: 'rescheduled',
    dueOn: '2023-06-30',
    followUps: [
      {
        recordedOn: '2023-04-20',
        author: 'Ruth Montes',
        sessionId: second.id,
        status: 'in_progress',
        percentage: 40,
        note: 'Falta una provincia',
        dueOn: null,
      },
      { recordedOn: '2023-03-14', sessionId: null, status: 'rescheduled', dueOn: '2023-06-30' },
    ],
  })
  const back = await client.commitments.unfollow({ id: later.id, expectedVersion: later.version })
  expect(back).toMatchObject({ status: 'in_progress', dueOn: null, followUps: [{ percentage: 40 }] })
  const untouched = await client.commitments.unfollow({ id: back.id, expectedVersion: back.version })
  expect(untouched).toMatchObject({ status: 'pending', dueOn: null, followUps: [] })
  expect(
    await failureOf(client.commitments.unfollow({ id: back.id, expectedVersion: untouched.version })),
  ).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'followUp' } })
})

test('two windows do not settle one commitment twice', async () => {
  using test = openTestCore()
  const { client } = test
  const { made } = await promise(client, '2023-03-14', 'Enviar el padrón')
  await follow(client, made[0]!, { status: 'fulfilled' })
  expect(await failureOf(follow(client, made[0]!, { status: 'void' }))).toMatchObject({ code: 'STALE_VERSION' })
})

test('a percentage beyond a hundred is refused', async () => {
  using test = openTestCore()
  const { client } = test
  const { made } = await promise(client, '2023-03-14', 'Enviar el padrón')
  expect(await failureOf(follow(client, made[0]!, { percentage: 101 }))).toMatchObject({ code: 'BAD_REQUEST' })
})

test('a commitment that a later session spoke of is neither removed nor made an agreement', async () => {
  using test = openTestCore()
  const { client } = test
  const { made } = await promise(client, '2023-03-14', 'Enviar el padrón')
  const { id, version } = await follow(client, made[0]!)
  const expected = { code: 'COMMITMENT_FOLLOWED', data: { times: 1 } }
  expect(await failureOf(client.commitments.remove({ id, expectedVersion: version }))).toMatchObject(expected)
  expect(await failureOf(client.commitments.toAgreement({ id, expectedVersion: version }))).toMatchObject(expected)
  const { version: again } = await client.commitments.unfollow({ id, expectedVersion: version })
  await client.commitments.remove({ id, expectedVersion: again })
})

test('in a session nothing is said of what it does not look at: its own commitments, and those of later ones', async () => {
  using test = openTestCore()
  const { client } = test
  const { session, made } = await promise(client, '2023-03-14', 'Enviar el padrón')
  const earlier = await planSession(client, { heldOn: '2023-02-14' })
  for (const sessionId of [session.id, earlier.id]) {
    const following = follow(client, made[0]!, { sessionId, status: 'fulfilled' })
    expect(await failureOf(following)).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'commitment' } })
  }
})
