import type { Migration } from './migration.ts'
import { widen } from './table.ts'

// Who made the bytes of a version: the program from its data, or a person who went on in Word and brought the file back.
const documentOrigin = widen({
  table: 'document',
  added: { origin: `TEXT NOT NULL DEFAULT 'program' CHECK (origin IN ('program', 'edited'))` },
  columns: [
    'kind',
    'subject_id',
    'session_id',
    'title',
    'file_name',
    'document_version',
    'size_bytes',
    'sha256',
    'model_sha256',
    'created_at',
    'created_by',
  ],
})

export const editedDocuments: Migration = { number: 5, name: 'edited-documents', sql: [documentOrigin].join('\n') }
