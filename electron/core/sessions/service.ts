import type {
  Session,
  SessionDraft,
  SessionFacts,
  SessionQuery,
  SessionSummary,
} from '../../../shared/contract/sessions.ts'
import { timeOf, yearOf, type Day, type Time } from '../../../shared/domain/dates.ts'
import { SessionId } from '../../../shared/domain/ids.ts'
import type { QuorumCall } from '../../../shared/domain/quorum.ts'
import type { Signatory } from '../../../shared/domain/committee.ts'
import {
  lacksProvince,
  sessionLabel,
  type NotHeldReason,
  type SessionKind,
  type SessionStatus,
} from '../../../shared/domain/session.ts'
import { currentSitting, isSuspended, sittingsOf, type SittingSource } from '../../../shared/domain/sittings.ts'
import { fold, tidy, tidyOrNull } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { issueManualNumber, issueNextNumber, nextNumber } from '../numbering/service.ts'
import {
  closingQuorum,
  keepQuorumBasis,
  openingQuorum,
  releaseQuorumBasis,
  renewQuorumBasis,
  sessionQuorum,
} from './quorum.ts'
import * as store from './store.ts'

type BySession = { sessionId: SessionId }
export type Expecting = BySession & { expectedVersion: number }

/** One session, or the failure that it is not there. */
export const getSession = ({ sql }: Unit, { sessionId }: BySession): Session =>
  found(store.findSession(sql, sessionId), 'session')

/**
 * The hour in Peru, for what happens in a session that is held today; null while one of another day is put on record:
 * nobody knows its hours from the clock.
 */
export const hourInSession = (unit: Unit, session: Session): Time | null =>
  session.status === 'open' && currentSitting(session).day === unit.today ? timeOf(unit.now) : null

/** A session whose minutes may still be written; approved ones are locked. */
export const requireEditable = (unit: Unit, sessionId: SessionId): Session => {
  const session = getSession(unit, { sessionId })
  const { minutesState: state } = session
  if (state === 'approved' || state === 'signed') fail('MINUTES_LOCKED', { state })
  return session
}

/** A session with its quorum and how much it holds. */
export const summarise = (unit: Unit, session: Session): SessionSummary => {
  const counts = store.countSession(unit.sql, session.id)
  return {
    ...session,
    quorum: sessionQuorum(unit, session),
    agendaCount: counts.agenda,
    agreementCount: counts.agreements,
    commitmentCount: counts.commitments,
  }
}

const allTime = { from: '0000-01-01', to: '9999-12-31' } satisfies store.DayRange

/** The sessions of some days as they stand, the latest first, without counting anything. */
export const listSessionsBetween = ({ sql }: Unit, from: Day, to: Day): Session[] =>
  store.listSessions(sql, { from, to }, Number.MAX_SAFE_INTEGER)

/** Those that ended by a day and whose minutes nobody has approved, the latest first. */
export const listUnapprovedSessions = ({ sql }: Unit, to: Day): Session[] => store.listUnapproved(sql, to)

/** The session of this kind and number, if there is one. */
export const findNumberedSession = ({ sql }: Unit, kind: SessionKind, number: string): Session | undefined =>
  store.findNumbered(sql, kind, number)

/** Whether an id is that of a session whose minutes are signed. */
export const isSigned = ({ sql }: Unit, id: string): boolean =>
  store.findSession(sql, SessionId.parse(id))?.minutesState === 'signed'

/** So many when nobody says how many: more than a year of a committee. */
const usualLimit = 100

/** The newest sessions of some days, or of all time. */
export const listSessions = (
  unit: Unit,
  { from = allTime.from, to = allTime.to, limit = usualLimit }: SessionQuery = {},
): SessionSummary[] => store.listSessions(unit.sql, { from, to }, limit).map((session) => summarise(unit, session))

/** The years in which there are sessions, the latest first. */
export const listSessionYears = ({ sql }: Unit): number[] => store.listYears(sql)

/** What people write of a session, without what they leave out or write in many ways: `Sesión de`, `N°`, accents. */
const spoken = (text: string): string =>
  fold(text)
    .replace(/\bn(?:°|º|o\.?|ro\.?)?\s+(?=\d)/gu, '')
    .replace(/^(?:sesion )?(?:de )?/u, '')

