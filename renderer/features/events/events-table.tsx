import { Anchor, Table, Text } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import type { EventSummary } from '../../../shared/contract/events.ts'
import type { EventId } from '../../../shared/domain/ids.ts'
import { count } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import sheet from '../../ui/sheet.module.css'
import styles from './events.module.css'
import { EventStatusMark } from './status-mark.tsx'
import { daysWords, eventKindNames, everybody, sexWords } from './words.ts'

type RowProps = { event: EventSummary; onOpen: (id: EventId) => void }

const Row = ({ event, onOpen }: RowProps) => (
  <Table.Tr>
    <Table.Td className={styles['day'] ?? ''}>{daysWords(event)}</Table.Td>
    <Table.Td className={styles['nameCell'] ?? ''}>
      <Anchor
        component="button"
        type="button"
        ta="left"
        fw={600}
        c="var(--ink)"
        onClick={() => {
          onOpen(event.id)
        }}
      >
        {event.name}
      </Anchor>
      <Text size="sm" c="dimmed">
        {[eventKindNames[event.kind], event.place, event.province].filter(Boolean).join(' · ')}
      </Text>
    </Table.Td>
    <Table.Td>
      <EventStatusMark status={event.status} />
    </Table.Td>
    <Table.Td>
      {everybody(event) === 0 ? (
        <span className={styles['soft']}>—</span>
      ) : (
        <>
          <Text size="sm">{`${count(everybody(event), 'persona', 'personas')} · ${count(event.institutions, 'institución', 'instituciones')}`}</Text>
          <Text size="sm" c="dimmed">
            {sexWords(event)}
          </Text>
        </>
      )}
    </Table.Td>
    <Table.Td>
      {event.links === 0 ? (
        <span className={styles['soft']}>Sin vincular</span>
      ) : (
        <Mark icon={IconLink} tone="neutral">
          {count(event.links, 'vínculo', 'vínculos')}
        </Mark>
      )}
    </Table.Td>
  </Table.Tr>
)

type EventsTableProps = Omit<RowProps, 'event'> & { events: readonly EventSummary[] }

/** The events of a year as rows. */
export const EventsTable = ({ events, onOpen }: EventsTableProps) => (
  <div className={sheet['sheet']}>
    <Table highlightOnHover aria-label="Eventos">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Día</Table.Th>
          <Table.Th>Evento</Table.Th>
          <Table.Th>Situación</Table.Th>
          <Table.Th>Asistentes</Table.Th>
          <Table.Th>En el plan</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {events.map((event) => (
          <Row key={event.id} event={event} onOpen={onOpen} />
        ))}
      </Table.Tbody>
    </Table>
  </div>
)
