import { useQuery } from '@tanstack/react-query'
import { isWithin } from '../../../shared/domain/dates.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { WordButton } from '../documents/word-button.tsx'

/** The report of what is overdue, of the term in force or of the last one, in one click. */
export const OverdueReport = () => {
  const { data: terms } = useQuery(orpc.terms.list.queryOptions())
  const newestFirst = (terms ?? []).toSorted((one, other) => other.firstDay.localeCompare(one.firstDay))
  const term = newestFirst.find(({ firstDay, lastDay }) => isWithin(today(), firstDay, lastDay)) ?? newestFirst[0]
  if (term === undefined) return null
  return (
    <WordButton subject={{ kind: 'overdue_commitments', subjectId: term.id }} size="sm">
      Vencidos en Word
    </WordButton>
  )
}
