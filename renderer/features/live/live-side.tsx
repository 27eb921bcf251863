import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { CheckInDesk } from '../attendance/check-in-desk.tsx'
import { isInRoom } from '../attendance/hours.ts'
import { useAttendance } from '../attendance/use-attendance.ts'
import { ResolutionsPanel } from '../minutes/resolutions-panel.tsx'
import { useResolutions } from '../minutes/use-minutes.ts'
import { RoomPanel } from './room-panel.tsx'
import { SidePanel, type SideTab } from './side-panel.tsx'
import type { useLive } from './use-live.ts'

type LiveSideProps = {
  session: Session
  entry: MinutesItem
  live: ReturnType<typeof useLive>
  isEditable: boolean
  tab: SideTab
  onTab: (tab: SideTab) => void
}

type SideProps = LiveSideProps & { register: AttendanceRegister }

const Side = ({ session, entry, live, isEditable, tab, onTab, register }: SideProps) => {
  const { actions } = useAttendance(session)
  const resolutions = useResolutions(entry.item.id, session)
  return (
    <SidePanel
      tab={tab}
      onTab={onTab}
      head={
        isEditable && (
          <div data-place="arrival">
            <CheckInDesk session={session} register={register} actions={actions} hasInitialFocus={false} isCompact />
          </div>
        )
      }
      resolutions={
        <ResolutionsPanel
          key={entry.item.id}
          entry={entry}
          isEditable={isEditable}
          quorum={register.quorum}
          institutions={live.institutions}
          priorities={live.priorities}
          resolutions={resolutions}
        />
      }
      resolutionCount={entry.agreements.length + entry.commitments.length}
      room={<RoomPanel session={session} register={register} isEditable={isEditable} actions={actions} />}
      peopleCount={register.attendances.filter(isInRoom).length}
    />
  )
}

/** The right of the live screen: who arrives, who is here, and what was agreed and promised in the item. */
export const LiveSide = (props: LiveSideProps) => (
  <Loaded query={props.live.register}>{(register) => <Side {...props} register={register} />}</Loaded>
)
