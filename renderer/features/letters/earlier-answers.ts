import type { Letter, Recipient } from '../../../shared/contract/letters.ts'
import { count } from '../../texts/format.ts'
import { answerChoices } from './answer-words.ts'
import { supersededLetters } from './letters-of.ts'

/** What somebody answered to a call that was left without effect. */
export type EarlierAnswer = Pick<Recipient, 'answer' | 'answeredOn' | 'answerNote'> & { number: string; words: string }
export type EarlierAnswers = ReadonlyMap<Recipient['id'], EarlierAnswer>

// A guest has no institution of the padrón: it is the same one when it is written the same.
const keyOf = ({ institutionId, institutionName, name }: Recipient): string =>
  institutionId ?? JSON.stringify([institutionName, name])

/** An answer in the middle of a sentence: «titular», «no asiste»; null while there is none. */
export const answerWords = (recipient: Recipient): string | null =>
  answerChoices(recipient)
    .find(({ answer }) => answer === recipient.answer)
    ?.label.toLowerCase() ?? null

/** The last answer of each recipient of the call in force to those before it. */
export const earlierAnswers = (letters: readonly Letter[], inForce: Letter): EarlierAnswers => {
  const latest = new Map<string, EarlierAnswer>()
  for (const { number, recipients } of inForce.kind === 'call' ? supersededLetters(letters) : [])
    for (const recipient of recipients) {
      const words = answerWords(recipient)
      const { answer, answeredOn, answerNote } = recipient
      if (words === null || latest.has(keyOf(recipient))) continue
      latest.set(keyOf(recipient), { answer, answeredOn, answerNote, number: number ?? '', words })
    }
  return new Map(
    inForce.recipients.flatMap((recipient) => {
      const earlier = latest.get(keyOf(recipient))
      return earlier === undefined ? [] : [[recipient.id, earlier] as const]
    }),
  )
}

/** «12 respondieron al Oficio N° 001-2026: 10 titular, 2 no asiste». */
export const earlierWords = (earlier: EarlierAnswers): string => {
  const answers = [...earlier.values()]
  const numbers = [...new Set(answers.map(({ number }) => number))]
  const byWords = Map.groupBy(answers, ({ words }) => words)
  const parts = [...byWords].map(([words, { length }]) => `${words} ${String(length)}`)
  const letters = `${numbers.length === 1 ? 'al Oficio' : 'a los Oficios'} N° ${numbers.join(' y ')}`
  return `${count(answers.length, 'ya respondió', 'ya respondieron')} ${letters} (${parts.join(', ')})`
}

/** The note with which an answer is copied: to which letter it was given, and what was noted then. */
export const copiedNote = ({ number, answerNote }: EarlierAnswer): string =>
  `Según respuesta al Oficio N° ${number}${answerNote === null ? '' : `. ${answerNote}`}`.slice(0, 1000)
