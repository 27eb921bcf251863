import { Skeleton, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { FailurePanel } from './failure-panel.tsx'

type Loadable<Data> = { data: Data | undefined; error: unknown; refetch: () => unknown }
type LoadedProps<Data> = { query: Loadable<Data>; skeleton?: ReactNode; children: (data: Data) => ReactNode }

/** Grey bars where lines of text will be. */
export const LineSkeletons = ({ lines = 6 }: { lines?: number }) => (
  <Stack gap="sm" py="sm" aria-hidden>
    {Array.from({ length: lines }, (_, line) => (
      <Skeleton key={line} height={26} width={`${String(96 - ((line * 7) % 22))}%`} />
    ))}
  </Stack>
)

/** Shows data once they are here; until then a skeleton, and if they cannot come, why and how to retry. */
export const Loaded = <Data,>({ query, skeleton = <LineSkeletons />, children }: LoadedProps<Data>) => {
  if (query.data !== undefined) return children(query.data)
  if (query.error !== null && query.error !== undefined)
    return <FailurePanel error={query.error} onRetry={() => void query.refetch()} />
  return (
    <div aria-busy="true">
      <span className="visually-hidden">Cargando…</span>
      {skeleton}
    </div>
  )
}
