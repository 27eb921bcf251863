import { createHash } from 'node:crypto'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync, strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ProducedDocument } from '../../shared/contract/documents.ts'
import { knownFilePath } from '../../shared/contract/host.ts'
import { failureOf, openTestCore, type TestCore } from '../helpers/core.ts'
import { editedWord, withParagraph } from '../helpers/edited-word.ts'
import { text } from '../helpers/committee.ts'
import { addScan, approve, closedSession, reopen, seen } from '../helpers/review.ts'
import { upload } from '../helpers/uploads.ts'

const get = ({ core }: TestCore, path: string) => core.fetch(new Request(`http://mesa.test${path}`))
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())
const wordOf = async (test: TestCore, { id }: Pick<ProducedDocument, 'id'>) =>
  bytesOf(await get(test, `/files/documents/${id}`))
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A written acta, of which a person changed one word and added a sentence. */
const editedActa = async (test: TestCore) => {
  const { session, item } = await closedSession(test.client, 'Se trató el informe de la posta.')
  const subject = { kind: 'minutes' as const, subjectId: session.id }
  const first = await test.client.documents.generate(subject)
  const retold = editedWord(await wordOf(test, first), (xml) =>
    xml.replace('informe de la posta', 'informe del hospital'),
  )
  const bytes = withParagraph(retold, 'Se deja constancia del aniversario.')
  const offer = (name = 'Acta corregida.docx', content: Uint8Array<ArrayBuffer> = bytes) =>
    upload(test.core.fetch, name, content)
  return { session, item, subject, first, bytes, offer }
}

