import { Select } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { fullName, splitFullName } from '../../../shared/domain/person-name.ts'
import { fold, tidy } from '../../../shared/domain/text.ts'
import type { PersonSummary } from '../../../shared/contract/committee.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'

export type ChosenPerson = { id: PersonId; name: string }

type PersonFieldProps = {
  label: string
  description?: string
  error?: string | undefined
  value: ChosenPerson | null
  onChange: (person: ChosenPerson | null) => void
  /** People who are in the list already: choosing them again would mean nothing. */
  excludedIds?: readonly string[]
}

const newValue = 'new'

const labelOf = ({ name, institutionName }: PersonSummary): string =>
  institutionName === null ? name : `${name} · ${institutionName}`

/** Finds a person of the program; one that it does not know yet is added by their name. */
export const PersonField = (props: PersonFieldProps) => {
  const { label, description, error, value, onChange, excludedIds = [] } = props
  const [typed, setTyped] = useState('')
  const query = tidy(typed)
  const isSearching = query.length > 1 && query !== value?.name
  const found = useQuery(orpc.people.search.queryOptions({ input: isSearching ? { query, limit: 8 } : skipToken }))
  const adding = useCommand(
    () => client.people.create({ ...splitFullName(query), nationalId: null, sex: null, phone: null, email: null }),
    {
      onDone: (person) => {
        onChange({ id: person.id, name: fullName(person) })
      },
    },
  )
  const people = (found.data ?? []).filter(({ id }) => !excludedIds.includes(id))
  const isKnown = people.some(({ name }) => fold(name) === fold(query))
  const canAdd = isSearching && found.isSuccess && !isKnown && query.includes(' ')
  const options = [
    ...(value === null ? [] : [{ value: value.id, label: value.name }]),
    ...people.filter(({ id }) => id !== value?.id).map((person) => ({ value: person.id, label: labelOf(person) })),
    ...(canAdd ? [{ value: newValue, label: `Agregar a «${query}» como persona nueva` }] : []),
  ]
  return (
    <Select
      label={label}
      {...(description === undefined ? {} : { description })}
      error={error}
      placeholder="Nombre, institución o DNI"
      leftSection={<IconSearch size={16} aria-hidden />}
      searchable
      loading={adding.isRunning}
      clearable
      clearButtonProps={{ 'aria-label': `Quitar: ${label}` }}
      // The core has matched already, also by institution and document, which the label may not show.
      filter={(input) => input.options}
      searchValue={typed}
      onSearchChange={setTyped}
      data={options}
      value={value?.id ?? null}
      onChange={(id) => {
        if (id === newValue) {
          adding.run(undefined)
          return
        }
        const person = people.find((one) => one.id === id)
        onChange(person === undefined ? null : { id: person.id, name: person.name })
      }}
      nothingFoundMessage={isSearching && found.isSuccess ? 'Nadie con esas letras: escriba nombres y apellidos' : null}
    />
  )
}
