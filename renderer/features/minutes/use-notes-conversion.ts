import type { Editor } from '@tiptap/react'
import { useRef } from 'react'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { Agreement, Commitment } from '../../../shared/contract/resolutions.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { NamedInstitution } from '../../../shared/domain/quick-line-institutions.ts'
import { readQuickLine } from '../../../shared/domain/quick-line.ts'
import { client } from '../../app/client.ts'
import { saveNow } from '../../app/kept.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyProblem, notifyUndoable } from '../../ui/notify.tsx'
import { mayAgree } from '../late/late-acts.ts'
import { addNote } from './add-note.ts'
import { noteOfAgreement, noteOfCommitment } from './note-words.ts'
import type { NotesKeeper } from './notes-keeper.ts'
import {
  addParagraph,
  lineOfParagraphs,
  paragraphsInHand,
  removeParagraphs,
  textOfParagraphs,
} from './notes-paragraphs.ts'

type Kept = { kind: 'agreement'; record: Agreement } | { kind: 'commitment'; record: Commitment }

/** What a conversion is made with, as it stands when its key is pressed. */
export type ConversionFacts = {
  session: Session | null
  entry: MinutesItem
  keeper: NotesKeeper
  institutions: readonly NamedInstitution[]
  on: Day
}

const nothingHere = 'No hay nada escrito en este párrafo.'
const changedMeanwhile = 'El párrafo cambió mientras se guardaba: quedó también en las notas.'

// The newest of the item: their ids follow the order in which they were written.
const newestOf = ({ agreements, commitments }: MinutesItem): Kept | null =>
  [
    ...agreements.filter(({ number }) => number === null).map((record) => ({ kind: 'agreement' as const, record })),
    ...commitments.map((record) => ({ kind: 'commitment' as const, record })),
  ].sort((one, other) => other.record.id.localeCompare(one.record.id))[0] ?? null

/** Makes an agreement or a commitment of the paragraph in hand, and back: always added first, and removed after. */
export const useNotesConversion = (facts: () => ConversionFacts) => {
  const agreeing = useCommand(client.agreements.add)
  const committing = useCommand(client.commitments.add)
  const removingAgreement = useCommand(client.agreements.remove)
  const removingCommitment = useCommand(client.commitments.remove)
  const isConverting = useRef(false)

  const add = async (kind: Kept['kind'], paragraphs: ReturnType<typeof paragraphsInHand>): Promise<Kept | null> => {
    const { entry, session, institutions, on } = facts()
    const agendaItemId = entry.item.id
    const text = textOfParagraphs(paragraphs)
    if (kind === 'agreement') {
      if (session !== null && !(await mayAgree(session))) return null
      const record = await agreeing.runAndWait({ agendaItemId, draft: { text, adoption: 'consensus', votes: null } })
      return record === null ? null : { kind, record }
    }
    const line = readQuickLine(`${lineOfParagraphs(paragraphs, institutions)} #compromiso`, { institutions, on })
    const responsibleIds = line.institutions.map(({ id }) => id)
    const draft = { text: line.text || text, responsibleIds, dueOn: line.dueOn, priority: null }
    const record = await committing.runAndWait({ agendaItemId, draft })
    return record === null ? null : { kind, record }
  }

  const remove = ({ kind, record: { id, version: expectedVersion } }: Kept): Promise<unknown> =>
    kind === 'agreement'
      ? removingAgreement.runAndWait({ id, reason: null, expectedVersion })
      : removingCommitment.runAndWait({ id, expectedVersion })

  const toNote = async (editor: Editor, kept: Kept): Promise<void> => {
    const { entry, keeper } = facts()
    const text = kept.kind === 'agreement' ? noteOfAgreement(kept.record) : noteOfCommitment(kept.record)
    const names = kept.kind === 'agreement' ? [] : kept.record.responsibles.map(({ name, acronym }) => acronym ?? name)
    // Taken back from another item: its notes are on the disk and not on the screen.
    if (editor.isDestroyed) addNote(entry, text)
    else editor.view.dispatch(addParagraph(editor.state, text, false, names))
    // While its words are nowhere else on the disk, it stays.
    if (await saveNow(keeper)) await remove(kept)
  }

  const once = async (run: () => Promise<void>): Promise<void> => {
    if (isConverting.current) return
    isConverting.current = true
    try {
      await run()
    } finally {
      isConverting.current = false
    }
  }

  return {
    convert: (editor: Editor, kind: Kept['kind']): void => {
      const paragraphs = paragraphsInHand(editor.state)
      if (textOfParagraphs(paragraphs) === '') {
        notifyProblem(nothingHere)
        return
      }
      void once(async () => {
        const kept = await add(kind, paragraphs)
        if (kept === null || editor.isDestroyed) return
        const change = editor.state.tr
        const isWhole = removeParagraphs(change, paragraphs)
        editor.view.dispatch(change)
        if (!isWhole) notifyProblem(changedMeanwhile)
        else
          notifyUndoable(`El párrafo pasó a ${kind === 'agreement' ? 'acuerdo' : 'compromiso'}.`, () => {
            void once(() => toNote(editor, kept))
          })
      })
    },
    /** The newest agreement or commitment of the item goes back to the notes. */
    giveBack: (editor: Editor): void => {
      const kept = newestOf(facts().entry)
      if (kept === null) notifyProblem('Este punto no tiene acuerdos sin número ni compromisos que pasar a las notas.')
      else void once(() => toNote(editor, kept))
    },
  }
}
