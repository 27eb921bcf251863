import { Button, Group, Text, UnstyledButton } from '@mantine/core'
import { IconClipboardText, IconFileCode } from '@tabler/icons-react'
import { useState } from 'react'
import type { DocumentKind } from '../../../shared/contract/documents.ts'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import type { OrdinanceKind } from '../../../shared/domain/ordinance.ts'
import { documentKindNames } from '../../texts/labels.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { DocumentPreview } from '../documents/document-preview.tsx'
import styles from '../documents/documents-tab.module.css'
import { handOver } from '../documents/host-bridge.ts'
import { useDocumentActions } from '../documents/use-documents.ts'
import { WordButton } from '../documents/word-button.tsx'
import { useOrdinance } from './use-ordinance.ts'

type Offered = { kind: DocumentKind; purpose: string }

const offered: Record<OrdinanceKind, readonly Offered[]> = {
  ordinance: [
    {
      kind: 'ordinance',
      purpose: 'El proyecto como lo recibe el Consejo Regional; desde que se aprueba, la ordenanza.',
    },
    { kind: 'ordinance_reasons', purpose: 'Por qué se propone, parte por parte.' },
    { kind: 'ordinance_letter', purpose: 'El oficio con que la coordinación la presenta al Consejo Regional.' },
  ],
  regulation: [{ kind: 'regulation', purpose: 'El reglamento por capítulos y artículos, con sus firmas.' }],
  statement: [{ kind: 'statement', purpose: 'El pronunciamiento, con lugar, día y firmas.' }],
}

const Documents = ({ ordinance, readAt }: { ordinance: Ordinance; readAt: number }) => {
  const kinds = offered[ordinance.kind]
  const [first] = kinds
  const [chosenKind, choose] = useState<DocumentKind | null>(null)
  const { copyText } = useDocumentActions()
  const chosen = kinds.find(({ kind }) => kind === chosenKind) ?? first
  if (chosen === undefined) return null
  const subject = { kind: chosen.kind, subjectId: ordinance.id }
  return (
    <div className={styles['tab']}>
      <section aria-label="Vista previa" className={styles['left']}>
        <DocumentPreview subject={subject} title={`Vista previa: ${documentKindNames[chosen.kind]}`} readAt={readAt} />
      </section>
      <section aria-label={documentKindNames[chosen.kind]} className={styles['right']}>
        <nav aria-label="Documentos del texto">
          <ul className={styles['choices']}>
            {kinds.map(({ kind }) => (
              <li key={kind}>
                <UnstyledButton
                  className={styles['choice'] ?? ''}
                  aria-current={kind === chosen.kind || undefined}
                  onClick={() => {
                    choose(kind)
                  }}
                >
                  {documentKindNames[kind]}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </nav>
        <Text c="dimmed" size="sm" mb="sm">
          {`${chosen.purpose} Al generar se guarda en Word; sus versiones quedan en Documentos.`}
        </Text>
        <Group gap="xs" mb="md">
          <WordButton subject={subject} size="md" isPrimary>
            Generar Word
          </WordButton>
          <Button
            variant="default"
            leftSection={<IconClipboardText size={17} aria-hidden />}
            onClick={() => {
              copyText(subject)
            }}
          >
            Copiar como texto
          </Button>
        </Group>
        <Text fw={600} mb={4}>
          Para otros sistemas
        </Text>
        <Text c="dimmed" size="sm" mb="xs">
          Akoma Ntoso es el formato abierto (OASIS) con que los sistemas parlamentarios intercambian normas.
        </Text>
        <Button
          variant="default"
          leftSection={<IconFileCode size={17} aria-hidden />}
          onClick={() => void handOver({ kind: 'akomaNtoso', ordinanceId: ordinance.id }, `${ordinance.name}.akn.xml`)}
        >
          Exportar Akoma Ntoso (XML)
        </Button>
      </section>
    </div>
  )
}

/** What is written of a text: seen first, as Word when asked, and for other systems. */
export const OrdinanceDocumentsTab = () => {
  const { ordinance } = useOrdinance()
  return (
    <Loaded query={ordinance}>
      {(data) => <Documents key={data.id} ordinance={data} readAt={ordinance.dataUpdatedAt} />}
    </Loaded>
  )
}
