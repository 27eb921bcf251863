import type { Coordination, CoordinationRole, ElectionRound } from '../../../shared/contract/coordination.ts'
import type { Minutes, MinutesItem as RecordedItem } from '../../../shared/contract/minutes.ts'
import type { Agreement, Commitment, OpenCommitment } from '../../../shared/contract/resolutions.ts'
import type { Session, Suspension } from '../../../shared/contract/sessions.ts'
import { isWithin, type Day } from '../../../shared/domain/dates.ts'
import type { AttendanceId } from '../../../shared/domain/ids.ts'
import { itemAt, type TimedItem } from '../../../shared/domain/movements.ts'
import { sittingsOf, type Sitting } from '../../../shared/domain/sittings.ts'
import { carriedToLabel } from '../agenda/progress.ts'
import { listItemTimes } from '../agenda/service.ts'
import { roleOn } from '../attendance/roles.ts'
import { listAttendances } from '../attendance/service.ts'
import { dueAfter, listDuePromised } from '../commitments/follow-ups.ts'
import { listLookedAt, listSaidIn } from '../commitments/looked-at.ts'
import type { Unit } from '../context.ts'
import { listElections } from '../coordination/election.ts'
import { listSexes } from '../people/service.ts'
import { currentSettings, yearNameOf } from '../settings/service.ts'
import { listTerms } from '../terms/service.ts'
import type {
  MinutesAgreement,
  MinutesApproval,
  MinutesCommitment,
  MinutesData,
  MinutesElection,
  MinutesElectionRound,
  MinutesFollowUp,
  MinutesItem,
  MinutesMovement,
  MinutesOutcome,
  MinutesSuspension,
} from './document-data.ts'
import { isStillToCome, sittingFacts } from './document-facts-attendance.ts'
import { lastApproved } from './locked.ts'

const namesOf = ({ responsibles }: Commitment): string[] => responsibles.map(({ acronym, name }) => acronym ?? name)

// Where there were no seats, nobody counted who was there.
const toAgreement = ({ seatsPresent, seats, ...agreement }: Agreement): MinutesAgreement => ({
  number: agreement.number,
  text: agreement.text,
  adoption: agreement.adoption,
  votes: agreement.votes,
  seatsPresent: seats === 0 ? null : seatsPresent,
  seats: seats === 0 ? null : seats,
  seatsRequired: agreement.seatsRequired,
  hasQuorum: agreement.hasQuorum,
})

// The acta says what was promised, also when a later session put it off before this one was approved.
const toCommitments = (unit: Unit, commitments: readonly Commitment[]): MinutesCommitment[] => {
  const promised = listDuePromised(unit, commitments)
  return commitments.map((commitment) => ({
    text: commitment.text,
    responsible: namesOf(commitment),
    dueOn: promised.get(commitment.id) ?? null,
    priority: commitment.priority,
  }))
}

const toRound = ({ candidates, blankVotes, spoiledVotes }: ElectionRound): MinutesElectionRound => ({
  candidates: candidates.map(({ personName, votes }) => ({ name: personName, votes })),
  blankVotes,
  spoiledVotes,
})

// In this order, whichever was written down first.
const roles: readonly CoordinationRole[] = ['coordinator', 'alternate', 'secretary']

const toElections = (unit: Unit, offices: readonly Coordination[]): MinutesElection[] => {
  const sexes = listSexes(
    unit,
    offices.map(({ personId }) => personId),
  )
  const ordered = offices.toSorted((left, right) => roles.indexOf(left.role) - roles.indexOf(right.role))
  return ordered.flatMap(({ role, position, personId, personName, election }) =>
    election === null
      ? []
      : [
          {
            role,
            position,
            elected: { name: personName, sex: sexes.get(personId) ?? null },
            rounds: [...election.earlierRounds, election].map(toRound),
          },
        ],
  )
}

// What later sessions said of a commitment is not of this acta; on a sheet for a session to come it is as it stands.
const dueThen = (unit: Unit, commitment: OpenCommitment, session: Session): Day | null => {
  const last = commitment.followUps.findLastIndex(({ sessionId }) => sessionId === session.id)
  return last === -1 ? commitment.dueOn : dueAfter(unit, commitment, last + 1)
}

const toFollowUp = (unit: Unit, commitment: OpenCommitment, session: Session): MinutesFollowUp => {
  const said = commitment.followUps.filter(({ sessionId }) => sessionId === session.id)
  const notes = said.flatMap(({ note }) => (note === null ? [] : [note]))
  return {
    sessionLabel: commitment.sessionLabel,
    text: commitment.text,
    responsible: namesOf(commitment),
    dueOn: dueThen(unit, commitment, session),
    status: said.at(-1)?.status ?? null,
    percentage: said.at(-1)?.percentage ?? null,
    note: notes.length === 0 ? null : notes.join('\n'),
  }
}

