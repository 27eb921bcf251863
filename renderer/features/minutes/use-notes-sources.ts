import { useQuery } from '@tanstack/react-query'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { snippetFactsNow, useSnippets } from '../quick-line/session-facts.ts'
import { writeSnippet } from '../quick-line/snippet-values.ts'
import type { CompletionSources } from '../quick-line/completion.ts'
import { presentPeople } from '../speakers/present.ts'

const nobody: never[] = []
const attendancesOf = ({ attendances }: AttendanceRegister) => attendances

/** Whom the notes may name and which texts they may take: institutions, who is in the room, and the committee's texts. */
export const useNotesSources = (sessionId: SessionId): CompletionSources => {
  const attendances = useQuery(orpc.attendance.get.queryOptions({ input: { sessionId }, select: attendancesOf }))
  const listed = useQuery(orpc.institutions.list.queryOptions())
  const snippets = useSnippets()
  const institutions = listed.data?.institutions ?? nobody
  return {
    place: 'notes',
    institutions,
    people: presentPeople(attendances.data ?? nobody, institutions),
    snippets,
    fill: (text) => writeSnippet(text, snippetFactsNow(sessionId)),
  }
}
