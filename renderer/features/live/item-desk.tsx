import { memo } from 'react'
import type { AttendanceRegister, Movement } from '../../../shared/contract/attendance.ts'
import type { Institution } from '../../../shared/contract/committee.ts'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { QuickKind } from '../../../shared/domain/quick-line.ts'
import { BallotPanel } from '../ballot/ballot-panel.tsx'
import { OpenCommitmentsPanel } from '../follow-ups/open-commitments-panel.tsx'
import { Movements } from '../minutes/movements.tsx'
import { NotesEditor } from '../minutes/notes-editor.tsx'
import { personOf } from '../minutes/use-minutes.ts'
import { QuickLine } from '../quick-line/quick-line.tsx'
import { PreviousMinutesPanel } from '../review/previous-minutes-panel.tsx'
import { ItemHead } from './item-head.tsx'
import styles from './item-desk.module.css'

// Drawn again only when the item itself changes: not with each arrival, nor with the clock.
const Notes = memo(NotesEditor)

const nobody: never[] = []

type PanelsProps = { session: Session; entry: MinutesItem; isEditable: boolean }

const hasPanels = ({ item, elections }: MinutesItem): boolean =>
  item.role !== null || item.kind === 'election' || elections.length > 0

// What an item asks for besides its notes.
const Panels = ({ session, entry, isEditable }: PanelsProps) => (
  <div className={styles['panels']}>
    {entry.item.role === 'previous_minutes' && <PreviousMinutesPanel item={entry.item} session={session} />}
    {entry.item.role === 'open_commitments' && <OpenCommitmentsPanel session={session} isEditable={isEditable} />}
    {(entry.item.kind === 'election' || entry.elections.length > 0) && (
      <BallotPanel session={session} entry={entry} isEditable={isEditable} />
    )}
  </div>
)

type ItemDeskProps = Omit<Parameters<typeof ItemHead>[0], 'item'> & {
  session: Session
  entry: MinutesItem
  movements: readonly Movement[]
  register: AttendanceRegister | null
  institutions: readonly Institution[]
  /** Something was agreed or promised in the line. */
  onResolved: () => void
}

/** The item that is looked at: what it is, its notes, who came and went meanwhile, and the line that takes everything. */
export const ItemDesk = (props: ItemDeskProps) => {
  const { session, entry, movements, register, institutions, onResolved, ...head } = props
  const { isEditable } = head
  const { item } = entry
  const nameOf = ({ attendanceId }: Movement) => personOf(register, attendanceId)
  const done = (kind: QuickKind) => {
    if (kind === 'agreement' || kind === 'commitment') onResolved()
  }
  return (
    <section className={styles['desk']} aria-label="Punto en pantalla">
      <ItemHead {...head} item={item} />
      <div className={styles['work']}>
        {hasPanels(entry) && (
          <Panels key={`panels ${item.id}`} session={session} entry={entry} isEditable={isEditable} />
        )}
        <div className={styles['notes']} data-place="notes" data-of={item.id}>
          <Notes key={`${item.id} ${isEditable ? 'open' : 'locked'}`} entry={entry} isEditable={isEditable} />
        </div>
        <Movements movements={movements} nameOf={nameOf} isEditable={isEditable} />
      </div>
      {isEditable && (
        <div className={styles['line']} data-place="line">
          <QuickLine
            session={session}
            item={entry}
            institutions={institutions}
            people={register?.attendances ?? nobody}
            onDone={done}
          />
        </div>
      )}
    </section>
  )
}
