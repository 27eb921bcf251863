import {
  IconAlertTriangle,
  IconCalendarOff,
  IconCircleCheck,
  IconCircleX,
  IconClockExclamation,
  IconClockHour4,
  IconForbid2,
} from '@tabler/icons-react'
import type { Commitment } from '../../../shared/contract/resolutions.ts'
import type { CommitmentLight } from '../../../shared/domain/commitment-light.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { Icon } from '../../ui/icon.ts'
import { Mark } from '../../ui/mark.tsx'
import { lightOf } from './commitment-light.ts'

export const lightIcons: Record<CommitmentLight, Icon> = {
  fulfilled: IconCircleCheck,
  void: IconForbid2,
  not_fulfilled: IconCircleX,
  overdue: IconAlertTriangle,
  soon: IconClockExclamation,
  in_time: IconClockHour4,
  no_day: IconCalendarOff,
}

/** The traffic light of a commitment on a day: its icon, its colour and its words. */
export const LightMark = ({ commitment, on }: { commitment: Pick<Commitment, 'status' | 'dueOn'>; on: Day }) => {
  const { kind, tone, words } = lightOf(commitment, on)
  return (
    <Mark icon={lightIcons[kind]} tone={tone}>
      {words}
    </Mark>
  )
}
