import { Anchor, Button, Text } from '@mantine/core'
import { IconPencilPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReadyReport } from '../../../shared/contract/monitoring.ts'
import type { ActivityId } from '../../../shared/domain/ids.ts'
import { shortDay } from '../../texts/format.ts'
import styles from './reports.module.css'

type RowProps = { row: ReadyReport; onBegin: (activityId: ActivityId) => void }

const Row = ({ row: { activityId, text, goals, last }, onBegin }: RowProps) => (
  <li className={styles['row']}>
    <div className={styles['words']}>
      <Text fw={600}>{text}</Text>
      <Text size="sm" c="dimmed">
        {goals.length === 0 ? 'El plan no dice su meta' : `Meta: ${goals.join('; ')}`}
      </Text>
      {last !== null && (
        <Text size="sm">
          {'El último: '}
          <Anchor
            inherit
            renderRoot={(props) => <Link to="/plan/reportes/$reportId" params={{ reportId: last.id }} {...props} />}
          >
            {last.title}
          </Anchor>
          {`, ${shortDay(last.issuedOn)}`}
        </Text>
      )}
    </div>
    <Button
      variant={last === null ? 'light' : 'default'}
      size="xs"
      flex="none"
      leftSection={<IconPencilPlus size={16} aria-hidden />}
      aria-label={`${last === null ? 'Empezar el reporte' : 'Empezar otro reporte'}: ${text}`}
      onClick={() => {
        onBegin(activityId)
      }}
    >
      {last === null ? 'Empezar' : 'Otro'}
    </Button>
  </li>
)

type ReadyListProps = { rows: readonly ReadyReport[]; year: number; onBegin: (activityId: ActivityId) => void }

/** The rows of the plan that ask for a report, each ready to be begun. */
export const ReadyList = ({ rows, year, onBegin }: ReadyListProps) =>
  rows.length === 0 ? (
    <Text c="dimmed">
      {`El plan de ${String(year)} no está cargado o no tiene el rol «Seguimiento concertado». `}
      <Anchor component={Link} to="/plan/cargar" inherit underline="always">
        Cargue el plan
      </Anchor>
      {' o elija otro año.'}
    </Text>
  ) : (
    <ul className={styles['list']}>
      {rows.map((row) => (
        <Row key={row.activityId} row={row} onBegin={onBegin} />
      ))}
    </ul>
  )
