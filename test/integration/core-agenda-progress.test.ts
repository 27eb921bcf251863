import { expect, test } from 'vitest'
import type { AgendaItem } from '../../shared/contract/agenda.ts'
import type { Session } from '../../shared/contract/sessions.ts'
import { addItem, addSeat, closeSession, openSession, planSession, sessionDraft, text } from '../helpers/committee.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'

/** 09:00 in Abancay on the day of the session; `at` moves it. */
const handClock = () => {
  let now = new Date('2023-03-14T14:00:00.000Z')
  return {
    clock: () => now,
    at: (time: string) => {
      now = new Date(`2023-03-14T${time}:00-05:00`)
    },
  }
}

const sessionWith = async (client: Client, ...titles: string[]): Promise<{ session: Session; items: AgendaItem[] }> => {
  const planned = await planSession(client)
  const items: AgendaItem[] = []
  for (const title of titles) items.push(await addItem(client, planned, title))
  return { session: await openSession(client, planned), items }
}

const statesOf = async (client: Client, session: Session) =>
  (await client.agenda.list({ sessionId: session.id })).map(({ title, state }) => `${title} ${state}`)

test('taking an item up ends the one in hand, and each keeps its hours and its minutes', async () => {
  const { clock, at } = handClock()
  using test = openTestCore({ clock })
  const { client } = test
  const { session, items } = await sessionWith(client, 'A', 'B')
  at('09:20')
  await client.agenda.takeUp({ id: items[0]!.id })
  at('09:50')
  const [first, second] = await client.agenda.takeUp({ id: items[1]!.id })
  expect(first).toMatchObject({
    state: 'done',
    startedAt: '09:20',
    endedAt: '09:50',
    spentSeconds: 1800,
    runningSince: null,
  })
  expect(second).toMatchObject({ state: 'in_hand', startedAt: '09:50', endedAt: null, spentSeconds: 0 })
  expect(second?.runningSince).toBe('2023-03-14T14:50:00.000Z')
  at('10:00')
  // Taken up again, it goes on from where it was, and still began when it began.
  await client.agenda.takeUp({ id: items[0]!.id })
  at('10:05')
  const [again] = await client.agenda.finish({ id: items[0]!.id })
  expect(again).toMatchObject({ state: 'done', startedAt: '09:20', endedAt: '10:05', spentSeconds: 2100 })
  expect(await statesOf(client, session)).toEqual(['A done', 'B done'])
})

test('a clock that is set back takes no time away', async () => {
  const { clock, at } = handClock()
  using test = openTestCore({ clock })
  const { client } = test
  const { items } = await sessionWith(client, 'A')
  at('09:20')
  await client.agenda.takeUp({ id: items[0]!.id })
  at('08:00')
  const [item] = await client.agenda.finish({ id: items[0]!.id })
  expect(item).toMatchObject({ state: 'done', spentSeconds: 0 })
})

test('no item is taken up before the session opens, nor after it closes', async () => {
  using test = openTestCore()
  const { client } = test
  const planned = await planSession(client)
  const item = await addItem(client, planned)
  expect(await failureOf(client.agenda.takeUp({ id: item.id }))).toMatchObject({
    code: 'SESSION_STATUS',
    data: { status: 'planned' },
  })
  const opened = await openSession(client, planned)
  await client.agenda.takeUp({ id: item.id })
  const closed = await closeSession(client, opened)
  // Closing ends what was in hand.
  expect(await client.agenda.list({ sessionId: closed.id })).toMatchObject([{ state: 'done', runningSince: null }])
  expect(await failureOf(client.agenda.takeUp({ id: item.id }))).toMatchObject({ data: { status: 'closed' } })
})

test('an item taken up by a clock set back before the opening began with the session, and counts no minute before it', async () => {
  const { clock, at } = handClock()
  using test = openTestCore({ clock })
  const { client } = test
  const { items } = await sessionWith(client, 'A')
  at('08:40')
  const [taken] = await client.agenda.takeUp({ id: items[0]!.id })
  expect(taken).toMatchObject({ startedAt: '09:15', runningSince: '2023-03-14T14:15:00.000Z' })
  at('09:25')
  const [done] = await client.agenda.finish({ id: items[0]!.id })
  expect(done).toMatchObject({ startedAt: '09:15', endedAt: '09:25', spentSeconds: 600 })
})

test('a session of another day is put on record without hours from the clock', async () => {
  using test = openTestCore({ clock: () => new Date('2023-03-20T15:00:00.000Z') })
  const { client } = test
  const { session, items } = await sessionWith(client, 'A')
  await client.agenda.takeUp({ id: items[0]!.id })
  await addItem(client, session, 'B')
  expect(await client.agenda.list({ sessionId: session.id })).toMatchObject([
    { title: 'A', state: 'in_hand', startedAt: null },
    { title: 'B', addedAt: null },
  ])
})

