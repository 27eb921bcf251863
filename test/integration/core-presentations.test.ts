import { expect, test } from 'vitest'
import { closeSession, configure, institutionDraft, openSession, planSession } from '../helpers/committee.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'

const addInstitutions = async (client: Client, ...names: string[]) => {
  const added = []
  for (const name of names) added.push(await client.institutions.create(institutionDraft(name)))
  return added
}

const scheduleOf = async (client: Client) => (await client.presentations.get({ termId: null, year: null }))!

const stateOf = async (client: Client, name: string) =>
  (await scheduleOf(client)).rows.find(({ institution }) => institution.name === name)!

test('every institution that takes part is in the schedule of the year, without a turn at first', async () => {
  using test = openTestCore()
  const { client } = test
  expect(await client.presentations.get({ termId: null, year: null })).toBeNull()
  const [, diresa] = await addInstitutions(client, 'DREA', 'DIRESA', 'GORE')
  const { term } = await scheduleOf(client)
  await client.roll.setMember({ termId: term.id, institutionId: diresa!.id, isActive: false })
  const { year, years, rows } = await scheduleOf(client)
  expect([year, years]).toEqual([2023, [2023]])
  expect(rows.map(({ institution, state }) => [institution.name, state])).toEqual([
    ['DREA', 'missing'],
    ['GORE', 'missing'],
  ])
})

test('a calendar is proposed over the ordinary sessions to come, accepted whole or in part, and never over what is planned', async () => {
  using test = openTestCore()
  const { client } = test
  const [drea, diresa, gore] = await addInstitutions(client, 'DREA', 'DIRESA', 'GORE')
  const { term } = await scheduleOf(client)
  const propose = (perSession: number) => client.presentations.propose({ termId: term.id, year: 2023, perSession })
  const byMonth = await propose(1)
  expect(byMonth.turns.map(({ institutionName, month }) => [institutionName, month])).toEqual([
    ['DIRESA', 3],
    ['DREA', 4],
    ['GORE', 5],
  ])
  const april = await planSession(client, { heldOn: '2023-04-20' })
  await planSession(client, { heldOn: '2023-05-18', kind: 'extraordinary' })
  const { turns, left } = await propose(2)
  expect(turns.map(({ session }) => session?.id)).toEqual([april.id, april.id])
  expect(left).toBe(1)
  const accept = (institutionId: string) =>
    client.presentations.accept({
      year: 2023,
      turns: turns
        .filter((turn) => turn.institutionId === institutionId)
        .map(({ institutionId: id, session, month }) => ({
          institutionId: id,
          sessionId: session?.id ?? null,
          month,
        })),
    })
  expect(await accept(diresa!.id)).toEqual({ planned: 1 })
  expect(await accept(diresa!.id)).toEqual({ planned: 0 })
  expect(await stateOf(client, 'DIRESA')).toMatchObject({ state: 'planned', turn: { month: 4 } })
  const rest = await propose(2)
  expect(rest.turns.map(({ institutionId }) => institutionId)).toEqual([drea!.id])
  expect(gore).toBeDefined()
})

