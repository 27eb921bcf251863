import { IconAlertTriangle, IconCalendarTime, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { shortDay } from '../../texts/format.ts'
import type { PresentationRow } from '../../../shared/contract/presentations.ts'
import type { Icon } from '../../ui/icon.ts'
import { Mark } from '../../ui/mark.tsx'
import type { Tone } from '../../ui/tone.ts'
import { turnStateNames, type TurnState } from './words.ts'

const looks: Record<TurnState, { icon: Icon; tone: Tone }> = {
  missing: { icon: IconCircleDashed, tone: 'neutral' },
  planned: { icon: IconCalendarTime, tone: 'neutral' },
  overdue: { icon: IconAlertTriangle, tone: 'attention' },
  presented: { icon: IconCircleCheck, tone: 'action' },
}

/** Where the turn of an institution stands. */
export const TurnStateMark = ({ row: { state, turn } }: { row: PresentationRow }) => (
  <Mark icon={looks[state].icon} tone={looks[state].tone}>
    {turn?.presentedOn == null ? turnStateNames[state] : `${turnStateNames[state]} el ${shortDay(turn.presentedOn)}`}
  </Mark>
)
