import { Table, Text } from '@mantine/core'
import { monthNames } from '../../../shared/domain/spanish-words.ts'
import styles from './plan.module.css'

type MonthCellsProps = { months: readonly number[] | null; monthsMarked: number | null }

const unknownWords = (monthsMarked: number | null): string =>
  monthsMarked === null
    ? 'El plan no dice en qué meses'
    : `Marca ${String(monthsMarked)} ${monthsMarked === 1 ? 'mes' : 'meses'}; no se lee cuáles`

/** The months of an activity; those that the paper does not let read are said to be unknown, never guessed. */
export const MonthCells = ({ months, monthsMarked }: MonthCellsProps) => {
  if (months === null)
    return (
      <Table.Td colSpan={12} className={styles['unknown'] ?? ''}>
        <Text size="xs" c="dimmed">
          {unknownWords(monthsMarked)}
        </Text>
      </Table.Td>
    )
  return monthNames.map((name, index) => {
    const isMarked = months.includes(index + 1)
    return (
      <Table.Td key={name} className={styles['month'] ?? ''} data-marked={isMarked || undefined}>
        {isMarked && <span className="visually-hidden">{name}</span>}
      </Table.Td>
    )
  })
}
