import { keepPreviousData, skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { AgreementCard } from '../../../shared/contract/agreements.ts'
import type { PageCursor } from '../../../shared/contract/paging.ts'
import type { AgreementId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { agreementStateNames } from '../../texts/labels.ts'
import { notifyUndoable } from '../../ui/notify.tsx'
import { yearOfSearch, type AgreementsSearch } from './search.ts'
import type { StateForm } from './state-form.ts'

const pageSize = 50

/** The address of the register, how to change it, and the agreements that it asks for. */
export const useAgreements = () => {
  const search = useSearch({ from: '/acuerdos' })
  const navigate = useNavigate({ from: '/acuerdos' })
  const years = useQuery(orpc.agreements.years.queryOptions())
  const year = yearOfSearch(search, years.data ?? [])
  const { estado: state = null, forma: adoption = null, texto: text = null } = search
  const query = useInfiniteQuery({
    ...orpc.agreements.list.infiniteOptions({
      input: (after: PageCursor | null) => ({ year, state, adoption, text, after, limit: pageSize }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
    }),
    enabled: years.isSuccess,
    placeholderData: keepPreviousData,
  })
  return {
    search,
    year,
    years: years.data ?? [],
    query: {
      data: query.data?.pages.flatMap(({ items }) => items),
      error: years.error ?? query.error,
      refetch: query.refetch,
    },
    more: query.hasNextPage ? { run: () => void query.fetchNextPage(), isRunning: query.isFetchingNextPage } : null,
    set: (part: { [Key in keyof AgreementsSearch]: AgreementsSearch[Key] | undefined }) =>
      void navigate({
        search: (before: AgreementsSearch) =>
          Object.fromEntries(Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined)),
        replace: true,
      }),
  }
}

/** One agreement with what became of it. */
export const useAgreementCard = (id: AgreementId | null) =>
  useQuery(orpc.agreements.get.queryOptions({ input: id === null ? skipToken : { id } }))

const stateOf = ({ state, stateOn, stateNote, undoneBy }: AgreementCard, today: string) => ({
  state,
  on: stateOn ?? today,
  note: stateNote,
  undoneById: undoneBy?.id ?? null,
})

/** Says what became of an agreement; what was said before can be had back. */
export const useStating = (today: string) => {
  const restoring = useCommand(client.agreements.setState)
  const stating = useCommand(
    ({ card, said }: { card: AgreementCard; said: StateForm }) =>
      client.agreements.setState({ id: card.id, ...said, expectedVersion: card.version }),
    {
      onDone: ({ id, version, state }, { card }) => {
        notifyUndoable(`Quedó anotado: ${agreementStateNames[state].toLowerCase()}.`, () => {
          restoring.run({ id, ...stateOf(card, today), expectedVersion: version })
        })
      },
    },
  )
  return (card: AgreementCard, said: StateForm) => stating.runAndWait({ card, said })
}
