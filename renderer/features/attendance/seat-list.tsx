import { IconUsersGroup } from '@tabler/icons-react'
import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { AttendanceRegister, AttendanceSeat } from '../../../shared/contract/attendance.ts'
import type { Segment } from '../../../shared/contract/committee.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { institutionsPresent } from '../../../shared/domain/quorum.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './attendance.module.css'
import { SeatRow } from './seat-row.tsx'
import type { AttendanceActions } from './use-attendance.ts'

type SeatGroup = { key: string; name: string; seats: AttendanceSeat[] }

const groupsOf = (seats: readonly AttendanceSeat[], segments: readonly Segment[]): SeatGroup[] => {
  const named = segments.map(({ id, name }) => ({
    key: id,
    name,
    seats: seats.filter((seat) => seat.segmentId === id),
  }))
  const known = new Set<string>(segments.map(({ id }) => id))
  const rest = seats.filter(({ segmentId }) => !known.has(segmentId ?? ''))
  return [...named, { key: 'none', name: 'Sin segmento', seats: rest }].filter((group) => group.seats.length > 0)
}

type SeatListProps = {
  register: AttendanceRegister
  segments: readonly Segment[]
  session: Session
  isEditable: boolean
  actions: AttendanceActions
}

/** The seats of the committee by segment: principal and alternate in one row, because they are one seat. */
export const SeatList = ({ register, segments, session, isEditable, actions }: SeatListProps) => {
  // Once it ended, whoever came counts, also those who left before the end.
  const present = institutionsPresent(register.attendances, session.status === 'closed' ? 'whole_session' : 'now')
  if (register.seats.length === 0)
    return (
      <EmptyState
        icon={IconUsersGroup}
        title="Ese día no hay instituciones acreditadas"
        action={
          <Anchor component={Link} to="/padron">
            Ir al padrón
          </Anchor>
        }
      >
        Agregue en el padrón las instituciones con su titular y su alterno. Mientras tanto puede registrar invitados.
      </EmptyState>
    )
  return groupsOf(register.seats, segments).map((group) => (
    <section key={group.key} className={styles['group']} aria-label={group.name}>
      <h2 className={styles['groupTitle']}>
        {group.name}
        <span>{`${String(group.seats.filter(({ institutionId }) => present.has(institutionId)).length)} de ${String(group.seats.length)}`}</span>
      </h2>
      <ul className={styles['seats']}>
        {group.seats.map((seat) => (
          <SeatRow
            key={seat.institutionId}
            seat={seat}
            isPresent={present.has(seat.institutionId)}
            attendances={register.attendances}
            hasBegun={session.status !== 'planned' && session.status !== 'called'}
            isEditable={isEditable}
            actions={actions}
          />
        ))}
      </ul>
    </section>
  ))
}
