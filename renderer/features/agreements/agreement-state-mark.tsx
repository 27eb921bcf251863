import { IconCircleCheck, IconForbid2, IconGavel } from '@tabler/icons-react'
import type { AgreementState } from '../../../shared/contract/agreements.ts'
import { agreementStateNames } from '../../texts/labels.ts'
import type { Icon } from '../../ui/icon.ts'
import { Mark } from '../../ui/mark.tsx'
import type { Tone } from '../../ui/tone.ts'

const looks: Record<AgreementState, { icon: Icon; tone: Tone }> = {
  in_force: { icon: IconGavel, tone: 'action' },
  fulfilled: { icon: IconCircleCheck, tone: 'action' },
  void: { icon: IconForbid2, tone: 'attention' },
}

/** What became of an agreement, by icon and word. */
export const AgreementStateMark = ({ state }: { state: AgreementState }) => (
  <Mark {...looks[state]}>{agreementStateNames[state]}</Mark>
)
