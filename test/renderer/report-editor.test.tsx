import { MantineProvider } from '@mantine/core'
import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { beforeEach, expect, test } from 'vitest'
import { yearsWords } from '../../renderer/features/priorities/priorities-section.tsx'
import { countsWords } from '../../renderer/features/priorities/priority-rows.tsx'
import { proposedDay } from '../../renderer/features/priorities/use-balances.ts'
import { reportWords } from '../../renderer/features/reports/report-list.tsx'
import { subjectOptions } from '../../renderer/features/reports/subject-fields.tsx'
import { TableEditor } from '../../renderer/features/reports/table-editor.tsx'
import { PointsField, pointsOfText } from '../../renderer/ui/points-field.tsx'
import { theme } from '../../renderer/ui/theme.ts'
import type { ReportTable } from '../../shared/contract/monitoring.ts'
import { ActivityId, MonitoringReportId, PriorityId } from '../../shared/domain/ids.ts'

const id = '00000000-0000-7000-8000-000000000001'

const begun: ReportTable = {
  title: 'Anemia',
  headers: ['Provincia', '2022'],
  rows: [['Abancay', '39.2 %']],
  source: null,
  note: null,
  hasChart: true,
}

let table = begun

beforeEach(() => {
  table = begun
  // jsdom loads no fonts, and the growing text fields listen to that.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
})

const Editor = () => {
  const [current, setCurrent] = useState(begun)
  return (
    <TableEditor
      number={1}
      table={current}
      onChange={(changed) => {
        table = changed
        setCurrent(changed)
      }}
      onRaise={null}
      onRemove={() => undefined}
    />
  )
}

const showTable = () => {
  render(
    <MantineProvider theme={theme} env="test">
      <Editor />
    </MantineProvider>,
  )
  return userEvent.setup()
}

const pasteInto = (label: string, text: string) => {
  fireEvent.paste(screen.getByLabelText(label), { clipboardData: { getData: () => text } })
}

test('a block copied from a spreadsheet becomes cells from where it is pasted, and the table grows', () => {
  showTable()
  pasteInto('Fila 1, 2022', '39.2 %\t41.0 %\r\n46.7 %\t48.0 %\r\n')
  expect(table.headers).toEqual(['Provincia', '2022', ''])
  expect(table.rows).toEqual([
    ['Abancay', '39.2 %', '41.0 %'],
    ['', '46.7 %', '48.0 %'],
  ])
})

test('headers are pasted with what stands under them', () => {
  showTable()
  pasteInto('Encabezado 1', 'UGEL\tMatrícula\nGrau\t120')
  expect(table).toMatchObject({ headers: ['UGEL', 'Matrícula'], rows: [['Grau', '120']] })
})

test('words without a tab are written into their cell, and Enter goes to the row below', async () => {
  const user = showTable()
  await user.click(screen.getByRole('button', { name: 'Agregar fila' }))
  await user.click(screen.getByLabelText('Fila 1, Provincia'))
  await user.keyboard('{Enter}Grau')
  expect(table.rows).toEqual([
    ['Abancay', '39.2 %'],
    ['Grau', ''],
  ])
})

test('a table says why it cannot be drawn yet, until it can', () => {
  showTable()
  expect(screen.getByText(/Todavía no se puede dibujar/u)).toBeTruthy()
  pasteInto('Fila 1, Provincia', 'Abancay\t39.2 %\nGrau\t53.1 %')
  expect(screen.queryByText(/Todavía no se puede dibujar/u)).toBeNull()
})

const Points = () => {
  const { control, watch } = useForm<{ alerts: string[] }>({ defaultValues: { alerts: ['Una'] } })
  return (
    <>
      <PointsField control={control} name="alerts" label="Alertas" one="alerta" emptyWords="Ninguna" most={3} />
      <output>{JSON.stringify(watch('alerts'))}</output>
    </>
  )
}

test('points are added, raised, taken away, and pasted as many as there are lines, up to the most', async () => {
  const user = userEvent.setup()
  render(
    <MantineProvider theme={theme} env="test">
      <Points />
    </MantineProvider>,
  )
  const points = () => JSON.parse(screen.getByRole('status').textContent) as string[]
  await user.click(screen.getByRole('button', { name: 'Agregar alerta' }))
  fireEvent.paste(within(screen.getByRole('group', { name: 'Alertas' })).getByLabelText('alerta 2'), {
    clipboardData: { getData: () => '- Dos\n2. Tres\nCuatro' },
  })
  expect(points()).toEqual(['Una', 'Dos', 'Tres'])
  expect(screen.queryByRole('button', { name: 'Agregar alerta' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Subir: alerta 3' }))
  await user.click(screen.getByRole('button', { name: 'Quitar: alerta 1' }))
  expect(points()).toEqual(['Tres', 'Dos'])
})

test('lines lose the mark that somebody put before them, and nothing else', () => {
  expect(pointsOfText('1) Uno\n• Dos\n\n2023 fue seco\n-3 grados')).toEqual([
    'Uno',
    'Dos',
    '2023 fue seco',
    '-3 grados',
  ])
})

test('what there is for a priority is told as far as there is any', () => {
  const none = { activities: 0, links: 0, openCommitments: 0, overdueCommitments: 0, reports: 0 }
  const priorityId = PriorityId.parse(id)
  expect(countsWords({ priorityId, ...none })).toBe('Todavía sin actividades, compromisos ni vínculos')
  expect(countsWords({ priorityId, ...none, activities: 1, openCommitments: 2, reports: 1 })).toBe(
    '1 actividad del plan · 2 compromisos abiertos · 1 reporte',
  )
})

test('the years of an agenda are said as far as they are known', () => {
  const words = [
    { firstYear: 2023, lastYear: 2026 },
    { firstYear: 2023, lastYear: null },
    { firstYear: null, lastYear: 2026 },
    { firstYear: null, lastYear: null },
  ].map(yearsWords)
  expect(words).toEqual(['2023–2026', 'desde 2023', 'hasta 2026', ''])
})

test('a balance is proposed for the end of the first year once that has come', () => {
  expect(proposedDay({ firstYear: 2023 }, '2024-02-01')).toBe('2023-12-31')
  expect(proposedDay({ firstYear: 2023 }, '2023-08-01')).toBe('2023-08-01')
  expect(proposedDay({ firstYear: null }, '2023-08-01')).toBe('2023-08-01')
})

test('a report in a list says what it has', () => {
  const entry = {
    id: MonitoringReportId.parse(id),
    title: 'Anemia',
    period: null,
    issuedOn: '2023-07-14',
    activityText: null,
    priorityLabel: null,
    tables: 0,
    alerts: 1,
    recommendations: 2,
    version: 1,
  }
  expect(reportWords(entry)).toBe('14/07/2023 · sin cuadros · 1 alerta · 2 recomendaciones')
})

test('what a report is of stays a choice when the plan of its year has it not', () => {
  const activity = { target: { kind: 'activity' as const, id: ActivityId.parse(id) }, group: 'POA', label: 'Anemia' }
  expect(subjectOptions([activity], 'activity', { id, label: 'Anemia' })).toEqual([
    { group: 'POA', items: [{ value: id, label: 'Anemia' }] },
  ])
  expect(subjectOptions([], 'activity', { id, label: 'De otro año' })).toEqual([
    { group: 'De ahora', items: [{ value: id, label: 'De otro año' }] },
  ])
})
