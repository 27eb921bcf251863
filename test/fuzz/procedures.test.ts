import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { newUuidV7 } from '../../electron/core/app.ts'
import ordinarySession from '../../electron/core/demonstration/sessions/2023-03-28-ordinary.json' with { type: 'json' }
import type { CoreContext } from '../../electron/core/context.ts'
import { openDatabase, type Database } from '../../electron/core/database/open.ts'
import { openFileStore } from '../../electron/core/files/store.ts'
import { openUploads } from '../../electron/core/files/uploads.ts'
import { advance } from '../../electron/core/search/indexing.ts'
import { openSearchIndex, type SearchIndex } from '../../electron/core/search/search-index.ts'
import { createWeb } from '../../electron/core/web.ts'
import { contract } from '../../shared/contract/index.ts'
import type { LetterPurpose } from '../../shared/contract/letters.ts'
import type { Session } from '../../shared/contract/sessions.ts'
import { Settings, defaultSettings } from '../../shared/domain/committee.ts'
import { SessionRecord } from '../../shared/domain/session-record.ts'
import { addItem, openSession, planSession, text } from '../helpers/committee.ts'
import { clientOf, disposableFolder, steppingClock, type Client } from '../helpers/core.ts'
import { emptyOrdinance } from '../helpers/ordinance.ts'
import { upload } from '../helpers/uploads.ts'
import { anything, arbitraryOf, spoiled, type KnownIds } from './arbitraries.ts'

/** Calls of each procedure; `FUZZ_RUNS=1000 npm test -- test/fuzz` looks longer. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 60)
const longestAnswerMs = 20_000

type Definition = { inputSchema?: z.ZodType; errorMap: Record<string, unknown> }
type Procedure = { name: string; feature: string; verb: string; definition: Definition; isRead: boolean }

const procedures: Procedure[] = Object.entries(contract).flatMap(([feature, verbs]) =>
  Object.entries(verbs as Record<string, { '~orpc': Definition }>).map(([verb, { '~orpc': definition }]) => ({
    name: `${feature}.${verb}`,
    feature,
    verb,
    definition,
    isRead: !('STORAGE' in definition.errorMap),
  })),
)

type Caller = Record<string, Record<string, (input: unknown) => Promise<unknown>>>

const folder = disposableFolder()
const log: unknown[] = []
let database: Database
let context: CoreContext
const search = openSearchIndex(null)
let answer: (request: Request) => Promise<Response>
let client: Client
let ids: KnownIds

const tables = [
  'session',
  'person',
  'institution',
  'agenda_item',
  'segment',
  'agreement',
  'attendance',
  'commitment',
  'accreditation',
  'document',
  'term',
  'coordination',
  'letter',
  'recipient',
  'dispatch',
  'attachment',
  'working_group',
  'group_meeting',
  'event',
  'presentation',
  'plan',
  'objective',
  'activity',
  'activity_progress',
  'plan_link',
  'priority_agenda',
  'priority',
  'monitoring_report',
  'agenda_balance',
  'ratification',
  'ordinance',
  'ordinance_part',
  'ordinance_step',
  'ordinance_version',
  'ordinance_comment',
  'clause',
] as const

// Its verbs name by `id` a plan, an objective, an activity, an entry of progress or a link: some of each.
const planParts = ['plan', 'objective', 'activity', 'activity_progress', 'plan_link'] as const

const idsOf = (): KnownIds => {
  const ids = Object.fromEntries(
    tables.map((table) => [
      table,
      database.sql.all<{ id: string }>(`SELECT id FROM ${table} ORDER BY id DESC LIMIT 40`).map(({ id }) => id),
    ]),
  )
  return {
    ...ids,
    plan_part: planParts.flatMap((table) => (ids[table] ?? []).slice(0, 5)),
    ordinance_any: [...(ids['ordinance'] ?? []), ...(ids['ordinance_part'] ?? []).slice(0, 10)],
    priority_part: [...(ids['priority_agenda'] ?? []), ...(ids['priority'] ?? []).slice(0, 5)],
  }
}

/** A draft and a letter that was issued, sent and answered, of each kind; who coordinates; a file attached, and some waiting. */
const furnish = async (called: Session): Promise<KnownIds> => {
  const [term] = await client.terms.list()
  const purposes: LetterPurpose[] = [
    { kind: 'call', sessionId: called.id },
    { kind: 'accreditation_request', termId: term!.id },
  ]
  for (const purpose of purposes) {
    const save = async () => {
      const { proposal } = await client.letters.desk(purpose)
      const draft = { ...proposal, recipients: proposal.recipients.slice(0, 3) }
      return client.letters.saveDraft({ purpose, draft, expectedVersion: null })
    }
    const { id: letterId, version: expectedVersion } = await save()
    const chosen = { number: null, numberReason: null, isConfirmed: true }
    const { recipients } = await client.letters.issue({ letterId, issuedOn: '2023-07-03', ...chosen, expectedVersion })
    const recipientIds = recipients.map(({ id }) => id)
    const moment = { dispatchedOn: '2023-07-03', dispatchedAt: null, receivedBy: null, note: null }
    await client.letters.dispatch({ letterId, recipientIds, dispatch: { medium: 'physical', ...moment } })
    const answer = { answer: 'principal', answeredOn: null, note: null } as const
    for (const recipientId of recipientIds) await client.letters.answer({ recipientId, ...answer })
    await save()
  }
  const [somebody] = await client.people.search({ query: 'a', limit: 1 })
  const tenure = { validFrom: '2023-01-01', validTo: null, note: null }
  await client.coordination.appoint({ role: 'secretary', personId: somebody!.id, position: 'Secretaria', ...tenure })
  const uploads = []
  for (const name of ['uno.pdf', 'dos.pdf', 'tres.pdf']) uploads.push(await upload(answer, name, `%PDF-1.7 ${name}`))
  await client.attachments.add({ owner: { kind: 'session', id: called.id }, uploadId: uploads.pop()! })
  const numeral = { kind: 'numeral', title: '', text: 'Uno.', children: [] } as const
  const article = { kind: 'article', title: 'Objeto', text: 'Hacer:', children: [numeral] } as const
  const part = { ...article, children: [{ ...numeral, children: [] }] }
  for (let written = 0; written < 2; written += 1) {
    const { id: ordinanceId } = await client.ordinances.create({ ...emptyOrdinance, parts: [part, part] })
    await client.ordinanceReview.keep({ ordinanceId, note: null })
    await client.ordinanceReview.comment({ ordinanceId, partId: null, quote: '', text: 'Revisar' })
    await client.clauses.add({ name: 'Objeto', part })
  }
  return { ...idsOf(), upload: uploads }
}

