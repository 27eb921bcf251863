import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import type { OrdinanceId } from '../../../shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { queryClient } from '../../app/query-client.ts'

/** The text with its parts, as every part of its page asks for it. */
export const ordinanceQuery = (id: OrdinanceId) => orpc.ordinances.get.queryOptions({ input: { id } })

/** What the screens show of a text, changed before the program has answered; nothing while it is not read yet. */
export const changeShownOrdinance = (id: OrdinanceId, change: (ordinance: Ordinance) => Ordinance): void => {
  const { queryKey } = ordinanceQuery(id)
  const shown = queryClient.getQueryData(queryKey)
  const changed = shown && change(shown)
  // Setting the same would draw it all once more.
  if (changed !== shown) queryClient.setQueryData(queryKey, changed)
}

/** Reads a text again: its parts, its stage and what is said of the whole. */
export const invalidateOrdinance = (id: OrdinanceId): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ordinanceQuery(id).queryKey })

/** What is said of the whole text. */
export type OrdinanceFacts = Omit<Ordinance, 'parts' | 'removed'>

const factsOf = ({ parts: _parts, removed: _removed, ...facts }: Ordinance): OrdinanceFacts => facts

/** What is said of the text of the address; who asks is not drawn again with each part that moves. */
export const useOrdinanceFacts = () => {
  const { ordinanceId } = useParams({ from: '/ordenanzas/$ordinanceId' })
  return useQuery({ ...ordinanceQuery(ordinanceId), select: factsOf })
}

/** The text of the address, as every tab of its page sees it. */
export const useOrdinance = () => {
  const { ordinanceId } = useParams({ from: '/ordenanzas/$ordinanceId' })
  const ordinance = useQuery(ordinanceQuery(ordinanceId))
  return { ordinanceId, ordinance }
}
