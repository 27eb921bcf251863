import type { Dispatch, DispatchDraft, Letter, Recipient } from '../../../shared/contract/letters.ts'
import type { DispatchId, RecipientId } from '../../../shared/domain/ids.ts'
import type { DispatchMedium, RecipientAnswer } from '../../../shared/domain/letter.ts'
import { client } from '../../app/client.ts'
import { currentTime, today } from '../../app/clock.ts'
import { useCommand } from '../../app/use-command.tsx'
import { count } from '../../texts/format.ts'
import { copyText } from '../../ui/copy-text.ts'
import { notifyDone, notifyFollowUp, notifyProblem, notifyUndoable } from '../../ui/notify.tsx'
import { handOver, writeMail } from '../documents/host-bridge.ts'

const dispatchIds = (letter: Letter): Set<DispatchId> =>
  new Set(letter.recipients.flatMap(({ dispatches }) => dispatches.map(({ id }) => id)))

/** A delivery as it is usually written down: now, today. */
export const newDispatch = (medium: DispatchMedium): DispatchDraft => ({
  medium,
  dispatchedOn: today(),
  dispatchedAt: currentTime(),
  receivedBy: null,
  note: null,
})

/** A delivery as the form takes it. */
export const dispatchDraftOf = ({ medium, dispatchedOn, dispatchedAt, receivedBy, note }: Dispatch): DispatchDraft => ({
  medium,
  dispatchedOn,
  dispatchedAt,
  receivedBy,
  note,
})

const useDeliveries = (letter: Letter) => {
  // One command for the screen, which is read again once at its end.
  const removingAll = useCommand(async (ids: readonly DispatchId[]) => {
    for (const id of ids) await client.letters.removeDispatch({ id })
    return ids.length
  })
  const dispatching = useCommand(client.letters.dispatch, {
    onDone: (changed, { recipientIds }) => {
      const known = dispatchIds(letter)
      const added = [...dispatchIds(changed)].filter((id) => !known.has(id))
      notifyUndoable(`Se anotó el envío a ${count(recipientIds.length, 'destinatario', 'destinatarios')}.`, () => {
        removingAll.run(added)
      })
    },
  })
  const updating = useCommand(client.letters.updateDispatch)
  const restoring = useCommand(client.letters.dispatch)
  const removingOne = useCommand(
    ({ dispatch }: { recipientId: RecipientId; dispatch: Dispatch }) =>
      client.letters.removeDispatch({ id: dispatch.id }),
    {
      onDone: (_letter, { recipientId, dispatch }) => {
        notifyUndoable('Se quitó el envío.', () => {
          restoring.run({ letterId: letter.id, recipientIds: [recipientId], dispatch: dispatchDraftOf(dispatch) })
        })
      },
    },
  )
  return {
    dispatch: (recipientIds: readonly RecipientId[], dispatch: DispatchDraft) =>
      dispatching.runAndWait({ letterId: letter.id, recipientIds: [...recipientIds], dispatch }),
    update: (id: DispatchId, dispatch: DispatchDraft) => updating.runAndWait({ id, dispatch }),
    remove: removingOne.run,
  }
}

type Sent = (recipientIds: readonly RecipientId[], medium: DispatchMedium) => void

const useMessages = ({ id: letterId, recipients }: Letter, onSent: Sent) => {
  const mailing = useCommand(
    async (recipientId: RecipientId | null) => {
      const { emails, withoutEmail, mailto } = await client.letters.message({ letterId, recipientId })
      if (emails.length === 0) {
        notifyProblem(
          'No hay un correo registrado. Escríbalo en el padrón: en la persona, el contacto o la institución.',
        )
        return { isOpened: false, withoutEmail }
      }
      return { isOpened: await writeMail(letterId, recipientId, mailto), withoutEmail }
    },
    {
      onDone: ({ isOpened, withoutEmail }, recipientId) => {
        if (!isOpened) return
        const reached =
          recipientId === null ? recipients.filter(({ hasEmail }) => hasEmail).map(({ id }) => id) : [recipientId]
        notifyFollowUp('Se abrió su programa de correo. Cuando lo haya enviado, anótelo.', 'Anotar envío', () => {
          onSent(reached, 'email')
        })
        if (recipientId === null && withoutEmail > 0)
          notifyProblem(
            `${count(withoutEmail, 'destinatario no tiene', 'destinatarios no tienen')} correo: avíseles por otro medio.`,
          )
      },
    },
  )
  const copying = useCommand(
    async (recipientId: RecipientId | null) => {
      const { text } = await client.letters.message({ letterId, recipientId })
      return copyText(text)
    },
    {
      onDone: (isCopied, recipientId) => {
        if (!isCopied) notifyProblem('Aquí no se puede copiar. Abra el Word de la carta y copie desde ahí.')
        else if (recipientId === null) notifyDone('Se copió el texto: péguelo en WhatsApp.')
        else
          notifyFollowUp(
            'Se copió el texto: péguelo en WhatsApp. Cuando lo haya enviado, anótelo.',
            'Anotar envío',
            () => {
              onSent([recipientId], 'whatsapp')
            },
          )
      },
    },
  )
  return { mail: mailing.run, copyMessage: copying.run }
}

/** What can be done with a letter that was issued: deliver it, write messages, and note who comes. */
export const useDispatches = (letter: Letter) => {
  const deliveries = useDeliveries(letter)
  const answering = useCommand(client.letters.answer)
  return {
    ...deliveries,
    ...useMessages(letter, (recipientIds, medium) => {
      void deliveries.dispatch(recipientIds, newDispatch(medium))
    }),
    answer: ({ id, answerNote }: Recipient, answer: RecipientAnswer) => {
      answering.run({ recipientId: id, answer, answeredOn: answer === 'none' ? null : today(), note: answerNote })
    },
    note: ({ id, answer, answeredOn }: Recipient, note: string | null) => {
      answering.run({ recipientId: id, answer, answeredOn, note })
    },
    saveInvitation: () => handOver({ kind: 'invitation', letterId: letter.id }, 'convocatoria.ics'),
  }
}

export type Dispatches = ReturnType<typeof useDispatches>
