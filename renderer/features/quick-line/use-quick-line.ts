import { useRef, useState } from 'react'
import { expectedErrorSentence } from '../../../shared/contract/error-sentences.ts'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { AgreementDraft, CommitmentDraft } from '../../../shared/contract/resolutions.ts'
import type { AgendaItem } from '../../../shared/contract/agenda.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { AgendaItemId } from '../../../shared/domain/ids.ts'
import { shortName } from '../../../shared/domain/quick-line-institutions.ts'
import type { QuickKind, QuickLine } from '../../../shared/domain/quick-line.ts'
import type { AgendaItemKind } from '../../../shared/domain/session.ts'
import { client } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import type { ExpectedError } from '../../texts/errors.ts'
import { notifyUndoable } from '../../ui/notify.tsx'
import { mayAgree } from '../late/late-acts.ts'
import { concernWords } from './line-words.ts'
import { addNote } from '../minutes/add-note.ts'

/** What stands in the way of a line, beside it; `canAdd`: as a new item of the agenda it would be right. */
export type Obstacle = { words: string; canAdd: boolean }

const longestTitle = 1000
const kindsOfItems: Record<QuickKind, AgendaItemKind> = {
  note: 'other',
  agreement: 'agreement',
  commitment: 'other',
  request: 'request',
}
const withoutText = 'Falta escribir qué: solo hay etiquetas.'
const withoutItem = 'No hay ningún punto en pantalla donde anotarlo.'
const tooLong = `Como título de un punto caben ${String(longestTitle)} letras: deje aquí lo esencial y el resto en las notas.`

/** Why a line cannot be saved as it is; null when it can. */
export const refusalOf = ({ kind, text }: QuickLine, hasItem: boolean): string | null => {
  if (text === '') return withoutText
  if (kind === 'request') return text.length > longestTitle ? tooLong : null
  return hasItem ? null : withoutItem
}

/** What was not understood of an agreement or a commitment: saved at once, nobody would look at it again. */
export const warningOf = ({ kind, concerns }: QuickLine): string | null => {
  if (kind !== 'agreement' && kind !== 'commitment') return null
  const words = concerns.filter((concern) => concern.kind !== 'past_day').map(concernWords)
  return words.length === 0 ? null : `${words.join(' ')} Corríjalo, o pulse otra vez Ctrl+Enter para guardarlo así.`
}

/** The agreement that a line makes. */
export const agreementOf = ({ text }: QuickLine): AgreementDraft => ({ text, adoption: 'consensus', votes: null })

/** The commitment that a line makes. */
export const commitmentOf = ({ text, institutions, dueOn }: QuickLine): CommitmentDraft => ({
  text,
  responsibleIds: institutions.map(({ id }) => id),
  dueOn,
  priority: null,
})

const useCommands = (showObstacle: (obstacle: Obstacle) => void) => {
  const explain = (error: ExpectedError): boolean => {
    if (error.code !== 'OUTSIDE_AGENDA') return false
    showObstacle({ words: expectedErrorSentence(error.code, error.data), canAdd: true })
    return true
  }
  return {
    agreement: useCommand(client.agreements.add, { onExpectedError: explain }),
    // In its panel the line cannot be seen: there a notice explains.
    detailedAgreement: useCommand(client.agreements.add),
    commitment: useCommand(client.commitments.add),
    item: useCommand(client.agenda.add),
    removal: useCommand(client.agenda.remove),
  }
}

/** Saves what a line says in the item in hand; what cannot be saved stays in the line, with the reason beside it. */
export const useQuickLine = (session: Session, entry: MinutesItem | null) => {
  const [obstacle, setObstacle] = useState<Obstacle | null>(null)
  // The line that was warned of: asked for again, it is saved as it is.
  const warned = useRef<string | null>(null)
  const commands = useCommands(setObstacle)
  const addItem = (line: QuickLine): Promise<AgendaItem | null> =>
    commands.item.runAndWait({
      sessionId: session.id,
      draft: {
        title: line.text.slice(0, longestTitle),
        kind: kindsOfItems[line.kind],
        presenter: line.institutions.map(shortName).join(', ').slice(0, 300) || null,
        plannedMinutes: null,
      },
    })
  const addRequest = async (line: QuickLine): Promise<boolean> => {
    const added = await addItem(line)
    if (added === null) return false
    notifyUndoable(`El pedido quedó como punto ${String(added.position + 1)} de la agenda.`, () => {
      commands.removal.run({ id: added.id })
    })
    return true
  }
  const addTo = async (id: AgendaItemId, line: QuickLine): Promise<boolean> => {
    if (line.kind === 'agreement')
      return (
        (await mayAgree(session)) &&
        (await commands.agreement.runAndWait({ agendaItemId: id, draft: agreementOf(line) })) !== null
      )
    if (line.kind === 'commitment')
      return (await commands.commitment.runAndWait({ agendaItemId: id, draft: commitmentOf(line) })) !== null
    return true
  }
  return {
    obstacle,
    clearObstacle: () => {
      setObstacle(null)
    },
    /** What forbids to save a line before it is sent; it is said beside it. */
    refuses: (line: QuickLine): boolean => {
      const words = refusalOf(line, entry !== null)
      setObstacle(words === null ? null : { words, canAdd: words === withoutItem })
      return words !== null
    },
    /** Says once what of a line was not understood; answers whether it did. */
    warns: (line: QuickLine, text: string): boolean => {
      const words = warningOf(line)
      if (words === null || warned.current === text) return false
      warned.current = text
      setObstacle({ words, canAdd: false })
      return true
    },
    save: async (line: QuickLine): Promise<boolean> => {
      if (line.kind === 'request') return addRequest(line)
      if (entry === null) return false
      if (line.kind !== 'note') return addTo(entry.item.id, line)
      addNote(entry, line.text)
      return true
    },
    /** Makes the matter an item of the agenda, and writes there what was agreed or promised. */
    addAsItem: async (line: QuickLine): Promise<boolean> => {
      if (line.kind === 'agreement' && !(await mayAgree(session))) return false
      const added = await addItem(line)
      return added !== null && addTo(added.id, line)
    },
    saveAgreement: async (draft: AgreementDraft) =>
      entry !== null && (await mayAgree(session))
        ? commands.detailedAgreement.runAndWait({ agendaItemId: entry.item.id, draft })
        : null,
    saveCommitment: (draft: CommitmentDraft) =>
      entry === null ? Promise.resolve(null) : commands.commitment.runAndWait({ agendaItemId: entry.item.id, draft }),
  }
}
