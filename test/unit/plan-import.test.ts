import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { monthInitials, PlanContent } from '../../shared/domain/plan-content.ts'
import { readPlanJson } from '../../shared/domain/plan-import-json.ts'
import { planProblemSentence } from '../../shared/domain/plan-import-problems.ts'
import { readPlanSheet } from '../../shared/domain/plan-import-sheet.ts'
import { settlePlan, type ReadPlan } from '../../shared/domain/plan-import.ts'
import type { Cell, Sheet } from '../../shared/domain/spreadsheet.ts'

const sheetOf = (rows: readonly (readonly Cell[])[], name = 'POA 2023'): Sheet => ({
  name,
  isHidden: false,
  isPlainText: false,
  dateSystem: 1900,
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
})

const settle = (read: ReadPlan, knownPriorities: readonly number[] = [1, 2, 3]) =>
  settlePlan(read, { year: null, knownPriorities })

const read = (rows: readonly (readonly Cell[])[]) => settle(readPlanSheet(sheetOf(rows), 'plan.xlsx'))

const wrong = (rows: readonly (readonly Cell[])[]) =>
  read(rows).problems.map((problem) => [problem.at.row, problem.kind])

const months = ['Ene', 'Feb', 'Mar', 'Abr', 'May', 'Jun', 'Jul', 'Ago', 'Set', 'Oct', 'Nov', 'Dic']
const headings = ['Rol', 'Objetivo', 'Actividad', 'Sub actividades', 'Responsable', 'Meta', 'Prioridad', ...months]
const marked = (...numbers: number[]): Cell[] =>
  months.map((_month, index) => (numbers.includes(index + 1) ? 'x' : null))

describe('a sheet', () => {
  test('of the paper is read with its title, its merged cells and its x', () => {
    const { content, year, name, problems } = read([
      ['PLAN OPERATIVO ANUAL 2023 DE LA MESA'],
      [],
      headings,
      ['Concertación', 'Concertar', 'Mapear', 'Lista\nVisitas', 'GORE; CER', 'Un mapa', 'P2', ...marked(3, 4)],
      [null, null, null, 'Informe', null, 'Un informe', null, ...marked(5)],
      [null, null, 'Dialogar', null, 'CER', null, null],
      ['Participación', 'Promover', 'Convocar', null, null, null, 3, ...marked(12)],
    ])
    expect(problems).toEqual([])
    expect([year, name]).toEqual([2023, 'PLAN OPERATIVO ANUAL 2023 DE LA MESA'])
    expect(content?.objectives.map(({ role, text }) => [role, text])).toEqual([
      ['Concertación', 'Concertar'],
      ['Participación', 'Promover'],
    ])
    const [first, second] = content?.objectives[0]?.activities ?? []
    expect(first).toMatchObject({
      text: 'Mapear',
      subActivities: ['Lista', 'Visitas', 'Informe'],
      responsibles: ['GORE', 'CER'],
      goals: ['Un mapa', 'Un informe'],
      priority: 2,
      months: [3, 4, 5],
      monthsMarked: 3,
    })
    expect(second).toMatchObject({ text: 'Dialogar', months: null, monthsMarked: null })
  })

  test('may have its months below «Cronograma», or as initials', () => {
    const under = read([
      ['Eje', 'Objetivo', 'Actividades', 'Cronograma'],
      [null, null, null, ...monthInitials],
      ['Uno', 'Dos', 'Tres', ...marked(1, 12)],
    ])
    expect(under.problems).toEqual([])
    expect(under.content?.objectives[0]?.activities[0]?.months).toEqual([1, 12])
    const listed = read([
      ['Rol', 'Objetivo', 'Actividad', 'Meses'],
      ['Uno', 'Dos', 'Tres', 'marzo, 4 y dic'],
    ])
    expect(listed.content?.objectives[0]?.activities[0]?.months).toEqual([3, 4, 12])
  })

  test('of another shape says which columns are missing, and nothing of it is taken', () => {
    const { content, problems } = read([
      ['Institución', 'DNI', 'Actividad'],
      ['DIRESA', '12345678', 'Vacunar'],
    ])
    expect(content).toBeNull()
    expect(problems).toMatchObject([{ kind: 'columns_missing', missing: ['Rol', 'Objetivo'] }])
  })

  test('with repeated activities, a month 13, unknown priorities or odd marks says so row by row', () => {
    const rows = [
      ['Rol', 'Objetivo', 'Actividad', 'Meses', 'Prioridad', 'N° de meses', ...months.slice(0, 1)],
      ['Uno', 'Dos', 'Sesionar', '13', null, null],
      [null, null, 'SESIONAR', null, null, null],
      [null, null, 'Otra', null, 99, null],
      [null, null, 'Tercera', null, 'muchas', 14],
      [null, null, 'Cuarta', null, null, null, 'quizá'],
      [null, null, 'Quinta', '3', null, 5],
      [null, null, 'Sexta', { error: '#N/A' }, null, null],
    ]
    expect(wrong(rows)).toEqual([
      [2, 'month'],
      [3, 'repeated'],
      [4, 'priority'],
      [5, 'number'],
      [5, 'number'],
      [6, 'mark'],
      [7, 'months_disagree'],
      [8, 'formula'],
    ])
    const [first] = read(rows).problems
    expect(first && planProblemSentence(first)).toBe('«13» no es un mes. Los meses van de 1 (enero) a 12 (diciembre).')
    expect(read(rows).content).toBeNull()
  })

  test('with a heading «13» after the twelve months is refused', () => {
    const numbers = Array.from({ length: 13 }, (_none, index) => String(index + 1))
    expect(
      wrong([
        ['Rol', 'Objetivo', 'Actividad', ...numbers],
        ['Uno', 'Dos', 'Tres'],
      ]),
    ).toEqual([[1, 'month']])
  })

  test('whose first activity has no role is told what is missing', () => {
    expect(
      wrong([
        ['Rol', 'Objetivo', 'Actividad'],
        [null, 'Dos', 'Tres'],
      ]),
    ).toEqual([[2, 'missing']])
  })

  test('of any cells never throws, and what it takes is a plan', () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>('Rol', 'Objetivo', 'Actividad', 'Meses', 'Ene', 'x', '13', '•', null, { error: '#N/A' }),
      fc.string(),
      fc.double(),
      fc.constant<Cell>({ day: '2023-03-14' }),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), (rows) => {
        const { content, problems } = read(rows)
        if (content === null) expect(problems.length).toBeGreaterThan(0)
        else expect(PlanContent.safeParse(content).success).toBe(true)
      }),
    )
  })
})

