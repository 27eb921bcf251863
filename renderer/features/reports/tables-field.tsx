import { Button, Text } from '@mantine/core'
import { IconTablePlus } from '@tabler/icons-react'
import { useController, type Control } from 'react-hook-form'
import type { MonitoringReportDraft, ReportTable } from '../../../shared/contract/monitoring.ts'
import { notifyUndoable } from '../../ui/notify.tsx'
import { TableEditor } from './table-editor.tsx'

const mostTables = 20

const blankTable = (): ReportTable => ({
  title: '',
  headers: ['Indicador', 'Valor'],
  rows: [['', '']],
  source: null,
  note: null,
  hasChart: false,
})

/** The tables of a report, in their order. */
export const TablesField = ({ control }: { control: Control<MonitoringReportDraft> }) => {
  const { field } = useController({ control, name: 'tables' })
  const tables = field.value
  const change = (next: ReportTable[]) => {
    field.onChange(next)
  }
  const remove = (index: number) => {
    change(tables.toSpliced(index, 1))
    notifyUndoable(`Se quitó el cuadro ${String(index + 1)}.`, () => {
      change(tables)
    })
  }
  return (
    <>
      {tables.length === 0 && (
        <Text c="dimmed" mb="xs">
          Ninguno todavía. Un cuadro dice sus datos con su fuente; si son números, puede llevar un gráfico.
        </Text>
      )}
      {tables.map((table, index) => (
        <TableEditor
          key={index}
          number={index + 1}
          table={table}
          onChange={(changed) => {
            change(tables.with(index, changed))
          }}
          onRaise={
            index === 0
              ? null
              : () => {
                  change(tables.toSpliced(index, 1).toSpliced(index - 1, 0, table))
                }
          }
          onRemove={() => {
            remove(index)
          }}
        />
      ))}
      {tables.length < mostTables && (
        <Button
          variant="default"
          mt="md"
          leftSection={<IconTablePlus size={17} aria-hidden />}
          onClick={() => {
            change([...tables, blankTable()])
          }}
        >
          Agregar cuadro
        </Button>
      )}
    </>
  )
}
