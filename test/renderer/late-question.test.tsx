import { MantineProvider } from '@mantine/core'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { mayAgree, mayCount } from '../../renderer/features/late/late-acts.ts'
import { LateQuestion } from '../../renderer/features/late/late-question.tsx'
import { theme } from '../../renderer/ui/theme.ts'
import { SessionId } from '../../shared/domain/ids.ts'

const id = SessionId.parse('01970000-0000-7000-8000-000000000001')

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ json: { number: '027-2023-CER' } })))
  render(
    <MantineProvider theme={theme} env="test">
      <LateQuestion />
    </MantineProvider>,
  )
})

test('while the session goes on nobody is asked', async () => {
  expect(await mayAgree({ id, status: 'open' })).toBe(true)
  expect(await mayCount({ id, status: 'open' })).toBe(true)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('an agreement after the closing says which number it takes for ever, and is added only by who wants it', async () => {
  const first = mayAgree({ id, status: 'closed' })
  await screen.findByText('La sesión ya se cerró. El acuerdo tomará el N° 027-2023-CER, que no se vuelve a usar.')
  await userEvent.keyboard('{Escape}')
  expect(await first).toBe(false)
  const second = mayAgree({ id, status: 'closed' })
  await userEvent.click(await screen.findByRole('button', { name: 'Agregarlo con el N° 027-2023-CER' }))
  expect(await second).toBe(true)
})

test('votes are not counted after the closing by one key either', async () => {
  const counting = mayCount({ id, status: 'closed' })
  await userEvent.click(await screen.findByRole('button', { name: 'No, dejar la sesión como está' }))
  expect(await counting).toBe(false)
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
