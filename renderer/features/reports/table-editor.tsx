import { ActionIcon, Button, Checkbox, Text, Textarea, TextInput } from '@mantine/core'
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReportTable } from '../../../shared/contract/monitoring.ts'
import { chartOfTable } from '../../../shared/domain/report-chart.ts'
import { mostTableRows } from '../../../shared/domain/report-table.ts'
import { notifyUndoable } from '../../ui/notify.tsx'
import styles from './reports.module.css'
import { TableGrid } from './table-grid.tsx'

type TableEditorProps = {
  number: number
  table: ReportTable
  onChange: (table: ReportTable) => void
  onRaise: (() => void) | null
  onRemove: () => void
}

/** A table of a report: its title, its cells, where they come from and whether they are drawn. */
export const TableEditor = ({ number, table, onChange, onRaise, onRemove }: TableEditorProps) => {
  const name = `Cuadro ${String(number)}`
  const canBeDrawn = chartOfTable(table) !== null
  const removeRow = (row: number) => {
    onChange({ ...table, rows: table.rows.toSpliced(row, 1) })
    if (table.rows[row]?.some((cell) => cell.trim() !== ''))
      notifyUndoable(`Se quitó una fila del ${name.toLocaleLowerCase('es')}.`, () => {
        onChange(table)
      })
  }
  return (
    <section className={styles['table']} aria-label={name}>
      <div className={styles['tableHead']}>
        <TextInput
          label={`${name}: título`}
          placeholder="Anemia en niñas y niños de 6 a 35 meses, por provincia"
          maxLength={500}
          value={table.title}
          onChange={(event) => {
            onChange({ ...table, title: event.currentTarget.value })
          }}
        />
        <ActionIcon aria-label={`Subir el ${name}`} disabled={onRaise === null} onClick={onRaise ?? undefined} mb={3}>
          <IconArrowUp size={17} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={`Quitar el ${name}`} onClick={onRemove} mb={3}>
          <IconTrash size={17} aria-hidden />
        </ActionIcon>
      </div>
      <TableGrid
        name={name}
        table={table}
        onChange={(cells) => {
          onChange({ ...table, ...cells })
        }}
        onRemoveRow={removeRow}
      />
      <div className={styles['under']}>
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconPlus size={15} aria-hidden />}
          disabled={table.rows.length >= mostTableRows}
          onClick={() => {
            onChange({ ...table, rows: [...table.rows, table.headers.map(() => '')] })
          }}
        >
          Agregar fila
        </Button>
        <Text size="xs" c="dimmed">
          Copie en Excel y pegue en una celda: se reparte solo en filas y columnas.
        </Text>
        <Checkbox
          ml="auto"
          label="Con gráfico de barras"
          checked={table.hasChart}
          onChange={(event) => {
            onChange({ ...table, hasChart: event.currentTarget.checked })
          }}
        />
      </div>
      {table.hasChart && !canBeDrawn && (
        <Text size="sm" c="dimmed" mb="xs">
          Todavía no se puede dibujar: necesita dos filas o más, con nombre en la primera columna, y de una a tres
          columnas solo con números.
        </Text>
      )}
      <div className={styles['sources']}>
        <TextInput
          label="Fuente"
          placeholder="INEI – ENDES 2022"
          maxLength={500}
          value={table.source ?? ''}
          onChange={(event) => {
            onChange({ ...table, source: event.currentTarget.value || null })
          }}
        />
        <Textarea
          label="Nota"
          autosize
          minRows={1}
          maxRows={5}
          maxLength={2000}
          value={table.note ?? ''}
          onChange={(event) => {
            onChange({ ...table, note: event.currentTarget.value || null })
          }}
        />
      </div>
    </section>
  )
}
