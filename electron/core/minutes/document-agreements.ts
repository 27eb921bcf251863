import { saysSecretBallot } from '../../../shared/domain/ballot.ts'
import { dayInFigures, joinWithAnd } from '../../../shared/domain/spanish-words.ts'
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
import { counted, numberRuns } from '../documents/words.ts'
import type { MinutesAgreement, MinutesCommitment, MinutesData } from './document-data.ts'
import { withFullStop } from './document-words.ts'

// A designation says of itself that the ballots decided it: it was not by consensus then.
const adoptionText = (agreement: MinutesAgreement): string => {
  const { adoption, votes } = agreement
  if (adoption === 'consensus') return `Adoptado por ${saysSecretBallot(agreement) ? 'votación secreta' : 'consenso'}`
  if (votes === null) return 'Adoptado por votación'
  const { inFavour, against, abstentions } = votes
  return (
    `Adoptado por votación: ${counted(inFavour, 'voto', 'votos')} a favor, ${against} en contra ` +
    `y ${counted(abstentions, 'abstención', 'abstenciones')}`
  )
}

const presentRuns = ({ seatsPresent, seats }: MinutesAgreement): Run[] => {
  if (seatsPresent === null) return [text('con '), blank(6), text(' instituciones presentes')]
  if (seats === null) return [text(`con ${counted(seatsPresent, 'institución presente', 'instituciones presentes')}`)]
  return [text(`con ${seatsPresent} de ${counted(seats, 'institución presente', 'instituciones presentes')}`)]
}

// The CER decides all the same; the acta says what was counted.
const quorumText = ({ hasQuorum, seatsPresent, seatsRequired }: MinutesAgreement): string => {
  if (hasQuorum !== false) return ''
  const isShort = seatsRequired !== null && seatsPresent !== null && seatsPresent < seatsRequired
  const required = isShort
    ? `: se requería la presencia de ${counted(seatsRequired, 'institución', 'instituciones')}`
    : ''
  return ` Se deja constancia de que en ese momento no había quórum${required}.`
}

/** How an agreement was adopted, with how many present, and that there was no quorum where there was none. */
export const adoptionParagraph = (agreement: MinutesAgreement): Paragraph =>
  paragraph([text(`${adoptionText(agreement)}, `), ...presentRuns(agreement), text(`.${quorumText(agreement)}`)])

const agreementBlocks = (agreement: MinutesAgreement): Block[] => [
  {
    ...paragraph([text('Acuerdo '), ...numberRuns(agreement.number), text('. '), bold(withFullStop(agreement.text))]),
    isKeptWithNext: true,
  },
  adoptionParagraph(agreement),
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
  return agreements.length === 0 ? [] : [heading(1, 'ACUERDOS'), ...agreements.flatMap(agreementBlocks)]
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
