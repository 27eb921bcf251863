import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addItem, addSeat, checkIn, configure, openSession, planSession, text } from '../helpers/committee.ts'
import { openTestCore, type TestCore } from '../helpers/core.ts'

const sessionOf = async ({ client }: TestCore) => {
  await configure(client)
  const seat = await addSeat(client, 'DREA')
  const session = await openSession(client, await planSession(client))
  await checkIn(client, session, seat)
  const item = await addItem(client, session)
  return { sessionId: session.id, agendaItemId: item.id }
}

const download = async ({ core }: TestCore, id: string) => {
  const response = await core.fetch(new Request(`http://mesa.test/files/documents/${id}`))
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('the Word minutes are a file whose bytes are those of its SHA-256', async () => {
  using test = openTestCore()
  const { sessionId } = await sessionOf(test)
  const document = await test.client.documents.generate({ kind: 'minutes', subjectId: sessionId })
  expect(document).toMatchObject({
    fileName: 'Acta Sesión Ordinaria N° 001-2023.docx',
    documentVersion: 1,
    isCurrent: true,
    subjectLabel: 'Sesión Ordinaria N° 001-2023',
  })
  const { response, bytes } = await download(test, document.id)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('wordprocessingml')
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent(document.fileName)}`,
  )
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect([sha256Of(bytes), bytes.length]).toEqual([document.sha256, document.sizeBytes])
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
})

test('writing the minutes again without a change gives the same version back', async () => {
  using test = openTestCore()
  const { sessionId } = await sessionOf(test)
  const first = await test.client.documents.generate({ kind: 'minutes', subjectId: sessionId })
  expect(await test.client.documents.generate({ kind: 'minutes', subjectId: sessionId })).toEqual(first)
  expect(await test.client.documents.list({ sessionId })).toEqual([first])
})

test('after a change a second version is written beside the first, which stays as it was', async () => {
  using test = openTestCore()
  const { sessionId, agendaItemId } = await sessionOf(test)
  const first = await test.client.documents.generate({ kind: 'minutes', subjectId: sessionId })
  await test.client.minutes.saveNotes({ agendaItemId, notes: text('Algo nuevo'), expectedVersion: 0 })
  expect(await test.client.documents.list({ sessionId })).toEqual([{ ...first, isCurrent: false }])
  const second = await test.client.documents.generate({ kind: 'minutes', subjectId: sessionId })
  expect(second).toMatchObject({ fileName: 'Acta Sesión Ordinaria N° 001-2023_v2.docx', documentVersion: 2 })
  expect(second.sha256).not.toBe(first.sha256)
  expect(await test.client.documents.list({ sessionId: null })).toEqual([second, { ...first, isCurrent: false }])
  expect(sha256Of((await download(test, first.id)).bytes)).toBe(first.sha256)
})

test('the list tells again and again whether a file still says what the data say, as they change and change back', async () => {
  using test = openTestCore()
  const { client } = test
  const { sessionId, agendaItemId } = await sessionOf(test)
  await client.minutes.saveNotes({ agendaItemId, notes: text('Lo dicho'), expectedVersion: 0 })
  await client.documents.generate({ kind: 'minutes', subjectId: sessionId })
  const isCurrent = async () => (await client.documents.list({ sessionId })).map((one) => one.isCurrent)
  expect([await isCurrent(), await isCurrent()]).toEqual([[true], [true]])
  await client.minutes.saveNotes({ agendaItemId, notes: text('Otra cosa'), expectedVersion: 1 })
  expect([await isCurrent(), await isCurrent()]).toEqual([[false], [false]])
  await client.minutes.saveNotes({ agendaItemId, notes: text('Lo dicho'), expectedVersion: 2 })
  expect([await isCurrent(), await isCurrent()]).toEqual([[true], [true]])
})

const pathOf = ({ dataFolder }: TestCore, { sha256 }: { sha256: string }): string =>
  join(dataFolder, 'archivos', sha256.slice(0, 2), sha256)

const storedFiles = ({ dataFolder }: TestCore): string[] =>
  readdirSync(join(dataFolder, 'archivos'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

test('a file that somebody spoiled or deleted is reported, and writing the minutes again makes a sound one', async () => {
  using test = openTestCore()
  const { sessionId } = await sessionOf(test)
  const written = await test.client.documents.generate({ kind: 'minutes', subjectId: sessionId })
  const { fileName } = written
  const path = pathOf(test, written)
  writeFileSync(path, 'otra cosa')
  expect(await test.client.exchange.check()).toMatchObject({ isSound: false, damagedFiles: [fileName] })
  rmSync(path)
  expect(await test.client.exchange.check()).toMatchObject({
    isSound: false,
    missingFiles: [fileName],
    damagedFiles: [],
  })
  const again = await test.client.documents.generate({ kind: 'minutes', subjectId: sessionId })
  expect(sha256Of((await download(test, again.id)).bytes)).toBe(again.sha256)
})

test('a file that a crash left half-written is swept when the program opens, and whole ones stay', async () => {
  using test = openTestCore()
  const { sessionId } = await sessionOf(test)
  const path = pathOf(test, await test.client.documents.generate({ kind: 'minutes', subjectId: sessionId }))
  const whole = storedFiles(test)
  test.core.close()
  writeFileSync(`${path}.partial`, readFileSync(path).subarray(0, 10))
  using again = openTestCore({ dataFolder: test.dataFolder })
  expect(storedFiles(again)).toEqual(whole)
  expect((await again.client.exchange.check()).isSound).toBe(true)
})

test('the preview runs nothing: what people typed arrives as text', async () => {
  using test = openTestCore()
  const { sessionId, agendaItemId } = await sessionOf(test)
  const hostile = '<script>alert(1)</script><img src=x onerror="alert(2)">'
  await test.client.minutes.saveNotes({ agendaItemId, notes: text(hostile), expectedVersion: 0 })
  const response = await test.core.fetch(new Request(`http://mesa.test/files/preview/minutes/${sessionId}`))
  const html = await response.text()
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(html).not.toMatch(/<script|<img[^>]*onerror/i)
  const policy = response.headers.get('content-security-policy')
  expect(policy).toMatch(/default-src 'none'.*; sandbox allow-same-origin allow-modals;/)
  expect(policy).not.toContain('script')
})

