import { expect, test } from 'vitest'
import { defaultSettings } from '../../shared/domain/committee.ts'
import { configure, planSession } from '../helpers/committee.ts'
import { failureOf, openTestCore } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'

test('an empty program knows no Mesa and nobody, and says so', async () => {
  using test = openTestCore()
  const state = await test.client.settings.get()
  expect(state).toMatchObject({ isConfigured: false, operatorName: null, isDemonstration: false, version: 0 })
  expect(state.settings).toEqual(defaultSettings)
})

test('once the Mesa has a name the program is configured, and stays so when it is opened again', async () => {
  using test = openTestCore()
  await configure(test.client)
  test.core.close()
  using again = openTestCore({ dataFolder: test.dataFolder })
  const state = await again.client.settings.get()
  expect(state.isConfigured).toBe(true)
  expect(state.settings.committee.city).toBe('Abancay')
})

test('settings that another window changed meanwhile are not written over, and the current ones come back', async () => {
  using test = openTestCore()
  const { settings, version } = await test.client.settings.get()
  const current = await configure(test.client)
  const failure = await failureOf(
    test.client.settings.save({ settings: { ...settings, noticeDays: 5 }, expectedVersion: version }),
  )
  expect(failure).toMatchObject({
    code: 'STALE_VERSION',
    defined: true,
    data: { expectedVersion: 0, currentVersion: current.version, current: current.settings },
  })
  expect(await test.client.settings.get()).toEqual(current)
})

test('who works at this computer signs the changes, and is remembered on this computer only', async () => {
  using test = openTestCore()
  await configure(test.client)
  await test.client.settings.setOperator({ name: '  Rosa Ccama  ' })
  await planSession(test.client)
  const entries = await test.client.history.list({ before: null, limit: 10 })
  expect(entries.map(({ actor, command }) => [actor, command])).toEqual([
    ['Rosa Ccama', 'sessions.create'],
    ['Sin nombre', 'settings.save'],
    ['Mesa CER', 'program.install'],
  ])
  expect(JSON.stringify(dumpOf(test.dataFolder)['change'])).not.toContain('Rosa Ccama')
})

test('a number pattern without its order is refused before anything is saved', async () => {
  using test = openTestCore()
  const { settings } = await configure(test.client)
  const numbering = { ...settings.numbering, session: '{anio}' }
  const failure = await failureOf(
    test.client.settings.save({ settings: { ...settings, numbering }, expectedVersion: 1 }),
  )
  expect(failure.code).toBe('BAD_REQUEST')
  expect((await test.client.settings.get()).settings.numbering).toEqual(defaultSettings.numbering)
})

test('the demonstration year fills an empty program, whole', async () => {
  using test = openTestCore()
  expect(await test.client.settings.loadDemonstration()).toMatchObject({ sessions: 4 })
  const state = await test.client.settings.get()
  expect(state).toMatchObject({ isConfigured: true, isDemonstration: true })
  const sessions = await test.client.sessions.list()
  expect(sessions.map(({ label }) => label)).toEqual([
    'Sesión Ordinaria N° 002-2023',
    'Sesión Extraordinaria N° 001-2023',
    'Sesión Ordinaria N° 001-2023',
    'Sesión de Instalación N° 001-2023',
  ])
  expect(sessions.filter(({ isDecentralised }) => isDecentralised).map(({ province }) => province)).toEqual([
    'Andahuaylas',
  ])
  for (const session of sessions) expect(session.quorum.hasQuorum).toBe(true)
  expect(await test.client.plan.list()).toHaveLength(1)
  expect((await test.client.priorities.list()).items).toHaveLength(10)
  expect((await test.client.territory.list()).map(({ name }) => name)).toContain('Andahuaylas')
  expect((await test.client.exchange.check()).isSound).toBe(true)
})

test('the demonstration is refused where anything is already recorded, and nothing is touched', async () => {
  using test = openTestCore()
  await planSession(test.client)
  const before = dumpOf(test.dataFolder)
  expect(await failureOf(test.client.settings.loadDemonstration())).toMatchObject({ code: 'NOT_EMPTY', defined: true })
  expect(dumpOf(test.dataFolder)).toEqual(before)
})
