import { useQuery } from '@tanstack/react-query'
import type { ProducedDocument } from '../../../shared/contract/minutes.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone, notifyFailure } from '../../ui/notify.tsx'
import { giveDocument } from './host-bridge.ts'

/** Hands a document over and says where it went. */
export const give = async ({ id, fileName }: ProducedDocument): Promise<void> => {
  const outcome = await giveDocument(id, fileName)
  if (outcome === 'given') notifyDone(`Se entregó ${fileName}.`)
  if (outcome === 'failed') notifyFailure(new Error('The host could not save the document'))
}

/** The documents of one session, or of all. */
export const useDocuments = (sessionId: SessionId | null) =>
  useQuery(orpc.documents.list.queryOptions({ input: { sessionId } }))

/** The documents of a session and what can be done with its minutes. */
export const useSessionDocuments = (sessionId: SessionId) => {
  const generating = useCommand(client.documents.generateMinutes, {
    onDone: (document) => {
      void give(document)
    },
  })
  const copying = useCommand(
    async () => {
      const { text } = await client.documents.minutesText({ sessionId })
      await navigator.clipboard.writeText(text)
    },
    {
      onDone: () => {
        notifyDone('El acta se copió como texto: ya puede pegarla en un mensaje.')
      },
    },
  )
  return {
    documents: useDocuments(sessionId),
    generate: () => {
      generating.run({ sessionId })
    },
    isGenerating: generating.isRunning,
    copyText: () => {
      copying.run(undefined)
    },
  }
}
