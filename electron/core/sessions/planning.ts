import type { Session } from '../../../shared/contract/sessions.ts'
import { lacksProvince } from '../../../shared/domain/session.ts'
import { receiveCarriedItems } from '../agenda/progress.ts'
import { appendItem, isActaExpected, wasActaAsked } from '../agenda/service.ts'
import { hasOpenCommitments } from '../commitments/looked-at.ts'
import type { Unit } from '../context.ts'
import { fail } from '../failure.ts'
import { createSession, listUnapprovedSessions, type SessionPlan } from './service.ts'

const addActaItem = (unit: Unit, { id }: Session, acta: Session): void => {
  const title = `Lectura y aprobación del acta de la ${acta.label}`
  appendItem(
    unit,
    id,
    { title, kind: 'reading', presenter: null, plannedMinutes: null },
    { role: 'previous_minutes', subjectSessionId: acta.id },
  )
}

// The acta of the last session held before, and those that an agenda had asked for and left unapproved; the oldest first.
const actasToApprove = (unit: Unit, session: Session): Session[] =>
  listUnapprovedSessions(unit, session.heldOn)
    .filter((other) => other.id !== session.id && !isActaExpected(unit, other.id))
    .filter((acta, index) => index === 0 || wasActaAsked(unit, acta.id))
    .toReversed()

/**
 * Plans a session. The agenda of an ordinary one begins with what every ordinary session looks at: the acta before, what
 * was promised and is open, and what an earlier session left for the next. Extraordinary ones only treat what they are
 * called for.
 */
export const planSession = (
  unit: Unit,
  { withUsualItems, ...plan }: SessionPlan & { withUsualItems: boolean },
): Session => {
  if (lacksProvince(plan.draft)) fail('PROVINCE_NEEDED', {})
  const session = createSession(unit, plan)
  if (!withUsualItems || session.kind !== 'ordinary') return session
  for (const acta of actasToApprove(unit, session)) addActaItem(unit, session, acta)
  if (hasOpenCommitments(unit, session))
    appendItem(
      unit,
      session.id,
      {
        title: 'Seguimiento de los compromisos de sesiones anteriores',
        kind: 'report',
        presenter: null,
        plannedMinutes: null,
      },
      { role: 'open_commitments' },
    )
  receiveCarriedItems(unit, session.id)
  return session
}
