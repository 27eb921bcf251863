import { z } from 'zod'
import type { Coordination } from '../../../shared/contract/coordination.ts'
import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import type { Settings } from '../../../shared/domain/committee.ts'
import { dayBefore } from '../../../shared/domain/dates.ts'
import { PersonId, SessionId } from '../../../shared/domain/ids.ts'
import { holderOn } from './offices.ts'

export type ElectedRole = 'coordinator' | 'alternate'

const votes = z.int().min(0).max(10_000)

/** What the form of an election holds. */
export const ElectionForm = z.strictObject({
  sessionId: SessionId,
  role: z.enum(['coordinator', 'alternate']),
  position: z.string().trim().min(1).max(300),
  candidates: z.array(z.strictObject({ personId: PersonId, personName: z.string(), votes: votes.nullable() })).min(1),
  blankVotes: votes.nullable(),
  spoiledVotes: votes.nullable(),
})
export type ElectionForm = z.infer<typeof ElectionForm>

/** The sessions where somebody could be elected: those under way or over, the newest first. */
export const votingSessions = (sessions: readonly SessionSummary[]): SessionSummary[] =>
  sessions
    .filter(({ status }) => status === 'open' || status === 'closed')
    .toSorted((left, right) => right.heldOn.localeCompare(left.heldOn))

/** The session that is offered: one under way, else the last that installed the committee, else the last. */
export const likelySession = (sessions: readonly SessionSummary[]): SessionSummary | undefined => {
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

/** The count of an election, to be corrected; an empty one where there was none. */
export const countedBallot = (
  office: Coordination | undefined,
): Pick<ElectionForm, 'candidates' | 'blankVotes' | 'spoiledVotes'> => {
  const { candidates, blankVotes, spoiledVotes } = office?.election ?? {
    candidates: [],
    blankVotes: 0,
    spoiledVotes: 0,
  }
  return {
    candidates: candidates.map(({ personId, personName, votes: counted }) => ({
      personId,
      personName,
      votes: counted,
    })),
    blankVotes,
    spoiledVotes,
  }
}

/** Who would leave the office if somebody were elected at a session. */
export const incumbentAt = (
  offices: readonly Coordination[],
  role: ElectedRole,
  session: SessionSummary,
): Coordination | null => holderOn(offices, role, dayBefore(session.heldOn))
