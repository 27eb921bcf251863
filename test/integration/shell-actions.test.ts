import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as coreApp from '../../electron/core/app.ts'
import { hostActionNames, knownFilePath } from '../../shared/contract/host.ts'
import { isOpenable } from '../../shared/domain/openable-file.ts'
import { createFakeElectron, FakeContents, type FakeElectron, type FakeFrame } from '../helpers/fake-electron.ts'
import { cutStream, streamOf } from '../helpers/uploads.ts'

const documentId = '01890a5d-ac96-774b-bcce-b302099a8057'
const importedId = '01890a5d-ac96-774b-bcce-b302099a8058'
const brokenId = '01890a5d-ac96-774b-bcce-b302099a8059'
const letterId = '01890a5d-ac96-774b-bcce-b302099a8061'
const recipientId = '01890a5d-ac96-774b-bcce-b302099a8062'
const sessionId = '01890a5d-ac96-774b-bcce-b302099a8064'
const minutes = { kind: 'minutes', subjectId: sessionId }
const document = { kind: 'document', id: documentId }
const imported = { kind: 'attachment', id: importedId }
const names = new Map([
  [documentId, 'attachment; filename="acta.docx"; filename*=UTF-8\'\'Acta%20N%C2%B0%20003-2023.docx'],
  [importedId, 'attachment; filename="../../inicio.exe"'],
  [sessionId, "inline; filename*=UTF-8''Acta%20N%C2%B0%20003-2023.pdf"],
  ['plantilla-padron', 'attachment; filename="Plantilla.xlsx"'],
])

let temp = ''
let fake: FakeElectron
const note = vi.fn()
const asked: string[] = []

let mailto = ''
/** The SHA-256 of what the register has. */
const registered = new Set<string>()

const core = async (request: Request): Promise<Response> => {
  asked.push(request.url)
  const { pathname } = new URL(request.url)
  if (pathname === `/files/letters/${letterId}/mail`) return Response.json({ mailto })
  const id = basename(pathname)
  if (pathname.startsWith(knownFilePath)) return new Response(null, { status: registered.has(id) ? 204 : 404 })
  if (id === brokenId) return new Response(null, { status: 500 })
  const disposition = names.get(id)
  if (disposition === undefined) return new Response(null, { status: 404 })
  return new Response('contenido', { headers: { 'content-disposition': disposition } })
}

beforeEach(async () => {
  temp = mkdtempSync(join(tmpdir(), 'mesa-actions-'))
  asked.length = 0
  registered.clear()
  note.mockClear()
  fake = createFakeElectron({ temp })
  vi.resetModules()
  vi.doMock('electron', () => fake.electron)
  await fake.electron.app.whenReady()
  const { setUpHostActions } = await import('../../electron/shell/host-actions.ts')
  setUpHostActions({ fetch: core, note, openedFolder: join(temp, 'abiertos') })
  new fake.electron.BrowserWindow({ webPreferences: {} })
  await import('../../electron/shell/preload.ts')
})

afterEach(() => {
  rmSync(temp, { recursive: true, force: true })
})

/** Calls what the preload gives to the page. */
const call = (name: string, ...inputs: unknown[]): Promise<unknown> => {
  const action = fake.record.exposed.get('mesaHost')?.[name]
  if (action === undefined) throw new Error(`the page has no ${name}`)
  return action(...inputs)
}

test('the page gets the closed list of functions, and nothing that carries ipcRenderer or its events', () => {
  const given = fake.record.exposed.get('mesaHost') ?? {}
  expect([...fake.record.exposed.keys()]).toEqual(['mesaHost'])
  expect(Object.keys(given).sort()).toEqual([...hostActionNames].sort())
  expect(Object.values(given).every((value) => typeof value === 'function')).toBe(true)
  expect([...fake.record.channels.keys()].sort()).toEqual(hostActionNames.map((name) => `host:${name}`).sort())
})

test('a document is saved where the person says, under the name that the core suggests', async () => {
  mkdirSync(join(temp, 'usb'))
  const filePath = join(temp, 'usb', 'Acta.docx')
  fake.electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath })
  expect(await call('saveFileAs', document)).toEqual({ status: 'saved', fileName: 'Acta.docx', keptFileName: null })
  expect(asked).toEqual([`app://mesa/files/documents/${documentId}`])
  const offered = () => fake.electron.dialog.showSaveDialog.mock.lastCall?.[1].defaultPath
  expect(offered()).toBe(join(temp, 'documents', 'Acta N° 003-2023.docx'))
  expect(readFileSync(filePath, 'utf8')).toBe('contenido')
  expect(await call('saveFileAs', document)).toEqual({ status: 'cancelled' })
  expect(offered()).toBe(join(temp, 'usb', 'Acta N° 003-2023.docx'))
})

