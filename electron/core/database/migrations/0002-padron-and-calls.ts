import { changeLogTriggers } from '../change-log.ts'
import type { Migration } from './migration.ts'
import { createTable, day, isFlag, time, type TableDefinition } from './table.ts'

/*
 * Everything before the meeting: the padrón of each term, what accredits somebody, who coordinates, the letters and
 * their answers, attachments and imports. A table that gets a column gets its log triggers anew, with all its columns.
 */

const tables: TableDefinition[] = [
  {
    name: 'contact',
    columns: {
      institution_id: 'TEXT NOT NULL REFERENCES institution (id) ON DELETE CASCADE',
      ordinal: 'INTEGER NOT NULL CHECK (ordinal >= 0)',
      treatment: 'TEXT',
      name: 'TEXT NOT NULL',
      position: 'TEXT',
      phone: 'TEXT',
      email: 'TEXT',
    },
  },
  {
    // An institution takes part in a term, accredited or not yet.
    name: 'term_member',
    columns: {
      term_id: 'TEXT NOT NULL REFERENCES term (id) ON DELETE CASCADE',
      institution_id: 'TEXT NOT NULL REFERENCES institution (id)',
      is_active: `INTEGER NOT NULL ${isFlag('is_active')}`,
    },
    constraints: ['UNIQUE (term_id, institution_id)'],
  },
  {
    name: 'coordination',
    columns: {
      role: `TEXT NOT NULL CHECK (role IN ('coordinator', 'alternate', 'secretary'))`,
      person_id: 'TEXT NOT NULL REFERENCES person (id)',
      position: 'TEXT NOT NULL',
      valid_from: `TEXT NOT NULL ${day('valid_from')}`,
      valid_to: `TEXT ${day('valid_to')}`,
      session_id: 'TEXT REFERENCES session (id)',
      blank_votes: 'INTEGER CHECK (blank_votes >= 0)',
      spoiled_votes: 'INTEGER CHECK (spoiled_votes >= 0)',
      note: 'TEXT',
      // Whose election ended this office: taken back, the office goes on.
      succeeded_by_id: 'TEXT REFERENCES coordination (id)',
    },
    constraints: [
      'CHECK (valid_to IS NULL OR valid_from <= valid_to)',
      'CHECK ((session_id IS NULL) = (blank_votes IS NULL) AND (blank_votes IS NULL) = (spoiled_votes IS NULL))',
      'UNIQUE (session_id, role)',
    ],
  },
  {
    name: 'candidacy',
    columns: {
      coordination_id: 'TEXT NOT NULL REFERENCES coordination (id) ON DELETE CASCADE',
      person_id: 'TEXT NOT NULL REFERENCES person (id)',
      ordinal: 'INTEGER NOT NULL',
      votes: 'INTEGER NOT NULL CHECK (votes >= 0)',
    },
    constraints: ['UNIQUE (coordination_id, person_id)'],
  },
  {
    // What a letter said when it was issued is kept in `facts` and `filled_body`: the session may change afterwards.
    name: 'letter',
    columns: {
      kind: `TEXT NOT NULL CHECK (kind IN ('call', 'accreditation_request'))`,
      session_id: 'TEXT REFERENCES session (id)',
      term_id: 'TEXT REFERENCES term (id)',
      status: `TEXT NOT NULL CHECK (status IN ('draft', 'issued', 'superseded'))`,
      number: 'TEXT UNIQUE',
      issued_on: `TEXT ${day('issued_on')}`,
      subject: 'TEXT NOT NULL',
      reference: 'TEXT',
      body: 'TEXT NOT NULL',
      reply_by: `TEXT ${day('reply_by')}`,
      copies: 'TEXT NOT NULL CHECK (json_valid(copies))',
      supersedes_id: 'TEXT UNIQUE REFERENCES letter (id)',
      facts: 'TEXT CHECK (facts IS NULL OR json_valid(facts))',
      filled_body: 'TEXT',
      signatory_name: 'TEXT',
      signatory_position: 'TEXT',
    },
    constraints: [
      `CHECK ((kind = 'call') = (session_id IS NOT NULL) AND (kind = 'accreditation_request') = (term_id IS NOT NULL))`,
      `CHECK ((status = 'draft') = (number IS NULL) AND (number IS NULL) = (issued_on IS NULL))`,
      `CHECK ((status = 'draft') = (facts IS NULL) AND (facts IS NULL) = (filled_body IS NULL))`,
    ],
  },
  {
    name: 'recipient',
    columns: {
      letter_id: 'TEXT NOT NULL REFERENCES letter (id) ON DELETE CASCADE',
      ordinal: 'INTEGER NOT NULL',
      institution_id: 'TEXT REFERENCES institution (id)',
      person_id: 'TEXT REFERENCES person (id)',
      treatment: 'TEXT',
      name: 'TEXT',
      position: 'TEXT',
      institution_name: 'TEXT NOT NULL',
      phone: 'TEXT',
      email: 'TEXT',
      is_guest: `INTEGER NOT NULL ${isFlag('is_guest')}`,
      answer: `TEXT NOT NULL CHECK (answer IN ('none', 'principal', 'alternate', 'declined'))`,
      answered_on: `TEXT ${day('answered_on')}`,
      answer_note: 'TEXT',
    },
  },
  {
    name: 'dispatch',
    columns: {
      recipient_id: 'TEXT NOT NULL REFERENCES recipient (id) ON DELETE CASCADE',
      medium: `TEXT NOT NULL CHECK (medium IN ('physical', 'email', 'whatsapp'))`,
      dispatched_on: `TEXT NOT NULL ${day('dispatched_on')}`,
      dispatched_at: `TEXT ${time('dispatched_at')}`,
      received_by: 'TEXT',
      note: 'TEXT',
    },
  },
  {
    // Bytes live in the file store under their SHA-256. Taken off a record, the row stays with the moment it was.
    name: 'attachment',
    columns: {
      owner_kind: `TEXT NOT NULL CHECK (owner_kind IN ('session', 'agenda_item', 'agreement', 'commitment', 'term',
        'institution', 'person', 'accreditation', 'letter', 'dispatch', 'coordination'))`,
      owner_id: 'TEXT NOT NULL',
      file_name: 'TEXT NOT NULL',
      media_type: 'TEXT NOT NULL',
      size_bytes: 'INTEGER NOT NULL CHECK (size_bytes > 0)',
      sha256: 'TEXT NOT NULL CHECK (length(sha256) = 64)',
      added_at: 'TEXT NOT NULL',
      added_by: 'TEXT NOT NULL',
      removed_at: 'TEXT',
    },
  },
  {
    // `change_set_id` says which entry of this computer's log the import is: taking it back inverts that entry.
    name: 'padron_import',
    columns: {
      file_name: 'TEXT NOT NULL',
      sheet_name: 'TEXT NOT NULL',
      row_count: 'INTEGER NOT NULL CHECK (row_count >= 0)',
      created_count: 'INTEGER NOT NULL CHECK (created_count >= 0)',
      updated_count: 'INTEGER NOT NULL CHECK (updated_count >= 0)',
      change_set_id: 'INTEGER NOT NULL',
      applied_at: 'TEXT NOT NULL',
      undone_at: 'TEXT',
    },
  },
]

