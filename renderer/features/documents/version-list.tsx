import { ActionIcon, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconDownload, IconExternalLink } from '@tabler/icons-react'
import type { ProducedDocument } from '../../../shared/contract/documents.ts'
import { fileSize, shortInstant } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import styles from './documents-tab.module.css'
import { canOpenFiles, openWithComputer } from './host-bridge.ts'
import { give } from './use-documents.ts'

/** Whether the file still says what the program knows. */
export const CurrentMark = ({ isCurrent }: { isCurrent: boolean }) =>
  isCurrent ? (
    <Mark icon={IconCircleCheck} tone="action">
      Al día
    </Mark>
  ) : (
    <Mark icon={IconAlertTriangle} tone="attention">
      Los datos cambiaron
    </Mark>
  )

const fileWords = ({ fileName, documentVersion }: ProducedDocument): string =>
  `${fileName}, versión ${String(documentVersion)}`

/** What can be done with a file that was written: open it where the window can, and save it. */
export const FileActions = ({ document }: { document: ProducedDocument }) => (
  <span className={styles['fileActions']}>
    {canOpenFiles() && (
      <ActionIcon
        size="lg"
        aria-label={`Abrir ${fileWords(document)}`}
        onClick={() => void openWithComputer({ kind: 'document', id: document.id }, document.fileName)}
      >
        <IconExternalLink size={18} aria-hidden />
      </ActionIcon>
    )}
    <ActionIcon size="lg" aria-label={`Descargar ${fileWords(document)}`} onClick={() => void give(document)}>
      <IconDownload size={18} aria-hidden />
    </ActionIcon>
  </span>
)

type VersionListProps = { documents: readonly ProducedDocument[]; label: string; isNamed?: boolean }

/** Files that were written, newest first; `isNamed` when they are not versions of one document. */
export const VersionList = ({ documents, label, isNamed = false }: VersionListProps) => (
  <ul className={styles['versions']} aria-label={label}>
    {documents.map((document) => (
      <li key={document.id}>
        <div className={styles['version']}>
          <Text fw={600} component="div" className={styles['versionName'] ?? ''}>
            <span>{isNamed ? document.fileName : `Versión ${String(document.documentVersion)}`}</span>
            <CurrentMark isCurrent={document.isCurrent} />
          </Text>
          <Text size="sm" c="dimmed" className="tabular">
            {`${shortInstant(document.createdAt)} · ${document.createdBy} · ${fileSize(document.sizeBytes)}`}
          </Text>
        </div>
        <FileActions document={document} />
      </li>
    ))}
  </ul>
)
