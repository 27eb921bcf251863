import { expect, test } from 'vitest'
import { callProgress, nextPreparation, preparationSteps } from '../../renderer/features/home/home-facts.ts'
import { otherDayWords } from '../../renderer/features/home/roll-facts.ts'
import type { CallFacts } from '../../shared/domain/letter.ts'

const session = {
  id: 's1',
  modality: 'in_person',
  firstCallAt: '09:00',
  venue: 'Auditorio',
  agendaCount: 3,
  quorum: { seats: 22 },
}
const stepsWith = (call: ReturnType<typeof callProgress> | null) =>
  // Only what the steps look at: the rest of a session says nothing to them.
  preparationSteps({ ...session } as Parameters<typeof preparationSteps>[0], call)

type Letters = Parameters<typeof callProgress>[0]['letters']
const recipient = (answer: string, dispatches: number) => ({ answer, dispatches: Array.from({ length: dispatches }) })
const facts = {
  kind: 'call',
  label: 'Sesión Ordinaria N° 003-2026',
  number: '003-2026',
  sessionKind: 'ordinary',
  heldOn: '2026-12-08',
  firstCallAt: '09:00',
  secondCallAt: null,
  venue: 'Auditorio',
  modality: 'in_person',
  onlineLink: null,
  isDecentralised: false,
  province: null,
  district: null,
  agenda: [],
} satisfies CallFacts
const desk = (status: string, recipients: unknown[] = [], now: CallFacts = facts) =>
  callProgress({
    letters: [{ status, number: status === 'draft' ? null : '007-2026', recipients, facts }] as unknown as Letters,
    facts: now,
  })

test('the call is the next thing to prepare once there is an agenda', () => {
  const steps = stepsWith(callProgress({ letters: [], facts }))
  expect(nextPreparation(steps)).toMatchObject({
    label: 'Convocatoria',
    note: 'falta',
    address: '/sesiones/s1/convocatoria',
  })
  expect(nextPreparation(stepsWith(desk('draft')))).toMatchObject({ note: 'en borrador' })
})

test('an issued call says to how many it was handed and who comes', () => {
  const steps = stepsWith(
    desk('issued', [
      recipient('principal', 1),
      recipient('alternate', 2),
      recipient('declined', 1),
      recipient('none', 0),
    ]),
  )
  expect(steps.slice(-2).map(({ note, isDone }) => [note, isDone])).toEqual([
    ['Oficio N° 007-2026, entregado a 3 de 4', false],
    ['3 de 4 respondieron; 2 asistirán', false],
  ])
})

test('a call handed to all, with every answer, leaves nothing to prepare', () => {
  expect(
    nextPreparation(stepsWith(desk('issued', [recipient('principal', 1), recipient('declined', 1)]))),
  ).toBeUndefined()
})

test('a session without accredited seats leads to the padrón, and a virtual one needs no place', () => {
  const without = { ...session, quorum: { seats: 0 }, venue: null, modality: 'virtual' }
  const steps = preparationSteps(without as Parameters<typeof preparationSteps>[0], null)
  expect(nextPreparation(steps)).toMatchObject({ label: 'Instituciones acreditadas', address: '/padron/instalacion' })
})

test('a session that changed after its call asks to look at the call again', () => {
  const steps = stepsWith(desk('issued', [recipient('principal', 1)], { ...facts, venue: 'Local de la DIRESA' }))
  expect(nextPreparation(steps)).toMatchObject({
    label: 'Convocatoria',
    note: 'la sesión cambió después del Oficio N° 007-2026',
    action: 'Revisar la convocatoria',
  })
})

test('a superseded call alone is no call', () => {
  expect(desk('superseded')).toEqual({ state: 'none' })
})

test('a padrón of another day says why', () => {
  const term = { name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' }
  type Given = Parameters<typeof otherDayWords>[0]
  const on = (day: string) => otherDayWords({ term, on: day } as Given, '2026-03-10')
  expect(on('2023-12-31')).toContain('«CER 2023» terminó el 31/12/2023')
  expect(otherDayWords({ term, on: '2023-01-01' } as Given, '2022-11-01')).toBe('«CER 2023» empieza el 01/01/2023.')
  expect(on('2026-03-10')).toBeNull()
})
