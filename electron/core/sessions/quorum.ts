import type { Session } from '../../../shared/contract/sessions.ts'
import type { InstitutionId } from '../../../shared/domain/ids.ts'
import {
  computeQuorum,
  isDuring,
  judgeQuorum,
  maySit,
  onlyAccredited,
  quorumTimeline,
  type CountingBasis,
  type CountingMoment,
  type Quorum,
  type QuorumChange,
  type Seat,
} from '../../../shared/domain/quorum.ts'
import { currentSitting, sittingsOf, type Sitting } from '../../../shared/domain/sittings.ts'
import { seatsOn } from '../accreditations/service.ts'
import { listPresences, listSeatStays } from '../attendance/presences.ts'
import type { Unit } from '../context.ts'
import { currentSettings } from '../settings/service.ts'
import * as store from './store.ts'

const basisOn = (unit: Unit, { day }: Sitting): CountingBasis => ({
  seats: [...seatsOn(unit, day).values()],
  rules: currentSettings(unit).quorum,
})

const basisOf = (unit: Unit, { id }: Session, sitting: Sitting): CountingBasis =>
  store.findQuorumBases(unit.sql, id)?.[sitting.sitting] ?? basisOn(unit, sitting)

/** The seats that a session is counted against on one of its days. */
export const listSittingSeats = (unit: Unit, session: Session, sitting: Sitting): readonly Seat[] =>
  basisOf(unit, session, sitting).seats

/** The seats that a session is counted against on the day that it was called for. */
export const listSessionSeats = (unit: Unit, session: Session): readonly Seat[] =>
  listSittingSeats(unit, session, sittingsOf(session)[0])

/** Keeps what the quorum of a session was counted against: from here on the padrón and the rule may change. */
export const keepQuorumBasis = (unit: Unit, session: Session): void =>
  store.setQuorumBases(
    unit.sql,
    session.id,
    sittingsOf(session).map((sitting) => basisOn(unit, sitting)),
  )

/** Keeps it of a session put on record: the papers name whoever sat, and the padrón of this program may know another. */
export const keepRecordedBasis = (unit: Unit, session: Session): void => {
  const basis = basisOn(unit, sittingsOf(session)[0])
  const seats = basis.seats.map(({ institutionId, segmentId }) => ({ institutionId, segmentId }))
  store.setQuorumBases(unit.sql, session.id, [{ ...basis, seats }])
}

/** Keeps anew, of a session that ended, what it is counted against: its day was corrected. */
export const renewQuorumBasis = (unit: Unit, session: Session): void => {
  const [kept] = store.findQuorumBases(unit.sql, session.id) ?? []
  if (kept === undefined) return
  if (kept.seats.some(({ holderIds }) => holderIds !== undefined)) keepQuorumBasis(unit, session)
  else keepRecordedBasis(unit, session)
}

/** Counts again against the padrón and the rule as they stand: the session may still be held. */
export const releaseQuorumBasis = ({ sql }: Unit, { id }: Session): void => store.setQuorumBases(sql, id, null)

const seatedIn = (unit: Unit, session: Session, sitting: Sitting) => {
  const basis = basisOf(unit, session, sitting)
  const presences = onlyAccredited(listPresences(unit, session.id, sitting.sitting), basis.seats)
  return { ...basis, presences, call: sitting.call ?? 'first' }
}

// The same count as `computeQuorum` makes, without walking through the thousands of seats of a large padrón.
const countedNow = (unit: Unit, session: Session, { sitting, day, call }: Sitting, moment: CountingMoment): Quorum => {
  const seats = seatsOn(unit, day)
  const taken = new Map<InstitutionId, Seat>()
  for (const { institutionId, personId, ...stay } of listSeatStays(unit, session.id, sitting)) {
    const seat = seats.get(institutionId)
    if (seat && maySit(seat, personId) && isDuring(stay, moment)) taken.set(institutionId, seat)
  }
  return judgeQuorum(seats.size, [...taken.values()], currentSettings(unit).quorum, call ?? 'first')
}

// Only of a session that is over something was kept.
const isKept = ({ sql }: Unit, { id, status }: Session): boolean =>
  (status === 'closed' || status === 'not_held') && store.isQuorumKept(sql, id)

/** The quorum of a day of a session at a moment of it. */
export const sittingQuorumAt = (unit: Unit, session: Session, sitting: Sitting, moment: CountingMoment): Quorum =>
  isKept(unit, session)
    ? computeQuorum({ ...seatedIn(unit, session, sitting), moment })
    : countedNow(unit, session, sitting, moment)

/** The quorum of a session at a moment of its current day, by the call in force. */
export const sessionQuorumAt = (unit: Unit, session: Session, moment: CountingMoment): Quorum =>
  sittingQuorumAt(unit, session, currentSitting(session), moment)

/** The quorum as a day of a session began: at its hour, or with all who came when nobody wrote it down or it never opened. */
export const sittingOpeningQuorum = (unit: Unit, session: Session, sitting: Sitting): Quorum => {
  const openedAt = session.status === 'not_held' ? null : sitting.opensAt
  return sittingQuorumAt(unit, session, sitting, openedAt === null ? 'whole_session' : { at: openedAt })
}

/** The quorum as the session opened. */
export const openingQuorum = (unit: Unit, session: Session): Quorum =>
  sittingOpeningQuorum(unit, session, sittingsOf(session)[0])

/** The quorum as the session ended: those who stayed until its hour, or who are in the room when nobody wrote it down. */
export const closingQuorum = (unit: Unit, session: Session): Quorum =>
  sessionQuorumAt(unit, session, session.endedAt === null ? 'now' : { endingAt: session.endedAt })

/** The quorum that a screen shows: live until the session is over, as its last day opened afterwards. */
export const sessionQuorum = (unit: Unit, session: Session): Quorum => {
  switch (session.status) {
    case 'planned':
    case 'called':
    case 'open':
      return sessionQuorumAt(unit, session, 'now')
    case 'closed':
    case 'not_held':
      return sittingOpeningQuorum(unit, session, currentSitting(session))
  }
  return session.status satisfies never
}

/** How the seats changed on a day of a session, hour by hour. */
export const sittingTimeline = (unit: Unit, session: Session, sitting: Sitting): QuorumChange[] => {
  const { opensAt, closesAt } = sitting
  return quorumTimeline({ ...seatedIn(unit, session, sitting), opensAt, closesAt })
}

/** How the seats changed on the current day of a session, hour by hour. */
export const sessionTimeline = (unit: Unit, session: Session): QuorumChange[] =>
  sittingTimeline(unit, session, currentSitting(session))
