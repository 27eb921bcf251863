import { expect, test } from 'vitest'
import type { AgreementCard } from '../../shared/contract/agreements.ts'
import { addItem, addSeat, closeSession, openSession, planSession } from '../helpers/committee.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'

const decide = async (client: Client, heldOn: string, ...texts: string[]) => {
  const session = await openSession(client, await planSession(client, { heldOn }))
  const item = await addItem(client, session, 'Salud')
  for (const text of texts)
    await client.agreements.add({ agendaItemId: item.id, draft: { text, adoption: 'consensus', votes: null } })
  return closeSession(client, session)
}

const everything = { year: null, state: null, adoption: null, text: null, after: null, limit: 50 }
const textsOf = ({ items }: { items: readonly { text: string }[] }) => items.map(({ text }) => text)

const cardOf = async (client: Client, text: string): Promise<AgreementCard> => {
  const { items } = await client.agreements.list({ ...everything, text })
  return client.agreements.get({ id: items[0]!.id })
}

const stateOf = ({ id, version }: AgreementCard) => ({
  id,
  on: '2023-05-10',
  note: null,
  undoneById: null,
  expectedVersion: version,
})

test('the register tells the newest session first, page by page, and finds words without accents', async () => {
  using test = openTestCore()
  const { client } = test
  await addSeat(client, 'DIRESA')
  await decide(client, '2022-11-10', 'Convocar a la región')
  await decide(client, '2023-03-14', 'Aprobar el plan', 'Elegir la comisión')
  const all = await client.agreements.list(everything)
  expect(textsOf(all)).toEqual(['Elegir la comisión', 'Aprobar el plan', 'Convocar a la región'])
  expect(all.next).toBeNull()
  const first = await client.agreements.list({ ...everything, limit: 2 })
  const second = await client.agreements.list({ ...everything, limit: 2, after: first.next })
  expect([...textsOf(first), ...textsOf(second)]).toEqual(textsOf(all))
  expect(second.next).toBeNull()
  expect(textsOf(await client.agreements.list({ ...everything, year: 2022 }))).toEqual(['Convocar a la región'])
  expect(textsOf(await client.agreements.list({ ...everything, text: 'COMISION elegir' }))).toEqual([
    'Elegir la comisión',
  ])
  expect(textsOf(await client.agreements.list({ ...everything, text: '002-2023-cer' }))).toEqual(['Elegir la comisión'])
  expect(textsOf(await client.agreements.list({ ...everything, adoption: 'votes' }))).toEqual([])
  expect(await client.agreements.years()).toEqual([2023, 2022])
})

test('an agreement loses its effect by a later one, with the reason, and both show each other', async () => {
  using test = openTestCore()
  const { client } = test
  await addSeat(client, 'DIRESA')
  await decide(client, '2023-03-14', 'Aprobar el plan')
  await decide(client, '2023-04-20', 'Cambiar el plan')
  const old = await cardOf(client, 'Aprobar')
  const later = await cardOf(client, 'Cambiar')
  const undone = await client.agreements.setState({
    ...stateOf(old),
    state: 'void',
    note: 'Lo reemplaza otro',
    undoneById: later.id,
  })
  expect(undone).toMatchObject({
    state: 'void',
    stateOn: '2023-05-10',
    stateNote: 'Lo reemplaza otro',
    undoneBy: { id: later.id, number: '002-2023-CER' },
  })
  expect((await client.agreements.get({ id: later.id })).undoes).toMatchObject([{ id: old.id }])
  expect(textsOf(await client.agreements.list({ ...everything, state: 'void' }))).toEqual(['Aprobar el plan'])
  const back = await client.agreements.setState({ ...stateOf(undone), state: 'in_force', note: 'sobra' })
  expect(back).toMatchObject({ state: 'in_force', stateOn: null, stateNote: null, undoneBy: null })
  expect((await client.agreements.get({ id: later.id })).undoes).toEqual([])
})

test('neither itself nor an earlier one undoes an agreement, nor anything without a reason', async () => {
  using test = openTestCore()
  const { client } = test
  await addSeat(client, 'DIRESA')
  await decide(client, '2023-03-14', 'Aprobar el plan')
  await decide(client, '2023-04-20', 'Cambiar el plan')
  const old = await cardOf(client, 'Aprobar')
  const later = await cardOf(client, 'Cambiar')
  const undo = { ...stateOf(later), state: 'void', note: 'Por error' } as const
  for (const undoneById of [later.id, old.id])
    expect(await failureOf(client.agreements.setState({ ...undo, undoneById }))).toMatchObject({
      code: 'UNDONE_BY_EARLIER',
    })
  expect(await failureOf(client.agreements.setState({ ...undo, note: ' ' }))).toMatchObject({
    code: 'UNDOING_NEEDS_REASON',
  })
  const done = await client.agreements.setState({ ...stateOf(later), state: 'fulfilled' })
  expect(await failureOf(client.agreements.setState(undo))).toMatchObject({ code: 'STALE_VERSION' })
  expect(done).toMatchObject({ state: 'fulfilled', stateOn: '2023-05-10' })
})
