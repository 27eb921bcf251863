import type { Letter, Recipient } from '../../../shared/contract/letters.ts'
import type { InstitutionId, LetterId, RecipientId } from '../../../shared/domain/ids.ts'
import type { CallFacts, RequestFacts } from '../../../shared/domain/letter.ts'
import { callChangeWords } from '../../../shared/domain/letter-words.ts'
import type { Unit } from '../context.ts'
import { signatoriesOn } from '../coordination/service.ts'
import type { DocumentModel } from '../documents/model.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { listInstitutions } from '../institutions/service.ts'
import { currentSettings, yearNameOf } from '../settings/service.ts'
import { accreditationRequestDocument } from './accreditation-request.ts'
import type { LetterData, LetterRecipient } from './document-frame.ts'
import { callLettersDocument } from './document.ts'
import { getLetter, getStoredLetter, letterOfRecipient } from './service.ts'

const segmentNames = (unit: Unit): Map<InstitutionId | null, string> => {
  const { segments, institutions } = listInstitutions(unit)
  const names = new Map(segments.map(({ id, name }) => [id, name]))
  return new Map(
    institutions.flatMap(({ id, segmentId }) => {
      const name = segmentId === null ? undefined : names.get(segmentId)
      return name === undefined ? [] : [[id, name]]
    }),
  )
}

const toRecipients = (unit: Unit, recipients: readonly Recipient[]): LetterRecipient[] => {
  const segments = segmentNames(unit)
  return recipients.map((recipient) => ({
    treatment: recipient.treatment,
    name: recipient.name,
    position: recipient.position,
    institution: recipient.institutionName,
    segment: segments.get(recipient.institutionId) ?? null,
    isGuest: recipient.isGuest,
    copyTo: [],
  }))
}

/** The body's paragraphs: an empty line parts them. */
const paragraphsOf = (body: string): string[] =>
  body
    .split(/\n\s*\n/u)
    .map((words) => words.trim())
    .filter(Boolean)

const letterData = (unit: Unit, letter: Letter, recipients: readonly Recipient[]): LetterData => {
  const { committee } = currentSettings(unit)
  const day = letter.issuedOn ?? unit.today
  const { supersedes } = letter
  return {
    committee,
    // What was sent does not change when the committee writes its sentences anew.
    texts: letter.facts.texts ?? {},
    yearName: yearNameOf(unit, day),
    city: committee.city,
    issuedOn: letter.issuedOn,
    number: letter.number,
    supersedes: supersedes && { ...supersedes, changes: supersedes.changes.map(callChangeWords) },
    subject: letter.filledSubject,
    reference: letter.reference,
    body: paragraphsOf(letter.filledBody),
    recipients: toRecipients(unit, recipients),
    signatory: getStoredLetter(unit, letter.id).signatory ?? signatoriesOn(unit, { on: day }).coordinator,
    copies: letter.copies,
  }
}

const replyTo = (unit: Unit, { replyBy }: Letter) => {
  const { phone, email } = currentSettings(unit).committee
  return { replyBy, phone: phone || null, email: email || null }
}

const callModel = (unit: Unit, letter: Letter, facts: CallFacts, recipients: readonly Recipient[]): DocumentModel =>
  callLettersDocument({
    ...letterData(unit, letter, recipients),
    session: { ...facts, kind: facts.sessionKind },
    agenda: facts.agenda,
    reply: replyTo(unit, letter),
  })

const requestModel = (
  unit: Unit,
  letter: Letter,
  { termName: name, firstDay, lastDay }: RequestFacts,
  recipients: readonly Recipient[],
): DocumentModel =>
  accreditationRequestDocument({
    ...letterData(unit, letter, recipients),
    term: { name, firstDay, lastDay },
    reply: replyTo(unit, letter),
  })

const draw = (unit: Unit, letter: Letter, recipients: readonly Recipient[], toWhom: string): DrawnDocument => {
  const { facts, number } = letter
  const isCall = facts.kind === 'call'
  return {
    model: isCall ? callModel(unit, letter, facts, recipients) : requestModel(unit, letter, facts, recipients),
    fileTitle: `Oficio Múltiple ${number === null ? '(borrador)' : `N° ${number}`}${toWhom}`,
    label: isCall ? facts.label : facts.termName,
    sessionId: letter.sessionId,
  }
}

/** All the letters of one number, in one file. A draft is drawn with its blanks, to be looked at. */
export const drawLetters = (unit: Unit, id: LetterId): DrawnDocument => {
  const letter = getLetter(unit, id)
  return draw(unit, letter, letter.recipients, '')
}

/** The letter of one recipient alone. */
export const drawLetter = (unit: Unit, id: RecipientId): DrawnDocument => {
  const letter = getLetter(unit, letterOfRecipient(unit, id))
  const [recipient] = letter.recipients.filter((one) => one.id === id)
  if (!recipient) throw new Error(`The letter ${letter.id} lost its recipient ${id}`)
  return draw(unit, letter, [recipient], ` ${recipient.institutionName || (recipient.name ?? '')}`)
}
