import { Button, Group, Kbd, Switch, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowDown, IconArrowUp, IconEqual } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { count } from '../../texts/format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { singleLines } from './acta-lines.ts'
import { DifferenceTable } from './difference-table.tsx'
import { differenceRows } from './differences.ts'
import styles from './versions.module.css'
import { shownRows } from './shown-rows.ts'

type ComparisonViewProps = {
  before: { name: string; paragraphs: readonly string[] }
  after: { name: string; paragraphs: readonly string[] }
}

/** Two versions side by side with their differences marked, and the way from one difference to the next. */
export const ComparisonView = ({ before, after }: ComparisonViewProps) => {
  const [isOnlyDifferences, setOnlyDifferences] = useState(true)
  const [at, setAt] = useState<number | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const rows = useMemo(
    () => differenceRows(singleLines(before.paragraphs), singleLines(after.paragraphs)),
    [before.paragraphs, after.paragraphs],
  )
  const total = rows.filter(({ kind }) => kind !== 'same').length
  const go = (step: 1 | -1) => {
    if (total === 0) return
    const next = at === null ? (step === 1 ? 0 : total - 1) : (at + step + total) % total
    setAt(next)
    const row = table.current?.querySelector<HTMLElement>(`[data-difference="${String(next)}"]`)
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'center' })
  }
  useHotkeys(
    [
      [
        'alt+ArrowDown',
        () => {
          go(1)
        },
      ],
      [
        'alt+ArrowUp',
        () => {
          go(-1)
        },
      ],
    ],
    [],
  )
  if (total === 0)
    return (
      <EmptyState icon={IconEqual} title="Los dos textos son iguales">
        {`«${before.name}» y «${after.name}» dicen exactamente lo mismo.`}
      </EmptyState>
    )
  return (
    <>
      <div className={styles['comparisonBar']}>
        <Text fw={600} role="status" className="tabular">
          {at === null ? count(total, 'diferencia', 'diferencias') : `Diferencia ${String(at + 1)} de ${String(total)}`}
        </Text>
        <Group gap="xs">
          <Button
            variant="default"
            size="xs"
            leftSection={<IconArrowUp size={16} aria-hidden />}
            onClick={() => {
              go(-1)
            }}
          >
            Anterior
          </Button>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconArrowDown size={16} aria-hidden />}
            onClick={() => {
              go(1)
            }}
          >
            Siguiente
          </Button>
          <Text size="sm" c="dimmed" className={styles['keys'] ?? ''}>
            <Kbd>Alt</Kbd> <Kbd>↑</Kbd> <Kbd>↓</Kbd>
          </Text>
        </Group>
        <Switch
          label="Solo las diferencias"
          checked={isOnlyDifferences}
          onChange={(event) => {
            setOnlyDifferences(event.currentTarget.checked)
          }}
        />
      </div>
      <DifferenceTable
        rows={shownRows(rows, isOnlyDifferences)}
        before={before.name}
        after={after.name}
        table={table}
      />
    </>
  )
}
