import {
  existsSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import record from '../../electron/core/demonstration/sessions/2023-03-28-ordinary.json' with { type: 'json' }
import { clientOf } from '../helpers/core.ts'
import {
  createFakeElectron,
  navigation,
  type FakeElectron,
  type FakeElectronOptions,
} from '../helpers/fake-electron.ts'
import { streamOf, uploadRequest } from '../helpers/uploads.ts'

const argumentsBefore = process.argv
let temp = ''
let running: FakeElectron | undefined

beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'mesa-shell-'))
  mkdirSync(join(temp, 'app', 'dist', 'renderer', 'assets'), { recursive: true })
  writeFileSync(join(temp, 'app', 'dist', 'renderer', 'index.html'), '<!doctype html><title>Mesa CER</title>')
  writeFileSync(join(temp, 'app', 'package.json'), '{"name":"secret"}')
})

afterEach(() => {
  running?.electron.app.quit()
  running = undefined
  process.argv = argumentsBefore
  vi.useRealTimers()
  vi.restoreAllMocks()
  rmSync(temp, { recursive: true, force: true })
})

/** Runs the real main with the real core on a real database; only the `electron` module is a stand-in. */
const startShell = async (options: Omit<FakeElectronOptions, 'temp'> = {}): Promise<FakeElectron> => {
  const fake = createFakeElectron({ ...options, temp })
  process.argv = ['electron', '.', `--data=${join(temp, 'datos')}`]
  vi.resetModules()
  vi.doMock('electron', () => fake.electron)
  await import('../../electron/shell/main.ts')
  await new Promise((resolve) => setImmediate(resolve))
  running = fake
  return fake
}

const ask = (fake: FakeElectron, address: string, init?: RequestInit): Promise<Response> => {
  const handler = fake.defaultSession.schemes.get('app')
  if (handler === undefined) throw new Error('nothing answers app:')
  return handler(new Request(address, init))
}

const firstWindow = (fake: FakeElectron) => {
  const window = fake.record.windows[0]
  if (window === undefined) throw new Error('no window was opened')
  return window
}

test('the page is isolated, sandboxed and without Node, by settings that are written and not assumed', async () => {
  const fake = await startShell()
  expect(fake.record.isSandboxed).toBe(true)
  expect(firstWindow(fake).preferences).toEqual({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    devTools: true,
    preload: join(temp, 'app', 'dist', 'shell', 'preload.cjs'),
  })
})

test('app: is a secure scheme before Electron is ready, and the window opens on it', async () => {
  const fake = await startShell()
  expect(fake.record.privileges.get('app')).toMatchObject({ standard: true, secure: true, supportFetchAPI: true })
  expect(fake.record.privileges.get('app')).not.toHaveProperty('bypassCSP')
  expect(fake.record.privileges.get('app')).not.toHaveProperty('corsEnabled')
  expect(firstWindow(fake).addresses).toEqual(['app://mesa/'])
})

test('the page comes from the core with a Content-Security-Policy in its header', async () => {
  const fake = await startShell()
  const page = await ask(fake, 'app://mesa/')
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('<title>Mesa CER</title>')
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/script-src[^;]*'unsafe-(?:inline|eval)'/)
})

test.for([
  'app://mesa/../../package.json',
  'app://mesa/..%2f..%2fpackage.json',
  'app://mesa/%2e%2e/%2e%2e/package.json',
  'app://mesa/assets/..%5c..%5c..%5cpackage.json',
  'app://mesa/assets/%2e%2e%2f%2e%2e%2f%2e%2e%2fpackage.json',
  'app://mesa/package.json',
])('%s does not leave the folder of the page', async (address) => {
  const fake = await startShell()
  const answer = await ask(fake, address)
  expect(answer.status).toBe(404)
  expect(await answer.text()).not.toContain('secret')
})

test('another name under app: and a frame of another origin get nothing', async () => {
  const fake = await startShell()
  expect((await ask(fake, 'app://other/')).status).toBe(404)
  expect((await ask(fake, 'app://mesa.other/')).status).toBe(404)
  for (const origin of ['null', 'https://mesa.example', 'app://other']) {
    const answer = await ask(fake, 'app://mesa/rpc/sessions/list', { method: 'POST', body: '{}', headers: { origin } })
    expect(answer.status).toBe(403)
  }
})

