import { saysSecretBallot } from '../../../shared/domain/ballot.ts'
import { dayInFigures, joinWithAnd } from '../../../shared/domain/spanish-words.ts'
import type { Texts } from '../../../shared/domain/texts.ts'
import {
  blank,
  bold,
  heading,
  paragraph,
  text,
  type Block,
  type Column,
  type Paragraph,
  type Run,
} from '../documents/model.ts'
import { textParagraphs, type FieldValue } from '../documents/texts.ts'
import { counted, numberRuns } from '../documents/words.ts'
import type { MinutesAgreement, MinutesCommitment, MinutesData } from './document-data.ts'
import { withFullStop } from './document-words.ts'

// A designation says of itself that the ballots decided it: it was not by consensus then.
const adoptionWords = (agreement: MinutesAgreement): string => {
  const { adoption, votes } = agreement
  if (adoption === 'consensus') return saysSecretBallot(agreement) ? 'por votación secreta' : 'por consenso'
  if (votes === null) return 'por votación'
  const { inFavour, against, abstentions } = votes
  return (
    `por votación: ${counted(inFavour, 'voto', 'votos')} a favor, ${against} en contra ` +
    `y ${counted(abstentions, 'abstención', 'abstenciones')}`
  )
}

const presentValue = ({ seatsPresent, seats }: MinutesAgreement): FieldValue => {
  if (seatsPresent === null) return [blank(6), text(' instituciones presentes')]
  if (seats === null) return counted(seatsPresent, 'institución presente', 'instituciones presentes')
  return `${seatsPresent} de ${counted(seats, 'institución presente', 'instituciones presentes')}`
}

// The CER decides all the same; the acta says what was counted.
const missingQuorum = ({ hasQuorum, seatsPresent, seatsRequired }: MinutesAgreement): string | null => {
  if (hasQuorum !== false) return null
  const isShort = seatsRequired !== null && seatsPresent !== null && seatsPresent < seatsRequired
  const required = isShort
    ? `: se requería la presencia de ${counted(seatsRequired, 'institución', 'instituciones')}`
    : ''
  return `no había quórum${required}`
}

/** How an agreement was adopted, with how many present, and that there was no quorum where there was none. */
export const adoptionParagraphs = (texts: Texts, agreement: MinutesAgreement): Paragraph[] =>
  textParagraphs(texts, 'agreementAdopted', {
    como_se_adopto: adoptionWords(agreement),
    instituciones_presentes: presentValue(agreement),
    no_habia_quorum: missingQuorum(agreement),
  })

const agreementBlocks = (texts: Texts, agreement: MinutesAgreement): Block[] => [
  {
    ...paragraph([text('Acuerdo '), ...numberRuns(agreement.number), text('. '), bold(withFullStop(agreement.text))]),
    isKeptWithNext: true,
  },
  ...adoptionParagraphs(texts, agreement),
]

const commitmentColumns: Column[] = [
  { header: 'N°', widthMm: 9, alignment: 'center' },
  { header: 'Compromiso', widthMm: 53, alignment: 'left' },
  { header: 'Responsable(s)', widthMm: 34, alignment: 'left' },
  { header: 'Fecha', widthMm: 43, alignment: 'left' },
  { header: 'Prioridad AREGOB', widthMm: 21, alignment: 'center' },
]

const commitmentRow = (commitment: MinutesCommitment, index: number): Run[][] => [
  [text(String(index + 1))],
  [text(commitment.text)],
  [commitment.responsible.length === 0 ? blank(14) : text(joinWithAnd(commitment.responsible))],
  [commitment.dueOn === null ? blank(16) : text(dayInFigures(commitment.dueOn))],
  [commitment.priority === null ? blank(6) : text(String(commitment.priority))],
]

/** The agreements, each with its number, how it was adopted and with how many present. Nothing when there are none. */
export const agreementsBlocks = (data: MinutesData): Block[] => {
  const agreements = data.items.flatMap((item) => item.agreements)
  return agreements.length === 0
    ? []
    : [heading(1, 'ACUERDOS'), ...agreements.flatMap((agreement) => agreementBlocks(data.texts, agreement))]
}

/** The table of commitments. Nothing when there are none. */
export const commitmentsBlocks = (data: MinutesData): Block[] => {
  const commitments = data.items.flatMap((item) => item.commitments)
  if (commitments.length === 0) return []
  return [
    heading(1, 'COMPROMISOS'),
    { kind: 'table', caption: null, columns: commitmentColumns, rows: commitments.map(commitmentRow) },
  ]
}
