import { ActionIcon, Text } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { Accreditation, Institution } from '../../../shared/contract/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { Vacancy } from './accredit-drawer.tsx'
import { AccreditedPerson } from './accredited-person.tsx'
import styles from './institutions.module.css'
import type { InstitutionGroup, InstitutionRow } from './rows.ts'

type RowActions = {
  onEdit: (institution: Institution) => void
  onAccredit: (vacancy: Vacancy) => void
  onEnd: (accreditation: Accreditation) => void
}

type RowProps = RowActions & { row: InstitutionRow; today: Day; isHighlighted: boolean }

const Row = ({
  row: { institution, principal, alternate },
  today,
  isHighlighted,
  onEdit,
  onAccredit,
  onEnd,
}: RowProps) => (
  <li
    className={styles['row']}
    data-highlighted={isHighlighted || undefined}
    ref={(element) => {
      // Reached from the search: brought into sight.
      if (isHighlighted) element?.scrollIntoView({ block: 'center' })
    }}
  >
    <div>
      <Text fw={600} lineClamp={2}>
        {institution.acronym ?? institution.name}
      </Text>
      {institution.acronym !== null && (
        <Text size="xs" c="dimmed" lineClamp={2}>
          {institution.name}
        </Text>
      )}
    </div>
    {(['principal', 'alternate'] as const).map((capacity) => (
      <AccreditedPerson
        key={capacity}
        capacity={capacity}
        accreditation={capacity === 'principal' ? principal : alternate}
        institutionName={institution.acronym ?? institution.name}
        today={today}
        onAccredit={() => {
          onAccredit({ institution, capacity })
        }}
        onEnd={onEnd}
      />
    ))}
    <ActionIcon
      size="lg"
      aria-label={`Editar ${institution.acronym ?? institution.name}`}
      onClick={() => {
        onEdit(institution)
      }}
    >
      <IconPencil size={17} aria-hidden />
    </ActionIcon>
  </li>
)

type InstitutionGroupsProps = RowActions & {
  groups: readonly InstitutionGroup[]
  today: Day
  highlighted: string | null
}

/** The institutions by segment. */
export const InstitutionGroups = ({ groups, today, highlighted, ...actions }: InstitutionGroupsProps) => {
  if (groups.length === 0) return <Text c="dimmed">Nada en el padrón con esas letras.</Text>
  return groups.map((group) => (
    <section key={group.key} className={styles['group']} aria-label={group.name}>
      <div className={styles['groupHead']}>
        <h2>
          {group.name} <span>{group.rows.length}</span>
        </h2>
        <span aria-hidden>Titular</span>
        <span aria-hidden>Alterno(a)</span>
      </div>
      <ul className={styles['rows']}>
        {group.rows.map((row) => (
          <Row
            key={row.institution.id}
            row={row}
            today={today}
            isHighlighted={row.institution.id === highlighted}
            {...actions}
          />
        ))}
      </ul>
    </section>
  ))
}
