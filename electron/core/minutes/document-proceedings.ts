import { dayInFigures, joinWithAnd } from '../../../shared/domain/spanish-words.ts'
import { fold } from '../../../shared/domain/text.ts'
import {
  isEmptyRichText,
  type RichText,
  type RichTextBlock,
  type RichTextInline,
  type RichTextMark,
} from '../../../shared/domain/rich-text.ts'
import {
  blank,
  bold,
  heading,
  numberedHeading,
  paragraph,
  text,
  type Block,
  type Column,
  type List,
  type Paragraph,
  type Run,
  type TextRun,
} from '../documents/model.ts'
import { counted, nameOrBlank, numberRuns, written } from '../documents/words.ts'
import { movementBlocks } from './document-attendance.ts'
import type { MinutesAgreement, MinutesCommitment, MinutesData, MinutesItem } from './document-data.ts'
import { sectionOf, sections } from './document-words.ts'

const hasMark = (marks: readonly RichTextMark[] | undefined, type: RichTextMark['type']): boolean =>
  marks?.some((mark) => mark.type === type) ?? false

const inlineRun = (inline: RichTextInline): TextRun => {
  const value = inline.type === 'text' ? inline.text : '\n'
  return {
    ...text(value),
    ...(hasMark(inline.marks, 'bold') && { bold: true }),
    ...(hasMark(inline.marks, 'italic') && { italic: true }),
    ...(hasMark(inline.marks, 'underline') && { underline: true }),
  }
}

const noteBlock = (block: RichTextBlock): Paragraph | List => {
  switch (block.type) {
    case 'paragraph':
      return paragraph((block.content ?? []).map(inlineRun))
    case 'bulletList':
    case 'orderedList':
      return {
        kind: 'list',
        isOrdered: block.type === 'orderedList',
        start: block.type === 'orderedList' ? (block.attrs?.start ?? 1) : 1,
        items: block.content.map((item) => ({ content: item.content.map(noteBlock) })),
      }
  }
  return block satisfies never
}

const isBlankParagraph = (block: Paragraph | List): boolean =>
  block.kind === 'paragraph' && block.runs.every((run) => run.kind === 'text' && run.text.trim() === '')

/** The notes as they were written, bold, italics, underline and lists kept; empty paragraphs between them go. */
export const noteBlocks = (notes: RichText): Block[] =>
  notes.content.map(noteBlock).filter((block) => !isBlankParagraph(block))

const hasNothingRecorded = (item: MinutesItem): boolean =>
  isEmptyRichText(item.notes) && item.agreements.length === 0 && item.commitments.length === 0

const itemBlocks = (data: MinutesData, item: MinutesItem, sectionHeading: string): Block[] => {
  const presenter = written(item.presenter)
  const repeatsHeading = fold(item.title) === fold(sectionHeading)
  return [
    ...(repeatsHeading ? [] : [numberedHeading(2, [text(item.title)])]),
    ...(presenter === null ? [] : [paragraph([text('A cargo de '), nameOrBlank(presenter), text('.')], 'left')]),
    ...noteBlocks(item.notes),
    ...(hasNothingRecorded(item) ? [paragraph([blank(68)], 'left')] : []),
    ...movementBlocks(data, data.items.indexOf(item)),
  ]
}

/** The sections that the agenda has, numbered in Roman figures as they come, with their items and notes. */
export const proceedingsBlocks = (data: MinutesData): Block[] =>
  sections.flatMap(({ section, heading: sectionHeading }) => {
    const items = data.items.filter((item) => sectionOf(item.kind) === section)
    if (items.length === 0) return []
    return [
      numberedHeading(1, [text(sectionHeading)]),
      ...items.flatMap((item) => itemBlocks(data, item, sectionHeading)),
    ]
  })

const adoptionText = ({ adoption, votes }: MinutesAgreement): string => {
  if (adoption === 'consensus') return 'Adoptado por consenso'
  if (votes === null) return 'Adoptado por votación'
  const { inFavour, against, abstentions } = votes
  return (
    `Adoptado por votación: ${counted(inFavour, 'voto', 'votos')} a favor, ${against} en contra ` +
    `y ${counted(abstentions, 'abstención', 'abstenciones')}`
  )
}

const presentRuns = ({ seatsPresent }: MinutesAgreement): Run[] =>
  seatsPresent === null
    ? [text('con '), blank(6), text(' instituciones presentes')]
    : [text(`con ${counted(seatsPresent, 'institución presente', 'instituciones presentes')}`)]

const agreementBlocks = (agreement: MinutesAgreement): Block[] => [
  {
    ...paragraph([text('Acuerdo '), ...numberRuns(agreement.number), text('. '), bold(agreement.text)]),
    isKeptWithNext: true,
  },
  paragraph([text(`${adoptionText(agreement)}, `), ...presentRuns(agreement), text('.')]),
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
