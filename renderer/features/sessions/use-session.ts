import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { orpc } from '../../app/client.ts'

/** The session of the address, as every tab of its page sees it. */
export const useSession = () => {
  const { sessionId } = useParams({ from: '/sesiones/$sessionId' })
  const session = useQuery(orpc.sessions.get.queryOptions({ input: { sessionId } }))
  return { sessionId, session }
}
