import type { DocumentKind, DocumentSubject } from '../../../shared/contract/documents.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { listAgreements } from '../agreements/service.ts'
import { listCommitments } from '../commitments/service.ts'
import type { Unit } from '../context.ts'
import { listElections } from '../coordination/election.ts'
import { callInForce } from '../letters/service.ts'
import { getSession } from '../sessions/service.ts'

/** What can be written of a session as it stands, in the order in which its life needs them. */
export const listOffered = (unit: Unit, { sessionId }: { sessionId: SessionId }): DocumentSubject[] => {
  const { kind: sessionKind, status } = getSession(unit, { sessionId })
  const call = callInForce(unit, { kind: 'call', sessionId })
  // An act tells what was done: a session that is still to come, or was called off, has none.
  const wasHeld = status === 'open' || status === 'closed'
  const ofSession = (kind: DocumentKind): DocumentSubject => ({ kind, subjectId: sessionId })
  const only = (isOffered: boolean, kind: DocumentKind): DocumentSubject[] => (isOffered ? [ofSession(kind)] : [])
  return [
    ...(call === undefined ? [] : [{ kind: 'letters' as const, subjectId: call.id }]),
    ofSession('agenda'),
    ofSession('attendance_list'),
    ofSession('minutes'),
    ...only(wasHeld && sessionKind === 'installation', 'installation_minutes'),
    ...only(wasHeld && listElections(unit, sessionId).some(({ election }) => election !== null), 'designation_minutes'),
    ...only(listCommitments(unit, sessionId).length > 0, 'session_commitments'),
    // A number comes when the session closes; before, there is nothing to certify.
    ...listAgreements(unit, sessionId)
      .filter(({ number }) => number !== null)
      .map(({ id }) => ({ kind: 'agreement_certificate' as const, subjectId: id })),
  ]
}
