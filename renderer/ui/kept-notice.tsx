import { Button } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import styles from './kept-notice.module.css'

/** Says that what somebody was writing before is here again, and lets it go. */
export const KeptNotice = ({ onDiscard }: { onDiscard: () => void }) => (
  <div className={styles['notice']} role="status">
    <span className={styles['words']}>
      <IconDeviceFloppy size={16} aria-hidden /> Lo que estaba escribiendo sigue aquí.
    </span>
    <Button variant="subtle" size="compact-sm" onClick={onDiscard}>
      Descartar
    </Button>
  </div>
)
