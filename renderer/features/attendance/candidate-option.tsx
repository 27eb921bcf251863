import { IconAlertTriangleFilled, IconCheck, IconDoorExit, IconUserPlus, IconUserStar } from '@tabler/icons-react'
import type { Icon } from '../../ui/icon.ts'
import { capacityNames } from '../../texts/labels.ts'
import { standingWords, type Candidate } from './candidates.ts'
import styles from './check-in.module.css'
import { isInRoom, type Leaving } from './hours.ts'

type Words = { icon: Icon; title: string; detail: string; warning: string | null }

const wordsOf = (candidate: Candidate): Words => {
  switch (candidate.kind) {
    case 'holder': {
      const { personName, capacity, institutionAcronym, institutionName, hasDocument } = candidate.holder
      const detail = [capacityNames[capacity], institutionAcronym, institutionName]
        .filter((part) => part !== null)
        .join(' · ')
      return {
        icon: IconUserStar,
        title: personName,
        detail: hasDocument ? detail : `${detail} · sin documento`,
        warning: null,
      }
    }
    case 'person': {
      const { person, accreditation } = candidate.found
      const detail =
        accreditation === null
          ? `Entra como invitado(a)${person.institutionName === null ? '' : ` · ${person.institutionName}`}`
          : `${capacityNames[accreditation.capacity]} · ${accreditation.institutionName}`
      return { icon: IconAlertTriangleFilled, title: person.name, detail, warning: standingWords(candidate.found) }
    }
    case 'new':
      return {
        icon: IconUserPlus,
        title: `Registrar a «${candidate.name}» como invitado(a)`,
        detail: 'No está en el padrón',
        warning: null,
      }
  }
  return candidate satisfies never
}

const leaveWords: Record<Leaving, string> = {
  now: 'Ctrl+Enter: se retira',
  by_hour: 'Ctrl+Enter: sus horas',
  not_begun: 'Ctrl+Enter: quitar',
}

// What the keys do with somebody who is in the list already.
const Presence = ({ candidate, leaving }: { candidate: Candidate; leaving: Leaving }) => {
  if (candidate.kind === 'new' || candidate.attendance === null) return null
  if (isInRoom(candidate.attendance))
    return (
      <span className={styles['optionIn']}>
        <span>
          <IconCheck size={15} stroke={3} aria-hidden /> Ya está
        </span>
        <kbd>{leaveWords[leaving]}</kbd>
      </span>
    )
  return (
    <span className={styles['optionIn']}>
      <span>
        <IconDoorExit size={15} aria-hidden /> Se retiró
      </span>
      <kbd>{leaving === 'now' ? 'Enter: volvió' : 'Ctrl+Enter: sus horas'}</kbd>
    </span>
  )
}

/** One suggestion of the box. */
export const CandidateOption = ({ candidate, leaving }: { candidate: Candidate; leaving: Leaving }) => {
  const { icon: Icon, title, detail, warning } = wordsOf(candidate)
  return (
    <>
      <Icon size={19} stroke={1.7} aria-hidden />
      <span className={styles['optionWords']}>
        <strong>{title}</strong>
        <span>
          {warning !== null && <em className={styles['warning']}>{warning}</em>}
          {warning !== null && ' · '}
          {detail}
        </span>
      </span>
      <Presence candidate={candidate} leaving={leaving} />
    </>
  )
}
