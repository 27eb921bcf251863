import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { FlexRender, type Header, type Row } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  memo,
  useCallback,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react'
import type { PadronLine } from './filter.ts'
import type { features } from './padron-columns.tsx'
import styles from './padron-table.module.css'
import { nextRow } from './row-keys.ts'
import type { PadronTableModel } from './use-padron-table.ts'

export type PadronTableRow = Row<typeof features, PadronLine>

const rowHeight = 48
const headHeight = 34
const columnClasses = ['institution', 'state', 'principal', 'alternate', 'expiry', 'document', 'request'] as const

const rowDomId = (id: string): string => `padron-row-${id}`

const ariaSort = { asc: 'ascending', desc: 'descending' } as const

const HeaderCell = ({ header, children }: { header: Header<typeof features, PadronLine>; children: ReactNode }) => {
  const sorted = header.column.getIsSorted()
  return (
    <th scope="col" aria-sort={sorted === false ? 'none' : ariaSort[sorted]}>
      <UnstyledButton className={styles['sort'] ?? ''} onClick={header.column.getToggleSortingHandler()}>
        {children}
        {sorted === 'asc' && <IconArrowUp size={14} stroke={2.2} aria-hidden />}
        {sorted === 'desc' && <IconArrowDown size={14} stroke={2.2} aria-hidden />}
      </UnstyledButton>
    </th>
  )
}

const Head = memo(({ table }: { table: PadronTableModel['table'] }) => (
  <thead>
    {table.getHeaderGroups().map((group) => (
      <tr key={group.id} aria-rowindex={1}>
        {group.headers.map((header) => (
          <HeaderCell key={header.id} header={header}>
            <FlexRender header={header} />
          </HeaderCell>
        ))}
      </tr>
    ))}
  </thead>
))
Head.displayName = 'Head'

type LineProps = {
  row: PadronTableRow
  position: number
  isActive: boolean
  onOpen: (row: PadronTableRow) => void
}

const Line = memo(({ row, position, isActive, onOpen }: LineProps) => (
  <tr
    id={rowDomId(row.id)}
    className={styles['row']}
    aria-rowindex={position + 2}
    aria-selected={isActive}
    data-left={!row.original.row.isActive || undefined}
    onClick={() => {
      onOpen(row)
    }}
  >
    {row.getAllCells().map((cell) => (
      <td key={cell.id}>
        <FlexRender cell={cell} />
      </td>
    ))}
  </tr>
))
Line.displayName = 'Line'

const Space = ({ height }: { height: number }) =>
  height === 0 ? null : (
    <tr aria-hidden className={styles['space']}>
      <td style={{ height }} />
    </tr>
  )

type PadronTableProps = {
  model: PadronTableModel
  rows: readonly PadronTableRow[]
  /** What the list was asked for: another question begins at its top; the same one read again stays where it is. */
  question: string
  tableRef: RefObject<HTMLTableElement | null>
  onOpen: (line: PadronLine) => void
}

/** The padrón as a grid: only what is in sight is drawn; arrows move along its rows and Enter opens one. */
export const PadronTable = ({ model: { table }, rows, question, tableRef, onOpen }: PadronTableProps) => {
  const scroller = useRef<HTMLDivElement>(null)
  const [activeId, setActiveId] = useState<string | null>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  useEffect(() => {
    // Asked only of a list that was scrolled: scrolling lays the page out at once.
    if ((virtualizer.scrollOffset ?? 0) > 0) virtualizer.scrollToOffset(0)
  }, [question, virtualizer])
  const inSight = virtualizer.getVirtualItems()
  // The same function at each letter typed, so that the rows in sight are not drawn again.
  const open = useCallback(
    (row: PadronTableRow) => {
      setActiveId(row.id)
      onOpen(row.original)
    },
    [onOpen],
  )
  const handleKey = (event: KeyboardEvent<HTMLTableElement>) => {
    // The buttons of the head have their own keys.
    if (event.target !== event.currentTarget) return
    const current = rows.findIndex(({ id }) => id === activeId)
    if (event.key === 'Enter') {
      const row = rows[Math.max(0, current)]
      if (row !== undefined) open(row)
      return
    }
    const pageSize = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1)
    const next = nextRow(event.key, current, rows.length, pageSize)
    const row = next === null ? undefined : rows[next]
    if (next === null || row === undefined) return
    event.preventDefault()
    setActiveId(row.id)
    virtualizer.scrollToIndex(next)
  }
  const isActiveInSight = inSight.some(({ index }) => rows[index]?.id === activeId)
  return (
    <div ref={scroller} className={styles['scroller']}>
      <table
        ref={tableRef}
        role="grid"
        className={styles['table']}
        aria-label="Instituciones del padrón"
        aria-rowcount={rows.length + 1}
        aria-activedescendant={isActiveInSight && activeId !== null ? rowDomId(activeId) : undefined}
        tabIndex={0}
        onKeyDown={handleKey}
      >
        <colgroup>
          {columnClasses.map((name) => (
            <col key={name} className={styles[name]} />
          ))}
        </colgroup>
        <Head table={table} />
        <tbody>
          <Space height={(inSight[0]?.start ?? headHeight) - headHeight} />
          {inSight.map(({ index }) => {
            const row = rows[index]
            return row === undefined ? null : (
              <Line key={row.id} row={row} position={index} isActive={row.id === activeId} onOpen={open} />
            )
          })}
          <Space
            height={Math.max(0, virtualizer.getTotalSize() - ((inSight.at(-1)?.end ?? headHeight) - headHeight))}
          />
        </tbody>
      </table>
    </div>
  )
}
