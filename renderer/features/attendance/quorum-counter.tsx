import { IconAlertTriangle, IconUsersGroup } from '@tabler/icons-react'
import type { Quorum } from '../../../shared/domain/quorum.ts'
import { Mark } from '../../ui/mark.tsx'
import { quorumWords } from './quorum-words.ts'

/** The quorum, always in sight: what there is and what is missing. It informs; it never blocks. */
export const QuorumCounter = ({ quorum, isLarge = true }: { quorum: Quorum; isLarge?: boolean }) => (
  <span role="status" aria-label="Quórum">
    <Mark
      icon={quorum.hasQuorum ? IconUsersGroup : IconAlertTriangle}
      tone={quorum.hasQuorum ? 'action' : 'attention'}
      isLarge={isLarge}
    >
      {quorumWords(quorum)}
    </Mark>
  </span>
)
