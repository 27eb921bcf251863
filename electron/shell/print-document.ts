import type { WebContents } from 'electron'
import type { DocumentSubject } from '../../shared/contract/documents.ts'
import { previewAddress, type PrintResult } from '../../shared/contract/host.ts'
import { appOrigin } from './protocol.ts'
import { openPagesWindow } from './window.ts'

/**
 * Lends a window that nobody sees, on the pages of a document: it can run nothing and has no bridge. It goes when `use`
 * has ended, however that was.
 */
const withPages = async <Result>(
  subject: DocumentSubject,
  use: (contents: WebContents) => Promise<Result>,
): Promise<Result> => {
  const window = openPagesWindow()
  try {
    await window.loadURL(`${appOrigin}${previewAddress(subject)}`)
    return await use(window.webContents)
  } finally {
    window.destroy()
  }
}

// Electron's own words for a person who closed the system's panel.
const isCancelled = (reason: string): boolean => /cancel/iu.test(reason)

/** Prints the pages of a document on the printer that the person chooses. */
export const printPages = (subject: DocumentSubject): Promise<PrintResult> =>
  withPages(
    subject,
    (contents) =>
      new Promise((resolve) => {
        contents.print({ printBackground: true }, (isPrinted, reason) => {
          if (isPrinted) resolve({ status: 'printed' })
          else resolve(isCancelled(reason) ? { status: 'cancelled' } : { status: 'refused', reason: 'FAILED' })
        })
      }),
  )

/** The pages of a document as PDF: A4 and its margins are said by the pages themselves, its headings are its outline. */
export const pdfOfPages = (subject: DocumentSubject): Promise<Uint8Array> =>
  withPages(subject, (contents) =>
    contents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  )
