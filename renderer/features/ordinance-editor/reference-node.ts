import { Node } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { lostReference } from '../../../shared/domain/part-references.ts'
import { marksToComplete } from './marks-to-complete.ts'

/** How a part is called now; undefined of one that is not there. */
export type WordsOf = (id: string) => string | undefined

const idOf = (attrs: Record<string, unknown>): string => String(attrs['id'])

/** Writes in a chip what it refers to now. */
const fill = (chip: HTMLElement, words: string | undefined): void => {
  chip.textContent = words ?? lostReference
  chip.toggleAttribute('data-lost', words === undefined)
}

const referenceNode = Node.create<{ wordsOf: WordsOf }>({
  name: 'reference',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions: () => ({ wordsOf: () => undefined }),
  addAttributes: () => ({ id: { default: '' } }),
  parseHTML: () => [
    { tag: 'span[data-reference]', getAttrs: (chip) => ({ id: chip.getAttribute('data-reference') ?? '' }) },
  ],
  // What goes to the clipboard reads by itself elsewhere, and is a reference here.
  renderHTML({ node }) {
    const id = idOf(node.attrs)
    return ['span', { 'data-reference': id }, this.options.wordsOf(id) ?? lostReference]
  },
  renderText({ node }) {
    return this.options.wordsOf(idOf(node.attrs)) ?? lostReference
  },
  addNodeView() {
    const { wordsOf } = this.options
    return ({ node }) => {
      const dom = document.createElement('span')
      const id = idOf(node.attrs)
      dom.setAttribute('data-reference', id)
      dom.contentEditable = 'false'
      fill(dom, wordsOf(id))
      // Its words change when other parts move: not by what is written here.
      return { dom, ignoreMutation: () => true }
    }
  },
})

/** Plain paragraphs with references: nothing that a part cannot keep. */
export const partExtensions = (wordsOf: WordsOf) => [
  StarterKit.configure({
    blockquote: false,
    bold: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    hardBreak: false,
    heading: false,
    horizontalRule: false,
    italic: false,
    link: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
  }),
  referenceNode.configure({ wordsOf }),
  marksToComplete,
]

/** Writes anew what the references in an editor say, after parts were moved. */
export const refreshReferences = (editor: HTMLElement, wordsOf: WordsOf): void => {
  for (const chip of editor.querySelectorAll<HTMLElement>('[data-reference]'))
    fill(chip, wordsOf(chip.getAttribute('data-reference') ?? ''))
}
