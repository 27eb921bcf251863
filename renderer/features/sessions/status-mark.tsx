import {
  IconCalendarClock,
  IconCircleCheck,
  IconCircleX,
  IconMail,
  IconPlayerPause,
  IconPlayerPlay,
  IconSignature,
  IconWritingSign,
} from '@tabler/icons-react'
import type { Session } from '../../../shared/contract/sessions.ts'
import { isSuspended } from '../../../shared/domain/sittings.ts'
import { notHeldReasonNames, statusNames } from '../../texts/labels.ts'
import { Mark } from '../../ui/mark.tsx'
import type { Tone } from '../../ui/tone.ts'
import { lifeSteps, stepOf } from './session-life.ts'
import { suspendedName } from './suspension.ts'
import type { Icon } from '../../ui/icon.ts'

const looks: readonly { icon: Icon; tone: Tone }[] = [
  { icon: IconCalendarClock, tone: 'neutral' },
  { icon: IconMail, tone: 'neutral' },
  { icon: IconPlayerPlay, tone: 'action' },
  { icon: IconCircleCheck, tone: 'neutral' },
  { icon: IconWritingSign, tone: 'neutral' },
  { icon: IconSignature, tone: 'neutral' },
]

type MarkedSession = Pick<Session, 'status' | 'minutesState' | 'notHeldReason' | 'suspensions'>

/** Where a session is in its life, with icon and word. */
export const StatusMark = ({ session }: { session: MarkedSession }) => {
  if (session.status === 'open' && isSuspended(session))
    return (
      <Mark icon={IconPlayerPause} tone="attention">
        {suspendedName}
      </Mark>
    )
  const step = stepOf(session)
  const look = step === null ? undefined : looks[step]
  if (step === null || look === undefined) {
    const reason = session.notHeldReason === null ? '' : ` · ${notHeldReasonNames[session.notHeldReason].toLowerCase()}`
    return (
      <Mark icon={IconCircleX} tone="attention">
        {statusNames.not_held}
        {reason}
      </Mark>
    )
  }
  return (
    <Mark icon={look.icon} tone={look.tone}>
      {lifeSteps[step]}
    </Mark>
  )
}
