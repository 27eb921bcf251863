import { Button, CloseButton, Select, Text, TextInput } from '@mantine/core'
import { IconFilterOff, IconSearch } from '@tabler/icons-react'
import { z } from 'zod'
import { DocumentKind } from '../../../shared/contract/documents.ts'
import { compareText } from '../../../shared/domain/text.ts'
import { count } from '../../texts/format.ts'
import { documentKindNames } from '../../texts/labels.ts'
import styles from './documents-table.module.css'
import { noFilter, registerStates, type RegisterFilter } from './register.ts'

const stateNames: Record<(typeof registerStates)[number], string> = {
  outdated: 'Los datos cambiaron',
  edited: 'Editados en Word',
}

type Option = { value: string; label: string }

const byLabel = (one: Option, other: Option): number => compareText(one.label, other.label)

const kindOptions = (kinds: readonly DocumentKind[]): Option[] =>
  kinds.map((kind) => ({ value: kind, label: documentKindNames[kind] })).toSorted(byLabel)

export type SessionName = { id: string; label: string }

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
  kinds: readonly DocumentKind[]
  years: readonly number[]
  found: number
  /** Whether more of them may be on a later page. */
  isMore: boolean
  sessions: readonly SessionName[]
  filter: RegisterFilter
  onFilter: (filter: RegisterFilter) => void
}

/** What narrows the register: letters, kind, session, year and state. */
export const RegisterFilters = (props: RegisterFiltersProps) => {
  const { kinds, years, found, isMore, sessions, filter, onFilter } = props
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
        data={kindOptions(kinds)}
        value={filter.kind}
        onChange={(kind) => {
          set({ kind: DocumentKind.nullable().catch(null).parse(kind) })
        }}
      />
      <Choice
        name="Sesión"
        all="Ver todas las sesiones"
        width={210}
        data={sessions.map(({ id, label }) => ({ value: id, label }))}
        value={filter.sessionId}
        onChange={(sessionId) => {
          set({ sessionId })
        }}
      />
      <Choice
        name="Año"
        all="Ver todos los años"
        width={100}
        data={years.map(String)}
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
        {isMore ? `${count(found, 'documento', 'documentos')} o más` : count(found, 'documento', 'documentos')}
      </Text>
    </div>
  )
}
