import type { Day } from '../../../shared/domain/dates.ts'
import { sessionLabel, type SessionKind } from '../../../shared/domain/session.ts'
import { among, entryOf, lines, type Source } from './entry.ts'
import { naming } from './sources-sessions.ts'

type LetterRow = Record<'id' | 'subject' | 'text', string> & { issued_on: Day | null; held_on: Day | null } & Record<
    'number' | 'reference' | 'session_id' | 'session_number' | 'term_id' | 'term' | 'names' | 'institutions',
    string | null
  > & { session_kind: SessionKind | null }

const namesOf = (what: string): string =>
  `(SELECT group_concat(${what}, char(10)) FROM recipient LEFT JOIN institution ON institution.id = institution_id
    WHERE letter_id = letter.id)`

const contextOf = ({ session_kind: kind, session_number: number, term }: LetterRow): string | null =>
  kind === null ? term : sessionLabel(kind, number)

/** Letters with whom they go to, drafts too; neither telephone nor address of anybody. */
export const letterSource: Source = {
  kind: 'letter',
  table: 'letter',
  follows: [
    { table: 'recipient', parent: 'letter_id' },
    { table: 'session', columns: naming, ids: `SELECT id FROM letter WHERE session_id ${among}` },
    { table: 'term', columns: ['name'], ids: `SELECT id FROM letter WHERE term_id ${among}` },
    {
      table: 'institution',
      columns: ['name', 'acronym'],
      ids: `SELECT letter_id AS id FROM recipient WHERE institution_id ${among}`,
    },
  ],
  read: (sql, ids) =>
    sql
      .all<LetterRow>(
        `SELECT letter.id, letter.number, subject, reference, coalesce(filled_body, body) AS text, issued_on, held_on,
                session_id, session.kind AS session_kind, session.number AS session_number, term_id, term.name AS term,
                ${namesOf('recipient.name')} AS names,
                ${namesOf(`institution_name || char(10) || coalesce(acronym, '')`)} AS institutions
         FROM letter LEFT JOIN session ON session.id = session_id LEFT JOIN term ON term.id = term_id
         WHERE letter.id ${among}`,
        JSON.stringify(ids),
      )
      .map((row) =>
        entryOf({
          kind: 'letter',
          id: row.id,
          day: row.issued_on ?? row.held_on,
          sessionId: row.session_id,
          parentId: row.term_id,
          title: row.number === null ? 'Oficio en borrador' : `Oficio N° ${row.number}`,
          context: contextOf(row),
          institutions: row.institutions ?? '',
          body: lines(row.subject, row.reference, row.text, row.names),
        }),
      ),
}
