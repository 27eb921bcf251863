import { Anchor, Button, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { PresentationRow } from '../../../shared/contract/presentations.ts'
import sheet from '../../ui/sheet.module.css'
import styles from './presentations.module.css'
import { TurnStateMark } from './state-mark.tsx'
import type { TurnActs } from './use-presentations.ts'
import { placeWords, shortName } from './words.ts'

type RowProps = { row: PresentationRow; acts: TurnActs; onOpen: (row: PresentationRow) => void }

// Whose step it is, for who hears the buttons one after another.
const Of = ({ name }: { name: string }) => <span className="visually-hidden">{`: ${name}`}</span>

// The one step that its turn asks for now; the others are in its drawer.
const NextStep = ({ row, acts, onOpen }: RowProps) => {
  const { turn, state } = row
  const name = shortName(row)
  if (state === 'presented') return null
  const session = turn?.session ?? null
  if (session === null)
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => {
          onOpen(row)
        }}
      >
        Elegir sesión
        <Of name={name} />
      </Button>
    )
  if (session.status === 'closed' || session.status === 'open')
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => {
          acts.mark(row, session.id)
        }}
      >
        Marcar que presentó
        <Of name={name} />
      </Button>
    )
  if (turn?.agendaItemId != null)
    return (
      <Anchor component={Link} to={`/sesiones/${session.id}/agenda`} size="sm">
        En la agenda
      </Anchor>
    )
  return session.status === 'not_held' ? null : (
    <Button
      variant="subtle"
      size="compact-sm"
      onClick={() => {
        acts.bring(row)
      }}
    >
      Llevar a la agenda
      <Of name={name} />
    </Button>
  )
}

const Row = ({ row, acts, onOpen }: RowProps) => (
  <Table.Tr>
    <Table.Td className={styles['nameCell'] ?? ''}>
      <Anchor
        component="button"
        type="button"
        ta="left"
        fw={600}
        c="var(--ink)"
        onClick={() => {
          onOpen(row)
        }}
      >
        {shortName(row)}
      </Anchor>
      {row.institution.acronym !== null && (
        <Text size="sm" c="dimmed" lineClamp={1} title={row.institution.name}>
          {row.institution.name}
        </Text>
      )}
    </Table.Td>
    <Table.Td>{placeWords(row) ?? <span className={styles['soft']}>—</span>}</Table.Td>
    <Table.Td>
      <TurnStateMark row={row} />
    </Table.Td>
    <Table.Td ta="right">
      <NextStep row={row} acts={acts} onOpen={onOpen} />
    </Table.Td>
  </Table.Tr>
)

type PresentationsTableProps = Omit<RowProps, 'row'> & { rows: readonly PresentationRow[] }

/** Every institution with its turn of the year. */
export const PresentationsTable = ({ rows, ...rest }: PresentationsTableProps) => (
  <div className={sheet['sheet']}>
    <Table highlightOnHover aria-label="Presentaciones institucionales">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Institución</Table.Th>
          <Table.Th>Cuándo</Table.Th>
          <Table.Th>Situación</Table.Th>
          <Table.Th ta="right">
            <span className="visually-hidden">Siguiente paso</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Row key={row.institution.id} row={row} {...rest} />
        ))}
      </Table.Tbody>
    </Table>
  </div>
)
