import type { Coordination } from '../../../shared/contract/coordination.ts'
import type { CoordinationId, PersonId, SessionId } from '../../../shared/domain/ids.ts'
import { dayBefore } from '../../../shared/domain/dates.ts'
import { fullName } from '../../../shared/domain/person-name.ts'
import { tidy } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { fail } from '../failure.ts'
import { getPerson } from '../people/service.ts'
import { sessionQuorumAt } from '../sessions/quorum.ts'
import { getSession } from '../sessions/service.ts'
import { endPrevious, getOffice, listCoordination, removeOffice, requireFreeOffice } from './service.ts'
import * as store from './store.ts'

type Candidate = { personId: PersonId; votes: number }

export type ElectionInput = {
  sessionId: SessionId
  role: 'coordinator' | 'alternate'
  position: string
  candidates: readonly Candidate[]
  blankVotes: number
  spoiledVotes: number
}

const winnerOf = (unit: Unit, candidates: readonly Candidate[]): Candidate => {
  const votes = Math.max(...candidates.map((candidate) => candidate.votes))
  const first = candidates.filter((candidate) => candidate.votes === votes)
  const [winner] = first
  if (votes === 0 || !winner) return fail('VOTES_EXPECTED', {})
  if (first.length > 1)
    fail('ELECTION_TIED', { names: first.map(({ personId }) => fullName(getPerson(unit, { id: personId }))), votes })
  return winner
}

const requireCount = (unit: Unit, { sessionId, candidates, blankVotes, spoiledVotes }: ElectionInput): void => {
  const session = getSession(unit, { sessionId })
  if (session.status !== 'open' && session.status !== 'closed') fail('SESSION_STATUS', { status: session.status })
  const votes = candidates.reduce((sum, candidate) => sum + candidate.votes, blankVotes + spoiledVotes)
  const seatsPresent = sessionQuorumAt(unit, session, 'whole_session').present
  if (votes > seatsPresent) fail('VOTES_EXCEED_SEATS', { votes, seatsPresent })
}

/**
 * Records an election by secret ballot (product.md rule 6): who has most votes is in office from the session's day, and
 * the one before until the day before. A tie elects nobody. Doing it again for the same session corrects it.
 */
export const elect = (unit: Unit, input: ElectionInput): Coordination => {
  const { sessionId, role, candidates } = input
  const earlier = listCoordination(unit).find((one) => one.sessionId === sessionId && one.role === role)
  if (earlier) removeOffice(unit, { id: earlier.id, expectedVersion: earlier.version })
  requireCount(unit, input)
  const { personId } = winnerOf(unit, candidates)
  const validFrom = getSession(unit, { sessionId }).heldOn
  const id = unit.newId<CoordinationId>()
  const previous = endPrevious(unit, role, validFrom)
  requireFreeOffice(unit, { role, validFrom, validTo: null }, null)
  store.insertOffice(unit.sql, {
    id,
    role,
    personId,
    position: tidy(input.position),
    validFrom,
    validTo: null,
    sessionId,
    note: null,
    blankVotes: input.blankVotes,
    spoiledVotes: input.spoiledVotes,
  })
  for (const [ordinal, candidate] of candidates.entries())
    store.insertCandidacy(unit.sql, unit.newId(), id, ordinal, candidate)
  if (previous) store.setEnd(unit.sql, previous.id, dayBefore(validFrom), id)
  return getOffice(unit, id)
}
