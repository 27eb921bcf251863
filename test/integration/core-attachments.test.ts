import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newUuidV7 } from '../../electron/core/app.ts'
import { mediaTypeOf, previewOf } from '../../electron/core/attachments/media-type.ts'
import { isProgramContent, isProgramName } from '../../electron/core/attachments/programs.ts'
import { openDatabase } from '../../electron/core/database/open.ts'
import { tidyFileName } from '../../electron/core/files/file-name.ts'
import { openFileStore } from '../../electron/core/files/store.ts'
import { openUploads } from '../../electron/core/files/uploads.ts'
import { createWeb } from '../../electron/core/web.ts'
import type { Attachment, AttachmentOwner } from '../../shared/contract/attachments.ts'
import { addPerson } from '../helpers/committee.ts'
import { clientOf, disposableFolder, failureOf, openTestCore, steppingClock, type TestCore } from '../helpers/core.ts'
import { upload } from '../helpers/uploads.ts'

const png = Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1')
const jpeg = Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1')
const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1')
const zip = Buffer.from('PK\x03\x04\x14\0', 'latin1')
const oldOffice = Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0', 'latin1')

const ownerIn = async ({ client }: TestCore, surnames = 'Huamán'): Promise<AttachmentOwner> => {
  const { id } = await addPerson(client, 'Rosa', surnames)
  return { kind: 'person', id }
}

const attach = async (
  { core, client }: TestCore,
  owner: AttachmentOwner,
  name: string,
  bytes: Buffer<ArrayBuffer> | string = pdf,
): Promise<Attachment> => client.attachments.add({ owner, uploadId: await upload(core.fetch, name, bytes) })

const get = ({ core }: TestCore, path: string, method = 'GET') =>
  core.fetch(new Request(`http://mesa.test/files/attachments/${path}`, { method }))

const filesIn = ({ dataFolder }: TestCore, folder: 'archivos' | 'temporal'): string[] =>
  readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.startsWith(join(dataFolder, folder)))
    .map((entry) => join(entry.parentPath, entry.name))

test('a file is attached to a record under its name, and its bytes come back as they were', async () => {
  using opened = openTestCore()
  const owner = await ownerIn(opened)
  await opened.client.settings.setOperator({ name: 'Elena Quispe' })
  const attachment = await attach(opened, owner, 'Oficio N° 012-2023 «DREA».pdf')
  expect(attachment).toMatchObject({
    owner,
    fileName: 'Oficio N° 012-2023 «DREA».pdf',
    mediaType: 'application/pdf',
    sizeBytes: pdf.length,
    addedBy: 'Elena Quispe',
    preview: 'pdf',
  })
  expect(await opened.client.attachments.list({ owner })).toEqual([attachment])
  const response = await get(opened, attachment.id)
  expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(pdf.length),
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.fileName)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'self'",
    'cache-control': 'no-store',
  })
  expect(filesIn(opened, 'temporal')).toEqual([])
})

test('the same bytes are stored once, however many records they are attached to', async () => {
  using opened = openTestCore()
  const [rosa, elena] = [await ownerIn(opened), await ownerIn(opened, 'Quispe')]
  const first = await attach(opened, rosa, 'uno.pdf')
  const second = await attach(opened, rosa, 'dos.pdf')
  const third = await attach(opened, elena, 'uno.pdf')
  expect(new Set([first.id, second.id, third.id]).size).toBe(3)
  expect(filesIn(opened, 'archivos')).toHaveLength(1)
  expect((await opened.client.attachments.list({ owner: rosa })).map(({ fileName }) => fileName)).toEqual([
    'uno.pdf',
    'dos.pdf',
  ])
})

test('the same file twice on one record is one attachment', async () => {
  using opened = openTestCore()
  const owner = await ownerIn(opened)
  const first = await attach(opened, owner, 'acta.pdf')
  expect(await attach(opened, owner, 'acta.pdf')).toEqual(first)
  expect(filesIn(opened, 'temporal')).toEqual([])
})

test('an upload is used once', async () => {
  using opened = openTestCore()
  const owner = await ownerIn(opened)
  const uploadId = await upload(opened.core.fetch, 'acta.pdf', pdf)
  await opened.client.attachments.add({ owner, uploadId })
  const again = opened.client.attachments.add({ owner, uploadId })
  expect(await failureOf(again)).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'upload' } })
})