// Those that were looked at; on a sheet for a session to come, all that are open.
const toFollowUps = (unit: Unit, session: Session): MinutesFollowUp[] =>
  (isStillToCome(session) ? listLookedAt(unit, session) : listSaidIn(unit, session)).map((commitment) =>
    toFollowUp(unit, commitment, session),
  )

const toApprovedMinutes = (unit: Unit, { role, subject, sessionId }: RecordedItem['item']) => {
  if (role !== 'previous_minutes' || subject === null) return null
  const version = lastApproved(unit, subject.sessionId)
  if (version?.approvedIn?.sessionId !== sessionId || version.reopened !== null) return null
  return { label: subject.label, observations: version.observations }
}

const toItem = (unit: Unit, session: Session, recorded: RecordedItem): MinutesItem => {
  const { item, notes, agreements, commitments, elections } = recorded
  return {
    title: item.title,
    kind: item.kind,
    presenter: item.presenter,
    state: item.state,
    stateReason: item.stateReason,
    carriedTo: item.state === 'carried_over' ? carriedToLabel(unit, item) : null,
    carriedFrom: item.carriedFrom,
    addedAt: item.addedAt,
    approvedMinutes: toApprovedMinutes(unit, item),
    followUps: item.role === 'open_commitments' ? toFollowUps(unit, session) : [],
    elections: toElections(unit, elections),
    notes,
    agreements: agreements.map(toAgreement),
    commitments: toCommitments(unit, commitments),
  }
}

const toMovements = (unit: Unit, { session, items, movements }: Minutes): MinutesMovement[] => {
  const people = new Map(listAttendances(unit, session.id).map((attendance) => [attendance.id, attendance]))
  // As they came on the day of the movement.
  const institutionOf = (id: AttendanceId, sitting: number) => {
    const person = people.get(id)
    return person === undefined ? null : roleOn(person, sitting).institutionName
  }
  return movements.map(({ attendanceId, stayIndex, sitting, kind, at, agendaItemId, text, isEdited }) => ({
    sitting,
    kind,
    isReturn: kind === 'arrival' && stayIndex > 0,
    at,
    itemIndex: agendaItemId === null ? null : items.findIndex(({ item }) => item.id === agendaItemId),
    name: people.get(attendanceId)?.personName ?? '',
    institution: institutionOf(attendanceId, sitting),
    ownText: isEdited ? text : null,
  }))
}

const toResumption = (
  unit: Unit,
  session: Session,
  { presider, secretary }: Suspension,
  sitting: Sitting | undefined,
): MinutesSuspension['resumption'] =>
  sitting === undefined
    ? null
    : {
        ...sittingFacts(unit, session, sitting),
        day: sitting.day,
        startedAt: sitting.opensAt,
        quorumCall: sitting.call,
        presider,
        secretary,
      }

const toSuspensions = (unit: Unit, { session, items }: Minutes): MinutesSuspension[] => {
  const times: TimedItem[] = listItemTimes(unit, session.id)
  const sittings = sittingsOf(session)
  let itemIndex: number | null = null
  return session.suspensions.map((suspension, index) => {
    const { suspendedAt, reason } = suspension
    const inHand = itemAt(times, index, suspendedAt)
    // A day on which no other item was taken up ended in the item of the day before.
    if (inHand !== null) itemIndex = items.findIndex(({ item }) => item.id === inHand)
    return { suspendedAt, reason, itemIndex, resumption: toResumption(unit, session, suspension, sittings[index + 1]) }
  })
}

const toOutcome = ({ status, notHeldReason }: Session): MinutesOutcome =>
  status === 'not_held' && notHeldReason !== null ? notHeldReason : 'held'

const presentAtClosing = ({ closingQuorum }: Session): MinutesData['closing']['present'] =>
  closingQuorum === null || closingQuorum.seats === 0 ? null : { seats: closingQuorum.present, of: closingQuorum.seats }

/** Everything that the acta of a session says, from what is recorded at this moment; with `approval`, as it will once approved. */
export const minutesData = (unit: Unit, minutes: Minutes, approval: MinutesApproval | null): MinutesData => {
  const { session, items } = minutes
  const term = listTerms(unit).find(({ firstDay, lastDay }) => isWithin(session.heldOn, firstDay, lastDay))
  const { committee, texts } = currentSettings(unit)
  const unplaced = listElections(unit, session.id).filter(({ agendaItemId }) => agendaItemId === null)
  return {
    committee,
    texts,
    yearName: yearNameOf(unit, session.heldOn),
    term: term ? { name: term.name, firstDay: term.firstDay, lastDay: term.lastDay } : null,
    session,
    outcome: toOutcome(session),
    ...sittingFacts(unit, session, sittingsOf(session)[0]),
    items: items.map((item) => toItem(unit, session, item)),
    movements: toMovements(unit, minutes),
    elections: toElections(unit, unplaced),
    suspensions: toSuspensions(unit, minutes),
    closing: { nextSessionOn: session.nextSessionOn, remarks: session.remarks, present: presentAtClosing(session) },
    approval,
  }
}
