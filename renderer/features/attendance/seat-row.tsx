import { IconCircle, IconCircleFilled, IconFileCheck, IconUserOff } from '@tabler/icons-react'
import { memo } from 'react'
import type { Absence, Attendance, AttendanceSeat, SeatHolder } from '../../../shared/contract/attendance.ts'
import type { Time } from '../../../shared/domain/dates.ts'
import type { AttendanceId, InstitutionId } from '../../../shared/domain/ids.ts'
import type { AttendanceActions } from './attendance-actions.ts'
import { HolderCell } from './holder-cell.tsx'
import styles from './seats.module.css'

export type SeatHandlers = {
  onOpen: (id: AttendanceId) => void
  onAbsence: (institutionId: InstitutionId) => void
}

type SeatRowProps = SeatHandlers & {
  seat: AttendanceSeat
  principal: Attendance | null
  principalElsewhere: string | null
  principalMarkedAt: Time | null
  alternate: Attendance | null
  alternateElsewhere: string | null
  alternateMarkedAt: Time | null
  isPresent: boolean
  hasBegun: boolean
  isEditable: boolean
  actions: AttendanceActions
}

/** Who may sit in a seat in one capacity. */
export const holderOf = (seat: AttendanceSeat, capacity: SeatHolder['capacity']): SeatHolder | null =>
  seat.holders.find((holder) => holder.capacity === capacity) ?? null

const absenceWords = (absence: Absence | null): string => {
  if (absence === null) return 'Justificar'
  return absence.isJustified ? 'Justificada' : 'Ausente'
}

type AbsenceButtonProps = Pick<SeatRowProps, 'seat' | 'isEditable' | 'onAbsence'>

const AbsenceButton = ({ seat, isEditable, onAbsence }: AbsenceButtonProps) => {
  const { absence, institutionId } = seat
  if (absence === null && !isEditable) return null
  const Icon = absence?.isJustified === true ? IconFileCheck : IconUserOff
  const words = absenceWords(absence)
  return (
    <button
      type="button"
      className={styles['absenceButton']}
      data-set={absence !== null || undefined}
      aria-label={`${absence === null ? 'Justificar la ausencia' : `Ausencia ${words.toLowerCase()}`}: ${seat.institutionAcronym ?? seat.institutionName}`}
      title={absence?.reason ?? 'Por qué no vino'}
      onClick={() => {
        onAbsence(institutionId)
      }}
    >
      <Icon size={15} aria-hidden />
      {words}
    </button>
  )
}

const Institution = ({ seat, isPresent }: Pick<SeatRowProps, 'seat' | 'isPresent'>) => {
  const Dot = isPresent ? IconCircleFilled : IconCircle
  return (
    <div className={styles['institution']}>
      <Dot size={11} aria-hidden />
      <span className={styles['institutionName']}>
        <strong>{seat.institutionAcronym ?? seat.institutionName}</strong>
        {seat.institutionAcronym !== null && <span>{seat.institutionName}</span>}
      </span>
      <span className="visually-hidden">{isPresent ? 'Presente' : 'Ausente'}</span>
    </div>
  )
}

/** One seat: its institution, its principal, its alternate, and the absence when neither came. */
export const SeatRow = memo((props: SeatRowProps) => {
  const { seat, principal, alternate, isPresent, hasBegun, isEditable, actions, onOpen, onAbsence } = props
  const hasAnyone = principal !== null || alternate !== null
  const common = { seat, isEditable, actions, onOpen }
  return (
    <div className={styles['seat']} data-seat data-present={isPresent || undefined}>
      <Institution seat={seat} isPresent={isPresent} />
      <HolderCell
        {...common}
        holder={holderOf(seat, 'principal')}
        capacity="principal"
        attendance={principal}
        elsewhere={props.principalElsewhere}
        markedAt={props.principalMarkedAt}
        isOffered={false}
      />
      <HolderCell
        {...common}
        holder={holderOf(seat, 'alternate')}
        capacity="alternate"
        attendance={alternate}
        elsewhere={props.alternateElsewhere}
        markedAt={props.alternateMarkedAt}
        isOffered={hasBegun && !hasAnyone && seat.absence === null}
      />
      <div className={styles['absence']}>
        {!isPresent && !hasAnyone && <AbsenceButton seat={seat} isEditable={isEditable} onAbsence={onAbsence} />}
      </div>
    </div>
  )
})
SeatRow.displayName = 'SeatRow'