test('a record that is not there is refused, and the file still waits', async () => {
  using opened = openTestCore()
  const uploadId = await upload(opened.core.fetch, 'acta.pdf', pdf)
  const kinds = [
    ['session', 'session'],
    ['agenda_item', 'agendaItem'],
    ['agreement', 'agreement'],
    ['commitment', 'commitment'],
    ['term', 'term'],
    ['institution', 'institution'],
    ['person', 'person'],
    ['accreditation', 'accreditation'],
    ['letter', 'letter'],
    ['dispatch', 'dispatch'],
    ['coordination', 'coordination'],
  ] as const
  for (const [kind, entity] of kinds) {
    const owner = { kind, id: '01890a5d-ac96-774b-bcce-b302099a8057' }
    const failure = await failureOf(opened.client.attachments.add({ owner, uploadId }))
    expect([kind, failure]).toEqual([kind, expect.objectContaining({ code: 'NOT_FOUND', data: { entity } })])
  }
  expect([filesIn(opened, 'archivos'), filesIn(opened, 'temporal')]).toEqual([[], [expect.any(String)]])
  expect((await opened.client.attachments.add({ owner: await ownerIn(opened), uploadId })).fileName).toBe('acta.pdf')
})

test('a record of another kind with that id is not the owner', async () => {
  using opened = openTestCore()
  const { id } = await ownerIn(opened)
  const failure = await failureOf(attach(opened, { kind: 'institution', id }, 'acta.pdf'))
  expect(failure).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'institution' } })
})

test.each([
  ['a program', 'mesa.exe'],
  ['a script', 'limpiar.BAT'],
  ['a script of PowerShell', 'actualizar.ps1'],
  ['a shortcut', 'Acta.lnk'],
  ['an address', 'enlace.url'],
  ['two endings', 'Acta.pdf.exe'],
  ['many spaces before the ending', `Acta.pdf${' '.repeat(150)}.exe`],
  ['a dot at the end, which Windows drops', 'Acta.exe.'],
  ['dots and spaces at the end', 'Acta.scr . . '],
  ['a space inside the ending', 'Acta.exe '],
  ['letters turned around', 'Acta\u202Efdp.exe'],
  ['letters turned around that end well', 'Acta\u202Eexe.pdf'],
  ['something invisible in the ending', 'Acta.e\u200Bxe'],
  ['a mark that nobody sees at the end', 'Acta.js\uFEFF'],
  ['a control character after the ending', 'Acta.exe\u0001'],
  ['a control character before a good ending', 'Acta.exe\u0000.pdf'],
  ['a stream of a program', 'Acta.exe:resumen.pdf'],
  ['a program in a stream', 'Acta.pdf:virus.exe'],
  ['the default stream of a program', 'virus.exe::$DATA'],
  ['a folder before it', 'C:\\fakepath\\setup.msi'],
  ['a folder that opens as a class', 'Acta.{00021401-0000-0000-C000-000000000046}'],
  ['a name too long for its ending', `${'a'.repeat(400)}.exe`],
  ['an add-in of Excel', 'cálculo.xlam'],
  ['a disk image', 'copia.iso'],
  ['a script of a shell', 'instalar.sh'],
])('%s is the name of a program: %j', (_what, name) => {
  expect(isProgramName(name)).toBe(true)
})

test.each([
  'acta.pdf',
  'poa.xlsm',
  'www.mesa.com.pe.pdf',
  'Acta: sesión 3.docx',
  'executable',
  'exe',
  '.exe.pdf',
  'acta.exe.pdf',
  'notas.one',
  'Acta\u202A +51 983\u202C.pdf',
])('a document is not a program: %j', (name) => {
  expect(isProgramName(name)).toBe(false)
})

