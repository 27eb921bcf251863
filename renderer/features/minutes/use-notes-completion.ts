import type { Editor } from '@tiptap/react'
import { useState, type CSSProperties } from 'react'
import { completeAt, type Completion, type CompletionSources, type Suggestion } from '../quick-line/completion.ts'
import { firstBlank } from '../quick-line/snippet-values.ts'
import { useCompletion } from '../quick-line/use-completion.ts'

type Open = { editor: Editor; completion: Completion; base: number; style: CSSProperties }

// As many letters before the caret as a name may have.
const mostLetters = 90
const listWidth = 410
const optionHeight = 33
const listMargin = 16

const placeOf = (editor: Editor, position: number, options: number): CSSProperties => {
  const listHeight = options * optionHeight + listMargin
  const { left, top, bottom } = editor.view.coordsAtPos(position)
  const x = Math.max(8, Math.min(left, window.innerWidth - listWidth))
  return bottom + listHeight < window.innerHeight
    ? { left: x, top: bottom + 4 }
    : { left: x, bottom: window.innerHeight - top + 4 }
}

const openAt = (editor: Editor, sources: CompletionSources): Open | null => {
  const { selection } = editor.state
  const { $from, empty } = selection
  if (!empty || !editor.isFocused || !$from.parent.isTextblock) return null
  const start = Math.max(0, $from.parentOffset - mostLetters)
  const before = $from.parent.textBetween(start, $from.parentOffset, undefined, '\n')
  const completion = completeAt(before, sources)
  if (completion === null) return null
  const base = $from.pos - before.length
  return { editor, completion, base, style: placeOf(editor, base + completion.from, completion.suggestions.length) }
}

/** What may follow what is being written in the notes: institutions and people after `@`, texts after `/`. */
export const useNotesCompletion = (sources: CompletionSources) => {
  const [open, setOpen] = useState<Open | null>(null)
  const take = (suggestion: Suggestion) => {
    if (open === null) return
    const { editor } = open
    const [from, to] = [open.base + open.completion.from, open.base + open.completion.to]
    const written = suggestion.insert()
    const blank = suggestion.kind === 'snippet' ? firstBlank(written) : null
    const name = written.trimEnd()
    const content =
      suggestion.kind === 'institution'
        ? [
            { type: 'text', text: name, marks: [{ type: 'institution' }] },
            { type: 'text', text: written.slice(name.length) },
          ]
        : { type: 'text', text: written }
    const chain = editor.chain().insertContentAt({ from, to }, content)
    if (blank === null) chain.focus().run()
    else
      chain
        .setTextSelection({ from: from + blank.from, to: from + blank.to })
        .focus()
        .run()
  }
  const list = useCompletion(open?.completion ?? null, take)
  return {
    shown: list.shown,
    index: list.index,
    style: open?.style ?? {},
    onKey: list.onKey,
    take,
    /** After each change and each move of the caret; draws only when there is something to show, or was. */
    look: (editor: Editor) => {
      const next = openAt(editor, sources)
      if (next !== null || open !== null) setOpen(next)
    },
    close: () => {
      if (open !== null) setOpen(null)
    },
  }
}
