import { Button, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { PageCursor } from '../../../shared/contract/paging.ts'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { DocumentsTable } from './documents-table.tsx'
import { RegisterFilters, type SessionName } from './register-filters.tsx'
import { askedFilter, isShown, noFilter, type RegisterFilter } from './register.ts'
import type { FileDesk } from './use-file-desk.tsx'

const pageSize = 50

/** While somebody types, the register waits so long. */
const typingMs = 250

const useRegister = (filter: RegisterFilter) => {
  const [query] = useDebouncedValue(filter.query, typingMs)
  return useInfiniteQuery(
    orpc.documents.register.infiniteOptions({
      input: (after: PageCursor | null) => ({ ...askedFilter({ ...filter, query }), after, limit: pageSize }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
}

type RegisterSectionProps = {
  sessions: readonly SessionName[]
  desk: FileDesk
  /** What is there while there is no document at all. */
  empty: ReactNode
}

/** The register of files: by document, searched and narrowed, a page at a time. */
export const RegisterSection = ({ sessions, desk, empty }: RegisterSectionProps) => {
  const [filter, setFilter] = useState(noFilter)
  const choices = useQuery(orpc.documents.choices.queryOptions())
  const register = useRegister(filter)
  if (choices.data?.kinds.length === 0) return empty
  return (
    <Loaded query={register}>
      {({ pages }) => {
        const groups = pages.flatMap(({ items }) => items).filter((group) => isShown(group, filter))
        return (
          <>
            <RegisterFilters
              kinds={choices.data?.kinds ?? []}
              years={choices.data?.years ?? []}
              found={groups.length}
              isMore={register.hasNextPage}
              sessions={sessions}
              filter={filter}
              onFilter={setFilter}
            />
            {groups.length === 0 ? (
              <Text c="dimmed" ta="center" py="lg">
                {register.hasNextPage
                  ? 'Ninguno de los últimos documentos coincide: vea los anteriores.'
                  : 'Ningún documento coincide. Escriba menos letras o quite los filtros.'}
              </Text>
            ) : (
              <DocumentsTable groups={groups} desk={desk} />
            )}
            {register.hasNextPage && (
              <Button
                variant="default"
                mt="md"
                loading={register.isFetchingNextPage}
                onClick={() => void register.fetchNextPage()}
              >
                Ver anteriores
              </Button>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
