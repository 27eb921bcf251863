import type { FileStore } from '../files/store.ts'
import type { DocumentModel, ModelLetterhead } from './model.ts'

/** The bytes that a model names, by their SHA-256. */
export type DocumentFiles = ReadonlyMap<string, Uint8Array>

export const noFiles: DocumentFiles = new Map()

type Named = { sha256: string } | null | undefined

const collect = (store: Pick<FileStore, 'get'>, named: readonly Named[]): DocumentFiles =>
  new Map(
    named.flatMap((file) => {
      const bytes = file ? store.get(file.sha256) : undefined
      return file && bytes ? [[file.sha256, bytes] as const] : []
    }),
  )

/** The logos of a model: what its pages show on the screen. */
export const pictureFilesOf = (store: Pick<FileStore, 'get'>, { letterhead }: DocumentModel): DocumentFiles =>
  collect(store, [letterhead?.left, letterhead?.right])

/**
 * The files that the letterhead of a model names. One that the disk no longer has is left out: the document is written
 * without it, and the check of the program names it.
 */
export const filesOf = (store: Pick<FileStore, 'get'>, { letterhead }: DocumentModel): DocumentFiles =>
  collect(store, [letterhead?.left, letterhead?.right, letterhead?.template])

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
