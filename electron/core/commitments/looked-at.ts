import type { OpenCommitments } from '../../../shared/contract/commitments.ts'
import type { PageCursor, PageRequest } from '../../../shared/contract/paging.ts'
import type { OpenCommitment } from '../../../shared/contract/resolutions.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { lightOn } from '../../../shared/domain/commitment-light.ts'
import type { CommitmentId, SessionId } from '../../../shared/domain/ids.ts'
import { currentSitting } from '../../../shared/domain/sittings.ts'
import type { Unit } from '../context.ts'
import { pageFrom } from '../paging.ts'
import { getSession } from '../sessions/service.ts'
import { listAllFollowUps } from './follow-ups-store.ts'
import * as store from './looked-at-store.ts'
import { listCommitments } from './service.ts'

/*
 * What a session looks at again: what earlier ones promised and is open, and what it said itself of any of it. Each keeps
 * the place of the day that it had before this session, so that putting one off moves none.
 */

const withFollowUps = ({ sql }: Unit, ids: readonly CommitmentId[]): OpenCommitment[] => {
  const followUps = listAllFollowUps(sql, ids)
  return store
    .listLabelled(sql, ids)
    .map((commitment) => ({ ...commitment, followUps: followUps.get(commitment.id) ?? [] }))
}

const comparePlaces = (one: PageCursor, other: PageCursor): number => {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1
  return one.id < other.id ? -1 : 1
}

/** A page of the commitments of earlier sessions that were open when this one began, with what was said of each. */
export const listOpenCommitments = (
  unit: Unit,
  { sessionId, after, limit }: { sessionId: SessionId } & PageRequest,
): OpenCommitments => {
  const session = getSession(unit, { sessionId })
  const { day } = currentSitting(session)
  const said = store.listSaid(unit.sql, session)
  const saidAfter = after === null ? said : said.filter((place) => comparePlaces(after, place) < 0)
  const places = [...saidAfter, ...store.listUnsaid(unit.sql, session, after, limit + 1)].sort(comparePlaces)
  const { items, next } = pageFrom(places, limit, ({ key, id }) => ({ key, id }))
  const unsaid = store.countUnsaid(unit.sql, session, day)
  return {
    items: withFollowUps(
      unit,
      items.map(({ id }) => id),
    ),
    next,
    counts: {
      total: unsaid.total + said.length,
      overdue: unsaid.overdue + said.filter((place) => lightOn(place, day) === 'overdue').length,
      seen: said.length,
    },
  }
}

/** Everything that a session looks at, with what was said of each. */
export const listLookedAt = (unit: Unit, session: Session): OpenCommitment[] =>
  withFollowUps(unit, store.listLookedAt(unit.sql, session))

/** What something was said of in a session, with all that was said of each. */
export const listSaidIn = (unit: Unit, session: Session): OpenCommitment[] =>
  withFollowUps(unit, store.listSaidIds(unit.sql, session))

/** The commitments of a session, in the order of the agenda, with what was said of each since. */
export const listFollowedCommitments = (unit: Unit, { sessionId }: { sessionId: SessionId }): OpenCommitment[] =>
  withFollowUps(
    unit,
    listCommitments(unit, sessionId).map(({ id }) => id),
  )

/** One commitment with the name of its session and what was said of it. */
export const getFollowed = (unit: Unit, id: CommitmentId): OpenCommitment | undefined => withFollowUps(unit, [id])[0]

/** Whether anything promised in an earlier session is open. */
export const hasOpenCommitments = ({ sql }: Unit, session: Session): boolean =>
  store.listUnsaid(sql, session, null, 1).length > 0

/** Whether a session looks at a commitment. */
export const isLookedAt = ({ sql }: Unit, session: Session, id: CommitmentId): boolean =>
  store.isLookedAt(sql, session, id)
