import { Button, SegmentedControl } from '@mantine/core'
import { IconPresentation, IconUsersPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { AttendanceId, InstitutionId } from '../../../shared/domain/ids.ts'
import { isSuspended } from '../../../shared/domain/sittings.ts'
import { orpc } from '../../app/client.ts'
import { currentTime, today } from '../../app/clock.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { WordButton } from '../documents/word-button.tsx'
import { areMinutesEditable } from '../sessions/session-life.ts'
import { useSession } from '../sessions/use-session.ts'
import { AbsenceDrawer } from './absence-drawer.tsx'
import { ArrivalDrawer } from './arrival-drawer.tsx'
import type { AttendanceActions } from './attendance-actions.ts'
import { ownWindow } from '../projector/own-window.ts'
import styles from './attendance.module.css'
import { CheckInDesk } from './check-in-desk.tsx'
import { GuestList } from './guest-list.tsx'
import { leavingOn } from './hours.ts'
import { useMarks } from './marks.ts'
import { QuorumCounter } from './quorum-counter.tsx'
import { quorumStanding } from './quorum-words.ts'
import { QuorumPanel } from './quorum-panel.tsx'
import { RecordDrawer } from './record-drawer.tsx'
import type { SeatFilter } from './seat-groups.ts'
import { SeatList } from './seat-list.tsx'
import { askingWords, sittingWords } from './sitting-words.ts'
import { useAttendance } from './use-attendance.ts'

type RegisterProps = { session: Session; register: AttendanceRegister; actions: AttendanceActions }

type ToolbarProps = {
  session: Session
  register: AttendanceRegister
  isEditable: boolean
  filter: SeatFilter
  onFilter: (filter: SeatFilter) => void
  onAll: () => void
}

const isFilter = (value: string): value is SeatFilter => value === 'all' || value === 'missing' || value === 'present'

const Toolbar = ({ session, register: { quorum }, isEditable, filter, onFilter, onAll }: ToolbarProps) => (
  <div className={styles['toolbar']}>
    <SegmentedControl
      size="sm"
      aria-label="Qué instituciones se ven"
      value={filter}
      data={[
        { value: 'all', label: `Todas ${String(quorum.seats)}` },
        { value: 'missing', label: `Faltan ${String(quorum.seats - quorum.present)}` },
        { value: 'present', label: `Presentes ${String(quorum.present)}` },
      ]}
      onChange={(value) => {
        if (isFilter(value)) onFilter(value)
      }}
    />
    <div className={styles['tools']}>
      {isEditable && !(session.status === 'open' && isSuspended(session)) && (
        <Button variant="default" leftSection={<IconUsersPlus size={17} aria-hidden />} onClick={onAll}>
          Todos presentes
        </Button>
      )}
      <Button
        variant="default"
        renderRoot={(props) => (
          <Link {...props} to="/sesiones/$sessionId/proyector" params={{ sessionId: session.id }} {...ownWindow()} />
        )}
        leftSection={<IconPresentation size={17} aria-hidden />}
      >
        <span className={styles['wide']}>Proyector</span>
      </Button>
      <WordButton subject={{ kind: 'attendance_list', subjectId: session.id }} size="sm">
        <span className={styles['wide']}>Lista para firmas</span>
      </WordButton>
    </div>
  </div>
)

const useDrawers = ({ attendances, seats }: AttendanceRegister) => {
  const [openId, setOpenId] = useState<AttendanceId | null>(null)
  const [absentId, setAbsentId] = useState<InstitutionId | null>(null)
  return {
    record: attendances.find(({ id }) => id === openId) ?? null,
    absent: seats.find(({ institutionId }) => institutionId === absentId) ?? null,
    open: setOpenId,
    explain: setAbsentId,
    close: () => {
      setOpenId(null)
      setAbsentId(null)
    },
  }
}

const Register = ({ session, register, actions }: RegisterProps) => {
  const [filter, setFilter] = useState<SeatFilter>('all')
  const { record, absent, open, explain, close } = useDrawers(register)
  const { markedAt, asking } = useMarks(session.id)
  const { data: segments = [] } = useQuery({
    ...orpc.institutions.list.queryOptions(),
    select: (committee) => committee.segments,
  })
  const isEditable = areMinutesEditable(session)
  const counter = (
    <div className={styles['counter']}>
      <QuorumCounter quorum={register.quorum} standing={quorumStanding(session)} />
    </div>
  )
  const panel = <QuorumPanel register={register} segments={segments} status={session.status} />
  const sitting = sittingWords({ ...register, isOver: session.status === 'closed' })
  return (
    <div className={styles['tab']}>
      {sitting !== null && <p className={styles['sitting']}>{sitting}</p>}
      {isEditable ? (
        <CheckInDesk
          session={session}
          register={register}
          actions={actions}
          aside={counter}
          beside={panel}
          onOpen={open}
        />
      ) : (
        <div className={styles['reading']}>
          {counter}
          {panel}
        </div>
      )}
      <Toolbar
        session={session}
        register={register}
        isEditable={isEditable}
        filter={filter}
        onFilter={setFilter}
        onAll={actions.checkInAll}
      />
      <SeatList
        register={register}
        segments={segments}
        session={session}
        filter={filter}
        isEditable={isEditable}
        actions={actions}
        onOpen={open}
        onAbsence={explain}
      />
      <GuestList register={register} session={session} isEditable={isEditable} actions={actions} onOpen={open} />
      <RecordDrawer
        attendance={record}
        markedAt={record === null ? null : (markedAt.get(record.id) ?? null)}
        canLeave={leavingOn(session, today(), currentTime()) === 'now'}
        actions={actions}
        onClose={close}
      />
      <ArrivalDrawer asking={asking} why={askingWords(session)} onClose={actions.askNothing} />
      <AbsenceDrawer sessionId={session.id} seat={absent} isEditable={isEditable} actions={actions} onClose={close} />
    </div>
  )
}

const LoadedTab = ({ session }: { session: Session }) => {
  const { register, actions } = useAttendance(session)
  return <Loaded query={register}>{(data) => <Register session={session} register={data} actions={actions} />}</Loaded>
}

/** The register of attendance: who is in the room, and whether they are enough. */
export const AttendanceTab = () => {
  const { session } = useSession()
  return <Loaded query={session}>{(data) => <LoadedTab key={data.id} session={data} />}</Loaded>
}