test('an item added while the session is held says at what hour', async () => {
  const { clock, at } = handClock()
  using test = openTestCore({ clock })
  const { session } = await sessionWith(test.client, 'A')
  at('10:10')
  await addItem(test.client, session, 'B')
  expect(await test.client.agenda.list({ sessionId: session.id })).toMatchObject([
    { addedAt: null },
    { addedAt: '10:10' },
  ])
})

test('an item skipped keeps its reason until it is pending again, and takes no agreement meanwhile', async () => {
  using test = openTestCore()
  const { client } = test
  const { items } = await sessionWith(client, 'A')
  const [id, draft] = [items[0]!.id, { text: 'Aprobar', adoption: 'consensus', votes: null } as const]
  expect(await client.agenda.skip({ id, reason: '  Faltó   el expositor ' })).toMatchObject([
    { state: 'skipped', stateReason: 'Faltó el expositor' },
  ])
  expect(await failureOf(client.agreements.add({ agendaItemId: id, draft }))).toMatchObject({
    code: 'OUTSIDE_AGENDA',
    data: { title: 'A', state: 'skipped' },
  })
  expect(await client.agenda.restore({ id })).toMatchObject([{ state: 'pending', stateReason: null }])
  await client.agreements.add({ agendaItemId: id, draft })
})

test('hours are corrected by version, and an end before the beginning is refused', async () => {
  using test = openTestCore()
  const { client } = test
  const { items } = await sessionWith(client, 'A')
  const { id, version } = items[0]!
  const hours = { id, startedAt: '09:30', endedAt: '10:15', expectedVersion: version }
  expect(await client.agenda.setHours(hours)).toMatchObject([{ startedAt: '09:30', endedAt: '10:15' }])
  expect(await failureOf(client.agenda.setHours(hours))).toMatchObject({ code: 'STALE_VERSION' })
  expect(
    await failureOf(client.agenda.setHours({ ...hours, endedAt: '09:00', expectedVersion: version + 1 })),
  ).toMatchObject({ code: 'TIMES_REVERSED', data: { earlier: '09:30', later: '09:00' } })
})

const nextSession = (client: Client, heldOn = '2023-04-20') =>
  client.sessions.create({ draft: { ...sessionDraft, heldOn }, number: null, numberReason: null })

const titlesOf = async (client: Client, session: Session) =>
  (await client.agenda.list({ sessionId: session.id })).map(({ title }) => title)

test('an item left for a session that is planned is copied there, and taken back it goes, unless somebody touched it', async () => {
  using test = openTestCore()
  const { client } = test
  const { session, items } = await sessionWith(client, 'A', 'B')
  const later = await planSession(client, { heldOn: '2023-04-20' })
  for (const { id } of items) await client.agenda.carryOver({ id, targetSessionId: later.id, reason: 'Falta tiempo' })
  expect(await client.agenda.list({ sessionId: later.id })).toMatchObject([
    { title: 'A', carriedFrom: session.label, state: 'pending' },
    { title: 'B', carriedFrom: session.label },
  ])
  const [copyOfA] = await client.agenda.list({ sessionId: later.id })
  await client.minutes.saveNotes({ agendaItemId: copyOfA!.id, notes: text('Ya escrito'), expectedVersion: 0 })
  for (const { id } of items) await client.agenda.restore({ id })
  expect(await titlesOf(client, later)).toEqual(['A'])
  expect(await statesOf(client, session)).toEqual(['A pending', 'B pending'])
})

test('an item is not left for a session that began, nor for its own', async () => {
  using test = openTestCore()
  const { client } = test
  const { session, items } = await sessionWith(client, 'A')
  const other = await openSession(client, await planSession(client, { heldOn: '2023-04-20' }))
  for (const target of [session, other])
    expect(
      await failureOf(client.agenda.carryOver({ id: items[0]!.id, targetSessionId: target.id, reason: null })),
    ).toMatchObject({ code: 'SESSION_STATUS', data: { status: 'open' } })
  expect(await statesOf(client, session)).toEqual(['A pending'])
})

test('what was left for the next session enters its agenda by itself, once', async () => {
  using test = openTestCore()
  const { client } = test
  const { items } = await sessionWith(client, 'A')
  await client.agenda.carryOver({ id: items[0]!.id, targetSessionId: null, reason: null })
  const next = await nextSession(client)
  expect(await titlesOf(client, next)).toEqual(['A'])
  expect(await titlesOf(client, await nextSession(client, '2023-05-18'))).toEqual([])
})

