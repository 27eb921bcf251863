import { Button } from '@mantine/core'
import { IconAlertTriangle, IconDeviceFloppy } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { timeOf } from '../../shared/domain/dates.ts'
import styles from './keeper-status.module.css'
import type { Keeper, KeeperState } from './keeper.ts'

/** Something of a keeper's state; only who asks is drawn again when it changes. */
export const useKeeperState = <Value, Selected>(
  keeper: Keeper<Value>,
  select: (state: KeeperState<Value>) => Selected,
): Selected => useSyncExternalStore(keeper.subscribe, () => select(keeper.state()))

/** The newest value of a keeper, drawn again with every change. */
export const useKeptValue = <Value,>(keeper: Keeper<Value>): Value =>
  useSyncExternalStore(keeper.subscribe, keeper.value)

type KeeperStatusProps<Value> = {
  keeper: Keeper<Value>
  /** What is being kept: «Notas». */
  label: string
  neverSaved: string
  conflict: string
}

const wordsOf = <Value,>(
  state: KeeperState<Value>,
  { neverSaved, conflict }: Pick<KeeperStatusProps<Value>, 'neverSaved' | 'conflict'>,
): string => {
  switch (state.kind) {
    case 'saved':
      return state.at === null ? neverSaved : `Guardado a las ${timeOf(state.at)}`
    case 'saving':
      return 'Guardando…'
    case 'unsaved':
      return `Sin guardar: ${state.reason}`
    case 'conflict':
      return `Sin guardar: ${conflict}`
  }
  return state satisfies never
}

/** «Guardado a las 10:42» beside what is typed. */
export const KeeperStatus = <Value,>({ keeper, label, ...words }: KeeperStatusProps<Value>) => {
  const state = useKeeperState(keeper, (current) => current)
  const isTrouble = state.kind === 'unsaved' || state.kind === 'conflict'
  const Icon = isTrouble ? IconAlertTriangle : IconDeviceFloppy
  return (
    <span className={styles['status']} data-trouble={isTrouble || undefined} role="status" aria-label={label}>
      <Icon size={16} aria-hidden />
      <span>{wordsOf(state, words)}</span>
      {state.kind === 'unsaved' && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            keeper.flush()
          }}
        >
          Reintentar
        </Button>
      )}
    </span>
  )
}
