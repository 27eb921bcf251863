import type { Letter, Recipient } from '../../../shared/contract/letters.ts'
import type { LetterId, RecipientId } from '../../../shared/domain/ids.ts'
import type { CallFacts } from '../../../shared/domain/letter.ts'
import { writeMailto } from '../../../shared/domain/mailto.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'
import type { Unit } from '../context.ts'
import { fail, found } from '../failure.ts'
import { currentSettings } from '../settings/service.ts'
import { addressOf, type Address } from './recipients.ts'
import { getLetter, getStoredLetter } from './service.ts'

const callLines = (facts: CallFacts): string[] => [
  facts.label,
  `Día: ${dayInFigures(facts.heldOn)}`,
  ...(facts.firstCallAt === null ? [] : [`Primera convocatoria: ${facts.firstCallAt}`]),
  ...(facts.secondCallAt === null ? [] : [`Segunda convocatoria: ${facts.secondCallAt}`]),
  ...(facts.venue === null ? [] : [`Lugar: ${facts.venue}`]),
  ...(facts.onlineLink === null ? [] : [`Enlace: ${facts.onlineLink}`]),
]

const agendaLines = (facts: CallFacts): string[] =>
  facts.agenda.length === 0 ? [] : ['', 'Agenda:', ...facts.agenda.map(({ title }, index) => `${index + 1}. ${title}`)]

const detailLines = ({ facts, filledBody }: Letter): string[] =>
  facts.kind === 'call' ? [...callLines(facts), ...agendaLines(facts)] : [filledBody]

const greeting = (recipient: Recipient | null): string => {
  if (recipient?.name == null) return 'Buenos días:'
  return `${recipient.treatment === null ? '' : `${recipient.treatment} `}${recipient.name}:`
}

const replyLine = ({ kind, replyBy }: Letter): string => {
  const until = replyBy === null ? '' : ` hasta el ${dayInFigures(replyBy)}`
  return kind === 'call'
    ? `Por favor, confirme su asistencia${until}. Si no puede venir la persona titular, le pedimos que venga la alterna.`
    : `Por favor, envíe el documento de acreditación${until}.`
}

/** The message that goes with a letter, short enough for WhatsApp; plain lines, nothing to unfold. */
const messageText = (letter: Letter, recipient: Recipient | null, mesa: string): string =>
  [
    greeting(recipient),
    '',
    `${mesa === '' ? 'Le' : `La ${mesa} le`} hace llegar el Oficio Múltiple N° ${letter.number ?? ''}: ${letter.subject}.`,
    '',
    ...detailLines(letter),
    '',
    replyLine(letter),
  ].join('\n')

export type Message = {
  subject: string
  text: string
  emails: string[]
  withoutEmail: number
  phone: string | null
  mailto: string
}

/**
 * The message for one recipient, or for all at once: then nobody sees the addresses of the others, and it greets nobody by
 * name. A draft has nothing to send yet.
 */
export const letterMessage = (
  unit: Unit,
  { letterId, recipientId }: { letterId: LetterId; recipientId: RecipientId | null },
): Message => {
  if (getStoredLetter(unit, letterId).number === null) fail('LETTER_NOT_ISSUED', {})
  const letter = getLetter(unit, letterId)
  const one =
    recipientId === null
      ? null
      : found(
          letter.recipients.find(({ id }) => id === recipientId),
          'recipient',
        )
  const addresses: Address[] = (one ? [one] : letter.recipients).map((recipient) => addressOf(unit, recipient))
  const emails = [...new Set(addresses.flatMap(({ email }) => (email === null ? [] : [email])))]
  const subject = `Oficio Múltiple N° ${letter.number ?? ''}: ${letter.subject}`
  const text = messageText(letter, one, currentSettings(unit).committee.name)
  return {
    subject,
    text,
    emails,
    withoutEmail: addresses.filter(({ email }) => email === null).length,
    phone: one ? (addresses[0]?.phone ?? null) : null,
    mailto: writeMailto({ to: one ? emails : [], bcc: one ? [] : emails, subject, body: text }),
  }
}
