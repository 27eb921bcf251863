import { z } from 'zod'
import type { WriteProblem } from '../domain/write-problem.ts'
import { DocumentSubject } from './documents.ts'

const HostFile = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('documentData'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('attachment'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('invitation'), letterId: z.uuid() }),
  z.strictObject({ kind: z.literal('roll'), termId: z.uuid() }),
  z.strictObject({ kind: z.literal('rollTemplate') }),
  /** The balance of a plan as a spreadsheet, and an empty plan to fill. */
  z.strictObject({ kind: z.literal('planBalance'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('planTemplate') }),
  /** A text drafted by parts, for other systems. */
  z.strictObject({ kind: z.literal('akomaNtoso'), ordinanceId: z.uuid() }),
  /** The Word file of the letterhead in use, one with invented data in it, or one to begin with. */
  z.strictObject({ kind: z.literal('letterhead'), which: z.enum(['template', 'sample', 'starter']) }),
  z.strictObject({ kind: z.literal('sessionBundle'), sessionId: z.uuid() }),
  z.strictObject({ kind: z.literal('yearBundle'), year: z.int().min(1993).max(9999) }),
  /** For the calendar of the computer or the telephone. */
  z.strictObject({ kind: z.literal('calendarYear'), year: z.int().min(0).max(9999) }),
  z.strictObject({ kind: z.literal('calendarSession'), sessionId: z.uuid() }),
])

/** A file that the core gives out, named by ids. */
export type HostFile = z.infer<typeof HostFile>

/** Where the core serves a file: the page downloads it there, and the window asks for it on the page's behalf. */
export const fileAddress = (file: HostFile): string => {
  switch (file.kind) {
    case 'document':
      return `/files/documents/${file.id}`
    case 'documentData':
      return `/files/documents/${file.id}/data`
    case 'attachment':
      return `/files/attachments/${file.id}`
    case 'invitation':
      return `/files/letters/${file.letterId}/invitation`
    case 'roll':
      return `/files/exports/padron/${file.termId}`
    case 'rollTemplate':
      return '/files/exports/plantilla-padron'
    case 'planBalance':
      return `/files/exports/plan/${file.id}`
    case 'planTemplate':
      return '/files/exports/plantilla-plan'
    case 'akomaNtoso':
      return `/files/exports/akn/${file.ordinanceId}`
    case 'letterhead':
      return `/files/letterhead/${file.which}`
    case 'sessionBundle':
      return `/files/exports/sesion/${file.sessionId}`
    case 'yearBundle':
      return `/files/exports/anio/${String(file.year)}`
    case 'calendarYear':
      return `/files/calendar/year/${String(file.year)}`
    case 'calendarSession':
      return `/files/calendar/session/${file.sessionId}`
  }
  return file satisfies never
}

/** Where the core says, under a SHA-256, whether it is that of a version of a document: 204, or 404. */
export const knownFilePath = '/files/known'

/** Where the core shows, as pages, what a document would say now; under the name that it would have as PDF. */
export const previewAddress = ({ kind, subjectId }: DocumentSubject): string => `/files/preview/${kind}/${subjectId}`

/** Where it shows of a long document only the first pages, which are there at once, and after them an element `restClass`. */
export const beginningAddress = (subject: DocumentSubject): string => `${previewAddress(subject)}?beginning`

/** The class of what stands, after the first pages, for the rest of a document. */
export const restClass = 'rest'

/** The attribute by which the pages of a preview say of what a block is: of which part of a norm. */
export const anchorAttribute = 'data-anchor'

/** Where the core gives the mail of a letter, as `LetterMail`, for one recipient or for all. */
export const mailAddress = (letterId: string, recipientId: string | null): string =>
  `/files/letters/${letterId}/mail${recipientId === null ? '' : `?recipient=${recipientId}`}`

export const LetterMail = z.strictObject({ mailto: z.string() })
export type LetterMail = z.infer<typeof LetterMail>

/**
 * What a window can do that a page cannot: a closed list. The page sends ids; a path never comes from it.
 *
 * In Electron the preload offers these as `window.mesaHost`; in the browser host it is absent and the page downloads,
 * prints and reloads by itself.
 */
export const hostActionInputs = {
  saveFileAs: z.tuple([HostFile]),
  openFile: z.tuple([HostFile]),
  /** Opens the mail program with the message of a letter; null writes to all its recipients. */
  writeMail: z.tuple([z.uuid(), z.uuid().nullable()]),
  /** Prints what a document would say now, as its preview shows it. */
  printDocument: z.tuple([DocumentSubject]),
  /** Saves the same as PDF where the person says. */
  savePdf: z.tuple([DocumentSubject]),
  chooseFolder: z.tuple([]),
  restart: z.tuple([]),
} as const

export type HostActionName = keyof typeof hostActionInputs

export const hostActionNames = Object.keys(hostActionInputs) as readonly HostActionName[]

/** `FAILED` carries nothing: the reason is in the log, where support looks for it. */
export type HostRefusal = { status: 'refused'; reason: 'INVALID_INPUT' | 'NOT_FOUND' | 'FAILED' }
/**
 * `keptFileName`: a file of that name was there with bytes that the program does not know, so a person may have changed it;
 * it stays, and the new one lies beside it. `unwritten`: the file system refused, and nothing is left of it.
 */
export type SaveResult =
  | { status: 'saved'; fileName: string; keptFileName: string | null }
  | { status: 'cancelled' }
  | { status: 'unwritten'; fileName: string; problem: WriteProblem }
  | HostRefusal
export type OpenResult = { status: 'opened' } | HostRefusal
/**
 * `isShortened`: the message was too long for the system, was cut and says so. `copiedAddresses` is how many addresses
 * found no room: they are on the clipboard, to be pasted.
 */
export type MailResult = { status: 'opened'; isShortened: boolean; copiedAddresses: number } | HostRefusal
export type PrintResult = { status: 'printed' } | { status: 'cancelled' } | HostRefusal
/** The next documents are saved there. `name` is only the folder's last part, to be shown. */
export type FolderResult = { status: 'chosen'; name: string } | { status: 'cancelled' } | HostRefusal
export type RestartResult = { status: 'restarting' } | HostRefusal

export type HostActions = {
  saveFileAs: (file: HostFile) => Promise<SaveResult>
  openFile: (file: HostFile) => Promise<OpenResult>
  writeMail: (letterId: string, recipientId: string | null) => Promise<MailResult>
  printDocument: (subject: DocumentSubject) => Promise<PrintResult>
  savePdf: (subject: DocumentSubject) => Promise<SaveResult>
  chooseFolder: () => Promise<FolderResult>
  restart: () => Promise<RestartResult>
}

/**
 * Each page of the browser host keeps an EventSource open on this path: when the last one closes, the program ends.
 *
 * Answered 204 (the EventSource closes for good) when enough pages are connected, because a browser allows six
 * connections to one address: the page tries again after `aliveRetryMs`.
 */
export const alivePath = '/host/alive'
export const aliveRetryMs = 15_000
