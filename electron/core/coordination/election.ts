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

// Somebody written twice on the count is one candidate.
const ballotOf = (unit: Unit, candidates: readonly Candidate[]): Candidate[] =>
  [...Map.groupBy(candidates, ({ personId }) => personId)].map(([personId, lines]) => {
    getPerson(unit, { id: personId })
    return { personId, votes: lines.reduce((sum, { votes }) => sum + votes, 0) }
  })

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

const insertElected = (unit: Unit, id: CoordinationId, personId: PersonId, input: ElectionInput): void => {
  const { sessionId, role, position, blankVotes, spoiledVotes } = input
  const validFrom = getSession(unit, { sessionId }).heldOn
  const previous = endPrevious(unit, role, validFrom)
  requireFreeOffice(unit, { role, validFrom, validTo: null }, null)
  const tenure = { role, personId, position: tidy(position), validFrom, validTo: null, note: null }
  store.insertOffice(unit.sql, { ...tenure, id, sessionId, blankVotes, spoiledVotes })
  if (previous) store.setEnd(unit.sql, previous.id, dayBefore(validFrom), id)
}

/**
 * Records an election by secret ballot (product.md rule 6): who has most votes is in office from the session's day, and
 * the one before until the day before. A tie elects nobody. Doing it again for the same session corrects it: the office
 * is the same one, and ends when it ended.
 */
export const elect = (unit: Unit, input: ElectionInput): Coordination => {
  const { sessionId, role } = input
  const candidates = ballotOf(unit, input.candidates)
  requireCount(unit, input)
  const { personId } = winnerOf(unit, candidates)
  const earlier = listCoordination(unit).find((one) => one.sessionId === sessionId && one.role === role)
  const isSameDay = earlier?.validFrom === getSession(unit, { sessionId }).heldOn
  if (earlier && !isSameDay) removeOffice(unit, { id: earlier.id, expectedVersion: earlier.version })
  const id = earlier && isSameDay ? earlier.id : unit.newId<CoordinationId>()
  if (earlier && isSameDay) store.correctElection(unit.sql, id, { ...input, personId, position: tidy(input.position) })
  else insertElected(unit, id, personId, input)
  for (const [ordinal, candidate] of candidates.entries())
    store.insertCandidacy(unit.sql, unit.newId(), id, ordinal, candidate)
  return getOffice(unit, id)
}
