import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { queryClient } from '../../renderer/app/query-client.ts'
import { TermReports } from '../../renderer/features/terms/term-reports.tsx'
import { theme } from '../../renderer/ui/theme.ts'
import { TermId } from '../../shared/domain/ids.ts'

const term = {
  id: TermId.parse('00000000-0000-7000-8000-000000000001'),
  name: 'CER 2023',
  firstDay: '2023-01-01',
  lastDay: '2023-12-31',
  isClosed: false,
  version: 1,
}

const show = () => {
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} env="test">
        <TermReports term={term} />
      </MantineProvider>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

test('each report of a term is seen as its pages would be, in a frame that runs nothing', async () => {
  const user = show()
  await user.click(screen.getByRole('button', { name: 'Ver el reporte de compromisos' }))
  const frame = await screen.findByTitle('Vista previa: Reporte de compromisos')
  expect(frame.getAttribute('src')).toBe(`/files/preview/term_commitments/${term.id}?beginning`)
  expect(frame.getAttribute('sandbox')).toBe('allow-same-origin allow-modals')
  expect(screen.getByRole('dialog', { name: 'Reporte de compromisos: CER 2023' })).toBeTruthy()
})

test('each is asked for as Word by its own button', async () => {
  const asked: string[] = []
  vi.stubGlobal(
    'fetch',
    vi.fn(async (request: Request) => {
      asked.push(await request.clone().text())
      return new Response(null, { status: 500 })
    }),
  )
  const user = show()
  await user.click(screen.getByRole('button', { name: 'Reporte de asistencia en Word' }))
  expect(asked[0]).toContain('attendance_report')
  expect(asked[0]).toContain(term.id)
})