/** Finds a session by its number or its whole label, as people write them, or by its id. */
export const findSession = (unit: Unit, { number }: { number: string }): Session => {
  const asked = spoken(number)
  const matches = store.listNames(unit.sql).filter((one) => {
    const names = [one.id, spoken(one.number ?? ''), spoken(sessionLabel(one.kind, one.number))]
    return names.includes(asked)
  })
  if (matches.length > 1)
    fail('SESSION_AMBIGUOUS', { labels: matches.map((one) => sessionLabel(one.kind, one.number)) })
  return getSession(unit, { sessionId: found(matches[0], 'session').id })
}

const seriesOf = (kind: SessionKind) => `session.${kind}` as const

/** The number that a session of this kind and year would get. */
export const nextSessionNumber = (
  unit: Unit,
  { kind, heldOn }: { kind: SessionKind; heldOn: Day },
): { number: string } => ({
  number: nextNumber(unit, seriesOf(kind), yearOf(heldOn)),
})

const requireOrder = (earlier: string | null, later: string | null): void => {
  if (earlier !== null && later !== null && later < earlier) fail('TIMES_REVERSED', { earlier, later })
}

/** Each day of a session ends after it begins, and none comes before the one on which it was suspended. */
export const requireOrderedDays = (session: SittingSource): void => {
  const days = sittingsOf(session)
  for (const [index, { day, opensAt, closesAt }] of days.entries()) {
    requireOrder(opensAt, closesAt)
    const before = days[index - 1]
    if (!before) continue
    requireOrder(before.day, day)
    if (before.day === day) requireOrder(before.closesAt, opensAt)
  }
}

const cleanDraft = <Draft extends Omit<SessionDraft, 'kind'>>(draft: Draft): Draft => {
  requireOrder(draft.firstCallAt, draft.secondCallAt)
  return {
    ...draft,
    venue: tidyOrNull(draft.venue),
    province: tidyOrNull(draft.province),
    district: tidyOrNull(draft.district),
    onlineLink: tidyOrNull(draft.onlineLink),
  }
}

export type SessionPlan = { draft: SessionDraft; number: string | null; numberReason: string | null }

/** Plans a session and gives it its number: the next one, or the one chosen with a reason. */
export const createSession = (unit: Unit, plan: SessionPlan, isDemonstration = false): Session => {
  const draft = cleanDraft(plan.draft)
  const sessionId = unit.newId<SessionId>()
  const series = seriesOf(draft.kind)
  const year = yearOf(draft.heldOn)
  store.insertSession(unit.sql, sessionId, draft.kind, draft.heldOn, isDemonstration)
  store.setDraft(unit.sql, sessionId, draft)
  const number = plan.number
    ? issueManualNumber(unit, series, year, sessionId, { text: tidy(plan.number), reason: plan.numberReason })
    : issueNextNumber(unit, series, year, sessionId)
  store.setNumber(unit.sql, sessionId, number)
  return getSession(unit, { sessionId })
}

/** Changes what is known of a session; the number stays. */
export const updateSession = (
  unit: Unit,
  { sessionId, draft, facts, expectedVersion }: Expecting & { draft: Omit<SessionDraft, 'kind'>; facts: SessionFacts },
): Session => {
  const current = requireEditable(unit, sessionId)
  requireVersion(expectedVersion, current.version, current)
  requireOrderedDays({ ...current, ...facts, heldOn: draft.heldOn })
  // Of papers that never named it the province may stay unknown; what is known is not lost by a slip.
  if (lacksProvince(draft) && !lacksProvince(current)) fail('PROVINCE_NEEDED', {})
  store.setDraft(unit.sql, sessionId, cleanDraft(draft))
  store.setFacts(unit.sql, sessionId, { ...facts, remarks: facts.remarks || null })
  store.touchSession(unit.sql, sessionId)
  const updated = getSession(unit, { sessionId })
  if (updated.heldOn !== current.heldOn) renewQuorumBasis(unit, updated)
  return updated
}

