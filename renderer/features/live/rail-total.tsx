import type { AgendaItem } from '../../../shared/contract/agenda.ts'
import { useNow } from '../../app/use-now.ts'
import { durationWords, plannedTotal, plannedWords } from '../agenda/running-hours.ts'
import { isOverTime, spentAt, spentMinutes } from './item-clock.ts'
import styles from './rail.module.css'

/** The minutes of the whole agenda: those spent, of those planned. */
export const RailTotal = ({ items }: { items: readonly AgendaItem[] }) => {
  const now = useNow(10_000)
  const spent = items.reduce((sum, item) => sum + spentAt(item, now), 0)
  const planned = plannedTotal(items)
  if (spent === 0 && planned === 0) return null
  const isOver = planned > 0 && isOverTime(spent, planned)
  return (
    <p className={styles['total']} data-over={isOver || undefined}>
      {spent === 0
        ? plannedWords(planned)
        : `${durationWords(spentMinutes(spent))}${planned === 0 ? '' : ` de ${plannedWords(planned)}`}`}
    </p>
  )
}
