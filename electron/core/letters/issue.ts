import type { Letter } from '../../../shared/contract/letters.ts'
import { yearOf, type Day } from '../../../shared/domain/dates.ts'
import type { LetterId } from '../../../shared/domain/ids.ts'
import { askedConcerns, letterConcerns, type LetterConcern, type LetterFacts } from '../../../shared/domain/letter.ts'
import { fillTemplate } from '../../../shared/domain/template.ts'
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

type Written = { facts: LetterFacts; subject: string; body: string; unknownFields: string[] }

const fill = (unit: Unit, letter: store.StoredLetter, issuedOn: Day): Written => {
  const facts = currentFacts(unit, purposeOf(letter))
  const fields = fieldsOf(unit, facts, issuedOn, letter.replyBy)
  const subject = fillTemplate(letter.subject, fields)
  const body = fillTemplate(letter.body, fields)
  return { facts, subject: subject.text, body: body.text, unknownFields: [...subject.unknown, ...body.unknown] }
}

const concernsOf = (
  unit: Unit,
  letter: store.StoredLetter,
  issuedOn: Day,
  { facts, unknownFields }: Written,
): LetterConcern[] =>
  letterConcerns({
    facts,
    issuedOn,
    recipientCount: recipientsStore.listRecipients(unit.sql, letter.id).length,
    replyBy: letter.replyBy,
    unknownFields,
    holidays: facts.kind === 'call' ? holidaysBetween(issuedOn, facts.heldOn) : [],
    noticeDays: currentSettings(unit).noticeDays,
    hasReplyContact: hasReplyContact(unit),
  })

/** The concerns of a draft that would be issued on a day. */
export const checkLetter = (
  unit: Unit,
  { letterId, issuedOn }: { letterId: LetterId; issuedOn: Day },
): LetterConcern[] => {
  const letter = getStoredLetter(unit, letterId)
  return concernsOf(unit, letter, issuedOn, fill(unit, letter, issuedOn))
}

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
  const written = fill(unit, letter, issuedOn)
  requireConfirmed(concernsOf(unit, letter, issuedOn, written), isConfirmed)
  const purpose = purposeOf(letter)
  if (purpose.kind === 'call') markCalled(unit, purpose.sessionId)
  const year = yearOf(issuedOn)
  const number = input.number
    ? issueManualNumber(unit, 'letter', year, letterId, { text: tidy(input.number), reason: input.numberReason })
    : issueNextNumber(unit, 'letter', year, letterId)
  const inForce = callInForce(unit, purpose)
  if (inForce) store.setSuperseded(unit.sql, inForce.id)
  store.setIssued(unit.sql, letterId, {
    number,
    issuedOn,
    subject: written.subject,
    supersedesId: inForce?.id ?? null,
    facts: written.facts,
    filledBody: written.body,
    signatory: signatoriesOn(unit, { on: issuedOn }).coordinator,
  })
  return getLetter(unit, letterId)
}