test('a file that the page hands over goes to the core as a stream, from its own page only', async () => {
  const fake = await startShell()
  const handler = fake.defaultSession.schemes.get('app')
  const hand = async (origin: string) => {
    const { url, method, headers, body } = uploadRequest('acta.pdf', streamOf(3_000_000), { origin })
    const own = { method, headers, body, duplex: 'half' } // Electron's request, on its own scheme
    return handler?.(new Request(url.replace('http://mesa.test', 'app://mesa'), own))
  }
  const taken = await hand('app://mesa')
  expect([taken?.status, await taken?.json()]).toEqual([200, { uploadId: expect.any(String), sizeBytes: 3_000_000 }])
  expect((await hand('null'))?.status).toBe(403)
  expect(readdirSync(join(temp, 'datos', 'temporal'))).toHaveLength(1)
})

const foreign = [
  'https://example.org/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'app://mesa.example/',
  'app://user@mesa/',
  'https://example.org/?app://mesa/',
]

test('navigation, redirects, frames and new windows never lead out of the program', async () => {
  const fake = await startShell()
  const { webContents } = firstWindow(fake)
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    for (const address of foreign) {
      const event = navigation(address)
      webContents.emit(name, event)
      expect(event, `${name} ${address}`).toMatchObject({ isPrevented: true })
    }
    const own = navigation('app://mesa/sesiones')
    webContents.emit(name, own)
    expect(own.isPrevented).toBe(false)
  }
  for (const url of [...foreign, 'app://mesa/', 'about:blank']) {
    expect(webContents.openHandler?.({ url })).toEqual({ action: 'deny' })
  }
  const webview = navigation('')
  webContents.emit('will-attach-webview', webview)
  expect(webview.isPrevented).toBe(true)
})

test('a link to write a mail opens the mail program, and the page stays', async () => {
  const fake = await startShell()
  const { webContents } = firstWindow(fake)
  const link = navigation('mailto:a@b.pe?subject=Hola&attach=C:%5Csecreto.docx')
  webContents.emit('will-navigate', link)
  expect(link.isPrevented).toBe(true)
  expect(fake.electron.shell.openExternal.mock.calls).toEqual([['mailto:a@b.pe?subject=Hola&body=']])
  for (const name of ['will-frame-navigate', 'will-redirect']) webContents.emit(name, navigation('mailto:a@b.pe'))
  for (const address of foreign) webContents.emit('will-navigate', navigation(address))
  expect(fake.electron.shell.openExternal).toHaveBeenCalledOnce()
})

test('a mail program that does not open is said in the terminal', async () => {
  const fake = await startShell()
  const words = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  fake.electron.shell.openExternal.mockRejectedValueOnce(new Error('none'))
  firstWindow(fake).webContents.emit('will-navigate', navigation('mailto:a@b.pe'))
  await vi.waitFor(() => {
    expect(words).toHaveBeenCalledWith('Mesa CER: no se pudo abrir el programa de correo.\n')
  })
})

test('a frame shows the preview of the program, and no page written into it', async () => {
  const fake = await startShell()
  const { webContents } = firstWindow(fake)
  const preview = navigation('app://mesa/files/preview/minutes/01890a5d-ac96-774b-bcce-b302099a8057', false)
  const written = navigation('about:srcdoc', false)
  webContents.emit('will-frame-navigate', preview)
  webContents.emit('will-frame-navigate', written)
  expect([preview.isPrevented, written.isPrevented]).toEqual([false, true])
})

test('one part of the shell opens something outside, once, and only the mail program', () => {
  const folder = join(import.meta.dirname, '..', '..', 'electron', 'shell')
  const sources = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)
  expect(sources.length).toBeGreaterThan(5)
  const opening = sources.filter(([, source]) => source.includes('openExternal'))
  expect(opening.map(([name, source]) => [name, source.split('openExternal').length - 1])).toEqual([
    ['write-mail.ts', 1],
  ])
})

const isCancelled = (fake: FakeElectron, url: string): boolean | undefined => {
  let isCancel: boolean | undefined
  fake.defaultSession.beforeRequest?.({ url }, ({ cancel }) => (isCancel = cancel))
  return isCancel
}

