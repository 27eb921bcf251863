import type { Letter, LetterDraft, LetterPurpose, Recipient } from '../../../shared/contract/letters.ts'
import type { LetterId, RecipientId, SessionId, TermId } from '../../../shared/domain/ids.ts'
import { callChanges, type LetterFacts } from '../../../shared/domain/letter.ts'
import { fillTemplate } from '../../../shared/domain/template.ts'
import { tidy, tidyOrNull } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { currentFacts, fieldsOf } from './facts.ts'
import { addressOf, saveRecipients } from './recipients.ts'
import * as recipientsStore from './recipients-store.ts'
import * as store from './store.ts'

/** What a letter is about. */
export const purposeOf = ({
  id,
  sessionId,
  termId,
}: Pick<store.StoredLetter, 'id' | 'sessionId' | 'termId'>): LetterPurpose => {
  if (sessionId !== null) return { kind: 'call', sessionId }
  if (termId !== null) return { kind: 'accreditation_request', termId }
  throw new Error(`The letter ${id} is about nothing`)
}

/** One letter as it is kept, or the failure that it is not there. */
export const getStoredLetter = ({ sql }: Unit, id: LetterId): store.StoredLetter =>
  found(store.findLetter(sql, id), 'letter')

const recipientsOf = (unit: Unit, letterId: LetterId): Recipient[] => {
  const dispatches = recipientsStore.listDispatches(unit.sql, letterId)
  return recipientsStore.listRecipients(unit.sql, letterId).map(({ letterId: _, ...recipient }) => {
    const { email, phone } = addressOf(unit, recipient)
    return {
      ...recipient,
      dispatches: dispatches.get(recipient.id) ?? [],
      hasEmail: email !== null,
      hasPhone: phone !== null,
    }
  })
}

/** The call in force of a purpose: the one that the next would leave without effect. Requests stand beside each other. */
export const callInForce = ({ sql }: Unit, purpose: LetterPurpose): store.StoredLetter | undefined =>
  purpose.kind === 'call' ? store.listLettersOf(sql, purpose).find(({ status }) => status === 'issued') : undefined

// Of a draft, the call that it would leave without effect: its preview says so before it is sent.
const supersededBy = (unit: Unit, letter: store.StoredLetter, facts: LetterFacts): Letter['supersedes'] => {
  const { supersedesId } = letter
  const isDraft = letter.number === null
  const superseded = supersedesId === null ? undefined : getStoredLetter(unit, supersedesId)
  const before = isDraft ? callInForce(unit, purposeOf(letter)) : superseded
  if (before?.number == null || before.issuedOn === null) return null
  const changes = before.facts?.kind === 'call' && facts.kind === 'call' ? callChanges(before.facts, facts) : []
  return { id: before.id, number: before.number, issuedOn: before.issuedOn, changes }
}

const present = (unit: Unit, letter: store.StoredLetter): Letter => {
  const { signatory: _, supersedesId: __, ...shown } = letter
  const facts = letter.facts ?? currentFacts(unit, purposeOf(letter))
  const filled = (template: string): string =>
    letter.number === null ? fillTemplate(template, fieldsOf(unit, facts, unit.today, letter.replyBy)).text : template
  return {
    ...shown,
    facts,
    filledSubject: filled(letter.subject),
    filledBody: letter.filledBody ?? filled(letter.body),
    recipients: recipientsOf(unit, letter.id),
    supersedes: supersededBy(unit, letter, facts),
  }
}

/** One letter with its recipients, deliveries and answers. */
export const getLetter = (unit: Unit, id: LetterId): Letter => present(unit, getStoredLetter(unit, id))

/** The letters of a purpose: the draft first, then the latest. */
export const listLetters = (unit: Unit, purpose: LetterPurpose): Letter[] =>
  store.listLettersOf(unit.sql, purpose).map((letter) => present(unit, letter))

/** The letter that a recipient belongs to. */
export const letterOfRecipient = ({ sql }: Unit, id: RecipientId): LetterId =>
  found(recipientsStore.findRecipient(sql, id), 'recipient').letterId

/** How many calls of a session were issued, those without effect included. */
export const issuedCallCount = ({ sql }: Unit, sessionId: SessionId): number =>
  store.listLettersOf(sql, { kind: 'call', sessionId }).filter(({ status }) => status !== 'draft').length

/** The guests of the call in force of a session, or of the draft while none is. */
export const invitedGuests = ({ sql }: Unit, sessionId: SessionId): recipientsStore.StoredRecipient[] => {
  const calls = store.listLettersOf(sql, { kind: 'call', sessionId })
  const call = calls.find(({ status }) => status === 'issued') ?? calls[0]
  return call ? recipientsStore.listRecipients(sql, call.id).filter(({ isGuest }) => isGuest) : []
}

/** The last request for accreditation issued to each institution in a term. */
export const issuedRequests = ({ sql }: Unit, termId: TermId): recipientsStore.IssuedRequest[] =>
  recipientsStore.listIssuedRequests(sql, termId)

/** A letter that may still be written; one with its number is what was sent. */
export const requireDraft = (unit: Unit, id: LetterId, expectedVersion: number): store.StoredLetter => {
  const letter = getStoredLetter(unit, id)
  if (letter.number !== null) fail('LETTER_ISSUED', { number: letter.number })
  requireVersion(expectedVersion, letter.version, present(unit, letter))
  return letter
}

const toColumns = (draft: LetterDraft): store.DraftColumns => ({
  subject: tidy(draft.subject),
  reference: tidyOrNull(draft.reference),
  body: draft.body,
  replyBy: draft.replyBy,
  copies: draft.copies.map(tidy).filter(Boolean),
})

export type DraftSaving = { purpose: LetterPurpose; draft: LetterDraft; expectedVersion: number | null }

/** Keeps the draft of a purpose: makes it the first time, changes it afterwards. A purpose has one draft at most. */
export const saveDraft = (unit: Unit, { purpose, draft, expectedVersion }: DraftSaving): Letter => {
  currentFacts(unit, purpose) // fails where there is no such session or term
  const known = store.listLettersOf(unit.sql, purpose).find(({ status }) => status === 'draft')
  if (known) {
    requireVersion(expectedVersion ?? 0, known.version, present(unit, known))
    store.updateDraft(unit.sql, known.id, toColumns(draft))
    saveRecipients(unit, known.id, draft.recipients)
    return getLetter(unit, known.id)
  }
  if (expectedVersion !== null) found<Letter>(undefined, 'letter')
  const id = unit.newId<LetterId>()
  store.insertDraft(unit.sql, id, purpose, toColumns(draft))
  saveRecipients(unit, id, draft.recipients)
  return getLetter(unit, id)
}

/** Throws a draft away; nothing was issued, so no number is lost. */
export const discardDraft = (
  unit: Unit,
  { letterId, expectedVersion }: { letterId: LetterId; expectedVersion: number },
): Record<string, never> => {
  store.removeLetter(unit.sql, requireDraft(unit, letterId, expectedVersion).id)
  return {}
}
