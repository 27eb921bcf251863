import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Roll } from '../../../shared/contract/roll.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { isNarrowed, noFacets, type HolderFilter, type PadronLine } from './filter.ts'
import { InstitutionDrawer } from './institution-drawer.tsx'
import { NoInstitutions, NoMatch, NoTerm } from './padron-empty.tsx'
import { PadronFilters, provincesOf } from './padron-filters.tsx'
import { PadronSkeleton } from './padron-skeleton.tsx'
import { PadronSummary } from './padron-summary.tsx'
import { PadronTable } from './padron-table.tsx'
import { SpreadsheetMenu } from './spreadsheet-menu.tsx'
import { totalsOf } from './totals.ts'
import { useInstitutionsPage } from './use-institutions-page.ts'
import { useFilteredRows, usePadronTable } from './use-padron-table.ts'

type InstitutionsPageState = ReturnType<typeof useInstitutionsPage>

const Register = ({ roll, page }: { roll: Roll; page: InstitutionsPageState }) => {
  const { facets, choose, open, add } = page
  const [query, setQuery] = useState('')
  const searchRef = useRef<HTMLInputElement>(null)
  const tableRef = useRef<HTMLTableElement>(null)
  const model = usePadronTable(roll)
  const { items, counts } = useFilteredRows(model, facets, query)
  // The list first: the figures on the filters may come a frame later.
  const countsShown = useDeferredValue(counts)
  const totals = useMemo(() => totalsOf(roll), [roll])
  const provinces = useMemo(() => provincesOf(roll.rows.map(({ institution }) => institution.province)), [roll])
  const openLine = useCallback(
    ({ row }: PadronLine) => {
      open(row.institution.id)
    },
    [open],
  )
  const clear = () => {
    setQuery('')
    choose(noFacets)
    searchRef.current?.focus()
  }
  const enterList = (key: 'ArrowDown' | 'Enter') => {
    const [first] = items
    if (key === 'Enter' && first !== undefined) openLine(first.original)
    else tableRef.current?.focus()
  }
  return (
    <>
      <PadronSummary
        totals={totals}
        segment={facets.segment}
        holder={facets.holder}
        onSegment={useCallback(
          (segment: string | null) => {
            choose({ segment })
          },
          [choose],
        )}
        onHolder={useCallback(
          (holder: HolderFilter | null) => {
            choose({ holder })
          },
          [choose],
        )}
      />
      <PadronFilters
        facets={facets}
        counts={countsShown}
        provinces={provinces}
        query={query}
        isNarrowed={isNarrowed(facets, query)}
        searchRef={searchRef}
        onSearch={setQuery}
        onChoose={choose}
        onClear={clear}
        onEnterList={enterList}
      >
        <SpreadsheetMenu term={roll.term} />
        <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={add}>
          Nueva institución
        </Button>
      </PadronFilters>
      <p className="visually-hidden" role="status">
        {`${String(items.length)} de ${String(roll.rows.length)} instituciones`}
      </p>
      {items.length === 0 ? (
        <NoMatch onClear={clear} />
      ) : (
        <PadronTable
          model={model}
          rows={items}
          question={JSON.stringify([facets, query, model.table.state.sorting])}
          tableRef={tableRef}
          onOpen={openLine}
        />
      )}
    </>
  )
}

/** The institutions of a term on a day: who represents each, until when, with which paper. */
export const InstitutionsPage = () => {
  const page = useInstitutionsPage()
  return (
    <>
      <Loaded query={page.roll} skeleton={<PadronSkeleton />}>
        {(roll) => {
          if (roll === null) return <NoTerm />
          return roll.rows.length === 0 ? (
            <NoInstitutions term={roll.term} onAdd={page.add} />
          ) : (
            <Register roll={roll} page={page} />
          )
        }}
      </Loaded>
      <InstitutionDrawer
        institutionId={page.opened}
        isAdding={page.isAdding}
        roll={page.roll.data ?? null}
        onCreated={page.open}
        onClose={page.close}
      />
    </>
  )
}
