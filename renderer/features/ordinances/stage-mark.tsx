import {
  IconArchive,
  IconChecklist,
  IconCircleCheck,
  IconFileCheck,
  IconMailForward,
  IconNews,
  IconPencil,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { OrdinanceKind, OrdinanceStage } from '../../../shared/domain/ordinance.ts'
import { stageName } from '../../../shared/domain/ordinance-words.ts'
import type { Icon } from '../../ui/icon.ts'
import { Mark } from '../../ui/mark.tsx'
import type { Tone } from '../../ui/tone.ts'

const looks: Record<OrdinanceStage, { icon: Icon; tone: Tone }> = {
  drafting: { icon: IconPencil, tone: 'neutral' },
  validated: { icon: IconChecklist, tone: 'neutral' },
  presented: { icon: IconMailForward, tone: 'neutral' },
  in_committee: { icon: IconUsersGroup, tone: 'neutral' },
  reported: { icon: IconFileCheck, tone: 'neutral' },
  approved: { icon: IconCircleCheck, tone: 'action' },
  published: { icon: IconNews, tone: 'action' },
  archived: { icon: IconArchive, tone: 'neutral' },
}

/** How far a text has come. */
export const StageMark = ({ stage, kind = 'ordinance' }: { stage: OrdinanceStage; kind?: OrdinanceKind }) => (
  <Mark {...looks[stage]}>{stageName(stage, kind)}</Mark>
)
