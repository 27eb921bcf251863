import type { Agreement, Commitment } from '../../../shared/contract/resolutions.ts'
import { shortDay } from '../../texts/format.ts'
import { votesWords } from './agreement-card.tsx'

/** An agreement as a note says it: with its votes, when they were counted. */
export const noteOfAgreement = (agreement: Agreement): string =>
  agreement.votes === null ? agreement.text : `${agreement.text} (${votesWords(agreement)})`

/** A commitment as a note says it: with who answers for it and until when. */
export const noteOfCommitment = ({ text, responsibles, dueOn }: Commitment): string => {
  const who = responsibles.map(({ name, acronym }) => acronym ?? name).join(', ')
  const facts = [who, dueOn === null ? '' : `hasta el ${shortDay(dueOn)}`].filter((fact) => fact !== '')
  return facts.length === 0 ? text : `${text} (${facts.join('; ')})`
}
