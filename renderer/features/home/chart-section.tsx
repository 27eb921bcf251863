import { Button, Group, Skeleton, Table, Text } from '@mantine/core'
import { IconChartBar, IconCopy, IconTable } from '@tabler/icons-react'
import { Suspense, useState, type ReactNode } from 'react'
import { copyText } from '../../ui/copy-text.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.tsx'
import { Section } from '../../ui/section.tsx'
import { tableText, type ChartTable } from './chart-data.ts'
import styles from './charts.module.css'

const copy = async (table: ChartTable): Promise<void> => {
  if (await copyText(tableText(table))) notifyDone('Se copió la tabla: péguela en Excel o en Word.')
  else notifyProblem('No se pudo copiar: seleccione la tabla y cópiela con Ctrl+C.')
}

const NumbersTable = ({ title, table }: { title: string; table: ChartTable }) => (
  <div className={styles['scroll']} tabIndex={0} role="region" aria-label={`Tabla: ${title}`}>
    <Table aria-label={title} className="tabular">
      <Table.Thead>
        <Table.Tr>
          {table.headers.map((header, index) => (
            <Table.Th key={header} scope="col" ta={index === 0 ? 'left' : 'right'}>
              {header}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {table.rows.map(([first, ...cells]) => (
          <Table.Tr key={String(first)}>
            <Table.Th scope="row" fw={550}>
              {first}
            </Table.Th>
            {cells.map((cell, index) => (
              <Table.Td key={table.headers[index + 1]} ta="right">
                {cell ?? '—'}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </div>
)

type ChartSectionProps = {
  title: string
  /** What the picture says, for who does not see it. */
  summary: string
  table: ChartTable
  /** Said instead of the chart while there is nothing to draw. */
  emptyWords: string | null
  note?: string | null
  children: ReactNode
}

/** A chart with the table behind it: the same numbers, to read and to copy. */
export const ChartSection = ({ title, summary, table, emptyWords, note = null, children }: ChartSectionProps) => {
  const [isTable, setIsTable] = useState(false)
  if (emptyWords !== null)
    return (
      <Section title={title}>
        <Text c="dimmed">{emptyWords}</Text>
      </Section>
    )
  const ToggleIcon = isTable ? IconChartBar : IconTable
  return (
    <Section
      title={title}
      aside={
        <Group gap={4} wrap="nowrap">
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<ToggleIcon size={15} aria-hidden />}
            aria-label={`${isTable ? 'Ver como gráfico' : 'Ver como tabla'}: ${title}`}
            onClick={() => {
              setIsTable(!isTable)
            }}
          >
            {isTable ? 'Ver como gráfico' : 'Ver como tabla'}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconCopy size={15} aria-hidden />}
            aria-label={`Copiar la tabla: ${title}`}
            onClick={() => void copy(table)}
          >
            Copiar
          </Button>
        </Group>
      }
    >
      {isTable ? (
        <NumbersTable title={title} table={table} />
      ) : (
        <div role="img" aria-label={summary} className={styles['chart']}>
          <Suspense fallback={<Skeleton height={230} />}>{children}</Suspense>
        </div>
      )}
      {note !== null && (
        <Text size="sm" c="dimmed" mt="xs">
          {note}
        </Text>
      )}
    </Section>
  )
}
