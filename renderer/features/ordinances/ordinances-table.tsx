import { ActionIcon, Anchor, Table, Text } from '@mantine/core'
import { IconHourglassHigh, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { OrdinanceSummary } from '../../../shared/contract/ordinances.ts'
import { isStalled, waitingDays } from '../../../shared/domain/ordinance-life.ts'
import { ordinanceKindName } from '../../../shared/domain/ordinance-words.ts'
import { today } from '../../app/clock.ts'
import { count, shortDay } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import sheet from '../../ui/sheet.module.css'
import styles from './ordinances.module.css'
import { StageMark } from './stage-mark.tsx'

// A draft without steps may be taken away; anything else is archived.
const isRemovable = ({ stage, stageSince }: OrdinanceSummary): boolean => stage === 'drafting' && stageSince === null

const Wait = ({ ordinance }: { ordinance: OrdinanceSummary }) => {
  const waiting = waitingDays(ordinance, today())
  if (ordinance.stageSince === null) return <Text c="dimmed">—</Text>
  return (
    <div className={styles['wait']}>
      {isStalled(waiting) ? (
        <Mark icon={IconHourglassHigh} tone="attention">
          {`Sin movimiento: ${count(waiting ?? 0, 'día', 'días')}`}
        </Mark>
      ) : (
        <Text size="sm">{waiting === null ? 'Terminado' : count(waiting, 'día', 'días')}</Text>
      )}
      <Text size="xs" c="dimmed" className="tabular">
        {`desde el ${shortDay(ordinance.stageSince)}`}
      </Text>
    </div>
  )
}

type RowProps = { ordinance: OrdinanceSummary; onRemove: (ordinance: OrdinanceSummary) => void }

const Row = ({ ordinance, onRemove }: RowProps) => (
  <Table.Tr className={styles['row'] ?? ''}>
    <Table.Td>
      <Anchor
        className={styles['name'] ?? ''}
        renderRoot={(props) => <Link to="/ordenanzas/$ordinanceId" params={{ ordinanceId: ordinance.id }} {...props} />}
      >
        {ordinance.name}
      </Anchor>
      <Text size="sm" c="dimmed">
        {`${ordinanceKindName(ordinance.kind).one} · ${count(ordinance.articles, 'artículo', 'artículos')}`}
      </Text>
      {ordinance.title !== '' && (
        <Text size="sm" c="dimmed" lineClamp={2}>
          {ordinance.title}
        </Text>
      )}
    </Table.Td>
    <Table.Td className="tabular">
      <Text size="sm" className={styles['number'] ?? ''}>
        {ordinance.number ?? ordinance.year}
      </Text>
    </Table.Td>
    <Table.Td>
      <StageMark stage={ordinance.stage} kind={ordinance.kind} />
    </Table.Td>
    <Table.Td>
      <Wait ordinance={ordinance} />
    </Table.Td>
    <Table.Td>
      {isRemovable(ordinance) && (
        <ActionIcon
          aria-label={`Quitar «${ordinance.name}»`}
          onClick={() => {
            onRemove(ordinance)
          }}
        >
          <IconTrash size={17} aria-hidden />
        </ActionIcon>
      )}
    </Table.Td>
  </Table.Tr>
)

type OrdinancesTableProps = { ordinances: readonly OrdinanceSummary[]; onRemove: RowProps['onRemove'] }

/** The texts as a table: what each is, how far it has come and how long it has been there. */
export const OrdinancesTable = ({ ordinances, onRemove }: OrdinancesTableProps) => (
  <div className={sheet['sheet']}>
    <Table aria-label="Ordenanzas y otros textos" verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th miw={260}>Texto</Table.Th>
          <Table.Th w={150}>Número o año</Table.Th>
          <Table.Th w={165}>Etapa</Table.Th>
          <Table.Th w={205}>Tiempo en la etapa</Table.Th>
          <Table.Th w={52}>
            <span className="visually-hidden">Qué hacer</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {ordinances.map((ordinance) => (
          <Row key={ordinance.id} ordinance={ordinance} onRemove={onRemove} />
        ))}
      </Table.Tbody>
    </Table>
  </div>
)
