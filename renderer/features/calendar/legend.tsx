import { IconBeach, IconCalendarEvent, IconFlag, IconPresentation, IconUsersGroup } from '@tabler/icons-react'
import type { Icon } from '../../ui/icon.ts'
import styles from './calendar.module.css'

/** What a thing of the calendar looks like: its mark in a small month, its icon where there is room. */
export const looks = {
  session: { icon: IconCalendarEvent, label: 'Sesión realizada' },
  planned: { icon: IconCalendarEvent, label: 'Sesión por realizar' },
  due: { icon: IconFlag, label: 'Vence un compromiso' },
  holiday: { icon: IconBeach, label: 'Feriado' },
  event: { icon: IconUsersGroup, label: 'Evento' },
  presentation: { icon: IconPresentation, label: 'Presentación institucional' },
} satisfies Record<string, { icon: Icon; label: string }>

export type LookKind = keyof typeof looks

const small: readonly LookKind[] = ['due', 'event', 'presentation']

/** What each thing means, by its icon and its word; in the year, by its small mark too. */
export const Legend = ({ isYear }: { isYear: boolean }) => (
  <ul className={styles['legend']} aria-label="Leyenda">
    {(Object.keys(looks) as LookKind[]).map((kind) => {
      const { icon: LookIcon, label } = looks[kind]
      return (
        <li key={kind}>
          <span className={styles['sample']} data-kind={kind} aria-hidden>
            <LookIcon size={14} />
          </span>
          {isYear && small.includes(kind) && (
            <span className={styles['bareMark']} aria-hidden>
              <i data-kind={kind} />
            </span>
          )}
          {label}
        </li>
      )
    })}
  </ul>
)
