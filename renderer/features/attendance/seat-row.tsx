import { IconCircleFilled, IconCircle } from '@tabler/icons-react'
import type { Attendance, AttendanceSeat, SeatHolder } from '../../../shared/contract/attendance.ts'
import { AbsenceControl } from './absence-control.tsx'
import styles from './attendance.module.css'
import { HolderCell } from './holder-cell.tsx'
import type { AttendanceActions } from './use-attendance.ts'

type SeatRowProps = {
  seat: AttendanceSeat
  isPresent: boolean
  attendances: readonly Attendance[]
  hasBegun: boolean
  isEditable: boolean
  actions: AttendanceActions
}

const holderOf = (seat: AttendanceSeat, capacity: SeatHolder['capacity']): SeatHolder | null =>
  seat.holders.find((holder) => holder.capacity === capacity) ?? null

/** One seat: its institution, its principal, its alternate, and the absence when neither came. */
export const SeatRow = ({ seat, isPresent, attendances, hasBegun, isEditable, actions }: SeatRowProps) => {
  const principal = holderOf(seat, 'principal')
  const attendanceOf = (holder: SeatHolder | null) =>
    attendances.find(({ personId }) => personId === holder?.personId) ?? null
  const hasAnyone = seat.holders.some((holder) => attendanceOf(holder) !== null)
  const cell = (capacity: SeatHolder['capacity'], isOffered: boolean) => {
    const holder = holderOf(seat, capacity)
    return (
      <HolderCell
        holder={holder}
        capacity={capacity}
        institutionName={seat.institutionAcronym ?? seat.institutionName}
        attendance={attendanceOf(holder)}
        isOffered={isOffered}
        isEditable={isEditable}
        actions={actions}
        onCheckIn={() => {
          if (holder !== null) actions.checkIn({ ...holder, institutionId: seat.institutionId })
        }}
      />
    )
  }
  const Dot = isPresent ? IconCircleFilled : IconCircle
  return (
    <li className={styles['seat']} data-present={isPresent || undefined}>
      <div className={styles['institution']}>
        <Dot size={11} aria-hidden />
        <span className={styles['institutionName']} title={seat.institutionName}>
          <strong>{seat.institutionAcronym ?? seat.institutionName}</strong>
          {seat.institutionAcronym !== null && ` ${seat.institutionName}`}
        </span>
        <span className="visually-hidden">{isPresent ? 'Presente' : 'Ausente'}</span>
      </div>
      {cell('principal', false)}
      {cell('alternate', hasBegun && attendanceOf(principal) === null && !hasAnyone)}
      <div className={styles['absence']}>
        {!hasAnyone && (
          <AbsenceControl
            absence={seat.absence}
            institutionName={seat.institutionAcronym ?? seat.institutionName}
            isEditable={isEditable}
            onSet={(absence) => {
              actions.setAbsence(seat.institutionId, absence)
            }}
          />
        )}
      </div>
    </li>
  )
}
