import { expect, test } from 'vitest'
import type { Ordinance, OrdinancePart } from '../../shared/contract/ordinances.ts'
import { changesBetween } from '../../shared/domain/ordinance-changes.ts'
import { siblingsOf } from '../../shared/domain/ordinance.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'
import { articleOf, emptyOrdinance } from '../helpers/ordinance.ts'

const threeArticles = (client: Client): Promise<Ordinance> =>
  client.ordinances.create({
    ...emptyOrdinance,
    parts: [
      articleOf('Objeto'),
      { ...articleOf('Alcance'), children: [{ kind: 'numeral', title: '', text: 'Adentro', children: [] }] },
      articleOf('Plazo'),
    ],
  })

const articlesOf = ({ parts }: Ordinance): OrdinancePart[] => siblingsOf(parts, { kind: 'article', parentId: null })

const partNamed = ({ parts }: Ordinance, title: string): OrdinancePart => {
  const part = parts.find((one) => one.title === title)
  if (!part) throw new Error(`There is no ${title}`)
  return part
}

test('a version is kept with why and by whom, and not twice while nothing changed', async () => {
  using core = openTestCore()
  const { client } = core
  const { id: ordinanceId, ...made } = await threeArticles(client)
  const first = await client.ordinanceReview.keep({ ordinanceId, note: 'Para la sesión' })
  expect(first).toMatchObject({ isNew: true, version: { ordinal: 1, note: 'Para la sesión', stage: 'drafting' } })
  expect(first.version.createdBy).not.toBe('')
  expect(await client.ordinanceReview.keep({ ordinanceId, note: 'Otra vez' })).toEqual({ ...first, isNew: false })
  const object = partNamed({ id: ordinanceId, ...made }, 'Objeto')
  await client.ordinances.changePart({ id: object.id, expectedVersion: 1, title: 'Objeto', text: 'Instituir.' })
  const second = await client.ordinanceReview.keep({ ordinanceId, note: null })
  expect(second).toMatchObject({ isNew: true, version: { ordinal: 2 } })
  expect(await client.ordinanceReview.versions({ ordinanceId })).toEqual([first.version, second.version])
  const before = await client.ordinanceReview.versionContent({ ordinanceId, versionId: first.version.id })
  const now = await client.ordinanceReview.versionContent({ ordinanceId, versionId: null })
  expect(before.parts.map(({ title, text }) => title || text)).toEqual(['Objeto', 'Alcance', 'Adentro', 'Plazo'])
  expect(
    changesBetween(before, now)
      .parts.filter(({ change }) => change !== 'same')
      .map(({ id, change }) => [id, change]),
  ).toEqual([[object.id, 'changed']])
})

test('one part goes back to what it said in a version, and comes back when it was taken away', async () => {
  using core = openTestCore()
  const { client } = core
  const made = await threeArticles(client)
  const { version } = await client.ordinanceReview.keep({ ordinanceId: made.id, note: null })
  const part = partNamed(made, 'Alcance')
  await client.ordinances.changePart({ id: part.id, expectedVersion: 1, title: 'Ámbito', text: 'Otro.' })
  const take = { versionId: version.id, partId: part.id }
  expect((await failureOf(client.ordinanceReview.takePart({ ...take, expectedVersion: 1 }))).code).toBe('STALE_VERSION')
  const back = await client.ordinanceReview.takePart({ ...take, expectedVersion: 2 })
  expect(back).toMatchObject({ title: 'Alcance', text: '' })
  await client.ordinances.changePart({ id: part.id, expectedVersion: back.version, title: 'Ámbito', text: 'Otro.' })
  const removed = await client.ordinances.removePart({ id: part.id, expectedVersion: back.version + 1 })
  await client.ordinanceReview.takePart({ ...take, expectedVersion: removed.version })
  const now = await client.ordinances.get({ id: made.id })
  expect(articlesOf(now).map(({ title }) => title)).toEqual(['Objeto', 'Alcance', 'Plazo'])
})

