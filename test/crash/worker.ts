// A process that works on a data folder until somebody kills it: `node worker.ts FOLDER SEED whole|unprotected`.
// With `unprotected` it runs the same commands on a database whose writes have no transaction around them: the fault that
// the crash test has to notice.
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { createCore, newUuidV7 } from '../../electron/core/app.ts'
import { openDatabase, type Database } from '../../electron/core/database/open.ts'
import { openFileStore } from '../../electron/core/files/store.ts'
import { openUploads } from '../../electron/core/files/uploads.ts'
import { createWeb } from '../../electron/core/web.ts'
import type { AgendaItem } from '../../shared/contract/agenda.ts'
import type { Session } from '../../shared/contract/sessions.ts'
import { text } from '../helpers/committee.ts'
import { clientOf } from '../helpers/core.ts'
import { upload } from '../helpers/uploads.ts'
import { seededRandom, venues, type Fact, type Line } from './protocol.ts'

const [dataFolder = '', seed = '0', protection = 'whole'] = process.argv.slice(2)
const clock = () => new Date()
const newId = () => newUuidV7(clock)
const random = seededRandom(Number(seed))
const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!

// Synchronous, so that what was answered is in the pipe before the next command begins.
const say = (line: Line): void => {
  writeSync(1, `${JSON.stringify(line)}\n`)
}

type Fetch = (request: Request) => Promise<Response>

/** The same database, but for the transaction: each statement reaches the disk alone. */
const withoutTransaction = (database: Database): Database => ({ ...database, write: (_, run) => run() })

const openUnprotected = (): Fetch => {
  const database = withoutTransaction(openDatabase({ folder: dataFolder, clock, newId }))
  const files = openFileStore(join(dataFolder, 'archivos'))
  const uploads = openUploads(join(dataFolder, 'temporal'), newId)
  const web = createWeb({ database, files, uploads, clock, newId, log: () => undefined }, undefined)
  return async (request) => web.fetch(request)
}

const openWhole = (): Fetch => createCore({ dataFolder, clock, newId, log: () => undefined }).fetch

const answer = protection === 'unprotected' ? openUnprotected() : openWhole()
const client = clientOf(answer)

/** Says what it asks, asks it, and says what was answered. */
const command = async <Result>(
  sent: Fact | null,
  call: Promise<Result>,
  toFact: (result: Result) => Fact,
): Promise<Result> => {
  say({ say: 'sent', fact: sent })
  const result = await call
  say({ say: 'answered', fact: toFact(result) })
  return result
}

const sessionFact = ({ id, status }: { id: string; status: string }): Fact => ({ kind: 'session', id, value: status })

const planned = (venue: string) => ({
  draft: {
    kind: 'ordinary' as const,
    isDecentralised: false,
    province: null,
    district: null,
    heldOn: '2023-03-14',
    firstCallAt: null,
    secondCallAt: null,
    venue,
    modality: 'in_person' as const,
    onlineLink: null,
  },
  number: null,
  numberReason: null,
})

type Place = {
  session: Session
  item: AgendaItem
  notesVersion: number
  attendances: { id: string; version: number }[]
}

const beginSession = async (): Promise<Place> => {
  const created = await command(null, client.sessions.create(planned(venues.work)), sessionFact)
  const opening = { startedAt: '09:00', quorumCall: 'first', presider: null, secretary: null } as const
  const call = client.sessions.open({ sessionId: created.id, expectedVersion: created.version, ...opening })
  const session = await command(sessionFact({ id: created.id, status: 'open' }), call, sessionFact)
  const draft = { title: 'Punto', kind: 'other', presenter: null, plannedMinutes: null } as const
  const item = await client.agenda.add({ sessionId: session.id, draft })
  return { session, item, notesVersion: 0, attendances: [] }
}

const institutions = (await client.institutions.list()).institutions
const accreditations = await client.accreditations.list({ on: '2023-03-14' })
let written = 0
const nextText = (): string =>
  `${seed}-${String((written += 1))} ${'palabra '.repeat(Math.floor(random() * 300))}`.trim()

const writeNotes = async (place: Place): Promise<void> => {
  const words = nextText()
  const fact: Fact = { kind: 'notes', id: place.item.id, value: words }
  const notes = { agendaItemId: place.item.id, notes: text(words), expectedVersion: place.notesVersion }
  place.notesVersion = (await command(fact, client.minutes.saveNotes(notes), () => fact)).notesVersion
}

const checkIn = async (place: Place): Promise<void> => {
  const next = accreditations[place.attendances.length]
  if (!next) return
  const { personId, institutionId, capacity } = next
  const call = client.attendance.checkIn({
    sessionId: place.session.id,
    personId,
    institutionId,
    capacity,
    position: null,
    arrivedAt: '09:05',
  })
  const { attendance } = await command(null, call, (result) => ({
    kind: 'stays',
    id: result.attendance.id,
    value: '09:05-',
  }))
  place.attendances.push({ id: attendance.id, version: attendance.version })
}

