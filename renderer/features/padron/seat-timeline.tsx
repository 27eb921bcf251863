import { Text } from '@mantine/core'
import { IconArrowsExchange, IconBan, IconCalendarX, IconCircleDashed, IconUserCheck } from '@tabler/icons-react'
import type { SeatEvent } from '../../../shared/contract/committee.ts'
import { Day } from '../../../shared/domain/dates.ts'
import { shortDay } from '../../texts/format.ts'
import { accreditationCapacityNames } from '../../texts/labels.ts'
import type { Icon } from '../../ui/icon.ts'
import styles from './institution.module.css'

const eventIcons: Record<SeatEvent['kind'], Icon> = {
  accredited: IconUserCheck,
  replaced: IconArrowsExchange,
  revoked: IconBan,
  ended: IconCalendarX,
  gap: IconCircleDashed,
}

/** An event of a seat in one sentence. */
export const eventWords = ({ kind, capacity, personName, detail }: SeatEvent): string => {
  const name = personName ?? ''
  switch (kind) {
    case 'accredited':
      return `${name} queda acreditado(a)${capacity === null ? '' : ` como ${accreditationCapacityNames[capacity].toLowerCase()}`}.`
    case 'replaced':
      return detail === null ? `Último día de ${name}.` : `Último día de ${name}: sigue ${detail}.`
    case 'revoked':
      return `Se revoca la acreditación de ${name}${detail === null ? '.' : `: ${detail}`}`
    case 'ended':
      return `Termina la acreditación de ${name}.`
    case 'gap':
      return `Nadie acreditado${detail !== null && Day.safeParse(detail).success ? ` hasta el ${shortDay(detail)}` : ''}.`
  }
  return kind satisfies never
}

/** What happened to a seat, the latest first. */
export const SeatTimeline = ({ events }: { events: readonly SeatEvent[] }) => {
  if (events.length === 0)
    return <Text c="dimmed">Todavía no hay nada: aquí quedará cada acreditación, reemplazo y revocación.</Text>
  return (
    <ol className={styles['timeline']}>
      {events.map((event, index) => {
        const Icon = eventIcons[event.kind]
        const below = [event.position, event.documentName].filter((part) => part !== null).join(' · ')
        return (
          <li key={index} data-kind={event.kind}>
            <time className={styles['eventDay']} dateTime={event.day}>
              {shortDay(event.day)}
            </time>
            <span className={styles['eventIcon']}>
              <Icon size={15} stroke={2} aria-hidden />
            </span>
            <div>
              <Text>{eventWords(event)}</Text>
              {event.kind === 'accredited' && below !== '' && (
                <Text size="sm" c="dimmed">
                  {below}
                </Text>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
