import { Mark, type Editor, type JSONContent } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import type { RichText } from '../../../shared/domain/rich-text.ts'

// The name of an institution, chosen from the list: what is written after it is not part of it.
const institutionName = Mark.create({
  name: 'institution',
  inclusive: false,
  parseHTML: () => [{ tag: 'span[data-institution]' }],
  renderHTML: () => ['span', { 'data-institution': '' }, 0],
})

/** The program accepts no more than this, so that everything on the screen reaches the Word file. */
export const notesExtensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    link: false,
    strike: false,
    trailingNode: false,
  }),
  institutionName,
]

/** The document of an editor at some moment: it never changes, another takes its place. */
export type NotesDocument = Editor['state']['doc']

// The editor was given only what the contract accepts; the keeper checks it again before it is sent.
/** The notes that a document of the editor says. */
export const notesOf = (document: NotesDocument): RichText => document.toJSON() as RichText

// What the contract calls rich text is what the editor calls content; only their words for an absent part differ.
/** Notes as the editor takes them. */
export const contentOf = (notes: RichText): JSONContent => notes as JSONContent
