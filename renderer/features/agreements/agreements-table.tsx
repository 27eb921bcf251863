import { Anchor, Table, Text } from '@mantine/core'
import type { RegisteredAgreement } from '../../../shared/contract/agreements.ts'
import { shortDay } from '../../texts/format.ts'
import sheet from '../../ui/sheet.module.css'
import { adoptionWords } from './adoption-words.ts'
import { AgreementStateMark } from './agreement-state-mark.tsx'
import styles from './agreements.module.css'

type RowProps = { agreement: RegisteredAgreement; onOpen: (agreement: RegisteredAgreement) => void }

const Row = ({ agreement, onOpen }: RowProps) => (
  <Table.Tr className={styles['row'] ?? ''} data-void={agreement.state === 'void' || undefined}>
    <Table.Td className={styles['number'] ?? ''}>{agreement.number ?? 'Sin número aún'}</Table.Td>
    <Table.Td>
      <Anchor
        component="button"
        type="button"
        ta="left"
        className={styles['text'] ?? ''}
        onClick={() => {
          onOpen(agreement)
        }}
      >
        <Text component="span" lineClamp={3}>
          {agreement.text}
        </Text>
      </Anchor>
    </Table.Td>
    <Table.Td>
      <Text size="sm">{agreement.sessionLabel}</Text>
      <Text size="sm" c="dimmed" className="tabular">
        {shortDay(agreement.heldOn)}
      </Text>
    </Table.Td>
    <Table.Td>
      <Text size="sm">{adoptionWords(agreement)}</Text>
    </Table.Td>
    <Table.Td>
      <AgreementStateMark state={agreement.state} />
      {agreement.stateOn !== null && (
        <Text size="sm" c="dimmed" className="tabular">
          {shortDay(agreement.stateOn)}
        </Text>
      )}
    </Table.Td>
  </Table.Tr>
)

type AgreementsTableProps = { agreements: readonly RegisteredAgreement[]; onOpen: RowProps['onOpen'] }

/** The register as a table: number, text, session, how it was adopted and what became of it. */
export const AgreementsTable = ({ agreements, onOpen }: AgreementsTableProps) => (
  <div className={sheet['sheet']}>
    <Table aria-label="Acuerdos" verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={140}>Número</Table.Th>
          <Table.Th>Acuerdo</Table.Th>
          <Table.Th w={225}>Sesión</Table.Th>
          <Table.Th w={165}>Cómo se adoptó</Table.Th>
          <Table.Th w={130}>Estado</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {agreements.map((agreement) => (
          <Row key={agreement.id} agreement={agreement} onOpen={onOpen} />
        ))}
      </Table.Tbody>
    </Table>
  </div>
)