test('what could run is refused by its name or by its content, and nothing of it is stored', async () => {
  using opened = openTestCore()
  const owner = await ownerIn(opened)
  const hostile = [
    ['Acta\u202Efdp.exe', pdf, 'Actafdp.exe'],
    ['C:\\fakepath\\Acta.pdf:virus.exe', pdf, 'Acta.pdf-virus.exe'],
    ['acta.pdf', Buffer.from('MZ\x90\0', 'latin1'), 'acta.pdf'],
  ] as const
  for (const [name, bytes, fileName] of hostile) {
    const failure = await failureOf(attach(opened, owner, name, bytes))
    expect(failure).toMatchObject({ code: 'FILE_REFUSED', data: { fileName, reason: 'executable' } })
  }
  expect(await opened.client.attachments.list({ owner })).toEqual([])
  expect(filesIn(opened, 'archivos')).toEqual([])
})

test.each([
  ['a program of Windows', 'MZ\x90\0\x03\0\0\0'],
  ['a program of Linux', '\x7fELF\x02\x01\x01'],
  ['a program of macOS', '\xcf\xfa\xed\xfe\x07\0\0\x01'],
  ['a program of macOS for several processors', '\xca\xfe\xba\xbe\0\0\0\x02'],
  ['a script', '#!/bin/sh\nrm -rf ~'],
  ['a shortcut', 'L\0\0\0\x01\x14\x02\0\0\0\0\0'],
])('%s is one, whatever it is called', (_what, content) => {
  for (const name of ['acta.pdf', 'foto.png', 'acta', 'lista.txt', 'lista.csv', 'acta.docx'])
    expect([name, isProgramContent(Buffer.from(content, 'latin1'), name)]).toEqual([name, true])
})

test('a list whose first words are those of an address is not a program', () => {
  expect(isProgramContent(Buffer.from('MZ. A, LOTE 4'), 'direcciones.csv')).toBe(false)
  expect(isProgramContent(Buffer.from('MZ. A, LOTE 4'), 'direcciones')).toBe(true)
})

test.each([
  ['a list', 'lista.txt', 'hola', 'text/plain', null],
  ['a list that is not text', 'lista.csv', 'a\0b', 'application/octet-stream', null],
  ['a spreadsheet with macros, as a document of an unknown kind', 'poa.xlsm', zip, 'application/octet-stream', null],
  ['a printed page of a site', 'www.mesa.com.pe.pdf', pdf, 'application/pdf', 'pdf'],
  ['a PDF with something before its mark', 'escaneo.pdf', `\n\n${pdf.toString('latin1')}`, 'application/pdf', 'pdf'],
  ['a photo with the ending of another kind', 'foto.pdf', jpeg, 'image/jpeg', 'image'],
  ['a PDF that is none', 'falso.pdf', 'hola', 'application/octet-stream', null],
  ['a picture that could run', 'logo.svg', '<svg onload="alert(1)"/>', 'application/octet-stream', null],
  ['a page', 'página.html', '<script>alert(1)</script>', 'application/octet-stream', null],
  ['a Word file', 'acta.docx', zip, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', null],
  ['an old Word file', 'acta.doc', oldOffice, 'application/msword', null],
  ['a file without ending', 'LEEME', 'hola', 'application/octet-stream', null],
  ['a picture', 'foto.PNG', png, 'image/png', 'image'],
] as const)('%s is kept as what it is', (_what, name, content, mediaType, preview) => {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
  expect(mediaTypeOf(bytes, name)).toBe(mediaType)
  expect(previewOf(mediaType)).toBe(preview)
})

test('an image and a PDF are shown, under their type and without running anything; nothing else is', async () => {
  using opened = openTestCore()
  const owner = await ownerIn(opened)
  for (const [name, bytes, type] of [
    ['foto.PNG', png, 'image/png'],
    ['oficio.pdf', pdf, 'application/pdf'],
  ] as const) {
    const shown = await get(opened, `${(await attach(opened, owner, name, bytes)).id}/preview`)
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, type])
    expect(shown.headers.get('content-disposition')).toBe('inline')
    expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox; frame-ancestors 'self'")
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(bytes)
  }
  for (const [name, content] of [
    ['logo.svg', '<svg onload="alert(1)"/>'],
    ['página.html', '<script>alert(1)</script>'],
  ] as const) {
    const { id } = await attach(opened, owner, name, content)
    expect((await get(opened, `${id}/preview`)).status).toBe(404)
    expect((await get(opened, id)).headers.get('content-type')).toBe('application/octet-stream')
  }
})

