import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Settings } from '../../shared/domain/committee.ts'
import type { Texts } from '../../shared/domain/texts.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'
import { withDatabase } from '../helpers/database.ts'
import { configure, planSession } from '../helpers/committee.ts'
import { draftLetter, guest, issueLetter } from '../helpers/letters.ts'
import { actaText, approve, closedSession } from '../helpers/review.ts'

const save = async (client: Client, change: (settings: Settings) => Settings) => {
  const { settings, version } = await client.settings.get()
  return client.settings.save({ settings: change(settings), expectedVersion: version })
}

const write = (client: Client, texts: Texts) => save(client, (settings) => ({ ...settings, texts }))

test('a sentence that the committee wrote is in the acta at once, with its fields; the others stay as they were', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  const before = await actaText(client, session.id)
  await client.documents.generate({ kind: 'minutes', subjectId: session.id })
  await write(client, {
    minutesClosing: 'Sin más que tratar, a {hora_en_palabras} **terminó** la sesión.[ Estuvieron {presentes}.]',
  })
  const after = await actaText(client, session.id)
  expect(after).toMatch(/Sin más que tratar, a las .+ \(\d\d:\d\d\) terminó la sesión\./u)
  expect(after).not.toContain('{')
  const opening = (text: string) => text.slice(0, text.indexOf('CIERRE'))
  expect(opening(after)).toBe(opening(before))
  const areCurrent = async () => (await client.documents.list({ sessionId: session.id })).map((one) => one.isCurrent)
  expect(await areCurrent()).toEqual([false])
  await write(client, {})
  expect(await areCurrent()).toEqual([true])
  expect(await actaText(client, session.id)).toBe(before)
})

test('a sentence with a field that does not exist is refused whole, naming it, and nothing is saved', async () => {
  using test = openTestCore()
  const { client } = test
  const { settings } = await configure(client)
  const failure = await failureOf(write(client, { minutesOpening: 'Con {presentse}', letterClosing: 'Atte.,' }))
  expect(failure.code).toBe('SENTENCE_REFUSED')
  expect(failure.data).toMatchObject({ label: 'Apertura', problem: expect.stringContaining('{presentse}') as string })
  const letters = { ...settings.letters, call: { subject: 'A {sesión}', body: 'Texto' } }
  expect((await failureOf(save(client, (current) => ({ ...current, letters })))).code).toBe('SENTENCE_REFUSED')
  expect((await client.settings.get()).settings).toEqual(settings)
})

test('a wrong sentence of an earlier version keeps nothing else from being saved', async () => {
  using test = openTestCore()
  const { client } = test
  await configure(client)
  test.core.close()
  withDatabase(join(test.dataFolder, 'mesa.sqlite'), (connection) => {
    connection.exec(`REPLACE INTO setting (id, value) VALUES ('texts', '{"minutesOpening":"Con {presentse}"}')`)
  })
  const later = openTestCore({ dataFolder: test.dataFolder })
  const saved = await save(later.client, (settings) => ({ ...settings, noticeDays: 5 }))
  expect(saved.settings).toMatchObject({ noticeDays: 5, texts: { minutesOpening: 'Con {presentse}' } })
  const worse = { minutesOpening: 'Con {presentse} otra vez' }
  expect((await failureOf(write(later.client, worse))).code).toBe('SENTENCE_REFUSED')
  later.core.close()
})

test('an approved acta goes on saying what was approved', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  await approve(client, session.id)
  const approved = await actaText(client, session.id)
  await write(client, { minutesClosing: 'Terminó.', minutesApproved: 'Aprobada.' })
  expect(await actaText(client, session.id)).toBe(approved)
})

test('an issued letter goes on saying what was sent; a draft says what the committee writes now', async () => {
  using test = openTestCore()
  const { client } = test
  await configure(client)
  const session = await planSession(client)
  const purpose = { kind: 'call', sessionId: session.id } as const
  const draft = await draftLetter(client, purpose, { recipients: [guest('Ana Quispe')] })
  const textOf = async () => (await client.documents.text({ kind: 'letters', subjectId: draft.id })).text
  await write(client, { letterClosing: 'Fraternalmente,' })
  expect(await textOf()).toContain('Fraternalmente,')
  await issueLetter(client, draft, { isConfirmed: true })
  const sent = await textOf()
  expect(sent).toContain('Fraternalmente,')
  await write(client, { letterClosing: 'Cordialmente,', letterGreeting: 'Estimadas y estimados:' })
  expect(await textOf()).toBe(sent)
})
