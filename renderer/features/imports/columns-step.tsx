import { Alert, Anchor, Button, Group, Select, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react'
import type { SheetReading } from '../../../shared/contract/imports.ts'
import type { ColumnTarget } from '../../../shared/domain/padron-import-fields.ts'
import { count } from '../../texts/format.ts'
import { HeadingRows } from './heading-rows.tsx'
import styles from './imports.module.css'
import { MappingTable } from './mapping-table.tsx'
import { missingWords, understood } from './mapping.ts'

const SheetField = ({ reading, onChoose }: { reading: SheetReading; onChoose: (sheet: string) => void }) => {
  const hidden = reading.sheets.filter(({ isHidden }) => isHidden)
  const [showsHidden, { open }] = useDisclosure(
    reading.sheets.some(({ name, isHidden }) => isHidden && name === reading.sheet),
  )
  const offered = reading.sheets.filter(({ isHidden }) => showsHidden || !isHidden)
  if (reading.sheets.length === 1) return null
  return (
    <Group gap="sm" align="flex-end">
      <Select
        label="Hoja"
        w={300}
        data={offered.map(({ name, rowCount, isHidden }) => ({
          value: name,
          label: `${name}${isHidden ? ' (oculta)' : ''} · ${count(rowCount, 'fila', 'filas')}`,
        }))}
        value={reading.sheet}
        onChange={(name) => {
          if (name !== null) onChoose(name)
        }}
      />
      {hidden.length > 0 && !showsHidden && (
        <Anchor component="button" type="button" size="sm" pb={8} onClick={open}>
          {`Mostrar también ${count(hidden.length, 'hoja oculta', 'hojas ocultas')}`}
        </Anchor>
      )}
    </Group>
  )
}

type ColumnsStepProps = {
  reading: SheetReading
  mapping: readonly ColumnTarget[]
  onChooseSheet: (sheet: string) => void
  onChooseHeaderRow: (row: number) => void
  onChooseMapping: (mapping: readonly ColumnTarget[]) => void
  onContinue: () => void
}

/** How the sheet is understood: which row has the headings, and what each column means. */
export const ColumnsStep = (props: ColumnsStepProps) => {
  const { reading, mapping, onChooseSheet, onChooseHeaderRow, onChooseMapping, onContinue } = props
  const missing = missingWords(mapping, reading.rowCount)
  return (
    <>
      <div className={styles['columnsHead']}>
        <SheetField key={reading.fileName} reading={reading} onChoose={onChooseSheet} />
        <HeadingRows reading={reading} onChoose={onChooseHeaderRow} />
      </div>
      <MappingTable columns={reading.columns} mapping={mapping} onChange={onChooseMapping} />
      <div className={styles['bar']}>
        {missing === null ? (
          <Text c="dimmed" className="tabular">
            {`Se entienden ${String(understood(reading.columns, mapping))} de ${count(reading.columns.length, 'columna', 'columnas')}; ${count(reading.rowCount, 'fila', 'filas')} por revisar.`}
          </Text>
        ) : (
          <Alert color="ochre" icon={<IconAlertTriangle size={18} aria-hidden />} py={6} role="status">
            {missing}
          </Alert>
        )}
        <Button
          disabled={missing !== null}
          rightSection={<IconArrowRight size={17} aria-hidden />}
          onClick={onContinue}
        >
          Ver qué hará cada fila
        </Button>
      </div>
    </>
  )
}