test.each([
  ['  Acta   del\tCER.pdf ', 'Acta del CER.pdf'],
  ['..\\..\\acta.pdf', 'acta.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['.oculto', 'oculto'],
  ['¿acta?: «final» <1>|*.pdf', '¿acta-- «final» -1---.pdf'],
  ['CON.pdf', 'archivo-CON.pdf'],
  ['con', 'archivo-con'],
  ['conteo.pdf', 'conteo.pdf'],
  ['Acta\u202A +51 983\u202C.pdf', 'Acta +51 983.pdf'],
  ['An\u0303o.pdf', 'Año.pdf'],
  ['...', 'archivo'],
  ['\ud800.pdf', '\ufffd.pdf'],
  [`${'á'.repeat(300)}.pdf`, `${'á'.repeat(146)}.pdf`],
])('a name is kept as every system accepts it and a person reads it: %j', (name, kept) => {
  expect(tidyFileName(name)).toBe(kept)
})

test('a file gets another name and stays what it is', async () => {
  using opened = openTestCore()
  const owner = await ownerIn(opened)
  const { id } = await attach(opened, owner, 'IMG_0001.pdf')
  const rename = async (fileName: string) => (await opened.client.attachments.rename({ id, fileName })).fileName
  expect(await rename('Cargo de la DREA')).toBe('Cargo de la DREA.pdf')
  expect(await rename('Cargo Nro. 5')).toBe('Cargo Nro. 5.pdf')
  expect(await rename('Oficio.PDF')).toBe('Oficio.PDF')
  expect(await rename('../Oficio: 3')).toBe('Oficio- 3.pdf')
  for (const fileName of ['oficio.exe', 'oficio.exe:x.pdf', 'oficio\u202Eexe.pdf'])
    expect(await failureOf(opened.client.attachments.rename({ id, fileName }))).toMatchObject({ code: 'FILE_REFUSED' })
  expect((await opened.client.attachments.list({ owner }))[0]?.fileName).toBe('Oficio- 3.pdf')
})

test('a file that is taken off is not there any more, until it is put back', async () => {
  using opened = openTestCore()
  const owner = await ownerIn(opened)
  const attachment = await attach(opened, owner, 'acta.pdf')
  const { id } = attachment
  await opened.client.attachments.remove({ id })
  expect(await opened.client.attachments.list({ owner })).toEqual([])
  expect((await get(opened, id)).status).toBe(404)
  expect((await get(opened, `${id}/preview`)).status).toBe(404)
  const { rename, remove } = opened.client.attachments
  for (const call of [rename({ id, fileName: 'otra' }), remove({ id })])
    expect(await failureOf(call)).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'attachment' } })
  expect(await opened.client.attachments.restore({ id })).toEqual(attachment)
  expect(await opened.client.attachments.list({ owner })).toEqual([attachment])
  expect((await get(opened, id)).status).toBe(200)
})

test('when two records of a person become one, its files are on the one that is kept', async () => {
  using opened = openTestCore()
  const { client } = opened
  const kept = await addPerson(client, 'Rosa', 'Huamán')
  const merged = await addPerson(client, 'Rosa', 'Huaman')
  const owner = { kind: 'person', id: kept.id } as const
  const attachment = await attach(opened, { kind: 'person', id: merged.id }, 'dni.pdf')
  const expectedVersions = { kept: kept.version, merged: merged.version }
  await client.people.merge({ keptId: kept.id, mergedId: merged.id, expectedVersions })
  expect(await client.attachments.list({ owner })).toEqual([{ ...attachment, owner }])
})

test('who attached, renamed and took off is in the history', async () => {
  using opened = openTestCore()
  const { id } = await attach(opened, await ownerIn(opened), 'acta.pdf')
  await opened.client.attachments.rename({ id, fileName: 'oficio' })
  await opened.client.attachments.remove({ id })
  const entries = await opened.client.history.list({ before: null, limit: 3 })
  expect(entries.map(({ command }) => command)).toEqual(['attachments.remove', 'attachments.rename', 'attachments.add'])
})

