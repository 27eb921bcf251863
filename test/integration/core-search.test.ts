import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NewPart } from '../../shared/contract/ordinances.ts'
import type { SearchHit } from '../../shared/contract/search.ts'
import { addItem, addPerson, openSession, planSession, text } from '../helpers/committee.ts'
import { newUuidV7 } from '../../electron/core/app.ts'
import { openDatabase } from '../../electron/core/database/open.ts'
import { openFileStore } from '../../electron/core/files/store.ts'
import { openUploads } from '../../electron/core/files/uploads.ts'
import { advance } from '../../electron/core/search/indexing.ts'
import { openSearchIndex } from '../../electron/core/search/search-index.ts'
import { disposableFolder, openTestCore, type Client, type TestCore } from '../helpers/core.ts'
import { draftLetter, guest, issueLetter } from '../helpers/letters.ts'
import { dumpOf } from '../helpers/database.ts'
import { articleOf, emptyOrdinance } from '../helpers/ordinance.ts'
import { releasedDatabase } from '../helpers/released-database.ts'

const find = async (client: Client, query: string, limit = 50): Promise<SearchHit[]> => {
  for (;;) {
    const { items, isComplete } = await client.search.find({ query, after: null, limit })
    if (isComplete) return items
  }
}

const titles = (hits: readonly SearchHit[]): string[] => hits.map(({ title }) => title.text)
const kinds = (hits: readonly SearchHit[]): Set<string> => new Set(hits.map(({ kind }) => kind))

// One for all: each test looks for words of its own.
let shared: TestCore
let client: Client

beforeAll(async () => {
  shared = openTestCore({ clock: () => new Date('2023-07-03T14:00:00.000Z') })
  client = shared.client
  await client.settings.loadDemonstration()
})

afterAll(() => {
  shared[Symbol.dispose]()
})

test('everything of the demonstration is found by what it says: records, notes, people, the plan', async () => {
  expect(kinds(await find(client, 'sesion'))).toContain('session')
  for (const kind of ['acuerdo', 'compromiso', 'acta', 'institucion', 'persona', 'actividad', 'prioridad'])
    expect([kind, (await find(client, `tipo:${kind}`)).length > 0]).toEqual([kind, true])
})

test('notes are found by the beginning of a word without its accent, and say in which paragraph', async () => {
  const session = await openSession(client, await planSession(client, { heldOn: '2023-07-03' }))
  const { id: agendaItemId } = await addItem(client, session, 'Informe de salud')
  const notes = text('Se abre el punto.', 'La Zoonosis creció en Cotabambas.')
  await client.minutes.saveNotes({ agendaItemId, notes, expectedVersion: 0 })
  const [hit] = await find(client, 'ZOONÓ')
  expect(hit).toMatchObject({ kind: 'notes', agendaItemId, sessionId: session.id, paragraph: 1, year: 2023 })
  expect(hit!.title.text).toBe('Informe de salud')
  expect(hit!.excerpt).toEqual({ text: 'La Zoonosis creció en Cotabambas.', marks: [{ from: 3, to: 11 }] })
})

test('what is typed on is found at once, also where the log joins the savings of one hand', async () => {
  const session = await openSession(client, await planSession(client, { heldOn: '2023-07-03' }))
  const { id: agendaItemId } = await addItem(client, session, 'Varios')
  let expectedVersion = 0
  for (const word of ['uvaxx', 'uvaxx pera', 'uvaxx pera higo']) {
    const saved = await client.minutes.saveNotes({ agendaItemId, notes: text(word), expectedVersion })
    expectedVersion = saved.notesVersion
    expect((await find(client, 'uvaxx')).map(({ excerpt }) => excerpt?.text)).toEqual([word])
  }
  expect(await find(client, '"uvaxx higo"')).toEqual([])
})

test('filters narrow: kind, year, and the institution that answers for it or is named', async () => {
  const ofHealth = await find(client, 'tipo:compromiso @DIRESA')
  expect(ofHealth.length).toBeGreaterThan(0)
  expect(kinds(ofHealth)).toEqual(new Set(['commitment']))
  expect(await find(client, 'tipo:compromiso @DIRESA año:2022')).toEqual([])
  expect((await find(client, 'tipo:compromiso @DIRESA año:2022-2023')).length).toBe(ofHealth.length)
})