/** Everything that an index holds once it is up to date. */
const entriesOf = (index: SearchIndex): unknown[] =>
  index.use((derived) => {
    while (advance(context, derived));
    return derived.sql.all(
      `SELECT kind, id, day, year, session_id, agenda_item_id, parent_id, document_kind, context, facets, title,
              institutions, body FROM entry ORDER BY kind, id`,
    )
  })

beforeAll(async () => {
  const clock = steppingClock('2023-07-03T14:00:00.000Z')
  const newId = () => newUuidV7(clock)
  database = openDatabase({ folder: folder.path, clock, newId })
  const files = openFileStore(`${folder.path}/archivos`)
  const uploads = openUploads(`${folder.path}/temporal`, newId)
  context = { database, files, uploads, clock, newId, log: (entry) => log.push(entry), search }
  const web = createWeb(context, undefined)
  answer = async (request) => web.fetch(request)
  client = clientOf(answer)
  await client.settings.loadDemonstration()
  const session = await openSession(client, await planSession(client, { heldOn: '2023-07-03' }))
  for (const title of ['Uno', 'Dos', 'Tres']) {
    const { id: agendaItemId } = await addItem(client, session, title)
    await client.minutes.saveNotes({ agendaItemId, notes: text(title), expectedVersion: 0 })
  }
  const called = await planSession(client, { heldOn: '2023-08-24' })
  await client.documents.generate({ kind: 'minutes', subjectId: session.id })
  ids = await furnish(called)
  entriesOf(search)
})

afterAll(() => {
  search.close()
  database.close()
  folder[Symbol.dispose]()
})

const settingsWithUsualTexts = () =>
  arbitraryOf(Settings, { ids, feature: 'settings', key: '', isTame: true }).map((settings) => ({
    ...(settings as Settings),
    texts: defaultSettings.texts,
    letters: defaultSettings.letters,
  }))

const inputOf = ({ feature, verb, definition }: Procedure): fc.Arbitrary<unknown> => {
  if (!definition.inputSchema) return fc.oneof(fc.constant(undefined), anything)
  const both = (schema: z.ZodType) =>
    [true, false].map((isTame) => arbitraryOf(schema, { ids, feature, key: '', isTame }))
  // A sentence with a lone brace is refused at the door: some come with the sentences as they are.
  if (feature === 'settings' && verb === 'save')
    return fc.oneof(
      ...both(definition.inputSchema),
      fc.record({ settings: settingsWithUsualTexts(), expectedVersion: fc.nat(9) }),
    )
  if (feature !== 'exchange' || verb !== 'loadRecord') return fc.oneof(...both(definition.inputSchema))
  return fc.record({ record: fc.oneof(spoiled(ordinarySession), ...both(SessionRecord), anything) })
}

