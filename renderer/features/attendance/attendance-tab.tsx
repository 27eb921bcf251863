import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconUsersPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { WordButton } from '../documents/word-button.tsx'
import { areMinutesEditable } from '../sessions/session-life.ts'
import { useSession } from '../sessions/use-session.ts'
import styles from './attendance.module.css'
import type { Candidate } from './candidates.ts'
import { GuestDrawer } from './guest-drawer.tsx'
import { GuestList } from './guest-list.tsx'
import { LastMarkCard } from './last-mark-card.tsx'
import { QuickCheckIn } from './quick-check-in.tsx'
import { QuorumCounter } from './quorum-counter.tsx'
import { SeatList } from './seat-list.tsx'
import { useAttendance, type AttendanceActions } from './use-attendance.ts'

// Ctrl+Z belongs to the text of a field while there is any.
const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.value !== ''

type RegisterProps = { session: Session; register: AttendanceRegister; actions: AttendanceActions }

const chooser =
  (actions: AttendanceActions, askGuest: (name: string) => void) =>
  (candidate: Candidate): void => {
    switch (candidate.kind) {
      case 'holder':
        if (candidate.attendance !== null) notifyDone(`${candidate.personName} ya está en la lista.`)
        else actions.checkIn(candidate)
        return
      case 'person': {
        const { id, institutionId, position, name } = candidate.person
        if (candidate.attendance !== null) notifyDone(`${name} ya está en la lista.`)
        else actions.checkIn({ personId: id, institutionId, capacity: 'guest', position })
        return
      }
      case 'new':
        askGuest(candidate.name)
        return
    }
    candidate satisfies never
  }

const Register = ({ session, register, actions }: RegisterProps) => {
  const box = useRef<HTMLInputElement>(null)
  const [guestName, setGuestName] = useState<string | null>(null)
  const committee = useQuery(orpc.institutions.list.queryOptions())
  const choose = chooser(actions, setGuestName)
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
  const isEditable = areMinutesEditable(session)
  return (
    <div className={styles['tab']}>
      <div className={styles['top']}>
        {isEditable && (
          <div className={styles['box']}>
            <QuickCheckIn register={register} inputRef={box} onChoose={choose} />
          </div>
        )}
        <QuorumCounter quorum={register.quorum} />
        {isEditable && (
          <Button
            variant="default"
            size="md"
            leftSection={<IconUsersPlus size={18} aria-hidden />}
            onClick={actions.checkInAll}
          >
            Todos presentes
          </Button>
        )}
        <WordButton subject={{ kind: 'attendance_list', subjectId: session.id }} size="md">
          Lista para firmas
        </WordButton>
      </div>
      {actions.lastMark !== null && <LastMarkCard mark={actions.lastMark} onUndo={actions.undoLast} />}
      <SeatList
        register={register}
        segments={committee.data?.segments ?? []}
        session={session}
        isEditable={isEditable}
        actions={actions}
      />
      <GuestList register={register} isEditable={isEditable} actions={actions} />
      <GuestDrawer
        name={guestName}
        onSave={actions.checkInGuest}
        onClose={() => {
          setGuestName(null)
        }}
      />
    </div>
  )
}

const LoadedTab = ({ session }: { session: Session }) => {
  const actions = useAttendance(session)
  return (
    <Loaded query={actions.register}>
      {(register) => <Register session={session} register={register} actions={actions} />}
    </Loaded>
  )
}

/** The register of attendance: who is in the room, and whether they are enough. */
export const AttendanceTab = () => {
  const { session } = useSession()
  return <Loaded query={session}>{(data) => <LoadedTab key={data.id} session={data} />}</Loaded>
}
