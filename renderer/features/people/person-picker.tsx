import { Select } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonSummary } from '../../../shared/contract/committee.ts'
import { orpc } from '../../app/client.ts'

const labelOf = ({ name, institutionName, maskedNationalId }: PersonSummary): string =>
  [name, institutionName, maskedNationalId].filter((part) => part !== null).join(' · ')

/** Finds somebody who is already known, so that nobody is written twice. */
export const PersonPicker = ({ onChoose }: { onChoose: (person: PersonSummary | null) => void }) => {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<PersonSummary | null>(null)
  const isSearching = typed.trim().length > 1 && chosen === null
  const found = useQuery(
    orpc.people.search.queryOptions({ input: isSearching ? { query: typed.trim(), limit: 8 } : skipToken }),
  )
  const people = chosen === null ? (found.data ?? []) : [chosen]
  return (
    <Select
      label="¿Ya está en el programa?"
      description="Búsquela por nombre o DNI; si no aparece, escriba sus datos abajo."
      placeholder="Nombre o DNI"
      leftSection={<IconSearch size={16} aria-hidden />}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Elegir otra persona' }}
      // The core has matched already, also by document, which the label does not show.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      data={people.map((person) => ({ value: person.id, label: labelOf(person) }))}
      value={chosen?.id ?? null}
      onChange={(id) => {
        const person = people.find((one) => one.id === id) ?? null
        setChosen(person)
        onChoose(person)
      }}
      nothingFoundMessage={isSearching && found.isSuccess ? 'Nadie con esas letras: escriba sus datos abajo' : null}
    />
  )
}
