import { Loaded } from '../../ui/loaded.tsx'
import { LetterDeskView } from '../letters/letter-desk-view.tsx'
import { useSession } from '../sessions/use-session.ts'

/** The call of a session: writing it, issuing it, handing it over, and who comes. */
export const CallTab = () => {
  const { session } = useSession()
  return (
    <Loaded query={session}>{({ id }) => <LetterDeskView key={id} purpose={{ kind: 'call', sessionId: id }} />}</Loaded>
  )
}
