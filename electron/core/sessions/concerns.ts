import type { SessionId } from '../../../shared/domain/ids.ts'
import { closingConcernsOf, type ClosingConcern } from '../../../shared/domain/closing.ts'
import { isEmptyRichText } from '../../../shared/domain/rich-text.ts'
import { listAttendances } from '../attendance/service.ts'
import type { Unit } from '../context.ts'
import { getMinutes } from '../minutes/service.ts'
import { openingQuorum, sessionTimeline } from './quorum.ts'

/** What to look at before a session is closed, from what is recorded at this moment. */
export const closingConcerns = (unit: Unit, { sessionId }: { sessionId: SessionId }): ClosingConcern[] => {
  const { session, items } = getMinutes(unit, { sessionId })
  return closingConcernsOf({
    hasPresider: (session.presider?.name ?? '') !== '',
    hasSecretary: (session.secretary?.name ?? '') !== '',
    stampedOpening: session.openingQuorum,
    opening: openingQuorum(unit, session),
    hasAttendance: listAttendances(unit, sessionId).length > 0,
    timeline: sessionTimeline(unit, session),
    items: items.map(({ item, notes, agreements, commitments, elections }) => ({
      id: item.id,
      title: item.title,
      kind: item.kind,
      role: item.role,
      state: item.state,
      hasNotes: !isEmptyRichText(notes),
      subjectState: item.subject?.minutesState ?? null,
      electionCount: elections.length,
      agreements,
      commitments: commitments.map(({ id, text, responsibles, dueOn }) => ({
        id,
        text,
        responsibleCount: responsibles.length,
        dueOn,
      })),
    })),
  })
}
