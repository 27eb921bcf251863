import { createColumnHelper, createSortedRowModel, rowSortingFeature, tableFeatures } from '@tanstack/react-table'
import type { Segment } from '../../../shared/contract/committee.ts'
import type { RollRow } from '../../../shared/contract/roll.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { compareText } from '../../../shared/domain/text.ts'
import type { PadronLine } from './filter.ts'
import { DocumentCell, ExpiryCell, HolderCell, InstitutionCell, RequestCell, StateCell } from './padron-cells.tsx'
import { documentsOf, requestStateOf, shownName } from './row-words.ts'

export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

const helper = createColumnHelper<typeof features, PadronLine>()

const stateOrder: readonly RollRow['state'][] = ['accredited', 'only_principal', 'only_alternate', 'expired', 'missing']
const requestOrder = ['answered', 'overdue', 'waiting', 'not_sent', 'none'] as const

type Value = string | number | null

// What is not known goes last when it is ascending.
const compare = (left: Value, right: Value): number => {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return typeof left === 'number' && typeof right === 'number' ? left - right : compareText(String(left), String(right))
}

type WithValue = { getValue: (columnId: string) => unknown }

const asValue = (value: unknown): Value => (typeof value === 'string' || typeof value === 'number' ? value : null)

const byValue = (left: WithValue, right: WithValue, columnId: string) =>
  compare(asValue(left.getValue(columnId)), asValue(right.getValue(columnId)))

/** The columns of the padrón looked at on a day. */
export const columnsOn = (on: Day, segments: readonly Segment[]) => {
  const segmentNames = new Map(segments.map(({ id, name }) => [id, name]))
  return helper.columns([
    helper.accessor(({ row }) => shownName(row.institution), {
      id: 'institution',
      header: 'Institución',
      sortFn: byValue,
      cell: ({ row: { original } }) => {
        const { segmentId } = original.row.institution
        return (
          <InstitutionCell
            institution={original.row.institution}
            segment={segmentId === null ? null : (segmentNames.get(segmentId) ?? null)}
          />
        )
      },
    }),
    helper.accessor(({ row }) => stateOrder.indexOf(row.state), {
      id: 'state',
      header: 'Estado',
      sortFn: byValue,
      cell: ({ row }) => <StateCell row={row.original.row} />,
    }),
    helper.accessor(({ row }) => row.principal?.personName ?? null, {
      id: 'principal',
      header: 'Titular',
      sortFn: byValue,
      cell: ({ row }) => <HolderCell holder={row.original.row.principal} />,
    }),
    helper.accessor(({ row }) => row.alternate?.personName ?? null, {
      id: 'alternate',
      header: 'Alterno(a)',
      sortFn: byValue,
      cell: ({ row }) => <HolderCell holder={row.original.row.alternate} />,
    }),
    helper.accessor(({ row }) => row.expiresOn, {
      id: 'expiry',
      header: 'Vigencia',
      sortFn: byValue,
      cell: ({ row }) => <ExpiryCell row={row.original.row} on={on} />,
    }),
    helper.accessor(({ row }) => documentsOf(row)[0] ?? null, {
      id: 'document',
      header: 'Documento',
      sortFn: byValue,
      cell: ({ row }) => <DocumentCell row={row.original.row} />,
    }),
    helper.accessor(({ row }) => requestOrder.indexOf(requestStateOf(row, on)), {
      id: 'request',
      header: 'Solicitud',
      sortFn: byValue,
      cell: ({ row }) => <RequestCell row={row.original.row} on={on} />,
    }),
  ])
}
