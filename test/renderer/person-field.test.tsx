import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { queryClient } from '../../renderer/app/query-client.ts'
import { PersonField, type ChosenPerson } from '../../renderer/features/coordination/person-field.tsx'
import { theme } from '../../renderer/ui/theme.ts'
import { PersonId } from '../../shared/domain/ids.ts'

const person = (digit: number, name: string) => ({
  id: PersonId.parse(`00000000-0000-7000-8000-${String(digit).padStart(12, '0')}`),
  name,
  institutionName: 'DIRESA',
})
const [pedro, ana] = [person(1, 'Pedro Salas Ríos'), person(2, 'Ana Torres')]

// As the program answers: to a search for people, a while later.
const answerWith = (found: readonly unknown[]) => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => {
      await new Promise((resolve) => setTimeout(resolve, 60))
      return Response.json({ json: found })
    }),
  )
}

beforeEach(() => {
  // jsdom has no layout.
  Element.prototype.scrollIntoView = () => undefined
  queryClient.clear()
})

const show = (suggestions: (typeof pedro)[]) => {
  const chosen: ChosenPerson[] = []
  const field = (present: (typeof pedro)[]) => (
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} env="test">
        <PersonField
          label="Candidata o candidato"
          value={null}
          suggestions={present}
          onChange={(one) => {
            if (one !== null) chosen.push(one)
          }}
        />
      </MantineProvider>
    </QueryClientProvider>
  )
  const { rerender } = render(field(suggestions))
  const isNow = (present: (typeof pedro)[]) => {
    rerender(field(present))
  }
  return { chosen, isNow, box: screen.getByRole('combobox', { name: 'Candidata o candidato' }) }
}

test('Enter takes the only one who is listed', async () => {
  answerWith([])
  const { chosen, box } = show([pedro, ana])
  await userEvent.type(box, 'pedro{Enter}')
  expect(chosen.map(({ name }) => name)).toEqual(['Pedro Salas Ríos'])
})

test('Enter before the program has answered takes the first one of its answer', async () => {
  answerWith([{ ...ana, maskedNationalId: null, position: null }])
  const { chosen, box } = show([])
  await userEvent.type(box, 'torres{Enter}')
  await waitFor(() => {
    expect(chosen.map(({ name }) => name)).toEqual(['Ana Torres'])
  })
})

test('Enter takes the one that is seen marked, also when others left the list meanwhile', async () => {
  answerWith([])
  const { chosen, isNow, box } = show([pedro, ana])
  await userEvent.type(box, 'diresa{ArrowDown}')
  isNow([ana])
  await userEvent.keyboard('{Enter}')
  expect(chosen.map(({ name }) => name)).toEqual(['Ana Torres'])
})
