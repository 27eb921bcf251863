import { expect, test } from 'vitest'
import { failureOf, openTestCore } from '../helpers/core.ts'
import { closeSession, openSession, planSession } from '../helpers/committee.ts'
import { activityDraft, activityOf, loadPlanOf } from '../helpers/plan.ts'

const begun = async () => {
  const test = openTestCore()
  const { id } = await test.client.plan.create({ year: 2023, name: 'Plan Operativo Anual 2023' })
  const draft = { role: 'Concertación', text: 'Concertar' }
  await test.client.plan.addObjective({ planId: id, draft })
  const plan = await test.client.plan.addObjective({ planId: id, draft: { ...draft, role: 'Participación' } })
  const [first, second] = plan.objectives
  if (!first || !second) throw new Error('The plan has two objectives')
  return { test, client: test.client, id, first, second }
}

const textsOf = (plan: { objectives: { role: string; activities: { text: string; position: number }[] }[] }) =>
  plan.objectives.map(({ role, activities }) => [role, ...activities.map(({ text }) => text)])

test('there is one plan a year, which is renamed and taken away', async () => {
  const { test, client, id } = await begun()
  using _ = test
  const draft = { year: 2023, name: 'Otro' }
  expect(await failureOf(client.plan.create(draft))).toMatchObject({
    code: 'PLAN_EXISTS',
    data: { year: 2023, name: 'Plan Operativo Anual 2023' },
  })
  const renamed = await client.plan.update({ id, draft: { year: 2024, name: 'POA 2024' }, expectedVersion: 1 })
  expect(renamed).toMatchObject({ year: 2024, name: 'POA 2024', version: 2 })
  expect((await failureOf(client.plan.update({ id, draft, expectedVersion: 1 }))).code).toBe('STALE_VERSION')
  await client.plan.remove({ id, expectedVersion: 2, isConfirmed: false })
  expect(await client.plan.list()).toEqual([])
})

test('activities are added, moved within and between objectives, and removed; their places have no gaps', async () => {
  const { test, client, first, second } = await begun()
  using _ = test
  for (const text of ['Uno', 'Dos', 'Tres'])
    await client.plan.addActivity({ objectiveId: first.id, draft: activityDraft(text), position: null })
  const added = await client.plan.addActivity({ objectiveId: first.id, draft: activityDraft('Cero'), position: 0 })
  expect(textsOf(added)).toEqual([['Concertación', 'Cero', 'Uno', 'Dos', 'Tres'], ['Participación']])
  const moved = await client.plan.moveActivity({ id: activityOf(added, 'Dos').id, objectiveId: first.id, position: 0 })
  expect(textsOf(moved)[0]).toEqual(['Concertación', 'Dos', 'Cero', 'Uno', 'Tres'])
  const away = await client.plan.moveActivity({ id: activityOf(added, 'Cero').id, objectiveId: second.id, position: 9 })
  expect(textsOf(away)).toEqual([
    ['Concertación', 'Dos', 'Uno', 'Tres'],
    ['Participación', 'Cero'],
  ])
  const one = activityOf(away, 'Uno')
  const left = await client.plan.removeActivity({ id: one.id, expectedVersion: one.version, isConfirmed: false })
  expect(left.objectives[0]?.activities.map(({ position }) => position)).toEqual([0, 1])
  const swapped = await client.plan.moveObjective({ id: second.id, position: 0 })
  expect(textsOf(swapped).map(([role]) => role)).toEqual(['Participación', 'Concertación'])
})

test('an activity stands once in a plan, and is corrected only as it was last seen', async () => {
  const { test, client, first, second } = await begun()
  using _ = test
  const plan = await client.plan.addActivity({
    objectiveId: first.id,
    draft: activityDraft('Sesionar'),
    position: null,
  })
  const repeated = { objectiveId: second.id, draft: activityDraft('  SESIONAR '), position: null }
  expect((await failureOf(client.plan.addActivity(repeated))).code).toBe('ACTIVITY_REPEATED')
  const { id, version } = activityOf(plan, 'Sesionar')
  const draft = activityDraft('Sesionar cada mes', { months: [5, 3, 5], monthsMarked: 9 })
  const updated = await client.plan.updateActivity({ id, draft, expectedVersion: version })
  expect(activityOf(updated, 'cada mes')).toMatchObject({ months: [3, 5], monthsMarked: 2 })
  expect((await failureOf(client.plan.updateActivity({ id, draft, expectedVersion: version }))).code).toBe(
    'STALE_VERSION',
  )
})

