// Started by a test as a process of its own: runs the main that was packaged, with a stand-in for Electron, and prints what
// it answers. Parameters: the folder of the extracted application, the data folder.
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [applicationFolder = '', dataFolder = ''] = process.argv.slice(2)

type Handler = (request: Request) => Promise<Response>
const answers: { handler?: Handler; close?: () => void } = {}

const stand = {
  app: {
    isPackaged: true,
    commandLine: { appendSwitch: () => undefined, hasSwitch: () => false },
    enableSandbox: () => undefined,
    requestSingleInstanceLock: () => true,
    whenReady: () => Promise.resolve(),
    getAppPath: () => applicationFolder,
    getPath: () => dataFolder,
    on: (name: string, listener: () => void) => {
      if (name === 'will-quit') answers.close = listener
    },
  },
  BrowserWindow: class {
    webContents = { on: () => undefined }
    on() {
      return this
    }
    once() {
      return this
    }
    async loadURL() {
      return undefined
    }
  },
  Menu: { buildFromTemplate: () => undefined, setApplicationMenu: () => undefined },
  protocol: { registerSchemesAsPrivileged: () => undefined },
  session: {
    defaultSession: {
      setPermissionRequestHandler: () => undefined,
      setPermissionCheckHandler: () => undefined,
      setDevicePermissionHandler: () => undefined,
      setSpellCheckerEnabled: () => undefined,
      webRequest: { onBeforeRequest: () => undefined },
      protocol: { handle: (_scheme: string, handler: Handler) => (answers.handler = handler) },
    },
  },
  dialog: {},
  shell: {},
  clipboard: {},
  ipcMain: { handle: () => undefined },
}

Object.assign(globalThis, { mesaStandIn: stand })
const source = Object.keys(stand)
  .map((name) => `export const ${name} = globalThis.mesaStandIn.${name}`)
  .join('\n')

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: `data:text/javascript,${encodeURIComponent(source)}`, shortCircuit: true }
      : next(specifier, context),
})

process.argv.push(`--data=${dataFolder}`)
await import(pathToFileURL(join(applicationFolder, 'dist', 'shell', 'main.js')).href)
await new Promise((resolve) => setImmediate(resolve))
const page = await answers.handler?.(new Request('app://mesa/'))
process.stdout.write(JSON.stringify({ status: page?.status, text: await page?.text() }))
answers.close?.()
