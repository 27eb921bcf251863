import { skipToken, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { TermId } from '../../../shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'

/** The term chosen in the address, or null for the one of the day. Every tab of the padrón looks at the same. */
export const useChosenTerm = (): TermId | null => {
  const { periodo } = useSearch({ from: '/padron' })
  const reading = TermId.safeParse(periodo)
  return reading.success ? reading.data : null
}

/** The padrón of the chosen term on the chosen day; its data are null while there is no term at all. */
export const useRoll = () => {
  const termId = useChosenTerm()
  const { dia } = useSearch({ from: '/padron' })
  return useQuery(orpc.roll.get.queryOptions({ input: { termId, on: dia ?? null } }))
}

/** The term that the padrón is looked at in: the chosen one, or that of the day; null while there is none. */
export const useCurrentTerm = () => {
  const chosenId = useChosenTerm()
  const terms = useQuery(orpc.terms.list.queryOptions())
  const roll = useQuery(
    orpc.roll.get.queryOptions({ input: chosenId === null ? { termId: null, on: null } : skipToken }),
  )
  const chosen = terms.data?.find(({ id }) => id === chosenId)
  return { terms, term: chosen ?? roll.data?.term ?? null }
}
