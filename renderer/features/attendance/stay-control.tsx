import { useState } from 'react'
import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { AttendanceActions } from './attendance-actions.ts'
import { stayWords } from './hours.ts'
import { RecordDrawer } from './record-drawer.tsx'
import styles from './seats.module.css'

type StayControlProps = { attendance: Attendance; isEditable: boolean; actions: AttendanceActions }

/** The hours of one person, where there is no list around: a press opens what is recorded of them. */
export const StayControl = ({ attendance, isEditable, actions }: StayControlProps) => {
  const [isOpen, setOpen] = useState(false)
  const hours = stayWords(attendance)
  if (!isEditable) return <span className={styles['stay']}>{hours}</span>
  return (
    <>
      <button
        type="button"
        className={styles['stay']}
        aria-label={`Horas de ${attendance.personName}: ${hours}`}
        onClick={() => {
          setOpen(true)
        }}
      >
        {hours}
      </button>
      <RecordDrawer
        attendance={isOpen ? attendance : null}
        markedAt={null}
        canLeave
        actions={actions}
        onClose={() => {
          setOpen(false)
        }}
      />
    </>
  )
}
