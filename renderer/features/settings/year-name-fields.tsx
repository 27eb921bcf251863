import { Button, Group, Stack, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import type { Settings } from '../../../shared/domain/committee.ts'
import { yearOf } from '../../../shared/domain/dates.ts'
import { today } from '../../app/clock.ts'

/** The official name of each year, which heads the documents. */
export const YearNameFields = ({ form }: { form: UseFormReturn<Settings> }) => {
  const names = useWatch({ control: form.control, name: 'yearNames' })
  const years = Object.keys(names).sort().reverse()
  const next = String(Math.max(yearOf(today()), ...years.map((year) => Number(year) + 1)))
  const set = (year: string, name: string) => {
    form.setValue('yearNames', { ...names, [year]: name }, { shouldDirty: true })
  }
  return (
    <Stack gap="xs">
      {years.map((year) => (
        <Group key={year} wrap="nowrap" gap="sm">
          <strong className="tabular">{year}</strong>
          <TextInput
            aria-label={`Nombre del año ${year}`}
            flex={1}
            value={names[year] ?? ''}
            onChange={(event) => {
              set(year, event.currentTarget.value)
            }}
          />
        </Group>
      ))}
      <Group>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => {
            set(next, '')
          }}
        >
          {`Agregar el año ${next}`}
        </Button>
      </Group>
    </Stack>
  )
}
