import { Button, Table, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import sheet from '../../ui/sheet.module.css'
import { HistoryRow } from './history-row.tsx'
import { runsOf } from './runs.ts'

const pageSize = 50

const useHistory = () =>
  useInfiniteQuery(
    orpc.history.list.infiniteOptions({
      input: (before: number | null) => ({ before, limit: pageSize }),
      initialPageParam: null,
      getNextPageParam: (last) => (last.length < pageSize ? undefined : last.at(-1)?.id),
    }),
  )

/** Who did what, when and on which computer. */
export const HistoryPage = () => {
  const history = useHistory()
  return (
    <Page
      title="Historial"
      description="Cada cambio deja quién lo hizo, cuándo, en qué computadora, y cómo estaba antes."
    >
      <Loaded query={history}>
        {({ pages }) => {
          const entries = pages.flat()
          if (entries.length === 0)
            return (
              <EmptyState icon={IconHistory} title="Todavía no hay cambios">
                Cuando registre una llegada o escriba en un acta, aquí quedará anotado.
              </EmptyState>
            )
          return (
            <>
              <div className={sheet['sheet']}>
                <Table aria-label="Cambios">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>Cuándo</Table.Th>
                      <Table.Th>Qué</Table.Th>
                      <Table.Th>Quién</Table.Th>
                      <Table.Th>Computadora</Table.Th>
                      <Table.Th>
                        <span className="visually-hidden">Ver el detalle</span>
                      </Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {runsOf(entries).map(({ newest, times }) => (
                      <HistoryRow key={newest.id} entry={newest} times={times} />
                    ))}
                  </Table.Tbody>
                </Table>
              </div>
              {history.hasNextPage ? (
                <Button
                  variant="default"
                  mt="md"
                  loading={history.isFetchingNextPage}
                  onClick={() => void history.fetchNextPage()}
                >
                  Ver anteriores
                </Button>
              ) : (
                <Text size="sm" c="dimmed" mt="md">
                  Esto es todo: no hay cambios anteriores.
                </Text>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