test('saving that fails leaves the earlier file as it was, and says so without its path', async () => {
  mkdirSync(join(temp, 'usb'))
  const filePath = join(temp, 'usb', 'Acta.docx')
  mkdirSync(filePath)
  fake.electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath })
  expect(await call('saveFileAs', document)).toEqual({
    status: 'unwritten',
    fileName: 'Acta.docx',
    problem: 'refused',
  })
  expect(existsSync(`${filePath}.partial`)).toBe(false)
  expect(JSON.stringify(note.mock.calls)).not.toContain(temp)
  expect(note).toHaveBeenCalledWith('host-action-failed', { action: 'saveFileAs', code: expect.any(String) })
})

const saveAt = (filePath: string): Promise<unknown> => {
  fake.electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath })
  return call('saveFileAs', document)
}

test('a file that somebody changed is never written over: the new one lies beside it', async () => {
  const filePath = join(temp, 'Acta.docx')
  writeFileSync(filePath, 'corregida a mano')
  expect(await saveAt(filePath)).toEqual({ status: 'saved', fileName: 'Acta_v2.docx', keptFileName: 'Acta.docx' })
  expect(readFileSync(filePath, 'utf8')).toBe('corregida a mano')
  expect(readFileSync(join(temp, 'Acta_v2.docx'), 'utf8')).toBe('contenido')
  writeFileSync(join(temp, 'Acta_v2.docx'), 'también corregida')
  expect(await saveAt(filePath)).toMatchObject({ fileName: 'Acta_v3.docx', keptFileName: 'Acta.docx' })
  expect(readdirSync(temp).sort()).toEqual(['Acta.docx', 'Acta_v2.docx', 'Acta_v3.docx'])
})

test('a version of the register, and what this window wrote, are written over', async () => {
  const filePath = join(temp, 'Acta.docx')
  writeFileSync(filePath, 'versión de ayer')
  registered.add(createHash('sha256').update('versión de ayer').digest('hex'))
  for (let time = 0; time < 2; time += 1)
    expect(await saveAt(filePath)).toEqual({ status: 'saved', fileName: 'Acta.docx', keptFileName: null })
  expect(readFileSync(filePath, 'utf8')).toBe('contenido')
})

test.each([
  ['ENOSPC', 'write', 'full'],
  ['EACCES', 'open', 'not_allowed'],
  ['EPERM', 'rename', 'in_use'],
  ['EBUSY', 'rename', 'in_use'],
])('%s on %s is told as %s, and the earlier file stays', async (code, syscall, problem) => {
  vi.resetModules()
  vi.doMock('../../electron/core/app.ts', async (original) => ({
    ...(await original<typeof coreApp>()),
    writeWholeFrom: () => Promise.reject(Object.assign(new Error(code), { code, syscall })),
  }))
  const { setUpHostActions } = await import('../../electron/shell/host-actions.ts')
  vi.doUnmock('../../electron/core/app.ts')
  fake.record.channels.clear()
  setUpHostActions({ fetch: core, note, openedFolder: join(temp, 'abiertos') })
  const filePath = join(temp, 'Acta.docx')
  writeFileSync(filePath, 'versión de ayer')
  registered.add(createHash('sha256').update('versión de ayer').digest('hex'))
  expect(await saveAt(filePath)).toEqual({ status: 'unwritten', fileName: 'Acta.docx', problem })
  expect(note).toHaveBeenCalledWith('host-action-failed', { action: 'saveFileAs', code })
  expect(readFileSync(filePath, 'utf8')).toBe('versión de ayer')
})

test('a folder that is not there any more is told as such', async () => {
  expect(await saveAt(join(temp, 'usb', 'Acta.docx'))).toMatchObject({ status: 'unwritten', problem: 'gone' })
})

test('a document is opened from a copy that cannot be saved over', async () => {
  expect(await call('openFile', document)).toEqual({ status: 'opened' })
  const path = fake.electron.shell.openPath.mock.lastCall?.[0] ?? ''
  expect(path).toBe(join(temp, 'abiertos', `files-documents-${documentId}`, 'Acta N° 003-2023.docx'))
  expect(statSync(path).mode & 0o777).toBe(0o400)
  expect(await call('openFile', document)).toEqual({ status: 'opened' })
})

