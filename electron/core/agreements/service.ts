import type { Agreement, AgreementDraft } from '../../../shared/contract/resolutions.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { yearOf } from '../../../shared/domain/dates.ts'
import type { AgendaItemId, AgreementId, SessionId } from '../../../shared/domain/ids.ts'
import { totalVotes } from '../../../shared/domain/session.ts'
import { requireEditableItem } from '../agenda/service.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { explainGap, issueNextNumber, nextNumber } from '../numbering/service.ts'
import { sessionQuorumAt } from '../sessions/quorum.ts'
import { getSession, hourInSession, requireEditable } from '../sessions/service.ts'
import * as store from './store.ts'

/** The agreements of a session, in the order of the agenda. */
export const listAgreements = ({ sql }: Unit, sessionId: SessionId): Agreement[] => store.listAgreements(sql, sessionId)

/** One agreement, or the failure that it is not there. */
export const getAgreement = ({ sql }: Unit, id: AgreementId): Agreement =>
  found(store.findAgreement(sql, id), 'agreement')

const cleanDraft = (draft: AgreementDraft, seatsPresent: number): AgreementDraft => {
  switch (draft.adoption) {
    case 'consensus':
      return { ...draft, votes: null }
    case 'votes': {
      const votes = draft.votes ?? fail('VOTES_EXPECTED', {})
      const counted = totalVotes(votes)
      if (counted > seatsPresent) fail('VOTES_EXCEED_SEATS', { votes: counted, seatsPresent })
      return draft
    }
  }
  return draft.adoption satisfies never
}

/** The number that the next agreement of a session takes: at once when the session is closed. */
export const nextAgreementNumber = (unit: Unit, { sessionId }: { sessionId: SessionId }): { number: string } => ({
  number: nextNumber(unit, 'agreement', yearOf(getSession(unit, { sessionId }).heldOn)),
})

/** Gives a number to every agreement of a session that has none yet, in the order of the agenda. */
export const numberAgreements = (unit: Unit, sessionId: SessionId): void => {
  const year = yearOf(getSession(unit, { sessionId }).heldOn)
  for (const { id, number } of store.listAgreements(unit.sql, sessionId))
    if (number === null) store.setNumber(unit.sql, id, issueNextNumber(unit, 'agreement', year, id))
}

// While the session is held for the first time, those in the room now. Otherwise nobody knows the minute of the
// agreement: every seat that came could vote.
const stampOf = (unit: Unit, session: Session): store.AgreementStamp => {
  const isLive = session.status === 'open' && session.endedAt === null
  const { present, seats, required, hasQuorum } = sessionQuorumAt(unit, session, isLive ? 'now' : 'whole_session')
  const counted = { seatsPresent: present, seats }
  if (!isLive) return { ...counted, seatsRequired: null, hasQuorum: null, adoptedAt: null }
  return { ...counted, seatsRequired: required, hasQuorum, adoptedAt: hourInSession(unit, session) }
}

/** Stamps the agreements that were written down before the attendance was: nobody was in the room yet. */
export const stampUnwitnessed = (unit: Unit, session: Session): void => {
  for (const { id, seatsPresent } of store.listAgreements(unit.sql, session.id))
    if (seatsPresent === 0) store.setStamp(unit.sql, id, stampOf(unit, session))
}

/** Records an agreement, stamped with the seats present. It gets its number when the session closes, or now if it did. */
export const addAgreement = (
  unit: Unit,
  { agendaItemId, draft }: { agendaItemId: AgendaItemId; draft: AgreementDraft },
): Agreement => {
  const { sessionId, title, state } = requireEditableItem(unit, agendaItemId)
  if (state === 'skipped' || state === 'carried_over') fail('OUTSIDE_AGENDA', { title, state })
  const session = getSession(unit, { sessionId })
  const id = unit.newId<AgreementId>()
  const stamp = stampOf(unit, session)
  store.insertAgreement(unit.sql, id, agendaItemId, cleanDraft(draft, stamp.seatsPresent), stamp)
  if (session.status === 'closed') numberAgreements(unit, sessionId)
  return getAgreement(unit, id)
}

export type AgreementUpdate = { id: AgreementId; draft: AgreementDraft; expectedVersion: number }

/** Changes an agreement; its number stays, and the seats present when it was adopted, unless nobody had been counted. */
export const updateAgreement = (unit: Unit, { id, draft, expectedVersion }: AgreementUpdate): Agreement => {
  const current = getAgreement(unit, id)
  requireEditable(unit, current.sessionId)
  requireVersion(expectedVersion, current.version, current)
  const session = getSession(unit, { sessionId: current.sessionId })
  const stamp = current.seatsPresent === 0 ? stampOf(unit, session) : current
  store.setStamp(unit.sql, id, stamp)
  store.updateAgreement(unit.sql, id, cleanDraft(draft, stamp.seatsPresent))
  return getAgreement(unit, id)
}

/** Removes an agreement. One that has a number leaves a gap, which keeps the reason. */
export const removeAgreement = (
  unit: Unit,
  { id, reason, expectedVersion }: { id: AgreementId; reason: string | null; expectedVersion: number },
): Record<string, never> => {
  const current = getAgreement(unit, id)
  const { sessionId, number, version } = current
  requireEditable(unit, sessionId)
  requireVersion(expectedVersion, version, current)
  if (number !== null)
    explainGap(unit, 'agreement', number, reason || fail('NUMBER_NEEDS_REASON', { number, expected: number }))
  store.removeAgreement(unit.sql, id)
  return {}
}