const within = async <Result>(call: Promise<Result>): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), longestAnswerMs)
  })
  return Promise.race([call, late]).finally(() => {
    clearTimeout(timer)
  })
}

/** How far the log of changes has got: the same before and after means that nothing was kept. */
const lastChange = (): unknown => database.sql.get('SELECT max(id) AS change FROM change')

/** `success`, or the code of a failure that the contract allows; any other failure fails the test. */
const outcomeOf = async ({ feature, verb, definition }: Procedure, input: unknown): Promise<string> => {
  const caller: Caller = createORPCClient(new RPCLink({ url: 'http://mesa.test/rpc', fetch: answer }))
  try {
    await within(caller[feature]![verb]!(input))
    return 'success'
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    const { code, defined, data } = error as ORPCError<string, unknown>
    const isAllowed = code === 'BAD_REQUEST' || (defined && code in definition.errorMap && code !== 'UNEXPECTED')
    if (!isAllowed) throw new Error(`${code} ${JSON.stringify(data)}: ${JSON.stringify(log.at(-1))}`, { cause: error })
    return code
  }
}

const outcomes = new Map<string, Set<string>>()

test.each(procedures)(
  '$name answers anything with success or a failure that the contract names',
  async (procedure) => {
    const seen = new Set<string>()
    outcomes.set(procedure.name, seen)
    await fc.assert(
      fc.asyncProperty(inputOf(procedure), async (input) => {
        const before = lastChange()
        const outcome = await outcomeOf(procedure, input)
        seen.add(outcome)
        if (outcome !== 'success' || procedure.isRead) expect(lastChange()).toEqual(before)
      }),
      { numRuns: runs, endOnFailure: true },
    )
  },
  120_000,
)

test('the hostile inputs reached the use cases, not only the schemas', () => {
  const stoppedAtTheDoor = [...outcomes].filter(([, seen]) => [...seen].every((code) => code === 'BAD_REQUEST'))
  expect(stoppedAtTheDoor.map(([name]) => name)).toEqual([])
  const successful = [...outcomes.values()].filter((seen) => seen.has('success'))
  // Not all can: some only take a Word file or a picture, which nothing made at random is.
  expect(successful.length).toBeGreaterThan(procedures.length * (2 / 3))
  const codes = new Set([...outcomes.values()].flatMap((seen) => [...seen]))
  for (const code of ['NOT_FOUND', 'STALE_VERSION', 'BAD_REQUEST', 'RECORD_INVALID']) expect(codes).toContain(code)
})

test('the index of the search followed every change: one that is made anew says the same', () => {
  const anew = openSearchIndex(null)
  const [followed, made] = [entriesOf(search), entriesOf(anew)]
  anew.close()
  expect(followed.length).toBeGreaterThan(100)
  expect(followed).toEqual(made)
  // What FTS5 holds is what the entries say.
  search.use(({ sql }) => sql.run(`INSERT INTO entry_text (entry_text, rank) VALUES ('integrity-check', 1)`))
})

test('after all of it the database is sound, sessions and terms still make their documents, and nothing was polluted', async () => {
  for (const { id: sessionId, status } of await client.sessions.list()) {
    await client.documents.generate({ kind: 'minutes', subjectId: sessionId })
    if (status === 'closed') await client.exchange.record({ sessionId })
    for (const kind of ['agenda', 'attendance_list'] as const)
      await client.documents.text({ kind, subjectId: sessionId })
    const { letters } = await client.letters.desk({ kind: 'call', sessionId })
    for (const { id } of letters) await client.documents.text({ kind: 'letters', subjectId: id })
    const preview = await answer(new Request(`http://mesa.test/files/preview/minutes/${sessionId}`))
    expect(preview.status).toBe(200)
    expect(await preview.text()).not.toMatch(/<script/i)
  }
  for (const { id: termId } of await client.terms.list()) {
    for (const { institution } of (await client.roll.get({ termId, on: null }))!.rows)
      await client.accreditations.history({ institutionId: institution.id })
    await client.roll.installation({ termId })
    await client.documents.text({ kind: 'certificates', subjectId: termId })
    const { letters } = await client.letters.desk({ kind: 'accreditation_request', termId })
    for (const { id } of letters) await client.documents.text({ kind: 'letters', subjectId: id })
  }
  expect(await client.exchange.check()).toMatchObject({ isSound: true })
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
}, 240_000)
