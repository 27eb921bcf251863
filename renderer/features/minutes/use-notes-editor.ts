import { useEditor, type Editor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { styleNonce } from '../../app/nonce.ts'
import { queryClient } from '../../app/query-client.ts'
import { contentOf, notesExtensions, notesOf } from './notes-extensions.ts'
import type { NotesKeeper } from './notes-keeper.ts'
import { tablesAsLines } from './pasted-tables.ts'

type NotesEditorOptions = {
  keeper: NotesKeeper
  title: string
  isEditable: boolean
  /** Answers whether it takes the key. */
  onKey: (event: KeyboardEvent) => boolean
  /** After each change and each move of the caret; `mark` reads what the change says of itself. */
  onTransaction: (editor: Editor, hasChanged: boolean, mark: (name: string) => unknown) => void
  onBlur: () => void
}

const attributesOf = (title: string) => ({
  'aria-label': `Notas del punto: ${title}`,
  'aria-multiline': 'true',
  role: 'textbox',
  lang: 'es-PE',
  spellcheck: 'true',
  // Where a key that goes to the notes goes: not to the first button above them.
  'data-place-focus': '',
  'data-placeholder': 'Escriba lo que se dice en este punto. Se guarda solo.',
})

/** The editor of the notes: what is typed goes to the keeper with each key, and is put into words when it is sent. */
export const useNotesEditor = (options: NotesEditorOptions): Editor | null => {
  const { keeper, isEditable, onTransaction, onBlur } = options
  const newest = useRef(options)
  useLayoutEffect(() => {
    newest.current = options
  })
  // Made once: other ones would have a long text looked through again each time that this is drawn.
  const [fixed] = useState(() => ({
    content: contentOf(keeper.value()),
    editorProps: {
      transformPastedHTML: tablesAsLines,
      handleKeyDown: (_view: unknown, event: KeyboardEvent) => newest.current.onKey(event),
      attributes: () => attributesOf(newest.current.title),
    },
  }))
  const editor = useEditor({
    ...fixed,
    extensions: notesExtensions,
    editable: isEditable,
    injectNonce: styleNonce(),
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: updated }) => {
      // The document never changes: another takes its place. It says later what it says now.
      const { doc } = updated.state
      keeper.changeLater(() => notesOf(doc))
    },
    onTransaction: ({ editor: updated, transaction }) => {
      onTransaction(updated, transaction.docChanged, (name) => transaction.getMeta(name))
    },
    onBlur: () => {
      keeper.flush()
      onBlur()
    },
  })
  useEffect(
    () => () => {
      keeper.flush()
      // The list of items tells which have notes.
      void queryClient.invalidateQueries()
    },
    [keeper],
  )
  return editor
}
