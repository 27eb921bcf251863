// Photographs every page of the program. Started by build/screens.mjs with the folder to write to.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import {
  callProcedure,
  launchBrowser,
  officeContext,
  startHost,
  temporaryFolder,
  watchTrouble,
  type PageTrouble,
} from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { prepareDemonstration } from './demonstration.ts'
import type { Shot } from './shot.ts'
import { demonstrationShots, emptyShots, firstRunShots } from './shots.ts'

const schemes = [
  { colorScheme: 'light', suffix: 'claro' },
  { colorScheme: 'dark', suffix: 'oscuro' },
] as const

const settleMs = 350

const say = (line: string) => {
  process.stdout.write(`${line}\n`)
}

// The browser host keeps one connection open for ever, so the page is settled when nothing is being loaded or drawn.
const settle = async (page: Page): Promise<void> => {
  await page.waitForLoadState('load')
  await page.waitForFunction(
    () => document.querySelector('[aria-busy="true"]') === null && document.querySelector('h1') !== null,
  )
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(settleMs)
}

const photograph = async (page: Page, base: string, shots: readonly Shot[], folder: string): Promise<void> => {
  for (const { colorScheme, suffix } of schemes) {
    await page.emulateMedia({ colorScheme })
    for (const { name, address, before } of shots) {
      await page.goto(new URL(address, base).href)
      await settle(page)
      await before?.(page)
      await page.waitForTimeout(settleMs)
      await page.screenshot({ path: join(folder, `${name}-${suffix}.png`) })
    }
    say(`${String(shots.length)} pages, ${suffix}`)
  }
}

const beginEmpty = async (page: Page): Promise<void> => {
  await page.getByLabel('¿Quién usa esta computadora?').fill('Ruth Montes')
  await page.getByLabel('Región').fill('Huancavelica')
  await page.getByLabel('Ciudad donde sesiona').fill('Huancavelica')
  await page.getByRole('button', { name: 'Empezar a trabajar' }).click()
  await page.getByRole('heading', { name: 'Inicio' }).waitFor()
}

type Scene = (page: Page, base: string, folder: string) => Promise<void>

const emptyScene: Scene = async (page, base, folder) => {
  await photograph(page, base, firstRunShots, folder)
  await page.goto(base)
  await settle(page)
  await beginEmpty(page)
  await photograph(page, base, emptyShots, folder)
}

const demonstrationScene: Scene = async (page, base, folder) => {
  const sessions = await prepareDemonstration(page)
  await callProcedure(page, 'documents.generate', { kind: 'minutes', subjectId: sessions.closed })
  await photograph(page, base, demonstrationShots(sessions), folder)
}

const play = async (scene: Scene, chromium: string, folder: string): Promise<PageTrouble[]> => {
  const data = temporaryFolder()
  const host = await startHost({ dataFolder: data.folder })
  const browser = await launchBrowser(chromium)
  try {
    const context = await officeContext(browser)
    const page = await context.newPage()
    const troubles = watchTrouble(page)
    await page.goto(host.openingAddress)
    await settle(page)
    await scene(page, new URL(host.openingAddress).origin, folder)
    return troubles
  } finally {
    await browser.close()
    await host.stop()
    data.remove()
  }
}

const main = async (folder: string): Promise<number> => {
  const chromium = findTool('chromium', 'no page can be photographed')
  if (chromium === null) return 1
  mkdirSync(folder, { recursive: true })
  const troubles = [
    ...(await play(emptyScene, chromium, folder)),
    ...(await play(demonstrationScene, chromium, folder)),
  ]
  for (const { where, message } of troubles) process.stderr.write(`${where}\n    ${message}\n`)
  say(troubles.length === 0 ? `All in ${folder}` : `${String(troubles.length)} console errors`)
  return troubles.length === 0 ? 0 : 1
}

process.exitCode = await main(resolve(process.argv[2] ?? 'screens'))
