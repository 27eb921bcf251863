import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  RichText,
  emptyRichText,
  isEmptyRichText,
  richTextFromParagraphs,
  richTextParagraphs,
  richTextToPlain,
  type RichTextBlock,
} from '../../shared/domain/rich-text.ts'

const paragraph = (text: string): RichTextBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })

const listsWithin = (depth: number): RichTextBlock =>
  depth === 0
    ? paragraph('fondo')
    : { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('nivel'), listsWithin(depth - 1)] }] }

describe('the notes of an agenda item', () => {
  it('accept paragraphs, lists, marks and line breaks as the editor writes them', () => {
    const notes = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Se informa ' },
            { type: 'text', text: 'lo siguiente', marks: [{ type: 'bold' }, { type: 'underline' }] },
            { type: 'hardBreak', marks: [{ type: 'bold' }] },
          ],
        },
        { type: 'paragraph' },
        {
          type: 'orderedList',
          attrs: { start: 3, type: null },
          content: [{ type: 'listItem', content: [paragraph('Uno'), paragraph('sigue')] }],
        },
      ],
    }
    expect(RichText.parse(notes)).toEqual(notes)
  })

  it.each([
    ['a heading', { type: 'doc', content: [{ type: 'heading', attrs: { level: 1 } }] }],
    ['an unknown key', { type: 'doc', content: [{ type: 'paragraph', style: 'x' }] }],
    [
      'a link',
      {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link' }] }] }],
      },
    ],
    ['an empty list', { type: 'doc', content: [{ type: 'bulletList', content: [] }] }],
    ['an empty text', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] }],
    ['no document', null],
  ])('refuse %s', (_name, value) => {
    expect(RichText.safeParse(value).success).toBe(false)
  })

  it('accept eight levels of lists and refuse the ninth', () => {
    expect(RichText.safeParse({ type: 'doc', content: [listsWithin(8)] }).success).toBe(true)
    expect(RichText.safeParse({ type: 'doc', content: [listsWithin(9)] }).success).toBe(false)
  })

  it('refuse lists thousands deep without running out of stack', () => {
    expect(RichText.safeParse({ type: 'doc', content: [listsWithin(3000)] }).success).toBe(false)
  })

  it('give back the paragraphs that they were made of', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (paragraphs) => {
        fc.pre(!(paragraphs.length === 1 && paragraphs[0] === ''))
        const notes = richTextFromParagraphs(paragraphs)
        expect(RichText.parse(notes)).toEqual(notes)
        expect(richTextParagraphs(notes)).toEqual(paragraphs.map((text) => text.replaceAll('\r\n', '\n')))
      }),
    )
  })

  it('carry a paragraph of 100 000 characters whole', () => {
    const long = 'Ñandú '.repeat(17_000)
    expect(richTextParagraphs(RichText.parse(richTextFromParagraphs([long, 'fin'])))).toEqual([long, 'fin'])
  })

  it('keep a line break inside its paragraph', () => {
    expect(richTextFromParagraphs(['uno\ndos'])).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'uno' }, { type: 'hardBreak' }, { type: 'text', text: 'dos' }],
        },
      ],
    })
  })

  it('read the newline of Windows as one line break', () => {
    expect(richTextFromParagraphs(['uno\r\ndos'])).toEqual(richTextFromParagraphs(['uno\ndos']))
  })

  it('read as plain text with the bullets and numbers of their lists', () => {
    const notes = RichText.parse({
      type: 'doc',
      content: [
        paragraph('Se pide:'),
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [
            {
              type: 'listItem',
              content: [
                paragraph('Agua'),
                { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('potable')] }] },
              ],
            },
            { type: 'listItem', content: [paragraph('Luz')] },
          ],
        },
      ],
    })
    expect(richTextToPlain(notes)).toBe('Se pide:\n3. Agua\n   • potable\n4. Luz')
  })

  it('are empty when only white space can be read in them', () => {
    expect(isEmptyRichText(emptyRichText)).toBe(true)
    expect(isEmptyRichText(richTextFromParagraphs([' ', '\n']))).toBe(true)
    expect(isEmptyRichText(richTextFromParagraphs(['x']))).toBe(false)
    expect(richTextFromParagraphs([])).toEqual(emptyRichText)
    expect(richTextParagraphs(emptyRichText)).toEqual([])
  })
})
