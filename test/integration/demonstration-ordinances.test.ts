import { expect, test } from 'vitest'
import { changesBetween, countChanges } from '../../shared/domain/ordinance-changes.ts'
import { marksToComplete } from '../../shared/domain/to-complete.ts'
import { openTestCore } from '../helpers/core.ts'

test('the ordinance of the demonstration went its whole way, and a regulation is being written', async () => {
  using core = openTestCore()
  const { client } = core
  await client.settings.loadDemonstration()
  const { items } = await client.ordinances.list({ kind: null, stage: null, year: 2023, after: null, limit: 10 })
  expect(items.map(({ kind, stage }) => [kind, stage]).toSorted()).toEqual([
    ['ordinance', 'published'],
    ['regulation', 'drafting'],
  ])
  const [proposal, regulation] = ['ordinance', 'regulation'].map((kind) => items.find((one) => one.kind === kind)?.id)
  if (!proposal || !regulation) throw new Error('There is one of each')
  const whole = await client.ordinances.get({ id: proposal })
  expect(whole.number).toBe('000-2023-GR-APURÍMAC/CR')
  // Nothing of it is left to complete: its documents are to be shown.
  const texts = [...whole.parts.map(({ text }) => text), ...Object.values(whole.reasons)]
  expect(texts.flatMap(marksToComplete)).toEqual([])
  const { steps } = await client.ordinanceSteps.list({ ordinanceId: proposal })
  expect(steps).toHaveLength(6)
  const [validated] = steps
  expect(validated?.session?.heldOn).toBe('2023-05-10')
  expect(validated?.commitment?.text).toContain('ordenanza')
  // The «visto» names the agreement by the number that it has.
  const [sight] = whole.parts.filter(({ text }) => text.startsWith('El Acuerdo N°'))
  expect(sight?.text).toContain(validated?.agreement?.number)
  const versions = await client.ordinanceReview.versions({ ordinanceId: proposal })
  const [secretary, coordinator] = ['Ruth Karina Montes Huamanttupa', 'Norma Beatriz Aguirre Layme']
  expect(new Set([...versions.map((one) => one.createdBy), ...steps.map((one) => one.recordedBy)])).toEqual(
    new Set([secretary]),
  )
  const [first, second] = await Promise.all(
    versions
      .slice(0, 2)
      .map(({ id }) => client.ordinanceReview.versionContent({ ordinanceId: proposal, versionId: id })),
  )
  if (!first || !second) throw new Error('There are several versions')
  expect(countChanges(changesBetween(first, second))).toMatchObject({ added: 1, changed: 0, moved: 0, removed: 0 })
  const remarks = await client.ordinanceReview.comments({ ordinanceId: regulation })
  expect(remarks.map(({ resolved, author }) => [resolved, author])).toEqual([
    [null, coordinator],
    [null, coordinator],
  ])
  const links = await client.plan.linksOf({ subjectKind: 'ordinance', subjectId: proposal })
  expect(links.map(({ label }) => label)).toEqual([expect.stringContaining('ordenanza')])
})