test('a file that the system would run, or that may bring something to run, is never opened', async () => {
  for (const name of [
    'acta.docm',
    'acta.doc',
    'datos.csv',
    'página.html',
    'logo.svg',
    'fotos.zip',
    'acta',
    'acta.pdf.exe',
  ])
    expect([name, isOpenable(name)]).toEqual([name, false])
  for (const name of ['acta.docx', 'OFICIO.PDF', 'foto.jpeg', 'padrón.ods', 'reunión.mp3'])
    expect([name, isOpenable(name)]).toEqual([name, true])
  expect(await call('openFile', imported)).toEqual({ status: 'refused', reason: 'INVALID_INPUT' })
  expect(fake.electron.shell.openPath).not.toHaveBeenCalled()
})

test.for([
  ['../../x'],
  [documentId],
  [''],
  [42],
  [{ id: documentId }],
  [{ kind: 'document', id: '../../x' }],
  [{ kind: 'file', id: documentId }],
  [{ ...document, path: '/etc/passwd' }],
  [{ kind: 'rollTemplate', id: documentId }],
  [document, 'extra'],
  [],
])('a path or anything else that does not name one file is refused: %j', async (inputs) => {
  expect(await call('openFile', ...inputs)).toEqual({ status: 'refused', reason: 'INVALID_INPUT' })
  expect(await call('saveFileAs', ...inputs)).toEqual({ status: 'refused', reason: 'INVALID_INPUT' })
  expect(asked).toEqual([])
})

test('an unknown document and a core that fails are told apart', async () => {
  const unknown = { kind: 'document', id: '01890a5d-ac96-774b-bcce-b302099a8060' }
  const broken = { kind: 'document', id: brokenId }
  expect(await call('saveFileAs', unknown)).toEqual({ status: 'refused', reason: 'NOT_FOUND' })
  expect(await call('saveFileAs', broken)).toEqual({ status: 'refused', reason: 'FAILED' })
})

test('every file that the core gives is asked for under its own address', async () => {
  const termId = documentId
  for (const file of [imported, { kind: 'invitation', letterId }, { kind: 'roll', termId }, { kind: 'rollTemplate' }])
    await call('saveFileAs', file)
  await call('saveFileAs', { kind: 'letterhead', which: 'starter' })
  expect(asked.map((address) => new URL(address).pathname)).toEqual([
    `/files/attachments/${importedId}`,
    `/files/letters/${letterId}/invitation`,
    `/files/exports/padron/${termId}`,
    '/files/exports/plantilla-padron',
    '/files/letterhead/starter',
  ])
})

test('two files of one name are opened apart', async () => {
  expect(await call('openFile', { kind: 'rollTemplate' })).toEqual({ status: 'opened' })
  expect(fake.electron.shell.openPath.mock.lastCall?.[0]).toBe(
    join(temp, 'abiertos', 'files-exports-plantilla-padron', 'Plantilla.xlsx'),
  )
})

test('a file is saved as it arrives, and whole or not at all', async () => {
  const filePath = join(temp, 'video.mp4')
  fake.electron.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath })
  const { setUpHostActions } = await import('../../electron/shell/host-actions.ts')
  fake.record.channels.clear()
  let isCut = false
  const fetch = async () =>
    new Response(isCut ? cutStream() : streamOf(5_000_000), { headers: { 'content-disposition': 'attachment' } })
  setUpHostActions({ fetch, note, openedFolder: join(temp, 'abiertos') })
  expect(await call('saveFileAs', imported)).toEqual({ status: 'saved', fileName: 'video.mp4', keptFileName: null })
  expect(statSync(filePath).size).toBe(5_000_000)
  isCut = true
  expect(await call('saveFileAs', imported)).toEqual({ status: 'refused', reason: 'FAILED' })
  expect(statSync(filePath).size).toBe(5_000_000)
  expect(readdirSync(temp)).toEqual(['video.mp4'])
})

test('a mail is opened with the message of the core, in the mail program and nowhere else', async () => {
  mailto = 'mailto:rosa%40diresa.pe?subject=Oficio&body=Estimada%3A'
  expect(await call('writeMail', letterId, recipientId)).toEqual({
    status: 'opened',
    isShortened: false,
    copiedAddresses: 0,
  })
  expect(asked).toEqual([`app://mesa/files/letters/${letterId}/mail?recipient=${recipientId}`])
  expect(fake.electron.shell.openExternal.mock.calls).toEqual([
    ['mailto:rosa@diresa.pe?subject=Oficio&body=Estimada%3A'],
  ])
  await call('writeMail', letterId, null)
  expect(asked.at(-1)).toBe(`app://mesa/files/letters/${letterId}/mail`)
  expect(fake.electron.clipboard.writeText).not.toHaveBeenCalled()
})

