import { expect, test } from 'vitest'
import type { MonitoringReportDraft } from '../../shared/contract/monitoring.ts'
import { failureOf, openTestCore } from '../helpers/core.ts'

const draft: MonitoringReportDraft = {
  title: 'Año escolar 2023',
  activityId: null,
  priorityId: null,
  period: '',
  issuedOn: '2023-04-14',
  introduction: '',
  tables: [
    {
      title: 'Inicio de clases',
      headers: ['UGEL', 'Matrícula'],
      rows: [['Abancay', '1 200', 'fuera'], ['Grau']],
      source: '',
      note: null,
      hasChart: true,
    },
  ],
  alerts: ['Faltan docentes'],
  recommendations: [],
}

test('the nine rows of the plan are ready to be begun, with what the plan says and nothing more', async () => {
  using test = openTestCore()
  const { client } = test
  await client.settings.loadDemonstration()
  const ready = await client.monitoring.ready({ year: 2023 })
  expect(ready).toHaveLength(9)
  expect(await client.monitoring.ready({ year: 2022 })).toEqual([])
  const kept = (await client.monitoring.list({ year: null, priorityId: null, after: null, limit: 200 })).items.length
  for (const { activityId, text } of ready) {
    const report = await client.monitoring.begin({ activityId })
    expect(report).toMatchObject({ activityId, activityText: text, introduction: '', alerts: [], recommendations: [] })
    expect(report.tables.flatMap(({ rows }) => rows.flat()).join('')).toBe('')
    const { fileName } = await client.documents.generate({ kind: 'monitoring_report', subjectId: report.id })
    expect(fileName).toMatch(/^Reporte de seguimiento .+\.docx$/u)
  }
  const again = await client.monitoring.ready({ year: 2023 })
  expect(again.every(({ last }) => last !== null)).toBe(true)
  const all = await client.monitoring.list({ year: null, priorityId: null, after: null, limit: 200 })
  expect(all.items).toHaveLength(kept + 9)
  const anaemia = all.items.find(({ title }) => title.includes('anemia y DCI'))
  expect(anaemia?.priorityLabel).toMatch(/^2\. Priorizar/u)
})

test('a table is kept square, and only what changed of it is written again', async () => {
  using test = openTestCore()
  const { client } = test
  const written = await client.monitoring.create(draft)
  expect(written.tables[0]).toMatchObject({
    headers: ['UGEL', 'Matrícula', ''],
    rows: [
      ['Abancay', '1 200', 'fuera'],
      ['Grau', '', ''],
    ],
    source: null,
  })
  expect(written.period).toBeNull()
  const second = { ...written.tables[0]!, title: 'Otro cuadro' }
  const changed = await client.monitoring.update({
    id: written.id,
    draft: { ...draft, tables: [written.tables[0]!, second] },
    expectedVersion: written.version,
  })
  expect(changed.tables.map(({ title }) => title)).toEqual(['Inicio de clases', 'Otro cuadro'])
  const [newest] = await client.history.list({ before: null, limit: 1 })
  const changes = await client.history.get({ id: newest!.id })
  expect(changes.filter(({ table }) => table === 'report_table').every(({ operation }) => operation === 'insert')).toBe(
    true,
  )
  const fewer = await client.monitoring.update({
    id: written.id,
    draft: { ...draft, tables: [second] },
    expectedVersion: changed.version,
  })
  expect(fewer.tables.map(({ title }) => title)).toEqual(['Otro cuadro'])
})

test('a change of what another window changed first, and of what is not there, is refused', async () => {
  using test = openTestCore()
  const { client } = test
  const { id, version } = await client.monitoring.create(draft)
  await client.monitoring.update({ id, draft, expectedVersion: version })
  expect(await failureOf(client.monitoring.update({ id, draft, expectedVersion: version }))).toMatchObject({
    code: 'STALE_VERSION',
  })
  const nobodys = { ...draft, activityId: id as never }
  expect(await failureOf(client.monitoring.create(nobodys))).toMatchObject({ data: { entity: 'activity' } })
  await client.monitoring.remove({ id, expectedVersion: version + 1 })
  expect(await failureOf(client.monitoring.get({ id }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('reports come by year, newest first, page by page', async () => {
  using test = openTestCore()
  const { client } = test
  const days = ['2022-12-31', '2023-01-01', '2023-05-01', '2023-05-01', '2023-12-31', '2024-01-01']
  for (const issuedOn of days) await client.monitoring.create({ ...draft, issuedOn })
  const seen: string[] = []
  let after = null as { key: string; id: string } | null
  do {
    const page = await client.monitoring.list({ year: 2023, priorityId: null, after, limit: 1 })
    seen.push(...page.items.map(({ issuedOn }) => issuedOn))
    after = page.next
  } while (after !== null)
  expect(seen).toEqual(['2023-12-31', '2023-05-01', '2023-05-01', '2023-01-01'])
})

test('evidence is attached to a report', async () => {
  using test = openTestCore()
  const { client } = test
  const { id } = await client.monitoring.create(draft)
  expect(await client.attachments.list({ owner: { kind: 'monitoring_report', id } })).toEqual([])
})