test('a turn is moved by hand and goes on the agenda of its session once; there it is not moved before it is taken off', async () => {
  using test = openTestCore()
  const { client } = test
  const [drea] = await addInstitutions(client, 'DREA')
  const [march, april] = [await planSession(client), await planSession(client, { heldOn: '2023-04-20' })]
  const of = { year: 2023, institutionId: drea!.id, note: null }
  const inMonth = await client.presentations.set({ ...of, place: { sessionId: null, month: 6 }, expectedVersion: null })
  expect(inMonth).toMatchObject({ month: 6, session: null })
  const stale = client.presentations.set({ ...of, place: { sessionId: null, month: 7 }, expectedVersion: null })
  expect(await failureOf(stale)).toMatchObject({ code: 'STALE_VERSION' })
  const inMarch = await client.presentations.set({
    ...of,
    place: { sessionId: march.id, month: null },
    expectedVersion: inMonth.version,
  })
  expect(inMarch).toMatchObject({ month: 3, session: { id: march.id } })
  const by = { id: inMarch.id, expectedVersion: inMarch.version }
  const onAgenda = await client.presentations.bringToAgenda(by)
  expect(await client.agenda.list({ sessionId: march.id })).toMatchObject([
    { id: onAgenda.agendaItemId, kind: 'presentation', presenter: 'DREA' },
  ])
  expect(await client.presentations.itemsIn({ sessionId: march.id })).toMatchObject([
    { agendaItemId: onAgenda.agendaItemId, institutionName: 'DREA', presentedOn: null },
  ])
  const expectedVersion = onAgenda.version
  const place = { sessionId: april.id, month: null }
  expect(await failureOf(client.presentations.bringToAgenda({ id: by.id, expectedVersion }))).toMatchObject({
    code: 'ALREADY_IN_AGENDA',
  })
  expect(await failureOf(client.presentations.set({ ...of, place, expectedVersion }))).toMatchObject({
    code: 'ALREADY_IN_AGENDA',
  })
  const withdrawn = await client.presentations.withdraw({ id: by.id, expectedVersion })
  expect(await client.agenda.list({ sessionId: march.id })).toEqual([])
  const moved = await client.presentations.set({ ...of, place, expectedVersion: withdrawn.version })
  expect(moved.session?.id).toBe(april.id)
  const cleared = await client.presentations.clear({ id: moved.id, expectedVersion: moved.version })
  expect(cleared).toMatchObject({ id: moved.id, session: null, month: null })
  expect(await stateOf(client, 'DREA')).toMatchObject({ state: 'missing' })
})

test('that an institution presented is said in a session that was held: in its own item, or in a new one', async () => {
  using test = openTestCore()
  const { client } = test
  const [drea, diresa] = await addInstitutions(client, 'DREA', 'DIRESA')
  const planned = await planSession(client)
  const of = { year: 2023, institutionId: drea!.id, note: null }
  const turn = await client.presentations.set({
    ...of,
    place: { sessionId: planned.id, month: null },
    expectedVersion: null,
  })
  const { agendaItemId, version } = await client.presentations.bringToAgenda({
    id: turn.id,
    expectedVersion: turn.version,
  })
  const marking = { ...of, sessionId: planned.id, expectedVersion: version }
  expect(await failureOf(client.presentations.markPresented(marking))).toMatchObject({ code: 'SESSION_STATUS' })
  const session = await openSession(client, planned)
  const presented = await client.presentations.markPresented(marking)
  expect(presented).toMatchObject({ agendaItemId, presentedOn: '2023-03-14' })
  const other = await client.presentations.markPresented({
    year: 2023,
    institutionId: diresa!.id,
    note: null,
    sessionId: session.id,
    expectedVersion: null,
  })
  const items = await client.agenda.list({ sessionId: session.id })
  expect(items.map(({ id }) => id)).toEqual([agendaItemId, other.agendaItemId])
  const again = client.presentations.markPresented({ ...marking, expectedVersion: presented.version })
  expect(await failureOf(again)).toMatchObject({ code: 'ALREADY_PRESENTED', data: { institutionName: 'DREA' } })
  await closeSession(client, session)
  expect(await stateOf(client, 'DREA')).toMatchObject({ state: 'presented' })
  const back = await client.presentations.unmarkPresented({ id: turn.id, expectedVersion: presented.version })
  expect(back).toMatchObject({ presentedOn: null, agendaItemId })
  expect(await stateOf(client, 'DREA')).toMatchObject({ state: 'overdue' })
})

test('the Word calendar says who presented and who is missing', async () => {
  using test = openTestCore()
  const { client } = test
  await configure(client)
  const [drea] = await addInstitutions(client, 'DREA', 'DIRESA')
  const session = await openSession(client, await planSession(client))
  await client.presentations.markPresented({
    year: 2023,
    institutionId: drea!.id,
    sessionId: session.id,
    note: null,
    expectedVersion: null,
  })
  const { term } = await scheduleOf(client)
  const { text } = await client.documents.text({ kind: 'presentation_schedule', subjectId: term.id })
  const said = text.replaceAll('\u00A0', ' ')
  expect(said).toContain('De 2 instituciones del comité, 1 ya presentó su plan operativo y falta 1')
  expect(said).toContain('DIRESA · — · Por programar')
})
