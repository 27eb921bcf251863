import { Anchor, Table, Text } from '@mantine/core'
import type { RegisteredCommitment } from '../../../shared/contract/commitments.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { count, shortDay } from '../../texts/format.ts'
import { commitmentStatusNames } from '../../texts/labels.ts'
import sheet from '../../ui/sheet.module.css'
import { lightOf, responsibleWords } from '../follow-ups/commitment-light.ts'
import { LightMark } from '../follow-ups/light-mark.tsx'
import styles from './commitments.module.css'
import { groupCommitments, type CommitmentGroup } from './grouping.ts'
import type { Grouping } from './search.ts'

type RowProps = { commitment: RegisteredCommitment; on: Day; onOpen: (commitment: RegisteredCommitment) => void }

const Row = ({ commitment, on, onOpen }: RowProps) => {
  const { responsibles, person, dueOn, status, lastFollowUp, sessionLabel } = commitment
  const percentage = lastFollowUp?.percentage ?? null
  return (
    <Table.Tr className={styles['row'] ?? ''} data-tone={lightOf(commitment, on).tone}>
      <Table.Td>
        <Anchor
          component="button"
          type="button"
          ta="left"
          className={styles['text'] ?? ''}
          onClick={() => {
            onOpen(commitment)
          }}
        >
          <Text component="span" lineClamp={2}>
            {commitment.text}
          </Text>
        </Anchor>
        <Text size="sm" c="dimmed">
          {sessionLabel}
        </Text>
      </Table.Td>
      <Table.Td title={responsibles.map(({ name }) => name).join(', ')}>
        <Text size="sm" lineClamp={2} c={responsibles.length === 0 ? 'dimmed' : ''}>
          {responsibleWords(commitment)}
        </Text>
        {person !== null && (
          <Text size="sm" c="dimmed">
            {person.name}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="tabular">{shortDay(dueOn)}</Table.Td>
      <Table.Td>
        <LightMark commitment={commitment} on={on} />
      </Table.Td>
      <Table.Td>
        <Text size="sm">{commitmentStatusNames[status]}</Text>
        <Text size="sm" c="dimmed" className="tabular">
          {lastFollowUp === null
            ? 'Sin avance anotado'
            : `${percentage === null ? '' : `${String(percentage)} % · `}${shortDay(lastFollowUp.recordedOn)}`}
        </Text>
      </Table.Td>
    </Table.Tr>
  )
}

const Head = () => (
  <Table.Thead>
    <Table.Tr>
      <Table.Th>Compromiso</Table.Th>
      <Table.Th w={190}>Responsables</Table.Th>
      <Table.Th w={110}>Plazo</Table.Th>
      <Table.Th w={180}>Semáforo</Table.Th>
      <Table.Th w={150}>Avance</Table.Th>
    </Table.Tr>
  </Table.Thead>
)

const GroupRows = ({ group, ...rest }: Omit<RowProps, 'commitment'> & { group: CommitmentGroup }) => (
  <Table.Tbody>
    <Table.Tr>
      <Table.Th colSpan={5} scope="rowgroup" className={styles['group'] ?? ''}>
        {group.name}
        <span className={styles['groupCount']}>{count(group.commitments.length, 'compromiso', 'compromisos')}</span>
      </Table.Th>
    </Table.Tr>
    {group.commitments.map((commitment) => (
      <Row key={commitment.id} commitment={commitment} {...rest} />
    ))}
  </Table.Tbody>
)

type CommitmentsTableProps = Omit<RowProps, 'commitment'> & {
  commitments: readonly RegisteredCommitment[]
  /** Whether there are no more than these. */
  isWhole: boolean
  grouping: Grouping | null
}

// Groups are made of what is read so far: nobody should count them as whole.
const PartlyGrouped = ({ shown }: { shown: number }) => (
  <Text size="sm" c="dimmed" role="status" mb="xs">
    {`Están agrupados los primeros ${String(shown)}, por su plazo, y hay más: pulse «Mostrar más compromisos» al final, o elija una institución, una sesión o un mes para verlos completos.`}
  </Text>
)

/** The register as a table: what, who, until when, its light and how far it is. */
export const CommitmentsTable = ({ commitments, isWhole, grouping, ...rest }: CommitmentsTableProps) => (
  <div>
    {grouping !== null && !isWhole && <PartlyGrouped shown={commitments.length} />}
    <div className={sheet['sheet']}>
      <Table aria-label="Compromisos" verticalSpacing="xs">
        <Head />
        {grouping === null ? (
          <Table.Tbody>
            {commitments.map((commitment) => (
              <Row key={commitment.id} commitment={commitment} {...rest} />
            ))}
          </Table.Tbody>
        ) : (
          groupCommitments(commitments, grouping).map((group) => <GroupRows key={group.key} group={group} {...rest} />)
        )}
      </Table>
    </div>
  </div>
)
