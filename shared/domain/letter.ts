import { z } from 'zod'
import { Day, Time, countSundays, dayAfter, daysBetween, isSunday, isWithin, type Day as CalendarDay } from './dates.ts'
import { Modality, SessionKind } from './session.ts'
import { Texts } from './texts.ts'

/** A call summons a session; an accreditation request asks each institution of a term for its representatives. */
export const LetterKind = z.enum(['call', 'accreditation_request'])
export type LetterKind = z.infer<typeof LetterKind>

/** draft → issued (it has its number) → superseded by the one issued after it for the same purpose. */
export const LetterStatus = z.enum(['draft', 'issued', 'superseded'])
export type LetterStatus = z.infer<typeof LetterStatus>

/** How a letter reaches somebody: on paper with a stamped copy («físico con cargo»), by mail, by WhatsApp. */
export const DispatchMedium = z.enum(['physical', 'email', 'whatsapp'])
export type DispatchMedium = z.infer<typeof DispatchMedium>

/** What a recipient said: nothing yet, the principal comes, the alternate comes, nobody comes. */
export const RecipientAnswer = z.enum(['none', 'principal', 'alternate', 'declined'])
export type RecipientAnswer = z.infer<typeof RecipientAnswer>

/** The sentences around it that the committee wrote in other words; letters of an earlier version do not have them. */
const texts = Texts.optional()

/** What a call says of its session, kept with the letter: what was sent does not change when the session does. */
export const CallFacts = z.strictObject({
  kind: z.literal('call'),
  label: z.string(),
  number: z.string().nullable(),
  sessionKind: SessionKind,
  heldOn: Day,
  firstCallAt: Time.nullable(),
  secondCallAt: Time.nullable(),
  venue: z.string().nullable(),
  modality: Modality,
  onlineLink: z.string().nullable(),
  isDecentralised: z.boolean(),
  province: z.string().nullable(),
  district: z.string().nullable(),
  agenda: z.array(z.strictObject({ title: z.string(), presenter: z.string().nullable() })),
  texts,
})
export type CallFacts = z.infer<typeof CallFacts>

/** What an accreditation request says of its term. */
export const RequestFacts = z.strictObject({
  kind: z.literal('accreditation_request'),
  termName: z.string(),
  firstDay: Day,
  lastDay: Day,
  texts,
})
export type RequestFacts = z.infer<typeof RequestFacts>

export const LetterFacts = z.discriminatedUnion('kind', [CallFacts, RequestFacts])
export type LetterFacts = z.infer<typeof LetterFacts>

/** A public holiday, `{ day: '2023-07-28', name: 'Día de la Independencia' }`. */
export const Holiday = z.strictObject({ day: Day, name: z.string() })
export type Holiday = z.infer<typeof Holiday>

/**
 * Days of notice that a letter gives: from the day after it to the session's own, Sundays and holidays left out. The day of
 * the letter does not count, for it arrives in its course; a session before the letter leaves none.
 */
export const noticeOf = (issuedOn: CalendarDay, heldOn: CalendarDay, holidays: readonly Holiday[]): number => {
  if (heldOn <= issuedOn) return 0
  const first = dayAfter(issuedOn)
  const free = new Set(holidays.map(({ day }) => day).filter((day) => isWithin(day, first, heldOn)))
  const weekdayHolidays = [...free].filter((day) => !isSunday(day)).length
  return daysBetween(issuedOn, heldOn) - countSundays(first, heldOn) - weekdayHolidays
}

/**
 * What is worth a second look before a letter goes out. None forbids it, but a letter for nobody (`no_recipients`);
 * `asks` are those that the program does not pass over in silence: it asks first.
 */
export const LetterConcern = z.enum([
  'no_recipients',
  'after_session',
  'same_day',
  'short_notice',
  'sunday',
  'holiday',
  'no_first_hour',
  'no_venue',
  'no_link',
  'no_agenda',
  'no_reply_contact',
  'unknown_field',
  'reply_reversed',
])
export type LetterConcern = z.infer<typeof LetterConcern>

