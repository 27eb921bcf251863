import type { Coordination } from '../../../shared/contract/coordination.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { dayBefore } from '../../../shared/domain/dates.ts'
import { countedVotes, leadersOf } from '../../../shared/domain/ballot.ts'
import type { AgendaItemId, CoordinationId, PersonId, SessionId } from '../../../shared/domain/ids.ts'
import { fullName } from '../../../shared/domain/person-name.ts'
import { currentSitting, isSuspended, sittingsOf } from '../../../shared/domain/sittings.ts'
import { tidy } from '../../../shared/domain/text.ts'
import { getAgendaItem, listItemTimes } from '../agenda/service.ts'
import type { Unit } from '../context.ts'
import { fail } from '../failure.ts'
import { getPerson } from '../people/service.ts'
import { sittingQuorumAt } from '../sessions/quorum.ts'
import { requireEditable } from '../sessions/service.ts'
import { endPrevious, getOffice, removeOffice, requireFreeOffice } from './service.ts'
import * as store from './store.ts'

type Round = {
  candidates: readonly { personId: PersonId; votes: number }[]
  blankVotes: number
  spoiledVotes: number
}

export type ElectionInput = Round & {
  sessionId: SessionId
  role: 'coordinator' | 'alternate'
  position: string
  agendaItemId: AgendaItemId | null
  earlierRounds: readonly Round[]
}

// Somebody written twice on the count is one candidate.
const cleanRound = (unit: Unit, { candidates, blankVotes, spoiledVotes }: Round): Round => ({
  candidates: [...Map.groupBy(candidates, ({ personId }) => personId)].map(([personId, lines]) => {
    getPerson(unit, { id: personId })
    return { personId, votes: lines.reduce((sum, { votes }) => sum + votes, 0) }
  }),
  blankVotes,
  spoiledVotes,
})

const nameOf = (unit: Unit, id: PersonId): string => fullName(getPerson(unit, { id }))

/** Each round before the last ended in a tie for the first place, and only those tied went to the next. */
const requireTies = (unit: Unit, rounds: readonly Round[]): void => {
  for (const [index, round] of rounds.slice(0, -1).entries()) {
    const tied = leadersOf(round)
    const [winner] = tied
    if (tied.length === 1 && winner !== undefined)
      fail('ROUND_INVALID', { reason: 'decided', round: index + 1, name: nameOf(unit, winner.personId) })
    const next = rounds[index + 1]?.candidates ?? []
    const stranger = next.find(({ personId }) => !tied.some((one) => one.personId === personId))
    if (stranger) fail('ROUND_INVALID', { reason: 'not_tied', round: index + 1, name: nameOf(unit, stranger.personId) })
  }
}

const winnerOf = (unit: Unit, round: Round): PersonId => {
  const first = leadersOf(round)
  const [winner] = first
  if (winner === undefined) return fail('VOTES_EXPECTED', {})
  if (first.length > 1)
    fail('ELECTION_TIED', { names: first.map(({ personId }) => nameOf(unit, personId)), votes: winner.votes })
  return winner.personId
}

// While it goes on, those in the room vote. Afterwards, and for a correction, nobody knows who was there in that minute:
// every seat that came on the day of its item could.
const seatsThatVoted = (
  unit: Unit,
  session: Session,
  { agendaItemId }: ElectionInput,
  isCorrection: boolean,
): number => {
  const current = currentSitting(session)
  const place =
    listItemTimes(unit, session.id).find(({ id, startedAt }) => id === agendaItemId && startedAt !== null)?.sitting ??
    current.sitting
  const sitting = sittingsOf(session)[place] ?? current
  const isLive = session.status === 'open' && session.endedAt === null && !isSuspended(session)
  const isNow = isLive && !isCorrection && sitting.sitting === current.sitting
  return sittingQuorumAt(unit, session, sitting, isNow ? 'now' : 'whole_session').present
}

const requireCount = (unit: Unit, input: ElectionInput, rounds: readonly Round[], isCorrection: boolean): void => {
  const { sessionId, agendaItemId } = input
  const session = requireEditable(unit, sessionId)
  if (session.status !== 'open' && session.status !== 'closed') fail('SESSION_STATUS', { status: session.status })
  if (agendaItemId !== null && getAgendaItem(unit, agendaItemId).sessionId !== sessionId)
    fail('NOT_FOUND', { entity: 'agendaItem' })
  const seatsPresent = seatsThatVoted(unit, session, input, isCorrection)
  for (const votes of rounds.map(countedVotes))
    if (votes > seatsPresent) fail('VOTES_EXCEED_SEATS', { votes, seatsPresent })
}

const insertElected = (unit: Unit, id: CoordinationId, personId: PersonId, input: ElectionInput): void => {
  const { sessionId, role, position, agendaItemId, blankVotes, spoiledVotes } = input
  const validFrom = requireEditable(unit, sessionId).heldOn
  const previous = endPrevious(unit, role, validFrom)
  requireFreeOffice(unit, { role, validFrom, validTo: null }, null)
  const tenure = { role, personId, position: tidy(position), validFrom, validTo: null, note: null }
  store.insertOffice(unit.sql, { ...tenure, id, sessionId, agendaItemId, blankVotes, spoiledVotes })
  if (previous) store.setEnd(unit.sql, previous.id, dayBefore(validFrom), id)
}

const insertRounds = (unit: Unit, id: CoordinationId, rounds: readonly Round[]): void => {
  for (const [index, round] of rounds.entries()) {
    if (index < rounds.length - 1) store.insertRound(unit.sql, unit.newId(), id, index, round)
    for (const [ordinal, candidate] of round.candidates.entries())
      store.insertCandidacy(unit.sql, unit.newId(), id, index, ordinal, candidate)
  }
}

/**
 * Records an election by secret ballot (product.md rule 6): who has most votes in the last round is in office from the
 * session's day, and the one before until the day before. A tie elects nobody: those tied go to another round. Doing it
 * again for the same session corrects it: the office is the same one, and ends when it ended.
 */
export const elect = (unit: Unit, input: ElectionInput): Coordination => {
  const { sessionId, role } = input
  const rounds = [...input.earlierRounds, input].map((round) => cleanRound(unit, round))
  const earlier = listElections(unit, sessionId).find((one) => one.role === role)
  requireCount(unit, input, rounds, earlier !== undefined)
  requireTies(unit, rounds)
  const personId = winnerOf(unit, rounds.at(-1) ?? input)
  const isSameDay = earlier?.validFrom === requireEditable(unit, sessionId).heldOn
  if (earlier && !isSameDay) removeOffice(unit, { id: earlier.id, expectedVersion: earlier.version })
  const id = earlier && isSameDay ? earlier.id : unit.newId<CoordinationId>()
  if (earlier && isSameDay) store.correctElection(unit.sql, id, { ...input, personId, position: tidy(input.position) })
  else insertElected(unit, id, personId, input)
  insertRounds(unit, id, rounds)
  return getOffice(unit, id)
}

/** The elections of a session, by the item in which each was held. */
export const listElections = ({ sql }: Unit, sessionId: SessionId): Coordination[] => store.listElected(sql, sessionId)