test('what was changed is found by its new words and not by the old ones; what was removed is not', async () => {
  const made = await addPerson(client, 'Eufrasia', 'Zzurita Pomacocha')
  expect(titles(await find(client, 'zzuri'))).toEqual(['Eufrasia Zzurita Pomacocha'])
  const { id, version: expectedVersion, isDemonstration: _is, ...draft } = await client.people.get({ id: made.id })
  await client.people.update({ id, draft: { ...draft, surnames: 'Yyepes' }, expectedVersion })
  expect(await find(client, 'zzuri')).toEqual([])
  expect(titles(await find(client, 'yyep'))).toEqual(['Eufrasia Yyepes'])
  const session = await planSession(client, { heldOn: '2023-08-24', venue: 'Auditorio Quinrapata' })
  expect(titles(await find(client, 'quinrapata'))).toEqual([session.label])
})

test('a commitment follows the names of those who answer for it, and the number of its session', async () => {
  const [commitment] = await find(client, 'tipo:compromiso @DIRESA')
  const { institutions } = await client.institutions.list()
  const { id, version: expectedVersion, ...rest } = institutions.find(({ acronym }) => acronym === 'DIRESA')!
  const { isDemonstration: _is, contacts: _contacts, ...draft } = rest as typeof rest & { contacts?: unknown }
  await client.institutions.update({ id, draft: { ...draft, acronym: 'GERESAX' }, expectedVersion })
  expect((await find(client, 'tipo:compromiso @GERESAX')).map((hit) => hit.id)).toContain(commitment!.id)
})

test('documents are found by what they say, in their last version alone', async () => {
  const [session] = await client.sessions.list()
  const sessionId = session!.id
  await client.documents.generate({ kind: 'minutes', subjectId: sessionId })
  const found = await find(client, 'tipo:documento acta')
  expect(found).toMatchObject([{ kind: 'document', documentKind: 'minutes', sessionId }])
  await client.documents.regenerate({ kind: 'minutes', subjectId: sessionId })
  expect((await find(client, 'tipo:documento acta')).length).toBe(1)
})

test('letters, balances and acts of ratification are found themselves, by whom they go to and what they say', async () => {
  const session = await planSession(client, { heldOn: '2023-09-21' })
  const recipients = [guest('Yolanda Ttito', { institutionName: 'Cáritas Wanka', phone: '987654321' })]
  const purpose = { kind: 'call' as const, sessionId: session.id }
  const draft = await draftLetter(client, purpose, { recipients, subject: 'Convoca a deliberar' })
  const [waiting] = await find(client, 'tipo:oficio @wanka')
  expect(waiting).toMatchObject({ id: draft.id, kind: 'letter', sessionId: session.id, context: session.label })
  expect(waiting!.title.text).toBe('Oficio en borrador')
  const { number } = await issueLetter(client, draft, { isConfirmed: true })
  expect(titles(await find(client, 'yolanda tti'))).toEqual([`Oficio N° ${String(number)}`])
  expect(await find(client, 'tipo:oficio 987654321')).toEqual([])

  const [agenda] = await client.priorities.agendas()
  const balance = await client.balances.create({ agendaId: agenda!.id, asOf: '2023-11-30' })
  const { id: _id, agendaId: _agenda, agendaName: _name, version, ...rest } = balance
  const entries = balance.entries.map(({ priorityId, rating, progress, recommendations }, index) => ({
    priorityId,
    rating,
    progress,
    difficulties: index === 0 ? 'Faltan bofedalitos' : '',
    recommendations,
  }))
  await client.balances.update({ id: balance.id, draft: { ...rest, entries }, expectedVersion: version })
  expect(await find(client, 'bofedalitos')).toMatchObject([
    { kind: 'balance', id: balance.id, parentId: agenda!.id, day: '2023-11-30' },
  ])

  const proposal = await client.ratifications.proposal({ agendaId: agenda!.id })
  const signatories = [{ name: 'Abel Zzapana', position: null, institution: 'Consejo de Ayllus', isSigned: false }]
  const act = await client.ratifications.create({ agendaId: agenda!.id, draft: { ...proposal, signatories } })
  expect(await find(client, 'tipo:ratificación @ayllus')).toMatchObject([
    { kind: 'ratification', id: act.id, parentId: agenda!.id, context: agenda!.name },
  ])
  expect((await find(client, 'zzapana')).map(({ id }) => id)).toEqual([act.id])
  await client.ratifications.remove({ id: act.id, expectedVersion: act.version })
  expect(await find(client, 'zzapana')).toEqual([])
})

