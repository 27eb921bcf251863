import { Text } from '@mantine/core'
import type { Attendance, AttendanceRegister } from '../../../shared/contract/attendance.ts'
import { capacityNames } from '../../texts/labels.ts'
import styles from './attendance.module.css'
import { StayControl } from './stay-control.tsx'
import type { AttendanceActions } from './use-attendance.ts'

// Whoever is in and holds no seat today: guests, staff, and somebody whose accreditation ended since.
const withoutSeat = ({ seats, attendances }: AttendanceRegister): Attendance[] => {
  const seated = new Set(seats.flatMap(({ holders }) => holders.map(({ personId }) => personId)))
  return attendances.filter(({ personId }) => !seated.has(personId))
}

type GuestListProps = { register: AttendanceRegister; isEditable: boolean; actions: AttendanceActions }

/** Those who take part without a seat. */
export const GuestList = ({ register, isEditable, actions }: GuestListProps) => {
  const guests = withoutSeat(register)
  return (
    <section className={styles['group']} aria-label="Invitados y equipo técnico">
      <h2 className={styles['groupTitle']}>
        Invitados y equipo técnico <span>{guests.length}</span>
      </h2>
      {guests.length === 0 ? (
        <Text c="dimmed" size="sm">
          Nadie todavía. Escriba su nombre en la casilla de arriba: si no está en el padrón, entra como invitado.
        </Text>
      ) : (
        <ul className={styles['seats']}>
          {guests.map((guest) => (
            <li key={guest.id} className={styles['guest']}>
              <Text fw={600} truncate>
                {guest.personName}
              </Text>
              <Text size="sm" c="dimmed" truncate>
                {[guest.institutionName, guest.position].filter((part) => part !== null).join(' · ')}
              </Text>
              <Text size="sm">{capacityNames[guest.capacity]}</Text>
              <StayControl attendance={guest} isEditable={isEditable} actions={actions} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