test('a mail that is too long for the system is shortened; addresses without room are on the clipboard', async () => {
  const everybody = Array.from({ length: 150 }, (_, index) => `institucion${String(index)}@region.gob.pe`)
  mailto = `mailto:?bcc=${everybody.join(',')}&subject=Oficio&body=${'palabra%20'.repeat(1000)}`
  expect(await call('writeMail', letterId, null)).toEqual({
    status: 'opened',
    isShortened: true,
    copiedAddresses: 150,
  })
  expect(fake.electron.shell.openExternal.mock.lastCall?.[0].length).toBeLessThanOrEqual(2000)
  expect(fake.electron.clipboard.writeText).toHaveBeenCalledWith(everybody.join('; '))
})

test.for(['https://mesa.example/', 'file:///etc/passwd', 'ms-msdt:/id', 'javascript:alert(1)', 'mailto', ''])(
  'nothing but a mail is ever opened: %s',
  async (address) => {
    mailto = address
    expect(await call('writeMail', letterId, null)).toEqual({ status: 'refused', reason: 'FAILED' })
    expect(fake.electron.shell.openExternal).not.toHaveBeenCalled()
  },
)

test('a letter that is not there, one that is named wrongly and a system without mail program are told apart', async () => {
  const unknown = '01890a5d-ac96-774b-bcce-b302099a8063'
  expect(await call('writeMail', unknown, null)).toEqual({ status: 'refused', reason: 'NOT_FOUND' })
  for (const inputs of [['x', null], [letterId], [letterId, '../x'], [letterId, null, 'extra']])
    expect(await call('writeMail', ...inputs)).toEqual({ status: 'refused', reason: 'INVALID_INPUT' })
  mailto = 'mailto:a@b.pe?subject=x&body=y'
  fake.electron.shell.openExternal.mockRejectedValueOnce(new Error('no application'))
  expect(await call('writeMail', letterId, null)).toEqual({ status: 'refused', reason: 'FAILED' })
  expect(JSON.stringify(note.mock.calls)).not.toContain('a@b.pe')
})

const printing = () => {
  const window = fake.record.windows[1]
  if (window === undefined) throw new Error('no window was opened to print from')
  return window
}

test('a document is printed from a window that nobody sees, that runs nothing and that goes again', async () => {
  expect(await call('printDocument', minutes)).toEqual({ status: 'printed' })
  expect(printing().addresses).toEqual([`app://mesa/files/preview/minutes/${sessionId}`])
  expect(printing().isShown).toBe(false)
  expect(printing().preferences).toMatchObject({ javascript: false, sandbox: true, contextIsolation: true })
  expect(printing().preferences).not.toHaveProperty('preload')
  expect(printing().destroy).toHaveBeenCalledOnce()
  expect(fake.record.windows[0]?.webContents.print).not.toHaveBeenCalled()
})

test.for([
  ['Print job canceled', { status: 'cancelled' }],
  ['Print job failed', { status: 'refused', reason: 'FAILED' }],
] as const)('printing that does not end on paper says so (%s), and its window goes', async ([reason, result]) => {
  fake.onWindow((window) => {
    window.webContents.print.mockImplementationOnce((_options, callback) => {
      callback(false, reason)
    })
  })
  expect(await call('printDocument', minutes)).toEqual(result)
  expect(printing().destroy).toHaveBeenCalledOnce()
})

test('a document is saved as PDF where the person says, under the name of its Word', async () => {
  const filePath = join(temp, 'Acta.pdf')
  fake.electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath })
  expect(await call('savePdf', minutes)).toEqual({ status: 'saved', fileName: 'Acta.pdf', keptFileName: null })
  expect(fake.electron.dialog.showSaveDialog.mock.lastCall?.[1].defaultPath).toBe(
    join(temp, 'documents', 'Acta N° 003-2023.pdf'),
  )
  expect(readFileSync(filePath, 'utf8')).toMatch(/^%PDF/)
  expect(readdirSync(temp)).toEqual(['Acta.pdf'])
  expect(printing().webContents.printToPDF).toHaveBeenCalledWith(
    expect.objectContaining({ preferCSSPageSize: true, printBackground: true }),
  )
  expect(printing().destroy).toHaveBeenCalledOnce()
})

test('a PDF that is not wanted after all is not made', async () => {
  expect(await call('savePdf', minutes)).toEqual({ status: 'cancelled' })
  expect(fake.record.windows).toHaveLength(1)
})

