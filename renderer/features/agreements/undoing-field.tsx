import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useController, type Control } from 'react-hook-form'
import type { AgreementCard, AgreementReference } from '../../../shared/contract/agreements.ts'
import { orpc } from '../../app/client.ts'
import { shortDay } from '../../texts/format.ts'
import type { StateForm } from './state-form.ts'

const mostShown = 30
const longestLabel = 110

const labelOf = ({ number, text, heldOn }: AgreementReference): string => {
  const words = text.replaceAll(/\s+/gu, ' ')
  const short = words.length > longestLabel ? `${words.slice(0, longestLabel)}…` : words
  return `${number === null ? 'Sin número' : `N° ${number}`} · ${shortDay(heldOn)} · ${short}`
}

/** The later agreement that leaves one without effect, found by its number or its words. */
export const UndoingField = ({ control, card }: { control: Control<StateForm>; card: AgreementCard }) => {
  const { field, fieldState } = useController({ control, name: 'undoneById' })
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<AgreementReference | null>(card.undoneBy)
  const label = chosen === null ? null : labelOf(chosen)
  const [asked] = useDebouncedValue(typed === label ? '' : typed.trim().slice(0, 200), 200)
  const { data } = useQuery(
    orpc.agreements.list.queryOptions({
      input: { year: null, state: null, adoption: null, text: asked || null, after: null, limit: mostShown },
    }),
  )
  const later = (data?.items ?? []).filter(({ id, heldOn }) => id !== card.id && heldOn >= card.heldOn)
  const offered: AgreementReference[] =
    chosen === null || later.some(({ id }) => id === chosen.id) ? later : [chosen, ...later]
  return (
    <Select
      label="Acuerdo posterior que lo deja sin efecto"
      description="Si no fue otro acuerdo, déjelo vacío y diga el motivo."
      placeholder="Escriba su número o unas palabras"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Quitar el acuerdo posterior' }}
      // The core has matched already, accents and all.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage="Ningún acuerdo posterior con esas palabras"
      data={offered.map((one) => ({ value: one.id, label: labelOf(one) }))}
      value={field.value}
      error={fieldState.error?.message}
      onBlur={field.onBlur}
      onChange={(value) => {
        const found = offered.find(({ id }) => id === value) ?? null
        setChosen(found)
        field.onChange(found?.id ?? null)
      }}
    />
  )
}
