import { z } from 'zod'
import { callChanges, type LetterFacts, type LetterStatus, type RecipientAnswer } from './letter.ts'

/** How far the call of a session is. `recipients` counts guests too: they are written to, but hold no seat. */
export const CallProgress = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('draft') }),
  z.strictObject({
    state: z.literal('issued'),
    number: z.string(),
    recipients: z.int(),
    dispatched: z.int(),
    answered: z.int(),
    coming: z.int(),
    /** Whether the session changed after the letter: a new call is due. */
    isStale: z.boolean(),
  }),
])
export type CallProgress = z.infer<typeof CallProgress>

type CountedLetter = {
  status: LetterStatus
  number: string | null
  facts: LetterFacts
  recipients: readonly { answer: RecipientAnswer; dispatches: readonly unknown[] }[]
}

/** How far the call of a session is, from its letters and what a letter would say now. */
export const callProgress = (letters: readonly CountedLetter[], facts: LetterFacts): CallProgress => {
  const issued = letters.find(({ status }) => status === 'issued')
  if (issued === undefined || issued.number === null)
    return { state: letters.some(({ status }) => status === 'draft') ? 'draft' : 'none' }
  const { recipients } = issued
  return {
    state: 'issued',
    number: issued.number,
    recipients: recipients.length,
    dispatched: recipients.filter(({ dispatches }) => dispatches.length > 0).length,
    answered: recipients.filter(({ answer }) => answer !== 'none').length,
    coming: recipients.filter(({ answer }) => answer === 'principal' || answer === 'alternate').length,
    isStale: issued.facts.kind === 'call' && facts.kind === 'call' && callChanges(issued.facts, facts).length > 0,
  }
}