test('a PDF that cannot be made leaves no file and no window', async () => {
  const filePath = join(temp, 'Acta.pdf')
  fake.electron.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath })
  fake.onWindow((window) => {
    window.webContents.printToPDF.mockRejectedValueOnce(new Error('no printer'))
  })
  expect(await call('savePdf', minutes)).toEqual({ status: 'refused', reason: 'FAILED' })
  expect(printing().destroy).toHaveBeenCalledOnce()
  expect(existsSync(filePath)).toBe(false)
})

test.for(['printDocument', 'savePdf'])('%s takes a document that is there, and nothing else', async (name) => {
  const unknown = { kind: 'minutes', subjectId: '01890a5d-ac96-774b-bcce-b302099a8060' }
  expect(await call(name, unknown)).toEqual({ status: 'refused', reason: 'NOT_FOUND' })
  const wrong = [
    [],
    [sessionId],
    [{ ...minutes, kind: '../x' }],
    [{ ...minutes, subjectId: '../x' }],
    [minutes, '/tmp/x.pdf'],
  ]
  for (const inputs of wrong)
    expect(await call(name, ...inputs)).toEqual({ status: 'refused', reason: 'INVALID_INPUT' })
  expect(fake.record.windows).toHaveLength(1)
})

test('restarting is the window’s own', async () => {
  expect(await call('restart')).toEqual({ status: 'restarting' })
  expect(fake.electron.app.relaunch).toHaveBeenCalledOnce()
  expect(fake.electron.app.quit).toHaveBeenCalledOnce()
})

test('the page learns the name of a chosen folder, never where it is', async () => {
  expect(await call('chooseFolder')).toEqual({ status: 'cancelled' })
  fake.electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [join(temp, 'MEMORIA')] })
  expect(await call('chooseFolder')).toEqual({ status: 'chosen', name: 'MEMORIA' })
})

test('who is not the page of the program gets no answer, and the log says that it asked', async () => {
  const contents = fake.record.windows[0]?.webContents ?? new FakeContents()
  const own: FakeFrame = contents.mainFrame
  const strangers: [string, FakeContents, FakeFrame | null][] = [
    ['a frame that is gone', contents, null],
    ['a frame inside the page', contents, { origin: 'app://mesa', parent: own }],
    ['another top frame', contents, { origin: 'app://mesa', parent: null }],
    ['a window that is not ours', new FakeContents(), own],
  ]
  const handler = fake.record.channels.get('host:openFile')
  for (const [who, sender, senderFrame] of strangers) {
    note.mockClear()
    expect(await handler?.({ sender, senderFrame }, document), who).toBeUndefined()
    expect(note, who).toHaveBeenCalledWith('host-action-from-stranger', { action: 'openFile' })
  }
  contents.mainFrame = { origin: 'https://mesa.example', parent: null }
  expect(await handler?.({ sender: contents, senderFrame: contents.mainFrame }, document)).toBeUndefined()
  expect(asked).toEqual([])
})

test('the copies that were opened are removed', async () => {
  await call('openFile', document)
  const { removeOpenedCopies } = await import('../../electron/shell/host-actions.ts')
  removeOpenedCopies(join(temp, 'abiertos'))
  expect(existsSync(join(temp, 'abiertos'))).toBe(false)
})

test('names of files lose what some system refuses, and every folder', async () => {
  const { nameFromDisposition } = await import('../../electron/shell/given-file.ts')
  expect(nameFromDisposition('attachment; filename="../../etc/passwd"')).toBe('-..-etc-passwd')
  expect(nameFromDisposition("attachment; filename*=UTF-8''..%2F..%2Fx%00y.docx")).toBe('-..-x-y.docx')
  expect(nameFromDisposition('attachment; filename="con: dos|puntos?.docx"')).toBe('con- dos-puntos-.docx')
  expect(nameFromDisposition("attachment; filename*=UTF-8''%E9.docx")).toMatch(/\.docx$/)
  expect(nameFromDisposition(`attachment; filename="${'a'.repeat(400)}.docx"`)).toHaveLength(125)
  expect(nameFromDisposition('')).toBe('documento')
})

test('the preload that is shipped is one CommonJS file that asks for nothing but Electron', () => {
  const bundle = readFileSync(join(import.meta.dirname, '..', '..', 'dist', 'shell', 'preload.cjs'), 'utf8')
  expect([...bundle.matchAll(/require\(["'`]([^"'`]+)["'`]\)/g)].map((match) => match[1])).toEqual(['electron'])
  expect(bundle).not.toMatch(/^\s*(?:import|export)\s/m)
})