/** A session whose minutes may still be written, as the screen saw it, at one of these steps of its life. */
export const requireStatus = (
  unit: Unit,
  { sessionId, expectedVersion }: Expecting,
  allowed: SessionStatus[],
): Session => {
  const session = requireEditable(unit, sessionId)
  requireVersion(expectedVersion, session.version, session)
  if (!allowed.includes(session.status)) fail('SESSION_STATUS', { status: session.status })
  return session
}

const changeStatus = (
  unit: Unit,
  session: Session,
  status: SessionStatus,
  reason: NotHeldReason | null = null,
): Session => {
  const isOver = status === 'closed' || status === 'not_held'
  if (isOver) keepQuorumBasis(unit, session)
  else releaseQuorumBasis(unit, session)
  store.setStatus(unit.sql, session.id, status, reason)
  store.touchSession(unit.sql, session.id)
  return getSession(unit, { sessionId: session.id })
}

export type SessionOpening = Expecting & {
  startedAt: Time
  quorumCall: QuorumCall
  presider: Signatory | null
  secretary: Signatory | null
}

/**
 * Opens a session at an hour, on a call. Without quorum it opens all the same: the CER decides. An hour of closing that
 * was noted before is forgotten, because it has not come yet.
 */
export const openSession = (unit: Unit, input: SessionOpening): Session => {
  const session = requireStatus(unit, input, ['planned', 'called', 'not_held'])
  const { startedAt, quorumCall, presider, secretary } = input
  const facts = { ...session, startedAt, endedAt: null, quorumCall, presider, secretary }
  store.setFacts(unit.sql, session.id, facts)
  const opened = changeStatus(unit, session, 'open')
  store.setOpeningQuorum(unit.sql, session.id, openingQuorum(unit, opened))
  store.setClosingQuorum(unit.sql, session.id, null)
  return getSession(unit, input)
}

export type SessionClosing = Expecting & { endedAt: Time | null; nextSessionOn: Day | null }

/**
 * Closes an open session; a suspended one has to go on first. Its agreements get their numbers from the caller, in the same
 * transaction.
 */
export const closeSession = (unit: Unit, input: SessionClosing): Session => {
  const session = requireStatus(unit, input, ['open'])
  if (isSuspended(session)) fail('SESSION_STATUS', { status: session.status })
  requireOrder(currentSitting(session).opensAt, input.endedAt)
  store.setFacts(unit.sql, session.id, { ...session, endedAt: input.endedAt, nextSessionOn: input.nextSessionOn })
  const closed = changeStatus(unit, session, 'closed')
  store.setClosingQuorum(unit.sql, session.id, closingQuorum(unit, closed))
  return getSession(unit, input)
}

/** Opens a closed session again, on its last day; numbers already given stay. */
export const reopenSession = (unit: Unit, input: Expecting): Session => {
  const session = requireStatus(unit, input, ['closed'])
  store.setClosingQuorum(unit.sql, session.id, null)
  return changeStatus(unit, session, 'open')
}

/** Says that a session was not held, and why. */
export const markNotHeld = (unit: Unit, input: Expecting & { reason: NotHeldReason }): Session =>
  changeStatus(unit, requireStatus(unit, input, ['planned', 'called', 'open']), 'not_held', input.reason)

/**
 * Says that a session was called. One that began, or is over, stays as it is: its call is only put on record; one that
 * was not held is called by planning it anew.
 */
export const markCalled = (unit: Unit, sessionId: SessionId): void => {
  const session = getSession(unit, { sessionId })
  if (session.status === 'not_held') fail('SESSION_STATUS', { status: session.status })
  if (session.status === 'planned') changeStatus(unit, session, 'called')
}

/** Puts on record a session that was held elsewhere, with what is known of it; `finishRecordedSession` ends it. */
export const recordHeldSession = (
  unit: Unit,
  plan: SessionPlan,
  facts: SessionFacts,
  isDemonstration: boolean,
): Session => {
  const session = createSession(unit, plan, isDemonstration)
  store.setFacts(unit.sql, session.id, facts)
  store.setStatus(unit.sql, session.id, 'closed', null)
  return getSession(unit, { sessionId: session.id })
}