/** Adds columns to a logged table; `all` are its columns then, for the triggers that log it. */
const addColumns = (table: string, added: Record<string, string>, all: readonly string[]): string =>
  [
    ...Object.entries(added).map(([column, type]) => `ALTER TABLE ${table} ADD COLUMN ${column} ${type};`),
    ...['insert', 'update', 'delete'].map((event) => `DROP TRIGGER log_${table}_${event};`),
    changeLogTriggers(table, [...all, ...Object.keys(added)]),
  ].join('\n')

const widened = [
  addColumns('term', { is_closed: `INTEGER NOT NULL DEFAULT 0 ${isFlag('is_closed')}` }, [
    'name',
    'first_day',
    'last_day',
  ]),
  addColumns(
    'institution',
    {
      level: `TEXT CHECK (level IN ('national', 'regional', 'provincial', 'local'))`,
      province: 'TEXT',
      address: 'TEXT',
      phone: 'TEXT',
      email: 'TEXT',
    },
    ['name', 'acronym', 'segment_id', 'is_demonstration'],
  ),
  addColumns(
    'accreditation',
    {
      document_kind: `TEXT CHECK (document_kind IN ('official_letter', 'multiple_letter', 'letter', 'memorandum',
        'resolution', 'minutes', 'credential', 'email', 'other'))`,
      document_received_on: `TEXT ${day('document_received_on')}`,
      replaced_by_id: 'TEXT REFERENCES accreditation (id)',
      revoked_reason: 'TEXT',
    },
    ['institution_id', 'person_id', 'capacity', 'position', 'document', 'document_day', 'valid_from', 'valid_to'],
  ),
  addColumns('session', { online_link: 'TEXT' }, [
    'kind',
    'number',
    'is_decentralised',
    'province',
    'district',
    'held_on',
    'first_call_at',
    'second_call_at',
    'started_at',
    'ended_at',
    'venue',
    'modality',
    'status',
    'not_held_reason',
    'quorum_call',
    'presider_name',
    'presider_position',
    'secretary_name',
    'secretary_position',
    'next_session_on',
    'remarks',
    'quorum_basis',
    'minutes_state',
    'is_demonstration',
  ]),
]

