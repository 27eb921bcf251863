import { useDisclosure } from '@mantine/hooks'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { CloseSessionDrawer } from '../sessions/close-session-drawer.tsx'
import { OpenSessionDrawer } from '../sessions/open-session-drawer.tsx'
import { LiveBanner } from './live-banner.tsx'
import { LiveBar } from './live-bar.tsx'

type LiveFrameProps = { session: Session; register: AttendanceRegister | null; isGoingOn: boolean }

/** What is above the desk: the bar, where the session is, and the drawers that begin and end it. */
export const LiveFrame = ({ session, register, isGoingOn }: LiveFrameProps) => {
  const [isOpening, opening] = useDisclosure(false)
  const [isClosing, closing] = useDisclosure(false)
  return (
    <>
      <LiveBar session={session} register={register} isGoingOn={isGoingOn} onClose={closing.open} />
      <LiveBanner session={session} onOpen={opening.open} onResume={opening.open} />
      {register !== null && (
        <OpenSessionDrawer session={session} register={register} isOpen={isOpening} onClose={opening.close} />
      )}
      <CloseSessionDrawer session={session} isOpen={isClosing} onClose={closing.close} />
    </>
  )
}
