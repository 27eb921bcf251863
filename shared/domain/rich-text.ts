import { z } from 'zod'

/*
 * The notes of an agenda item: the part of TipTap's JSON that the program accepts. Paragraphs, bullet and numbered
 * lists; bold, italic, underline; the names of institutions that were chosen from the list; line breaks. Anything else is
 * refused, so that nothing on the screen is lost in Word.
 */

/** Lists inside lists, at most: beyond this nobody reads them, and a hostile depth never reaches a recursive function. */
export const maximumListDepth = 8

/** `institution`: these words name one, so that a conversion knows who answers; they read and print as any others. */
export type RichTextMark = { type: 'bold' | 'italic' | 'underline' | 'institution' }
export type RichTextText = { type: 'text'; text: string; marks?: RichTextMark[] | undefined }
export type RichTextBreak = { type: 'hardBreak'; marks?: RichTextMark[] | undefined }
export type RichTextInline = RichTextText | RichTextBreak
export type RichTextParagraph = { type: 'paragraph'; content?: RichTextInline[] | undefined }
export type RichTextListItem = { type: 'listItem'; content: RichTextBlock[] }
export type RichTextBulletList = { type: 'bulletList'; content: RichTextListItem[] }
export type RichTextOrderedList = {
  type: 'orderedList'
  attrs?: { start?: number | undefined; type?: string | null | undefined } | undefined
  content: RichTextListItem[]
}
export type RichTextBlock = RichTextParagraph | RichTextBulletList | RichTextOrderedList
export type RichText = { type: 'doc'; content: RichTextBlock[] }

const marks = z
  .array(z.strictObject({ type: z.enum(['bold', 'italic', 'underline', 'institution']) }))
  .max(4)
  .optional()

const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  content: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('text'), text: z.string().min(1), marks }),
        z.strictObject({ type: z.literal('hardBreak'), marks }),
      ]),
    )
    .optional(),
})

// Built level by level instead of recursively: a document a thousand lists deep is refused at the ninth.
const blockWithin = (depth: number): z.ZodType<RichTextBlock> => {
  if (depth === 0) return paragraph
  const items = z
    .array(z.strictObject({ type: z.literal('listItem'), content: z.array(blockWithin(depth - 1)).min(1) }))
    .min(1)
  return z.discriminatedUnion('type', [
    paragraph,
    z.strictObject({ type: z.literal('bulletList'), content: items }),
    z.strictObject({
      type: z.literal('orderedList'),
      attrs: z
        .strictObject({ start: z.int().min(0).max(9999).optional(), type: z.string().max(1).nullable().optional() })
        .optional(),
      content: items,
    }),
  ])
}

/** What the notes of an agenda item may be. */
export const RichText: z.ZodType<RichText> = z.strictObject({
  type: z.literal('doc'),
  content: z.array(blockWithin(maximumListDepth)),
})

/** Notes that nobody has written yet: one empty paragraph, which is what an editor needs to put its cursor in. */
export const emptyRichText: RichText = { type: 'doc', content: [{ type: 'paragraph' }] }

const paragraphFromText = (text: string): RichTextParagraph => {
  const content = text
    .split(/\r?\n/u)
    .flatMap((line, index): RichTextInline[] => [
      ...(index === 0 ? [] : [{ type: 'hardBreak' } as const]),
      ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
    ])
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
}

/** Makes notes of plain paragraphs; a newline inside one, as any system writes it, becomes a line break. No paragraphs give empty notes. */
export const richTextFromParagraphs = (paragraphs: readonly string[]): RichText =>
  paragraphs.length === 0 ? emptyRichText : { type: 'doc', content: paragraphs.map(paragraphFromText) }

const textOfParagraph = (block: RichTextParagraph): string =>
  (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')

const markerOf = (list: RichTextBulletList | RichTextOrderedList, index: number): string =>
  list.type === 'bulletList' ? '• ' : `${(list.attrs?.start ?? 1) + index}. `

// The first line of an item carries its marker; what follows is indented under it.
const linesOfItem = (item: RichTextListItem, marker: string): string[] =>
  item.content.flatMap(linesOfBlock).map((line, index) => (index === 0 ? `${marker}${line}` : `   ${line}`))

function linesOfBlock(block: RichTextBlock): string[] {
  if (block.type === 'paragraph') return [textOfParagraph(block)]
  return block.content.flatMap((item, index) => linesOfItem(item, markerOf(block, index)))
}

/**
 * The notes as plain paragraphs, one text each; a line of a list is a paragraph with its bullet or number.
 * What `richTextFromParagraphs` made comes back as it was, except a single empty paragraph, which is empty notes.
 */
export const richTextParagraphs = (richText: RichText): string[] => {
  const lines = richText.content.flatMap(linesOfBlock)
  return lines.length === 1 && lines[0] === '' ? [] : lines
}

/** The notes as one plain text, a line for each paragraph: to search in, or to paste. */
export const richTextToPlain = (richText: RichText): string => richTextParagraphs(richText).join('\n')

/** Whether nothing can be read in the notes: only white space, or nothing at all. */
export const isEmptyRichText = (richText: RichText): boolean => richTextToPlain(richText).trim() === ''