test('the agenda of an ordinary session begins with the acta before and what is promised and open', async () => {
  using test = openTestCore()
  const { client } = test
  const { institution } = await addSeat(client, 'DIRESA')
  const { session, items } = await sessionWith(client, 'A')
  await client.commitments.add({
    agendaItemId: items[0]!.id,
    draft: { text: 'Enviar', responsibleIds: [institution.id], dueOn: '2023-04-10', priority: null },
  })
  // Not yet held: there is no acta to approve.
  expect((await client.agenda.list({ sessionId: (await nextSession(client)).id })).map(({ role }) => role)).toEqual([
    'open_commitments',
  ])
  const closed = await closeSession(client, session)
  const next = await nextSession(client, '2023-05-18')
  expect(await client.agenda.list({ sessionId: next.id })).toMatchObject([
    {
      kind: 'reading',
      role: 'previous_minutes',
      title: `Lectura y aprobación del acta de la ${closed.label}`,
      subject: { sessionId: closed.id, label: closed.label, minutesState: 'draft' },
    },
    { kind: 'report', role: 'open_commitments' },
  ])
  // One agenda has it: the one after does not ask for it again.
  const after = await nextSession(client, '2023-06-15')
  expect((await client.agenda.list({ sessionId: after.id })).map(({ role }) => role)).toEqual(['open_commitments'])
  // An extraordinary one treats only what it is called for.
  const draft = { ...sessionDraft, kind: 'extraordinary', heldOn: '2023-05-20' } as const
  const extraordinary = await client.sessions.create({ draft, number: null, numberReason: null })
  expect(await titlesOf(client, extraordinary)).toEqual([])
})

const markNotHeld = async (client: Client, { id: sessionId }: Session) => {
  const { version: expectedVersion } = await client.sessions.get({ sessionId })
  return client.sessions.markNotHeld({ sessionId, reason: 'no_quorum', expectedVersion })
}

test('a session that is not held leaves the acta and what was left for it to the one planned in its place', async () => {
  using test = openTestCore()
  const { client } = test
  const { session, items } = await sessionWith(client, 'A')
  await client.agenda.carryOver({ id: items[0]!.id, targetSessionId: null, reason: null })
  const closed = await closeSession(client, session)
  const acta = `Lectura y aprobación del acta de la ${closed.label}`
  const failed = await nextSession(client)
  expect(await titlesOf(client, failed)).toEqual([acta, 'A'])
  await markNotHeld(client, failed)
  const instead = await nextSession(client, '2023-04-27')
  expect(await titlesOf(client, instead)).toEqual([acta, 'A'])
  expect(await titlesOf(client, await nextSession(client, '2023-05-18'))).toEqual([])
  // Its own agenda is as it was, whatever becomes of the item where it comes from.
  await client.agenda.restore({ id: items[0]!.id })
  expect(await titlesOf(client, failed)).toEqual([acta, 'A'])
  expect(await titlesOf(client, instead)).toEqual([acta])
})

test('an acta that a session left unapproved is asked for again in the next, before the newer one', async () => {
  using test = openTestCore()
  const { client } = test
  const first = await closeSession(client, (await sessionWith(client)).session)
  const second = await openSession(client, await nextSession(client))
  const [item] = await client.agenda.list({ sessionId: second.id })
  await client.agenda.finish({ id: item!.id })
  const closed = await closeSession(client, second)
  const third = await nextSession(client, '2023-05-18')
  expect((await client.agenda.list({ sessionId: third.id })).map(({ subject }) => subject?.label)).toEqual([
    first.label,
    closed.label,
  ])
})

test('what every session looks at is not left twice to one', async () => {
  using test = openTestCore()
  const { client } = test
  const { session, items } = await sessionWith(client, 'A')
  await client.commitments.add({
    agendaItemId: items[0]!.id,
    draft: { text: 'Enviar', responsibleIds: [], dueOn: null, priority: null },
  })
  await closeSession(client, session)
  const second = await openSession(client, await nextSession(client))
  const followUps = (await client.agenda.list({ sessionId: second.id })).find(({ role }) => role === 'open_commitments')
  await client.agenda.carryOver({ id: followUps!.id, targetSessionId: null, reason: null })
  const third = await nextSession(client, '2023-05-18')
  expect((await client.agenda.list({ sessionId: third.id })).map(({ role }) => role)).toEqual(['open_commitments'])
})

test('an item with an election in it is not removed, and says why', async () => {
  using test = openTestCore()
  const { client } = test
  const seat = await addSeat(client, 'DIRESA')
  const { session, items } = await sessionWith(client, 'A')
  await client.attendance.checkInPrincipals({ sessionId: session.id, arrivedAt: null })
  await client.coordination.elect({
    sessionId: session.id,
    role: 'coordinator',
    position: 'Coordinadora',
    agendaItemId: items[0]!.id,
    candidates: [{ personId: seat.principal.id, votes: 1 }],
    blankVotes: 0,
    spoiledVotes: 0,
  })
  expect(await failureOf(client.agenda.remove({ id: items[0]!.id }))).toMatchObject({
    code: 'ITEM_NOT_EMPTY',
    data: { hasNotes: false, agreements: 0, commitments: 0, elections: 1 },
  })
})

test('no clock runs on in a session that in the end was not held', async () => {
  using test = openTestCore()
  const { client } = test
  const session = await openSession(client, await planSession(client))
  const item = await addItem(client, session)
  await client.agenda.takeUp({ id: item.id })
  const { version: expectedVersion } = await client.sessions.get({ sessionId: session.id })
  await client.sessions.markNotHeld({ sessionId: session.id, reason: 'no_quorum', expectedVersion })
  expect(await client.agenda.list({ sessionId: session.id })).toMatchObject([{ runningSince: null }])
})
