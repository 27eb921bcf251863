import {
  type Letter,
  type LetterDesk,
  type LetterDraft,
  type LetterPurpose,
  recipientDraftOf,
} from '../../../shared/contract/letters.ts'
import { addDays, dayBefore, yearOf, type Day } from '../../../shared/domain/dates.ts'
import { forecastQuorum, type QuorumForecast } from '../../../shared/domain/forecast.ts'
import type { LetterFacts } from '../../../shared/domain/letter.ts'
import type { Unit } from '../context.ts'
import { nextNumber } from '../numbering/service.ts'
import { listSessionSeats } from '../sessions/quorum.ts'
import { getSession } from '../sessions/service.ts'
import { currentSettings } from '../settings/service.ts'
import { currentFacts, fieldsOf, hasReplyContact } from './facts.ts'
import { holidaysBetween } from './holidays.ts'
import { proposedRecipients } from './recipients.ts'
import { listLetters } from './service.ts'

/** Days that the institutions are given to answer, unless somebody says otherwise. */
const daysToAccredit = 15

const proposedReply = (unit: Unit, facts: LetterFacts): Day | null => {
  const proposed = facts.kind === 'call' ? dayBefore(facts.heldOn) : addDays(unit.today, daysToAccredit)
  const lastReply = facts.kind === 'call' ? facts.heldOn : facts.lastDay
  return proposed >= unit.today && proposed <= lastReply ? proposed : null
}

// A letter issued again begins with what the one in force said, for those who have a seat now and the guests it had.
const propose = (unit: Unit, purpose: LetterPurpose, facts: LetterFacts, letters: readonly Letter[]): LetterDraft => {
  const { letters: templates } = currentSettings(unit)
  const template = purpose.kind === 'call' ? templates.call : templates.accreditationRequest
  const inForce = letters.find(({ status }) => status === 'issued')
  const guests = (inForce?.recipients ?? []).filter(({ isGuest }) => isGuest).map(recipientDraftOf)
  return {
    subject: template.subject,
    reference: inForce?.reference ?? null,
    body: inForce?.body ?? template.body,
    replyBy: proposedReply(unit, facts),
    recipients: [...proposedRecipients(unit, purpose), ...guests],
    copies: inForce?.copies ?? [],
  }
}

const forecastOf = (unit: Unit, purpose: LetterPurpose, letters: readonly Letter[]): QuorumForecast | null => {
  if (purpose.kind !== 'call') return null
  const seats = listSessionSeats(unit, getSession(unit, { sessionId: purpose.sessionId }))
  const inForce = letters.find(({ status }) => status === 'issued')
  return forecastQuorum({ seats, rules: currentSettings(unit).quorum }, inForce?.recipients ?? [])
}

/** Everything that the screen of a purpose needs: its letters, what a new one would say, and what to expect. */
export const letterDesk = (unit: Unit, purpose: LetterPurpose): LetterDesk => {
  const facts = currentFacts(unit, purpose)
  const letters = listLetters(unit, purpose)
  const draft = letters.find(({ status }) => status === 'draft')
  const proposal = propose(unit, purpose, facts, letters)
  return {
    letters,
    proposal,
    facts,
    fields: fieldsOf(unit, facts, unit.today, draft ? draft.replyBy : proposal.replyBy),
    nextNumber: nextNumber(unit, 'letter', yearOf(unit.today)),
    holidays: facts.kind === 'call' ? holidaysBetween(unit.today, facts.heldOn) : [],
    noticeDays: currentSettings(unit).noticeDays,
    hasReplyContact: hasReplyContact(unit),
    forecast: forecastOf(unit, purpose, letters),
  }
}
