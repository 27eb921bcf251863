import { Select } from '@mantine/core'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonSummary } from '../../../shared/contract/committee.ts'
import { tidy } from '../../../shared/domain/text.ts'
import { orpc } from '../../app/client.ts'
import styles from './people.module.css'

const somebodyNew = 'nueva'
const mostShown = 8

const labelOf = ({ name, institutionName, maskedNationalId }: PersonSummary): string =>
  [name, institutionName, maskedNationalId].filter((part) => part !== null).join(' · ')

const newLabel = (typed: string): string =>
  typed === '' ? 'Escribir una persona nueva' : `Escribir a «${typed}» como persona nueva`

type PersonPickerProps = {
  error?: string | undefined
  onChoose: (person: PersonSummary | null) => void
  /** Nobody known: the name as it was typed so far. */
  onNew: (typed: string) => void
}

/** Finds somebody who is already known, so that nobody is written twice; the last choice is to write somebody new. */
export const PersonPicker = ({ error, onChoose, onNew }: PersonPickerProps) => {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<PersonSummary | null>(null)
  const query = tidy(typed)
  const isSearching = query.length > 1 && chosen === null
  const found = useQuery(
    orpc.people.search.queryOptions({ input: isSearching ? { query, limit: mostShown } : skipToken }),
  )
  const people = chosen === null ? (found.data ?? []) : [chosen]
  const known: { value: string; label: string }[] = people.map((person) => ({
    value: person.id,
    label: labelOf(person),
  }))
  // Offered once the search has answered: Enter must not write down again somebody who was about to be found.
  const isOver = chosen === null && (!isSearching || found.isSuccess)
  return (
    <Select
      label="Persona"
      placeholder="Escriba su nombre o su DNI"
      withAsterisk
      data-autofocus
      error={error}
      leftSection={<IconSearch size={16} aria-hidden />}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Elegir a otra persona' }}
      // The core has matched already, also by document, which the label does not show.
      filter={({ options: all }) => all}
      searchValue={typed}
      onSearchChange={setTyped}
      selectFirstOptionOnChange
      data={isOver ? [...known, { value: somebodyNew, label: newLabel(query) }] : known}
      renderOption={({ option }) =>
        option.value === somebodyNew ? (
          <span className={styles['newPerson']}>
            <IconUserPlus size={16} aria-hidden />
            {option.label}
          </span>
        ) : (
          option.label
        )
      }
      value={chosen?.id ?? null}
      onChange={(id) => {
        if (id === somebodyNew) {
          onNew(query)
          return
        }
        const person = people.find((one) => one.id === id) ?? null
        setChosen(person)
        onChoose(person)
      }}
    />
  )
}
