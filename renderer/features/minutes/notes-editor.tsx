import { RichTextEditor } from '@mantine/tiptap'
import '@mantine/tiptap/styles.css'
import { useEditor, type Editor, type JSONContent } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useState } from 'react'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { RichText } from '../../../shared/domain/rich-text.ts'
import { KeeperStatus, useKeeperState } from '../../app/keeper-status.tsx'
import { styleNonce } from '../../app/nonce.ts'
import { queryClient } from '../../app/query-client.ts'
import { keeperOf } from './keepers.ts'
import { NotesConflict } from './notes-conflict.tsx'
import type { NotesKeeper } from './notes-keeper.ts'
import styles from './notes-editor.module.css'
import { tablesAsLines } from './pasted-tables.ts'

// The program accepts no more than this, so that everything on the screen reaches the Word file.
const extensions = [
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
]

const labels = {
  boldControlLabel: 'Negrita',
  italicControlLabel: 'Cursiva',
  underlineControlLabel: 'Subrayado',
  bulletListControlLabel: 'Lista con viñetas',
  orderedListControlLabel: 'Lista numerada',
  undoControlLabel: 'Deshacer',
  redoControlLabel: 'Rehacer',
}

// The editor was given only what the contract accepts; the keeper checks it again before it is sent.
const notesOf = (editor: Editor): RichText => editor.getJSON() as RichText

// What the contract calls rich text is what the editor calls content; only their words for an absent part differ.
const contentOf = (notes: RichText): JSONContent => notes as JSONContent

const useNotesEditor = (keeper: NotesKeeper, title: string, isEditable: boolean): Editor | null => {
  const editor = useEditor({
    extensions,
    content: contentOf(keeper.value()),
    editable: isEditable,
    injectNonce: styleNonce(),
    shouldRerenderOnTransaction: false,
    editorProps: {
      transformPastedHTML: tablesAsLines,
      attributes: {
        'aria-label': `Notas del punto: ${title}`,
        'aria-multiline': 'true',
        role: 'textbox',
        lang: 'es-PE',
        spellcheck: 'true',
        'data-placeholder': 'Escriba lo que se dice en este punto. Se guarda solo.',
      },
    },
    onUpdate: ({ editor: updated }) => {
      keeper.change(notesOf(updated))
    },
    onBlur: () => {
      keeper.flush()
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

const Toolbar = ({ keeper }: { keeper: NotesKeeper }) => (
  <RichTextEditor.Toolbar className={styles['toolbar'] ?? ''}>
    <RichTextEditor.ControlsGroup>
      <RichTextEditor.Bold />
      <RichTextEditor.Italic />
      <RichTextEditor.Underline />
    </RichTextEditor.ControlsGroup>
    <RichTextEditor.ControlsGroup>
      <RichTextEditor.BulletList />
      <RichTextEditor.OrderedList />
    </RichTextEditor.ControlsGroup>
    <RichTextEditor.ControlsGroup>
      <RichTextEditor.Undo />
      <RichTextEditor.Redo />
    </RichTextEditor.ControlsGroup>
    <KeeperStatus
      keeper={keeper}
      label="Notas"
      neverSaved="Todavía sin notas"
      conflict="alguien más cambió estas notas"
    />
  </RichTextEditor.Toolbar>
)

type NotesEditorProps = { entry: MinutesItem; isEditable: boolean }

/** The notes of one item: typed here, kept by the keeper, on disk within a second. */
export const NotesEditor = ({ entry, isEditable }: NotesEditorProps) => {
  const [keeper] = useState(() => keeperOf(entry))
  const editor = useNotesEditor(keeper, entry.item.title, isEditable)
  const isInConflict = useKeeperState(keeper, ({ kind }) => kind === 'conflict')
  const { notes, notesVersion, notesSavedAt } = entry
  // Another window saved newer notes and nothing here is unsaved: show them.
  useEffect(() => {
    if (keeper.offer(notes, notesVersion, notesSavedAt))
      editor?.commands.setContent(contentOf(notes), { emitUpdate: false })
  }, [editor, keeper, notes, notesVersion, notesSavedAt])
  return (
    <>
      {isInConflict && (
        <NotesConflict
          keeper={keeper}
          onResolved={() => {
            editor?.commands.setContent(contentOf(keeper.value()), { emitUpdate: false })
          }}
        />
      )}
      <RichTextEditor editor={editor} labels={labels} className={styles['editor'] ?? ''}>
        {isEditable && <Toolbar keeper={keeper} />}
        <RichTextEditor.Content className={styles['content'] ?? ''} />
      </RichTextEditor>
    </>
  )
}
