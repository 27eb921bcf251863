import { MantineProvider } from '@mantine/core'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { drafts } from '../../renderer/app/drafts-here.ts'
import { useKeptForm } from '../../renderer/app/use-kept-form.ts'
import { TextField } from '../../renderer/ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../renderer/ui/guarded-drawer.tsx'
import { theme } from '../../renderer/ui/theme.ts'
import { draftKey } from '../../shared/domain/draft.ts'

vi.mock('../../renderer/app/client.ts', () => ({
  client: { drafts: { put: () => Promise.resolve({ savedAt: '2026-03-20T14:00:00.000Z' }) } },
}))

const key = draftKey('agreement', '0190a000-0000-7000-8000-000000000001')
const Fields = z.strictObject({ text: z.string().min(1), votes: z.strictObject({ inFavour: z.int() }).nullable() })
const notice = 'Lo que estaba escribiendo sigue aquí.'

const Form = ({ outlivesPanel, onClose }: { outlivesPanel: boolean; onClose: () => void }) => {
  const form = useForm<z.infer<typeof Fields>>({ defaultValues: { text: '', votes: null } })
  useKeptForm(form, key, Fields, { outlivesPanel })
  useDrawerGuard(form.formState.isDirty && !outlivesPanel)
  const votes = useWatch({ control: form.control, name: 'votes' })
  return (
    <form>
      <TextField control={form.control} name="text" label="Acuerdo" hasInitialFocus />
      <button
        type="button"
        onClick={() => {
          form.setValue('votes', { inFavour: (votes?.inFavour ?? 0) + 1 }, { shouldDirty: true })
        }}
      >
        {`A favor: ${String(votes?.inFavour ?? 0)}`}
      </button>
      <button type="button" onClick={onClose}>
        Cancelar
      </button>
    </form>
  )
}

const Page = ({ outlivesPanel }: { outlivesPanel: boolean }) => {
  const [isOpen, setOpen] = useState(true)
  const close = () => {
    setOpen(false)
  }
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setOpen(true)
        }}
      >
        Abrir
      </button>
      <GuardedDrawer opened={isOpen} onClose={close} title="Nuevo acuerdo" transitionProps={{ duration: 0 }}>
        {isOpen && <Form outlivesPanel={outlivesPanel} onClose={close} />}
      </GuardedDrawer>
    </>
  )
}

const open = async (outlivesPanel = false) => {
  const root = createRootRoute()
  const page = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => <Page outlivesPanel={outlivesPanel} />,
  })
  const router = createRouter({ routeTree: root.addChildren([page]), history: createMemoryHistory() })
  render(
    <MantineProvider theme={theme} env="test">
      <RouterProvider router={router as never} />
    </MantineProvider>,
  )
  await screen.findByRole('textbox')
}

// The window dies with the panel open: nothing is closed.
const die = cleanup

beforeEach(() => {
  drafts.forget(key)
})

test('what was typed in a panel when the window died is there when it opens again, and says so calmly', async () => {
  await open()
  expect(screen.queryByText(notice)).toBeNull()
  await userEvent.type(screen.getByRole('textbox'), 'Remitir el informe')
  die()
  await open()
  expect(screen.getByRole('textbox')).toHaveValue('Remitir el informe')
  expect(screen.getByText(notice)).toBeInTheDocument()
  expect(screen.getByRole('textbox')).toHaveFocus()
})

test('a count that no field holds comes back too, and goes on from there', async () => {
  await open()
  await userEvent.click(screen.getByRole('button', { name: 'A favor: 0' }))
  await userEvent.click(screen.getByRole('button', { name: 'A favor: 1' }))
  die()
  await open()
  await userEvent.click(screen.getByRole('button', { name: 'A favor: 2' }))
  expect(screen.getByRole('button', { name: 'A favor: 3' })).toBeInTheDocument()
  expect(drafts.read(key)).toEqual({ text: '', votes: { inFavour: 3 } })
})

test('what came back is as unsaved as before: closing the panel asks', async () => {
  drafts.write(key, { text: 'Remitir', votes: null })
  await open()
  await userEvent.keyboard('{Escape}')
  await userEvent.click(await screen.findByRole('button', { name: 'Salir y descartarlo' }))
  await waitFor(() => {
    expect(drafts.read(key)).toBeUndefined()
  })
})

test('letting it go leaves the form as it was, and nothing to come back', async () => {
  drafts.write(key, { text: 'Remitir', votes: { inFavour: 3 } })
  await open()
  await userEvent.click(screen.getByRole('button', { name: 'Descartar' }))
  expect(screen.getByRole('textbox')).toHaveValue('')
  expect(screen.queryByText(notice)).toBeNull()
  expect(drafts.read(key)).toBeUndefined()
})

test('a panel that is closed, saved or not, has nothing to come back with', async () => {
  await open()
  await userEvent.type(screen.getByRole('textbox'), 'Remitir')
  expect(drafts.read(key)).toEqual({ text: 'Remitir', votes: null })
  await userEvent.click(screen.getByRole('button', { name: 'Cancelar' }))
  await waitFor(() => {
    expect(drafts.read(key)).toBeUndefined()
  })
  await userEvent.click(screen.getByRole('button', { name: 'Abrir' }))
  expect(await screen.findByRole('textbox')).toHaveValue('')
})

test('a panel that is left to look at something is gone on with', async () => {
  await open(true)
  await userEvent.type(screen.getByRole('textbox'), 'Remitir')
  await userEvent.click(screen.getByRole('button', { name: 'Cancelar' }))
  await userEvent.click(screen.getByRole('button', { name: 'Abrir' }))
  expect(await screen.findByRole('textbox')).toHaveValue('Remitir')
  expect(screen.getByText(notice)).toBeInTheDocument()
})

test('a form written back to what it was is not waited for', async () => {
  await open()
  await userEvent.type(screen.getByRole('textbox'), 'x')
  await userEvent.clear(screen.getByRole('textbox'))
  expect(drafts.read(key)).toBeUndefined()
})

test('what another version of the program left is dropped quietly', async () => {
  drafts.write(key, { words: 'Remitir' })
  await open()
  expect(screen.getByRole('textbox')).toHaveValue('')
  expect(screen.queryByText(notice)).toBeNull()
})
