import { Text, UnstyledButton } from '@mantine/core'
import { IconCheck, IconPlus, IconDoorExit } from '@tabler/icons-react'
import type { Attendance, SeatHolder } from '../../../shared/contract/attendance.ts'
import { capacityNames } from '../../texts/labels.ts'
import styles from './attendance.module.css'
import { isInRoom } from './hours.ts'
import { StayControl } from './stay-control.tsx'
import type { AttendanceActions } from './use-attendance.ts'

type HolderCellProps = {
  holder: SeatHolder | null
  capacity: SeatHolder['capacity']
  institutionName: string
  attendance: Attendance | null
  /** The principal is not here: the alternate is offered in the same row. */
  isOffered: boolean
  isEditable: boolean
  actions: AttendanceActions
  onCheckIn: () => void
}

/** The principal or the alternate of a seat: a press marks them present. */
export const HolderCell = (props: HolderCellProps) => {
  const { holder, capacity, institutionName, attendance, isOffered, isEditable, actions, onCheckIn } = props
  if (holder === null)
    return (
      <Text size="sm" c="dimmed" className={styles['nobody'] ?? ''}>
        {capacity === 'principal' ? 'Sin titular' : 'Sin alterno(a)'}
      </Text>
    )
  if (attendance !== null)
    return (
      <div className={styles['holder']} data-state={isInRoom(attendance) ? 'in' : 'left'}>
        {isInRoom(attendance) ? <IconCheck size={17} stroke={3} aria-hidden /> : <IconDoorExit size={17} aria-hidden />}
        <span className={styles['holderName']} title={holder.personName}>
          {holder.personName}
        </span>
        <StayControl attendance={attendance} isEditable={isEditable} actions={actions} />
      </div>
    )
  return (
    <UnstyledButton
      className={styles['holder'] ?? ''}
      data-state={isOffered ? 'offered' : 'out'}
      disabled={!isEditable}
      aria-label={`Registrar a ${holder.personName}, ${capacityNames[capacity].toLowerCase()} de ${institutionName}`}
      onClick={onCheckIn}
    >
      <IconPlus size={16} aria-hidden />
      <span className={styles['holderName']} title={holder.personName}>
        {holder.personName}
      </span>
      {isOffered && <span className={styles['offer']}>viene en su lugar</span>}
    </UnstyledButton>
  )
}
