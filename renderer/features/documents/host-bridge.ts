import type { DocumentSubject } from '../../../shared/contract/documents.ts'
import { fileAddress, type HostActions, type HostFile, type SaveResult } from '../../../shared/contract/host.ts'
import { fitMailto } from '../../../shared/domain/mailto.ts'
import { isOpenable } from '../../../shared/domain/openable-file.ts'
import { keptBesideSentence, writeProblemSentence } from '../../../shared/domain/write-problem.ts'
import { copyText } from '../../ui/copy-text.ts'
import { notifyDone, notifyFailure, notifyProblem } from '../../ui/notify.tsx'

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

const tellSaved = (result: SaveResult): void => {
  switch (result.status) {
    case 'saved':
      if (result.keptFileName === null) notifyDone(`Se guardó ${result.fileName}.`)
      else notifyProblem(keptBesideSentence(result.keptFileName, result.fileName))
      return
    case 'unwritten':
      notifyProblem(writeProblemSentence(result.problem, result.fileName))
      return
    case 'refused':
      failed('save the file')
      return
    case 'cancelled':
      return
  }
  return result satisfies never
}

/** Gives a file to the person, a place of their choice in the window of Electron, a download in a browser, and says so. */
export const handOver = async (file: HostFile, fileName: string): Promise<void> => {
  const host = window.mesaHost
  if (host === undefined) {
    download(file, fileName)
    notifyDone(`Se descargó ${fileName}.`)
    return
  }
  tellSaved(await host.saveFileAs(file))
}

/** Opens a document with the program that this computer has for it; anything else is saved, as all is in a browser. */
export const openWithComputer = async (file: HostFile, fileName: string): Promise<void> => {
  const host = window.mesaHost
  if (host === undefined || !isOpenable(fileName)) {
    await handOver(file, fileName)
    return
  }
  const result = await host.openFile(file)
  if (result.status === 'refused') failed('open the file')
}

/** Whether the window makes PDF files by itself; a browser makes them where it prints. */
export const canSavePdf = (): boolean => window.mesaHost !== undefined

/** Prints a document: the window of Electron by itself, a browser the pages of its preview. */
export const printDocument = async (subject: DocumentSubject, pages: Pick<Window, 'print'> | null): Promise<void> => {
  const host = window.mesaHost
  if (host === undefined) {
    if (pages === null) notifyProblem('La vista previa todavía se está dibujando. Imprímala en un momento.')
    else pages.print()
    return
  }
  const result = await host.printDocument(subject)
  if (result.status === 'refused') failed('print the document')
}

/** Saves a document as PDF in a place of the person's choice, and says so; only in the window of Electron. */
export const savePdf = async (subject: DocumentSubject): Promise<void> => {
  const result = await window.mesaHost?.savePdf(subject)
  if (result !== undefined) tellSaved(result)
}

const sayWhatIsMissing = (isShortened: boolean, copiedAddresses: number): void => {
  if (copiedAddresses > 0)
    notifyProblem(
      `Son demasiadas direcciones para abrirlas de una vez: se copiaron las ${String(copiedAddresses)}. Péguelas en «CCO» (copia oculta).`,
    )
  if (isShortened)
    notifyProblem('El texto era demasiado largo para el programa de correo y se recortó: complételo antes de enviarlo.')
}

const followMailto = async (address: string): Promise<boolean> => {
  const mail = fitMailto(address)
  if (mail === undefined) return false
  if (mail.leftOut.length > 0 && !(await copyText(mail.leftOut.join('; ')))) {
    failed('copy the addresses')
    return false
  }
  const link = document.createElement('a')
  link.href = mail.mailto
  link.click()
  sayWhatIsMissing(mail.isShortened, mail.leftOut.length)
  return true
}

/** Opens the mail program with the message of a letter; null writes to all its recipients. False when it could not. */
export const writeMail = async (letterId: string, recipientId: string | null, mailto: string): Promise<boolean> => {
  const host = window.mesaHost
  if (host === undefined) return followMailto(mailto)
  const result = await host.writeMail(letterId, recipientId)
  switch (result.status) {
    case 'opened':
      sayWhatIsMissing(result.isShortened, result.copiedAddresses)
      return true
    case 'refused':
      failed('open the mail program')
      return false
  }
  return result satisfies never
}
