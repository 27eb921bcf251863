import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { queryClient } from '../../renderer/app/query-client.ts'
import { BalancesSection } from '../../renderer/features/priorities/balances-section.tsx'
import { theme } from '../../renderer/ui/theme.ts'
import { PriorityAgendaId } from '../../shared/domain/ids.ts'

const uuid = (number: number) => `01970000-0000-7000-8000-${String(number).padStart(12, '0')}`
const agenda = {
  id: PriorityAgendaId.parse(uuid(1)),
  name: 'AREGOB',
  firstYear: 2023,
  lastYear: 2026,
  isMain: true,
  priorities: [],
  version: 1,
}
const draft = { asOf: '2023-12-31', title: 'Balance al primer año', introduction: '', conclusions: [], entries: [] }
const balance = { id: uuid(2), agendaId: agenda.id, agendaName: 'AREGOB', ...draft, version: 3 }
const line = { id: balance.id, title: draft.title, asOf: draft.asOf, rated: 0, priorities: 0, version: 3 }

test('what is removed goes at once, and «Deshacer» puts back all that it was', async () => {
  const asked: [path: string, input: unknown][] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname
    if (request.method === 'POST') asked.push([path, ((await request.json()) as { json: unknown }).json])
    return Response.json({ json: path.endsWith('/list') ? [line] : balance })
  })
  const root = createRootRoute({ component: () => <BalancesSection agenda={agenda} /> })
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) })
  await router.load()
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} env="test">
        <Notifications />
        <RouterProvider router={router as never} />
      </MantineProvider>
    </QueryClientProvider>,
  )
  const user = userEvent.setup()
  const inputsOf = (path: string) =>
    asked.filter(([name]) => name === `/rpc/balances/${path}`).map(([, input]) => input)
  await user.click(await screen.findByRole('button', { name: 'Quitar el balance «Balance al primer año»' }))
  const undo = await screen.findByRole('button', { name: 'Deshacer' })
  expect(inputsOf('remove')).toEqual([{ id: balance.id, expectedVersion: 3 }])
  await user.click(undo)
  await waitFor(() => {
    expect(inputsOf('restore')).toEqual([{ id: balance.id, agendaId: agenda.id, draft }])
  })
})
