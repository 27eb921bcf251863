import { Button, CloseButton, Select, Text, TextInput } from '@mantine/core'
import { IconFilterOff, IconSearch } from '@tabler/icons-react'
import { z } from 'zod'
import { DocumentKind } from '../../../shared/contract/documents.ts'
import { compareText } from '../../../shared/domain/text.ts'
import { count } from '../../texts/format.ts'
import { documentKindNames } from '../../texts/labels.ts'
import styles from './documents-table.module.css'
import { noFilter, registerStates, yearOfDocument, type DocumentGroup, type RegisterFilter } from './register.ts'

const stateNames: Record<(typeof registerStates)[number], string> = {
  outdated: 'Los datos cambiaron',
  edited: 'Editados en Word',
}

type Option = { value: string; label: string }

const byLabel = (one: Option, other: Option): number => compareText(one.label, other.label)

const kindOptions = (groups: readonly DocumentGroup[]): Option[] =>
  [...new Set(groups.map(({ newest }) => newest.kind))]
    .map((kind) => ({ value: kind, label: documentKindNames[kind] }))
    .toSorted(byLabel)

const yearOptions = (groups: readonly DocumentGroup[]): string[] =>
  [...new Set(groups.flatMap(({ newest, older }) => [newest, ...older]).map(yearOfDocument))].toSorted().toReversed()

export type SessionName = { id: string; label: string }

const sessionOptions = (groups: readonly DocumentGroup[], sessions: readonly SessionName[]): Option[] => {
  const used = new Set(groups.map(({ newest }) => newest.sessionId))
  return sessions
    .filter(({ id }) => (used as ReadonlySet<string | null>).has(id))
    .map(({ id, label }) => ({ value: id, label }))
}

type ChoiceProps = {
  name: string
  all: string
  width: number
  data: Option[] | string[]
  value: string | null
  onChange: (value: string | null) => void
}

const Choice = ({ name, all, width, ...select }: ChoiceProps) => (
  <Select
    aria-label={name}
    placeholder={name}
    w={width}
    searchable
    clearable
    clearButtonProps={{ 'aria-label': all }}
    nothingFoundMessage="Ninguno con esas letras"
    {...select}
  />
)

type RegisterFiltersProps = {
  groups: readonly DocumentGroup[]
  found: number
  sessions: readonly SessionName[]
  filter: RegisterFilter
  onFilter: (filter: RegisterFilter) => void
}

/** What narrows the register: letters, kind, session, year and state. */
export const RegisterFilters = ({ groups, found, sessions, filter, onFilter }: RegisterFiltersProps) => {
  const set = (part: Partial<RegisterFilter>) => {
    onFilter({ ...filter, ...part })
  }
  const isNarrowed = Object.values(filter).some((value) => value !== null && value !== '')
  return (
    <div className={styles['filters']} role="search" aria-label="Buscar en los documentos">
      <TextInput
        className={styles['search'] ?? ''}
        aria-label="Buscar un documento"
        placeholder="Buscar un documento"
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          filter.query === '' ? null : (
            <CloseButton
              size="sm"
              aria-label="Borrar la búsqueda"
              onClick={() => {
                set({ query: '' })
              }}
            />
          )
        }
        value={filter.query}
        onChange={(event) => {
          set({ query: event.currentTarget.value })
        }}
      />
      <Choice
        name="Tipo"
        all="Ver todos los tipos"
        width={180}
        data={kindOptions(groups)}
        value={filter.kind}
        onChange={(kind) => {
          set({ kind: DocumentKind.nullable().catch(null).parse(kind) })
        }}
      />
      <Choice
        name="Sesión"
        all="Ver todas las sesiones"
        width={210}
        data={sessionOptions(groups, sessions)}
        value={filter.sessionId}
        onChange={(sessionId) => {
          set({ sessionId })
        }}
      />
      <Choice
        name="Año"
        all="Ver todos los años"
        width={100}
        data={yearOptions(groups)}
        value={filter.year}
        onChange={(year) => {
          set({ year })
        }}
      />
      <Choice
        name="Estado"
        all="Ver todos los estados"
        width={185}
        data={registerStates.map((state) => ({ value: state, label: stateNames[state] }))}
        value={filter.state}
        onChange={(state) => {
          set({ state: z.enum(registerStates).nullable().catch(null).parse(state) })
        }}
      />
      {isNarrowed && (
        <Button
          variant="subtle"
          leftSection={<IconFilterOff size={16} aria-hidden />}
          onClick={() => {
            onFilter(noFilter)
          }}
        >
          Quitar los filtros
        </Button>
      )}
      <Text size="sm" c="dimmed" className="tabular" role="status">
        {count(found, 'documento', 'documentos')}
      </Text>
    </div>
  )
}
