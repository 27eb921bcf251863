import { Extension } from '@tiptap/react'
import type { Node } from '@tiptap/pm/model'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { markedStretches } from '../../../shared/domain/to-complete.ts'

/** From the first to after the last letter of a mark, as positions of the editor. */
type Range = { from: number; to: number }

const marksIn = (doc: Node): Range[] => {
  const marks: Range[] = []
  doc.descendants((node, start) => {
    if (!node.isText) return
    let from = start
    for (const { words, isMark } of markedStretches(node.text ?? '')) {
      const to = from + words.length
      if (isMark) marks.push({ from, to })
      from = to
    }
  })
  return marks
}

/** What to select where the text is pressed: the whole mark, so that what is typed takes its place; null of no mark. */
export const markPressed = (doc: Node, position: number): TextSelection | null => {
  const mark = marksIn(doc).find(({ from, to }) => position > from && position < to)
  return mark === undefined ? null : TextSelection.create(doc, mark.from, mark.to)
}

/** Makes what a text still lacks stand out while it is written, as in the documents. */
export const marksToComplete = Extension.create({
  name: 'marksToComplete',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations: ({ doc }) =>
          DecorationSet.create(
            doc,
            marksIn(doc).map(({ from, to }) => Decoration.inline(from, to, { 'data-to-complete': '' })),
          ),
        handleClick: (view, position) => {
          const selection = view.state.selection.empty ? markPressed(view.state.doc, position) : null
          if (selection === null) return false
          view.dispatch(view.state.tr.setSelection(selection))
          return true
        },
      },
    }),
  ],
})
