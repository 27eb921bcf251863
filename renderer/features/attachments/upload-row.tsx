import { ActionIcon, Progress, Text } from '@mantine/core'
import { IconAlertTriangle, IconX } from '@tabler/icons-react'
import styles from './attachments.module.css'
import type { Upload } from './use-attachments.ts'

/** A file on its way, with how much has arrived; or why it was not accepted. */
export const UploadRow = ({ upload, onForget }: { upload: Upload; onForget: () => void }) => {
  const { fileName, fraction, refusal } = upload
  return (
    <li className={styles['row']} data-refused={refusal !== null || undefined}>
      {refusal === null ? (
        <div className={styles['progress']}>
          <span className={styles['name']}>{fileName}</span>
          <Progress value={fraction * 100} size="sm" aria-label={`Adjuntando ${fileName}`} />
        </div>
      ) : (
        <div className={styles['refusal']} role="alert">
          <IconAlertTriangle size={18} aria-hidden />
          <Text size="sm">{refusal}</Text>
        </div>
      )}
      <ActionIcon
        size="lg"
        aria-label={refusal === null ? `Cancelar ${fileName}` : `Cerrar el aviso de ${fileName}`}
        onClick={onForget}
      >
        <IconX size={17} aria-hidden />
      </ActionIcon>
    </li>
  )
}
