import type { Letter, LetterPurpose, Recipient, RecipientDraft } from '../../../shared/contract/letters.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { addDays, type Day, type Time } from '../../../shared/domain/dates.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { DispatchMedium, RecipientAnswer } from '../../../shared/domain/letter.ts'
import { tidy } from '../../../shared/domain/text.ts'
import { listAgenda } from '../agenda/service.ts'
import { listAbsences, listAttendances } from '../attendance/service.ts'
import type { Unit } from '../context.ts'
import { elect } from '../coordination/election.ts'
import { appoint } from '../coordination/service.ts'
import { letterDesk } from '../letters/desk.ts'
import { answerLetter, dispatchLetter } from '../letters/dispatch.ts'
import { issueLetter } from '../letters/issue.ts'
import { saveDraft } from '../letters/service.ts'
import { searchPeople } from '../people/service.ts'
import { getSession, listSessions, updateSession } from '../sessions/service.ts'
import { listTerms } from '../terms/service.ts'
import source from './calls.json' with { type: 'json' }

const personNamed = (unit: Unit, name: string): PersonId => {
  const match = searchPeople(unit, { query: name, limit: 1 })[0]
  if (!match) throw new Error(`The demonstration names somebody unknown: ${name}`)
  return match.id
}

const issue = (
  unit: Unit,
  purpose: LetterPurpose,
  issuedOn: Day,
  replyBy: Day | null,
  guests: readonly RecipientDraft[],
): Letter => {
  const { proposal } = letterDesk(unit, purpose)
  const recipients = [...proposal.recipients.filter(({ isGuest }) => !isGuest), ...guests]
  const draft = saveDraft(unit, { purpose, draft: { ...proposal, recipients, replyBy }, expectedVersion: null })
  return issueLetter(unit, {
    letterId: draft.id,
    issuedOn,
    number: null,
    numberReason: null,
    isConfirmed: true,
    expectedVersion: draft.version,
  })
}

const media: readonly DispatchMedium[] = ['physical', 'email', 'whatsapp']

// On paper the first ones, by mail and by WhatsApp the others, as offices do with what is near and what is far.
const dispatchAll = (unit: Unit, { id, recipients }: Letter, dispatchedOn: Day): void => {
  for (const [order, medium] of media.entries()) {
    const recipientIds = recipients.filter((_, index) => index % media.length === order).map((one) => one.id)
    if (recipientIds.length === 0) continue
    const receivedBy = medium === 'physical' ? 'Mesa de partes' : null
    const dispatchedAt: Time = medium === 'physical' ? '10:30' : '16:05'
    dispatchLetter(unit, {
      letterId: id,
      recipientIds,
      dispatch: { medium, dispatchedOn, dispatchedAt, receivedBy, note: null },
    })
  }
}

/** What each seat would have answered, told by who came: some who did not come had not answered either. */
const answersOf = (unit: Unit, session: Session) => {
  const came = listAttendances(unit, session.id)
  const excused = new Map(listAbsences(unit, session.id).map((absence) => [absence.institutionId, absence]))
  return ({ institutionId }: Recipient): { answer: RecipientAnswer; note: string | null } => {
    const capacities = came.filter((one) => one.institutionId === institutionId).map(({ capacity }) => capacity)
    if (capacities.includes('principal')) return { answer: 'principal', note: null }
    if (capacities.includes('alternate')) return { answer: 'alternate', note: null }
    const absence = institutionId === null ? undefined : excused.get(institutionId)
    return absence?.isJustified ? { answer: 'declined', note: absence.reason } : { answer: 'none', note: null }
  }
}

type CallSource = (typeof source.calls)[number]

const sessionOf = (unit: Unit, { session: kind, number }: CallSource): Session => {
  const session = listSessions(unit).find((one) => one.kind === kind && one.number === number)
  if (!session) throw new Error(`The demonstration calls an unknown session: ${kind} ${number}`)
  return getSession(unit, { sessionId: session.id })
}

const setCallHours = (
  unit: Unit,
  session: Session,
  firstCallAt: Time,
  secondCallAt: Time,
  link: string | null,
): Session =>
  updateSession(unit, {
    sessionId: session.id,
    draft: { ...session, firstCallAt, secondCallAt, onlineLink: link },
    facts: session,
    expectedVersion: session.version,
  })

const call = (unit: Unit, one: CallSource): void => {
  const planned = setCallHours(unit, sessionOf(unit, one), one.firstCallAt, one.secondCallAt, one.onlineLink)
  const purpose: LetterPurpose = { kind: 'call', sessionId: planned.id }
  const guests = source.guests.map((guest) => ({ ...guest, institutionId: null, personId: null, isGuest: true }))
  const replyBy = addDays(planned.heldOn, -1)
  const first = issue(unit, purpose, one.issuedOn, replyBy, guests)
  dispatchAll(unit, first, addDays(one.issuedOn, 1))
  const { reissue } = one
  if (reissue) setCallHours(unit, sessionOf(unit, one), reissue.firstCallAt, reissue.secondCallAt, one.onlineLink)
  const letter = reissue ? issue(unit, purpose, reissue.issuedOn, replyBy, guests) : first
  if (reissue) dispatchAll(unit, letter, reissue.issuedOn)
  const answerTo = answersOf(unit, planned)
  for (const recipient of letter.recipients) {
    const { answer, note } = answerTo(recipient)
    if (answer !== 'none') answerLetter(unit, { recipientId: recipient.id, answer, answeredOn: replyBy, note })
  }
}

const requestAccreditations = (unit: Unit): void => {
  const [term] = listTerms(unit)
  if (!term) throw new Error('The demonstration has no term')
  const { issuedOn, replyBy, dispatchedOn } = source.request
  const letter = issue(unit, { kind: 'accreditation_request', termId: term.id }, issuedOn, replyBy, [])
  dispatchAll(unit, letter, dispatchedOn)
}

const electCoordination = (unit: Unit): void => {
  const { earlier, secretary, elections } = source
  const office = { validTo: null, note: null }
  appoint(unit, { ...office, ...earlier, role: 'coordinator', personId: personNamed(unit, earlier.name) })
  appoint(unit, { ...office, ...secretary, role: 'secretary', personId: personNamed(unit, secretary.name) })
  const session = listSessions(unit).find(({ kind }) => kind === 'installation')
  if (!session) throw new Error('The demonstration has no installation session')
  const item = listAgenda(unit, { sessionId: session.id }).find(({ kind }) => kind === 'election')
  for (const { role, candidates, ...election } of elections)
    elect(unit, {
      ...election,
      sessionId: session.id,
      agendaItemId: item?.id ?? null,
      earlierRounds: [],
      role: role === 'alternate' ? 'alternate' : 'coordinator',
      candidates: candidates.map(({ name, votes }) => ({ personId: personNamed(unit, tidy(name)), votes })),
    })
}

/** Elects the coordination, and writes the year's letters with how each was delivered and what was answered. */
export const addLetters = (unit: Unit): void => {
  electCoordination(unit)
  requestAccreditations(unit)
  for (const one of source.calls) call(unit, one)
}
