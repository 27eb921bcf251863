import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { config } from 'zod'
import { queryClient } from '../../renderer/app/query-client.ts'
import { beginning, proposedName, templatesOf } from '../../renderer/features/ordinances/begin.ts'
import { countWords, pastedWords } from '../../renderer/features/ordinance-reasons/pasted-words.ts'
import { StepDrawer } from '../../renderer/features/ordinance-life/step-drawer.tsx'
import { UnlockModal } from '../../renderer/features/ordinance-life/unlock-modal.tsx'
import { fieldSentence } from '../../renderer/texts/field-errors.ts'
import { theme } from '../../renderer/ui/theme.ts'
import type { OrdinanceLife, OrdinanceStepDraft } from '../../shared/contract/ordinance-steps.ts'
import type { Ordinance } from '../../shared/contract/ordinances.ts'
import { defaultSettings } from '../../shared/domain/committee.ts'
import { OrdinanceId, OrdinanceStepId } from '../../shared/domain/ids.ts'
import { emptyOrdinance } from '../helpers/ordinance.ts'

const uuid = (number: number) => `01970000-0000-7000-8000-${String(number).padStart(12, '0')}`
const id = OrdinanceId.parse(uuid(1))

const ordinance: Ordinance = {
  ...emptyOrdinance.draft,
  id,
  reasons: emptyOrdinance.reasons,
  stage: 'presented',
  parts: [],
  removed: [],
  version: 3,
}

const life: OrdinanceLife = {
  ordinanceId: id,
  stage: 'presented',
  version: 3,
  steps: [
    {
      id: OrdinanceStepId.parse(uuid(2)),
      stage: 'presented',
      happenedOn: '2023-05-10',
      number: 'Oficio N° 1',
      document: null,
      person: null,
      link: null,
      note: null,
      sessionId: null,
      agreementId: null,
      commitmentId: null,
      recordedBy: 'Ruth',
      session: null,
      agreement: null,
      commitment: null,
    },
  ],
}

beforeAll(() => {
  // jsdom neither loads fonts nor scrolls.
  Element.prototype.scrollIntoView = vi.fn()
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
  config({ customError: fieldSentence })
})

beforeEach(() => {
  queryClient.clear()
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url)
    const json = pathname === '/rpc/commitments/list' ? { items: [], next: null } : []
    return new Response(JSON.stringify({ json }), { headers: { 'content-type': 'application/json' } })
  })
})

const show = (children: ReactNode) => {
  const router = createRouter({
    routeTree: createRootRoute({ component: () => children }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  })
  render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  )
}

const showDrawer = () => {
  const onSave = vi.fn(async (_kept: unknown, _draft: OrdinanceStepDraft) => ({}))
  const onClose = vi.fn()
  show(<StepDrawer ordinance={ordinance} life={life} edited={{ kept: null }} onSave={onSave} onClose={onClose} />)
  return { onSave, onClose, user: userEvent.setup() }
}

const chooseStage = async (user: ReturnType<typeof userEvent.setup>, name: string) => {
  await user.click(await screen.findByRole('combobox', { name: 'Etapa a la que pasa' }))
  await user.click(await screen.findByRole('option', { name }))
}

test('the next step asks for what it needs, says what it leaves out, and sends nothing that it did not ask for', async () => {
  const { user, onSave } = showDrawer()
  await user.type(await screen.findByLabelText('Comisión'), 'Desarrollo Social')
  await chooseStage(user, 'Aprobada')
  expect(screen.getByRole('status')).toHaveTextContent('Sin pasar por «En comisión» y «Dictaminada»')
  await user.type(screen.getByLabelText('Número de la ordenanza'), '006-2023')
  await user.click(screen.getByRole('button', { name: 'Registrar el paso' }))
  await waitFor(() => expect(onSave).toHaveBeenCalled())
  expect(onSave.mock.calls[0]?.[1]).toMatchObject({ stage: 'approved', number: '006-2023', person: null })
})

test('archiving says in the form that it needs a reason', async () => {
  const { user, onSave } = showDrawer()
  await screen.findByLabelText('Comisión')
  await chooseStage(user, 'Archivada')
  await user.click(screen.getByRole('button', { name: 'Registrar el paso' }))
  expect(await screen.findByText('Escriba por qué se archiva.')).toBeVisible()
  expect(onSave).not.toHaveBeenCalled()
  await user.type(screen.getByLabelText(/^Motivo/u), 'El Consejo la rechazó')
  await user.click(screen.getByRole('button', { name: 'Registrar el paso' }))
  await waitFor(() => expect(onSave).toHaveBeenCalled())
})

test('an approval is not taken away without a reason', async () => {
  const user = userEvent.setup()
  const onUnlock = vi.fn(async () => true)
  show(<UnlockModal isOpen ordinanceId={id} isRunning={false} onUnlock={onUnlock} onClose={vi.fn()} />)
  await user.click(await screen.findByRole('button', { name: 'Quitar la aprobación' }))
  expect(screen.getByText('Escriba por qué se quita la aprobación.')).toBeVisible()
  expect(onUnlock).not.toHaveBeenCalled()
  await user.type(screen.getByLabelText('Motivo'), ' Por error ')
  await user.click(screen.getByRole('button', { name: 'Quitar la aprobación' }))
  expect(onUnlock).toHaveBeenCalledWith('Por error')
})

test('what is pasted becomes clean paragraphs, and the points of a list stay together', () => {
  expect(pastedWords('Uno\u00A0\tdos\r\n\r\n\r\n• tres\r\n·\tcuatro\r\n\u200BCinco\u00AD')).toBe(
    'Uno dos\n\n- tres\n- cuatro\n\nCinco',
  )
  expect(pastedWords('la pobreza ')).toBe('la pobreza ')
  expect(pastedWords('\u200B')).toBe('')
  expect(countWords('Que, el 12 % de la región; y – además')).toBe(8)
})

test('a text begins with its template, and a name of the template gives way to that of another', () => {
  const facts = { settings: defaultSettings, priorities: [] }
  for (const kind of ['ordinance', 'regulation', 'statement'] as const)
    for (const template of templatesOf(kind)) {
      const name = proposedName(template) || 'Sin plantilla'
      const { draft, parts } = beginning({ kind, templateId: template.id, name, year: 2023 }, facts)
      expect(draft).toMatchObject({ kind, name, year: 2023, number: null })
      expect(parts).toEqual(template.build({ committee: defaultSettings.committee, year: 2023 }).parts)
    }
})
