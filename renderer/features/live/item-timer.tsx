import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import type { AgendaItem } from '../../../shared/contract/agenda.ts'
import { useNow } from '../../app/use-now.ts'
import { count } from '../../texts/format.ts'
import { isOverTime, minutesWords, spentAt, spentMinutes, stopwatchWords } from './item-clock.ts'
import styles from './item-timer.module.css'

type Timed = Pick<AgendaItem, 'spentSeconds' | 'runningSince' | 'plannedMinutes'>

/** `8 de 10 min` in the rail; over what was planned it says so. */
export const SpentMinutes = ({ item }: { item: Timed }) => {
  const seconds = spentAt(item, useNow(item.runningSince === null ? 60_000 : 5_000))
  const words = minutesWords(seconds, item.plannedMinutes)
  if (words === null) return null
  const isOver = isOverTime(seconds, item.plannedMinutes)
  return (
    <span className={styles['spent']} data-over={isOver || undefined}>
      {isOver && <IconAlertTriangle size={13} aria-hidden />}
      {words}
      {isOver && <span className="visually-hidden">, más de lo previsto</span>}
    </span>
  )
}

const plannedWords = (seconds: number, plannedMinutes: number | null): string | null => {
  if (plannedMinutes === null) return null
  if (seconds === 0) return `${String(plannedMinutes)} min previstos`
  if (!isOverTime(seconds, plannedMinutes)) return `de ${String(plannedMinutes)} min previstos`
  const extra = spentMinutes(seconds) - plannedMinutes
  return `${count(extra, 'minuto', 'minutos')} más de lo previsto`
}

/** The stopwatch of the item that is looked at, to be read from the last row. */
export const ItemTimer = ({ item }: { item: Timed }) => {
  const seconds = spentAt(item, useNow(item.runningSince === null ? 60_000 : 1_000))
  const planned = plannedWords(seconds, item.plannedMinutes)
  if (seconds === 0 && item.runningSince === null && planned === null) return null
  const isOver = isOverTime(seconds, item.plannedMinutes)
  const Icon = isOver ? IconAlertTriangle : IconClock
  return (
    <span
      className={styles['timer']}
      data-over={isOver || undefined}
      data-running={item.runningSince !== null || undefined}
      role="timer"
      aria-label="Tiempo del punto"
    >
      <Icon size={20} stroke={1.8} aria-hidden />
      {(seconds > 0 || item.runningSince !== null) && (
        <span className={styles['watch']}>{stopwatchWords(seconds)}</span>
      )}
      {planned !== null && <span className={styles['planned']}>{planned}</span>}
    </span>
  )
}
