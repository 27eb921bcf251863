import { MantineProvider } from '@mantine/core'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { AwaitedOrdinances } from '../../renderer/features/home/awaited-ordinances.tsx'
import { attendanceChart, planChart, standingsChart, tableText } from '../../renderer/features/home/chart-data.ts'
import { ChartSection } from '../../renderer/features/home/chart-section.tsx'
import { preparationWords } from '../../renderer/features/home/preparation-words.ts'
import { stepWords, untilWords } from '../../renderer/features/home/step-words.ts'
import type { Board } from '../../shared/contract/board.ts'
import { noStandings } from '../../shared/domain/board.ts'
import { callProgress } from '../../shared/domain/call-progress.ts'
import { OrdinanceId, SegmentId, SessionId } from '../../shared/domain/ids.ts'
import type { CallFacts } from '../../shared/domain/letter.ts'
import type { NextStep } from '../../shared/domain/next-steps.ts'

const sessionId = SessionId.parse('018b0000-0000-7000-8000-000000000001')
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

type Letters = Parameters<typeof callProgress>[0]
const recipient = (answer: Letters[number]['recipients'][number]['answer'], dispatches: number) => ({
  answer,
  dispatches: Array.from({ length: dispatches }),
})
const progress = (status: Letters[number]['status'], recipients: ReturnType<typeof recipient>[] = [], now = facts) =>
  callProgress([{ status, number: status === 'draft' ? null : '007-2026', recipients, facts }], now)

const until = { by: '2026-12-01', isLate: false }
const prepare = (call: ReturnType<typeof progress>): NextStep => ({
  kind: 'prepare',
  sessionId,
  label: facts.label,
  part: 'call',
  call,
  ...until,
})

test('an issued call says to how many it was handed and who comes', () => {
  const call = progress('issued', [recipient('principal', 1), recipient('declined', 1), recipient('none', 0)])
  expect(stepWords(prepare(call))).toEqual({
    title: 'Entregue la convocatoria',
    note: 'Sesión Ordinaria N° 003-2026: Oficio N° 007-2026: entregado a 2 de 3',
    action: 'Seguir las entregas',
    address: `/sesiones/${sessionId}/convocatoria`,
  })
  expect(preparationWords('answers', false, sessionId, call).note).toBe('2 de 3 respondieron; 1 asistirá')
})

test('a session that changed after its call asks to look at the call again', () => {
  const call = progress('issued', [recipient('principal', 1)], { ...facts, venue: 'Local de la DIRESA' })
  expect(stepWords(prepare(call))).toMatchObject({ title: 'Convoque otra vez', action: 'Revisar la convocatoria' })
})

test('a superseded call alone is no call, and a draft waits to be issued', () => {
  expect(progress('superseded')).toEqual({ state: 'none' })
  expect(stepWords(prepare(progress('draft')))).toMatchObject({ action: 'Terminar la convocatoria' })
})

test('a session without accredited seats leads to the padrón', () => {
  const none = progress('superseded')
  expect(preparationWords('seats', false, sessionId, none).address).toBe('/padron/instalacion')
  expect(preparationWords('seats', true, sessionId, none).address).toBe(`/sesiones/${sessionId}/asistencia`)
  expect(preparationWords('place', true, sessionId, none).note).toBe('listo')
})

test('until when a step is in time is said by its day', () => {
  expect(untilWords({ by: '2026-12-08', isLate: false }, '2026-12-08')).toBe('para hoy')
  expect(untilWords({ by: '2026-12-10', isLate: false }, '2026-12-08')).toBe('hasta el 10/12/2026 (en 2 días)')
  expect(untilWords({ by: '2026-11-08', isLate: true }, '2026-12-08')).toBe('desde el 08/11/2026')
  expect(untilWords({ by: null, isLate: false }, '2026-12-08')).toBeNull()
})

