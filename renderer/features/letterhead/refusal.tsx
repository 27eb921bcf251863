import { ActionIcon, Text } from '@mantine/core'
import { IconAlertTriangle, IconX } from '@tabler/icons-react'
import styles from './letterhead.module.css'

/** Why a file was not taken, beside the place for which it was chosen. */
export const Refusal = ({ sentence, onClose }: { sentence: string | undefined; onClose: () => void }) =>
  sentence === undefined ? null : (
    <div className={styles['refusal']} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <Text size="sm">{sentence}</Text>
      <ActionIcon aria-label="Cerrar este aviso" onClick={onClose}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
