import { expect, test } from 'vitest'
import type { PriorityAgenda } from '../../shared/contract/priorities.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'

const openDemonstration = async () => {
  const test = openTestCore()
  await test.client.settings.loadDemonstration()
  const [main] = await test.client.priorities.agendas()
  return { test, client: test.client, main: main! }
}

const years = { firstYear: null, lastYear: null }

const numbered = ({ priorities }: PriorityAgenda, number: number) => priorities.find((one) => one.number === number)!

const count = async (client: Client, agenda: PriorityAgenda, number: number) => {
  const counts = await client.priorities.counts({ agendaId: agenda.id })
  return counts.find(({ priorityId }) => priorityId === numbered(agenda, number).id)!
}

test('the first agenda is the main one until another is marked, and a name is used once', async () => {
  using test = openTestCore()
  const { client } = test
  const first = await client.priorities.createAgenda({ name: 'AREGOB', firstYear: 2023, lastYear: 2026 })
  const second = await client.priorities.createAgenda({ name: 'Agenda Infancia', ...years })
  expect([first.isMain, second.isMain]).toEqual([true, false])
  expect(await failureOf(client.priorities.createAgenda({ name: 'AREGOB', ...years }))).toMatchObject({
    code: 'NAME_TAKEN',
  })
  await client.priorities.markMain({ id: second.id, expectedVersion: second.version })
  const agendas = await client.priorities.agendas()
  expect(agendas.map(({ name, isMain }) => [name, isMain])).toEqual([
    ['Agenda Infancia', true],
    ['AREGOB', false],
  ])
  const draft = { name: 'AREGOB Apurímac', firstYear: 2023, lastYear: 2026 }
  const stale = client.priorities.updateAgenda({ id: first.id, draft, expectedVersion: first.version })
  expect(await failureOf(stale)).toMatchObject({ code: 'STALE_VERSION' })
})

test('an agenda whose years are reversed is refused', async () => {
  using test = openTestCore()
  const reversed = test.client.priorities.createAgenda({ name: 'Al revés', firstYear: 2026, lastYear: 2023 })
  expect(await failureOf(reversed)).toMatchObject({ code: 'BAD_REQUEST' })
})

test('a priority is added, corrected under a free number, and kept by who read it last', async () => {
  using test = openTestCore()
  const { client } = test
  const agenda = await client.priorities.createAgenda({ name: 'AREGOB', ...years })
  const draft = { number: 1, isNumberConfirmed: true, text: 'Seguridad alimentaria' }
  const one = await client.priorities.addPriority({ agendaId: agenda.id, draft })
  expect(await failureOf(client.priorities.addPriority({ agendaId: agenda.id, draft }))).toMatchObject({
    code: 'NUMBER_TAKEN',
    data: { number: '1' },
  })
  const inferred = { ...draft, number: 2, isNumberConfirmed: false }
  const changed = await client.priorities.updatePriority({ id: one.id, draft: inferred, expectedVersion: one.version })
  expect(changed).toMatchObject({ number: 2, isNumberConfirmed: false, version: 2 })
  const stale = client.priorities.updatePriority({ id: one.id, draft, expectedVersion: one.version })
  expect(await failureOf(stale)).toMatchObject({ code: 'STALE_VERSION' })
})

test('a priority shows the activities and the commitments that carry its number, only in the main agenda', async () => {
  const { test, client, main } = await openDemonstration()
  using _ = test
  expect(main).toMatchObject({ firstYear: 2023, lastYear: 2026, isMain: true })
  const anaemia = numbered(main, 2)
  const activities = await client.priorities.activities({ priorityId: anaemia.id })
  expect(activities.map(({ text }) => text)).toContain('Seguimiento de indicadores de anemia y DCI - ENDES (P2)')
  const numbers = main.priorities.map(({ id }) => id)
  const open = await Promise.all(
    numbers.map((priorityId) => client.priorities.commitments({ priorityId, isOpen: true, after: null, limit: 200 })),
  )
  const counts = await client.priorities.counts({ agendaId: main.id })
  expect(counts.map(({ openCommitments }) => openCommitments)).toEqual(open.map(({ items }) => items.length))
  expect(open.flatMap(({ items }) => items).length).toBeGreaterThan(3)
  const other = await client.priorities.createAgenda({ name: 'Agenda Infancia', ...years })
  await client.priorities.markMain({ id: other.id, expectedVersion: other.version })
  expect(await client.priorities.activities({ priorityId: anaemia.id })).toEqual([])
  expect(await count(client, main, 2)).toMatchObject({ activities: 0, openCommitments: 0 })
})

test('the commitments of a priority come page by page, none twice and none left out', async () => {
  const { test, client, main } = await openDemonstration()
  using _ = test
  for (const { id: priorityId } of main.priorities) {
    for (const isOpen of [true, false]) {
      const whole = await client.priorities.commitments({ priorityId, isOpen, after: null, limit: 200 })
      const seen: string[] = []
      let after = null as (typeof whole)['next']
      do {
        const page = await client.priorities.commitments({ priorityId, isOpen, after, limit: 1 })
        seen.push(...page.items.map(({ id }) => id))
        after = page.next
      } while (after !== null)
      expect(seen).toEqual(whole.items.map(({ id }) => id))
    }
  }
})

test('a priority with something linked to it is taken away only after asking', async () => {
  const { test, client, main } = await openDemonstration()
  using _ = test
  const { id, version } = numbered(main, 2)
  const asked = await failureOf(client.priorities.removePriority({ id, expectedVersion: version, isConfirmed: false }))
  expect(asked).toMatchObject({ code: 'PRIORITY_LINKED', data: { activities: 2 } })
  await client.priorities.removePriority({ id, expectedVersion: version, isConfirmed: true })
  const [after] = await client.priorities.agendas()
  expect(after?.priorities.map(({ number }) => number)).not.toContain(2)
  const agenda = await client.priorities.createAgenda({ name: 'Nueva', ...years })
  const free = { number: 1, isNumberConfirmed: true, text: 'Sin vínculos' }
  const one = await client.priorities.addPriority({ agendaId: agenda.id, draft: free })
  const full = await failureOf(client.priorities.removeAgenda({ id: agenda.id, expectedVersion: agenda.version }))
  expect(full).toMatchObject({ code: 'NOT_EMPTY' })
  await client.priorities.removePriority({ id: one.id, expectedVersion: one.version, isConfirmed: false })
  await client.priorities.removeAgenda({ id: agenda.id, expectedVersion: agenda.version })
  expect(await client.priorities.agendas()).toHaveLength(1)
})
