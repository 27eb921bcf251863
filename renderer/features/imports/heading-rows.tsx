import { Button, Popover, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconTableRow } from '@tabler/icons-react'
import type { SheetReading } from '../../../shared/contract/imports.ts'
import styles from './imports.module.css'

type HeadingRowsProps = { reading: SheetReading; onChoose: (row: number) => void }

const textOf = (cells: readonly string[]): string => cells.filter((cell) => cell !== '').join(' · ')

/** Which row has the headings, chosen by sight among the first ones. */
export const HeadingRows = ({ reading, onChoose }: HeadingRowsProps) => {
  const [isOpen, { toggle, close }] = useDisclosure(false)
  const { headerRow } = reading
  const choose = (row: number) => {
    onChoose(row)
    close()
  }
  return (
    <Popover opened={isOpen} onChange={toggle} position="bottom-start" width={620} trapFocus shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<IconTableRow size={17} aria-hidden />} onClick={toggle}>
          {headerRow === 0 ? 'Sin encabezados: elegir su fila' : `Encabezados en la fila ${String(headerRow)}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" c="dimmed" mb="xs">
          Elija la fila que dice qué hay en cada columna. Las de arriba no se importan.
        </Text>
        <ul className={styles['firstRows']}>
          {reading.firstRows.map(({ row, cells }) => (
            <li key={row}>
              <UnstyledButton
                aria-pressed={row === headerRow}
                onClick={() => {
                  choose(row)
                }}
              >
                <span className={styles['rowNumber']}>{row}</span>
                <span className={styles['rowText']}>{textOf(cells)}</span>
              </UnstyledButton>
            </li>
          ))}
          <li>
            <UnstyledButton
              aria-pressed={headerRow === 0}
              onClick={() => {
                choose(0)
              }}
            >
              <span className={styles['rowNumber']}>–</span>
              <span className={styles['rowText']}>La hoja no tiene encabezados</span>
            </UnstyledButton>
          </li>
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
