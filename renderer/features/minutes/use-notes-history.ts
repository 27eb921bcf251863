import { redo, undoDepth } from '@tiptap/pm/history'
import type { Editor } from '@tiptap/react'
import { useRef, useState } from 'react'
import type { NotesRevision, NotesRevisionSummary } from '../../../shared/contract/minutes.ts'
import type { Instant } from '../../../shared/domain/dates.ts'
import type { AgendaItemId, NotesRevisionId } from '../../../shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { queryClient } from '../../app/query-client.ts'
import { notifyDone, notifyFailure } from '../../ui/notify.tsx'
import { contentOf, notesOf, type NotesDocument } from './notes-extensions.ts'
import { becomes } from './notes-paragraphs.ts'
import { isSameNotes } from './same-notes.ts'

const steppingMark = 'notes-history'

/** What the program keeps of what these notes said before, the newest first. */
export const readRevisions = (agendaItemId: AgendaItemId): Promise<NotesRevisionSummary[]> =>
  queryClient.query({ ...orpc.minutes.notesHistory.queryOptions({ input: { agendaItemId } }), staleTime: 0 })

/** One of those texts, which never changes. */
export const readRevision = (id: NotesRevisionId): Promise<NotesRevision> =>
  queryClient.query({ ...orpc.minutes.notesRevision.queryOptions({ input: { id } }), staleTime: Infinity })

// What Ctrl+Y would have brought, one step after the other: it is asked of a copy, the editor stays as it is.
const documentsAhead = (editor: Editor): NotesDocument[] => {
  const ahead: NotesDocument[] = []
  let { state } = editor
  const step = () =>
    redo(state, (change) => {
      state = state.apply(change)
    })
  while (step()) ahead.push(state.doc)
  return ahead.reverse()
}

// Asked anew each time: it may go while a text is read.
const isGone = ({ isDestroyed }: Editor): boolean => isDestroyed

type Stepping = { revisions: readonly NotesRevisionSummary[]; next: number; ahead: NotesDocument[] }

/**
 * Ctrl+Z goes on where the editor has nothing left to undo: back through what the notes said before this window was opened,
 * also before the computer was restarted. Ctrl+Y comes forward again.
 */
export const useNotesHistory = (agendaItemId: AgendaItemId, savedAt: Instant | null) => {
  // What is older than these notes as they were when they were opened; the editor itself undoes the rest.
  const [opened] = useState(savedAt)
  const stepping = useRef<Stepping | null>(null)
  const isReading = useRef(false)

  const show = (editor: Editor, document: NotesDocument) => {
    const change = becomes(editor.state, document)
    editor.view.dispatch(change.setMeta('addToHistory', false).setMeta(steppingMark, true))
  }

  const begin = async (editor: Editor): Promise<Stepping> => {
    const all = opened === null ? [] : await readRevisions(agendaItemId)
    const revisions = all.filter((revision) => opened !== null && revision.savedAt <= opened)
    return { revisions, next: 0, ahead: documentsAhead(editor) }
  }

  const back = async (editor: Editor): Promise<void> => {
    const steps = (stepping.current ??= await begin(editor))
    if (editor.isDestroyed) return
    const now = notesOf(editor.state.doc)
    while (steps.next < steps.revisions.length) {
      const summary = steps.revisions[steps.next]
      steps.next += 1
      const revision = summary && (await readRevision(summary.id))
      // Somebody typed, or left, while it was read: then there is nothing to step back from.
      if (stepping.current !== steps || isGone(editor)) return
      if (revision === undefined || isSameNotes(revision.notes, now)) continue
      steps.ahead.push(editor.state.doc)
      show(editor, editor.schema.nodeFromJSON(contentOf(revision.notes)))
      return
    }
    notifyDone('No hay una versión anterior de estas notas.')
  }

  return {
    /** Forgets where it was once something is typed; a step of its own is not typing. */
    changed: (isStep: boolean) => {
      if (!isStep) stepping.current = null
    },
    steppingMark,
    /** Answers whether it takes the key, because the editor has nothing left to undo. */
    undo: (editor: Editor): boolean => {
      if (undoDepth(editor.state) > 0) return false
      if (isReading.current) return true
      isReading.current = true
      back(editor)
        .catch(notifyFailure)
        .finally(() => {
          isReading.current = false
        })
      return true
    },
    /** Answers whether it takes the key, because one went back before. */
    redo: (editor: Editor): boolean => {
      const steps = stepping.current
      if (steps === null) return false
      const document = steps.ahead.pop()
      if (document === undefined) return true
      steps.next = Math.max(0, steps.next - 1)
      show(editor, document)
      return true
    },
    /** Writes what the notes said at some moment over them; one Ctrl+Z takes it back. */
    restore: (editor: Editor, { id }: NotesRevisionSummary) => {
      readRevision(id)
        .then(({ notes }) => {
          if (editor.isDestroyed) return
          editor.view.dispatch(becomes(editor.state, editor.schema.nodeFromJSON(contentOf(notes))))
          editor.commands.focus()
        })
        .catch(notifyFailure)
    },
  }
}
