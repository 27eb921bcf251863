import { Button, Select } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { AgreementState } from '../../../shared/contract/agreements.ts'
import { Adoption } from '../../../shared/domain/session.ts'
import { adoptionNames, agreementStateNames, optionsOf } from '../../texts/labels.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import styles from './agreements.module.css'
import type { useAgreements } from './use-agreements.ts'

type AgreementFiltersProps = Pick<ReturnType<typeof useAgreements>, 'search' | 'set' | 'years' | 'year'>

/** What narrows the register: words or number, year, state and how it was adopted. */
export const AgreementFilters = ({ search, set, years, year }: AgreementFiltersProps) => (
  <div className={styles['filters']} role="search" aria-label="Buscar en los acuerdos">
    <SearchBox
      className={styles['search'] ?? ''}
      label="Buscar un acuerdo"
      placeholder="Buscar por número o palabras"
      value={search.texto ?? ''}
      onSearch={(text) => {
        set({ texto: text || undefined })
      }}
    />
    <Select
      aria-label="Año"
      w={150}
      data={[
        { value: '0', label: 'Todos los años' },
        ...years.map((one) => ({ value: String(one), label: String(one) })),
      ]}
      value={String(year ?? 0)}
      allowDeselect={false}
      onChange={(value) => {
        set({ anio: Number(value ?? 0) })
      }}
    />
    <Select
      aria-label="Estado"
      placeholder="Estado"
      w={150}
      data={optionsOf(agreementStateNames)}
      value={search.estado ?? null}
      clearable
      clearButtonProps={{ 'aria-label': 'Ver todos los estados' }}
      onChange={(value) => {
        set({ estado: AgreementState.optional().catch(undefined).parse(value) })
      }}
    />
    <Select
      aria-label="Cómo se adoptó"
      placeholder="Cómo se adoptó"
      w={170}
      data={optionsOf(adoptionNames)}
      value={search.forma ?? null}
      clearable
      clearButtonProps={{ 'aria-label': 'Ver todas las formas' }}
      onChange={(value) => {
        set({ forma: Adoption.optional().catch(undefined).parse(value) })
      }}
    />
    {[search.anio, search.estado, search.forma, search.texto].some((value) => value !== undefined) && (
      <Button
        variant="subtle"
        leftSection={<IconFilterOff size={16} aria-hidden />}
        onClick={() => {
          set({ anio: undefined, estado: undefined, forma: undefined, texto: undefined })
        }}
      >
        Quitar los filtros
      </Button>
    )}
  </div>
)
