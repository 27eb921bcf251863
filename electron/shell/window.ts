import { join } from 'node:path'
import { app, BrowserWindow, dialog, type WebPreferences } from 'electron'
import type { Note } from '../log-file.ts'
import { appOrigin } from './protocol.ts'

// Today's defaults, written: three of five programs we looked at had one of them off.
const securePreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
} satisfies WebPreferences

const paper = '#faf7f1'

/** Two crashes within a minute: a third try would not help, and a window that comes and goes cannot be read. */
const crashingMs = 60_000

const stayWhileSaving = (window: BrowserWindow): boolean => {
  const stay = 0
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: 'Mesa CER',
    message: 'Todavía se está guardando lo último que escribió.',
    detail: 'Espere un momento antes de cerrar. Si cierra ahora, podrían faltar las últimas palabras.',
    buttons: ['Esperar', 'Cerrar de todos modos'],
    defaultId: stay,
    cancelId: stay,
  })
  return choice === stay
}

export type WindowOptions = {
  note: Note
  clock: () => Date
  /** Called when the page died again soon after it was shown again. */
  onCrashing: () => void
}

/** What was typed is on the disk within a second: a page that died is shown again from there, but not for ever. */
const reviveWhenGone = ({ webContents }: BrowserWindow, { note, clock, onCrashing }: WindowOptions): void => {
  let lastCrashMs = Number.NEGATIVE_INFINITY
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    note('page-gone', { reason, exitCode })
    if (reason === 'clean-exit') return
    const nowMs = clock().getTime()
    const isAgain = nowMs - lastCrashMs < crashingMs
    lastCrashMs = nowMs
    if (isAgain) onCrashing()
    else webContents.reload()
  })
}

/** Opens the one window of the program on its own page. */
export const openWindow = (options: WindowOptions): BrowserWindow => {
  const window = new BrowserWindow({
    title: 'Mesa CER',
    width: 1366,
    height: 820,
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: paper,
    webPreferences: {
      ...securePreferences,
      preload: join(app.getAppPath(), 'dist', 'shell', 'preload.cjs'),
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  // Electron stays silent when a page asks not to be closed: the window would look stuck.
  window.webContents.on('will-prevent-unload', (event) => {
    if (!stayWhileSaving(window)) event.preventDefault()
  })
  reviveWhenGone(window, options)
  void window.loadURL(`${appOrigin}/`)
  return window
}

/** Opens the window that explains why the program cannot go on: it runs no script and has no bridge. */
export const openFailureWindow = (): BrowserWindow => {
  const window = new BrowserWindow({
    title: 'Mesa CER',
    width: 760,
    height: 620,
    backgroundColor: paper,
    webPreferences: { ...securePreferences, javascript: false, devTools: false },
  })
  void window.loadURL(`${appOrigin}/`)
  return window
}

/** Opens a window that nobody sees, to print from: it runs no script and has no bridge. */
export const openPagesWindow = (): BrowserWindow =>
  new BrowserWindow({
    title: 'Mesa CER',
    show: false,
    webPreferences: { ...securePreferences, javascript: false, devTools: false },
  })

/** Brings the window to the front, where a person who starts the program twice expects it. */
export const focusWindow = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore()
  window.focus()
}
