import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PageTrouble } from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { prepareDemonstration, type DemonstrationSessions } from './demonstration.ts'
import { openOffice, type Office } from './office.ts'
import type { Shot } from './shot.ts'
import { demonstrationShots, firstRunShots } from './shots.ts'

const noSessions: DemonstrationSessions = {
  closed: '',
  decentralised: '',
  planned: '',
  open: '',
  drafted: '',
  called: '',
  reviewed: '',
  approved: '',
}
const names = demonstrationShots(noSessions).map(({ name }) => name)

const violationsOf = async (page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> => {
  // One frame and one kind of answer: neither the page that gathers frames nor the lists of what passed are needed.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .exclude('iframe')
  // A calendar or a list of suggestions floats at the end of the page, outside its landmarks, by design.
  axe.disableRules(['region'])
  // In the dark only the colours are other.
  if (colorScheme === 'dark') axe.withRules(['color-contrast'])
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 240)}`))
}

// Drawers slide in and colours fade over; a half-faded text has no contrast. How long it takes depends on the computer.
const settled = async (page: Page): Promise<void> => {
  for (let turn = 0; turn < 2; turn += 1) {
    await page.waitForTimeout(60)
    await page.evaluate(async () => {
      const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      await Promise.allSettled(ending.map(({ finished }) => finished))
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    })
  }
}

/**
 * Every page with axe, light and dark: one of two halves of them, which run beside each other because a browser takes its
 * time.
 */
export const describeAccessibility = (half: 0 | 1): void => {
  const chromium = findTool('chromium', 'whether every page can be used by everybody')

  describe.skipIf(chromium === null)(`every page, half ${String(half + 1)}`, () => {
    let office: Office
    let page: Page
    let troubles: PageTrouble[]
    let origin: string
    let shots: readonly Shot[]

    const visit = async ({ address, before }: Shot) => {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(`${origin}${address}`)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
      await before?.(page)
      await settled(page)
    }

    // The page follows the computer from light to dark as it stands: nothing of it is drawn anew.
    const barriersOf = async (shot: Shot): Promise<string[]> => {
      await visit(shot)
      const inLight = await violationsOf(page, 'light')
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
      await settled(page)
      return [...inLight, ...(await violationsOf(page, 'dark'))]
    }

    beforeAll(async () => {
      office = await openOffice(chromium ?? '')
      ;({ page, troubles, origin } = office)
    })

    afterAll(async () => {
      await office.close()
    })

    test('the first run has no barrier, light or dark', async () => {
      for (const shot of firstRunShots) expect(await barriersOf(shot)).toEqual([])
      shots = demonstrationShots(await prepareDemonstration(page))
    })

    test.each(names.filter((_, index) => index % 2 === half))(
      '%s has no barrier, light or dark, and reports no error',
      async (name) => {
        const shot = shots.find((one) => one.name === name)
        if (shot === undefined) throw new Error(`There is no page ${name}`)
        expect(await barriersOf(shot)).toEqual([])
        expect(troubles).toEqual([])
      },
    )
  })
}
