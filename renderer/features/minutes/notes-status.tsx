import { Button } from '@mantine/core'
import { IconAlertTriangle, IconDeviceFloppy } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { timeOf } from '../../../shared/domain/dates.ts'
import styles from './notes-status.module.css'
import type { NotesKeeper, NotesState } from './notes-keeper.ts'

/** Something of the keeper's state; only who asks is drawn again when it changes. */
export const useNotesState = <Value,>(keeper: NotesKeeper, select: (state: NotesState) => Value): Value =>
  useSyncExternalStore(keeper.subscribe, () => select(keeper.state()))

const wordsOf = (state: NotesState): string => {
  switch (state.kind) {
    case 'saved':
      return state.at === null ? 'Todavía sin notas' : `Guardado a las ${timeOf(state.at)}`
    case 'saving':
      return 'Guardando…'
    case 'unsaved':
      return `Sin guardar: ${state.reason}`
    case 'conflict':
      return 'Sin guardar: alguien más cambió estas notas'
  }
  return state satisfies never
}

/** «Guardado a las 10:42» beside the notes. */
export const NotesStatus = ({ keeper }: { keeper: NotesKeeper }) => {
  const state = useNotesState(keeper, (current) => current)
  const isTrouble = state.kind === 'unsaved' || state.kind === 'conflict'
  const Icon = isTrouble ? IconAlertTriangle : IconDeviceFloppy
  return (
    <span className={styles['status']} data-trouble={isTrouble || undefined} role="status" aria-label="Notas">
      <Icon size={16} aria-hidden />
      <span>{wordsOf(state)}</span>
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
