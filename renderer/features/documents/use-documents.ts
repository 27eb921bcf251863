import { useQuery } from '@tanstack/react-query'
import type { DocumentSubject, ProducedDocument } from '../../../shared/contract/documents.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.tsx'
import { handOver } from './host-bridge.ts'

/** Hands a produced document over and says where it went. */
export const give = ({ id, fileName }: ProducedDocument): Promise<void> => handOver({ kind: 'document', id }, fileName)

/** Where a page can be shown what a document would say now. */
export const previewAddress = ({ kind, subjectId }: DocumentSubject): string => `/files/preview/${kind}/${subjectId}`

/** The documents of one session, or of all. */
export const useDocuments = (sessionId: SessionId | null) =>
  useQuery(orpc.documents.list.queryOptions({ input: { sessionId } }))

/** Writing any document as Word, and copying it as text. */
export const useDocumentActions = () => {
  const generating = useCommand(client.documents.generate, {
    onDone: (document) => {
      void give(document)
    },
  })
  const copying = useCommand(
    async (subject: DocumentSubject) => {
      const { text } = await client.documents.text(subject)
      return copyText(text)
    },
    {
      onDone: (isCopied) => {
        if (isCopied) notifyDone('Se copió como texto: ya puede pegarlo en un mensaje.')
        else notifyProblem('Este navegador no permite copiar. Genere el Word y copie desde ahí.')
      },
    },
  )
  return {
    generate: generating.run,
    isGenerating: generating.isRunning,
    copyText: copying.run,
  }
}
