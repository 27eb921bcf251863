import { Drawer, MantineProvider } from '@mantine/core'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { GuardedDrawer, useDrawerGuard } from '../../renderer/ui/guarded-drawer.tsx'
import { theme } from '../../renderer/ui/theme.ts'

const close = vi.fn()

const Form = () => {
  const [typed, setTyped] = useState('')
  useDrawerGuard(typed !== '')
  return (
    <input
      aria-label="Nombre"
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
      }}
    />
  )
}

const Page = () => (
  <GuardedDrawer opened onClose={close} title="Nueva institución">
    <Form />
  </GuardedDrawer>
)

const open = async () => {
  const root = createRootRoute()
  const routes = ['/', '/otra'].map((path) =>
    createRoute({ getParentRoute: () => root, path, component: path === '/' ? Page : () => <p>Otra página</p> }),
  )
  const router = createRouter({
    routeTree: root.addChildren(routes),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  })
  render(
    <MantineProvider theme={theme} env="test">
      <RouterProvider router={router as never} />
    </MantineProvider>,
  )
  await screen.findByRole('textbox', { name: 'Nombre' })
  return router
}

beforeEach(() => {
  close.mockClear()
})

test('an untouched drawer closes at once with Escape', async () => {
  await open()
  await userEvent.keyboard('{Escape}')
  expect(close).toHaveBeenCalledOnce()
})

test('Escape over something typed asks, and staying keeps it', async () => {
  await open()
  await userEvent.type(screen.getByRole('textbox'), 'DIRESA')
  await userEvent.keyboard('{Escape}')
  expect(close).not.toHaveBeenCalled()
  await userEvent.click(await screen.findByRole('button', { name: 'Seguir escribiendo' }))
  expect(screen.getByRole('textbox')).toHaveValue('DIRESA')
  expect(close).not.toHaveBeenCalled()
})

test('throwing it away closes the drawer', async () => {
  await open()
  await userEvent.type(screen.getByRole('textbox'), 'DIRESA')
  await userEvent.click(screen.getByRole('button', { name: 'Cerrar este panel' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Salir y descartarlo' }))
  expect(close).toHaveBeenCalledOnce()
})

test('leaving the page asks too', async () => {
  const router = await open()
  await userEvent.type(screen.getByRole('textbox'), 'DIRESA')
  act(() => void router.navigate({ to: '/otra' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Salir y descartarlo' }))
  await waitFor(() => {
    expect(screen.getByText('Otra página')).toBeInTheDocument()
  })
})

test('a panel that was closed is gone with the same key, so that the next one is for the page', async () => {
  const Panel = () => {
    const [isOpen, setOpen] = useState(true)
    return (
      <Drawer
        opened={isOpen}
        onClose={() => {
          setOpen(false)
        }}
      />
    )
  }
  // As on a screen: nothing is skipped because it is a test.
  render(
    <MantineProvider theme={theme}>
      <Panel />
    </MantineProvider>,
  )
  await screen.findByRole('dialog')
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
})
