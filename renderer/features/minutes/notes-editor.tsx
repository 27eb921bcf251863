import { Portal } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import '@mantine/tiptap/styles.layer.css'
import type { Editor } from '@tiptap/react'
import { useEffect, useId } from 'react'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import { useKeeperState } from '../../app/keeper-status.tsx'
import { CompletionList, suggestionId } from '../quick-line/completion-list.tsx'
import { SpeakerPicker } from '../speakers/speaker-picker.tsx'
import { SpeakersStrip } from '../speakers/speakers-strip.tsx'
import { NotesConflict } from './notes-conflict.tsx'
import styles from './notes-editor.module.css'
import { contentOf } from './notes-extensions.ts'
import { notesLabels, NotesToolbar } from './notes-toolbar.tsx'
import { NotesVersions } from './notes-versions.tsx'
import type { useNotesCompletion } from './use-notes-completion.ts'
import { useNotesDesk } from './use-notes-desk.ts'

type SuggestionsProps = { editor: Editor | null; completion: ReturnType<typeof useNotesCompletion> }

const Suggestions = ({ editor, completion }: SuggestionsProps) => {
  const id = useId()
  const { shown, index, style, take } = completion
  const isShown = shown !== null
  // The focus stays in the notes: they tell which suggestion is in hand.
  useEffect(() => {
    if (editor === null || !isShown) return undefined
    const field = editor.view.dom
    field.setAttribute('aria-controls', id)
    field.setAttribute('aria-activedescendant', suggestionId(id, index))
    return () => {
      field.removeAttribute('aria-controls')
      field.removeAttribute('aria-activedescendant')
    }
  }, [editor, id, isShown, index])
  if (shown === null) return null
  return (
    <Portal>
      <CompletionList
        id={id}
        suggestions={shown.suggestions}
        index={index}
        onTake={take}
        placement="caret"
        style={style}
      />
    </Portal>
  )
}

type DeskProps = { desk: ReturnType<typeof useNotesDesk> }

const Tools = ({ desk, entry }: DeskProps & { entry: MinutesItem }) => {
  const { keeper, press, editor, restore, sources, speakers } = desk
  return (
    <>
      <NotesToolbar
        keeper={keeper}
        onAgreement={press('agreement')}
        onCommitment={press('commitment')}
        onGiveBack={press('give_back')}
        versions={
          <NotesVersions
            agendaItemId={entry.item.id}
            onRestore={(revision) => {
              if (editor !== null) restore(editor, revision)
            }}
          />
        }
      />
      {sources.people.length > 0 && (
        <SpeakersStrip recent={speakers.recent} onSpeak={speakers.speak} onPick={speakers.pick} />
      )}
    </>
  )
}

const Picker = ({ desk: { editor, sources, speakers } }: DeskProps) => (
  <SpeakerPicker
    isOpen={speakers.isPicking}
    people={sources.people}
    onSpeak={speakers.speak}
    onClose={() => {
      speakers.stopPicking()
      editor?.view.focus()
    }}
  />
)

type NotesEditorProps = { entry: MinutesItem; isEditable: boolean }

/** The notes of one item: typed here, kept by the keeper, on disk within a second. */
export const NotesEditor = ({ entry, isEditable }: NotesEditorProps) => {
  const desk = useNotesDesk(entry, isEditable)
  const { editor, keeper, completion } = desk
  const isInConflict = useKeeperState(keeper, ({ kind }) => kind === 'conflict')
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
      <RichTextEditor
        editor={editor}
        labels={notesLabels}
        className={styles['editor'] ?? ''}
        // Escape closes the suggestions before it means anything else.
        {...(completion.shown === null ? {} : { 'data-own-escape': true })}
      >
        {isEditable && <Tools desk={desk} entry={entry} />}
        <RichTextEditor.Content className={styles['content'] ?? ''} onScroll={completion.close} />
      </RichTextEditor>
      <Suggestions editor={editor} completion={completion} />
      <Picker desk={desk} />
    </>
  )
}
