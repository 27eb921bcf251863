import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { queryClient } from '../../renderer/app/query-client.ts'
import type { Candidate } from '../../renderer/features/attendance/candidates.ts'
import { CheckInBox, type Choice } from '../../renderer/features/attendance/check-in-box.tsx'
import { theme } from '../../renderer/ui/theme.ts'
import { AttendanceCandidate, AttendanceRegister } from '../../shared/contract/attendance.ts'

const id = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`

const register = AttendanceRegister.parse({
  sessionId: id(1),
  sitting: 0,
  day: '2023-06-22',
  call: 'first',
  seats: [
    {
      institutionId: id(10),
      institutionName: 'Gerencia Regional de Desarrollo Social',
      institutionAcronym: 'GRIDES',
      segmentId: null,
      absence: null,
      holders: [
        ['Leonor Huillca', 'principal', 101],
        ['Dionisio Pari', 'alternate', 102],
      ].map(([personName, capacity, person]) => ({
        personId: id(Number(person)),
        personName,
        capacity,
        position: null,
        maskedNationalId: null,
        hasDocument: true,
      })),
    },
  ],
  attendances: [
    {
      id: id(501),
      personId: id(101),
      personName: 'Leonor Huillca',
      institutionId: id(10),
      institutionName: 'Gerencia Regional de Desarrollo Social',
      capacity: 'principal',
      position: null,
      stays: [{ arrivedAt: null, leftAt: null }],
      note: null,
      version: 1,
    },
  ],
  quorum: { seats: 1, present: 1, required: 1, missing: 0, hasQuorum: true, segments: [] },
  timeline: [],
})

const dionisio = AttendanceCandidate.parse({
  person: {
    id: id(102),
    name: 'Dionisio Pari',
    maskedNationalId: null,
    institutionId: id(10),
    institutionName: null,
    position: null,
  },
  standing: 'in_force',
  accreditation: null,
})

const nameOf = (candidate: Candidate): string =>
  candidate.kind === 'holder'
    ? candidate.holder.personName
    : candidate.kind === 'new'
      ? candidate.name
      : candidate.found.person.name

const openBox = () => {
  const chosen: string[] = []
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} env="test">
        <CheckInBox
          register={register}
          inputRef={{ current: null }}
          leaving="now"
          onChoose={(candidate: Candidate, choice: Choice) => chosen.push(`${choice} ${nameOf(candidate)}`)}
          onType={() => undefined}
        />
      </MantineProvider>
    </QueryClientProvider>,
  )
  return { chosen, box: screen.getByRole<HTMLInputElement>('combobox') }
}

// The program answers when the test says, whatever it was asked by then.
let asked: ((found: AttendanceCandidate[]) => void)[] = []

const answer = (found: AttendanceCandidate[]) =>
  act(async () => {
    for (const reply of asked.splice(0)) reply(found)
    await new Promise((resolve) => setTimeout(resolve, 50))
  })

beforeEach(() => {
  queryClient.clear()
  asked = []
  vi.stubGlobal(
    'fetch',
    () =>
      new Promise<Response>((resolve) => {
        asked.push((found) => {
          resolve(Response.json({ json: found }))
        })
      }),
  )
})

test('what is typed while the program looks somebody up is of the next person', async () => {
  const { chosen, box } = openBox()
  await userEvent.type(box, '00010005{Enter}')
  await userEvent.type(box, 'leo')
  await answer([dionisio])
  expect(chosen).toEqual(['arrive Dionisio Pari'])
  expect(box.value).toBe('leo')
})

test('a document that nobody has stays in the box, to be looked at', async () => {
  const { chosen, box } = openBox()
  await userEvent.type(box, '00010006{Enter}')
  await answer([])
  expect(chosen).toEqual([])
  expect(box.value).toBe('00010006')
})

test('Ctrl+Enter on an institution is for whoever of it is in the room', async () => {
  const { chosen, box } = openBox()
  await userEvent.type(box, 'grides')
  expect(screen.getAllByRole('option')[0]).toHaveTextContent('Dionisio Pari')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(chosen).toEqual(['leave Leonor Huillca'])
})
