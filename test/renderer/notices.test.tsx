import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { notifyDone, notifyUndoable } from '../../renderer/ui/notify.tsx'
import { theme } from '../../renderer/ui/theme.ts'

const show = () =>
  render(
    <MantineProvider theme={theme} env="test">
      <Notifications />
    </MantineProvider>,
  )

test('what was done last takes the place of what was done before', async () => {
  show()
  act(() => {
    notifyDone('DIRESA quedó en el padrón.')
  })
  await screen.findByText('DIRESA quedó en el padrón.')
  act(() => {
    notifyDone('DREA quedó en el padrón.')
  })
  await screen.findByText('DREA quedó en el padrón.')
  await waitFor(() => {
    expect(screen.queryByText('DIRESA quedó en el padrón.')).toBeNull()
  })
})

test('an offer to take something back stays when something else was done, and is taken once', async () => {
  show()
  const undo = vi.fn()
  act(() => {
    notifyUndoable('DIRESA ya no participa.', undo)
    notifyDone('Se guardaron los contactos.')
  })
  await screen.findByText('Se guardaron los contactos.')
  await userEvent.click(screen.getByRole('button', { name: 'Deshacer' }))
  expect(undo).toHaveBeenCalledOnce()
  await waitFor(() => {
    expect(screen.queryByText('DIRESA ya no participa.')).toBeNull()
  })
})
