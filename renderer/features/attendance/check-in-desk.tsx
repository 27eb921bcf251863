import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconAlertTriangleFilled, IconUserPlus } from '@tabler/icons-react'
import { useRef, useState, type ReactNode, type RefObject } from 'react'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { AttendanceId } from '../../../shared/domain/ids.ts'
import { today } from '../../app/clock.ts'
import type { AttendanceActions } from './attendance-actions.ts'
import { CheckInBox } from './check-in-box.tsx'
import styles from './check-in.module.css'
import { choose } from './choose.ts'
import { GuestDrawer } from './guest-drawer.tsx'
import { leavingOn } from './hours.ts'
import { MarkCard } from './mark-card.tsx'
import { useMarks } from './marks.ts'

// Ctrl+Z belongs to the text of a field while there is any.
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    ? target.value !== ''
    : target instanceof HTMLElement && target.isContentEditable

const useUndoKey = (undoLast: () => void) => {
  useHotkeys(
    [
      [
        'mod+Z',
        (event) => {
          if (isTyping(event.target)) return
          event.preventDefault()
          undoLast()
        },
        { preventDefault: false },
      ],
    ],
    [],
  )
}

const GuestButton = ({ onPress }: { onPress: () => void }) => (
  <Button
    variant="default"
    className={styles['guest'] ?? ''}
    aria-label="Registrar a un(a) invitado(a)"
    title="Registrar a un(a) invitado(a)"
    onClick={onPress}
  >
    <IconUserPlus size={20} aria-hidden />
    <span className={styles['guestLabel']}>Invitado(a)</span>
  </Button>
)

const Refused = ({ sentence }: { sentence: string }) => (
  <p role="alert" className={styles['refusal']}>
    <IconAlertTriangleFilled size={18} aria-hidden />
    {sentence}
  </p>
)

type CheckInDeskProps = {
  session: Session
  register: AttendanceRegister
  actions: AttendanceActions
  boxRef?: RefObject<HTMLInputElement | null>
  hasInitialFocus?: boolean
  /** In the line of the box, and beside the card. */
  aside?: ReactNode
  beside?: ReactNode
  /** Opens the hours of somebody in the list; without it, they are only shown. */
  onOpen?: (id: AttendanceId) => void
  /** In the live screen the line stays with the notes, and the card is there only once somebody was marked. */
  isCompact?: boolean
}

/** Where people are checked in: the box, the card of the last one, why one was refused, and the drawer of a new guest. */
export const CheckInDesk = (props: CheckInDeskProps) => {
  const { session, register, actions, boxRef, hasInitialFocus = true, aside, beside, onOpen, isCompact = false } = props
  const ownRef = useRef<HTMLInputElement>(null)
  const { card, refusal, undoable } = useMarks(session.id)
  const [guestName, setGuestName] = useState<string | null>(null)
  const leaving = leavingOn(session, today())
  useUndoKey(actions.undoLast)
  return (
    <>
      <div className={styles['top']} data-compact={isCompact || undefined}>
        <div className={styles['line']}>
          <CheckInBox
            register={register}
            inputRef={boxRef ?? ownRef}
            leaving={leaving}
            hasInitialFocus={hasInitialFocus}
            onChoose={(candidate, choice) => {
              choose(candidate, choice, {
                actions,
                leaving,
                askGuest: setGuestName,
                onOpen: (attendance) => {
                  if (onOpen === undefined) actions.showPresent(attendance)
                  else onOpen(attendance.id)
                },
              })
            }}
            onType={() => {
              actions.refuse(null)
            }}
          />
          <GuestButton
            onPress={() => {
              setGuestName('')
            }}
          />
          {aside}
        </div>
        {refusal !== null && <Refused sentence={refusal} />}
      </div>
      {(!isCompact || card !== null) && (
        <div className={styles['below']} data-compact={isCompact || undefined}>
          <MarkCard
            card={card}
            attendance={register.attendances.find(({ id }) => id === card?.attendance?.id) ?? card?.attendance ?? null}
            undoTitle={undoable.at(-1)?.title ?? null}
            onUndo={actions.undoLast}
            onNote={(attendance, note) => void actions.setNote(attendance, note)}
          />
          {beside}
        </div>
      )}
      <GuestDrawer
        name={guestName}
        session={session}
        actions={actions}
        onClose={() => {
          setGuestName(null)
        }}
      />
    </>
  )
}
