import { skipToken, useQuery } from '@tanstack/react-query'
import type { Term } from '../../../shared/contract/committee.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { count, shortDay } from '../../texts/format.ts'
import { notifyDone } from '../../ui/notify.tsx'
import { useCurrentTerm } from '../padron/use-padron.ts'
import type { TermDraft } from './term-proposals.ts'

/** The installation of the chosen term, null before there is any, and its padrón. */
export const useInstallation = () => {
  const { terms, term } = useCurrentTerm()
  const termId = term?.id ?? null
  const ofTerm = useQuery(orpc.roll.installation.queryOptions({ input: termId === null ? skipToken : { termId } }))
  const hasNoTerm = terms.data?.length === 0
  return {
    term,
    /** No other term begins after it. */
    isNewest: term !== null && !(terms.data ?? []).some(({ firstDay }) => firstDay > term.lastDay),
    installation: {
      data: hasNoTerm ? null : ofTerm.data,
      error: terms.error ?? ofTerm.error,
      refetch: terms.error === null ? ofTerm.refetch : terms.refetch,
    },
    roll: useQuery(orpc.roll.get.queryOptions({ input: termId === null ? skipToken : { termId, on: null } })),
  }
}

const endedWords = (ended: number): string =>
  ended === 0 ? '' : ` ${count(ended, 'acreditación terminó', 'acreditaciones terminaron')} ese día.`

export type Succession = { term: Term; lastDay: Term['lastDay']; next: TermDraft }

const succeed = ({ term, lastDay, next }: Succession) => {
  const isClosed = term.isClosed && term.lastDay === lastDay
  const closing = isClosed ? null : { lastDay, expectedVersion: term.version }
  return client.terms.succeed({ fromId: term.id, closing, ...next })
}

/** What can be done with a term. */
export const useTermCommands = (onOpened: (term: Term) => void) => {
  const creating = useCommand(client.terms.create, {
    onDone: (term) => {
      notifyDone(`Se abrió el período «${term.name}».`)
      onOpened(term)
    },
  })
  const updating = useCommand(client.terms.update, {
    onDone: ({ name }) => {
      notifyDone(`Se corrigió el período «${name}».`)
    },
  })
  const closing = useCommand(client.terms.close, {
    onDone: ({ term, accreditationsEnded }) => {
      notifyDone(
        `El período «${term.name}» quedó cerrado al ${shortDay(term.lastDay)}.${endedWords(accreditationsEnded)}`,
      )
    },
  })
  const succeeding = useCommand(succeed, {
    onDone: ({ term, institutionsCarried, accreditationsEnded }) => {
      notifyDone(
        `Se abrió «${term.name}» con ${count(institutionsCarried, 'institución', 'instituciones')}.${endedWords(accreditationsEnded)}`,
      )
      onOpened(term)
    },
  })
  return {
    save: (kept: Term | null, draft: TermDraft): Promise<Term | null> =>
      kept === null
        ? creating.runAndWait(draft)
        : updating.runAndWait({ id: kept.id, draft, expectedVersion: kept.version }),
    close: (term: Term, lastDay: Term['lastDay']) =>
      closing.runAndWait({ id: term.id, lastDay, expectedVersion: term.version }),
    succeed: (succession: Succession) => succeeding.runAndWait(succession),
  }
}
