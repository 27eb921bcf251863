import { IconCalendarTime, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { EventStatus } from '../../../shared/contract/events.ts'
import type { Icon } from '../../ui/icon.ts'
import { Mark } from '../../ui/mark.tsx'
import type { Tone } from '../../ui/tone.ts'
import { eventStatusNames } from './words.ts'

const looks: Record<EventStatus, { icon: Icon; tone: Tone }> = {
  planned: { icon: IconCalendarTime, tone: 'neutral' },
  held: { icon: IconCircleCheck, tone: 'action' },
  cancelled: { icon: IconCircleX, tone: 'lost' },
}

/** Where an event stands. */
export const EventStatusMark = ({ status }: { status: EventStatus }) => (
  <Mark icon={looks[status].icon} tone={looks[status].tone}>
    {eventStatusNames[status]}
  </Mark>
)