const leaveAndComeBack = async (place: Place): Promise<void> => {
  const attendance = place.attendances.at(-1)
  if (!attendance) return
  const minute = String(10 + Math.floor(random() * 40))
  const fact: Fact = { kind: 'stays', id: attendance.id, value: `09:05-10:${minute} 11:${minute}-` }
  const stays = [
    { arrivedAt: '09:05', leftAt: `10:${minute}` },
    { arrivedAt: `11:${minute}`, leftAt: null },
  ]
  const { id, version: expectedVersion } = attendance
  const call = client.attendance.setStays({ id: id, stays, expectedVersion })
  attendance.version = (await command(fact, call, () => fact)).attendance.version
}

const agree = async (place: Place): Promise<void> => {
  const draft = { text: nextText(), adoption: 'consensus', votes: null } as const
  const call = client.agreements.add({ agendaItemId: place.item.id, draft })
  await command(null, call, ({ id, text: words }) => ({ kind: 'agreement', id, value: words }))
}

const commit = async (place: Place): Promise<void> => {
  const responsibleIds = institutions.slice(0, 2).map(({ id }) => id)
  const draft = { text: nextText(), responsibleIds, dueOn: '2023-04-30', priority: null }
  const call = client.commitments.add({ agendaItemId: place.item.id, draft })
  await command(null, call, ({ id, text: words }) => ({ kind: 'commitment', id, value: words }))
}

const everybody = async (): Promise<void> => {
  const created = await command(null, client.sessions.create(planned(venues.everybody)), sessionFact)
  const call = client.attendance.checkInPrincipals({ sessionId: created.id, arrivedAt: '09:00' })
  await command(null, call, () => sessionFact(created))
}

const generate = async ({ session }: Place): Promise<void> => {
  const call = client.documents.generate({ kind: 'minutes', subjectId: session.id })
  await command(null, call, ({ id, sha256 }) => ({ kind: 'document', id, value: sha256 }))
}

/** Files of very different sizes; the same one sometimes, which the store has already. */
const attach = async ({ session }: Place): Promise<void> => {
  const content = random() < 0.2 ? 'siempre lo mismo' : nextText().repeat(1 + Math.floor(random() * 2000))
  const uploadId = await upload(answer, `cargo-${String(written)}.txt`, content)
  const call = client.attachments.add({ owner: { kind: 'session', id: session.id }, uploadId })
  await command(null, call, ({ id, sha256 }) => ({ kind: 'attachment', id, value: sha256 }))
}

// Twice, so that the second leaves the first without effect.
const callTwice = async (): Promise<void> => {
  // Not a fact to be looked up: the call changes its step of life.
  const { id: sessionId } = await client.sessions.create(planned(venues.called))
  const purpose = { kind: 'call', sessionId } as const
  for (let times = 0; times < 2; times += 1) {
    const { proposal } = await client.letters.desk(purpose)
    const draft = await client.letters.saveDraft({ purpose, draft: proposal, expectedVersion: null })
    const chosen = { issuedOn: '2023-03-01', number: null, numberReason: null, isConfirmed: true }
    const call = client.letters.issue({ letterId: draft.id, ...chosen, expectedVersion: draft.version })
    const letter = await command(null, call, ({ id, number }) => ({ kind: 'letter', id, value: number ?? '' }))
    const document = client.documents.generate({ kind: 'letters', subjectId: letter.id })
    await command(null, document, ({ id, sha256 }) => ({ kind: 'document', id, value: sha256 }))
  }
}

const loadRecord = async (): Promise<void> => {
  const call = client.exchange.loadRecord({
    record: {
      format: 'cer-session-record',
      version: 1,
      committee: { name: 'Mesa', acronym: '', region: '', city: '' },
      session: {
        kind: 'extraordinary',
        decentralised: false,
        number: `R-${nextText().slice(0, 40)}`,
        heldOn: '2023-05-01',
        venue: venues.record,
        modality: 'in_person',
      },
      attendees: institutions
        .slice(0, 3)
        .map(({ name }) => ({ name: `Titular ${name}`, institution: name, capacity: 'principal' })),
      agenda: [{ title: 'Punto', kind: 'other', discussion: ['Se informa.'], agreements: [], commitments: [] }],
    },
  })
  await command(null, call, ({ sessionId }) => ({ kind: 'record', id: sessionId, value: 'loaded' }))
}

const closeAndBegin = async (place: Place): Promise<void> => {
  const { id: sessionId, version: expectedVersion } = place.session
  const call = client.sessions.close({ sessionId, endedAt: '13:00', nextSessionOn: null, expectedVersion })
  await command(sessionFact({ id: sessionId, status: 'closed' }), call, sessionFact)
  Object.assign(place, await beginSession())
}

const often = [writeNotes, checkIn, leaveAndComeBack, agree, commit]
const seldom = [everybody, callTwice, generate, attach, loadRecord, closeAndBegin]

const place = await beginSession()
flushCompileCache() // who is killed leaves no cache behind, and the next worker would start as slowly as this one
say({ say: 'ready' })
for (;;) await (random() < 0.8 ? pick(often) : pick(seldom))(place)
