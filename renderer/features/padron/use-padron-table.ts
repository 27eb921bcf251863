import { useTable, type SortingState } from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import type { Roll } from '../../../shared/contract/roll.ts'
import { filterPadron, lineOf, type PadronFacets, type PadronLine } from './filter.ts'
import { columnsOn, features } from './padron-columns.tsx'

const byInstitution: SortingState = [{ id: 'institution', desc: false }]

/** The sorted rows of a padrón. Sorting comes before filtering: a letter typed only walks along the rows. */
export const usePadronTable = ({ rows, on, segments }: Roll) => {
  const [sorting, setSorting] = useState(byInstitution)
  const data = useMemo(() => rows.map(lineOf), [rows])
  const columns = useMemo(() => columnsOn(on, segments), [on, segments])
  // The same object until something of it changes: the table is another one for each other object.
  const options = useMemo(
    () => ({
      features,
      columns,
      data,
      getRowId: ({ row }: PadronLine) => row.institution.id,
      enableSortingRemoval: false,
      enableMultiSort: false,
      state: { sorting },
      onSortingChange: setSorting,
    }),
    [columns, data, sorting],
  )
  const table = useTable(options)
  return { table, sorted: table.getSortedRowModel().rows }
}
export type PadronTableModel = ReturnType<typeof usePadronTable>

/** The rows that were asked for, and how many each other choice would give. */
export const useFilteredRows = ({ sorted }: PadronTableModel, facets: PadronFacets, query: string) =>
  useMemo(() => filterPadron(sorted, ({ original }) => original, facets, query), [sorted, facets, query])