test('an ordinance is found by its name and its reasons, its parts by what they read, with the numbers of now', async () => {
  const speaking: NewPart = { ...articleOf('Vigilancia'), text: 'Los bofedalcitos se vigilan según el {{#object}}.' }
  const made = await client.ordinances.create({
    draft: { ...emptyOrdinance.draft, name: 'Ordenanza de las qochas' },
    reasons: { ...emptyOrdinance.reasons, problem: 'Faltan amunitas.' },
    parts: [{ ...articleOf('Objeto'), key: 'object' }, speaking],
  })
  expect(await find(client, 'tipo:ordenanza amunitas')).toMatchObject([
    { kind: 'ordinance', id: made.id, parentId: null, year: 2023, context: 'Ordenanza regional' },
  ])
  const part = made.parts.find(({ title }) => title === 'Vigilancia')
  const object = made.parts.find(({ title }) => title === 'Objeto')
  if (!part || !object) throw new Error('There are two articles')
  const [hit] = await find(client, 'tipo:ordenanza bofedalc')
  expect(hit).toMatchObject({ id: part.id, parentId: made.id, context: 'Ordenanza de las qochas' })
  expect(hit!.title.text).toBe('Artículo segundo. Vigilancia')
  expect(hit!.excerpt?.text).toBe('Los bofedalcitos se vigilan según el artículo primero.')
  await client.ordinances.movePart({ id: part.id, expectedVersion: 1, parentId: null, afterId: null })
  const [moved] = await find(client, 'bofedalcitos')
  expect(moved!.title.text).toBe('Artículo primero. Vigilancia')
  expect(moved!.excerpt?.text).toContain('el artículo segundo')
  await client.ordinances.removePart({ id: object.id, expectedVersion: 1 })
  const [only] = await find(client, 'bofedalcitos')
  expect(only!.title.text).toBe('Artículo único. Vigilancia')
  expect(only!.excerpt?.text).toContain('[referencia perdida]')
  await client.ordinances.restorePart({ id: object.id })
  expect(titles(await find(client, 'bofedalcitos'))).toEqual(['Artículo primero. Vigilancia'])
  await client.ordinances.remove({ id: made.id, expectedVersion: made.version })
  expect(await find(client, 'bofedalcitos')).toEqual([])
})

test('neither a document number nor a telephone is found, nor shown', async () => {
  const draft = { givenNames: 'Nila', surnames: 'Oculta', nationalId: '44332211', sex: null, email: null }
  await client.people.create({ ...draft, phone: '987654321' })
  expect(await find(client, '44332211')).toEqual([])
  expect(await find(client, '987654321')).toEqual([])
  expect(JSON.stringify(await find(client, 'Oculta'))).not.toMatch(/44332211|987654321/)
})

test('the pages of a search follow one another without a gap', async () => {
  const all = await find(client, 'de', 200)
  const paged: SearchHit[] = []
  for (let after = null as Awaited<ReturnType<Client['search']['find']>>['next']; ;) {
    const page = await client.search.find({ query: 'de', after, limit: 7 })
    paged.push(...page.items)
    if (page.next === null) break
    after = page.next
  }
  expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
  expect(all.length).toBeGreaterThan(20)
})

