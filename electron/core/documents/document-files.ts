import { fail } from '../failure.ts'
import { soundBytes, type FileStore } from '../files/store.ts'
import type { DocumentModel, ModelLetterhead } from './model.ts'

/** The bytes that a model names, by their SHA-256. */
export type DocumentFiles = ReadonlyMap<string, Uint8Array>

export const noFiles: DocumentFiles = new Map()

type Named = { sha256: string } | null | undefined

type Store = Pick<FileStore, 'get'>

const collect = (store: Store, named: readonly Named[]): DocumentFiles =>
  new Map(
    named.flatMap((file) => {
      const bytes = file ? soundBytes(store, file.sha256) : undefined
      return file && bytes ? [[file.sha256, bytes] as const] : []
    }),
  )

/** The logos of a model: what its pages show on the screen. */
export const pictureFilesOf = (store: Store, { letterhead }: DocumentModel): DocumentFiles =>
  collect(store, [letterhead?.left, letterhead?.right])

/** The files of a letterhead that are at hand: for what is only looked at, which goes on without one that is lost. */
export const filesAtHand = (store: Store, { letterhead }: DocumentModel): DocumentFiles =>
  collect(store, [letterhead?.left, letterhead?.right, letterhead?.template])

/**
 * All the files that the letterhead of a model names. Without one of them nothing is written: the register would know
 * the bare document as the one with its letterhead, and give it back even after the file was chosen again.
 */
export const filesOf = (store: Store, model: DocumentModel): DocumentFiles => {
  const files = filesAtHand(store, model)
  const { left, right, template } = model.letterhead ?? {}
  for (const logo of [left, right])
    if (logo && !files.has(logo.sha256)) fail('LETTERHEAD_LOST', { fileName: logo.description })
  if (template && !files.has(template.sha256)) fail('LETTERHEAD_LOST', { fileName: template.fileName })
  return files
}

/** The template of a model, if its file is at hand. */
export const templateOf = (
  { letterhead }: Pick<DocumentModel, 'letterhead'>,
  files: DocumentFiles,
): { fileName: string; bytes: Uint8Array } | null => {
  const template = letterhead?.template
  const bytes = template ? files.get(template.sha256) : undefined
  return template && bytes ? { fileName: template.fileName, bytes } : null
}

/** The logos of a letterhead whose file is at hand. */
export const logosOf = (letterhead: ModelLetterhead | undefined, files: DocumentFiles) => {
  const at = (side: 'left' | 'right') => {
    const logo = letterhead?.[side] ?? null
    const bytes = logo === null ? undefined : files.get(logo.sha256)
    return logo === null || bytes === undefined ? null : { ...logo, bytes }
  }
  return { left: at('left'), right: at('right') }
}
