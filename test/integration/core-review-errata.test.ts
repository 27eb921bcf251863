import { expect, test } from 'vitest'
import { failureOf, openTestCore, type TestCore } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'
import { actaText, addScan, approve, bytesOnDisk, closedSession, lastVersion, reopen, seen } from '../helpers/review.ts'
import { documentXml } from '../documents/word-file.ts'

const correction = { says: 'veinte instituciones', shouldSay: 'veintidós instituciones' }

const wordOf = async ({ client, dataFolder }: TestCore, subjectId: string): Promise<string> => {
  const { sha256 } = await client.documents.generate({ kind: 'minutes', subjectId })
  return documentXml(bytesOnDisk(dataFolder, sha256))
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')
}

test('a correction is told at the end of the acta and of its Word, and what it corrects stays as it was', async () => {
  using test = openTestCore({ clock: () => new Date('2023-05-02T15:00:00.000Z') })
  const { client } = test
  await client.settings.setOperator({ name: 'Rosa Ccama' })
  const { session } = await closedSession(client, 'Asistieron veinte instituciones.')
  const version = lastVersion(await approve(client, session.id))
  const before = await actaText(client, session.id)
  const { errata, versions } = await client.minutes.addErratum({ sessionId: session.id, ...correction })
  expect(errata).toMatchObject([{ ...correction, recordedOn: '2023-05-02', recordedBy: 'Rosa Ccama' }])
  expect(versions).toEqual([version])
  const after = await actaText(client, session.id)
  expect(after).toContain('Asistieron veinte instituciones.')
  expect(after.split('FE DE ERRATAS')).toHaveLength(2)
  expect(after.split('FE DE ERRATAS')[1]).toContain('«veintidós instituciones»')
  expect(before).not.toContain('FE DE ERRATAS')
  const word = await wordOf(test, session.id)
  expect(word).toContain('FE DE ERRATAS')
  expect(word).toContain('«veinte instituciones»')
  const files = await client.documents.list({ sessionId: session.id })
  expect(files.map(({ documentVersion, isCurrent }) => [documentVersion, isCurrent])).toEqual([
    [2, true],
    [1, false],
  ])
})

test('a correction taken back leaves the acta exactly as it was approved', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  await approve(client, session.id)
  const before = await actaText(client, session.id)
  await client.minutes.addErratum({ sessionId: session.id, ...correction })
  const { errata } = await client.minutes.addErratum({ sessionId: session.id, says: 'a', shouldSay: 'b' })
  const [first, second] = errata
  expect((await client.minutes.removeErratum({ id: first!.id })).errata).toEqual([second])
  await client.minutes.removeErratum({ id: second!.id })
  expect(await actaText(client, session.id)).toBe(before)
  expect(await failureOf(client.minutes.removeErratum({ id: first!.id }))).toMatchObject({
    code: 'NOT_FOUND',
    defined: true,
    data: { entity: 'erratum' },
  })
})

test('a signed acta is corrected too', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  await approve(client, session.id)
  await addScan(test, session.id)
  await client.minutes.sign(await seen(client, session.id))
  expect((await client.minutes.addErratum({ sessionId: session.id, ...correction })).errata).toHaveLength(1)
})

test('an acta that is still written is corrected by writing: no errata are taken, and none are taken back', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  const refused = async (state: string, call: () => Promise<unknown>) => {
    const before = dumpOf(test.dataFolder)
    expect(await failureOf(call())).toMatchObject({ code: 'MINUTES_STATE', defined: true, data: { state } })
    expect(dumpOf(test.dataFolder)).toEqual(before)
  }
  const add = () => client.minutes.addErratum({ sessionId: session.id, ...correction })
  await refused('draft', add)
  await client.minutes.submit(await seen(client, session.id))
  await refused('in_review', add)
  await approve(client, session.id)
  const { errata } = await add()
  await reopen(client, session.id)
  await refused('draft', () => client.minutes.removeErratum({ id: errata[0]!.id }))
})

test('of a reopened acta the corrections are at hand, and the next approval, which says them by itself, has none', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  await approve(client, session.id)
  const { errata } = await client.minutes.addErratum({ sessionId: session.id, ...correction })
  expect((await reopen(client, session.id)).errata).toEqual(errata)
  expect(await actaText(client, session.id)).not.toContain('FE DE ERRATAS')
  expect((await approve(client, session.id)).errata).toEqual([])
  expect(await actaText(client, session.id)).not.toContain('FE DE ERRATAS')
  expect(await failureOf(client.minutes.removeErratum({ id: errata[0]!.id }))).toMatchObject({ code: 'NOT_FOUND' })
})
