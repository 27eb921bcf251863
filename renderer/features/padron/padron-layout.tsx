import { Group, Select, Text } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconCalendarPause } from '@tabler/icons-react'
import { linkOptions, Outlet, useMatchRoute, useNavigate } from '@tanstack/react-router'
import type { Term } from '../../../shared/contract/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { TermId } from '../../../shared/domain/ids.ts'
import { today } from '../../app/clock.ts'
import { shortDay } from '../../texts/format.ts'
import { DayField } from '../../ui/day-field.tsx'
import { Mark } from '../../ui/mark.tsx'
import { TabbedPage } from '../../ui/tabbed-page.tsx'
import { useCurrentTerm, useRoll } from './use-padron.ts'

// The term that is looked at goes along.
const search = ({ periodo }: { periodo?: string | undefined }) => (periodo === undefined ? {} : { periodo })

const tabs = [
  { link: linkOptions({ to: '/padron', search }), label: 'Instituciones' },
  { link: linkOptions({ to: '/padron/instalacion', search }), label: 'Instalación' },
  { link: linkOptions({ to: '/padron/coordinacion', search }), label: 'Coordinación' },
  { link: linkOptions({ to: '/padron/repetidas', search }), label: 'Personas repetidas' },
  { link: linkOptions({ to: '/padron/importar', search }), label: 'Importar' },
]

const daysOf = ({ firstDay, lastDay }: Term): string => `${shortDay(firstDay)} – ${shortDay(lastDay)}`

const standingOf = ({ firstDay, lastDay }: Term, day: Day): string | null => {
  if (day > lastDay) return 'Período terminado'
  return day < firstDay ? 'Período por empezar' : null
}

/** Which term is looked at; choosing another begins at its own day. */
const TermField = ({ terms, term }: { terms: readonly Term[]; term: Term }) => {
  const navigate = useNavigate()
  const byId = new Map<string, Term>(terms.map((one) => [one.id, one]))
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm" c="dimmed" id="padron-term">
        Período
      </Text>
      <Select
        aria-label="Período"
        w={190}
        data={terms.map(({ id, name }) => ({ value: id, label: name }))}
        value={term.id}
        comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
        renderOption={({ option }) => {
          const one = byId.get(option.value)
          return (
            <div>
              <Text size="sm">{`${option.label}${one?.isClosed === true ? ' · cerrado' : ''}`}</Text>
              <Text size="xs" c="dimmed" className="tabular">
                {one === undefined ? '' : daysOf(one)}
              </Text>
            </div>
          )
        }}
        onChange={(id) => {
          const chosen = TermId.safeParse(id)
          if (chosen.success)
            void navigate({ to: '.', search: (kept) => ({ ...kept, periodo: chosen.data, dia: undefined }) })
        }}
      />
    </Group>
  )
}

/** On which day the padrón is looked at; only its list changes with it. */
const RollDay = ({ term }: { term: Term }) => {
  const navigate = useNavigate()
  const { data: roll } = useRoll()
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm" c="dimmed">
        al
      </Text>
      <DayField
        aria-label="Día en que se mira el padrón"
        w={150}
        value={roll?.on ?? null}
        minDate={term.firstDay}
        maxDate={term.lastDay}
        onChange={(day) => {
          void navigate({ to: '.', search: (kept) => ({ ...kept, dia: day ?? undefined }), replace: true })
        }}
      />
    </Group>
  )
}

/** The padrón with its parts: the institutions, how the term is installed, who coordinates, and what keeps it clean. */
export const PadronLayout = () => {
  const { terms, term } = useCurrentTerm()
  const isList = useMatchRoute()({ to: '/padron' }) !== false
  const standing = term === null ? null : standingOf(term, today())
  useDocumentTitle('Padrón · Mesa CER')
  return (
    <TabbedPage
      title="Padrón"
      mark={
        standing !== null && (
          <Mark icon={IconCalendarPause} tone="neutral">
            {standing}
          </Mark>
        )
      }
      aside={
        term !== null && (
          <Group gap="md" wrap="nowrap">
            <TermField terms={terms.data ?? []} term={term} />
            {isList && <RollDay term={term} />}
          </Group>
        )
      }
      tabsLabel="Partes del padrón"
      tabs={tabs}
      isFilling={isList}
    >
      <Outlet />
    </TabbedPage>
  )
}
