import { Text } from '@mantine/core'
import { IconCheck, IconUser, IconUserPlus, IconUserStar } from '@tabler/icons-react'
import { capacityNames } from '../../texts/labels.ts'
import styles from './attendance.module.css'
import type { Candidate } from './candidates.ts'

type Words = { title: string; detail: string; isIn: boolean }

const wordsOf = (candidate: Candidate): Words => {
  switch (candidate.kind) {
    case 'holder':
      return {
        title: candidate.personName,
        detail: `${capacityNames[candidate.capacity]} · ${candidate.institutionAcronym ?? candidate.institutionName}`,
        isIn: candidate.attendance !== null,
      }
    case 'person':
      return {
        title: candidate.person.name,
        detail: `Entra como invitado(a) · ${candidate.person.institutionName ?? 'sin institución'}`,
        isIn: candidate.attendance !== null,
      }
    case 'new':
      return { title: `Registrar a «${candidate.name}» como invitado`, detail: 'No está en el padrón', isIn: false }
  }
  return candidate satisfies never
}

const icons = { holder: IconUserStar, person: IconUser, new: IconUserPlus } as const

/** One suggestion of the register. */
export const CandidateOption = ({ candidate }: { candidate: Candidate }) => {
  const { title, detail, isIn } = wordsOf(candidate)
  const Icon = icons[candidate.kind]
  return (
    <div className={styles['option']}>
      <Icon size={20} stroke={1.6} aria-hidden />
      <div className={styles['optionWords']}>
        <Text fw={600} truncate>
          {title}
        </Text>
        <Text size="sm" truncate>
          {detail}
        </Text>
      </div>
      {isIn && (
        <span className={styles['optionIn']}>
          <IconCheck size={16} aria-hidden /> Ya está
        </span>
      )}
    </div>
  )
}