describe('a JSON file', () => {
  const source = readFileSync(new URL('../fixtures/plan/poa-2023-apurimac.json', import.meta.url), 'utf8')

  test('of the POA 2023 is taken whole, months unknown', () => {
    const { content, year } = settle(readPlanJson(source), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    const activities = content?.objectives.flatMap((objective) => objective.activities) ?? []
    expect([year, content?.objectives.length, activities.length]).toEqual([2023, 5, 28])
    expect(activities.every(({ months: known }) => known === null)).toBe(true)
    expect(activities.filter(({ minimumDecentralisedSessions: least }) => least === 2)).toHaveLength(1)
  })

  const planWith = (activity: object) =>
    JSON.stringify({ year: 2023, objectives: [{ role: 'R', text: 'O', activities: [{ text: 'A', ...activity }] }] })

  test.each([
    ['not JSON', '{', 'not_json'],
    ['a list', '[]', 'shape'],
    ['no objectives', '{"year":2023}', 'shape'],
    ['a month 13', planWith({ months: [1, 13] }), 'month'],
    ['a month in letters', planWith({ months: ['enero'] }), 'month'],
    ['months that do not add up', planWith({ months: [1, 2], monthsMarked: 5 }), 'months_disagree'],
    ['an unknown priority', planWith({ priority: 77 }), 'priority'],
    ['no text', planWith({ text: '' }), 'missing'],
    ['a number for a list', planWith({ goals: 5 }), 'shape'],
    ['no year', planWith({}).replace('"year":2023,', ''), 'year_missing'],
  ])('with %s says so, and nothing of it is taken', (_what, text, kind) => {
    const { content, problems } = settle(readPlanJson(text))
    expect(content).toBeNull()
    expect(problems.map((problem) => problem.kind)).toEqual([kind])
  })

  test('of any value never throws, and what it takes is a plan', () => {
    const odd = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string()), fc.boolean())
    const activity = fc.record(
      { text: odd, subActivities: odd, priority: odd, months: fc.array(fc.integer()), monthsMarked: odd },
      { requiredKeys: [] },
    )
    const plan = fc.record({
      year: fc.oneof(fc.constant(2023), odd),
      objectives: fc.array(fc.oneof(odd, fc.record({ role: odd, text: odd, activities: fc.array(activity) }))),
    })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          plan.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const { content, problems } = settle(readPlanJson(text))
          if (content === null) expect(problems.length).toBeGreaterThan(0)
          else expect(PlanContent.safeParse(content).success).toBe(true)
        },
      ),
    )
  })
})
