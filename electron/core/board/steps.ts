import type { Board } from '../../../shared/contract/board.ts'
import type { Session, SessionSummary } from '../../../shared/contract/sessions.ts'
import { callProgress, type CallProgress } from '../../../shared/domain/call-progress.ts'
import { addDays } from '../../../shared/domain/dates.ts'
import {
  lastDayToCall,
  preparationOf,
  type Preparation,
  type PreparedSession,
  type StepFacts,
} from '../../../shared/domain/next-steps.ts'
import { isSuspended } from '../../../shared/domain/sittings.ts'
import type { Unit } from '../context.ts'
import { currentFacts } from '../letters/facts.ts'
import { holidaysBetween } from '../letters/holidays.ts'
import { listLetters } from '../letters/service.ts'
import { listRollConcerns } from '../roll/concerns.ts'
import { currentSettings } from '../settings/service.ts'
import { findTermOn, listTerms } from '../terms/service.ts'
import * as store from './store.ts'

// More days than the longest notice of the settings takes, whatever Sundays and holidays lie among them.
const farthestCallDays = 120

const callByOf = (unit: Unit, { heldOn, kind }: Session) => {
  // What went by is recorded, not called.
  if (heldOn < unit.today) return heldOn
  const noticeDays = kind === 'ordinary' ? currentSettings(unit).noticeDays : 1
  return lastDayToCall(heldOn, noticeDays, holidaysBetween(addDays(heldOn, -farthestCallDays), heldOn))
}

const callOf = (unit: Unit, sessionId: Session['id']): CallProgress => {
  const purpose = { kind: 'call', sessionId } as const
  return callProgress(listLetters(unit, purpose), currentFacts(unit, purpose))
}

export type Focus = { session: SessionSummary; prepared: PreparedSession; preparation: Preparation[] }

/** A session that is being held or still to be held, as its preparation is judged. */
export const focusOn = (unit: Unit, session: SessionSummary): Focus => {
  const { id, label, heldOn, status, firstCallAt, venue, modality, agendaCount, quorum } = session
  if (status === 'closed' || status === 'not_held') throw new Error(`The session ${id} is over`)
  const prepared: PreparedSession = {
    id,
    label,
    heldOn,
    status,
    isSuspended: isSuspended(session),
    hasPlace: firstCallAt !== null && (venue !== null || modality === 'virtual'),
    agendaCount,
    seats: quorum.seats,
    call: callOf(unit, id),
    hasSheets: store.hasAttendanceSheet(unit.sql, id),
    callBy: callByOf(unit, session),
  }
  return { session, prepared, preparation: preparationOf(prepared) }
}

const termFacts = (unit: Unit, focus: Focus | null): Pick<StepFacts, 'missingTerm' | 'concerns'> => {
  const term = findTermOn(unit, unit.today)
  if (!term) return { missingTerm: { name: listTerms(unit)[0]?.name ?? null }, concerns: [] }
  // Before the call goes out, for it goes to whoever is accredited.
  const callBy = focus !== null && focus.prepared.heldOn >= unit.today ? focus.prepared.callBy : null
  const untils = { missing: callBy, expired: callBy, expiring: null, undocumented: null }
  return {
    missingTerm: null,
    concerns: listRollConcerns(unit, term, unit.today).map(({ expiresOn, ...concern }) => ({
      ...concern,
      by: expiresOn ?? untils[concern.concern],
    })),
  }
}

type Known = Pick<Board, 'year' | 'numbers' | 'commitments' | 'waiting'>

const minutesFacts = ({ count, first }: Board['waiting']): StepFacts['minutes'] => {
  const [oldest] = first
  if (oldest === undefined) return null
  const { id: sessionId, label, minutesState: state, heldOn } = oldest
  return { sessionId, label, state, heldOn, more: count - 1 }
}

/** Everything that the next steps are judged by. */
export const stepFacts = (
  unit: Unit,
  focus: Focus | null,
  { year, numbers, commitments, waiting }: Known,
): StepFacts => {
  const { overdue, oldestOverdue, dueSoon, nextDue } = commitments
  const { decentralised: held, decentralisedGoal: goal, agreementsInForce } = numbers
  return {
    today: unit.today,
    session: focus?.prepared ?? null,
    minutes: minutesFacts(waiting),
    overdue: oldestOverdue === null ? null : { count: overdue, oldest: oldestOverdue },
    dueSoon: nextDue === null ? null : { count: dueSoon, next: nextDue },
    ...termFacts(unit, focus),
    decentralised: goal === null ? null : { held, goal, year },
    agreementsInForce: agreementsInForce === 0 ? null : { count: agreementsInForce, year },
  }
}
