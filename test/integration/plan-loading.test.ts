import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { loadPlan, planBalance } from '../../electron/cli/commands-plan.ts'
import { expectedErrorSentence } from '../../shared/contract/error-sentences.ts'
import type { ErrorData } from '../../shared/contract/errors.ts'
import { wordParts } from '../documents/word-file.ts'
import { planSession } from '../helpers/committee.ts'
import { disposableFolder, failureOf, openTestCore, type TestCore } from '../helpers/core.ts'
import { activityOf, loadPlanOf, planFile } from '../helpers/plan.ts'
import { upload } from '../helpers/uploads.ts'

const json = (activities: object[], year = 2023): string =>
  JSON.stringify({ year, objectives: [{ role: 'Concertación', text: 'Concertar', activities }] })

const hand = async ({ core }: TestCore, name: string, content: string | Uint8Array) => ({
  uploadId: await upload(core.fetch, name, typeof content === 'string' ? content : new Uint8Array(content)),
  sheet: null,
  year: null,
})

test('the POA of 2023 is seen before it is loaded, and brings its agenda of priorities where there is none', async () => {
  using core = openTestCore()
  const request = await hand(core, 'poa.json', readFileSync(planFile))
  const reading = await core.client.plan.readFile(request)
  expect(reading).toMatchObject({ year: 2023, name: 'Plan Operativo Anual 2023', problems: [], replaces: null })
  expect(reading.newPriorities?.count).toBe(10)
  expect(await core.client.plan.list()).toEqual([])
  const plan = await core.client.plan.load({ ...request, replaces: false })
  expect(plan).toMatchObject({ year: 2023, activities: 28, minimumDecentralisedSessions: 2 })
  expect((await core.client.priorities.list()).items).toHaveLength(10)
  expect((await failureOf(core.client.plan.readFile(request))).code).toBe('NOT_FOUND')
})

test('a file with something wrong in it loads nothing, and says why row by row', async () => {
  using core = openTestCore()
  const csv = 'Rol,Objetivo,Actividad,Meses\nUno,Dos,Sesionar 2023,13\n,,sesionar 2023,3\n'
  const request = await hand(core, 'POA 2023.csv', csv)
  const { problems, content } = await core.client.plan.readFile(request)
  expect(problems.map(({ kind, at }) => [at.row, kind])).toEqual([
    [2, 'month'],
    [3, 'repeated'],
  ])
  expect(content).toBeNull()
  expect(await failureOf(core.client.plan.load({ ...request, replaces: true }))).toMatchObject({
    code: 'PLAN_FILE_WRONG',
    data: { problems: 2 },
  })
  expect(await core.client.plan.list()).toEqual([])
})

test('a file that is no plan, too large or a bomb is refused with its reason', async () => {
  using core = openTestCore()
  const bomb = zipSync(
    Object.fromEntries(Array.from({ length: 2001 }, (_none, index) => [`xl/${index}`, new Uint8Array()])),
  )
  const refusals: [name: string, content: string | Uint8Array, kind: string][] = [
    ['plan.pdf', '%PDF-1.7 …', 'not_a_spreadsheet'],
    ['plan.xlsx', zipSync({ 'word/document.xml': strToU8('<w:document/>') }), 'not_a_spreadsheet'],
    ['plan.csv', new Uint8Array(9 * 1024 * 1024).fill(97), 'too_large'],
    ['plan.xlsx', bomb, 'expands_too_much'],
  ]
  for (const [name, content, kind] of refusals) {
    const { code, data } = await failureOf(core.client.plan.readFile(await hand(core, name, content)))
    expect({ code, data }).toMatchObject({ code: 'SPREADSHEET_UNREADABLE', data: { problem: { kind } } })
    const { problem } = data as ErrorData<'SPREADSHEET_UNREADABLE'>
    expect(expectedErrorSentence('SPREADSHEET_UNREADABLE', { problem })).not.toMatch(/padrón/u)
  }
  expect(
    await failureOf(core.client.plan.readFile({ ...(await hand(core, 'a.csv', 'a,b')), sheet: 'Otra' })),
  ).toMatchObject({ code: 'SHEET_MISSING' })
  expect(await core.client.plan.list()).toEqual([])
})

