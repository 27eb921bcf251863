import { MantineProvider, Table } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { queryClient } from '../../renderer/app/query-client.ts'
import { HistoryRow } from '../../renderer/features/history/history-row.tsx'
import { theme } from '../../renderer/ui/theme.ts'
import type { HistoryEntry } from '../../shared/contract/settings.ts'

const entry = (isClockBehind: boolean): HistoryEntry => ({
  id: 7,
  at: '2023-03-14T15:42:00Z',
  actor: 'Ruth Montes',
  deviceName: 'Laptop de la Mesa',
  command: 'attendance.checkIn',
  changeCount: 1,
  isClockBehind,
})

const show = (isClockBehind: boolean) => {
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} env="test">
        <Table>
          <Table.Tbody>
            <HistoryRow entry={entry(isClockBehind)} times={1} />
          </Table.Tbody>
        </Table>
      </MantineProvider>
    </QueryClientProvider>,
  )
}

test('a change whose hour went back says so beside its hour', () => {
  show(true)
  const cell = screen.getByText('14/03/2023 10:42').closest('td')
  expect(cell?.textContent).toContain('La hora del equipo retrocedió')
})

test('a change in its order says only its hour', () => {
  show(false)
  expect(screen.getByText('14/03/2023 10:42').closest('td')?.textContent).toBe('14/03/2023 10:42')
})
