import { Text } from '@mantine/core'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Attendance, AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { InstitutionId, PersonId } from '../../../shared/domain/ids.ts'
import { capacityNames } from '../../texts/labels.ts'
import type { AttendanceActions } from './attendance-actions.ts'
import { PresentMark } from './holder-cell.tsx'
import { useMarks } from './marks.ts'
import type { SeatHandlers } from './seat-row.tsx'
import styles from './seats.module.css'

/** The people of each seat. */
export const holdersBySeat = (seats: AttendanceRegister['seats']): Map<InstitutionId, Set<PersonId>> =>
  new Map(seats.map(({ institutionId, holders }) => [institutionId, new Set(holders.map(({ personId }) => personId))]))

/** Whoever is in and holds no seat for which they came: guests, staff, and somebody whose accreditation ended. */
export const withoutSeat = (
  attendances: readonly Attendance[],
  holders: ReadonlyMap<InstitutionId, ReadonlySet<PersonId>>,
): Attendance[] =>
  attendances.filter(
    ({ institutionId, personId }) => institutionId === null || holders.get(institutionId)?.has(personId) !== true,
  )

const affiliation = ({ institutionName, position }: Attendance): string =>
  [institutionName, position].filter((part) => part !== null && part !== '').join(' · ')

type GuestListProps = Pick<SeatHandlers, 'onOpen'> & {
  register: AttendanceRegister
  session: Session
  isEditable: boolean
  actions: AttendanceActions
}

/** Those who take part without a seat. */
export const GuestList = ({ register, session, isEditable, actions, onOpen }: GuestListProps) => {
  const holders = useMemo(() => holdersBySeat(register.seats), [register.seats])
  const guests = withoutSeat(register.attendances, holders)
  const { markedAt } = useMarks(session.id)
  return (
    <section aria-label="Invitados y equipo técnico">
      <h2 className={styles['groupTitle']}>
        Invitados, equipo técnico y personas sin acreditación vigente <span>{guests.length}</span>
      </h2>
      {guests.length === 0 ? (
        <Text c="dimmed" size="sm">
          Nadie todavía. Escriba su nombre en la casilla de arriba: si no está en el padrón, entra como invitado(a).
        </Text>
      ) : (
        <ul className={styles['seats']}>
          {guests.map((guest) => (
            <li key={guest.id} className={styles['guest']}>
              <PresentMark
                attendance={guest}
                markedAt={markedAt.get(guest.id) ?? null}
                isEditable={isEditable}
                actions={actions}
                onOpen={onOpen}
              />
              <span className={styles['affiliation']}>
                {affiliation(guest)}
                {guest.note !== null && (
                  <em className={styles['note']}>
                    <IconAlertTriangleFilled size={14} aria-hidden /> {guest.note}
                  </em>
                )}
              </span>
              <span>{capacityNames[guest.capacity]}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
