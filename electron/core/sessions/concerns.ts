import type { Session } from '../../../shared/contract/sessions.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { closingConcernsOf, type ClosingConcern, type ClosingFacts } from '../../../shared/domain/closing.ts'
import { isEmptyRichText } from '../../../shared/domain/rich-text.ts'
import { lacksProvince } from '../../../shared/domain/session.ts'
import { sittingsOf, type Sitting } from '../../../shared/domain/sittings.ts'
import { listAttendances } from '../attendance/service.ts'
import { listElections } from '../coordination/election.ts'
import type { Unit } from '../context.ts'
import { getMinutes } from '../minutes/service.ts'
import { openingQuorum, sessionTimeline, sittingOpeningQuorum, sittingTimeline } from './quorum.ts'

const laterDay = (unit: Unit, session: Session, sitting: Sitting): ClosingFacts['laterDays'][number] => {
  const timeline = sittingTimeline(unit, session, sitting)
  const { required, present, hasQuorum } = sittingOpeningQuorum(unit, session, sitting)
  const most = Math.max(present, ...timeline.map((change) => change.present))
  return { day: sitting.day, most, required, hadQuorum: hasQuorum || timeline.some((change) => change.hasQuorum) }
}

// Those who lead, on whichever day, and those who were elected.
const postsOf = (unit: Unit, session: Session): ClosingFacts['posts'] => {
  const leaders = [session, ...session.suspensions].flatMap(({ presider, secretary }) => [presider, secretary])
  return [
    ...leaders.flatMap((leader) => (leader === null ? [] : [{ ...leader, isElected: false }])),
    ...listElections(unit, session.id).map(({ personName: name, position }) => ({ name, position, isElected: true })),
  ]
}

/** What to look at before a session is closed, from what is recorded at this moment. */
export const closingConcerns = (unit: Unit, { sessionId }: { sessionId: SessionId }): ClosingConcern[] => {
  const { session, items } = getMinutes(unit, { sessionId })
  return closingConcernsOf({
    hasPresider: (session.presider?.name ?? '') !== '',
    hasSecretary: (session.secretary?.name ?? '') !== '',
    stampedOpening: session.openingQuorum,
    opening: openingQuorum(unit, session),
    hasAttendance: listAttendances(unit, sessionId).length > 0,
    isProvinceMissing: lacksProvince(session),
    posts: postsOf(unit, session),
    laterDays: sittingsOf(session)
      .slice(1)
      .map((sitting) => laterDay(unit, session, sitting)),
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
