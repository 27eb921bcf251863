import { Select } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useController, type Control } from 'react-hook-form'
import type { Commitment, CommitmentDraft } from '../../../shared/contract/resolutions.ts'
import { PersonId } from '../../../shared/domain/ids.ts'
import { tidy } from '../../../shared/domain/text.ts'
import { orpc } from '../../app/client.ts'

const mostShown = 8

type Person = NonNullable<Commitment['person']>
type ResponsiblePersonProps = { control: Control<CommitmentDraft>; kept: Commitment['person'] }

/** The person who answers for a commitment besides its institutions: one who is known already, or nobody. */
export const ResponsiblePerson = ({ control, kept }: ResponsiblePersonProps) => {
  const { field } = useController({ control, name: 'personId' })
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<Person | null>(kept)
  const query = tidy(typed)
  const isSearching = query.length > 1 && query !== chosen?.name
  const { data } = useQuery(
    orpc.people.search.queryOptions({ input: isSearching ? { query, limit: mostShown } : skipToken }),
  )
  const found = (data ?? []).map(({ id, name, institutionName }) => ({ id, name, institutionName }))
  const offered = isSearching || chosen === null ? found : [{ ...chosen, institutionName: null }]
  return (
    <Select
      label="Persona a cargo"
      placeholder="Si se nombró a alguien, escriba su nombre"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Quitar a la persona a cargo' }}
      // The core has matched already, also by document, which the label does not show.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={isSearching ? 'Nadie del padrón con ese nombre' : 'Escriba dos letras de su nombre'}
      data={offered.map(({ id, name, institutionName }) => ({
        value: id,
        label: institutionName === null ? name : `${name} · ${institutionName}`,
      }))}
      value={field.value ?? null}
      onBlur={field.onBlur}
      onChange={(value) => {
        const person = offered.find(({ id }) => id === value)
        setChosen(person === undefined ? null : { id: person.id, name: person.name })
        field.onChange(PersonId.nullable().catch(null).parse(value))
      }}
    />
  )
}
