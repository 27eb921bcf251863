import {
  recipientDraftOf,
  type Letter,
  type LetterDraft,
  type RecipientDraft,
} from '../../../shared/contract/letters.ts'
import { tidy, tidyOrNull } from '../../../shared/domain/text.ts'

/** What can be written of a letter. */
export const draftOf = ({ subject, reference, body, replyBy, recipients, copies }: Letter): LetterDraft => ({
  subject,
  reference,
  body,
  replyBy,
  recipients: recipients.map(recipientDraftOf),
  copies,
})

// The program keeps texts tidy: what it kept and what was sent are the same all the same.
const normal = ({ subject, reference, body, replyBy, recipients, copies }: LetterDraft): string =>
  JSON.stringify([
    tidy(subject),
    reference === null ? null : tidyOrNull(reference),
    body.trim(),
    replyBy,
    recipients.map(recipientDraftOf),
    copies.map(tidy).filter((copy) => copy !== ''),
  ])

/** Whether two drafts say the same. */
export const isSameDraft = (left: LetterDraft, right: LetterDraft): boolean => normal(left) === normal(right)

/** The name of a recipient with its treatment and post, in one line; empty when nobody is named. */
export const addresseeWords = ({ treatment, name, position }: RecipientDraft): string => {
  if (name === null || name === '') return ''
  const person = [treatment, name].filter((part) => part !== null && part !== '').join(' ')
  return position === null || position === '' ? person : `${person}, ${position}`
}
