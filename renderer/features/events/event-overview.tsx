import { Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Event } from '../../../shared/contract/events.ts'
import { yearOf } from '../../../shared/domain/dates.ts'
import sheet from '../../ui/sheet.module.css'
import { Attachments } from '../attachments/attachments.tsx'
import { WordButton } from '../documents/word-button.tsx'
import { PlanLinks } from '../plan/link-picker.tsx'
import styles from './events.module.css'
import { EventStatusMark } from './status-mark.tsx'
import { daysWords, eventKindNames, everybody, lineName, placeWords, sumOf } from './words.ts'

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

const Facts = ({ event }: { event: Event }) => {
  const place = placeWords(event)
  return (
    <dl className={styles['facts']}>
      <Fact label="Tipo">{eventKindNames[event.kind]}</Fact>
      <Fact label="Situación">
        <EventStatusMark status={event.status} />
      </Fact>
      <Fact label="Día">{daysWords(event)}</Fact>
      <Fact label="Lugar">{place || <span className={styles['soft']}>Por definir</span>}</Fact>
      {event.partners.length > 0 && <Fact label="Aliados">{event.partners.join(', ')}</Fact>}
      {event.summary !== '' && (
        <Fact label="Desarrollo">
          <span className={styles['summary']}>{event.summary}</span>
        </Fact>
      )}
    </dl>
  )
}

const Attendance = ({ event: { attendance } }: { event: Event }) => {
  const total = sumOf(attendance)
  const hasUnknown = total.unknownSex > 0
  if (attendance.length === 0)
    return (
      <Text size="sm" c="dimmed">
        No se anotó quiénes asistieron. Pulse «Editar» y cuéntelos por institución.
      </Text>
    )
  return (
    <div className={sheet['sheet']}>
      <Table aria-label="Asistencia por institución y sexo" className="tabular">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Institución o grupo</Table.Th>
            <Table.Th ta="right">Mujeres</Table.Th>
            <Table.Th ta="right">Hombres</Table.Th>
            {hasUnknown && <Table.Th ta="right">Sin registrar</Table.Th>}
            <Table.Th ta="right">Total</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {attendance.map((line, index) => (
            <Table.Tr key={line.institutionId ?? `${lineName(line)} ${String(index)}`}>
              <Table.Td>{lineName(line)}</Table.Td>
              <Table.Td ta="right">{line.women}</Table.Td>
              <Table.Td ta="right">{line.men}</Table.Td>
              {hasUnknown && <Table.Td ta="right">{line.unknownSex}</Table.Td>}
              <Table.Td ta="right">{everybody(line)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th>Total</Table.Th>
            <Table.Th ta="right">{total.women}</Table.Th>
            <Table.Th ta="right">{total.men}</Table.Th>
            {hasUnknown && <Table.Th ta="right">{total.unknownSex}</Table.Th>}
            <Table.Th ta="right">{everybody(total)}</Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </div>
  )
}

type EventOverviewProps = { event: Event; onEdit: () => void; onRemove: () => void }

/** What is known of an event: who came, what it counts for, and its files. */
export const EventOverview = ({ event, onEdit, onRemove }: EventOverviewProps) => (
  <Stack gap="lg">
    <Group gap="xs">
      <Button variant="default" size="xs" leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
        Editar
      </Button>
      <WordButton subject={{ kind: 'event_report', subjectId: event.id }}>Informe en Word</WordButton>
      <Button variant="subtle" size="xs" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
        Quitar
      </Button>
    </Group>
    <Facts event={event} />
    <section aria-label="Asistencia">
      <Title order={3} className={styles['subtitle'] ?? ''} mb="xs">
        Asistencia
      </Title>
      <Attendance event={event} />
    </section>
    <section aria-label="Para qué cuenta">
      <Title order={3} className={styles['subtitle'] ?? ''} mb={4}>
        Para qué cuenta
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        La actividad del POA o la prioridad que este evento hace avanzar.
      </Text>
      <PlanLinks subjectKind="event" subjectId={event.id} year={yearOf(event.heldOn)} />
    </section>
    <Attachments owner={{ kind: 'event', id: event.id }} what="el programa, las fotos o la lista firmada" />
  </Stack>
)
