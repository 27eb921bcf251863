import { Button, Group, Modal, SegmentedControl, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import type { EditedComparison, ProducedDocument } from '../../../shared/contract/documents.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { documentKindNames } from '../../texts/labels.ts'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { ComparisonView } from '../review/comparison-view.tsx'
import { EditedDrop } from './edited-drop.tsx'
import { EditedWarnings } from './edited-warnings.tsx'
import styles from './edited.module.css'
import { useEdited } from './use-edited.ts'

const nameOf = ({ kind, subjectLabel }: ProducedDocument): string => `${documentKindNames[kind]} · ${subjectLabel}`

const Differences = ({ comparison, before }: { comparison: EditedComparison; before: string }) => {
  const { data, edited } = comparison
  // Nothing else says that a file with another look has the same words.
  return data.length === edited.length && data.every((paragraph, index) => paragraph === edited[index]) ? (
    <Text role="status" fw={600} ta="center" py="xl">
      Sin diferencias de texto: el Word editado dice lo mismo que los datos.
    </Text>
  ) : (
    <ComparisonView
      before={{ name: before, paragraphs: data }}
      after={{ name: 'el Word editado', paragraphs: edited }}
    />
  )
}

const WhatIsCompared = () => (
  <Text size="sm" c="dimmed">
    Se compara el texto; no los formatos, las imágenes ni los encabezados de página.
  </Text>
)

const Bring = ({ document, onClose }: { document: ProducedDocument; onClose: () => void }) => {
  const { kind, subjectId } = document
  const { bringing, choose, restart } = useEdited(document)
  const keeping = useCommand(client.documents.bringEdited, {
    onDone: ({ documentVersion }) => {
      onClose()
      notifyDone(`El Word editado quedó como versión ${String(documentVersion)}: es la oficial.`)
    },
  })
  if (bringing.step !== 'compared')
    return <EditedDrop bringing={bringing} onFile={(file) => void choose(file)} onCancel={restart} />
  const { comparison, uploadId } = bringing
  return (
    <>
      <div className={styles['compared']}>
        <EditedWarnings comparison={comparison} title={document.title} />
        <Differences comparison={comparison} before="lo que dicen los datos" />
      </div>
      <div className={styles['bar']}>
        <WhatIsCompared />
        <Group gap="xs">
          <Button variant="default" onClick={restart}>
            Elegir otro archivo
          </Button>
          <Button
            data-autofocus
            loading={keeping.isRunning}
            disabled={comparison.knownVersion !== null}
            onClick={() => {
              keeping.run({ kind, subjectId, uploadId })
            }}
          >
            Guardar como versión oficial
          </Button>
        </Group>
      </div>
    </>
  )
}

type EditedModalProps = { document: ProducedDocument | null; onClose: () => void }

/** Brings back a document that somebody went on writing in Word: first what differs from the data, then it is kept. */
export const BringModal = ({ document, onClose }: EditedModalProps) => (
  <Modal
    opened={document !== null}
    onClose={onClose}
    title={document === null ? '' : `Traer el Word editado: ${nameOf(document)}`}
    size="min(76rem, 94vw)"
  >
    {document !== null && <Bring key={document.id} document={document} onClose={onClose} />}
  </Modal>
)

const Against = z.enum(['kept', 'today'])
type Against = z.infer<typeof Against>

const beforeNames: Record<Against, string> = {
  kept: 'lo que decían los datos',
  today: 'lo que dicen hoy los datos',
}

const Compare = ({ document: { id, isCurrent } }: { document: ProducedDocument }) => {
  const [against, setAgainst] = useState<Against>('kept')
  const comparison = useQuery(orpc.documents.compareVersion.queryOptions({ input: { id, against } }))
  return (
    <>
      {!isCurrent && (
        <SegmentedControl
          mb="sm"
          aria-label="Con qué datos se compara"
          data={[
            { value: 'kept', label: 'Con los datos de cuando se trajo' },
            { value: 'today', label: 'Con los datos de hoy' },
          ]}
          value={against}
          onChange={(value) => {
            setAgainst(Against.parse(value))
          }}
        />
      )}
      <div className={styles['compared']}>
        <Loaded query={comparison} skeleton={<LineSkeletons lines={6} />}>
          {(data) => <Differences key={against} comparison={data} before={beforeNames[against]} />}
        </Loaded>
        <WhatIsCompared />
      </div>
    </>
  )
}

/** What somebody changed in Word in a version that was brought back, looked at again. */
export const CompareModal = ({ document, onClose }: EditedModalProps) => (
  <Modal
    opened={document !== null}
    onClose={onClose}
    title={document === null ? '' : `Qué se editó en Word: ${document.fileName}`}
    size="min(76rem, 94vw)"
  >
    {document !== null && <Compare key={document.id} document={document} />}
  </Modal>
)
