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

/** The documents of one session. */
export const useDocuments = (sessionId: SessionId) =>
  useQuery(orpc.documents.list.queryOptions({ input: { sessionId } }))

/** Puts a text on the clipboard, and says whether it is there. */
export const putOnClipboard = async (text: string): Promise<void> => {
  if (await copyText(text)) notifyDone('Se copió como texto: ya puede pegarlo en un mensaje.')
  else notifyProblem('Este navegador no permite copiar. Genere el Word y copie desde ahí.')
}

// Whoever asks for the Word gets the official one: that of a person, once somebody brought one back.
const sayWhoseItIs = ({ documentVersion, isCurrent }: ProducedDocument): void => {
  const official = `Se entregó la versión ${String(documentVersion)}, que alguien editó en Word y es la oficial.`
  if (isCurrent) notifyDone(official)
  else notifyProblem(`${official} Los datos cambiaron después: en Documentos puede «Volver a generar» desde los datos.`)
}

const giveWritten = async (document: ProducedDocument): Promise<void> => {
  await give(document)
  if (document.origin === 'edited') sayWhoseItIs(document)
}

/** Writing any document as Word, and copying it as text. */
export const useDocumentActions = () => {
  const generating = useCommand(client.documents.generate, {
    onDone: (document) => {
      void giveWritten(document)
    },
  })
  const copying = useCommand(async (subject: DocumentSubject) =>
    putOnClipboard((await client.documents.text(subject)).text),
  )
  return {
    generate: generating.run,
    isGenerating: generating.isRunning,
    copyText: copying.run,
  }
}
