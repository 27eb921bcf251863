import { memo } from 'react'
import type { AttendanceRegister, Movement } from '../../../shared/contract/attendance.ts'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { BallotPanel } from '../ballot/ballot-panel.tsx'
import { Movements } from '../minutes/movements.tsx'
import { NotesEditor } from '../minutes/notes-editor.tsx'
import { ItemHead } from './item-head.tsx'
import styles from './item-desk.module.css'

// Drawn again only when the item itself changes: not with each arrival, nor with the clock.
const Notes = memo(NotesEditor)

type ItemDeskProps = Omit<Parameters<typeof ItemHead>[0], 'item'> & {
  session: Session
  entry: MinutesItem
  movements: readonly Movement[]
  register: AttendanceRegister | null
}

/** The item that is looked at: what it is, its notes, who came and went meanwhile, and the line that takes everything. */
export const ItemDesk = ({ session, entry, movements, register, ...head }: ItemDeskProps) => {
  const { item } = entry
  const nameOf = ({ attendanceId }: Movement) =>
    register?.attendances.find(({ id }) => id === attendanceId)?.personName ?? 'Esta persona'
  return (
    <section className={styles['desk']} aria-label="Punto en pantalla">
      <ItemHead {...head} item={item} />
      <div className={styles['work']}>
        {item.kind === 'election' && <BallotPanel session={session} entry={entry} isEditable={head.isEditable} />}
        <div className={styles['notes']} data-place="notes">
          <Notes key={item.id} entry={entry} isEditable={head.isEditable} />
        </div>
        <Movements movements={movements} nameOf={nameOf} isEditable={head.isEditable} />
      </div>
    </section>
  )
}
