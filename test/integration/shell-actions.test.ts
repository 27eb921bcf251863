import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hostActionNames } from '../../shared/contract/host.ts'
import { createFakeElectron, FakeContents, type FakeElectron, type FakeFrame } from '../helpers/fake-electron.ts'

const documentId = '01890a5d-ac96-774b-bcce-b302099a8057'
const imported = '01890a5d-ac96-774b-bcce-b302099a8058'
const broken = '01890a5d-ac96-774b-bcce-b302099a8059'
const names = new Map([
  [documentId, 'attachment; filename="acta.docx"; filename*=UTF-8\'\'Acta%20N%C2%B0%20003-2023.docx'],
  [imported, 'attachment; filename="../../inicio.exe"'],
])

let temp = ''
let fake: FakeElectron
const note = vi.fn()
const asked: string[] = []

const core = async (request: Request): Promise<Response> => {
  asked.push(request.url)
  const id = basename(request.url)
  if (id === broken) return new Response(null, { status: 500 })
  const disposition = names.get(id)
  if (disposition === undefined) return new Response(null, { status: 404 })
  return new Response('contenido', { headers: { 'content-disposition': disposition } })
}

beforeEach(async () => {
  temp = mkdtempSync(join(tmpdir(), 'mesa-actions-'))
  asked.length = 0
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
  expect(await call('saveDocumentAs', documentId)).toEqual({ status: 'saved', fileName: 'Acta.docx' })
  expect(asked).toEqual([`app://mesa/files/documents/${documentId}`])
  const offered = () => fake.electron.dialog.showSaveDialog.mock.lastCall?.[1].defaultPath
  expect(offered()).toBe(join(temp, 'documents', 'Acta N° 003-2023.docx'))
  expect(readFileSync(filePath, 'utf8')).toBe('contenido')
  expect(await call('saveDocumentAs', documentId)).toEqual({ status: 'cancelled' })
  expect(offered()).toBe(join(temp, 'usb', 'Acta N° 003-2023.docx'))
})

test('saving that fails leaves the earlier file as it was, and says so without its path', async () => {
  mkdirSync(join(temp, 'usb'))
  const filePath = join(temp, 'usb', 'Acta.docx')
  mkdirSync(filePath)
  fake.electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath })
  expect(await call('saveDocumentAs', documentId)).toEqual({ status: 'refused', reason: 'FAILED' })
  expect(existsSync(`${filePath}.partial`)).toBe(false)
  expect(JSON.stringify(note.mock.calls)).not.toContain(temp)
  expect(note).toHaveBeenCalledWith('host-action-failed', { action: 'saveDocumentAs', code: expect.any(String) })
})

test('a document is opened from a copy that cannot be saved over', async () => {
  expect(await call('openDocument', documentId)).toEqual({ status: 'opened' })
  const path = fake.electron.shell.openPath.mock.lastCall?.[0] ?? ''
  expect(path).toBe(join(temp, 'abiertos', documentId, 'Acta N° 003-2023.docx'))
  expect(statSync(path).mode & 0o777).toBe(0o400)
  expect(await call('openDocument', documentId)).toEqual({ status: 'opened' })
})

test('a file that the system would run is never opened', async () => {
  expect(await call('openDocument', imported)).toEqual({ status: 'refused', reason: 'INVALID_INPUT' })
  expect(fake.electron.shell.openPath).not.toHaveBeenCalled()
})

test.for([['../../x'], ['/etc/passwd'], [''], [42], [{ id: documentId }], [documentId, 'extra'], []])(
  'a path or anything else that is not one id is refused: %j',
  async (inputs) => {
    expect(await call('openDocument', ...inputs)).toEqual({ status: 'refused', reason: 'INVALID_INPUT' })
    expect(await call('saveDocumentAs', ...inputs)).toEqual({ status: 'refused', reason: 'INVALID_INPUT' })
    expect(asked).toEqual([])
  },
)

test('an unknown document and a core that fails are told apart', async () => {
  const unknown = '01890a5d-ac96-774b-bcce-b302099a8060'
  expect(await call('saveDocumentAs', unknown)).toEqual({ status: 'refused', reason: 'NOT_FOUND' })
  expect(await call('saveDocumentAs', broken)).toEqual({ status: 'refused', reason: 'FAILED' })
})

test('printing and restarting are the window’s own', async () => {
  expect(await call('print')).toEqual({ status: 'printed' })
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
  const handler = fake.record.channels.get('host:openDocument')
  for (const [who, sender, senderFrame] of strangers) {
    note.mockClear()
    expect(await handler?.({ sender, senderFrame }, documentId), who).toBeUndefined()
    expect(note, who).toHaveBeenCalledWith('host-action-from-stranger', { action: 'openDocument' })
  }
  contents.mainFrame = { origin: 'https://mesa.example', parent: null }
  expect(await handler?.({ sender: contents, senderFrame: contents.mainFrame }, documentId)).toBeUndefined()
  expect(asked).toEqual([])
})

test('the copies that were opened are removed', async () => {
  await call('openDocument', documentId)
  const { removeOpenedCopies } = await import('../../electron/shell/host-actions.ts')
  removeOpenedCopies(join(temp, 'abiertos'))
  expect(existsSync(join(temp, 'abiertos'))).toBe(false)
})

test('names of files lose what some system refuses, and every folder', async () => {
  const { nameFromDisposition } = await import('../../electron/shell/document-file.ts')
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
