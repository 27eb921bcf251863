import { createTable, day, rebuild, same, type TableDefinition } from './table.ts'

/*
 * The documents that were still to come: more kinds of files in the register, and the statements that a committee makes
 * to the public, which belong to nothing else that is recorded.
 */

const document: TableDefinition = {
  // `subject_id` is the id of what it is about: a session, an agreement, a term, a statement…
  name: 'document',
  columns: {
    kind: `TEXT NOT NULL CHECK (kind IN ('minutes', 'agenda', 'attendance_list', 'letters', 'letter', 'certificate',
      'certificates', 'agreement_certificate', 'session_commitments', 'term_commitments', 'attendance_report',
      'installation_minutes', 'designation_minutes', 'statement', 'ordinance', 'ordinance_reasons', 'ordinance_letter'))`,
    subject_id: 'TEXT NOT NULL',
    session_id: 'TEXT REFERENCES session (id)',
    title: 'TEXT NOT NULL',
    file_name: 'TEXT NOT NULL',
    document_version: 'INTEGER NOT NULL CHECK (document_version >= 1)',
    size_bytes: 'INTEGER NOT NULL',
    sha256: 'TEXT NOT NULL CHECK (length(sha256) = 64)',
    model_sha256: 'TEXT NOT NULL CHECK (length(model_sha256) = 64)',
    created_at: 'TEXT NOT NULL',
    created_by: 'TEXT NOT NULL',
  },
  constraints: ['UNIQUE (kind, subject_id, document_version)'],
}

const tables: TableDefinition[] = [
  {
    name: 'statement',
    columns: {
      title: 'TEXT NOT NULL',
      body: 'TEXT NOT NULL',
      city: 'TEXT',
      issued_on: `TEXT NOT NULL ${day('issued_on')}`,
    },
  },
  {
    name: 'statement_signatory',
    columns: {
      statement_id: 'TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE',
      ordinal: 'INTEGER NOT NULL CHECK (ordinal >= 0)',
      name: 'TEXT NOT NULL',
      position: 'TEXT',
      institution: 'TEXT',
    },
    constraints: ['UNIQUE (statement_id, ordinal)'],
  },
]

const indexes = `
CREATE INDEX document_by_session ON document (session_id);
CREATE INDEX statement_by_day ON statement (issued_on);
CREATE INDEX attendance_by_session ON attendance (session_id, ordinal);`

/** More kinds of documents, and what they are about. */
export const documentsSql = [
  rebuild(document, same(...Object.keys(document.columns))),
  ...tables.map(createTable),
  indexes,
].join('\n')
