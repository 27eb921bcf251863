import { expect, test } from 'vitest'
import type { PlanTarget } from '../../shared/contract/plan-links.ts'
import { failureOf, openTestCore, type TestCore } from '../helpers/core.ts'
import { emptyOrdinance } from '../helpers/ordinance.ts'

const demonstration = async (test: TestCore) => {
  await test.client.settings.loadDemonstration()
  const targets = await test.client.plan.targets({ year: 2023 })
  const sessions = await test.client.sessions.list()
  const session = sessions.find(({ isDecentralised }) => isDecentralised)
  if (!session) throw new Error('The demonstration has a decentralised session')
  return { ...test, targets, session }
}

const targetOf = (targets: Awaited<ReturnType<typeof demonstration>>['targets'], words: string): PlanTarget => {
  const found = targets.find(({ label }) => label.includes(words))
  if (!found) throw new Error(`No target says ${words}`)
  return found.target
}

test('what is offered is the plan of the year in the order of the paper, and then the priorities', async () => {
  using core = openTestCore()
  const { targets, client } = await demonstration(core)
  expect(targets.filter(({ target }) => target.kind === 'activity')).toHaveLength(28)
  expect(targets.filter(({ target }) => target.kind === 'priority')).toHaveLength(10)
  expect(targets[0]?.group).toBe('Plan Operativo Anual 2023 · Concertación')
  expect((await client.plan.targets({ year: 2031 })).filter(({ target }) => target.kind === 'activity')).toEqual([])
})

test('a session is linked once, found from both ends, and unlinked', async () => {
  using core = openTestCore()
  const { client, targets, session } = await demonstration(core)
  const target = targetOf(targets, 'Garantizar la seguridad alimentaria')
  const subject = { subjectKind: 'session' as const, subjectId: session.id }
  const made = await client.plan.link({ target, ...subject })
  expect(await client.plan.link({ target, ...subject })).toEqual(made)
  expect(await client.plan.linksOf(subject)).toContainEqual(made)
  const [back] = await client.plan.linksTo(target)
  expect(back).toEqual(made)
  expect(back?.subject).toMatchObject({ label: session.label, on: session.heldOn, sessionId: session.id })
  await client.plan.unlink({ id: made.id })
  expect(await client.plan.linksTo(target)).toEqual([])
  expect((await failureOf(client.plan.unlink({ id: made.id }))).code).toBe('NOT_FOUND')
})

test('what is gone is left out of the links, and cannot be linked', async () => {
  using core = openTestCore()
  const { client, targets, session } = await demonstration(core)
  const target = targetOf(targets, 'Garantizar la seguridad alimentaria')
  const { items } = await client.minutes.get({ sessionId: session.id })
  const commitment = items.flatMap(({ commitments }) => commitments).at(0)
  if (!commitment) throw new Error('The session has commitments')
  await client.plan.link({ target, subjectKind: 'commitment', subjectId: commitment.id })
  await client.commitments.remove({ id: commitment.id, expectedVersion: commitment.version })
  const left = await client.plan.linksTo(target)
  expect(left.filter(({ subject }) => subject.subjectId === commitment.id)).toEqual([])
  const failure = await failureOf(client.plan.link({ target, subjectKind: 'commitment', subjectId: commitment.id }))
  expect(failure).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'commitment' } })
})

test('things are looked for by any words of theirs, accents ignored, within their year', async () => {
  using core = openTestCore()
  const { client, session } = await demonstration(core)
  const found = await client.plan.subjects({ subjectKind: 'session', year: 2023, text: 'andahuaylas sesion' })
  expect(found.map(({ subjectId }) => subjectId)).toEqual([session.id])
  expect(await client.plan.subjects({ subjectKind: 'session', year: 2022, text: '' })).toEqual([])
  for (const subjectKind of ['agreement', 'commitment'] as const)
    expect((await client.plan.subjects({ subjectKind, year: 2023, text: '' })).length).toBeGreaterThan(0)
})

test('an ordinance counts for an activity and a priority, among the things of its year', async () => {
  using core = openTestCore()
  const { client, targets } = await demonstration(core)
  const made = await client.ordinances.create({
    ...emptyOrdinance,
    draft: { ...emptyOrdinance.draft, name: 'Ordenanza del agua de Cotabambas' },
  })
  const found = await client.plan.subjects({ subjectKind: 'ordinance', year: 2023, text: 'agua cotabambas' })
  expect(found).toEqual([
    {
      subjectKind: 'ordinance',
      subjectId: made.id,
      label: 'Ordenanza del agua de Cotabambas',
      detail: null,
      on: null,
      sessionId: null,
    },
  ])
  expect(await client.plan.subjects({ subjectKind: 'ordinance', year: 2022, text: 'agua' })).toEqual([])
  for (const words of ['ordenanza', 'Garantizar la seguridad alimentaria']) {
    const target = targetOf(targets, words)
    const { id } = await client.plan.link({ target, subjectKind: 'ordinance', subjectId: made.id })
    expect((await client.plan.linksTo(target)).map((link) => link.id)).toContain(id)
  }
  await client.ordinances.remove({ id: made.id, expectedVersion: made.version })
  const gone = { target: targetOf(targets, 'ordenanza'), subjectKind: 'ordinance' as const, subjectId: made.id }
  expect((await client.plan.linksTo(gone.target)).filter(({ subject }) => subject.subjectId === made.id)).toEqual([])
  expect(await failureOf(client.plan.link(gone))).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'ordinance' } })
})
