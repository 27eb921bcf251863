import { Button, Group, SegmentedControl, Select, Text } from '@mantine/core'
import { IconCalendarStats, IconPresentation, IconUsersGroup } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { PresentationRow, PresentationSchedule } from '../../../shared/contract/presentations.ts'
import { compareText } from '../../../shared/domain/text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { WordButton } from '../documents/word-button.tsx'
import layout from '../groups/spaces-layout.module.css'
import { PresentationsTable } from './presentations-table.tsx'
import styles from './presentations.module.css'
import { ProposalDrawer } from './proposal-drawer.tsx'
import { TurnDrawer } from './turn-drawer.tsx'
import { useSchedule, useTurns } from './use-presentations.ts'
import { countStates, shortName } from './words.ts'

const filters = { all: 'Todas', left: 'Faltan', presented: 'Presentaron' } as const
type Filter = keyof typeof filters

const isShown = ({ state }: PresentationRow, filter: Filter): boolean =>
  filter === 'all' || (state === 'presented') === (filter === 'presented')

const usePlace = () => {
  const { anio, institucion, ver } = useSearch({ from: '/grupos/presentaciones' })
  const navigate = useNavigate({ from: '/grupos/presentaciones' })
  return {
    year: anio ?? null,
    openedId: institucion ?? null,
    filter: ver ?? ('all' as const),
    chooseYear: (year: number) => void navigate({ search: (kept) => ({ ...kept, anio: year }) }),
    open: (row: PresentationRow | null) =>
      void navigate({ search: (kept) => ({ ...kept, institucion: row?.institution.id }) }),
    choose: (filter: Filter) =>
      void navigate({ search: (kept) => ({ ...kept, ver: filter === 'all' ? undefined : filter }) }),
  }
}

const Progress = ({ rows }: { rows: readonly PresentationRow[] }) => {
  const counts = countStates(rows)
  const share = rows.length === 0 ? 0 : (counts.presented / rows.length) * 100
  const rest = [
    counts.planned === 0 ? null : `${String(counts.planned)} con turno`,
    counts.overdue === 0 ? null : `${String(counts.overdue)} no presentaron en su fecha`,
    counts.missing === 0 ? null : `${String(counts.missing)} sin turno`,
  ].filter(Boolean)
  return (
    <div className={styles['progress']}>
      <Text>
        <strong>{`${String(counts.presented)} de ${String(rows.length)}`}</strong>
        {` ${counts.presented === 1 ? 'institución ya presentó' : 'instituciones ya presentaron'} su plan operativo`}
        {rest.length > 0 && <span className={styles['soft']}>{` · ${rest.join(' · ')}`}</span>}
      </Text>
      <div className={styles['bar']} aria-hidden>
        <span style={{ width: `${String(share)}%` }} />
      </div>
    </div>
  )
}

const Schedule = ({ schedule }: { schedule: PresentationSchedule }) => {
  const { openedId, filter, chooseYear, open, choose } = usePlace()
  const [isProposing, setProposing] = useState(false)
  const acts = useTurns(schedule.year)
  const { rows, years, year, term } = schedule
  const shown = rows
    .filter((row) => isShown(row, filter))
    .toSorted((one, other) => compareText(shortName(one), shortName(other)))
  return (
    <>
      <div className={layout['bar']}>
        <Group gap="sm">
          {years.length > 1 && (
            <Select
              aria-label="Año"
              w={96}
              data={years.map(String)}
              value={String(year)}
              onChange={(chosen) => {
                if (chosen !== null) chooseYear(Number(chosen))
              }}
            />
          )}
          <SegmentedControl
            aria-label="Qué instituciones ver"
            data={Object.entries(filters).map(([value, label]) => ({ value, label }))}
            value={filter}
            onChange={(value) => {
              if (value === 'all' || value === 'left' || value === 'presented') choose(value)
            }}
          />
          <Text c="dimmed">{term.name.includes(String(year)) ? term.name : `${term.name} · ${String(year)}`}</Text>
        </Group>
        <Group gap="xs" wrap="nowrap">
          <WordButton subject={{ kind: 'presentation_schedule', subjectId: term.id }} size="sm">
            Cronograma en Word
          </WordButton>
          <Button
            leftSection={<IconCalendarStats size={17} aria-hidden />}
            onClick={() => {
              setProposing(true)
            }}
          >
            Proponer calendario
          </Button>
        </Group>
      </div>
      <Progress rows={rows} />
      {shown.length === 0 ? (
        <EmptyState
          icon={IconPresentation}
          title={filter === 'left' ? 'No falta ninguna' : 'Todavía no presentó ninguna'}
        >
          {filter === 'left'
            ? 'Todas las instituciones del padrón presentaron su plan operativo este año.'
            : 'Cuando una institución presente en una sesión, ábrala aquí y márquelo: queda con su sesión y su día.'}
        </EmptyState>
      ) : (
        <PresentationsTable rows={shown} acts={acts} onOpen={open} />
      )}
      <ProposalDrawer
        isOpen={isProposing}
        schedule={schedule}
        accept={acts.accept}
        onClose={() => {
          setProposing(false)
        }}
      />
      <TurnDrawer
        row={rows.find(({ institution }) => institution.id === openedId) ?? null}
        schedule={schedule}
        acts={acts}
        onClose={() => {
          open(null)
        }}
      />
    </>
  )
}

/** In which session each institution presents its operative plan, and who is missing. */
export const PresentationsPage = () => {
  const { year } = usePlace()
  const schedule = useSchedule(year)
  return (
    <Loaded query={schedule}>
      {(known) =>
        known === null || known.rows.length === 0 ? (
          <EmptyState
            icon={IconUsersGroup}
            title="El padrón todavía está vacío"
            action={
              <Button component={Link} to="/padron">
                Formar el padrón
              </Button>
            }
          >
            Cada institución del comité presenta su plan operativo en una sesión del año. Agregue primero las
            instituciones, y aquí se les propondrá un calendario.
          </EmptyState>
        ) : (
          <Schedule schedule={known} />
        )
      }
    </Loaded>
  )
}
