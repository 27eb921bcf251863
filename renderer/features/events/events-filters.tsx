import { Group, Select } from '@mantine/core'
import { EventKind, EventStatus } from '../../../shared/contract/events.ts'
import { optionsOf } from '../../texts/labels.ts'
import { eventKindNames, eventStatusNames } from './words.ts'

type EventsFiltersProps = {
  year: number
  years: readonly number[]
  kind: EventKind | null
  status: EventStatus | null
  onYear: (year: number) => void
  onFilter: (kind: EventKind | null, status: EventStatus | null) => void
}

/** Which events are seen: of which year, of which kind, and what became of them. */
export const EventsFilters = ({ year, years, kind, status, onYear, onFilter }: EventsFiltersProps) => (
  <Group gap="xs">
    <Select
      aria-label="Año"
      w={96}
      data={years.map(String)}
      value={String(year)}
      onChange={(chosen) => {
        if (chosen !== null) onYear(Number(chosen))
      }}
    />
    <Select
      aria-label="Tipo de evento"
      w={210}
      placeholder="Todos los tipos"
      clearable
      clearButtonProps={{ 'aria-label': 'Ver todos los tipos' }}
      data={optionsOf(eventKindNames)}
      value={kind}
      onChange={(chosen) => {
        onFilter(EventKind.safeParse(chosen).data ?? null, status)
      }}
    />
    <Select
      aria-label="Situación"
      w={165}
      placeholder="Toda situación"
      clearable
      clearButtonProps={{ 'aria-label': 'Ver toda situación' }}
      data={optionsOf(eventStatusNames)}
      value={status}
      onChange={(chosen) => {
        onFilter(kind, EventStatus.safeParse(chosen).data ?? null)
      }}
    />
  </Group>
)
