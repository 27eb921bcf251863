import { Select, type ComboboxItem } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useController, type Control } from 'react-hook-form'
import type { OrdinanceStep, OrdinanceStepDraft } from '../../../shared/contract/ordinance-steps.ts'
import { orpc } from '../../app/client.ts'
import { shortDay } from '../../texts/format.ts'
import { ChoiceField } from '../../ui/form.tsx'

const longestOption = 90

const shortened = (text: string): string =>
  text.length > longestOption ? `${text.slice(0, longestOption - 1).trimEnd()}…` : text

/** What is kept stays a choice, although it is not among those offered any more. */
const withKept = (options: ComboboxItem[], kept: ComboboxItem | null): ComboboxItem[] =>
  kept === null || options.some(({ value }) => value === kept.value) ? options : [kept, ...options]

type FieldsProps = {
  control: Control<OrdinanceStepDraft>
  kept: OrdinanceStep | null
  /** Called with the day of the session that was chosen. */
  onSession: (day: string | null) => void
}

/** The session of the committee and what it agreed there. */
export const SessionFields = ({ control, kept, onSession }: FieldsProps) => {
  const sessionId = useController({ control, name: 'sessionId' }).field.value
  const agreement = useController({ control, name: 'agreementId' }).field
  const { data: sessions = [] } = useQuery(orpc.ordinanceSteps.sessions.queryOptions())
  const { data: agreements = [] } = useQuery(
    orpc.ordinanceSteps.agreementsIn.queryOptions({ input: sessionId === null ? skipToken : { sessionId } }),
  )
  return (
    <>
      <ChoiceField
        control={control}
        name="sessionId"
        label="Sesión del comité"
        placeholder="Elija la sesión"
        options={withKept(
          sessions.map(({ id, label, heldOn }) => ({ value: id, label: `${label} · ${shortDay(heldOn)}` })),
          kept?.session ? { value: kept.session.id, label: kept.session.label } : null,
        )}
        isOptional
        isSearchable
        onChosen={(id) => {
          agreement.onChange(null)
          onSession(sessions.find((session) => session.id === id)?.heldOn ?? null)
        }}
      />
      <ChoiceField
        control={control}
        name="agreementId"
        label="Acuerdo"
        placeholder={
          sessionId === null
            ? 'Elija antes la sesión'
            : agreements.length === 0
              ? 'Esa sesión no tiene acuerdos'
              : 'Elija el acuerdo'
        }
        options={withKept(
          agreements.map(({ id, number, text }) => ({
            value: id,
            label: `${number ?? 'Sin número'} · ${shortened(text)}`,
          })),
          kept?.agreement && kept.sessionId === sessionId
            ? { value: kept.agreement.id, label: shortened(kept.agreement.text) }
            : null,
        )}
        isOptional
        isSearchable
        isDisabled={sessionId === null}
      />
    </>
  )
}

const mostFound = 20

const openCommitments = {
  scope: 'open' as const,
  onlyOverdue: false,
  institutionId: null,
  sessionId: null,
  priority: null,
  dueMonth: null,
  year: null,
  after: null,
  limit: mostFound,
}

/** The open commitment that follows a step, found by its words. */
export const CommitmentField = ({ control, kept }: Pick<FieldsProps, 'control' | 'kept'>) => {
  const { field } = useController({ control, name: 'commitmentId' })
  const [words, setWords] = useState('')
  const [text] = useDebouncedValue(words.trim(), 250)
  const { data } = useQuery({
    ...orpc.commitments.list.queryOptions({
      input: { ...openCommitments, text: text === '' ? null : text.slice(0, 200) },
    }),
    placeholderData: keepPreviousData,
  })
  const found = (data?.items ?? []).map(({ id, text: promise, responsibles }) => ({
    value: id,
    label: `${shortened(promise)} · ${responsibles.map(({ acronym, name }) => acronym ?? name).join(', ')}`,
  }))
  const [chosen, setChosen] = useState<ComboboxItem | null>(
    kept?.commitment ? { value: kept.commitment.id, label: shortened(kept.commitment.text) } : null,
  )
  return (
    <Select
      label="Compromiso que lo sigue"
      description="Opcional: un compromiso abierto de alguien que se encarga. Se verá aquí su semáforo."
      placeholder="Escriba palabras del compromiso"
      data={withKept(found, chosen)}
      value={field.value}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Quitar el compromiso' }}
      // Found by the program, in any order and without accents: nothing is narrowed here again.
      filter={({ options }) => options}
      searchValue={words}
      onSearchChange={setWords}
      nothingFoundMessage="Ningún compromiso abierto con esas palabras"
      onBlur={field.onBlur}
      onChange={(value, option) => {
        setChosen(value === null ? null : option)
        field.onChange(value)
      }}
    />
  )
}
