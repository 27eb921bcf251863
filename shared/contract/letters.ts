import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day, Time } from '../domain/dates.ts'
import { QuorumForecast } from '../domain/forecast.ts'
import { DispatchId, InstitutionId, LetterId, PersonId, RecipientId, SessionId, TermId } from '../domain/ids.ts'
import {
  CallChange,
  DispatchMedium,
  Holiday,
  LetterConcern,
  LetterFacts,
  LetterKind,
  LetterStatus,
  RecipientAnswer,
} from '../domain/letter.ts'
import { failing, failingCommand } from './errors.ts'

const shortText = z.string().trim().max(300)
const optionalText = shortText.nullable()
const longText = z.string().trim().max(20_000)
const expectedVersion = z.int()

/** A padrón may have thousands of institutions, and a request goes to each. */
const mostRecipients = 10_000

/** Whom a letter is addressed to. Without an institution: a guest, written to by hand. */
export const RecipientDraft = z.strictObject({
  institutionId: InstitutionId.nullable(),
  personId: PersonId.nullable(),
  treatment: optionalText,
  /** Given names and surnames of somebody known, each of which may be 300 long. */
  name: z.string().trim().max(601).nullable(),
  position: optionalText,
  institutionName: shortText,
  /** Of a guest; those of an institution are looked up when the message is written. */
  phone: optionalText,
  email: optionalText,
  /** Whether it holds no seat: it is invited, and does not count for the quorum. */
  isGuest: z.boolean(),
})
export type RecipientDraft = z.infer<typeof RecipientDraft>

/** A recipient as it is written, without what happened to the letter afterwards. */
export const recipientDraftOf = ({
  institutionId,
  personId,
  treatment,
  name,
  position,
  institutionName,
  phone,
  email,
  isGuest,
}: RecipientDraft): RecipientDraft => ({
  institutionId,
  personId,
  treatment,
  name,
  position,
  institutionName,
  phone,
  email,
  isGuest,
})

export const LetterDraft = z.strictObject({
  subject: longText,
  reference: longText.nullable(),
  /** Paragraphs apart by an empty line, with fields such as `{sesion}` or `{dia}`. */
  body: longText,
  /** Until when the recipients should answer. */
  replyBy: Day.nullable(),
  recipients: z.array(RecipientDraft).max(mostRecipients),
  /** Who gets a copy: the lines of «c.c.». */
  copies: z.array(shortText).max(50),
})
export type LetterDraft = z.infer<typeof LetterDraft>

export const DispatchDraft = z.strictObject({
  medium: DispatchMedium,
  dispatchedOn: Day,
  dispatchedAt: Time.nullable(),
  receivedBy: optionalText,
  note: z.string().trim().max(1000).nullable(),
})
export type DispatchDraft = z.infer<typeof DispatchDraft>

/** One delivery of a letter to a recipient; scans of the stamped copy are its attachments. */
export const Dispatch = z.strictObject({ ...DispatchDraft.shape, id: DispatchId, attachmentCount: z.int() })
export type Dispatch = z.infer<typeof Dispatch>

export const Recipient = z.strictObject({
  ...RecipientDraft.shape,
  id: RecipientId,
  dispatches: z.array(Dispatch),
  answer: RecipientAnswer,
  answeredOn: Day.nullable(),
  answerNote: z.string().nullable(),
  /** Whether there is a mail or a phone to write to. */
  hasEmail: z.boolean(),
  hasPhone: z.boolean(),
  version: z.int(),
})
export type Recipient = z.infer<typeof Recipient>

export const Letter = z.strictObject({
  id: LetterId,
  kind: LetterKind,
  sessionId: SessionId.nullable(),
  termId: TermId.nullable(),
  status: LetterStatus,
  /** `007-2023-MCLCP-APURÍMAC`; null while it is a draft. */
  number: z.string().nullable(),
  issuedOn: Day.nullable(),
  subject: z.string(),
  reference: z.string().nullable(),
  body: z.string(),
  replyBy: Day.nullable(),
  copies: z.array(z.string()),
  recipients: z.array(Recipient),
  /** The letter that this one leaves without effect, and what it changes of it. */
  supersedes: z
    .strictObject({ id: LetterId, number: z.string(), issuedOn: Day, changes: z.array(CallChange) })
    .nullable(),
  /** What it said of its session or term when it was issued; of a draft, what it would say now. */
  facts: LetterFacts,
  /** Subject and body with their fields filled in. */
  filledSubject: z.string(),
  filledBody: z.string(),
  version: z.int(),
})
export type Letter = z.infer<typeof Letter>

