import { ActionIcon, Table, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronRight, IconClockExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { HistoryChange as HistoryChangeSchema, HistoryEntry } from '../../../shared/contract/settings.ts'
import type { z } from 'zod'
import { orpc } from '../../app/client.ts'
import { wordsOfCommand, wordsOfOperation } from '../../texts/commands.ts'
import { shortInstant } from '../../texts/format.ts'
import { settingChange, wordsOfSetting } from '../../texts/setting-changes.ts'
import { isTechnical, shownValue, wordsOfColumn, wordsOfTable } from '../../texts/tables.ts'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import styles from './history.module.css'

const Value = ({ column, value }: { column: string; value: string | null }) =>
  value === null || value === '' ? (
    <span className={styles['nothing']}>nada</span>
  ) : (
    <span className={styles['value']}>{shownValue(column, value)}</span>
  )

type HistoryChange = z.infer<typeof HistoryChangeSchema>

// The settings are kept by parts, each a text that holds many: only what changed of it is told.
const readable = (change: HistoryChange): HistoryChange & { name: string } =>
  change.table === 'setting' && change.column === 'value'
    ? { ...change, ...settingChange(change.before, change.after), name: wordsOfSetting(change.row) }
    : { ...change, name: wordsOfColumn(change.column) }

const Change = ({ change }: { change: ReturnType<typeof readable> }) => (
  <li>
    <Text size="sm" fw={600}>
      {`${wordsOfOperation(change.operation)}: ${wordsOfTable(change.table)} · ${change.name}`}
    </Text>
    <div className={styles['change']}>
      {change.operation !== 'insert' && (
        <>
          <Value column={change.column} value={change.before} />
          <span aria-label="pasó a ser">→</span>
        </>
      )}
      <Value column={change.column} value={change.after} />
    </div>
  </li>
)

const Changes = ({ id }: { id: number }) => {
  const changes = useQuery(orpc.history.get.queryOptions({ input: { id } }))
  return (
    <Loaded query={changes} skeleton={<LineSkeletons lines={2} />}>
      {(all) => (
        <ul className={styles['changes']}>
          {all
            .filter(({ column }) => !isTechnical(column))
            .map(readable)
            .map((change) => (
              <Change key={`${change.table} ${change.row} ${change.column}`} change={change} />
            ))}
        </ul>
      )}
    </Loaded>
  )
}

// The order of the list does not depend on the hour, which here cannot be right.
const DoubtfulHour = () => (
  <span
    className={styles['doubtful']}
    title="Esta hora es anterior a la de un cambio de antes. El orden de la lista es el correcto."
  >
    <Mark icon={IconClockExclamation} tone="attention">
      La hora del equipo retrocedió
    </Mark>
  </span>
)

/** One change; opened, each value before and after. */
export const HistoryRow = ({ entry, times }: { entry: HistoryEntry; times: number }) => {
  const [isOpen, { toggle }] = useDisclosure(false)
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <>
      <Table.Tr>
        <Table.Td style={{ whiteSpace: 'nowrap' }}>
          <time dateTime={entry.at}>{shortInstant(entry.at)}</time>
          {entry.isClockBehind && <DoubtfulHour />}
        </Table.Td>
        <Table.Td fw={600}>
          {wordsOfCommand(entry.command)}
          {times > 1 && (
            <Text span size="sm" c="dimmed">
              {` ${String(times)} veces seguidas`}
            </Text>
          )}
        </Table.Td>
        <Table.Td>{entry.actor}</Table.Td>
        <Table.Td>
          <Text size="sm" c="dimmed">
            {entry.deviceName}
          </Text>
        </Table.Td>
        <Table.Td w={52}>
          <ActionIcon
            aria-label={`${isOpen ? 'Ocultar' : 'Ver'} los valores de «${wordsOfCommand(entry.command)}», ${shortInstant(entry.at)}`}
            aria-expanded={isOpen}
            onClick={toggle}
          >
            <Chevron size={18} aria-hidden />
          </ActionIcon>
        </Table.Td>
      </Table.Tr>
      {isOpen && (
        <Table.Tr>
          <Table.Td colSpan={5} className={styles['detail'] ?? ''}>
            <Changes id={entry.id} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}
