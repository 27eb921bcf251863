import type { DifferenceRow } from './differences.ts'

/** A row that is shown, with its number among the differences; or how many equal paragraphs are left out in a place. */
export type ShownRow =
  { kind: 'row'; row: DifferenceRow; difference: number | null } | { kind: 'hidden'; paragraphs: number }

const isDifferent = (row: DifferenceRow | undefined): boolean => row !== undefined && row.kind !== 'same'

/** All rows, or only those that differ with the paragraph before and after each. */
export const shownRows = (rows: readonly DifferenceRow[], isOnlyDifferences: boolean): ShownRow[] => {
  const shown: ShownRow[] = []
  let differences = 0
  for (const [index, row] of rows.entries()) {
    const isNear = isDifferent(rows[index - 1]) || isDifferent(row) || isDifferent(rows[index + 1])
    const last = shown.at(-1)
    if (isNear || !isOnlyDifferences) {
      shown.push({ kind: 'row', row, difference: isDifferent(row) ? differences : null })
      if (isDifferent(row)) differences += 1
    } else if (last?.kind === 'hidden') last.paragraphs += 1
    else shown.push({ kind: 'hidden', paragraphs: 1 })
  }
  return shown
}
