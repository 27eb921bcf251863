import { Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconPencil } from '@tabler/icons-react'
import type { ProducedDocument } from '../../../shared/contract/documents.ts'
import { fileSize, shortInstant } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import styles from './documents-tab.module.css'
import { FileActions } from './file-actions.tsx'
import { groupDocuments } from './register.ts'
import type { FileDesk } from './use-file-desk.tsx'

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

/** Marks a version whose words are those of a person. */
export const EditedMark = ({ document: { origin } }: { document: ProducedDocument }) =>
  origin === 'edited' ? (
    <Mark icon={IconPencil} tone="neutral">
      Editado en Word
    </Mark>
  ) : null

type VersionListProps = {
  documents: readonly ProducedDocument[]
  label: string
  desk: FileDesk
  isNamed?: boolean
}

/** Files of the register, newest first; `isNamed` when they are not versions of one document. */
export const VersionList = ({ documents, label, desk, isNamed = false }: VersionListProps) => {
  const newest = new Set(groupDocuments(documents).map((group) => group.newest.id))
  return (
    <ul className={styles['versions']} aria-label={label}>
      {documents.map((document) => {
        const isNewest = newest.has(document.id)
        return (
          <li key={document.id}>
            <div className={styles['version']}>
              <Text fw={600} component="div" className={styles['versionName'] ?? ''}>
                <span>{isNamed ? document.fileName : `Versión ${String(document.documentVersion)}`}</span>
                {isNewest && <CurrentMark isCurrent={document.isCurrent} />}
                <EditedMark document={document} />
              </Text>
              <Text size="sm" c="dimmed" className="tabular">
                {`${shortInstant(document.createdAt)} · ${document.createdBy} · ${fileSize(document.sizeBytes)}`}
              </Text>
            </div>
            <FileActions document={document} isNewest={isNewest} desk={desk} isNarrow />
          </li>
        )
      })}
    </ul>
  )
}
