import { Button, Group, Kbd, SegmentedControl, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowDown, IconArrowUp, IconEqual } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import type { OrdinanceContent } from '../../../shared/contract/ordinance-review.ts'
import { changesBetween, countChanges } from '../../../shared/domain/ordinance-changes.ts'
import { count } from '../../texts/format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import review from '../review/versions.module.css'
import { changeRows } from './change-rows.ts'
import { ChangesTable, type TakeBack } from './changes-table.tsx'

type Compared = { name: string; content: OrdinanceContent }
type VersionComparisonProps = { before: Compared; after: Compared; takeBack: TakeBack | null }

type Counts = ReturnType<typeof countChanges>

/** `2 agregadas · 1 movida`. */
const summaryOf = ({ added, removed, changed, moved, moved_and_changed: both }: Counts): string =>
  [
    changed > 0 && count(changed, 'cambiada', 'cambiadas'),
    added > 0 && count(added, 'agregada', 'agregadas'),
    removed > 0 && count(removed, 'quitada', 'quitadas'),
    moved > 0 && count(moved, 'movida', 'movidas'),
    both > 0 && count(both, 'movida y cambiada', 'movidas y cambiadas'),
  ]
    .filter(Boolean)
    .join(' · ')

/** Going from one difference to the next, with the keys too. */
const useDifferences = (total: number) => {
  const [at, setAt] = useState<number | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const go = (step: 1 | -1) => {
    if (total === 0) return
    const next = at === null ? (step === 1 ? 0 : total - 1) : (at + step + total) % total
    setAt(next)
    const row = table.current?.querySelector<HTMLElement>(`[data-difference="${String(next)}"]`)
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'center' })
  }
  const forth = () => {
    go(1)
  }
  const back = () => {
    go(-1)
  }
  useHotkeys(
    [
      ['alt+ArrowDown', forth],
      ['alt+ArrowUp', back],
    ],
    [],
  )
  return { at, table, forth, back }
}

/** Two versions article by article, all of them or only what differs, and the way from one difference to the next. */
export const VersionComparison = ({ before, after, takeBack }: VersionComparisonProps) => {
  const [isOnlyChanges, setOnlyChanges] = useState(true)
  const changes = useMemo(() => changesBetween(before.content, after.content), [before.content, after.content])
  const rows = useMemo(() => changeRows(changes, isOnlyChanges), [changes, isOnlyChanges])
  const total = rows.filter((row) => row.kind === 'compared' && row.difference !== null).length
  const { at, table, forth, back } = useDifferences(total)
  if (total === 0)
    return (
      <EmptyState icon={IconEqual} title="Los dos textos son iguales">
        {`«${before.name}» y «${after.name}» dicen exactamente lo mismo.`}
      </EmptyState>
    )
  return (
    <div>
      <div className={review['comparisonBar']}>
        <Text fw={600} role="status" className="tabular">
          {at === null ? summaryOf(countChanges(changes)) : `Diferencia ${String(at + 1)} de ${String(total)}`}
        </Text>
        <Group gap="xs">
          <Button variant="default" size="xs" leftSection={<IconArrowUp size={16} aria-hidden />} onClick={back}>
            Anterior
          </Button>
          <Button variant="default" size="xs" leftSection={<IconArrowDown size={16} aria-hidden />} onClick={forth}>
            Siguiente
          </Button>
          <Text size="sm" c="dimmed" className={review['keys'] ?? ''}>
            <Kbd>Alt</Kbd> <Kbd>↑</Kbd> <Kbd>↓</Kbd>
          </Text>
        </Group>
        <SegmentedControl
          size="xs"
          aria-label="Qué partes ver"
          value={isOnlyChanges ? 'changes' : 'all'}
          data={[
            { value: 'changes', label: 'Solo cambios' },
            { value: 'all', label: 'Todo' },
          ]}
          onChange={(value) => {
            setOnlyChanges(value === 'changes')
          }}
        />
      </div>
      <ChangesTable rows={rows} before={before.name} after={after.name} takeBack={takeBack} table={table} />
    </div>
  )
}