test('over a plan of the same year it asks; activities of the same text keep what was done for them', async () => {
  using core = openTestCore()
  const { client } = core
  const first = await client.plan.load({
    ...(await hand(core, 'a.json', json([{ text: 'Sesionar' }, { text: 'Capacitar' }, { text: 'Dialogar' }]))),
    replaces: false,
  })
  const before = await client.plan.get({ id: first.id })
  const kept = activityOf(before, 'Sesionar')
  const lost = activityOf(before, 'Capacitar')
  const draft = { recordedOn: '2023-05-02', percentage: 40, text: 'Avanza' }
  await client.plan.addProgress({ activityId: kept.id, draft })
  await client.plan.addProgress({ activityId: lost.id, draft })
  await client.plan.markMonth({ id: kept.id, month: 3, isMarked: true })
  const session = await planSession(client)
  const target = { kind: 'activity' as const, id: kept.id }
  await client.plan.link({ target, subjectKind: 'session', subjectId: session.id })
  const request = await hand(core, 'b.json', json([{ text: 'Nueva' }, { text: ' SESIONAR ', goals: ['Doce'] }]))
  const { replaces } = await client.plan.readFile(request)
  expect(replaces).toMatchObject({ kept: 1, added: 1, removed: 2, losing: ['Capacitar'] })
  expect((await failureOf(client.plan.load({ ...request, replaces: false }))).code).toBe('PLAN_EXISTS')
  expect(await client.plan.get({ id: first.id })).toMatchObject({ standing: { activities: 3, withProgress: 2 } })
  await client.plan.load({ ...request, replaces: true })
  const after = await client.plan.get({ id: first.id })
  expect(after.objectives).toHaveLength(1)
  const same = activityOf(after, 'SESIONAR')
  // What the file does not say and somebody knew stays known.
  expect(same).toMatchObject({ id: kept.id, position: 1, goals: ['Doce'], months: [3], percentage: 40, linkCount: 1 })
  expect(after.objectives[0]?.activities.map(({ text }) => text)).toEqual(['Nueva', 'SESIONAR'])
  expect(await client.plan.list()).toHaveLength(1)
})

const doorOf = ({ client, core }: TestCore) => ({ client, fetch: (request: Request) => core.fetch(request) })

test('from the command line a plan is tried, loaded, and its balance written in Word and as a spreadsheet', async () => {
  using core = openTestCore()
  using folder = disposableFolder()
  const door = doorOf(core)
  const file = planFile.pathname
  await expect(planBalance(door, folder.path, undefined)).rejects.toThrow('Todavía no hay ningún plan')
  const tried = await loadPlan(door, file, { dryRun: true })
  expect(tried.result).toMatchObject({ year: 2023, activities: 28, problems: [] })
  expect(await core.client.plan.list()).toEqual([])
  await loadPlan(door, file, {})
  await expect(loadPlan(door, file, {})).rejects.toThrow('Ya hay un plan del año 2023')
  await expect(loadPlan(door, join(folder.path, 'nada.json'), {})).rejects.toThrow('no existe')
  await loadPlan(door, file, { replace: true })
  const { result } = await planBalance(door, folder.path, '2023')
  expect(result).toMatchObject({ file: join(folder.path, 'Balance Plan Operativo Anual 2023.docx') })
  const word = readFileSync(join(folder.path, 'Balance Plan Operativo Anual 2023.docx'))
  expect(wordParts(word)['word/document.xml']).toContain('BALANCE DEL')
  const sheet = join(folder.path, 'balance.xlsx')
  await planBalance(door, sheet, undefined)
  expect(wordParts(readFileSync(sheet))['xl/workbook.xml']).toContain('POA 2023')
  await expect(planBalance(door, join(folder.path, 'b.pdf'), undefined)).rejects.toThrow('.docx o en .xlsx')
  await expect(planBalance(door, sheet, '1999')).rejects.toThrow('No hay un plan del año «1999». Hay de: 2023.')
})

test('from the command line a wrong file says each reason and loads nothing', async () => {
  using core = openTestCore()
  using folder = disposableFolder()
  const file = join(folder.path, 'plan.json')
  writeFileSync(file, json([{ text: 'Uno', months: [13] }, { text: 'Uno' }]))
  await expect(loadPlan(doorOf(core), file, {})).rejects.toThrow('El archivo tiene errores. No se cargó nada.')
  const { result } = await loadPlan(doorOf(core), file, { dryRun: true })
  expect(result).toMatchObject({
    activities: null,
    problems: [
      { place: 'el objetivo 1, actividad 1', reason: expect.stringContaining('«13» no es un mes') as string },
      { place: 'el objetivo 1, actividad 2', reason: expect.stringContaining('está repetida') as string },
    ],
  })
  expect(await core.client.plan.list()).toEqual([])
})

test('what is attached to an entry of progress is its evidence', async () => {
  using core = openTestCore()
  const plan = await loadPlanOf(core)
  const draft = { recordedOn: '2023-05-02', percentage: 40, text: 'Avanza' }
  const { id } = await core.client.plan.addProgress({ activityId: activityOf(plan, 'veeduría').id, draft })
  const owner = { kind: 'activity_progress' as const, id }
  await core.client.attachments.add({ owner, uploadId: await upload(core.core.fetch, 'foto.png', 'foto') })
  expect((await core.client.attachments.list({ owner })).map(({ fileName }) => fileName)).toEqual(['foto.png'])
})
