import type { Day } from '../../../shared/domain/dates.ts'
import { outlineOf, type OrdinanceKind, type Part, type PartTree } from '../../../shared/domain/ordinance.ts'
import { ordinanceKindName } from '../../../shared/domain/ordinance-words.ts'
import { numberParts, type PartNumber } from '../../../shared/domain/part-numbering.ts'
import { readText } from '../../../shared/domain/part-references.ts'
import type { Sql } from '../database/sql.ts'
import { among, entryOf, lines, type Entry, type Source } from './entry.ts'

const reasonColumns = [
  'reason_background',
  'reason_legal_basis',
  'reason_problem',
  'reason_proposal',
  'reason_cost_benefit',
  'reason_legislation',
] as const

type OrdinanceRow = Record<'id' | 'name' | 'title' | (typeof reasonColumns)[number], string> & {
  kind: OrdinanceKind
  year: number
  number: string | null
  issued_on: Day | null
}

/** What is drafted by parts, by its name, its title and its reasons. */
export const ordinanceSource: Source = {
  kind: 'ordinance',
  table: 'ordinance',
  follows: [],
  read: (sql, ids) =>
    sql
      .all<OrdinanceRow>(
        `SELECT id, kind, name, title, year, number, issued_on, ${reasonColumns.join(', ')} FROM ordinance WHERE id ${among}`,
        JSON.stringify(ids),
      )
      .map((row) =>
        entryOf({
          kind: 'ordinance',
          id: row.id,
          day: row.issued_on,
          year: row.year,
          title: row.name,
          context: lines(ordinanceKindName(row.kind).one, row.number).replaceAll('\n', ' · '),
          body: lines(row.title, row.number, ...reasonColumns.map((column) => row[column])),
        }),
      ),
}

type PartRow = Omit<Part, 'parentId'> & {
  parent_id: string | null
  ordinance_id: string
  ordinance_kind: OrdinanceKind
  name: string
  year: number
  issued_on: Day | null
}

/** The parts of the texts of which these are, without those that were taken away themselves. */
const partsBeside = (sql: Sql, ids: readonly string[]): PartRow[] =>
  sql.all<PartRow>(
    `SELECT ordinance_part.id, ordinance_part.kind, parent_id, rank, ordinance_part.title, text, ordinance_id,
            ordinance.kind AS ordinance_kind, name, year, issued_on
     FROM ordinance_part JOIN ordinance ON ordinance.id = ordinance_id
     WHERE is_removed = 0 AND ordinance_id IN (SELECT ordinance_id FROM ordinance_part WHERE id ${among})`,
    JSON.stringify(ids),
  )

const idsIn = ({ part, children }: PartTree): string[] => [part.id, ...children.flatMap(idsIn)]

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('es') + text.slice(1)

const partEntry = (row: PartRow, numbers: ReadonlyMap<string, PartNumber>): Entry => {
  const name = capitalised(numbers.get(row.id)?.reference ?? '')
  return entryOf({
    kind: 'ordinance',
    id: row.id,
    day: row.issued_on,
    year: row.year,
    parentId: row.ordinance_id,
    title: row.title.trim() === '' ? name : `${name}. ${row.title}`,
    context: row.name,
    body: readText(row.text, numbers),
  })
}

/** The parts of what is drafted, as they read: where one goes, the others are numbered anew. */
export const ordinancePartSource: Source = {
  kind: 'ordinance',
  table: 'ordinance_part',
  follows: [
    {
      table: 'ordinance_part',
      columns: ['rank', 'parent_id', 'is_removed'],
      ids: `SELECT id FROM ordinance_part WHERE ordinance_id IN (SELECT ordinance_id FROM ordinance_part WHERE id ${among})`,
    },
    {
      table: 'ordinance',
      columns: ['name', 'year', 'issued_on'],
      ids: `SELECT id FROM ordinance_part WHERE ordinance_id ${among}`,
    },
  ],
  read: (sql, ids) => {
    const asked = new Set(ids)
    const ofOrdinance = Map.groupBy(partsBeside(sql, ids), (row) => row.ordinance_id)
    return [...ofOrdinance.values()].flatMap((rows) => {
      const kind = rows[0]?.ordinance_kind
      if (kind === undefined) return []
      const parts = rows.map((row): Part => ({ ...row, parentId: row.parent_id }))
      const numbers = numberParts(kind, parts)
      // What is under a part that was taken away is not there either.
      const standing = new Set(outlineOf(kind, parts).flatMap((section) => section.parts.flatMap(idsIn)))
      return rows.filter(({ id }) => asked.has(id) && standing.has(id)).map((row) => partEntry(row, numbers))
    })
  },
}
