import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheckFilled } from '@tabler/icons-react'
import styles from './attendance.module.css'
import type { LastMark } from './use-attendance.ts'

/** The large card that confirms the last arrival: readable from the door. */
export const LastMarkCard = ({ mark, onUndo }: { mark: LastMark; onUndo: () => void }) => (
  <div className={styles['card']} role="status">
    <IconCircleCheckFilled size={46} aria-hidden />
    <div className={styles['cardWords']}>
      <strong>{mark.label}</strong>
      <span>{mark.detail}</span>
    </div>
    <Button variant="subtle" leftSection={<IconArrowBackUp size={17} aria-hidden />} onClick={onUndo}>
      Deshacer (Ctrl+Z)
    </Button>
  </div>
)