describe('the data behind a document', () => {
  test('are served as the very bytes of their SHA-256, and say what the Word says', async () => {
    using test = openTestCore()
    const { first } = await editedActa(test)
    expect(first.hasData).toBe(true)
    const response = await get(test, `/files/documents/${first.id}/data`)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('Acta Sesión Ordinaria N° 001-2023 datos.json')}`,
    )
    const data = await bytesOf(response)
    expect(JSON.stringify(JSON.parse(data.toString('utf8')))).toContain('informe de la posta')
    const check = await test.client.exchange.check()
    expect(check.isSound).toBe(true)
    writeFileSync(join(test.dataFolder, 'archivos', sha256Of(data).slice(0, 2), sha256Of(data)), 'otra cosa')
    expect(await test.client.exchange.check()).toMatchObject({
      isSound: false,
      damagedFiles: ['Acta Sesión Ordinaria N° 001-2023 datos.json'],
    })
  })

  test('of an approved acta are those of what is printed', async () => {
    using test = openTestCore()
    const { session } = await editedActa(test)
    await approve(test.client, session.id)
    const [approved] = await test.client.documents.list({ sessionId: session.id })
    expect(approved).toMatchObject({ documentVersion: 2, hasData: true, isCurrent: true })
    const data = (await bytesOf(await get(test, `/files/documents/${approved!.id}/data`))).toString('utf8')
    expect(data).toContain('SHA-256: ')
  })

  test('that are not there are said not to be, and a lost one is told from one that never was', async () => {
    using test = openTestCore()
    const { first, session, subject } = await editedActa(test)
    const data = sha256Of(await bytesOf(await get(test, `/files/documents/${first.id}/data`)))
    rmSync(join(test.dataFolder, 'archivos', data.slice(0, 2), data))
    expect(await test.client.documents.list({ sessionId: session.id })).toEqual([{ ...first, hasData: false }])
    expect((await get(test, `/files/documents/${first.id}/data`)).status).toBe(404)
    expect(await test.client.exchange.check()).toMatchObject({
      missingFiles: ['Acta Sesión Ordinaria N° 001-2023 datos.json'],
    })
    expect(await test.client.documents.generate(subject)).toEqual(first)
    expect((await test.client.exchange.check()).isSound).toBe(true)
  })
})

describe('an edited Word', () => {
  test('is compared with the data paragraph by paragraph, and nothing is kept', async () => {
    using test = openTestCore()
    const { subject, offer, first, session } = await editedActa(test)
    const comparison = await test.client.documents.compareUpload({ ...subject, uploadId: await offer() })
    const { data, edited } = comparison
    expect(data.filter((line) => !edited.includes(line))).toEqual(['Se trató el informe de la posta.'])
    expect(edited.filter((line) => !data.includes(line))).toEqual([
      'Se trató el informe del hospital.',
      'Se deja constancia del aniversario.',
    ])
    expect(comparison).toMatchObject({
      fileName: 'Acta corregida.docx',
      otherTitle: null,
      knownVersion: null,
      isApproved: false,
    })
    expect(await test.client.documents.list({ sessionId: session.id })).toEqual([first])
  })

  test('that nobody edited differs in nothing, and is the version that it is', async () => {
    using test = openTestCore()
    const { subject, offer, first, session } = await editedActa(test)
    const same = new Uint8Array(await wordOf(test, first))
    const uploadId = await offer('Acta.docx', same)
    const { data, edited, knownVersion } = await test.client.documents.compareUpload({ ...subject, uploadId })
    expect([data, knownVersion]).toEqual([edited, 1])
    expect(data.length).toBeGreaterThan(10)
    expect(await test.client.documents.bringEdited({ ...subject, uploadId })).toEqual(first)
    expect(await test.client.documents.list({ sessionId: session.id })).toEqual([first])
  })

  test('becomes the next version, the official one, and is asked for twice without becoming two', async () => {
    using test = openTestCore()
    const { subject, offer, first, bytes, session } = await editedActa(test)
    const brought = await test.client.documents.bringEdited({ ...subject, uploadId: await offer() })
    expect(brought).toMatchObject({
      origin: 'edited',
      documentVersion: 2,
      fileName: 'Acta Sesión Ordinaria N° 001-2023_v2.docx',
      sha256: sha256Of(bytes),
      sizeBytes: bytes.length,
      isCurrent: true,
      hasData: true,
    })
    expect(await wordOf(test, brought)).toEqual(Buffer.from(bytes))
    expect(await test.client.documents.bringEdited({ ...subject, uploadId: await offer() })).toEqual(brought)
    expect(await test.client.documents.generate(subject)).toEqual(brought)
    expect(await test.client.documents.list({ sessionId: session.id })).toEqual([
      brought,
      { ...first, isCurrent: false },
    ])
    expect((await test.client.exchange.check()).isSound).toBe(true)
  })

  test('stays the official one when the data change, until the program is asked for its own text', async () => {
    using test = openTestCore()
    const { subject, offer, item, session } = await editedActa(test)
    const brought = await test.client.documents.bringEdited({ ...subject, uploadId: await offer() })
    await test.client.minutes.saveNotes({ agendaItemId: item.id, notes: text('Otra cosa.'), expectedVersion: 1 })
    const stale = { ...brought, isCurrent: false }
    expect(await test.client.documents.generate(subject)).toEqual(stale)
    const own = await test.client.documents.regenerate(subject)
    expect(own).toMatchObject({ origin: 'program', documentVersion: 3, isCurrent: true })
    expect((await test.client.documents.list({ sessionId: session.id })).slice(0, 2)).toEqual([own, stale])
    expect(await test.client.documents.regenerate(subject)).toEqual(own)
    // What was official before may become so again.
    const again = await test.client.documents.bringEdited({ ...subject, uploadId: await offer() })
    expect(again).toMatchObject({ origin: 'edited', documentVersion: 4, isCurrent: true })
  })

  test('can be compared again later, with the data of then and of today', async () => {
    using test = openTestCore()
    const { subject, offer, item } = await editedActa(test)
    const { id } = await test.client.documents.bringEdited({ ...subject, uploadId: await offer() })
    await test.client.minutes.saveNotes({ agendaItemId: item.id, notes: text('Otra cosa.'), expectedVersion: 1 })
    const kept = await test.client.documents.compareVersion({ id, against: 'kept' })
    expect(kept.data).toContain('Se trató el informe de la posta.')
    expect(kept.edited).toContain('Se trató el informe del hospital.')
    const today = await test.client.documents.compareVersion({ id, against: 'today' })
    expect(today.data).toContain('Otra cosa.')
    expect(today.edited).toEqual(kept.edited)
  })

  test('is copied with its own words, and each version with those of its data', async () => {
    using test = openTestCore()
    const { subject, offer, item, first } = await editedActa(test)
    const { id } = await test.client.documents.bringEdited({ ...subject, uploadId: await offer() })
    expect((await test.client.documents.versionText({ id })).text).toContain(
      '\n\nSe trató el informe del hospital.\n\n',
    )
    await test.client.minutes.saveNotes({ agendaItemId: item.id, notes: text('Otra cosa.'), expectedVersion: 1 })
    const { text: words } = await test.client.documents.versionText({ id: first.id })
    expect(words).toMatch(/^BORRADOR\n/u)
    expect(words).toContain('Se trató el informe de la posta.')
  })

  test('of another document says whose it is', async () => {
    using test = openTestCore()
    const { session, first, offer } = await editedActa(test)
    const agenda = { kind: 'agenda' as const, subjectId: session.id }
    const uploadId = await offer('Acta.docx', new Uint8Array(await wordOf(test, first)))
    const { otherTitle } = await test.client.documents.compareUpload({ ...agenda, uploadId })
    expect(otherTitle).toBe(first.title.replaceAll('\u00A0', ' '))
  })

  test('takes the place of no approved version, and none at all once the acta is signed', async () => {
    using test = openTestCore()
    const { session, subject, offer } = await editedActa(test)
    await approve(test.client, session.id)
    const uploadId = await offer()
    expect(await test.client.documents.compareUpload({ ...subject, uploadId })).toMatchObject({ isApproved: true })
    await test.client.documents.bringEdited({ ...subject, uploadId })
    const { versions } = await test.client.minutes.review({ sessionId: session.id })
    expect(versions).toHaveLength(1)
    await addScan(test, session.id)
    await test.client.minutes.sign(await seen(test.client, session.id))
    expect((await test.client.documents.list({ sessionId: session.id }))[0]).toMatchObject({ isSigned: true })
    const another = { ...subject, uploadId: await offer() }
    for (const call of [test.client.documents.compareUpload(another), test.client.documents.bringEdited(another)])
      expect(await failureOf(call)).toMatchObject({ code: 'MINUTES_SIGNED', defined: true })
    await reopen(test.client, session.id)
    expect(await test.client.documents.compareUpload(another)).toMatchObject({ isApproved: false })
  })

  const refused = [
    ['acta.docx', 'not_word', strToU8('%PDF-1.7')],
    ['acta.docx', 'damaged', strToU8('PK\u0003\u0004 y nada más')],
    [
      'acta.doc',
      'other_format',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
    ],
    [
      'acta.docx',
      'protected',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    [
      'acta.docm',
      'macros',
      zipSync({ 'word/vbaProject.bin': strToU8('Sub'), 'word/document.xml': strToU8('<w:document/>') }),
    ],
    ['acta.docx', 'too_large', new Uint8Array(26 * 1024 * 1024)],
  ] as const

  test.each(refused)('%s that is %s is refused, and nothing of it is kept', async (name, reason, bytes) => {
    using test = openTestCore()
    const { subject, offer, first, session } = await editedActa(test)
    const files = () => readdirSync(join(test.dataFolder, 'archivos'), { recursive: true })
    const before = files()
    const asked = { ...subject, uploadId: await offer(name, new Uint8Array(bytes)) }
    for (const call of [test.client.documents.compareUpload(asked), test.client.documents.bringEdited(asked)])
      expect(await failureOf(call)).toMatchObject({
        code: 'WORD_FILE_REFUSED',
        defined: true,
        data: { fileName: name, reason },
      })
    expect(files()).toEqual(before)
    expect(await test.client.documents.list({ sessionId: session.id })).toEqual([first])
  })
})

test('the window can ask whether a file is a version of the register', async () => {
  using test = openTestCore()
  const { first } = await editedActa(test)
  expect((await get(test, `${knownFilePath}/${first.sha256}`)).status).toBe(204)
  expect((await get(test, `${knownFilePath}/${'0'.repeat(64)}`)).status).toBe(404)
})
