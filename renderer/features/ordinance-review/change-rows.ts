import type { OrdinanceReasons } from '../../../shared/contract/ordinances.ts'
import type { ChangeKind, OrdinanceChanges, PartSide } from '../../../shared/domain/ordinance-changes.ts'
import { sectionHeadings } from '../../../shared/domain/ordinance-words.ts'
import type { WordsChange } from '../../../shared/domain/part-words.ts'

type Reason = keyof OrdinanceReasons

const reasonHeadings: Record<Reason, string> = {
  background: 'Antecedentes',
  legalBasis: 'Base legal',
  problem: 'Problema',
  proposal: 'Propuesta',
  costBenefit: 'Análisis costo-beneficio',
  legislation: 'Efecto sobre la legislación vigente',
}

/** What stands in a row of the comparison: a part, the title, or one of the reasons. */
export type ComparedRow = {
  kind: 'compared'
  key: string
  /** Null where the row is no part. */
  partId: string | null
  depth: number
  change: ChangeKind
  before: PartSide | null
  after: PartSide | null
}

/** A row of the comparison: `difference` counts those that differ, from 0. */
export type ChangeRow =
  | { kind: 'heading'; key: string; text: string }
  | (ComparedRow & { difference: number | null })
  | { kind: 'hidden'; key: string; parts: number }

type Piece = { heading: string; rows: ComparedRow[] }

const ofWords = (key: string, label: string, { isChanged, before, after }: WordsChange): ComparedRow => ({
  kind: 'compared',
  key,
  partId: null,
  depth: 0,
  change: isChanged ? 'changed' : 'same',
  before: { label, title: [], text: before },
  after: { label, title: [], text: after },
})

const piecesOf = ({ title, parts, reasons }: OrdinanceChanges<Reason>): Piece[] => [
  { heading: 'Título', rows: [ofWords('title', '', title)] },
  ...[...Map.groupBy(parts, ({ section }) => section)].map(([section, ofSection]) => ({
    heading: sectionHeadings[section],
    rows: ofSection.map(({ id, depth, change, before, after }): ComparedRow => ({
      kind: 'compared',
      key: id,
      partId: id,
      depth,
      change,
      before,
      after,
    })),
  })),
  {
    heading: 'Exposición de motivos',
    rows: reasons
      // A regulation or a statement has none.
      .filter(({ before, after }) => before.length + after.length > 0)
      .map(({ key, ...words }) => ofWords(`reason ${key}`, reasonHeadings[key], words)),
  },
]

/** Those that differ and what they stand under: a numeral without its article says too little. */
const shownAmong = (rows: readonly ComparedRow[]): Set<ComparedRow> => {
  const shown = new Set<ComparedRow>()
  const above: ComparedRow[] = []
  for (const row of rows) {
    above.length = row.depth
    above.push(row)
    if (row.change !== 'same') for (const one of above) shown.add(one)
  }
  return shown
}

/** The rows of a comparison under the headings of the document: all, or those that differ with how many are left out. */
export const changeRows = (changes: OrdinanceChanges<Reason>, isOnlyChanges: boolean): ChangeRow[] => {
  let differences = 0
  return piecesOf(changes).flatMap(({ heading, rows }) => {
    const shown = isOnlyChanges ? shownAmong(rows) : new Set(rows)
    if (shown.size === 0) return []
    const result: ChangeRow[] = [{ kind: 'heading', key: heading, text: heading }]
    for (const row of rows) {
      const last = result.at(-1)
      if (shown.has(row)) result.push({ ...row, difference: row.change === 'same' ? null : differences++ })
      else if (last?.kind === 'hidden') last.parts += 1
      else result.push({ kind: 'hidden', key: `hidden ${row.key}`, parts: 1 })
    }
    return result
  })
}
