import { IconAlertTriangle, IconPlayerPause, IconUsersGroup } from '@tabler/icons-react'
import type { Quorum } from '../../../shared/domain/quorum.ts'
import { Mark } from '../../ui/mark.tsx'
import { pastQuorumWords, quorumWords, type QuorumStanding } from './quorum-words.ts'

type QuorumCounterProps = { quorum: Quorum; standing?: QuorumStanding; isLarge?: boolean }

const markOf = (quorum: Quorum, standing: QuorumStanding) => {
  if (standing === 'suspended') return { icon: IconPlayerPause, tone: 'neutral' as const }
  if (standing === 'over') return { icon: IconUsersGroup, tone: 'neutral' as const }
  return quorum.hasQuorum
    ? { icon: IconUsersGroup, tone: 'action' as const }
    : { icon: IconAlertTriangle, tone: 'attention' as const }
}

/** The quorum, always in sight: what there is and what is missing. It informs; it never blocks, nor warns of what is past. */
export const QuorumCounter = ({ quorum, standing = 'now', isLarge = true }: QuorumCounterProps) => (
  <span role="status" aria-label="Quórum">
    <Mark {...markOf(quorum, standing)} isLarge={isLarge}>
      {standing === 'now' ? quorumWords(quorum) : pastQuorumWords(quorum, standing)}
    </Mark>
  </span>
)