/** Those that the program asks about before it issues the letter all the same. */
export const askedConcerns: readonly LetterConcern[] = ['after_session', 'same_day', 'short_notice', 'unknown_field']

export type LetterInput = {
  facts: LetterFacts
  issuedOn: CalendarDay
  recipientCount: number
  replyBy: CalendarDay | null
  unknownFields: readonly string[]
  holidays: readonly Holiday[]
  /** Days of notice of the settings; they bind ordinary sessions. */
  noticeDays: number
  /** Whether the letter says a phone or a mail to answer to. */
  hasReplyContact: boolean
}

const dayConcerns = ({ issuedOn, holidays, noticeDays }: LetterInput, facts: CallFacts): LetterConcern[] => {
  const { heldOn, sessionKind } = facts
  const isHoliday = holidays.some(({ day }) => day === heldOn)
  const onTheDay: LetterConcern[] = [
    ...(isSunday(heldOn) ? (['sunday'] as const) : []),
    ...(isHoliday ? (['holiday'] as const) : []),
  ]
  if (issuedOn > heldOn) return ['after_session', ...onTheDay]
  if (issuedOn === heldOn) return ['same_day', ...onTheDay]
  const isShort = sessionKind === 'ordinary' && noticeOf(issuedOn, heldOn, holidays) < noticeDays
  return isShort ? ['short_notice', ...onTheDay] : onTheDay
}

const placeConcerns = (facts: CallFacts): LetterConcern[] => [
  ...(facts.firstCallAt === null ? (['no_first_hour'] as const) : []),
  ...(facts.modality !== 'virtual' && !facts.venue ? (['no_venue'] as const) : []),
  ...(facts.modality !== 'in_person' && !facts.onlineLink ? (['no_link'] as const) : []),
  ...(facts.agenda.length === 0 ? (['no_agenda'] as const) : []),
]

/** Everything worth a second look, the gravest first; source of the notice: product.md rule 5. */
export const letterConcerns = (input: LetterInput): LetterConcern[] => {
  const { facts, recipientCount, unknownFields, replyBy, issuedOn } = input
  const lastReply = facts.kind === 'call' ? facts.heldOn : facts.lastDay
  return [
    ...(recipientCount === 0 ? (['no_recipients'] as const) : []),
    ...(facts.kind === 'call' ? [...dayConcerns(input, facts), ...placeConcerns(facts)] : []),
    ...(input.hasReplyContact ? [] : (['no_reply_contact'] as const)),
    ...(replyBy !== null && (replyBy < issuedOn || replyBy > lastReply) ? (['reply_reversed'] as const) : []),
    ...(unknownFields.length > 0 ? (['unknown_field'] as const) : []),
  ]
}

/** What differs between a call and the one that it supersedes; the screen and the letter put it into words. */
export const CallChange = z.strictObject({
  field: z.enum(['heldOn', 'firstCallAt', 'secondCallAt', 'modality', 'venue', 'onlineLink', 'place', 'agenda']),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type CallChange = z.infer<typeof CallChange>

const placeOf = ({ district, province }: CallFacts): string | null =>
  [district, province].filter((part) => part !== null && part !== '').join(', ') || null

const agendaOf = ({ agenda }: CallFacts): string | null =>
  agenda.map(({ title }, index) => `${index + 1}. ${title}`).join('; ') || null

/** What a call changes of the one before it, field by field; nothing when it says the same. */
export const callChanges = (before: CallFacts, after: CallFacts): CallChange[] => {
  const fields: CallChange[] = [
    { field: 'heldOn', before: before.heldOn, after: after.heldOn },
    { field: 'firstCallAt', before: before.firstCallAt, after: after.firstCallAt },
    { field: 'secondCallAt', before: before.secondCallAt, after: after.secondCallAt },
    { field: 'modality', before: before.modality, after: after.modality },
    { field: 'venue', before: before.venue, after: after.venue },
    { field: 'onlineLink', before: before.onlineLink, after: after.onlineLink },
    { field: 'place', before: placeOf(before), after: placeOf(after) },
    { field: 'agenda', before: agendaOf(before), after: agendaOf(after) },
  ]
  return fields.filter((change) => change.before !== change.after)
}
