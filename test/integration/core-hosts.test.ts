import { expect, test } from 'vitest'
import { startBrowserHost } from '../../electron/browser/host.ts'
import {
  addItem,
  addSeat,
  checkIn,
  closeSession,
  configure,
  openSession,
  planSession,
  text,
} from '../helpers/committee.ts'
import { clientOf, failureOf, openTestCore, type Client, type TestCore } from '../helpers/core.ts'

/** One way to the core: how a request reaches it, and how a document is downloaded. */
type Door = { client: Client; download(path: string): Promise<Response>; close(): Promise<void> }

const direct = async ({ core, client }: TestCore): Promise<Door> => ({
  client,
  download: (path) => core.fetch(new Request(`http://mesa.test${path}`)),
  close: async () => undefined,
})

/** The loopback host, spoken to as its page does: by HTTP, with the cookie of the opening address. */
const loopback = async ({ core }: TestCore): Promise<Door> => {
  const host = await startBrowserHost({
    fetch: core.fetch,
    graceMs: 60_000,
    idleMs: 60_000,
    onAbandoned: () => undefined,
  })
  const opened = await fetch(host.openingAddress, { redirect: 'manual' })
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  const client = clientOf(async (request) => {
    const body = await request.text()
    const { pathname } = new URL(request.url)
    const headers = { 'content-type': 'application/json', origin: host.address, cookie }
    return fetch(`${host.address}${pathname}`, { method: request.method, headers, body })
  })
  return { client, download: (path) => fetch(`${host.address}${path}`, { headers: { cookie } }), close: host.close }
}

type Case = (door: Door) => Promise<void>

const cases: Record<string, Case> = {
  'a meeting is planned, opened, recorded and closed': async ({ client }) => {
    await configure(client)
    const seat = await addSeat(client, 'Organización Ñuñoa «Sumaq»')
    const session = await openSession(client, await planSession(client))
    expect((await checkIn(client, session, seat)).quorum).toMatchObject({ present: 1, hasQuorum: true })
    const item = await addItem(client, session, 'Ñandú & <b>negrita</b> 🤝')
    const draft = { text: 'Se acuerda', adoption: 'consensus', votes: null } as const
    await client.agreements.add({ agendaItemId: item.id, draft })
    await closeSession(client, session)
    const { items } = await client.minutes.get({ sessionId: session.id })
    expect(items[0]?.item.title).toBe('Ñandú & <b>negrita</b> 🤝')
    expect(items[0]?.agreements[0]?.number).toBe('001-2023-CER')
  },
  'an expected failure keeps its code and its data': async ({ client }) => {
    const session = await openSession(client, await planSession(client))
    const item = await addItem(client, session)
    const save = (words: string) =>
      client.minutes.saveNotes({ agendaItemId: item.id, notes: text(words), expectedVersion: 0 })
    await save('Uno')
    expect(await failureOf(save('Dos'))).toEqual({
      code: 'STALE_VERSION',
      defined: true,
      status: 409,
      data: { expectedVersion: 0, currentVersion: 1, current: { notes: text('Uno') } },
    })
  },
  'an input outside the contract is refused': async ({ client }) => {
    const call = client.sessions.get({ sessionId: 'x' })
    expect(await failureOf(call)).toMatchObject({ code: 'BAD_REQUEST', status: 400 })
  },
  'a note of 100,000 letters arrives whole': async ({ client }) => {
    const session = await planSession(client)
    const { id: agendaItemId } = await addItem(client, session)
    const notes = text('á'.repeat(100_000))
    await client.minutes.saveNotes({ agendaItemId, notes, expectedVersion: 0 })
    expect((await client.minutes.get({ sessionId: session.id })).items[0]?.notes).toEqual(notes)
  },
  'the Word minutes are downloaded byte by byte': async ({ client, download }) => {
    await configure(client)
    const { id: sessionId } = await planSession(client)
    const document = await client.documents.generate({ kind: 'minutes', subjectId: sessionId })
    const response = await download(`/files/documents/${document.id}`)
    expect(response.status).toBe(200)
    expect((await response.arrayBuffer()).byteLength).toBe(document.sizeBytes)
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent(document.fileName))
    expect((await download('/files/documents/00000000-0000-7000-8000-000000000000')).status).toBe(404)
  },
}

const doors = { 'core.fetch': direct, 'the loopback host': loopback }
const combinations = Object.entries(doors).flatMap(([door, open]) =>
  Object.entries(cases).map(([sentence, run]) => ({ door, open, sentence, run })),
)

test.each(combinations)('through $door, $sentence', async ({ open, run }) => {
  using opened = openTestCore()
  const door = await open(opened)
  try {
    await run(door)
  } finally {
    await door.close()
  }
})
