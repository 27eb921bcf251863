import { fold } from '../../../shared/domain/text.ts'
import {
  isEmptyRichText,
  type RichText,
  type RichTextBlock,
  type RichTextInline,
  type RichTextMark,
} from '../../../shared/domain/rich-text.ts'
import { keepTogether } from '../../../shared/domain/spanish-words.ts'
import {
  blank,
  heading,
  numberedHeading,
  paragraph,
  text,
  type Block,
  type List,
  type Paragraph,
  type TextRun,
} from '../documents/model.ts'
import { nameOrBlank, written } from '../documents/words.ts'
import { previousMinutesParagraphs } from './document-approval.ts'
import type { MinutesData, MinutesItem } from './document-data.ts'
import { electionsBlocks } from './document-elections.ts'
import { followUpsBlocks } from './document-follow-ups.ts'
import { eventBlocks, lateSuspensionBlocks } from './document-suspensions.ts'
import { asEnding, hourText, sectionOf, sections } from './document-words.ts'

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

const line = (value: string): Paragraph => paragraph([text(value)], 'left')

/** Where an item of the agenda comes from, when it was not in the call. */
const originBlocks = ({ carriedFrom, addedAt }: MinutesItem): Block[] => [
  ...(carriedFrom === null ? [] : [line(`Punto que quedó pendiente de la ${keepTogether(carriedFrom)}.`)]),
  ...(addedAt === null ? [] : [line(`Punto incorporado a la agenda durante la sesión, a ${hourText(addedAt)}.`)]),
]

/** What became of an item that was not treated to its end. */
const outcomeBlocks = ({ state, stateReason, carriedTo }: MinutesItem): Block[] => {
  const reason = written(stateReason)
  const because = reason === null ? '.' : `: ${asEnding(reason)}`
  switch (state) {
    case 'pending':
    case 'in_hand':
    case 'done':
      return []
    case 'skipped':
      return [line(`El punto no fue tratado${because}`)]
    case 'carried_over': {
      const target = carriedTo === null ? 'próxima sesión' : keepTogether(carriedTo)
      return [line(`Se acordó tratarlo en la ${target}${because}`)]
    }
  }
  return state satisfies never
}

const approvalBlocksOf = ({ texts }: MinutesData, { approvedMinutes }: MinutesItem): Block[] =>
  approvedMinutes === null ? [] : previousMinutesParagraphs(texts, approvedMinutes)

// Of a session that was conducted point by point, an item that nobody took up was not treated. Nobody knows it of one that
// was put on record without saying so: there is a line to fill.
const wasLeftOut = ({ outcome, items }: MinutesData, { state }: MinutesItem): boolean =>
  outcome === 'held' && state === 'pending' && items.some((item) => item.state !== 'pending')

// No heading stands alone: what was decided there is told further on.
const placeBlocks = (data: MinutesData, item: MinutesItem): Block[] => {
  if (!isEmptyRichText(item.notes)) return []
  if (item.agreements.length > 0) return [line('Lo acordado en este punto consta en la parte de acuerdos.')]
  if (item.commitments.length > 0) return [line('Los compromisos de este punto constan en la parte de compromisos.')]
  return [wasLeftOut(data, item) ? line('El punto no fue tratado.') : paragraph([blank(68)], 'left')]
}

const itemBlocks = (data: MinutesData, item: MinutesItem, sectionHeading: string): Block[] => {
  const presenter = written(item.presenter)
  const repeatsHeading = fold(item.title) === fold(sectionHeading)
  const told = [
    ...approvalBlocksOf(data, item),
    ...followUpsBlocks(item.followUps),
    ...electionsBlocks(data.texts, item.elections),
    ...outcomeBlocks(item),
  ]
  return [
    ...(repeatsHeading ? [] : [numberedHeading(2, [text(item.title)])]),
    ...(presenter === null ? [] : [paragraph([text('A cargo de '), nameOrBlank(presenter), text('.')], 'left')]),
    ...originBlocks(item),
    ...noteBlocks(item.notes),
    ...told,
    ...(told.length === 0 ? placeBlocks(data, item) : []),
    ...eventBlocks(data, data.items.indexOf(item)),
  ]
}

/** The sections that the agenda has, numbered in Roman figures as they come, with their items and notes. */
const sectionBlocks = (data: MinutesData): Block[] =>
  sections.flatMap(({ section, heading: sectionHeading }) => {
    const items = data.items.filter((item) => sectionOf(item.kind) === section)
    if (items.length === 0) return []
    return [
      numberedHeading(1, [text(sectionHeading)]),
      ...items.flatMap((item) => itemBlocks(data, item, sectionHeading)),
    ]
  })

/** What the session treated, item by item; then elections and suspensions that belong to none of them. */
export const proceedingsBlocks = (data: MinutesData): Block[] => [
  ...sectionBlocks(data),
  ...(data.elections.length === 0 ? [] : [heading(1, 'ELECCIONES'), ...electionsBlocks(data.texts, data.elections)]),
  ...lateSuspensionBlocks(data),
]
