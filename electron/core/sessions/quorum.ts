import type { Session } from '../../../shared/contract/sessions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import {
  computeQuorum,
  type CountingMoment,
  type Quorum,
  type QuorumBasis,
  type Seat,
} from '../../../shared/domain/quorum.ts'
import { listSeatsOn } from '../accreditations/service.ts'
import { listPresences } from '../attendance/presences.ts'
import type { Unit } from '../context.ts'
import { currentSettings } from '../settings/service.ts'
import * as store from './store.ts'

const basisOn = (unit: Unit, day: Day): QuorumBasis => ({
  seats: listSeatsOn(unit, day),
  rules: currentSettings(unit).quorum,
})

const basisOf = (unit: Unit, { id, heldOn }: Session): QuorumBasis =>
  store.findQuorumBasis(unit.sql, id) ?? basisOn(unit, heldOn)

/** The seats that a session is counted against. */
export const listSessionSeats = (unit: Unit, session: Session): Seat[] => basisOf(unit, session).seats

/** Keeps what the quorum of a session was counted against: from here on the padrón and the rule may change. */
export const keepQuorumBasis = (unit: Unit, { id, heldOn }: Session): void =>
  store.setQuorumBasis(unit.sql, id, basisOn(unit, heldOn))

/** Counts again against the padrón and the rule as they stand: the session may still be held. */
export const releaseQuorumBasis = ({ sql }: Unit, { id }: Session): void => store.setQuorumBasis(sql, id, null)

/** Whether a session counts against what was kept when it ended. */
export const hasQuorumBasis = ({ sql }: Unit, { id }: Session): boolean => store.findQuorumBasis(sql, id) !== undefined

/** The quorum of a session at a moment, by the call in force. */
export const sessionQuorumAt = (unit: Unit, session: Session, moment: CountingMoment): Quorum =>
  computeQuorum({
    ...basisOf(unit, session),
    presences: listPresences(unit, session.id),
    call: session.quorumCall ?? 'first',
    moment,
  })

/** The quorum as the session opened: at its hour, or with all who came when nobody wrote it down or it never opened. */
export const openingQuorum = (unit: Unit, session: Session): Quorum => {
  const openedAt = session.status === 'not_held' ? null : session.startedAt
  return sessionQuorumAt(unit, session, openedAt === null ? 'whole_session' : { at: openedAt })
}

/** The quorum that a screen shows: live until the session is over, as it opened afterwards. */
export const sessionQuorum = (unit: Unit, session: Session): Quorum => {
  switch (session.status) {
    case 'planned':
    case 'called':
    case 'open':
      return sessionQuorumAt(unit, session, 'now')
    case 'closed':
    case 'not_held':
      return openingQuorum(unit, session)
  }
  return session.status satisfies never
}
