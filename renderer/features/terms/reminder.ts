import type { Recipient } from '../../../shared/contract/letters.ts'
import type { RollRow } from '../../../shared/contract/roll.ts'
import type { Committee } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { writeMailto } from '../../../shared/domain/mailto.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'
import { compareText } from '../../../shared/domain/text.ts'

/** Those that take part in the term, who has not answered first. */
export const byAnswer = (rows: readonly RollRow[]): RollRow[] =>
  rows
    .filter(({ isActive }) => isActive)
    .toSorted(
      (left, right) =>
        Number(left.hasAnswered) - Number(right.hasAnswered) ||
        compareText(left.institution.name, right.institution.name),
    )

export type Reminded = { row: RollRow; recipient: Recipient }

/** Those that have not answered and were written to: they can be reminded. */
export const remindable = (rows: readonly RollRow[], recipients: readonly Recipient[]): Reminded[] =>
  byAnswer(rows)
    .filter(({ hasAnswered }) => !hasAnswered)
    .flatMap((row) => {
      const recipient = recipients.find(({ institutionId }) => institutionId === row.institution.id)
      return recipient === undefined ? [] : [{ row, recipient }]
    })

type ReminderFacts = {
  committee: Committee
  number: string
  issuedOn: Day | null
  replyBy: Day | null
  today: Day
  /** Null when the same text goes to several. */
  institutionName: string | null
}

const deadline = (replyBy: Day | null, today: Day): string => {
  if (replyBy === null) return 'todavía no hemos recibido la acreditación'
  return replyBy < today
    ? `el ${dayInFigures(replyBy)} venció el plazo para la acreditación`
    : `el ${dayInFigures(replyBy)} vence el plazo para la acreditación`
}

/** The message that reminds of a request for accreditation, ready for a mail or for WhatsApp. */
export const reminderText = ({ committee, number, issuedOn, replyBy, today, institutionName }: ReminderFacts): string =>
  [
    'Reciba un cordial saludo.',
    `Le recordamos que ${deadline(replyBy, today)} de la persona titular y de la persona alterna de ${institutionName ?? 'su institución'} ante el ${committee.committeeName}, que solicitamos con el Oficio N° ${number}${issuedOn === null ? '' : `, del ${dayInFigures(issuedOn)}`}.`,
    'Agradeceremos enviarnos el documento de su institución. Si ya lo envió, por favor no tome en cuenta este mensaje.',
    committee.name,
  ].join('\n\n')

/** The address that opens the mail program with a reminder, every recipient hidden from the others. */
export const reminderAddress = (emails: readonly string[], subject: string, text: string): string =>
  writeMailto({ to: [], bcc: [...emails], subject, body: text })