/** What a letter is about. */
export const LetterPurpose = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), sessionId: SessionId }),
  z.strictObject({ kind: z.literal('accreditation_request'), termId: TermId }),
])
export type LetterPurpose = z.infer<typeof LetterPurpose>

/** Everything that the screen of a purpose needs. */
export const LetterDesk = z.strictObject({
  /** The latest first: at most one draft, then the one in force, then those superseded. */
  letters: z.array(Letter),
  /** What a new letter would begin with: subject, body, every recipient who should get it. */
  proposal: LetterDraft,
  facts: LetterFacts,
  /** The fields that a body may use, with what they say now. */
  fields: z.record(z.string(), z.string()),
  /** The number that the next letter would get. */
  nextNumber: z.string(),
  /** Holidays from today to the session, to check the notice against. */
  holidays: z.array(Holiday),
  noticeDays: z.int(),
  /** Whether the settings say a phone or a mail to answer to. */
  hasReplyContact: z.boolean(),
  /** What the answers to the call in force let expect; null where no seats are counted. */
  forecast: QuorumForecast.nullable(),
})
export type LetterDesk = z.infer<typeof LetterDesk>

const byLetter = z.strictObject({ letterId: LetterId })

export const letters = {
  desk: oc.errors(failing('NOT_FOUND')).input(LetterPurpose).output(LetterDesk),
  /** Keeps the draft of a purpose: makes it the first time (`expectedVersion` null), changes it afterwards. */
  saveDraft: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'LETTER_ISSUED'))
    .input(z.strictObject({ purpose: LetterPurpose, draft: LetterDraft, expectedVersion: expectedVersion.nullable() }))
    .output(Letter),
  discardDraft: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'LETTER_ISSUED'))
    .input(z.strictObject({ letterId: LetterId, expectedVersion }))
    .output(z.strictObject({})),
  /**
   * Gives a draft its number and its day, for good; the one in force before is superseded. What is worth asking first
   * (`askedConcerns`) is asked unless `isConfirmed`; a letter without recipients is refused.
   */
  issue: oc
    .errors(
      failingCommand(
        'NOT_FOUND',
        'STALE_VERSION',
        'LETTER_ISSUED',
        'LETTER_WITHOUT_RECIPIENTS',
        'LETTER_NEEDS_CONFIRMATION',
        'SESSION_STATUS',
        'NUMBER_TAKEN',
        'NUMBER_NEEDS_REASON',
      ),
    )
    .input(
      z.strictObject({
        letterId: LetterId,
        issuedOn: Day,
        number: optionalText,
        numberReason: optionalText,
        isConfirmed: z.boolean(),
        expectedVersion,
      }),
    )
    .output(Letter),
  /** Writes one delivery down for each of some recipients. */
  dispatch: oc
    .errors(failingCommand('NOT_FOUND', 'LETTER_NOT_ISSUED'))
    .input(
      z.strictObject({
        letterId: LetterId,
        recipientIds: z.array(RecipientId).min(1).max(mostRecipients),
        dispatch: DispatchDraft,
      }),
    )
    .output(Letter),
  updateDispatch: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ id: DispatchId, dispatch: DispatchDraft }))
    .output(Letter),
  removeDispatch: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ id: DispatchId }))
    .output(Letter),
  /** What a recipient said; `none` takes it back. */
  answer: oc
    .errors(failingCommand('NOT_FOUND', 'LETTER_NOT_ISSUED'))
    .input(
      z.strictObject({
        recipientId: RecipientId,
        answer: RecipientAnswer,
        answeredOn: Day.nullable(),
        note: z.string().trim().max(1000).nullable(),
      }),
    )
    .output(Letter),
  /** The message for one recipient, or for all of them at once: a `mailto:` address, and the text for WhatsApp. */
  message: oc
    .errors(failing('NOT_FOUND', 'LETTER_NOT_ISSUED'))
    .input(z.strictObject({ letterId: LetterId, recipientId: RecipientId.nullable() }))
    .output(
      z.strictObject({
        subject: z.string(),
        text: z.string(),
        /** Where the mail would go; those without an address are counted. */
        emails: z.array(z.string()),
        withoutEmail: z.int(),
        phone: z.string().nullable(),
        mailto: z.string(),
      }),
    ),
  /** The concerns of a draft as the program sees them when it would be issued on a day. */
  check: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ ...byLetter.shape, issuedOn: Day }))
    .output(z.array(LetterConcern)),
}
