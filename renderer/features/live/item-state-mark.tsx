import {
  IconArrowForwardUp,
  IconCircle,
  IconCircleCheck,
  IconCircleMinus,
  IconPlayerPlayFilled,
} from '@tabler/icons-react'
import type { AgendaItemState } from '../../../shared/domain/session.ts'
import type { Icon } from '../../ui/icon.ts'
import { agendaItemStateNames } from '../../texts/labels.ts'
import styles from './rail.module.css'

const icons: Record<AgendaItemState, Icon> = {
  pending: IconCircle,
  in_hand: IconPlayerPlayFilled,
  done: IconCircleCheck,
  skipped: IconCircleMinus,
  carried_over: IconArrowForwardUp,
}

type ItemStateMarkProps = {
  state: AgendaItemState
  /** The session is over: what nobody marked was not left to be treated. */
  isOver?: boolean
}

/** Where an item is, with its icon and its word. */
export const ItemStateMark = ({ state, isOver = false }: ItemStateMarkProps) => {
  if (isOver && state === 'pending') return null
  const StateIcon = icons[state]
  return (
    <span className={styles['state']} data-state={state}>
      <StateIcon size={15} stroke={2.2} aria-hidden />
      {agendaItemStateNames[state]}
    </span>
  )
}
