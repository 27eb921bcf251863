import type { Letter } from '../../../shared/contract/letters.ts'
import { yearOf, type Day } from '../../../shared/domain/dates.ts'
import type { LetterId } from '../../../shared/domain/ids.ts'
import { askedConcerns, fillTemplate, letterConcerns, type LetterConcern } from '../../../shared/domain/letter.ts'
import { tidy } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { signatoriesOn } from '../coordination/service.ts'
import { fail } from '../failure.ts'
import { issueManualNumber, issueNextNumber } from '../numbering/service.ts'
import { markCalled } from '../sessions/service.ts'
import { currentSettings } from '../settings/service.ts'
import { currentFacts, fieldsOf, hasReplyContact } from './facts.ts'
import { holidaysBetween } from './holidays.ts'
import * as recipientsStore from './recipients-store.ts'
import { callInForce, getLetter, getStoredLetter, purposeOf, requireDraft } from './service.ts'
import * as store from './store.ts'

type Written = { subject: string; body: string; reference: string | null; unknownFields: string[] }

const fill = (unit: Unit, letter: store.StoredLetter, issuedOn: Day): Written => {
  const fields = fieldsOf(unit, currentFacts(unit, purposeOf(letter)), issuedOn, letter.replyBy)
  const subject = fillTemplate(letter.subject, fields)
  const body = fillTemplate(letter.body, fields)
  return {
    subject: subject.text,
    body: body.text,
    reference: letter.reference,
    unknownFields: [...subject.unknown, ...body.unknown],
  }
}

const concernsOf = (unit: Unit, letter: store.StoredLetter, issuedOn: Day): LetterConcern[] => {
  const facts = currentFacts(unit, purposeOf(letter))
  return letterConcerns({
    facts,
    issuedOn,
    recipientCount: recipientsStore.listRecipients(unit.sql, letter.id).length,
    replyBy: letter.replyBy,
    unknownFields: fill(unit, letter, issuedOn).unknownFields,
    holidays: facts.kind === 'call' ? holidaysBetween(issuedOn, facts.heldOn) : [],
    noticeDays: currentSettings(unit).noticeDays,
    hasReplyContact: hasReplyContact(unit),
  })
}

/** The concerns of a draft that would be issued on a day. */
export const checkLetter = (
  unit: Unit,
  { letterId, issuedOn }: { letterId: LetterId; issuedOn: Day },
): LetterConcern[] => concernsOf(unit, getStoredLetter(unit, letterId), issuedOn)

export type LetterIssue = {
  letterId: LetterId
  issuedOn: Day
  number: string | null
  numberReason: string | null
  isConfirmed: boolean
  expectedVersion: number
}

const requireConfirmed = (concerns: readonly LetterConcern[], isConfirmed: boolean): void => {
  if (concerns.includes('no_recipients')) fail('LETTER_WITHOUT_RECIPIENTS', {})
  const asked = concerns.filter((concern) => askedConcerns.includes(concern))
  if (asked.length > 0 && !isConfirmed) fail('LETTER_NEEDS_CONFIRMATION', { concerns: asked })
}

/**
 * Gives a draft its number and its day, for good, with everything that it says kept as it is now. A new call leaves the
 * one in force without effect; a second request for accreditations is a reminder, and both stand.
 */
export const issueLetter = (unit: Unit, input: LetterIssue): Letter => {
  const { letterId, issuedOn, isConfirmed } = input
  const letter = requireDraft(unit, letterId, input.expectedVersion)
  requireConfirmed(concernsOf(unit, letter, issuedOn), isConfirmed)
  const purpose = purposeOf(letter)
  if (purpose.kind === 'call') markCalled(unit, purpose.sessionId)
  const year = yearOf(issuedOn)
  const number = input.number
    ? issueManualNumber(unit, 'letter', year, letterId, { text: tidy(input.number), reason: input.numberReason })
    : issueNextNumber(unit, 'letter', year, letterId)
  const inForce = callInForce(unit, purpose)
  if (inForce) store.setSuperseded(unit.sql, inForce.id)
  const { subject, body } = fill(unit, letter, issuedOn)
  store.setIssued(unit.sql, letterId, {
    number,
    issuedOn,
    subject,
    supersedesId: inForce?.id ?? null,
    facts: currentFacts(unit, purpose),
    filledBody: body,
    signatory: signatoriesOn(unit, { on: issuedOn }).coordinator,
  })
  return getLetter(unit, letterId)
}
