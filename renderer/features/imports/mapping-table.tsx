import { Select, Table, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleMinus, IconHelpCircle } from '@tabler/icons-react'
import type { ImportColumn } from '../../../shared/contract/imports.ts'
import type { AccreditationCapacity } from '../../../shared/domain/accreditation.ts'
import { ImportField, type ColumnTarget } from '../../../shared/domain/padron-import-fields.ts'
import { Mark } from '../../ui/mark.tsx'
import sheet from '../../ui/sheet.module.css'
import styles from './imports.module.css'
import { assignTarget, fieldOptions, hasCapacity, noField, targetOf, type Target } from './mapping.ts'

const rowCapacity = 'row'
const capacityOptions = [
  { value: rowCapacity, label: 'según la fila' },
  { value: 'principal', label: 'de titular' },
  { value: 'alternate', label: 'de alterno(a)' },
]

const capacityOf = (value: string | null): AccreditationCapacity | null =>
  value === 'principal' || value === 'alternate' ? value : null

const isGuessed = ({ target: guessed }: ImportColumn, target: Target | null): boolean =>
  guessed?.field === target?.field && guessed?.capacity === target?.capacity

const Certainty = ({ column, target }: { column: ImportColumn; target: Target | null }) => {
  if (target === null)
    return (
      <Mark icon={IconCircleMinus} tone="neutral">
        No se importa
      </Mark>
    )
  if (isGuessed(column, target) && column.confidence === 'likely')
    return (
      <Mark icon={IconHelpCircle} tone="attention">
        Por su contenido: revise
      </Mark>
    )
  return (
    <Mark icon={IconCircleCheck} tone="action">
      {isGuessed(column, target) ? 'Por su encabezado' : 'Elegida por usted'}
    </Mark>
  )
}

type RowProps = {
  column: ImportColumn
  target: Target | null
  /** Whether another column says of each row whose data it holds. */
  isCapacityTold: boolean
  onChoose: (target: Target | null) => void
}

const Row = ({ column, target, isCapacityTold, onChoose }: RowProps) => {
  const asksWhose = target !== null && hasCapacity(target.field) && (target.capacity !== null || !isCapacityTold)
  const name = column.header === '' ? `columna ${column.name}` : column.header
  return (
    <Table.Tr>
      <Table.Td className={styles['columnName'] ?? ''}>{column.name}</Table.Td>
      <Table.Td>
        <Text fw={550} lineClamp={2}>
          {column.header === '' ? 'Sin encabezado' : column.header}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm" c="dimmed" lineClamp={2} className={styles['samples'] ?? ''}>
          {column.samples.length === 0 ? 'Vacía' : column.samples.join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>
        <div className={styles['meaning']}>
          <Select
            aria-label={`Qué es «${name}»`}
            data={fieldOptions}
            value={target?.field ?? noField}
            searchable
            maxDropdownHeight={340}
            nothingFoundMessage="Nada con esas letras"
            onChange={(value) => {
              const field = ImportField.safeParse(value)
              onChoose(field.success ? { field: field.data, capacity: null } : null)
            }}
          />
          {asksWhose && (
            <Select
              aria-label={`De quién es «${name}»`}
              w={138}
              data={capacityOptions}
              value={target.capacity ?? rowCapacity}
              onChange={(value) => {
                onChoose({ ...target, capacity: capacityOf(value) })
              }}
            />
          )}
        </div>
      </Table.Td>
      <Table.Td>
        <Certainty column={column} target={target} />
      </Table.Td>
    </Table.Tr>
  )
}

type MappingTableProps = {
  columns: readonly ImportColumn[]
  mapping: readonly ColumnTarget[]
  onChange: (mapping: readonly ColumnTarget[]) => void
}

/** What each column of the sheet means, beside some of its values. */
export const MappingTable = ({ columns, mapping, onChange }: MappingTableProps) => (
  <div className={sheet['sheet']}>
    <Table aria-label="Columnas de la hoja" layout="fixed" className={styles['mapping'] ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={44}>
            <span className="visually-hidden">Columna</span>
          </Table.Th>
          <Table.Th>En la hoja</Table.Th>
          <Table.Th>Por ejemplo</Table.Th>
          <Table.Th w={400}>Es</Table.Th>
          <Table.Th w={210}>Cómo se supo</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {columns.map((column) => (
          <Row
            key={column.column}
            column={column}
            target={targetOf(mapping, column.column)}
            isCapacityTold={mapping.some(({ field }) => field === 'capacity')}
            onChoose={(target) => {
              onChange(assignTarget(mapping, column.column, target))
            }}
          />
        ))}
      </Table.Tbody>
    </Table>
  </div>
)