const state = SegmentId.parse('018b0000-0000-7000-8000-00000000000a')
const charts: Board['charts'] = {
  segments: [
    { id: state, name: 'Estado' },
    { id: null, name: null },
  ],
  attendance: [
    { month: 2, segmentId: state, entitled: 4, attended: 3 },
    { month: 3, segmentId: state, entitled: 4, attended: 1 },
    { month: 3, segmentId: null, entitled: 2, attended: 2 },
  ],
  commitments: { ...noStandings, fulfilled: 1, overdue: 3 },
  plan: {
    activities: 28,
    withoutMonths: 27,
    months: Array.from({ length: 12 }, (_, at) => ({
      month: at + 1,
      planned: at === 1 ? 1 : 0,
      worked: 0,
      sessionsHeld: 0,
    })),
  },
}

test('a month without sessions has no share of attendance, and the year adds seats, not shares', () => {
  const { data, table } = attendanceChart(charts, 2023)
  expect(data.slice(0, 3)).toEqual([
    { month: 'Ene', [state]: null, none: null },
    { month: 'Feb', [state]: 75, none: null },
    { month: 'Mar', [state]: 25, none: 100 },
  ])
  expect(tableText(table)).toBe(
    'Segmento\tFebrero\tMarzo\tTodo 2023\nEstado\t75 %\t25 %\t50 %\nSin segmento\t—\t100 %\t100 %',
  )
})

test('what the plan does not say is said beside its chart', () => {
  expect(planChart(charts.plan!, 2023)).toMatchObject({
    unknown: 'De 27 actividades de 28 no se sabe en qué meses: no están entre las programadas.',
    isEmpty: false,
  })
})

test('a chart turns into its table by its button, and back', async () => {
  const { table, summary } = standingsChart(charts, 2023)
  render(
    <MantineProvider>
      <ChartSection title="Compromisos por estado" summary={summary} table={table} emptyWords={null}>
        <i>barras</i>
      </ChartSection>
    </MantineProvider>,
  )
  expect(
    screen.getByRole('img', { name: 'Compromisos de las sesiones de 2023: Cumplido 1; Vencido 3.' }),
  ).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Ver como tabla: Compromisos por estado' }))
  expect(screen.getByRole('row', { name: 'Vencido 3 75 %' })).toBeInTheDocument()
  expect(screen.queryByRole('img')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Ver como gráfico: Compromisos por estado' }))
  expect(screen.getByRole('img')).toBeInTheDocument()
})

const renderAwaited = async (ordinances: Board['ordinances']) => {
  const root = createRootRoute({ component: () => <AwaitedOrdinances ordinances={ordinances} /> })
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) })
  await router.load()
  return render(
    <MantineProvider env="test">
      <RouterProvider router={router as never} />
    </MantineProvider>,
  )
}

test('the ordinances that wait are linked to their way, and those without a step for long say so; none, no section', async () => {
  const id = OrdinanceId.parse('018b0000-0000-7000-8000-000000000007')
  const other = OrdinanceId.parse('018b0000-0000-7000-8000-000000000008')
  const first: Board['ordinances']['first'] = [
    { id, name: 'Ordenanza del agua', stage: 'presented', since: '2026-01-10', days: 45 },
    { id: other, name: 'Ordenanza de la niñez', stage: 'in_committee', since: '2026-02-24', days: 1 },
  ]
  const { container } = await renderAwaited({ count: 3, first })
  expect(screen.getByRole('link', { name: 'Ordenanza del agua' }).getAttribute('href')).toBe(
    `/ordenanzas/${id}/tramite`,
  )
  expect(container.textContent).toContain('Presentada desde el 10/01/2026')
  expect(container.textContent).toContain('Sin movimiento: 45 días')
  expect(container.textContent).toMatch(/En comisión desde el 24\/02\/20261 día/u)
  expect(container.textContent).toContain('Y 1 más, en Ordenanzas.')
  cleanup()
  expect((await renderAwaited({ count: 0, first: [] })).container.textContent).not.toContain('Ordenanzas en espera')
})
