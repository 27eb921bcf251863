import { Anchor, Button, Drawer, Group, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core'
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
          <Anchor
            size="sm"
            renderRoot={(props) => <Link to="/compromisos" search={{ prioridad: priority.number }} {...props} />}
          >
            Ver en el registro
          </Anchor>
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

const earliestYear = 1990

// The years in which something may have been done for it, the newest first; up to this one while nobody said when it ends.
const yearsOf = ({ firstYear, lastYear }: PriorityAgenda): number[] => {
  const now = yearOf(today())
  const last = Math.max(firstYear ?? earliestYear, Math.min(lastYear ?? now, now))
  return Array.from({ length: last - (firstYear ?? last - 5) + 1 }, (_none, index) => last - index)
}

// Things to link are looked for year by year: in the last one in which something was linked, at first.
const Links = ({ agenda, priorityId }: { agenda: PriorityAgenda; priorityId: PriorityId }) => {
  const years = yearsOf(agenda)
  const [chosen, setChosen] = useState<number | null>(null)
  const target = { kind: 'priority', id: priorityId } as const
  const { data: links = [] } = useQuery(orpc.plan.linksTo.queryOptions({ input: target }))
  const lastLinked = links
    .map(({ subject }) => (subject.on === null ? 0 : yearOf(subject.on)))
    .toSorted((a, b) => b - a)[0]
  const year = chosen ?? years.find((one) => one === lastLinked) ?? years[0] ?? yearOf(today())
  return (
    <div>
      <LinkedSection target={target} year={year} />
      {years.length > 1 && (
        <Group gap="xs" mt="xs">
          <Text size="sm" c="dimmed">
            Al vincular se busca en
          </Text>
          <Select
            aria-label="Año en que se busca"
            size="xs"
            w={90}
            allowDeselect={false}
            data={years.map(String)}
            value={String(year)}
            onChange={(value) => {
              setChosen(Number(value))
            }}
          />
        </Group>
      )}
    </div>
  )
}

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
    <Links agenda={agenda} priorityId={priority.id} />
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
