import { IconAlertTriangle } from '@tabler/icons-react'
import { sumWords } from './ballot.ts'
import styles from './ballot.module.css'

type VoteSumProps = { counted: number; seats: number; note?: string | null }

/** Whether the votes add up against the seats, said beside their fields while they are written. */
export const VoteSum = ({ counted, seats, note = null }: VoteSumProps) => (
  <p className={styles['sum']} data-over={counted > seats || undefined} aria-live="polite">
    {counted > seats && <IconAlertTriangle size={16} aria-hidden />}
    <span>{[sumWords(counted, seats), note].filter((part) => part !== null).join(' ')}</span>
  </p>
)
