import { fileAddress, type HostActions, type HostFile } from '../../../shared/contract/host.ts'
import { notifyDone, notifyFailure } from '../../ui/notify.tsx'

declare global {
  // An interface, because that is how TypeScript lets the window be described.
  interface Window {
    /** Only in the Electron window: what a page alone cannot do. */
    readonly mesaHost?: HostActions
  }
}

/** Whether the window can open files with the programs of this computer; a browser only downloads them. */
export const canOpenFiles = (): boolean => window.mesaHost !== undefined

const download = (file: HostFile, fileName: string): void => {
  const link = document.createElement('a')
  link.href = fileAddress(file)
  link.download = fileName
  link.click()
}

const failed = (what: string): void => {
  notifyFailure(new Error(`The host could not ${what}`))
}

/** Gives a file to the person, a place of their choice in the window of Electron, a download in a browser, and says so. */
export const handOver = async (file: HostFile, fileName: string): Promise<void> => {
  const host = window.mesaHost
  if (host === undefined) {
    download(file, fileName)
    notifyDone(`Se descargó ${fileName}.`)
    return
  }
  const result = await host.saveFileAs(file)
  if (result.status === 'saved') notifyDone(`Se guardó ${result.fileName}.`)
  if (result.status === 'refused') failed('save the file')
}

/** Opens a file with the program that this computer has for it; in a browser it is downloaded. */
export const openWithComputer = async (file: HostFile, fileName: string): Promise<void> => {
  const host = window.mesaHost
  if (host === undefined) {
    await handOver(file, fileName)
    return
  }
  const result = await host.openFile(file)
  if (result.status === 'refused') failed('open the file')
}

/** Opens the mail program with the message of a letter; null writes to all its recipients. False when it could not. */
export const writeMail = async (letterId: string, recipientId: string | null, mailto: string): Promise<boolean> => {
  const host = window.mesaHost
  if (host !== undefined) {
    const result = await host.writeMail(letterId, recipientId)
    if (result.status === 'refused') failed('open the mail program')
    return result.status === 'opened'
  }
  const link = document.createElement('a')
  link.href = mailto
  link.click()
  return true
}
