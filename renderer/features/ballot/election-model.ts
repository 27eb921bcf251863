import { z } from 'zod'
import type { Coordination, ElectionRound } from '../../../shared/contract/coordination.ts'
import type { AgendaItem } from '../../../shared/contract/agenda.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { Settings } from '../../../shared/domain/committee.ts'
import { dayBefore } from '../../../shared/domain/dates.ts'
import { SessionId, type AgendaItemId } from '../../../shared/domain/ids.ts'
import { fold } from '../../../shared/domain/text.ts'
import type { client } from '../../app/client.ts'
import { holderOn } from '../coordination/offices.ts'
import { Ballot } from './ballot.ts'
import { emptyRound, mostRounds } from './rounds.ts'

export type ElectedRole = 'coordinator' | 'alternate'
export type ElectionInput = Parameters<typeof client.coordination.elect>[0]

/** What an election needs to know of the session in which it is held. */
export type VotingSession = Pick<Session, 'id' | 'label' | 'heldOn' | 'status' | 'kind'>

/** What the form of an election holds; the last round is the one that decides. */
export const ElectionForm = z.strictObject({
  sessionId: SessionId,
  role: z.enum(['coordinator', 'alternate']),
  position: z.string().trim().min(1).max(300),
  rounds: z.array(Ballot).min(1).max(mostRounds),
})
export type ElectionForm = z.infer<typeof ElectionForm>

/** The sessions where somebody could be elected: those under way or over, the newest first. */
export const votingSessions = <Voting extends VotingSession>(sessions: readonly Voting[]): Voting[] =>
  sessions
    .filter(({ status }) => status === 'open' || status === 'closed')
    .toSorted((left, right) => right.heldOn.localeCompare(left.heldOn))

/** The session that is offered: one under way, else the last that installed the committee, else the last. */
export const likelySession = <Voting extends VotingSession>(sessions: readonly Voting[]): Voting | undefined => {
  const possible = votingSessions(sessions)
  return (
    possible.find(({ status }) => status === 'open') ??
    possible.find(({ kind }) => kind === 'installation') ??
    possible[0]
  )
}

/** How an office is printed under a signature, unless somebody writes it otherwise. */
export const usualPosition = (role: Coordination['role'], { signatories }: Settings): string => {
  switch (role) {
    case 'coordinator':
      return signatories.coordinator.position
    case 'alternate':
      return 'Coordinador(a) regional alterno(a)'
    case 'secretary':
      return signatories.secretary.position
  }
  return role satisfies never
}

/** What was counted before for the same session and office, if anything: saving corrects it. */
export const earlierElection = (
  offices: readonly Coordination[],
  sessionId: string,
  role: ElectedRole,
): Coordination | undefined => offices.find((one) => one.sessionId === sessionId && one.role === role)

const ballotOf = ({ candidates, blankVotes, spoiledVotes }: ElectionRound): Ballot => ({
  candidates: candidates.map(({ personId, personName, votes }) => ({ personId, personName, votes })),
  blankVotes,
  spoiledVotes,
})

/** Every round of an election, to be shown or corrected; an empty one where there was none. */
export const roundsOf = (office: Pick<Coordination, 'election'> | undefined): Ballot[] =>
  office?.election == null ? [emptyRound] : [...office.election.earlierRounds, office.election].map(ballotOf)

/** Who would leave the office if somebody were elected at a session. */
export const incumbentAt = (
  offices: readonly Coordination[],
  role: ElectedRole,
  { heldOn }: Pick<VotingSession, 'heldOn'>,
): Coordination | null => holderOn(offices, role, dayBefore(heldOn))

/** The item of an agenda in which an election was held, where only one can be. */
export const electionItem = (items: readonly Pick<AgendaItem, 'id' | 'kind'>[]): AgendaItemId | null => {
  const [only, ...others] = items.filter(({ kind }) => kind === 'election')
  return only === undefined || others.length > 0 ? null : only.id
}

/** Which office an item elects: what its title says, or the one that is still to be elected. */
export const likelyRole = (title: string, elected: readonly Pick<Coordination, 'role'>[]): ElectedRole => {
  if (elected.some(({ role }) => role === 'coordinator')) return 'alternate'
  const words = fold(title)
  // «de la coordinación y de la coordinación alterna» begins with the first of both.
  return words.includes('altern') && !/\by\b.*altern/u.test(words) ? 'alternate' : 'coordinator'
}

const countOf = ({ candidates, blankVotes, spoiledVotes }: Ballot) => ({
  candidates: candidates.map(({ personId, votes }) => ({ personId, votes: votes ?? 0 })),
  blankVotes: blankVotes ?? 0,
  spoiledVotes: spoiledVotes ?? 0,
})

/** The election as the program takes it. */
export const electionInput = (
  { sessionId, role, position, rounds }: ElectionForm,
  agendaItemId: AgendaItemId | null,
): ElectionInput => {
  const counts = rounds.map(countOf)
  return {
    sessionId,
    role,
    position,
    agendaItemId,
    ...(counts.at(-1) ?? countOf(emptyRound)),
    earlierRounds: counts.slice(0, -1),
  }
}
