import { MantineProvider } from '@mantine/core'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { PartConflict } from '../../renderer/features/ordinance-editor/part-conflict.tsx'
import type { PartKeeper } from '../../renderer/features/ordinance-editor/part-keepers.ts'

const conflict = {
  kind: 'conflict' as const,
  mine: { title: 'Objeto', text: 'Rige desde mañana.' },
  theirs: { title: 'Objeto', text: 'Rige desde hoy.' },
  theirVersion: 2,
}

test('of a part that two windows wrote, only the words that differ are marked, and one of both is chosen', async () => {
  const keeper = { state: () => conflict, subscribe: () => () => undefined, resolve: vi.fn() } as unknown as PartKeeper
  const resolved = vi.fn()
  render(
    <MantineProvider env="test">
      <PartConflict keeper={keeper} read={(text) => text} onResolved={resolved} />
    </MantineProvider>,
  )
  const panel = screen.getByRole('alert')
  expect([...panel.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['mañana', 'hoy'])
  expect(panel.textContent).toContain('Lo que usted escribióObjetoRige desde mañana.')
  expect(panel.textContent).toContain('Lo que está guardadoObjetoRige desde hoy.')
  await userEvent.setup().click(within(panel).getByRole('button', { name: 'Dejar lo guardado' }))
  expect(keeper.resolve).toHaveBeenCalledWith('theirs')
  expect(resolved).toHaveBeenCalledOnce()
})
