import { MantineProvider } from '@mantine/core'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useForm } from 'react-hook-form'
import type { ReactNode } from 'react'
import { beforeAll, expect, test, vi } from 'vitest'
import { config } from 'zod'
import { AddAgendaItem } from '../../renderer/features/agenda/add-agenda-item.tsx'
import { AgreementDrawer } from '../../renderer/features/minutes/agreement-drawer.tsx'
import { fieldSentence } from '../../renderer/texts/field-errors.ts'
import { TextField } from '../../renderer/ui/form.tsx'
import { formResolver } from '../../renderer/ui/form-resolver.ts'
import { theme } from '../../renderer/ui/theme.ts'
import { PersonDraft } from '../../shared/contract/committee.ts'
import type { Agreement } from '../../shared/contract/resolutions.ts'
import { AgendaItemId, SessionId } from '../../shared/domain/ids.ts'

const sessionId = SessionId.parse('01970000-0000-7000-8000-000000000001')
const itemId = AgendaItemId.parse('01970000-0000-7000-8000-000000000002')

const show = (content: ReactNode) =>
  render(
    <MantineProvider theme={theme} env="test">
      {content}
    </MantineProvider>,
  )

beforeAll(() => {
  // jsdom loads no fonts, and the growing text fields listen to that.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
  config({ customError: fieldSentence })
})

test('an agenda item is added with its title and Enter, and the line is clean for the next', async () => {
  const add = vi.fn().mockResolvedValue({})
  show(<AddAgendaItem sessionId={sessionId} onAdd={add} />)
  const line = screen.getByRole('textbox', { name: 'Nuevo punto de agenda' })
  await userEvent.type(line, 'Informe de la DIRESA{Enter}')
  expect(add).toHaveBeenCalledWith({
    title: 'Informe de la DIRESA',
    kind: 'report',
    presenter: null,
    plannedMinutes: null,
  })
  expect(line).toHaveValue('')
})

test('a title that could not be saved comes back to the line', async () => {
  show(<AddAgendaItem sessionId={sessionId} onAdd={() => Promise.resolve(null)} />)
  const line = screen.getByRole('textbox', { name: 'Nuevo punto de agenda' })
  await userEvent.type(line, 'Despacho{Enter}')
  expect(line).toHaveValue('Despacho')
})

// A drawer that guards what was typed asks the router before the page is left.
const openAgreement = async (onSave: () => Promise<Agreement | null>) => {
  const root = createRootRoute({
    component: () => (
      <AgreementDrawer
        inHand={{ kept: null, itemId, text: 'Aprobar el plan' }}
        seatsPresent={12}
        onSave={onSave}
        onClose={() => undefined}
      />
    ),
  })
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) })
  show(<RouterProvider router={router as never} />)
  await screen.findByRole('textbox', { name: 'Acuerdo' })
}

test('an agreement by consensus is saved without votes', async () => {
  const save = vi.fn().mockResolvedValue(null)
  await openAgreement(save)
  await userEvent.click(screen.getByRole('button', { name: 'Guardar acuerdo' }))
  expect(save).toHaveBeenCalledWith(null, { text: 'Aprobar el plan', adoption: 'consensus', votes: null })
})

test('more votes than seats present are refused before they are sent, with both numbers', async () => {
  const save = vi.fn().mockResolvedValue(null)
  await openAgreement(save)
  await userEvent.click(screen.getByRole('radio', { name: 'Por votación' }))
  const inFavour = screen.getByRole('textbox', { name: 'A favor' })
  await userEvent.clear(inFavour)
  await userEvent.type(inFavour, '15')
  await userEvent.click(screen.getByRole('button', { name: 'Guardar acuerdo' }))
  expect(await screen.findByText('Suman 15 y hay 12 instituciones presentes.')).toBeInTheDocument()
  expect(save).not.toHaveBeenCalled()
})

const PersonForm = ({ onSave }: { onSave: (person: PersonDraft) => void }) => {
  const { control, handleSubmit } = useForm<PersonDraft>({
    resolver: formResolver(PersonDraft),
    defaultValues: { givenNames: '', surnames: '', nationalId: null, sex: null, phone: null, email: null },
  })
  return (
    <form onSubmit={(event) => void handleSubmit(onSave)(event)} noValidate>
      <TextField control={control} name="givenNames" label="Nombres" isRequired />
      <TextField control={control} name="nationalId" label="DNI" isOptional />
      <button type="submit">Guardar</button>
    </form>
  )
}

test('a form checks the contract, says in Spanish what is missing, and sends an empty optional text as not known', async () => {
  const save = vi.fn()
  const { container } = show(<PersonForm onSave={save} />)
  await userEvent.click(screen.getByRole('button', { name: 'Guardar' }))
  expect(await within(container).findByText('Falta escribir esto.')).toBeInTheDocument()
  await userEvent.type(screen.getByRole('textbox', { name: /Nombres/u }), 'Rosa')
  await userEvent.type(screen.getByRole('textbox', { name: 'DNI' }), '123')
  await userEvent.click(screen.getByRole('button', { name: 'Guardar' }))
  expect(await within(container).findByText('Revise cómo está escrito.')).toBeInTheDocument()
  await userEvent.clear(screen.getByRole('textbox', { name: 'DNI' }))
  await userEvent.click(screen.getByRole('button', { name: 'Guardar' }))
  expect(save.mock.calls[0]?.[0]).toMatchObject({ givenNames: 'Rosa', nationalId: null })
})
