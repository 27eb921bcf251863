import type { SessionId } from '../../../shared/domain/ids.ts'
import type { DocumentModel } from './model.ts'

/** A document drawn from the data: what it says, and what the register of files keeps of it. */
export type DrawnDocument = {
  model: DocumentModel
  /** Becomes the file's name: `Acta Sesión Ordinaria N° 003-2023`. */
  fileTitle: string
  /** What it is about, for lists. */
  label: string
  sessionId: SessionId | null
}