test('every request that is not the own page is cancelled, and no name resolves', async () => {
  const fake = await startShell({ isPackaged: true })
  for (const address of [...foreign, 'ws://127.0.0.1/', 'devtools://devtools/x', 'not an address']) {
    expect(isCancelled(fake, address), address).toBe(true)
  }
  expect(isCancelled(fake, 'app://mesa/assets/index.js')).toBe(false)
  expect(fake.record.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  expect(fake.defaultSession.isSpellCheckerEnabled).toBe(false)
})

test('every permission is denied in both handlers, and so is every device, on the session of the window', async () => {
  const fake = await startShell()
  const { defaultSession } = fake
  expect(firstWindow(fake).preferences).not.toHaveProperty('partition')
  expect(firstWindow(fake).preferences).not.toHaveProperty('session')
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem', 'openExternal']) {
    const granted: boolean[] = []
    defaultSession.permissionRequest?.({}, permission, (isGranted) => granted.push(isGranted))
    expect(granted).toEqual([false])
    expect(defaultSession.permissionCheck?.({}, permission)).toBe(false)
  }
  expect(defaultSession.devicePermission?.()).toBe(false)
})

test('starting the program again brings the first window to the front', async () => {
  const fake = await startShell()
  fake.electron.app.emit('second-instance')
  expect(firstWindow(fake).restore).toHaveBeenCalled()
  expect(firstWindow(fake).focus).toHaveBeenCalled()
})

test('closing the window ends the program, also while one that nobody sees still prints; starting it then brings no error', async () => {
  const fake = await startShell()
  fake.electron.app.quit.mockClear()
  firstWindow(fake).isDestroyed.mockReturnValue(true)
  firstWindow(fake).emit('closed')
  expect(fake.electron.app.quit).toHaveBeenCalled()
  firstWindow(fake).focus.mockImplementation(() => {
    throw new TypeError('Object has been destroyed')
  })
  fake.electron.app.emit('second-instance')
})

test('a second instance quits without touching the data', async () => {
  const fake = await startShell({ isFirstInstance: false })
  expect(fake.electron.app.quit).toHaveBeenCalled()
  expect(fake.record.windows).toEqual([])
  expect(readdirSync(temp)).toEqual(['app'])
})

test('the installed program has no development tools, no reload and does not let itself be inspected', async () => {
  const installed = await startShell({ isPackaged: true })
  expect(firstWindow(installed).preferences['devTools']).toBe(false)
  expect(JSON.stringify(installed.record.menu)).not.toMatch(/toggleDevTools|reload/i)
  installed.electron.app.quit()
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const inspected = await startShell({ isPackaged: true, switches: ['remote-debugging-port'] })
  expect(inspected.electron.app.exit).toHaveBeenCalledWith(2)
  expect(inspected.record.windows).toEqual([])
})

test('a page that died is shown again, and the log says so without a name', async () => {
  const fake = await startShell()
  const { webContents } = firstWindow(fake)
  webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
  expect(webContents.reload).toHaveBeenCalledOnce()
  const log =
    readFileSync(join(temp, 'datos', 'mesa-cer.log'), 'utf8')
      .trim()
      .split('\n')
      .at(-1) ?? ''
  expect(JSON.parse(log)).toMatchObject({ event: 'page-gone', reason: 'crashed', exitCode: 5 })
})

const crash = (fake: FakeElectron) =>
  firstWindow(fake).webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })

test('a page that dies twice within a minute gives way to a window that explains it, and the program can be closed', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2023-05-30T15:00:00Z') })
  const words = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const fake = await startShell()
  crash(fake)
  vi.setSystemTime(new Date('2023-05-30T15:00:59Z'))
  crash(fake)
  const [dead, explaining, ...others] = fake.record.windows
  expect(others).toEqual([])
  expect(dead?.webContents.reload).toHaveBeenCalledOnce()
  expect(dead?.destroy).toHaveBeenCalledOnce()
  expect(explaining?.addresses).toEqual(['app://mesa/'])
  expect(explaining?.preferences).toMatchObject({ javascript: false, sandbox: true })
  const page = await ask(fake, 'app://mesa/')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await page.text()).toContain('La pantalla de Mesa CER dejó de funcionar')
  expect(words.mock.calls.join('')).toContain('La pantalla de Mesa CER dejó de funcionar')
  fake.electron.app.emit('second-instance')
  expect(explaining?.focus).toHaveBeenCalled()
  fake.electron.app.emit('window-all-closed')
  expect(fake.electron.app.quit).toHaveBeenCalled()
})

