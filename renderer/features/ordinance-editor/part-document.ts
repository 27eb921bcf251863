import type { JSONContent } from '@tiptap/react'
import { referenceTo, textSegments } from '../../../shared/domain/part-references.ts'

/* The text of a part as its editor holds it, and back: paragraphs of words and references. */

const inlineOf = (line: string): JSONContent[] =>
  textSegments(line).map((segment) =>
    segment.kind === 'words' ? { type: 'text', text: segment.words } : { type: 'reference', attrs: { id: segment.id } },
  )

const paragraphOf = (line: string): JSONContent =>
  line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: inlineOf(line) }

/** The text of a part as content of the editor: a paragraph for each line. */
export const documentOf = (text: string): JSONContent => ({ type: 'doc', content: text.split('\n').map(paragraphOf) })

const lineOf = ({ content = [] }: JSONContent): string =>
  content
    .map(({ type, text = '', attrs }) => (type === 'reference' ? referenceTo(String(attrs?.['id'])) : text))
    .join('')

/** The text that content of the editor says. */
export const textOfDocument = ({ content = [] }: JSONContent): string => content.map(lineOf).join('\n')