test('the preview has the name that its PDF gets: that of the Word, without a version', async () => {
  using test = openTestCore()
  const { sessionId } = await sessionOf(test)
  const { fileName } = await test.client.documents.generate({ kind: 'minutes', subjectId: sessionId })
  const response = await test.core.fetch(new Request(`http://mesa.test/files/preview/minutes/${sessionId}`))
  const disposition = decodeURIComponent(response.headers.get('content-disposition') ?? '')
  expect(disposition).toBe(`inline; filename*=UTF-8''${fileName.replace('.docx', '.pdf')}`)
  expect(await response.text()).toContain(`<title>${fileName.replace('.docx', '')}</title>`)
})

test('the minutes come as plain text too', async () => {
  using test = openTestCore()
  const { sessionId } = await sessionOf(test)
  const { text: words } = await test.client.documents.text({ kind: 'minutes', subjectId: sessionId })
  expect(words).toMatch(/ACTA DE LA SESIÓN ORDINARIA N°\s001-2023 DEL COMITÉ/)
})

test.each(['documents/00000000-0000-7000-8000-000000000000', 'documents/x', 'preview/minutes/x', 'documents/..%2f'])(
  '/files/%s is not found',
  async (path) => {
    using test = openTestCore()
    const response = await test.core.fetch(new Request(`http://mesa.test/files/${path}`))
    expect(response.status).toBe(404)
  },
)

test('a long register is read without keeping others waiting', async () => {
  using test = openTestCore()
  const { client } = test
  await configure(client)
  for (let number = 0; number < 40; number += 1) {
    const { id } = await client.statements.create({
      title: `Pronunciamiento ${String(number)}`,
      body: 'La Mesa se pronuncia.',
      city: 'Abancay',
      issuedOn: '2023-03-14',
      signatories: [],
    })
    await client.documents.generate({ kind: 'statement', subjectId: id })
  }
  // Each turn of the loop is one in which somebody else would have been answered.
  const turns = { count: 0, isOver: false }
  const count = (): void => {
    turns.count += 1
    if (!turns.isOver) setImmediate(count)
  }
  const listed = client.documents.list({ sessionId: null })
  setImmediate(count)
  await listed
  turns.isOver = true
  expect(turns.count).toBeGreaterThan(3)
  const list = await listed
  expect(list).toHaveLength(40)
  expect(list.every(({ isCurrent }) => isCurrent)).toBe(true)
})