test('what stood under something that was taken away cannot come back alone', async () => {
  using core = openTestCore()
  const { client } = core
  const made = await threeArticles(client)
  const { version } = await client.ordinanceReview.keep({ ordinanceId: made.id, note: null })
  const numeral = made.parts.find(({ kind }) => kind === 'numeral')
  if (!numeral) throw new Error('There is a numeral')
  await client.ordinances.removePart({ id: numeral.id, expectedVersion: 1 })
  await client.ordinances.removePart({ id: partNamed(made, 'Alcance').id, expectedVersion: 1 })
  const take = { versionId: version.id, partId: numeral.id, expectedVersion: 2 }
  expect(await failureOf(client.ordinanceReview.takePart(take))).toMatchObject({ code: 'NOT_FOUND' })
})

test('the whole goes back to a version: what came since is taken away, what went stands again in its place', async () => {
  using core = openTestCore()
  const { client } = core
  const made = await threeArticles(client)
  const ordinanceId = made.id
  const { version } = await client.ordinanceReview.keep({ ordinanceId, note: null })
  const [first, second, third] = articlesOf(made)
  if (!first || !second || !third) throw new Error('There are three articles')
  await client.ordinances.removePart({ id: second.id, expectedVersion: 1 })
  await client.ordinances.movePart({ id: third.id, expectedVersion: 1, parentId: null, afterId: null })
  await client.ordinances.addParts({ ordinanceId, parentId: null, afterId: first.id, parts: [articleOf('Nuevo')] })
  const draft = { ...emptyOrdinance.draft, title: 'Otro título' }
  const { kind: _kind, ...withoutKind } = draft
  const changed = await client.ordinances.update({ id: ordinanceId, draft: withoutKind, expectedVersion: made.version })
  const stale = { versionId: version.id, expectedVersion: made.version }
  expect((await failureOf(client.ordinanceReview.takeVersion(stale))).code).toBe('STALE_VERSION')
  const back = await client.ordinanceReview.takeVersion({ versionId: version.id, expectedVersion: changed.version })
  expect(back.title).toBe(made.title)
  expect(articlesOf(back).map(({ title }) => title)).toEqual(['Objeto', 'Alcance', 'Plazo'])
  const kept = await client.ordinanceReview.versionContent({ ordinanceId, versionId: version.id })
  expect(await client.ordinanceReview.versionContent({ ordinanceId, versionId: null })).toEqual(kept)
  // What it said meanwhile is a version too: going back loses nothing.
  const versions = await client.ordinanceReview.versions({ ordinanceId })
  expect(versions.map(({ note }) => note)).toEqual([null, 'Antes de volver a la versión 1'])
  const latest = versions.at(-1)
  if (!latest) throw new Error('There are two versions')
  const forth = await client.ordinanceReview.takeVersion({ versionId: latest.id, expectedVersion: back.version })
  expect(articlesOf(forth).map(({ title }) => title)).toEqual(['Plazo', 'Objeto', 'Nuevo'])
})

test('remarks are of whoever works at the computer, on a part or the whole, and are settled and taken away', async () => {
  using core = openTestCore()
  const { client } = core
  const { id: ordinanceId, parts } = await threeArticles(client)
  const partId = parts[0]?.id ?? null
  await client.settings.setOperator({ name: 'Coordinación' })
  const about = { ordinanceId, partId, quote: 'Objeto', text: '¿Desde cuándo?' }
  const made = await client.ordinanceReview.comment(about)
  expect(made).toMatchObject({ partId, quote: 'Objeto', author: 'Coordinación', resolved: null })
  await client.ordinanceReview.comment({ ...about, partId: null, quote: '', text: 'Falta la vigencia.' })
  const resolved = await client.ordinanceReview.resolveComment({ id: made.id, isResolved: true })
  expect(resolved.resolved).toMatchObject({ by: 'Coordinación' })
  expect(await client.ordinanceReview.comments({ ordinanceId })).toMatchObject([resolved, { partId: null }])
  expect((await client.ordinanceReview.resolveComment({ id: made.id, isResolved: false })).resolved).toBeNull()
  await client.ordinanceReview.removeComment({ id: made.id })
  expect(await client.ordinanceReview.comments({ ordinanceId })).toHaveLength(1)
  const other = await threeArticles(client)
  const astray = client.ordinanceReview.comment({ ...about, ordinanceId: other.id })
  expect(await failureOf(astray)).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'ordinancePart' } })
})