test('the check of the disk tells of an attached file that is missing or spoiled, also of one that was taken off', async () => {
  using opened = openTestCore()
  const { id } = await attach(opened, await ownerIn(opened), 'acta.pdf')
  await opened.client.attachments.remove({ id })
  expect((await opened.client.exchange.check()).isSound).toBe(true)
  const [path = ''] = filesIn(opened, 'archivos')
  writeFileSync(path, 'otra cosa')
  expect(await opened.client.exchange.check()).toMatchObject({ isSound: false, damagedFiles: ['acta.pdf'] })
  rmSync(path)
  expect(await opened.client.exchange.check()).toMatchObject({ isSound: false, missingFiles: ['acta.pdf'] })
  expect((await get(opened, id)).status).toBe(404)
})

test('attaching a file again mends the one that was spoiled', async () => {
  using opened = openTestCore()
  const owner = await ownerIn(opened)
  const { id } = await attach(opened, owner, 'acta.pdf')
  writeFileSync(filesIn(opened, 'archivos')[0] ?? '', 'otra cosa')
  expect((await attach(opened, owner, 'acta.pdf')).id).toBe(id)
  expect((await opened.client.exchange.check()).isSound).toBe(true)
})

test('whoever only asks about a file does not read it', async () => {
  using opened = openTestCore()
  const { id } = await attach(opened, await ownerIn(opened), 'acta.pdf')
  const response = await get(opened, id, 'HEAD')
  expect([response.status, response.headers.get('content-length')]).toEqual([200, String(pdf.length)])
  expect(await response.text()).toBe('')
})

test.each([
  'x',
  '01890a5d-ac96-774b-bcce-b302099a8057',
  '01890a5d-ac96-774b-bcce-b302099a8057/preview',
  '..%2f..%2fmesa.sqlite',
  '%2e%2e/mesa.sqlite',
  'x/preview',
])('/files/attachments/%s is not found', async (path) => {
  using opened = openTestCore()
  expect((await get(opened, path)).status).toBe(404)
})

/** A core whose next write fails, as on a full disk, when the test says so. */
const openFailing = (folder: string) => {
  const clock = steppingClock()
  const newId = () => newUuidV7(clock)
  const database = openDatabase({ folder, clock, newId })
  const files = openFileStore(join(folder, 'archivos'))
  const uploads = openUploads(join(folder, 'temporal'), newId)
  const web = createWeb({ database, files, uploads, clock, newId, log: () => undefined }, undefined)
  const fetch = async (request: Request) => web.fetch(request)
  return { database, files, fetch, client: clientOf(fetch) }
}

test('when the disk fills up between the file and its row there is no row, and attaching goes on later', async () => {
  using folder = disposableFolder()
  const { database, files, fetch, client } = openFailing(folder.path)
  const owner = { kind: 'person', id: (await addPerson(client, 'Rosa', 'Huamán')).id } as const
  const uploadId = await upload(fetch, 'acta.pdf', pdf)
  const whole = database.write
  database.write = () => {
    throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
  }
  const failure = await failureOf(client.attachments.add({ owner, uploadId }))
  expect(failure).toMatchObject({ code: 'STORAGE', data: { reason: 'full' } })
  database.write = whole
  expect(await client.attachments.list({ owner })).toEqual([])
  expect((await client.exchange.check()).isSound).toBe(true)
  const attachment = await client.attachments.add({ owner, uploadId })
  expect(files.inspect(attachment.sha256)).toBe('sound')
  database.close()
})

test('when the disk fills up before the file there is neither, and the file still waits', async () => {
  using folder = disposableFolder()
  const { database, files, fetch, client } = openFailing(folder.path)
  const owner = { kind: 'person', id: (await addPerson(client, 'Rosa', 'Huamán')).id } as const
  const uploadId = await upload(fetch, 'acta.pdf', pdf)
  const adopt = files.adopt.bind(files)
  files.adopt = () => {
    throw Object.assign(new Error('full'), { code: 'ENOSPC' })
  }
  const failure = await failureOf(client.attachments.add({ owner, uploadId }))
  expect(failure).toMatchObject({ code: 'STORAGE', data: { reason: 'full' } })
  files.adopt = adopt
  expect(await client.attachments.list({ owner })).toEqual([])
  expect((await client.attachments.add({ owner, uploadId })).fileName).toBe('acta.pdf')
  database.close()
})
