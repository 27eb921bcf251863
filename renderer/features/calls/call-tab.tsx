import { Loaded } from '../../ui/loaded.tsx'
import { LetterDeskView } from '../letters/letter-desk-view.tsx'
import { isBefore } from '../sessions/session-life.ts'
import { useSession } from '../sessions/use-session.ts'

/** The call of a session: writing it, issuing it, handing it over, and who comes. */
export const CallTab = () => {
  const { session } = useSession()
  return (
    <Loaded query={session}>
      {({ id, status }) => (
        <LetterDeskView key={id} purpose={{ kind: 'call', sessionId: id }} isOver={!isBefore(status)} />
      )}
    </Loaded>
  )
}
