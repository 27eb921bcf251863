import { Select, type ComboboxItem } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { fullName, splitFullName } from '../../../shared/domain/person-name.ts'
import { fold, tidy } from '../../../shared/domain/text.ts'
import { client, orpc } from '../../app/client.ts'
import { queryClient } from '../../app/query-client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyFailure } from '../../ui/notify.tsx'

export type ChosenPerson = { id: PersonId; name: string }
export type PersonSuggestion = ChosenPerson & { institutionName: string | null }

type PersonFieldProps = {
  label: string
  description?: string
  error?: string | undefined
  value: ChosenPerson | null
  onChange: (person: ChosenPerson | null) => void
  /** People who are in the list already: choosing them again would mean nothing. */
  excludedIds?: readonly string[]
  /** Those who are in the room: offered before anything is typed, and first among those found. */
  suggestions?: readonly PersonSuggestion[]
  hasInitialFocus?: boolean
}

const newValue = 'new'

const searchOf = (query: string) => orpc.people.search.queryOptions({ input: { query, limit: 8 } })

const optionOf = ({ id, name, institutionName }: PersonSuggestion): ComboboxItem => ({
  value: id,
  label: institutionName === null ? name : `${name} · ${institutionName}`,
})

const markedOption = (input: HTMLInputElement): HTMLElement | null =>
  document
    .getElementById(input.getAttribute('aria-controls') ?? '')
    ?.querySelector<HTMLElement>('[data-combobox-selected]') ?? null

const saysAll = ({ name, institutionName }: PersonSuggestion, query: string): boolean => {
  const words = fold(`${name} ${institutionName ?? ''}`)
  return fold(query)
    .split(' ')
    .every((word) => words.includes(word))
}

const withGroups = (present: readonly ComboboxItem[], others: readonly ComboboxItem[]) =>
  present.length === 0
    ? [...others]
    : [
        { group: 'Presentes', items: [...present] },
        ...(others.length === 0 ? [] : [{ group: 'Otras personas', items: [...others] }]),
      ]

/** Finds a person of the program, those present first; one that it does not know yet is added by their name. */
export const PersonField = (props: PersonFieldProps) => {
  const { label, description, error, value, onChange, excludedIds = [], suggestions = [] } = props
  const [typed, setTyped] = useState('')
  const query = tidy(typed)
  const isSearching = query.length > 1 && query !== value?.name
  const found = useQuery({ ...searchOf(query), ...(isSearching ? {} : { queryFn: skipToken }) })
  const adding = useCommand(
    () => client.people.create({ ...splitFullName(query), nationalId: null, sex: null, phone: null, email: null }),
    {
      onDone: (person) => {
        onChange({ id: person.id, name: fullName(person) })
      },
    },
  )
  const isOffered = ({ id }: ChosenPerson) => id !== value?.id && !excludedIds.includes(id)
  const present = suggestions.filter((one) => isOffered(one) && saysAll(one, query))
  const others = (found.data ?? []).filter((one) => isOffered(one) && !present.some(({ id }) => id === one.id))
  const people: ChosenPerson[] = [...present, ...others]
  const choose = ({ id, name }: ChosenPerson) => {
    onChange({ id, name })
  }
  // Enter takes the first one, also when the program has not answered yet. What was typed meanwhile asks for another.
  const takeFirst = async () => {
    const answered = await queryClient.query({ ...searchOf(query), staleTime: 'static' }).catch((failure: unknown) => {
      notifyFailure(failure)
      return []
    })
    const first = answered.find(isOffered)
    if (first !== undefined) choose(first)
  }
  const enter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || !isSearching || event.ctrlKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    // The one that is seen marked, by the arrows or by the letters; the list itself counts by its place, which letters that
    // come meanwhile change.
    const marked = markedOption(event.currentTarget)
    if (marked !== null) marked.click()
    else if (people[0] !== undefined) choose(people[0])
    else void takeFirst()
  }
  const isKnown = people.some(({ name }) => fold(name) === fold(query))
  const canAdd = isSearching && found.isSuccess && !isKnown && query.includes(' ')
  const elsewhere = [
    ...(value === null ? [] : [{ value: value.id, label: value.name }]),
    ...others.map(optionOf),
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
      autoFocus={props.hasInitialFocus === true}
      // One more may be added, or not: the list would cover what follows.
      openOnFocus={props.hasInitialFocus !== true}
      selectFirstOptionOnChange
      loading={adding.isRunning}
      clearable
      clearButtonProps={{ 'aria-label': `Quitar: ${label}` }}
      // Matched already, also by institution and document, which the label may not show.
      filter={(input) => input.options}
      searchValue={typed}
      onSearchChange={setTyped}
      onKeyDownCapture={enter}
      data={withGroups(present.map(optionOf), elsewhere)}
      value={value?.id ?? null}
      maxDropdownHeight={280}
      onChange={(id) => {
        if (id === newValue) {
          adding.run(undefined)
          return
        }
        const person = people.find((one) => one.id === id)
        if (person === undefined) onChange(null)
        else choose(person)
      }}
      nothingFoundMessage={isSearching && found.isSuccess ? 'Nadie con esas letras: escriba nombres y apellidos' : null}
    />
  )
}
