import { Anchor, Table, Text } from '@mantine/core'
import { IconCircleCheck, IconPlayerPause } from '@tabler/icons-react'
import type { GroupSummary } from '../../../shared/contract/groups.ts'
import type { WorkingGroupId } from '../../../shared/domain/ids.ts'
import { shortDay } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import sheet from '../../ui/sheet.module.css'
import styles from './groups.module.css'
import { groupKindNames, shortName } from './words.ts'

type RowProps = { group: GroupSummary; onOpen: (id: WorkingGroupId) => void }

const Row = ({ group, onOpen }: RowProps) => (
  <Table.Tr>
    <Table.Td className={styles['nameCell'] ?? ''}>
      <Anchor
        component="button"
        type="button"
        ta="left"
        fw={600}
        className={sheet['rowLink'] ?? ''}
        onClick={() => {
          onOpen(group.id)
        }}
      >
        {shortName(group)}
      </Anchor>
      {group.acronym !== null && (
        <Text size="sm" c="dimmed" lineClamp={2}>
          {group.name}
        </Text>
      )}
    </Table.Td>
    <Table.Td>{groupKindNames[group.kind]}</Table.Td>
    <Table.Td>{group.coordinatorName ?? <span className={styles['soft']}>Sin registrar</span>}</Table.Td>
    <Table.Td ta="right">{group.members}</Table.Td>
    <Table.Td ta="right">{group.meetings}</Table.Td>
    <Table.Td>{shortDay(group.lastMeetingOn)}</Table.Td>
    <Table.Td>
      {group.isActive ? (
        <Mark icon={IconCircleCheck} tone="action">
          Activo
        </Mark>
      ) : (
        <Mark icon={IconPlayerPause} tone="neutral">
          Sin actividad
        </Mark>
      )}
    </Table.Td>
  </Table.Tr>
)

type GroupsTableProps = Omit<RowProps, 'group'> & { groups: readonly GroupSummary[] }

/** The groups and networks as rows. */
export const GroupsTable = ({ groups, onOpen }: GroupsTableProps) => (
  <div className={sheet['sheet']}>
    <Table highlightOnHover aria-label="Grupos y redes">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Grupo o red</Table.Th>
          <Table.Th>Tipo</Table.Th>
          <Table.Th>Coordinación</Table.Th>
          <Table.Th ta="right">Integrantes</Table.Th>
          <Table.Th ta="right">Reuniones</Table.Th>
          <Table.Th>Última</Table.Th>
          <Table.Th>Situación</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {groups.map((group) => (
          <Row key={group.id} group={group} onOpen={onOpen} />
        ))}
      </Table.Tbody>
    </Table>
  </div>
)
