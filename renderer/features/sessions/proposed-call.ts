import type { Time } from '../../../shared/domain/dates.ts'
import type { QuorumCall } from '../../../shared/domain/quorum.ts'

type CallFacts = {
  at: Time | null
  secondCallAt: Time | null
  /** Whether those present are enough for the second call. */
  isSecondMet: boolean
  /** The call in force before. */
  before: QuorumCall | null
}

/** The call to propose: the second once its hour has come and its quorum is met. */
export const proposedCall = ({ at, secondCallAt, isSecondMet, before }: CallFacts): QuorumCall =>
  at !== null && secondCallAt !== null && at >= secondCallAt && isSecondMet ? 'second' : (before ?? 'first')
