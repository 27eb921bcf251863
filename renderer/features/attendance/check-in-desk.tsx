import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconAlertTriangleFilled, IconUserPlus } from '@tabler/icons-react'
import { useRef, useState, type ReactNode, type RefObject } from 'react'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { AttendanceActions } from './attendance-actions.ts'
import { standingWords, type Candidate } from './candidates.ts'
import { CheckInBox, type Choice } from './check-in-box.tsx'
import styles from './check-in.module.css'
import { GuestDrawer } from './guest-drawer.tsx'
import { isInRoom, sittingUnderWay } from './hours.ts'
import { MarkCard } from './mark-card.tsx'
import { useMarks } from './marks.ts'

type Chosen = { actions: AttendanceActions; canLeave: boolean; askGuest: (name: string) => void }

const arrive = (candidate: Exclude<Candidate, { kind: 'new' }>, { checkIn }: AttendanceActions): void => {
  switch (candidate.kind) {
    case 'holder':
      checkIn(candidate.holder)
      return
    case 'person': {
      const { person, accreditation } = candidate.found
      const note = standingWords(candidate.found)
      if (accreditation === null)
        checkIn({
          personId: person.id,
          institutionId: person.institutionId,
          capacity: 'guest',
          position: person.position,
          note,
        })
      else checkIn({ ...accreditation, personId: person.id, note })
      return
    }
  }
  candidate satisfies never
}

/** What Enter, or Ctrl+Enter, does with whom was chosen. */
export const choose = (candidate: Candidate, choice: Choice, { actions, canLeave, askGuest }: Chosen): void => {
  if (candidate.kind === 'new') {
    if (choice === 'arrive') askGuest(candidate.name)
    return
  }
  const { attendance } = candidate
  // For another institution: the program says that nobody sits for two.
  const isForThis =
    attendance !== null && (candidate.kind === 'person' || attendance.institutionId === candidate.holder.institutionId)
  if (choice === 'leave') {
    if (!isForThis) return
    if (!canLeave) actions.remove(attendance)
    else if (isInRoom(attendance)) actions.leave(attendance)
  } else if (!isForThis) arrive(candidate, actions)
  else if (isInRoom(attendance)) actions.showPresent(attendance)
  else if (canLeave) actions.comeBack(attendance)
  else actions.showPresent(attendance)
}

// Ctrl+Z belongs to the text of a field while there is any.
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    ? target.value !== ''
    : target instanceof HTMLElement && target.isContentEditable

const GuestButton = ({ isCompact, onPress }: { isCompact: boolean; onPress: () => void }) =>
  isCompact ? (
    <Tooltip label="Registrar a un(a) invitado(a)">
      <ActionIcon size={42} variant="default" aria-label="Registrar a un(a) invitado(a)" onClick={onPress}>
        <IconUserPlus size={19} aria-hidden />
      </ActionIcon>
    </Tooltip>
  ) : (
    <Button variant="default" size="lg" fz="md" leftSection={<IconUserPlus size={19} aria-hidden />} onClick={onPress}>
      Invitado(a)
    </Button>
  )

type CheckInDeskProps = {
  session: Session
  register: AttendanceRegister
  actions: AttendanceActions
  boxRef?: RefObject<HTMLInputElement | null>
  /** Beside the box, in its line. */
  aside?: ReactNode
  hasInitialFocus?: boolean
  /** In the live screen the line stays with the notes, and the card is smaller. */
  isCompact?: boolean
}

/** Where people are checked in: the box, the card of the last one, why one was refused, and the drawer of a new guest. */
export const CheckInDesk = (props: CheckInDeskProps) => {
  const { session, register, actions, boxRef, aside, hasInitialFocus = true, isCompact = false } = props
  const ownRef = useRef<HTMLInputElement>(null)
  const inputRef = boxRef ?? ownRef
  const { card, refusal, undoable } = useMarks(session.id)
  const [guestName, setGuestName] = useState<string | null>(null)
  const canLeave = sittingUnderWay(session) !== null
  useHotkeys(
    [
      [
        'mod+Z',
        (event) => {
          if (isTyping(event.target)) return
          event.preventDefault()
          actions.undoLast()
        },
        { preventDefault: false },
      ],
    ],
    [],
  )
  return (
    <>
      <div className={styles['line']} data-compact={isCompact || undefined}>
        <CheckInBox
          register={register}
          inputRef={inputRef}
          canLeave={canLeave}
          hasInitialFocus={hasInitialFocus}
          onChoose={(candidate, choice) => {
            choose(candidate, choice, { actions, canLeave, askGuest: setGuestName })
          }}
          onType={() => {
            actions.refuse(null)
          }}
        />
        <GuestButton
          isCompact={isCompact}
          onPress={() => {
            setGuestName('')
          }}
        />
        {aside}
      </div>
      {refusal !== null && (
        <p role="alert" className={styles['refusal']}>
          <IconAlertTriangleFilled size={18} aria-hidden />
          {refusal}
        </p>
      )}
      {(!isCompact || card !== null) && (
        <MarkCard
          card={card}
          attendance={register.attendances.find(({ id }) => id === card?.attendanceId) ?? null}
          undoTitle={undoable.at(-1)?.title ?? null}
          onUndo={actions.undoLast}
          onNote={(attendance, note) => void actions.setNote(attendance, note)}
        />
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
