import { rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, shell, type IpcMainInvokeEvent } from 'electron'
import type { DocumentSubject } from '../../shared/contract/documents.ts'
import {
  fileAddress,
  hostActionInputs,
  previewAddress,
  type FolderResult,
  type HostActionName,
  type HostActions,
  type HostFile,
  type HostRefusal,
  type OpenResult,
  type PrintResult,
  type SaveResult,
} from '../../shared/contract/host.ts'
import { isOpenable } from '../../shared/domain/openable-file.ts'
import type { Note } from '../log-file.ts'
import { channelOf } from './channels.ts'
import { fetchAt, fetchFile, writeReadOnlyCopy } from './given-file.ts'
import { pdfOfPages, printPages } from './print-document.ts'
import { appOrigin } from './protocol.ts'
import { saveBeside } from './save-beside.ts'
import { writeMail } from './write-mail.ts'

export type HostActionOptions = {
  fetch: (request: Request) => Promise<Response>
  note: Note
  /** Where copies to look at are written; emptied by `removeOpenedCopies`. */
  openedFolder: string
}

/** Where the person saved or chose last: the next dialog opens there. */
type Places = {
  lastFolder: string | undefined
  /** What was written here since the window opened: it may be written over while nobody changed it. */
  written: Set<string>
}
type AskingWindow = NonNullable<ReturnType<typeof BrowserWindow.fromWebContents>>
type Parts = HostActionOptions & { window: AskingWindow; places: Places }
type Handlers = {
  [Name in HostActionName]: (parts: Parts, ...inputs: Parameters<HostActions[Name]>) => ReturnType<HostActions[Name]>
}

const refused = (reason: HostRefusal['reason']): HostRefusal => ({ status: 'refused', reason })

/** Where the person wants a file of this name; undefined when they would rather not. */
const askWhere = async ({ window, places }: Parts, name: string, title: string): Promise<string | undefined> => {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    buttonLabel: 'Guardar',
    defaultPath: join(places.lastFolder ?? app.getPath('documents'), name),
  })
  if (canceled || filePath === '') return undefined
  places.lastFolder = dirname(filePath)
  return filePath
}

const saveFileAs = async (parts: Parts, wanted: HostFile): Promise<SaveResult> => {
  const file = await fetchFile(parts.fetch, wanted)
  if (file === undefined) return refused('NOT_FOUND')
  const filePath = await askWhere(parts, file.name, 'Guardar archivo')
  if (filePath !== undefined) return saveBeside(parts, filePath, file)
  await file.bytes.cancel()
  return { status: 'cancelled' }
}

/** The name of a document as PDF; undefined when there is no such document. */
const pdfNameOf = async (fetch: Parts['fetch'], subject: DocumentSubject): Promise<string | undefined> => {
  const preview = await fetchAt(fetch, previewAddress(subject))
  await preview?.bytes.cancel()
  return preview?.name
}

const savePdf = async (parts: Parts, subject: DocumentSubject): Promise<SaveResult> => {
  const name = await pdfNameOf(parts.fetch, subject)
  if (name === undefined) return refused('NOT_FOUND')
  const filePath = await askWhere(parts, name, 'Guardar como PDF')
  if (filePath === undefined) return { status: 'cancelled' }
  const bytes = new Blob([new Uint8Array(await pdfOfPages(subject))]).stream()
  return saveBeside(parts, filePath, { name, bytes })
}

const printDocument = async ({ fetch }: Parts, subject: DocumentSubject): Promise<PrintResult> =>
  (await pdfNameOf(fetch, subject)) === undefined ? refused('NOT_FOUND') : printPages(subject)

/** Two files of one name lie apart: each under the address that the core has for it. */
const folderFor = (openedFolder: string, wanted: HostFile): string =>
  join(openedFolder, fileAddress(wanted).slice(1).replaceAll('/', '-'))

const openFile = async ({ fetch, openedFolder }: Parts, wanted: HostFile): Promise<OpenResult> => {
  const file = await fetchFile(fetch, wanted)
  if (file === undefined) return refused('NOT_FOUND')
  if (!isOpenable(file.name)) {
    await file.bytes.cancel()
    return refused('INVALID_INPUT')
  }
  const path = await writeReadOnlyCopy(folderFor(openedFolder, wanted), file)
  const problem = await shell.openPath(path)
  return problem === '' ? { status: 'opened' } : refused('FAILED')
}

const chooseFolder = async ({ window, places }: Parts): Promise<FolderResult> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Elegir carpeta',
    buttonLabel: 'Elegir',
    properties: ['openDirectory', 'createDirectory'],
  })
  const path = filePaths[0]
  if (canceled || path === undefined) return { status: 'cancelled' }
  places.lastFolder = path
  return { status: 'chosen', name: basename(path) }
}

const handlers: Handlers = {
  saveFileAs,
  openFile,
  writeMail: ({ fetch }, letterId, recipientId) => writeMail(fetch, letterId, recipientId),
  printDocument,
  savePdf,
  chooseFolder,
  restart: async () => {
    app.relaunch()
    app.quit()
    return { status: 'restarting' }
  },
}

/** The system's word for a failure (`EACCES`): its message would carry the path, and with it names. */
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown')

/** Only the page of the program itself may ask: not a frame in it, not what took its place after a navigation. */
const isOwnPage = (event: IpcMainInvokeEvent): boolean => {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame === event.sender.mainFrame && frame.origin === appOrigin
}

const setUpAction = <Name extends HostActionName>(name: Name, options: HostActionOptions, places: Places) => {
  const handler = handlers[name]
  ipcMain.handle(channelOf(name), async (event, ...given: unknown[]) => {
    const window = BrowserWindow.fromWebContents(event.sender)
    if (window === null || !isOwnPage(event)) {
      options.note('host-action-from-stranger', { action: name })
      return undefined
    }
    const inputs = hostActionInputs[name].safeParse(given)
    if (!inputs.success) return refused('INVALID_INPUT')
    try {
      return await handler({ ...options, window, places }, ...(inputs.data as Parameters<HostActions[Name]>))
    } catch (error) {
      // The page gets a word that it can explain; support finds the system's own in the log.
      options.note('host-action-failed', { action: name, code: codeOf(error) })
      return refused('FAILED')
    }
  })
}

/** Answers the closed list of things that a page may ask of its window. */
export const setUpHostActions = (options: HostActionOptions): void => {
  const places: Places = { lastFolder: undefined, written: new Set() }
  setUpAction('saveFileAs', options, places)
  setUpAction('openFile', options, places)
  setUpAction('writeMail', options, places)
  setUpAction('printDocument', options, places)
  setUpAction('savePdf', options, places)
  setUpAction('chooseFolder', options, places)
  setUpAction('restart', options, places)
}

/** Removes the copies that were opened to be looked at. */
export const removeOpenedCopies = (folder: string): void => {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Windows keeps a file that Word still shows; the next start removes it.
  }
}
