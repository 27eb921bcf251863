import { expect, test } from 'vitest'
import { addItem, addSeat, checkIn, closeSession, openSession, planSession, text } from '../helpers/committee.ts'
import { failureOf, openTestCore, type TestCore } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'

/** An open session of three seats, two of them taken, with one item. */
const meetingOf = async ({ client }: TestCore) => {
  const seats = []
  for (const name of ['DREA', 'DIRESA', 'FEREMA']) seats.push(await addSeat(client, name))
  const session = await openSession(client, await planSession(client))
  await checkIn(client, session, seats[0]!)
  await checkIn(client, session, seats[1]!)
  await checkIn(client, session, seats[1]!, 'alternate')
  return { seats, session, item: await addItem(client, session) }
}

test('notes are saved with the hour, version by version, and come back as they were written', async () => {
  using test = openTestCore()
  const { session, item } = await meetingOf(test)
  const save = (words: string, expectedVersion: number) =>
    test.client.minutes.saveNotes({ agendaItemId: item.id, notes: text(words), expectedVersion })
  expect((await save('Uno', 0)).notesVersion).toBe(1)
  const saved = await save('Uno y <b>dos</b> & "tres"', 1)
  const { items } = await test.client.minutes.get({ sessionId: session.id })
  expect(items[0]).toMatchObject({
    notes: text('Uno y <b>dos</b> & "tres"'),
    notesVersion: 2,
    notesSavedAt: saved.savedAt,
  })
})

test('notes that another window wrote meanwhile stay, come back, and nothing is saved over them', async () => {
  using test = openTestCore()
  const { item } = await meetingOf(test)
  const save = (words: string) =>
    test.client.minutes.saveNotes({ agendaItemId: item.id, notes: text(words), expectedVersion: 0 })
  await save('De la otra ventana')
  const before = dumpOf(test.dataFolder)
  expect(await failureOf(save('De esta ventana'))).toMatchObject({
    code: 'STALE_VERSION',
    defined: true,
    data: { expectedVersion: 0, currentVersion: 1, current: { notes: text('De la otra ventana') } },
  })
  expect(dumpOf(test.dataFolder)).toEqual(before)
})

test('what was answered as saved is on the disk already', async () => {
  using test = openTestCore()
  const { item } = await meetingOf(test)
  await test.client.minutes.saveNotes({ agendaItemId: item.id, notes: text('Nada se pierde'), expectedVersion: 0 })
  expect(JSON.stringify(dumpOf(test.dataFolder)['item_notes'])).toContain('Nada se pierde')
})

test('an agreement is stamped with the seats present when it was adopted, not with people', async () => {
  using test = openTestCore()
  const { item, session, seats } = await meetingOf(test)
  const draft = { text: 'Aprobar el plan', adoption: 'consensus', votes: null } as const
  const first = await test.client.agreements.add({ agendaItemId: item.id, draft })
  expect(first).toMatchObject({ seatsPresent: 2, seats: 3, number: null, votes: null })
  await checkIn(test.client, session, seats[2]!)
  expect(await test.client.agreements.add({ agendaItemId: item.id, draft })).toMatchObject({ seatsPresent: 3 })
  const update = { id: first.id, draft: { ...draft, text: 'Aprobar el plan 2023' }, expectedVersion: first.version }
  expect(await test.client.agreements.update(update)).toMatchObject({ text: 'Aprobar el plan 2023', seatsPresent: 2 })
  expect(await failureOf(test.client.agreements.update(update))).toMatchObject({ code: 'STALE_VERSION' })
})

test('votes cannot be more than the seats present', async () => {
  using test = openTestCore()
  const { item } = await meetingOf(test)
  const add = (inFavour: number, against: number, abstentions: number) =>
    test.client.agreements.add({
      agendaItemId: item.id,
      draft: { text: 'Votado', adoption: 'votes', votes: { inFavour, against, abstentions } },
    })
  expect(await add(1, 0, 1)).toMatchObject({ votes: { inFavour: 1, against: 0, abstentions: 1 } })
  const before = dumpOf(test.dataFolder)
  expect(await failureOf(add(1, 1, 1))).toMatchObject({
    code: 'VOTES_EXCEED_SEATS',
    defined: true,
    data: { votes: 3, seatsPresent: 2 },
  })
  expect(dumpOf(test.dataFolder)).toEqual(before)
})

