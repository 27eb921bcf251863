import { useDisclosure } from '@mantine/hooks'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Segment } from '../../../shared/contract/committee.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { CloseSessionDrawer } from '../sessions/close-session-drawer.tsx'
import { OpenSessionDrawer } from '../sessions/open-session-drawer.tsx'
import { ResumeSessionDrawer } from '../sessions/resume-session-drawer.tsx'
import { SuspendSessionDrawer } from '../sessions/suspend-session-drawer.tsx'
import { LiveBanner } from './live-banner.tsx'
import { LiveBar } from './live-bar.tsx'

type LiveFrameProps = {
  session: Session
  register: AttendanceRegister | null
  segments: readonly Segment[]
  isGoingOn: boolean
}

/** What is above the desk: the bar, where the session is, and the drawers that begin and end it. */
export const LiveFrame = ({ session, register, segments, isGoingOn }: LiveFrameProps) => {
  const [isOpening, opening] = useDisclosure(false)
  const [isClosing, closing] = useDisclosure(false)
  const [isSuspending, suspending] = useDisclosure(false)
  const [isResuming, resuming] = useDisclosure(false)
  return (
    <>
      <LiveBar
        session={session}
        register={register}
        segments={segments}
        isGoingOn={isGoingOn}
        onClose={closing.open}
        onSuspend={suspending.open}
      />
      <LiveBanner session={session} onOpen={opening.open} onResume={resuming.open} />
      {register !== null && (
        <OpenSessionDrawer session={session} register={register} isOpen={isOpening} onClose={opening.close} />
      )}
      <SuspendSessionDrawer session={session} isOpen={isSuspending} onClose={suspending.close} />
      <ResumeSessionDrawer session={session} isOpen={isResuming} onClose={resuming.close} />
      <CloseSessionDrawer session={session} isOpen={isClosing} onClose={closing.close} />
    </>
  )
}