test('a page that dies now and then is shown again each time', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2023-05-30T15:00:00Z') })
  const fake = await startShell()
  for (const minute of [1, 3, 5]) {
    vi.setSystemTime(new Date(`2023-05-30T15:0${String(minute)}:00Z`))
    crash(fake)
  }
  expect(firstWindow(fake).webContents.reload).toHaveBeenCalledTimes(3)
  expect(fake.record.windows).toHaveLength(1)
})

test('a page that is still saving is asked about, and closing anyway is possible', async () => {
  const fake = await startShell()
  const closing = () => {
    const event = navigation('')
    firstWindow(fake).webContents.emit('will-prevent-unload', event)
    return event.isPrevented
  }
  expect(closing()).toBe(false)
  fake.electron.dialog.showMessageBoxSync.mockReturnValue(1)
  expect(closing()).toBe(true)
})

test('a second program on the same data gets a window that explains it, and the first goes on working', async () => {
  const first = await startShell()
  const words = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const second = await startShell()
  const page = await ask(second, 'app://mesa/')
  expect(await page.text()).toContain('Mesa CER ya está abierta')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(firstWindow(second).preferences).toMatchObject({ javascript: false, devTools: false, sandbox: true })
  expect(firstWindow(second).preferences).not.toHaveProperty('preload')
  expect(second.record.channels.size).toBe(0)
  expect(words.mock.calls.join('')).toContain('Otra ventana o programa está usando esta misma carpeta')
  second.electron.app.emit('window-all-closed')
  expect(second.electron.app.exit).toHaveBeenCalledWith(1)
  expect((await ask(first, 'app://mesa/')).status).toBe(200)
  first.electron.app.quit()
})

test('copies to look at lie where only this user looks, not in the folder that all users share, and go with the program', async () => {
  const fake = await startShell()
  const handler = fake.defaultSession.schemes.get('app')
  if (handler === undefined) throw new Error('nothing answers app:')
  const client = clientOf((request) =>
    handler(new Request(request.url.replace('http://mesa.test', 'app://mesa'), request)),
  )
  const { sessionId } = await client.exchange.loadRecord({ record })
  const { id } = await client.documents.generate({ kind: 'minutes', subjectId: sessionId })
  const contents = firstWindow(fake).webContents
  const open = fake.record.channels.get('host:openFile')
  expect(await open?.({ sender: contents, senderFrame: contents.mainFrame }, { kind: 'document', id })).toEqual({
    status: 'opened',
  })
  const copy = fake.electron.shell.openPath.mock.lastCall?.[0] ?? ''
  expect(relative(join(temp, 'userData'), copy)).toMatch(/^documentos-abiertos/)
  expect(statSync(dirname(copy)).mode & 0o777).toBe(0o700)
  expect(existsSync(join(temp, 'temp'))).toBe(false)
  fake.electron.app.quit()
  expect(existsSync(copy)).toBe(false)
})

test.skipIf(process.platform === 'win32')(
  'a start that fails for a reason that nobody foresaw leaves its place in the log, without folders',
  async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    mkdirSync(join(temp, 'datos'))
    symlinkSync('mesa.sqlite', join(temp, 'datos', 'mesa.sqlite')) // it leads to itself
    const fake = await startShell()
    expect(await (await ask(fake, 'app://mesa/')).text()).toContain('Mesa CER no pudo abrirse')
    const entry = readFileSync(join(temp, 'datos', 'mesa-cer.log'), 'utf8')
    expect(JSON.parse(entry)).toMatchObject({ event: 'start-failed', kind: 'Error' })
    expect(entry).toContain('inspect.ts')
    expect(entry).not.toContain(temp)
    expect(entry).not.toContain(dirname(import.meta.dirname))
  },
)

test('closing the window ends the program and frees the data for the next one', async () => {
  const first = await startShell()
  first.electron.app.emit('window-all-closed')
  expect(first.electron.app.quit).toHaveBeenCalled()
  const second = await startShell()
  expect(await (await ask(second, 'app://mesa/')).text()).toContain('<title>Mesa CER</title>')
})
