import { IconCheckbox, IconEye, IconPencil, IconSignature } from '@tabler/icons-react'
import type { MinutesState } from '../../../shared/domain/session.ts'
import type { Icon } from '../../ui/icon.ts'
import { Mark } from '../../ui/mark.tsx'
import type { Tone } from '../../ui/tone.ts'
import { reviewStepNames } from './review-state.ts'

const looks: Record<MinutesState, { icon: Icon; tone: Tone }> = {
  draft: { icon: IconPencil, tone: 'neutral' },
  in_review: { icon: IconEye, tone: 'attention' },
  approved: { icon: IconCheckbox, tone: 'action' },
  signed: { icon: IconSignature, tone: 'action' },
}

/** Where an acta is between draft and signed, with icon and word. */
export const MinutesStateMark = ({ state }: { state: MinutesState }) => (
  <Mark icon={looks[state].icon} tone={looks[state].tone}>
    {reviewStepNames[state]}
  </Mark>
)
