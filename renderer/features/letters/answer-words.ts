import type { Recipient } from '../../../shared/contract/letters.ts'
import type { RecipientAnswer } from '../../../shared/domain/letter.ts'

export type AnswerChoice = { answer: Exclude<RecipientAnswer, 'none'>; label: string; key: string }

const seatChoices: readonly AnswerChoice[] = [
  { answer: 'principal', label: 'Titular', key: 't' },
  { answer: 'alternate', label: 'Alterno(a)', key: 'a' },
  { answer: 'declined', label: 'No asiste', key: 'n' },
]

// A guest comes or does not: there is nobody to stand in.
const guestChoices: readonly AnswerChoice[] = [
  { answer: 'principal', label: 'Asiste', key: 't' },
  { answer: 'declined', label: 'No asiste', key: 'n' },
]

/** What a recipient may answer, with the key that writes it down. */
export const answerChoices = ({ isGuest }: Pick<Recipient, 'isGuest'>): readonly AnswerChoice[] =>
  isGuest ? guestChoices : seatChoices

/** The answer that a key writes down on the row in hand; null when it means nothing there. */
export const answerOfKey = (key: string, recipient: Pick<Recipient, 'isGuest'>): RecipientAnswer | null => {
  if (key.toLowerCase() === 's') return 'none'
  return answerChoices(recipient).find((choice) => choice.key === key.toLowerCase())?.answer ?? null
}

/** Which recipients a list shows. */
export const recipientFilters = ['all', 'undelivered', 'unanswered', 'coming', 'declined'] as const
export type RecipientFilter = (typeof recipientFilters)[number]

export const filterNames: Record<RecipientFilter, string> = {
  all: 'Todos',
  undelivered: 'Sin envío',
  unanswered: 'Sin respuesta',
  coming: 'Asisten',
  declined: 'No asisten',
}

/** Whether a recipient belongs to a list. */
export const isInFilter = ({ dispatches, answer }: Recipient, filter: RecipientFilter): boolean => {
  switch (filter) {
    case 'all':
      return true
    case 'undelivered':
      return dispatches.length === 0
    case 'unanswered':
      return answer === 'none'
    case 'coming':
      return answer === 'principal' || answer === 'alternate'
    case 'declined':
      return answer === 'declined'
  }
  return filter satisfies never
}
