import { Button, Switch, Text } from '@mantine/core'
import { IconPlus, IconUserOff } from '@tabler/icons-react'
import type { Accreditation, InstitutionCard, SeatEvent } from '../../../shared/contract/committee.ts'
import type { Roll, RollRow } from '../../../shared/contract/roll.ts'
import type { AccreditationCapacity } from '../../../shared/domain/accreditation.ts'
import { shortDay } from '../../texts/format.ts'
import { institutionLevelNames } from '../../texts/labels.ts'
import { Mark } from '../../ui/mark.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import { InstitutionFacts, RequestLine } from './institution-facts.tsx'
import styles from './institution.module.css'
import { SeatCard, type SeatAct } from './seat-card.tsx'
import { SeatMark } from './seat-mark.tsx'
import { SeatTimeline } from './seat-timeline.tsx'
import { placeOn } from './seat.ts'

type HeadProps = { card: InstitutionCard; roll: Roll; row: RollRow | null; onMembership: (isActive: boolean) => void }

const Head = ({ card: { institution }, roll, row, onMembership }: HeadProps) => {
  const { acronym, name, segmentId, level, province } = institution
  const segment = roll.segments.find(({ id }) => id === segmentId)?.name ?? 'Sin segmento'
  const words = [segment, level === null ? null : institutionLevelNames[level], province]
  return (
    <div className={styles['head']}>
      <div>
        {acronym !== null && (
          <Text fw={550} lh={1.35}>
            {name}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {words.filter((word) => word !== null).join(' · ')}
        </Text>
        {row !== null && (
          <div className={styles['marks']}>
            {row.isActive ? (
              <SeatMark state={row.state} />
            ) : (
              <Mark icon={IconUserOff} tone="neutral">
                Inactiva
              </Mark>
            )}
            {row.isExpiring && <SeatMark state="expiring" />}
          </div>
        )}
      </div>
      {row === null ? (
        <Button
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            onMembership(true)
          }}
        >
          {`Agregar a ${roll.term.name}`}
        </Button>
      ) : (
        <Switch
          label={`Participa en ${roll.term.name}`}
          checked={row.isActive}
          onChange={(event) => {
            onMembership(event.currentTarget.checked)
          }}
        />
      )}
    </div>
  )
}

type InstitutionOverviewProps = HeadProps & {
  accreditations: readonly Accreditation[]
  events: readonly SeatEvent[]
  onAccredit: (capacity: AccreditationCapacity) => void
  onAct: (act: SeatAct, accreditation: Accreditation) => void
  onEdit: () => void
  onContacts: () => void
}

const capacities: readonly AccreditationCapacity[] = ['principal', 'alternate']

/** An institution: its seat on the day, whom to write to, its files and the history of its seat. */
export const InstitutionOverview = (props: InstitutionOverviewProps) => {
  const { card, roll, row, accreditations, events, onAccredit, onAct, onEdit, onContacts, onMembership } = props
  return (
    <div className={styles['overview']}>
      <Head card={card} roll={roll} row={row} onMembership={onMembership} />
      <section aria-label="Su asiento">
        <div className={styles['partHead']}>
          <h3>{`Su asiento al ${shortDay(roll.on)}`}</h3>
        </div>
        <div className={styles['cards']}>
          {capacities.map((capacity) => (
            <SeatCard
              key={capacity}
              place={placeOn(accreditations, capacity, roll.on)}
              on={roll.on}
              termEnd={roll.term.lastDay}
              onAccredit={() => {
                onAccredit(capacity)
              }}
              onAct={onAct}
            />
          ))}
        </div>
        {row !== null && <RequestLine row={row} on={roll.on} />}
      </section>
      <InstitutionFacts card={card} onEdit={onEdit} onContacts={onContacts} />
      <Attachments owner={{ kind: 'institution', id: card.institution.id }} title="Archivos de la institución" />
      <section aria-label="Historia del asiento">
        <div className={styles['partHead']}>
          <h3>Historia del asiento</h3>
        </div>
        <SeatTimeline events={events} />
      </section>
    </div>
  )
}
