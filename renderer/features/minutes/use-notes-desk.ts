import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import { today } from '../../app/clock.ts'
import { snippetFactsNow } from '../quick-line/session-facts.ts'
import { sittingDay } from '../sessions/suspension.ts'
import { useSpeakers } from '../speakers/use-speakers.ts'
import { keeperOf } from './keepers.ts'
import { openNotes } from './notes-desk.ts'
import { contentOf } from './notes-extensions.ts'
import { notesCommandOf, type NotesCommand } from './notes-keys.ts'
import { addParagraph, beginWith } from './notes-paragraphs.ts'
import { useNotesCompletion } from './use-notes-completion.ts'
import { useNotesConversion } from './use-notes-conversion.ts'
import { useNotesEditor } from './use-notes-editor.ts'
import { useNotesHistory } from './use-notes-history.ts'
import { useNotesSources } from './use-notes-sources.ts'

type Commands = { conversion: ReturnType<typeof useNotesConversion>; history: ReturnType<typeof useNotesHistory> }

// Answers whether the key was taken: the editor's own undoing goes first.
const perform = ({ conversion, history }: Commands, editor: Editor, command: NotesCommand): boolean => {
  switch (command) {
    case 'agreement':
    case 'commitment':
      conversion.convert(editor, command)
      return true
    case 'give_back':
      conversion.giveBack(editor)
      return true
    case 'undo':
      return history.undo(editor)
    case 'redo':
      return history.redo(editor)
  }
  return command satisfies never
}

// Lets others write at the end of these notes while they are on the screen.
const useOpenNotes = (editor: Editor | null, { item }: MinutesItem, isEditable: boolean, flush: () => void): void => {
  useEffect(() => {
    if (editor === null || !isEditable) return undefined
    return openNotes(item.id, {
      append: (text) => {
        editor.view.dispatch(addParagraph(editor.state, text, true))
        // It came from elsewhere: seen where it is, while the caret stays.
        editor.view.dom.lastElementChild?.scrollIntoView({ block: 'nearest' })
        flush()
      },
    })
  }, [editor, item.id, isEditable, flush])
}

/** Everything that the notes of an item can do, for their editor. */
export const useNotesDesk = (entry: MinutesItem, isEditable: boolean) => {
  const { id, sessionId, title } = entry.item
  const [keeper] = useState(() => keeperOf(entry))
  const sources = useNotesSources(sessionId)
  const history = useNotesHistory(id, entry.notesSavedAt)
  const completion = useNotesCompletion(sources)
  const conversion = useNotesConversion(() => {
    const { session } = snippetFactsNow(sessionId)
    const on = session === null ? today() : sittingDay(session)
    return { entry, session, keeper, institutions: sources.institutions, on }
  })
  const editor: Editor | null = useNotesEditor({
    keeper,
    title,
    isEditable,
    onKey: (event) => {
      if (completion.onKey(event)) return true
      const command = notesCommandOf(event)
      return command !== null && editor !== null && perform({ conversion, history }, editor, command)
    },
    onTransaction: (changed, hasChanged, mark) => {
      if (hasChanged) history.changed(mark(history.steppingMark) === true)
      completion.look(changed)
    },
    onBlur: completion.close,
  })
  const speakers = useSpeakers({
    sessionId,
    people: sources.people,
    notes: () => snippetFactsNow(sessionId).items.map(({ notes }) => notes),
    isEnabled: isEditable,
    onSpeak: (words) => {
      if (editor === null) return
      // At once: what is typed next belongs there, although the question that asked who speaks is still going away.
      editor.view.focus()
      editor.view.dispatch(beginWith(editor.state, words))
    },
  })
  const { notes, notesVersion, notesSavedAt } = entry
  // Another window saved newer notes and nothing here is unsaved: show them.
  useEffect(() => {
    if (!keeper.offer(notes, notesVersion, notesSavedAt)) return
    editor?.commands.setContent(contentOf(notes), { emitUpdate: false })
  }, [editor, keeper, notes, notesVersion, notesSavedAt])
  useOpenNotes(editor, entry, isEditable, keeper.flush)
  return {
    editor,
    keeper,
    sources,
    completion,
    speakers,
    restore: history.restore,
    press: (command: NotesCommand) => () => {
      if (editor !== null) perform({ conversion, history }, editor, command)
    },
  }
}
