import { useEditor, type Editor, type JSONContent } from '@tiptap/react'
import { undoDepth } from '@tiptap/pm/history'
import { Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { longestPartText } from '../../../shared/contract/ordinances.ts'
import { hasTitle } from '../../../shared/domain/ordinance.ts'
import { partKindName } from '../../../shared/domain/ordinance-words.ts'
import { cleanParagraphs, recognisedParts, textsOfAtMost } from '../../../shared/domain/pasted-text.ts'
import { styleNonce } from '../../app/nonce.ts'
import { mayBeParts } from './desk-adding.ts'
import type { CaretAt } from './editing.ts'
import type { EditorDesk } from './editor-desk.ts'
import { markPressed } from './marks-to-complete.ts'
import { documentOf, textOfDocument } from './part-document.ts'
import type { PartKeeper } from './part-keepers.ts'
import { commandOf, isUndo } from './part-keys.ts'
import type { PartLine, Structure } from './part-lines.ts'
import { paragraphsOfHtml } from './pasted-html.ts'
import { partExtensions, refreshReferences } from './reference-node.ts'

type PartEditorOptions = {
  line: PartLine
  at: CaretAt
  keeper: PartKeeper
  desk: EditorDesk
  /** Another object after parts were moved. */
  numbers: Structure['numbers']
  toTitle: () => void
  /** Answers whether it takes the key. */
  onKey: (event: KeyboardEvent) => boolean
  onLook: (editor: Editor) => void
  onBlur: () => void
}

const pasted = (data: DataTransfer, isPart: (id: string) => boolean): string[] => {
  const html = data.getData('text/html')
  const paragraphs = html === '' ? [] : paragraphsOfHtml(html, isPart)
  return paragraphs.length > 0 ? paragraphs : cleanParagraphs(data.getData('text/plain'))
}

const paste = ({ line: { part }, desk }: PartEditorOptions, view: EditorView, data: DataTransfer): void => {
  const paragraphs = pasted(data, (id) => desk.wordsOf(id) !== undefined)
  const parts = recognisedParts(part.kind, paragraphs)
  if (parts !== null && mayBeParts(parts)) {
    void desk.pasteParts(part.id, parts)
    return
  }
  const { state } = view
  // A line more for each paragraph that begins.
  const room = longestPartText - textOfDocument(state.doc.toJSON() as JSONContent).length - 2
  const [here = '', ...rest] = textsOfAtMost(paragraphs, longestPartText, Math.max(0, room))
  if (here !== '') {
    const { content } = state.schema.nodeFromJSON(documentOf(here))
    view.dispatch(state.tr.replaceSelection(new Slice(content, 1, 1)).scrollIntoView())
  }
  if (rest.length > 0) void desk.pasteRest(part.id, rest)
}

const isAtEdge = (view: EditorView, step: -1 | 1): boolean => {
  const { selection, doc } = view.state
  const { $from, empty } = selection
  if (!empty) return false
  const isFirst = $from.index(0) === 0
  const isLast = $from.index(0) === doc.childCount - 1
  return step === -1 ? isFirst && view.endOfTextblock('up') : isLast && view.endOfTextblock('down')
}

// Leaving by the arrows, Tab or Escape, and taking away what is empty. Answers whether the key was one of these.
const leaveBy = ({ line: { part }, desk, toTitle }: PartEditorOptions, view: EditorView, event: KeyboardEvent) => {
  const { key, shiftKey } = event
  const isTitled = hasTitle(part.kind)
  const back = (): boolean => {
    if (!isTitled) return desk.go(part.id, -1, 'end')
    toTitle()
    return true
  }
  if (key === 'Escape') {
    desk.stop(part.id)
    return true
  }
  if (key === 'Tab') return shiftKey ? back() : desk.go(part.id, 1, 'start')
  if (shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false
  if (key === 'ArrowUp' && isAtEdge(view, -1)) return back()
  if (key === 'ArrowDown' && isAtEdge(view, 1)) return desk.go(part.id, 1, 'start')
  if (key !== 'Backspace' || view.state.doc.content.size > 2) return false
  if (isTitled) toTitle()
  else desk.withdraw(part.id)
  return true
}

/** Gives an editor the keys at once, with the caret in a place: the next letter may come before the next frame. */
export const takeKeys = (editor: Editor, at: Exclude<CaretAt, 'title'>): void => {
  const { doc } = editor.state
  const end = Math.max(1, doc.content.size - 1)
  const position = ((): number => {
    if (typeof at === 'string') return at === 'start' ? 1 : end
    if ('offset' in at) return Math.min(at.offset, end)
    return editor.view.posAtCoords({ left: at.x, top: at.y })?.pos ?? end
  })()
  const mark = typeof at === 'object' && 'x' in at ? markPressed(doc, position) : null
  editor.commands.setTextSelection(mark ?? position)
  editor.view.focus()
  // What was pressed is in sight.
  if (typeof at === 'string' || 'offset' in at) editor.commands.scrollIntoView()
}

/** The editor of the words of one part: what is typed goes to its keeper with each key. */
export const usePartEditor = (options: PartEditorOptions): Editor | null => {
  const { keeper, line, at, desk, numbers } = options
  const newest = useRef(options)
  useLayoutEffect(() => {
    newest.current = options
  })
  const [fixed] = useState(() => ({
    content: documentOf(keeper.value().text),
    extensions: partExtensions(desk.wordsOf),
    editorProps: {
      handleKeyDown: (view: EditorView, event: KeyboardEvent): boolean => {
        if (newest.current.onKey(event)) return true
        // What was typed is taken back first; when nothing is left of it, the structure.
        if (isUndo(event) && undoDepth(view.state) === 0) {
          desk.undo()
          return true
        }
        const command = commandOf(event)
        if (command === 'add') desk.addAfter(line.part.id)
        else if (command !== null) desk.move(line.part.id, command, { offset: view.state.selection.head })
        return command !== null || leaveBy(newest.current, view, event)
      },
      handlePaste: (view: EditorView, { clipboardData }: ClipboardEvent): boolean => {
        if (clipboardData !== null) paste(newest.current, view, clipboardData)
        return true
      },
      attributes: {
        'aria-label': `Texto: ${partKindName(line.part.kind).one}`,
        'aria-multiline': 'true',
        role: 'textbox',
        lang: 'es-PE',
        spellcheck: 'true',
        'data-placeholder': 'Escriba aquí. Con @ se refiere a otra parte.',
      },
    },
  }))
  const editor = useEditor({
    ...fixed,
    injectNonce: styleNonce(),
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: updated }) => {
      keeper.change({ ...keeper.value(), text: textOfDocument(updated.getJSON()) })
    },
    onTransaction: ({ editor: updated }) => {
      newest.current.onLook(updated)
    },
    onBlur: () => {
      keeper.flush()
      desk.wasWritten(line.part.id)
      newest.current.onBlur()
    },
  })
  useEffect(() => {
    if (at !== 'title') takeKeys(editor, at)
  }, [editor, at])
  useEffect(() => {
    refreshReferences(editor.view.dom, (id) => numbers.get(id)?.reference)
  }, [editor, numbers])
  useEffect(
    () => () => {
      keeper.flush()
    },
    [keeper],
  )
  return editor
}
