import { expect, test } from 'vitest'
import type { CommitmentDraft } from '../../shared/contract/resolutions.ts'
import { addItem, addSeat, planSession } from '../helpers/committee.ts'
import { openTestCore, type Client } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'

const commit = async (client: Client) => {
  const ids = []
  for (const name of ['DREA', 'DIRESA', 'FEREMA']) ids.push((await addSeat(client, name)).institution.id)
  const item = await addItem(client, await planSession(client))
  const draft: CommitmentDraft = { text: 'Enviar', responsibleIds: ids.slice(0, 2), dueOn: '2023-04-30', priority: 3 }
  return { ids, draft, commitment: await client.commitments.add({ agendaItemId: item.id, draft }) }
}

const lastChanges = async (client: Client) => {
  const [entry] = await client.history.list({ before: null, limit: 1 })
  const changes = await client.history.get({ id: entry!.id })
  return changes.map(({ table, column, operation }) => [table, column, operation])
}

test('a commitment saved as it was leaves no trace', async () => {
  using test = openTestCore()
  const { draft, commitment } = await commit(test.client)
  const { id, version: expectedVersion } = commitment
  const before = dumpOf(test.dataFolder)
  const twice = { ...draft, responsibleIds: [...draft.responsibleIds, ...draft.responsibleIds] }
  expect(await test.client.commitments.update({ id, draft: twice, expectedVersion })).toEqual(commitment)
  expect(dumpOf(test.dataFolder)).toEqual(before)
})

test('a change of the text alone says nothing of the responsibles in the history', async () => {
  using test = openTestCore()
  const { draft, commitment } = await commit(test.client)
  const { id, version: expectedVersion } = commitment
  await test.client.commitments.update({ id, draft: { ...draft, text: 'Enviar hoy' }, expectedVersion })
  const changes = await lastChanges(test.client)
  expect(changes).toContainEqual(['commitment', 'text', 'update'])
  expect(new Set(changes.map(([table]) => table))).toEqual(new Set(['commitment']))
})

test.each([
  ['another order', [1, 0]],
  ['one more', [0, 1, 2]],
  ['one less', [1]],
  ['none', []],
])('responsibles in %s are kept', async (_, order) => {
  using test = openTestCore()
  const { ids, draft, commitment } = await commit(test.client)
  const { id, version: expectedVersion } = commitment
  const responsibleIds = order.map((index) => ids[index]!)
  const changed = await test.client.commitments.update({ id, draft: { ...draft, responsibleIds }, expectedVersion })
  expect(changed.responsibles.map(({ institutionId }) => institutionId)).toEqual(responsibleIds)
  expect(changed.version).toBe(expectedVersion + 1)
})