test('an agreement by votes needs its count; one by consensus forgets a count left over', async () => {
  using test = openTestCore()
  const { item } = await meetingOf(test)
  const votes = { inFavour: 2, against: 0, abstentions: 0 }
  const add = (draft: { text: string; adoption: 'votes' | 'consensus'; votes: typeof votes | null }) =>
    test.client.agreements.add({ agendaItemId: item.id, draft })
  const missing = add({ text: 'Votado', adoption: 'votes', votes: null })
  expect(await failureOf(missing)).toMatchObject({ code: 'VOTES_EXPECTED', defined: true })
  expect(await add({ text: 'Por consenso', adoption: 'consensus', votes })).toMatchObject({ votes: null })
})

test('after the session closed, every seat that came could have voted', async () => {
  using test = openTestCore()
  const { item, session, seats } = await meetingOf(test)
  const { attendance } = await checkIn(test.client, session, seats[2]!)
  await test.client.attendance.setStays({
    id: attendance.id,
    stays: [{ arrivedAt: null, leftAt: '10:00' }],
    expectedVersion: attendance.version,
  })
  await closeSession(test.client, session)
  const votes = { inFavour: 3, against: 0, abstentions: 0 }
  const draft = { text: 'Escrito después', adoption: 'votes', votes } as const
  expect(await test.client.agreements.add({ agendaItemId: item.id, draft })).toMatchObject({ seatsPresent: 3 })
})

test('a commitment names each responsible institution once, pending, with its day', async () => {
  using test = openTestCore()
  const { item, seats, session } = await meetingOf(test)
  const [drea, diresa] = seats.map(({ institution }) => institution.id)
  const draft = {
    text: 'Enviar el informe',
    responsibleIds: [diresa!, drea!, diresa!],
    dueOn: '2023-04-30',
    priority: 3,
  }
  const added = await test.client.commitments.add({ agendaItemId: item.id, draft })
  expect(added).toMatchObject({ status: 'pending', dueOn: '2023-04-30', priority: 3 })
  expect(added.responsibles.map(({ name }) => name)).toEqual(['DIRESA', 'DREA'])
  const changed = await test.client.commitments.update({
    id: added.id,
    draft: { ...draft, responsibleIds: [drea!], dueOn: null },
    expectedVersion: added.version,
  })
  expect(changed).toMatchObject({ responsibles: [{ name: 'DREA' }], dueOn: null })
  const stale = test.client.commitments.update({ id: added.id, draft, expectedVersion: added.version })
  expect(await failureOf(stale)).toMatchObject({ code: 'STALE_VERSION', data: { current: changed } })
  const unseen = test.client.commitments.remove({ id: added.id, expectedVersion: added.version })
  expect(await failureOf(unseen)).toMatchObject({ code: 'STALE_VERSION' })
  expect(await test.client.commitments.remove({ id: added.id, expectedVersion: changed.version })).toEqual({})
  expect((await test.client.minutes.get({ sessionId: session.id })).items[0]?.commitments).toEqual([])
})

test('a commitment of an institution that is not there is refused whole', async () => {
  using test = openTestCore()
  const { item, seats } = await meetingOf(test)
  const before = dumpOf(test.dataFolder)
  const responsibleIds = [seats[0]!.institution.id, seats[0]!.principal.id as never]
  const draft = { text: 'Enviar', responsibleIds, dueOn: null, priority: null }
  const call = test.client.commitments.add({ agendaItemId: item.id, draft })
  expect(await failureOf(call)).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'institution' } })
  expect(dumpOf(test.dataFolder)).toEqual(before)
})
