import {
  IconAlertTriangle,
  IconCalendarX,
  IconCircleCheck,
  IconCircleDashed,
  IconFileAlert,
  IconHourglassLow,
  IconUser,
} from '@tabler/icons-react'
import type { Icon } from '../../ui/icon.ts'
import { Mark } from '../../ui/mark.tsx'
import type { Tone } from '../../ui/tone.ts'
import type { StateFilter } from './filter.ts'

type StateWords = { one: string; many: string; icon: Icon; tone: Tone }

/** How each state of a seat is said and marked, of one seat and of several. */
export const stateWords: Record<StateFilter, StateWords> = {
  accredited: { one: 'Acreditada', many: 'Acreditadas', icon: IconCircleCheck, tone: 'action' },
  only_principal: { one: 'Solo titular', many: 'Solo titular', icon: IconUser, tone: 'neutral' },
  only_alternate: { one: 'Solo alterno(a)', many: 'Solo alterno(a)', icon: IconAlertTriangle, tone: 'attention' },
  missing: { one: 'Sin acreditar', many: 'Sin acreditar', icon: IconCircleDashed, tone: 'attention' },
  expired: { one: 'Vencida', many: 'Vencidas', icon: IconCalendarX, tone: 'lost' },
  expiring: { one: 'Por vencer', many: 'Vencen en 30 días', icon: IconHourglassLow, tone: 'attention' },
  without_document: { one: 'Sin documento', many: 'Sin documento', icon: IconFileAlert, tone: 'attention' },
}

/** What the seat of an institution is, with its icon and its word. */
export const SeatMark = ({ state }: { state: StateFilter }) => {
  const { one, icon, tone } = stateWords[state]
  return (
    <Mark icon={icon} tone={tone}>
      {one}
    </Mark>
  )
}
