import { Text, UnstyledButton } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { Coordination } from '../../../shared/contract/coordination.ts'
import { isWithin, type Day } from '../../../shared/domain/dates.ts'
import { count, shortDay } from '../../texts/format.ts'
import { coordinationRoleNames } from '../../texts/labels.ts'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './coordination.module.css'

/** How long somebody is, or was, in office. */
export const tenureWords = ({ validFrom, validTo }: Coordination): string =>
  validTo === null ? `Desde el ${shortDay(validFrom)}` : `${shortDay(validFrom)} – ${shortDay(validTo)}`

const originWords = ({ election, personId, sessionLabel }: Coordination): string => {
  if (election === null) return 'Designación'
  const votes = election.candidates.find((one) => one.personId === personId)?.votes ?? 0
  return `Elección en la ${sessionLabel ?? 'sesión'}, con ${count(votes, 'voto', 'votos')}`
}

const Entry = ({ office, day, onOpen }: { office: Coordination; day: Day; onOpen: () => void }) => {
  const isStanding = isWithin(day, office.validFrom, office.validTo)
  return (
    <li data-standing={isStanding || undefined}>
      <UnstyledButton className={styles['entry'] ?? ''} onClick={onOpen}>
        <span className={styles['entryName']}>
          {office.personName}
          {isStanding && (
            <Mark icon={IconCircleCheck} tone="action">
              En el cargo
            </Mark>
          )}
        </span>
        <span>{office.position}</span>
        <span className={styles['soft']}>{tenureWords(office)}</span>
        <span className={styles['soft']}>{originWords(office)}</span>
      </UnstyledButton>
    </li>
  )
}

type OfficeTimelineProps = {
  role: Coordination['role']
  offices: readonly Coordination[]
  /** The day that says who is in office. */
  day: Day
  onOpen: (office: Coordination) => void
}

/** Everybody who held one office, the latest first. */
export const OfficeTimeline = ({ role, offices, day, onOpen }: OfficeTimelineProps) => (
  <Section title={coordinationRoleNames[role]}>
    {offices.length === 0 ? (
      <Text size="sm" c="dimmed">
        Todavía no se ha registrado a nadie en este cargo.
      </Text>
    ) : (
      <ol className={styles['timeline']} aria-label={`Historial: ${coordinationRoleNames[role]}`}>
        {offices.map((office) => (
          <Entry
            key={office.id}
            office={office}
            day={day}
            onOpen={() => {
              onOpen(office)
            }}
          />
        ))}
      </ol>
    )}
  </Section>
)