test('any text is a query: there are results or none, never an error, and nothing is logged nor changed', async () => {
  await find(client, 'sesion')
  const before = dumpOf(shared.dataFolder)
  const queries = [
    'NEAR(',
    '*',
    '"',
    'a" OR "b',
    '-',
    'tipo:',
    '@',
    ':',
    '\0',
    '\ud800',
    'title : x',
    '^acta',
    'acta*',
    '{title} : a',
    '"" ""',
    "'; DROP TABLE entry; --",
    '\uE000agreement',
    'x'.repeat(10_000),
    '"acuerdo '.repeat(1_200),
    'ñ é ü '.repeat(1_700),
    '🤝 🇵🇪',
    '𞤀𞤁',
  ]
  for (const query of queries) expect(Array.isArray(await find(client, query))).toBe(true)
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (query) => {
      expect(Array.isArray(await find(client, query))).toBe(true)
    }),
    { numRuns: 100 },
  )
  expect(shared.log).toEqual([])
  expect(dumpOf(shared.dataFolder)).toEqual(before)
})

const reopened = (dataFolder: string) => openTestCore({ dataFolder, clock: () => new Date('2023-07-04T14:00:00.000Z') })

test('an index that is missing, spoiled or of other data is made anew', async () => {
  using test = openTestCore()
  const { dataFolder } = test
  await planSession(test.client, { venue: 'Casa del Comité' })
  await addPerson(test.client, 'Comité', 'Nada Más')
  const whole = titles(await find(test.client, 'comité', 200))
  expect(whole.length).toBe(2)
  test.core.close()
  const file = join(dataFolder, 'busqueda.sqlite')
  const harms = [
    () => rmSync(file),
    () => writeFileSync(file, 'no es una base de datos, y es más larga que una cabecera '.repeat(40)),
    () => writeFileSync(file, ''),
  ]
  for (const harm of harms) {
    expect(existsSync(file)).toBe(true)
    harm()
    using again = reopened(dataFolder)
    expect(titles(await find(again.client, 'comité', 200)).toSorted()).toEqual(whole.toSorted())
  }
  using other = openTestCore()
  await addPerson(other.client, 'Solo', 'Ella')
  other.core.close()
  rmSync(join(other.dataFolder, 'busqueda.sqlite'), { force: true })
  copyFileSync(file, join(other.dataFolder, 'busqueda.sqlite'))
  using mixed = reopened(other.dataFolder)
  expect(await find(mixed.client, 'comité')).toEqual([])
  expect(titles(await find(mixed.client, 'ella'))).toEqual(['Solo Ella'])
})

test('data of an earlier version are found, also where making their index was cut off', async () => {
  using folder = disposableFolder()
  copyFileSync(releasedDatabase('v5.sqlite.gz'), join(folder.path, 'mesa.sqlite'))
  const clock = () => new Date('2023-07-03T14:00:00.000Z')
  const newId = () => newUuidV7(clock)
  const database = openDatabase({ folder: folder.path, clock, newId })
  const files = openFileStore(join(folder.path, 'archivos'))
  const uploads = openUploads(join(folder.path, 'temporal'), newId)
  const context = { database, files, uploads, clock, newId, log: () => undefined }
  const index = openSearchIndex(join(folder.path, 'busqueda.sqlite'))
  for (let slice = 0; slice < 5; slice += 1) expect(index.use((derived) => advance(context, derived))).toBe(true)
  // As a cut leaves it: nobody says that it is the end.
  copyFileSync(join(folder.path, 'busqueda.sqlite'), join(folder.path, 'cortado.sqlite'))
  copyFileSync(join(folder.path, 'busqueda.sqlite-wal'), join(folder.path, 'cortado.sqlite-wal'))
  index.close()
  database.close()
  for (const end of ['', '-wal'])
    copyFileSync(join(folder.path, `cortado.sqlite${end}`), join(folder.path, `busqueda.sqlite${end}`))
  using later = reopened(folder.path)
  const { length } = await later.client.sessions.list()
  expect((await find(later.client, 'tipo:sesión')).length).toBe(length)
  for (const kind of ['acuerdo', 'compromiso', 'acta', 'prioridad'])
    expect([kind, (await find(later.client, `tipo:${kind}`)).length > 0]).toEqual([kind, true])
})