test('an x of the paper is put and taken out one by one; what nobody knew is known from the first on', async () => {
  const { test, client, first } = await begun()
  using _ = test
  const plan = await client.plan.addActivity({
    objectiveId: first.id,
    draft: activityDraft('Sesionar', { monthsMarked: 9 }),
    position: null,
  })
  const { id, months, monthsMarked } = activityOf(plan, 'Sesionar')
  expect([months, monthsMarked]).toEqual([null, 9])
  await client.plan.markMonth({ id, month: 12, isMarked: true })
  await client.plan.markMonth({ id, month: 3, isMarked: true })
  const twice = await client.plan.markMonth({ id, month: 3, isMarked: true })
  expect(activityOf(twice, 'Sesionar')).toMatchObject({ months: [3, 12], monthsMarked: 2 })
  const less = await client.plan.markMonth({ id, month: 12, isMarked: false })
  expect(activityOf(less, 'Sesionar')).toMatchObject({ months: [3], monthsMarked: 1 })
})

test('progress is told with its day and its author, counts for the activity and its objective, and is taken back', async () => {
  const { test, client, first } = await begun()
  using _ = test
  await client.settings.setOperator({ name: 'Ruth Montes' })
  const plan = await client.plan.addActivity({ objectiveId: first.id, draft: activityDraft('Uno'), position: null })
  const { id: activityId } = activityOf(plan, 'Uno')
  const draft = { recordedOn: '2023-05-02', percentage: 40, text: 'Se hizo la mitad' }
  const made = await client.plan.addProgress({ activityId, draft })
  expect(made).toMatchObject({ author: 'Ruth Montes', percentage: 40 })
  await client.plan.addProgress({ activityId, draft: { recordedOn: '2023-06-02', percentage: null, text: 'Sigue' } })
  const { objectives, standing } = await client.plan.get({ id: plan.id })
  expect(objectives[0]?.activities[0]).toMatchObject({
    percentage: 40,
    progressCount: 2,
    lastProgress: { text: 'Sigue' },
  })
  expect(standing).toEqual({ activities: 1, withProgress: 1, done: 0, average: 40 })
  await client.plan.updateProgress({ id: made.id, draft: { ...draft, percentage: 100 }, expectedVersion: 1 })
  expect((await client.plan.progressOf({ activityId })).map(({ percentage }) => percentage)).toEqual([null, 100])
  await client.plan.removeProgress({ id: made.id, expectedVersion: 2 })
  expect((await client.plan.get({ id: plan.id })).standing.average).toBeNull()
})

test('what was done for a part of the plan is only lost when that is confirmed', async () => {
  const { test, client, id, first } = await begun()
  using _ = test
  const plan = await client.plan.addActivity({ objectiveId: first.id, draft: activityDraft('Uno'), position: null })
  const activity = activityOf(plan, 'Uno')
  const draft = { recordedOn: '2023-05-02', percentage: 40, text: 'Avanza' }
  await client.plan.addProgress({ activityId: activity.id, draft })
  const session = await planSession(client)
  const target = { kind: 'activity' as const, id: activity.id }
  await client.plan.link({ target, subjectKind: 'session', subjectId: session.id })
  const inUse = { code: 'PLAN_PART_IN_USE', data: { progress: 1, links: 1 } }
  const version = { expectedVersion: 1, isConfirmed: false }
  expect(await failureOf(client.plan.removeActivity({ id: activity.id, ...version }))).toMatchObject(inUse)
  expect(await failureOf(client.plan.removeObjective({ id: first.id, ...version }))).toMatchObject(inUse)
  expect(await failureOf(client.plan.remove({ id, ...version }))).toMatchObject(inUse)
  await client.plan.removeActivity({ id: activity.id, expectedVersion: 1, isConfirmed: true })
  expect(await client.plan.linksOf({ subjectKind: 'session', subjectId: session.id })).toEqual([])
})

test('the goals about sessions are measured from those really held', async () => {
  using core = openTestCore()
  const { client } = core
  const plan = await loadPlanOf(core)
  const measures = async () =>
    activityOf(await client.plan.get({ id: plan.id }), 'Reuniones ordinarias y extraordinarias').measures
  expect(await measures()).toEqual([
    { kind: 'decentralised_sessions', goal: 2, achieved: 0, isMet: false },
    { kind: 'months_with_sessions', goal: 9, months: [], isMet: false },
  ])
  for (const heldOn of ['2023-04-12', '2023-06-14']) {
    const session = await planSession(client, { heldOn, isDecentralised: true, province: 'Andahuaylas' })
    const open = await openSession(client, session)
    expect((await measures())[0]).toMatchObject({ isMet: false })
    await closeSession(client, open)
  }
  expect(await measures()).toEqual([
    { kind: 'decentralised_sessions', goal: 2, achieved: 2, isMet: true },
    { kind: 'months_with_sessions', goal: 9, months: [4, 6], isMet: false },
  ])
})
