import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconColumnInsertRight, IconDots, IconTrash } from '@tabler/icons-react'
import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react'
import {
  cellsOfText,
  isCells,
  mostTableColumns,
  pastedInto,
  withColumn,
  withMovedColumn,
  withoutColumn,
  type TableCells,
} from '../../../shared/domain/report-table.ts'
import styles from './reports.module.css'

type Cells = { headers: string[]; rows: string[][] }
type GridProps = {
  name: string
  table: TableCells
  onChange: (cells: Cells) => void
  onRemoveRow: (row: number) => void
}

type ColumnMenuProps = { column: number; columns: number; onDo: (change: (table: TableCells) => Cells) => void }

const ColumnMenu = ({ column, columns, onDo }: ColumnMenuProps) => (
  <Menu position="bottom-end" withinPortal>
    <Menu.Target>
      <ActionIcon size="sm" aria-label={`Columna ${String(column + 1)}: agregar, mover o quitar`}>
        <IconDots size={16} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item
        leftSection={<IconColumnInsertRight size={16} aria-hidden />}
        disabled={columns >= mostTableColumns}
        onClick={() => {
          onDo((table) => withColumn(table, column))
        }}
      >
        Agregar columna a la derecha
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        disabled={column === 0}
        onClick={() => {
          onDo((table) => withMovedColumn(table, column, column - 1))
        }}
      >
        Mover a la izquierda
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowRight size={16} aria-hidden />}
        disabled={column === columns - 1}
        onClick={() => {
          onDo((table) => withMovedColumn(table, column, column + 1))
        }}
      >
        Mover a la derecha
      </Menu.Item>
      <Menu.Item
        leftSection={<IconTrash size={16} aria-hidden />}
        disabled={columns === 1}
        onClick={() => {
          onDo((table) => withoutColumn(table, column))
        }}
      >
        Quitar columna
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
)

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }

/** The cells of a table to write in; a block copied from a spreadsheet is pasted as cells, Enter and the arrows go up and down. */
export const TableGrid = ({ name, table, onChange, onRemoveRow }: GridProps) => {
  const grid = useRef<HTMLTableElement>(null)
  const { headers, rows } = table
  const change = (row: number, column: number, value: string) => {
    onChange(pastedInto(table, { row, column }, [[value]]))
  }
  const paste = (row: number, column: number) => (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (!isCells(text)) return
    event.preventDefault()
    onChange(pastedInto(table, { row, column }, cellsOfText(text)))
  }
  const move = (row: number, column: number) => (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined || event.ctrlKey) return
    event.preventDefault()
    grid.current?.querySelector<HTMLElement>(`[data-cell="${String(row + step)} ${String(column)}"]`)?.focus()
  }
  const cell = (row: number, column: number, value: string, label: string) => (
    <input
      className={styles['cell']}
      data-cell={`${String(row)} ${String(column)}`}
      aria-label={label}
      maxLength={300}
      value={value}
      placeholder={row === -1 ? 'Encabezado' : ''}
      onPaste={paste(row, column)}
      onKeyDown={move(row, column)}
      onChange={(event) => {
        change(row, column, event.currentTarget.value)
      }}
    />
  )
  return (
    <div className={styles['frame']}>
      <table ref={grid} className={styles['grid']} aria-label={name}>
        <thead>
          <tr>
            {headers.map((header, column) => (
              <th key={column} scope="col">
                <div className={styles['head']}>
                  {cell(-1, column, header, `Encabezado ${String(column + 1)}`)}
                  <ColumnMenu
                    column={column}
                    columns={headers.length}
                    onDo={(alter) => {
                      onChange(alter(table))
                    }}
                  />
                </div>
              </th>
            ))}
            <th className={styles['side'] ?? ''}>
              <span className="visually-hidden">Quitar filas</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((value, column) => (
                <td key={column}>{cell(line, column, value, `Fila ${String(line + 1)}, ${headers[column] ?? ''}`)}</td>
              ))}
              <td className={styles['side'] ?? ''}>
                <ActionIcon
                  size="sm"
                  aria-label={`Quitar la fila ${String(line + 1)}`}
                  onClick={() => {
                    onRemoveRow(line)
                  }}
                >
                  <IconTrash size={15} aria-hidden />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