const documentTable: TableDefinition = {
  // Of a session, a letter, a recipient, an accreditation or a term: `subject_id` is its id.
  name: 'document',
  columns: {
    kind: `TEXT NOT NULL CHECK (kind IN ('minutes', 'agenda', 'attendance_list', 'letters', 'letter', 'certificate',
      'certificates'))`,
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

// The kinds of a document are closed, and a CHECK cannot be widened: the table is made anew. Its rows are the same rows,
// so they are copied before there are triggers to log them.
const [documentTableSql = '', ...documentTriggers] = createTable(documentTable).split(/(?=CREATE TRIGGER)/)
const rebuiltDocument = [
  'DROP TRIGGER log_document_insert; DROP TRIGGER log_document_update; DROP TRIGGER log_document_delete;',
  'ALTER TABLE document RENAME TO document_1;',
  documentTableSql,
  `INSERT INTO document (id, kind, subject_id, session_id, title, file_name, document_version, size_bytes, sha256,
     model_sha256, created_at, created_by, version)
   SELECT id, kind, session_id, session_id, title, file_name, document_version, size_bytes, sha256,
     model_sha256, created_at, created_by, version FROM document_1;`,
  'DROP TABLE document_1;',
  ...documentTriggers,
  'CREATE INDEX document_by_session ON document (session_id);',
].join('\n')

/*
 * Who took part in a term is known from its accreditations; an institution that never had one is put into the last term,
 * where somebody can still accredit it. The id is made of those of the term and of the institution, so that two
 * computers that take this step on the same data agree.
 */
const memberId = `substr(term.id, 1, 19) || '8' || substr(institution.id, 21)`
const members = `
INSERT INTO change_set (at, clock, actor, device_id, device_name, command)
  VALUES ('2026-01-01T00:00:00.000Z', coalesce((SELECT max(clock) FROM change_set), '2026-01-01T00:00:00.000Z-0000-mesa-cer'), 'Mesa CER', 'mesa-cer', '', 'program.upgrade');
INSERT INTO term_member (id, term_id, institution_id, is_active)
  SELECT ${memberId}, term.id, institution.id, 1 FROM term JOIN institution
  WHERE EXISTS (SELECT 1 FROM accreditation WHERE institution_id = institution.id
    AND valid_from <= term.last_day AND (valid_to IS NULL OR valid_to >= term.first_day))
  OR (NOT EXISTS (SELECT 1 FROM accreditation WHERE institution_id = institution.id)
    AND term.id = (SELECT id FROM term ORDER BY last_day DESC LIMIT 1)
    AND NOT EXISTS (SELECT 1 FROM attendance WHERE institution_id = institution.id AND capacity IN ('guest', 'staff')));
DELETE FROM change_set WHERE command = 'program.upgrade' AND NOT EXISTS (SELECT 1 FROM change WHERE change_set_id = change_set.id);`

const indexes = `
CREATE INDEX contact_by_institution ON contact (institution_id, ordinal);
CREATE INDEX term_member_by_institution ON term_member (institution_id);
CREATE INDEX coordination_by_role ON coordination (role, valid_from);
CREATE INDEX coordination_by_person ON coordination (person_id);
CREATE INDEX candidacy_by_person ON candidacy (person_id);
CREATE INDEX letter_by_session ON letter (session_id);
CREATE INDEX letter_by_term ON letter (term_id);
CREATE INDEX recipient_by_letter ON recipient (letter_id, ordinal);
CREATE INDEX recipient_by_institution ON recipient (institution_id);
CREATE INDEX recipient_by_person ON recipient (person_id);
CREATE INDEX dispatch_by_recipient ON dispatch (recipient_id);
CREATE INDEX accreditation_by_successor ON accreditation (replaced_by_id);
CREATE UNIQUE INDEX letter_draft_by_session ON letter (session_id) WHERE status = 'draft' AND session_id IS NOT NULL;
CREATE UNIQUE INDEX letter_draft_by_term ON letter (term_id) WHERE status = 'draft' AND term_id IS NOT NULL;
CREATE INDEX attachment_by_owner ON attachment (owner_kind, owner_id);`

export const padronAndCalls: Migration = {
  number: 2,
  name: 'padron-and-calls',
  sql: [...tables.map(createTable), ...widened, rebuiltDocument, indexes, members].join('\n'),
}
