import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSpreadsheet } from '../../electron/core/spreadsheets/read.ts'
import { readPlanSheet } from '../../shared/domain/plan-import-sheet.ts'
import { settlePlan } from '../../shared/domain/plan-import.ts'
import { wordParts } from '../documents/word-file.ts'
import { disposableFolder, openTestCore, type TestCore } from '../helpers/core.ts'
import { activityOf, loadPlanOf, planSource } from '../helpers/plan.ts'
import { findTool } from '../helpers/tools.ts'

/*
 * «The whole POA 2023 as loaded is printed as a balance and compared, row by row, with the source.» The Word file is read
 * back from its XML, and the spreadsheet by the reader that loads plans.
 */

const fileOf = async ({ core }: TestCore, path: string): Promise<Uint8Array> => {
  const answer = await core.fetch(new Request(`http://mesa.test${path}`))
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

const wordText = (xml: string): string =>
  xml
    .replaceAll(/<w:br\/>/gu, '\n')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('\u00A0', ' ')
    .replaceAll('\u2011', '-')

const piecesOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<w:${name}[ >].*?</w:${name}>`, 'gsu'))].map(([piece]) => piece)

/** The tables of a Word file as rows of texts, the headings among them. */
const tablesOf = (docx: Uint8Array): string[][][] =>
  piecesOf(wordParts(docx)['word/document.xml'] ?? '', 'tbl').map((table) =>
    piecesOf(table, 'tr').map((row) => piecesOf(row, 'tc').map(wordText)),
  )

const balanceOf = async (test: TestCore, subjectId: string): Promise<Uint8Array> => {
  const { id } = await test.client.documents.generate({ kind: 'plan_balance', subjectId })
  return fileOf(test, `/files/documents/${id}`)
}

const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '—') : items.map((item) => `• ${item}`).join('\n')

test('the whole POA 2023 is printed in Word, and every row says what the source says', async () => {
  using core = openTestCore()
  const plan = await loadPlanOf(core)
  const source = planSource()
  const tables = tablesOf(await balanceOf(core, plan.id))
  const matrices = tables.filter(([headings]) => headings?.[1] === 'Actividad' && headings.length === 20)
  expect(matrices).toHaveLength(source.objectives.length)
  let number = 0
  for (const [index, { activities }] of source.objectives.entries()) {
    const [headings, ...rows] = matrices[index] ?? []
    expect(headings?.slice(5, 17).join('')).toBe('EFMAMJJASOND')
    expect(rows).toHaveLength(activities.length)
    for (const [place, activity] of activities.entries()) {
      const cells = rows[place] ?? []
      number += 1
      const { priority, monthsMarked } = activity
      expect(cells.slice(0, 5)).toEqual([
        String(number),
        `${activity.text}${priority === null ? '' : `\nPrioridad ${String(priority)}`}`,
        listed(activity.subActivities),
        listed(activity.responsibles),
        listed(activity.goals),
      ])
      // The source says how many months and not which: none is guessed.
      expect(activity.months).toBeNull()
      expect(cells.slice(5, 17)).toEqual(Array.from({ length: 12 }, () => '?'))
      expect(cells[17]).toBe(monthsMarked === null ? '?' : String(monthsMarked))
      expect(cells[18]).toMatch(/^Sin avance anotado/u)
    }
  }
  expect(number).toBe(28)
  const words = wordText(wordParts(await balanceOf(core, plan.id))['word/document.xml'] ?? '')
  for (const { role, text } of source.objectives) {
    expect(words).toContain(role.toLocaleUpperCase('es'))
    expect(words).toContain(text)
  }
})

test('the whole POA 2023 is written as a spreadsheet that says the same, and is the same plan when it is loaded again', async () => {
  using core = openTestCore()
  const plan = await loadPlanOf(core)
  const bytes = await fileOf(core, `/files/exports/plan/${plan.id}`)
  const read = await readSpreadsheet({ name: 'balance.xlsx', bytes })
  if (read.kind === 'problem') throw new Error(read.problem.kind)
  const [sheet] = read.workbook.sheets
  if (!sheet) throw new Error('The workbook has a sheet')
  const { content, problems } = settlePlan(readPlanSheet(sheet, 'balance.xlsx'), {
    year: null,
    knownPriorities: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  })
  expect(problems).toEqual([])
  const oneSpace = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()
  expect(content?.objectives).toEqual(
    planSource().objectives.map(({ role, text, activities }) => ({
      role,
      text: oneSpace(text),
      activities: activities.map((activity) => ({
        ...activity,
        text: oneSpace(activity.text),
        subActivities: activity.subActivities.map(oneSpace),
        responsibles: activity.responsibles.map(oneSpace),
        goals: activity.goals.map(oneSpace),
        minimumDecentralisedSessions: activity.minimumDecentralisedSessions ?? null,
        observations: null,
      })),
    })),
  )
})

test('the balance says how an activity goes and which months are known', async () => {
  using core = openTestCore()
  const plan = await loadPlanOf(core)
  const { id } = activityOf(plan, 'veeduría escolar')
  await core.client.plan.markMonth({ id, month: 3, isMarked: true })
  const draft = { recordedOn: '2023-03-02', percentage: 60, text: 'Doce de veinte escuelas' }
  await core.client.plan.addProgress({ activityId: id, draft })
  const rows = tablesOf(await balanceOf(core, plan.id)).flat()
  const row = rows.find((cells) => cells[1]?.includes('veeduría escolar')) ?? []
  expect(row.slice(5, 18)).toEqual(['', '', 'x', '', '', '', '', '', '', '', '', '', '1'])
  expect(row[18]).toBe('60 %. 02/03/2023: Doce de veinte escuelas')
})

test('the template is an empty plan that the loader understands', async () => {
  using core = openTestCore()
  const read = await readSpreadsheet({ name: 'p.xlsx', bytes: await fileOf(core, '/files/exports/plantilla-plan') })
  if (read.kind === 'problem') throw new Error(read.problem.kind)
  const [sheet] = read.workbook.sheets
  if (!sheet) throw new Error('The template has a sheet')
  const { ignoredColumns, problems } = readPlanSheet(sheet, 'p.xlsx')
  expect([ignoredColumns, problems]).toEqual([[], []])
})

test('the balance and the template are workbooks without faults for the Open XML SDK', async () => {
  const validator = findTool('ooxml-validator', 'the workbooks of the plan are not validated')
  if (validator === null) return
  using core = openTestCore()
  using folder = disposableFolder()
  const { id } = await loadPlanOf(core)
  for (const path of [`/files/exports/plan/${id}`, '/files/exports/plantilla-plan']) {
    const file = join(folder.path, 'p.xlsx')
    writeFileSync(file, await fileOf(core, path))
    const { stdout } = spawnSync(validator, [file], { encoding: 'utf8' })
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, errors: [] })
  }
})
