import { IconCheck, IconDoorExit, IconPlus, IconX } from '@tabler/icons-react'
import { memo } from 'react'
import type { Attendance, AttendanceSeat, SeatHolder } from '../../../shared/contract/attendance.ts'
import type { Time } from '../../../shared/domain/dates.ts'
import type { AttendanceId } from '../../../shared/domain/ids.ts'
import { capacityNames } from '../../texts/labels.ts'
import type { AttendanceActions } from './attendance-actions.ts'
import { isInRoom, stayWords } from './hours.ts'
import styles from './seats.module.css'

// `desde 09:40`; of somebody who is there from the start, the hour at which they were marked, when this window did it.
const hoursWords = (attendance: Attendance, markedAt: Time | null): string => {
  const words = stayWords(attendance)
  return markedAt !== null && words === 'desde el inicio' ? `registrado ${markedAt}` : words
}

// The rows are narrow, and a name must not be cut for it.
const shortened = (words: string): string => (words === 'desde el inicio' ? 'inicio' : words.replace('registrado ', ''))

type PresentProps = {
  attendance: Attendance
  markedAt: Time | null
  isEditable: boolean
  actions: AttendanceActions
  onOpen: (id: AttendanceId) => void
}

/** Somebody who came: their hours, which a press opens, and taking them off the list. */
export const PresentMark = ({ attendance, markedAt, isEditable, actions, onOpen }: PresentProps) => {
  const { id, personName } = attendance
  const hours = hoursWords(attendance, markedAt)
  const isIn = isInRoom(attendance)
  const Icon = isIn ? IconCheck : IconDoorExit
  const icon = <Icon size={17} stroke={isIn ? 3 : 2} aria-hidden />
  return (
    <div className={styles['holder']} data-state={isIn ? 'in' : 'left'}>
      {isEditable ? (
        <button
          type="button"
          className={styles['takeOff']}
          aria-label={`Quitar a ${personName} de la lista`}
          title="No vino: quitar de la lista"
          onClick={() => {
            actions.remove(attendance)
          }}
        >
          {icon}
          <IconX size={17} stroke={2.4} aria-hidden />
        </button>
      ) : (
        icon
      )}
      <span className={styles['holderName']}>{personName}</span>
      {!isIn && <span className="visually-hidden">Se retiró</span>}
      {isEditable ? (
        <button
          type="button"
          className={styles['stay']}
          aria-label={`Horas de ${personName}: ${hours}`}
          onClick={() => {
            onOpen(id)
          }}
        >
          {shortened(hours)}
        </button>
      ) : (
        <span className={styles['stay']}>{shortened(hours)}</span>
      )}
    </div>
  )
}

const hintOf = (elsewhere: string | null, isOffered: boolean): string | undefined => {
  if (elsewhere !== null) return `En la lista por ${elsewhere}`
  return isOffered ? '¿Viene en su lugar?' : undefined
}

type HolderCellProps = Omit<PresentProps, 'attendance'> & {
  seat: AttendanceSeat
  holder: SeatHolder | null
  capacity: SeatHolder['capacity']
  attendance: Attendance | null
  /** The institution for which they are in the list, when it is another. */
  elsewhere: string | null
  /** The principal is not here: the alternate is offered in the same row. */
  isOffered: boolean
}

/** The principal or the alternate of a seat: a press marks them present. */
export const HolderCell = memo((props: HolderCellProps) => {
  const { seat, holder, capacity, attendance, elsewhere, isOffered, isEditable, actions } = props
  if (holder === null)
    return <p className={styles['nobody']}>{capacity === 'principal' ? 'Sin titular' : 'Sin alterno(a)'}</p>
  if (attendance !== null) return <PresentMark {...props} attendance={attendance} />
  const institution = seat.institutionAcronym ?? seat.institutionName
  return (
    <button
      type="button"
      className={styles['holder']}
      data-state={isOffered ? 'offered' : 'out'}
      disabled={!isEditable}
      aria-label={`Registrar a ${holder.personName}, ${capacityNames[capacity].toLowerCase()} de ${institution}`}
      onClick={() => {
        actions.checkIn({ ...holder, institutionId: seat.institutionId })
      }}
    >
      <IconPlus size={16} aria-hidden />
      {/* Drawn beside the name and no part of it: the button says what it does. */}
      <span className={styles['holderName']} data-hint={hintOf(elsewhere, isOffered)}>
        {holder.personName}
      </span>
    </button>
  )
})
HolderCell.displayName = 'HolderCell'
