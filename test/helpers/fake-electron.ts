import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

type Handler = (request: Request) => Promise<Response>
type Decision = { cancel: boolean }
type InvokeEvent = { sender: FakeContents; senderFrame: FakeFrame | null }
type IpcHandler = (event: InvokeEvent, ...inputs: unknown[]) => unknown

export type FakeFrame = { origin: string; parent: FakeFrame | null }

/** A cancellable event, as Electron gives to a listener. */
export const navigation = (url: string, isMainFrame = true) => {
  const event = { url, isMainFrame, isPrevented: false, preventDefault: () => (event.isPrevented = true) }
  return event
}

export class FakeContents extends EventEmitter {
  mainFrame: FakeFrame = { origin: 'app://mesa', parent: null }
  openHandler: ((details: { url: string }) => { action: string }) | undefined
  reload = vi.fn()
  print = vi.fn((_options: unknown, callback: (isPrinted: boolean, reason: string) => void) => {
    callback(true, '')
  })
  printToPDF = vi.fn(async (_options: unknown) => Buffer.from('%PDF-1.4 contenido'))
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler
  }
}

export class FakeSession {
  permissionRequest:
    ((contents: unknown, permission: string, callback: (isGranted: boolean) => void) => void) | undefined
  permissionCheck: ((contents: unknown, permission: string) => boolean) | undefined
  devicePermission: (() => boolean) | undefined
  beforeRequest: ((details: { url: string }, callback: (decision: Decision) => void) => void) | undefined
  isSpellCheckerEnabled = true
  readonly schemes = new Map<string, Handler>()
  readonly protocol = {
    handle: (scheme: string, handler: Handler) => {
      if (this.schemes.has(scheme)) throw new Error(`${scheme} is handled already`)
      this.schemes.set(scheme, handler)
    },
  }
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<FakeSession['beforeRequest']>) => {
      this.beforeRequest = listener
    },
  }
  setPermissionRequestHandler(handler: NonNullable<FakeSession['permissionRequest']>) {
    this.permissionRequest = handler
  }
  setPermissionCheckHandler(handler: NonNullable<FakeSession['permissionCheck']>) {
    this.permissionCheck = handler
  }
  setDevicePermissionHandler(handler: () => boolean) {
    this.devicePermission = handler
  }
  setSpellCheckerEnabled(isEnabled: boolean) {
    this.isSpellCheckerEnabled = isEnabled
  }
}

export type FakeElectronOptions = {
  isPackaged?: boolean
  isFirstInstance?: boolean
  switches?: readonly string[]
  temp: string
}

/**
 * Stands in for the `electron` module, so that the real main runs without the binary.
 *
 * It is strict where Electron fails in silence: what must come before `ready` throws when it comes after.
 */
export const createFakeElectron = (options: FakeElectronOptions) => {
  let isReady = false
  const beforeReady = (what: string) => {
    if (isReady) throw new Error(`${what} came after ready, where Electron ignores it`)
  }
  const afterReady = (what: string) => {
    if (!isReady) throw new Error(`${what} came before ready, where Electron throws`)
  }
  const record = {
    isSandboxed: false,
    privileges: new Map<string, Record<string, boolean>>(),
    switches: new Map<string, string | undefined>(),
    windows: [] as FakeWindow[],
    menu: undefined as unknown,
    exposed: new Map<string, Record<string, (...inputs: unknown[]) => Promise<unknown>>>(),
    channels: new Map<string, IpcHandler>(),
  }
  const defaultSession = new FakeSession()
  let prepare: (window: FakeWindow) => void = () => undefined

  class FakeApp extends EventEmitter {
    isPackaged = options.isPackaged ?? false
    commandLine = {
      appendSwitch: (name: string, value?: string) => {
        beforeReady('appendSwitch')
        record.switches.set(name, value)
      },
      hasSwitch: (name: string) => options.switches?.includes(name) ?? false,
    }
    enableSandbox() {
      beforeReady('enableSandbox')
      record.isSandboxed = true
    }
    requestSingleInstanceLock = vi.fn(() => options.isFirstInstance ?? true)
    quit = vi.fn(() => this.emit('will-quit'))
    exit = vi.fn()
    relaunch = vi.fn()
    getAppPath = () => `${options.temp}/app`
    getPath = (name: string) => `${options.temp}/${name}`
    whenReady = () =>
      Promise.resolve().then(() => {
        isReady = true
      })
  }
  const app = new FakeApp()

  class FakeWindow extends EventEmitter {
    readonly webContents = new FakeContents()
    readonly addresses: string[] = []
    readonly preferences: Record<string, unknown>
    isMinimized = vi.fn(() => true)
    isDestroyed = vi.fn(() => false)
    restore = vi.fn()
    focus = vi.fn()
    show = vi.fn()
    destroy = vi.fn()
    readonly isShown: boolean
    constructor(given: { webPreferences: Record<string, unknown>; show?: boolean }) {
      super()
      afterReady('BrowserWindow')
      this.preferences = given.webPreferences
      this.isShown = given.show ?? true
      record.windows.push(this)
      prepare(this)
      app.emit('web-contents-created', {}, this.webContents)
    }
    static fromWebContents(contents: FakeContents) {
      return record.windows.find((window) => window.webContents === contents) ?? null
    }
    async loadURL(address: string) {
      this.addresses.push(address)
    }
  }

  const electron = {
    app,
    BrowserWindow: FakeWindow,
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => (record.menu = menu),
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes: { scheme: string; privileges: Record<string, boolean> }[]) => {
        beforeReady('registerSchemesAsPrivileged')
        for (const { scheme, privileges } of schemes) record.privileges.set(scheme, privileges)
      },
    },
    session: {
      get defaultSession() {
        afterReady('defaultSession')
        return defaultSession
      },
    },
    dialog: {
      showSaveDialog: vi.fn(async (_window: unknown, _given: { defaultPath: string }) => ({
        canceled: true,
        filePath: '',
      })),
      showOpenDialog: vi.fn(async () => ({ canceled: true, filePaths: [] as string[] })),
      showMessageBoxSync: vi.fn(() => 0),
    },
    shell: { openPath: vi.fn(async (_path: string) => ''), openExternal: vi.fn(async (_address: string) => undefined) },
    clipboard: { writeText: vi.fn(async (_text: string) => undefined) },
    ipcMain: {
      handle: (channel: string, handler: IpcHandler) => {
        if (record.channels.has(channel)) throw new Error(`${channel} is handled already`)
        record.channels.set(channel, handler)
      },
    },
    contextBridge: {
      exposeInMainWorld: (name: string, value: Record<string, (...inputs: unknown[]) => Promise<unknown>>) => {
        record.exposed.set(name, value)
      },
    },
    ipcRenderer: {
      invoke: vi.fn(async (channel: string, ...inputs: unknown[]) => {
        const contents = record.windows[0]?.webContents ?? new FakeContents()
        return record.channels.get(channel)?.({ sender: contents, senderFrame: contents.mainFrame }, ...inputs)
      }),
    },
  }

  /** What to do with each window that is opened from now on, before anybody uses it. */
  const onWindow = (given: (window: FakeWindow) => void) => {
    prepare = given
  }

  return { electron, record, defaultSession, onWindow }
}

export type FakeElectron = ReturnType<typeof createFakeElectron>
