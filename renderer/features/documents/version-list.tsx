import { ActionIcon, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconDownload } from '@tabler/icons-react'
import type { ProducedDocument } from '../../../shared/contract/minutes.ts'
import { fileSize, shortInstant } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import styles from './documents-tab.module.css'
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

/** The versions of one document, newest first. */
export const VersionList = ({ documents }: { documents: readonly ProducedDocument[] }) => (
  <ul className={styles['versions']} aria-label="Versiones del acta">
    {documents.map((document) => (
      <li key={document.id}>
        <div>
          <Text fw={600}>
            {`Versión ${String(document.documentVersion)} `}
            <CurrentMark isCurrent={document.isCurrent} />
          </Text>
          <Text size="sm" c="dimmed" className="tabular">
            {`${shortInstant(document.createdAt)} · ${document.createdBy} · ${fileSize(document.sizeBytes)}`}
          </Text>
        </div>
        <ActionIcon
          size="lg"
          aria-label={`Descargar ${document.fileName}, versión ${String(document.documentVersion)}`}
          onClick={() => void give(document)}
        >
          <IconDownload size={18} aria-hidden />
        </ActionIcon>
      </li>
    ))}
  </ul>
)
