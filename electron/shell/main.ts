import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { app, session } from 'electron'
import { defaultDataFolder } from '../../shared/domain/data-folder.ts'
import type { StartFailureCode } from '../../shared/domain/start-failure.ts'
import { CoreStartError, createCore, describeUnexpected, newUuidV7, type Core } from '../core/app.ts'
import { createNote, openLogFile, type Note } from '../log-file.ts'
import { removeOpenedCopies, setUpHostActions } from './host-actions.ts'
import { setUpMenu } from './menu.ts'
import { registerAppScheme, serveApp } from './protocol.ts'
import { hardenApp, hardenSession, isBeingInspected, lockNavigation } from './security.ts'
import { answerFailure, explainFailure, showStartFailure } from './start-failure.ts'
import { focusWindow, openWindow } from './window.ts'
import { openMail } from './write-mail.ts'

const clock = () => new Date()
const dataParameter = '--data='

const chooseDataFolder = (): string => {
  const given = process.argv.findLast((word) => word.startsWith(dataParameter))?.slice(dataParameter.length)
  const place = { platform: process.platform, homeFolder: homedir(), environment: process.env }
  return resolve(given === undefined || given === '' ? defaultDataFolder(place) : given)
}

const startCore = (dataFolder: string, log: (entry: unknown) => void): Core | StartFailureCode => {
  try {
    return createCore({
      dataFolder,
      clock,
      newId: () => newUuidV7(clock),
      log,
      rendererFolder: join(app.getAppPath(), 'dist', 'renderer'),
    })
  } catch (error) {
    const code = error instanceof CoreStartError ? error.code : 'UNKNOWN'
    if (code === 'UNKNOWN') createNote(log, clock)('start-failed', describeUnexpected(error))
    return code
  }
}

const openProgram = (core: Core, dataFolder: string, note: Note): void => {
  // Not the folder for temporary files: on Linux all users share it, and its names are anybody's to take first.
  const openedFolder = join(app.getPath('userData'), 'documentos-abiertos')
  let isCrashing = false
  const fetch = async (request: Request) =>
    isCrashing ? answerFailure('PAGE_CRASHED', dataFolder) : core.fetch(request)
  removeOpenedCopies(openedFolder)
  app.on('will-quit', () => {
    core.close()
    removeOpenedCopies(openedFolder)
  })
  serveApp(session.defaultSession, fetch)
  setUpHostActions({ fetch, note, openedFolder })
  const onCrashing = () => {
    isCrashing = true
    const dead = window
    window = explainFailure('PAGE_CRASHED', dataFolder) // first, because the last window that goes ends the program
    dead.destroy()
  }
  let window = openWindow({ note, clock, onCrashing })
  // Not left to the last window: one that nobody sees may still be printing.
  window.on('closed', () => {
    if (!isCrashing) app.quit()
  })
  app.on('second-instance', () => {
    if (!window.isDestroyed()) focusWindow(window)
  })
}

const start = () => {
  const dataFolder = chooseDataFolder()
  const log = openLogFile(dataFolder)
  hardenSession(session.defaultSession, !app.isPackaged)
  setUpMenu(app.isPackaged)
  const core = startCore(dataFolder, log)
  const hasFailed = typeof core === 'string'
  if (hasFailed) showStartFailure(session.defaultSession, core, dataFolder)
  else openProgram(core, dataFolder, createNote(log, clock))
  app.on('window-all-closed', () => {
    if (hasFailed) app.exit(1)
    else app.quit()
  })
}

hardenApp(app)
registerAppScheme()
app.on('web-contents-created', (_event, contents) => {
  lockNavigation(contents, (address) => {
    openMail(address).catch(() => process.stderr.write('Mesa CER: no se pudo abrir el programa de correo.\n'))
  })
})
if (isBeingInspected(app)) {
  process.stderr.write('Mesa CER: el programa instalado no se abre con opciones de depuración.\n')
  app.exit(2)
} else if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(start)
} else {
  // The first window comes to the front by itself.
  app.quit()
}
