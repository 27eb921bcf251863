import { useState, type ReactNode } from 'react'
import type { ProducedDocument } from '../../../shared/contract/documents.ts'
import { client } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'
import { BringModal, CompareModal } from './edited-modals.tsx'
import { give, putOnClipboard } from './use-documents.ts'

/** What is done with a version of a document beyond handing it over. */
export type FileDesk = {
  copyText: (document: ProducedDocument) => void
  /** Writes it again from the data; asks first when a person edited the last version. */
  regenerate: (document: ProducedDocument) => void
  bring: (document: ProducedDocument) => void
  compare: (document: ProducedDocument) => void
}

type Asked = { what: 'regenerate' | 'bring' | 'compare'; document: ProducedDocument }

const supersedes = ({ documentVersion }: ProducedDocument): string =>
  `La versión ${String(documentVersion)} es la que alguien editó en Word, y es la oficial. El programa escribirá otra, solo con lo que dicen los datos, y esa será la oficial. La editada no se borra: queda entre las versiones anteriores.`

/** The desk of a list of documents, and the panels that it opens, to be shown beside the list. */
export const useFileDesk = (): { desk: FileDesk; panels: ReactNode } => {
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => {
    setAsked(null)
  }
  const regenerating = useCommand(client.documents.regenerate, { onDone: (document) => void give(document) })
  const copying = useCommand(async ({ id }: Pick<ProducedDocument, 'id'>) =>
    putOnClipboard((await client.documents.versionText({ id })).text),
  )
  const writeAgain = ({ kind, subjectId }: ProducedDocument) => {
    regenerating.run({ kind, subjectId })
  }
  const askedFor = (what: Asked['what']) => (asked?.what === what ? asked.document : null)
  const superseded = askedFor('regenerate')
  return {
    desk: {
      copyText: ({ id }) => {
        copying.run({ id })
      },
      regenerate: (document) => {
        if (document.origin === 'edited') setAsked({ what: 'regenerate', document })
        else writeAgain(document)
      },
      bring: (document) => {
        setAsked({ what: 'bring', document })
      },
      compare: (document) => {
        setAsked({ what: 'compare', document })
      },
    },
    panels: (
      <>
        <BringModal document={askedFor('bring')} onClose={close} />
        <CompareModal document={askedFor('compare')} onClose={close} />
        <ConfirmModal
          isOpen={superseded !== null}
          title="Volver a generar desde los datos"
          consequence={superseded === null ? '' : supersedes(superseded)}
          doIt="Generar otra versión"
          onConfirm={() => {
            if (superseded !== null) writeAgain(superseded)
            close()
          }}
          onCancel={close}
        />
      </>
    ),
  }
}
