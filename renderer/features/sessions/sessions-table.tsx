import { Anchor, Table, Text } from '@mantine/core'
import { IconMapPin } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import { shortDay } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import sheet from '../../ui/sheet.module.css'
import { quorumWords } from '../attendance/quorum-words.ts'
import { isBefore } from './session-life.ts'
import { StatusMark } from './status-mark.tsx'

const Row = ({ session }: { session: SessionSummary }) => (
  <Table.Tr>
    <Table.Td>
      <Anchor component={Link} to={`/sesiones/${session.id}`} fw={600} className={sheet['rowLink'] ?? ''}>
        {session.label}
      </Anchor>
    </Table.Td>
    <Table.Td>
      <time dateTime={session.heldOn}>{shortDay(session.heldOn)}</time>
    </Table.Td>
    <Table.Td maw={240}>
      <Text size="sm" lineClamp={1} title={session.venue ?? undefined}>
        {session.venue ?? 'Por definir'}
      </Text>
      {session.isDecentralised && (
        <Mark icon={IconMapPin} tone="neutral">
          Descentralizada{session.province === null ? '' : ` · ${session.province}`}
        </Mark>
      )}
    </Table.Td>
    <Table.Td>
      <StatusMark session={session} />
    </Table.Td>
    <Table.Td className={sheet['words'] ?? ''}>{isBefore(session.status) ? '—' : quorumWords(session.quorum)}</Table.Td>
    <Table.Td ta="right">{session.agreementCount}</Table.Td>
    <Table.Td ta="right">{session.commitmentCount}</Table.Td>
  </Table.Tr>
)

/** The sessions as rows. */
export const SessionsTable = ({ sessions }: { sessions: readonly SessionSummary[] }) => (
  <div className={sheet['sheet']}>
    <Table highlightOnHover aria-label="Sesiones">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Sesión</Table.Th>
          <Table.Th>Día</Table.Th>
          <Table.Th>Lugar</Table.Th>
          <Table.Th>Estado</Table.Th>
          <Table.Th>Quórum</Table.Th>
          <Table.Th ta="right">Acuerdos</Table.Th>
          <Table.Th ta="right">Compromisos</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sessions.map((session) => (
          <Row key={session.id} session={session} />
        ))}
      </Table.Tbody>
    </Table>
  </div>
)
