import { Anchor, Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconAlertTriangleFilled, IconClockExclamation, IconUserPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useRef, useState, type ReactNode, type RefObject } from 'react'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { AttendanceId } from '../../../shared/domain/ids.ts'
import { dayOf, timeOf } from '../../../shared/domain/dates.ts'
import { isSuspended } from '../../../shared/domain/sittings.ts'
import { currentTime, today } from '../../app/clock.ts'
import { useNow } from '../../app/use-now.ts'
import { ArrivalDrawer } from './arrival-drawer.tsx'
import type { AttendanceActions } from './attendance-actions.ts'
import { CheckInBox } from './check-in-box.tsx'
import styles from './check-in.module.css'
import { choose } from './choose.ts'
import { GuestDrawer } from './guest-drawer.tsx'
import { clockWords, hourNow, leavingOn } from './hours.ts'
import { MarkCard } from './mark-card.tsx'
import { useMarks } from './marks.ts'
import { RecordDrawer } from './record-drawer.tsx'
import { askingWords, overWords, suspendedWords } from './sitting-words.ts'

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

// While the clock of the computer cannot be believed: what will be noted, before anybody is marked.
const ClockNotice = ({ session, register }: Pick<CheckInDeskProps, 'session' | 'register'>) => {
  const instant = useNow(20_000)
  const noted = hourNow(session, register.attendances, dayOf(instant), timeOf(instant))
  if (noted?.warning == null) return null
  return (
    <p role="note" className={styles['clockNotice']}>
      <IconClockExclamation size={18} aria-hidden />
      {clockWords(noted.warning, noted.at)}
    </p>
  )
}

// Nobody arrives at a session that stopped, nor, in one key, at one that is over.
const Shut = ({ session, isCompact }: { session: Session; isCompact: boolean }) => (
  <p className={styles['shut']}>
    {isSuspended(session) ? suspendedWords(session) : overWords(session.status)}
    {isCompact && (
      <>
        {' '}
        <Anchor component={Link} to={`/sesiones/${session.id}/asistencia`}>
          Ir a Asistencia
        </Anchor>
      </>
    )}
  </p>
)

const isShut = (session: Session, isCompact: boolean): boolean => {
  if (session.status === 'open') return isSuspended(session)
  return isCompact && (session.status === 'closed' || session.status === 'not_held')
}

type CheckInDeskProps = {
  session: Session
  register: AttendanceRegister
  actions: AttendanceActions
  boxRef?: RefObject<HTMLInputElement | null>
  hasInitialFocus?: boolean
  /** In the line of the box, and beside the card. */
  aside?: ReactNode
  beside?: ReactNode
  /** Opens the hours of somebody in the list; without it, the desk does. */
  onOpen?: (id: AttendanceId) => void
  /** In the live screen the line stays with the notes, and the card is there only once somebody was marked. */
  isCompact?: boolean
}

/** Where people are checked in: the box, the card of the last one, why one was refused, and the drawer of a new guest. */
export const CheckInDesk = (props: CheckInDeskProps) => {
  const { session, register, actions, boxRef, hasInitialFocus = true, aside, beside, onOpen, isCompact = false } = props
  const ownRef = useRef<HTMLInputElement>(null)
  const { card, refusal, undoable, asking } = useMarks(session.id)
  const [openId, setOpenId] = useState<AttendanceId | null>(null)
  const [guestName, setGuestName] = useState<string | null>(null)
  const leaving = leavingOn(session, today(), currentTime())
  useUndoKey(actions.undoLast)
  const openHours = onOpen ?? setOpenId
  const open = register.attendances.find(({ id }) => id === openId) ?? null
  if (isShut(session, isCompact))
    return (
      <div className={styles['line']}>
        <Shut session={session} isCompact={isCompact} />
        {aside}
      </div>
    )
  return (
    <>
      <div className={styles['top']} data-compact={isCompact || undefined}>
        <div className={styles['line']}>
          <CheckInBox
            register={register}
            inputRef={boxRef ?? ownRef}
            leaving={leaving}
            hasInitialFocus={hasInitialFocus}
            isNarrow={isCompact}
            onChoose={(candidate, choice) => {
              choose(candidate, choice, {
                actions,
                leaving,
                askGuest: setGuestName,
                onOpen: ({ id }) => {
                  openHours(id)
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
        <ClockNotice session={session} register={register} />
      </div>
      {(!isCompact || card !== null) && (
        <div className={styles['below']} data-compact={isCompact || undefined}>
          <MarkCard
            card={card}
            isFolding={isCompact}
            attendance={register.attendances.find(({ id }) => id === card?.attendance?.id) ?? card?.attendance ?? null}
            undoTitle={undoable.at(-1)?.title ?? null}
            onHours={openHours}
            onUndo={actions.undoLast}
            onNote={(attendance, note) => void actions.setNote(attendance, note)}
          />
          {beside}
        </div>
      )}
      {onOpen === undefined && (
        <>
          <RecordDrawer
            attendance={open}
            markedAt={null}
            canLeave={leaving === 'now'}
            actions={actions}
            onClose={() => {
              setOpenId(null)
            }}
          />
          <ArrivalDrawer asking={asking} why={askingWords(session)} onClose={actions.askNothing} />
        </>
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
