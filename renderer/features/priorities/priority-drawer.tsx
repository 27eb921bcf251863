import { Button, Drawer, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { AgendaPriority, PriorityAgenda, PriorityCommitment } from '../../../shared/contract/priorities.ts'
import { yearOf } from '../../../shared/domain/dates.ts'
import type { PriorityId } from '../../../shared/domain/ids.ts'
import { today } from '../../app/clock.ts'
import { orpc } from '../../app/client.ts'
import { shortDay } from '../../texts/format.ts'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { LightMark } from '../follow-ups/light-mark.tsx'
import { LinkedSection } from '../plan/linked-section.tsx'
import { ReportList } from '../reports/report-list.tsx'
import { blankReport, useReportActions, useReportList } from '../reports/use-reports.ts'
import styles from './priorities.module.css'
import { usePriorityCommitments } from './use-priorities.ts'

const Part = ({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) => (
  <section aria-label={title}>
    <div className={styles['head']}>
      <Title order={3} fz="md">
        {title}
      </Title>
      {aside}
    </div>
    {children}
  </section>
)

const None = ({ children }: { children: ReactNode }) => <Text c="dimmed">{children}</Text>

const Activities = ({ priorityId, isMain }: { priorityId: PriorityId; isMain: boolean }) => {
  const activities = useQuery(orpc.priorities.activities.queryOptions({ input: { priorityId } }))
  return (
    <Loaded query={activities} skeleton={<LineSkeletons lines={2} />}>
      {(all) =>
        all.length === 0 ? (
          <None>
            {isMain
              ? 'Ninguna actividad del plan lleva su número.'
              : 'Los números del plan son los de la agenda principal. Vincule aquí abajo las actividades que le correspondan.'}
          </None>
        ) : (
          <ul className={styles['list']}>
            {all.map(({ id, text, role, planYear }) => (
              <li key={id} className={styles['line']}>
                <div className={styles['words']}>
                  <Text>{text}</Text>
                  <Text size="sm" c="dimmed">{`POA ${String(planYear)} · ${role}`}</Text>
                </div>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}

const CommitmentLine = ({ commitment }: { commitment: PriorityCommitment }) => (
  <li className={styles['line']}>
    <div className={styles['words']}>
      <Text>{commitment.text}</Text>
      <Text size="sm" c="dimmed">
        {[
          commitment.responsibles.join(', ') || 'Sin responsable',
          commitment.dueOn === null ? 'sin fecha' : `hasta el ${shortDay(commitment.dueOn)}`,
          commitment.sessionLabel,
        ].join(' · ')}
      </Text>
    </div>
    <LightMark commitment={commitment} on={today()} />
  </li>
)

const Commitments = ({ priorityId, isOpen }: { priorityId: PriorityId; isOpen: boolean }) => {
  const { query, all = [] } = usePriorityCommitments(priorityId, isOpen)
  return (
    <Loaded query={query} skeleton={<LineSkeletons lines={3} />}>
      {() => (
        <>
          {all.length === 0 && (
            <None>{isOpen ? 'Ningún compromiso abierto lleva su número.' : 'Ninguno terminado todavía.'}</None>
          )}
          <ul className={styles['list']}>
            {all.map((commitment) => (
              <CommitmentLine key={commitment.id} commitment={commitment} />
            ))}
          </ul>
          {query.hasNextPage && (
            <Button variant="subtle" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              Mostrar más
            </Button>
          )}
        </>
      )}
    </Loaded>
  )
}

const CommitmentsPart = ({ priority }: { priority: AgendaPriority }) => {
  const [isOpen, setOpen] = useState(true)
  return (
    <Part
      title="Compromisos con su número"
      aside={
        <>
          <SegmentedControl
            size="xs"
            aria-label="Qué compromisos"
            value={isOpen ? 'open' : 'ended'}
            onChange={(value) => {
              setOpen(value === 'open')
            }}
            data={[
              { value: 'open', label: 'Abiertos' },
              { value: 'ended', label: 'Terminados' },
            ]}
          />
          <Link to="/compromisos" search={{ prioridad: priority.number }}>
            Ver en el registro
          </Link>
        </>
      }
    >
      <Commitments key={String(isOpen)} priorityId={priority.id} isOpen={isOpen} />
    </Part>
  )
}

const Reports = ({ priorityId }: { priorityId: PriorityId }) => {
  const navigate = useNavigate()
  const { query, all = [] } = useReportList({ year: null, priorityId })
  const { create } = useReportActions(
    (reportId) => void navigate({ to: '/plan/reportes/$reportId', params: { reportId } }),
  )
  return (
    <Part
      title="Reportes de seguimiento"
      aside={
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => {
            create(blankReport(priorityId))
          }}
        >
          Nuevo reporte
        </Button>
      }
    >
      <Loaded query={query} skeleton={<LineSkeletons lines={1} />}>
        {() => (all.length === 0 ? <None>Ninguno todavía.</None> : <ReportList reports={all} />)}
      </Loaded>
    </Part>
  )
}

export type OpenedPriority = { agenda: PriorityAgenda; priority: AgendaPriority }

// The year in which something is looked for to be linked: this one, while the agenda lasts.
const lookedAtYear = ({ firstYear, lastYear }: PriorityAgenda): number =>
  Math.max(firstYear ?? 0, Math.min(lastYear ?? 9999, yearOf(today())))

const Body = ({ agenda, priority }: OpenedPriority) => (
  <Stack gap="xl">
    <div>
      <Text fz="lg">{priority.text}</Text>
      <Text size="sm" c="dimmed">
        {agenda.name}
        {priority.isNumberConfirmed ? '' : ' · El número se tomó del orden de la lista: el documento no lo muestra.'}
      </Text>
    </div>
    <Part title="Actividades del plan">
      <Activities priorityId={priority.id} isMain={agenda.isMain} />
    </Part>
    {agenda.isMain && <CommitmentsPart priority={priority} />}
    <LinkedSection target={{ kind: 'priority', id: priority.id }} year={lookedAtYear(agenda)} />
    <Reports priorityId={priority.id} />
  </Stack>
)

type PriorityDrawerProps = { opened: OpenedPriority | null; onClose: () => void }

/** A priority with all that there is for it: activities, commitments with their light, what was linked, and reports. */
export const PriorityDrawer = ({ opened, onClose }: PriorityDrawerProps) => (
  <Drawer
    opened={opened !== null}
    onClose={onClose}
    position="right"
    size={720}
    title={opened === null ? '' : `Prioridad ${String(opened.priority.number)}`}
  >
    {opened !== null && <Body key={opened.priority.id} {...opened} />}
  </Drawer>
)
