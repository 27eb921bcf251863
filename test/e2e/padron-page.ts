import type { Locator, Page } from 'playwright-core'

/** The padrón: its list, its filters and the panel of an institution. */
export const padronPage = (page: Page) => {
  const grid = page.getByRole('grid', { name: 'Instituciones del padrón' })
  const panel = page.getByRole('dialog')
  const actOn = async (personName: string, act: string | RegExp) => {
    await panel.getByRole('button', { name: `Más sobre la acreditación de ${personName}` }).click()
    await page.getByRole('menuitem', { name: act }).click()
  }
  return {
    grid,
    panel,
    search: page.getByLabel('Buscar en el padrón'),
    /** How many institutions the list holds now. */
    size: async (): Promise<number> => Number(await grid.getAttribute('aria-rowcount')) - 1,
    open: async (name: string) => {
      await grid.getByRole('row', { name }).first().click()
      await panel.getByRole('heading', { name: /^Su asiento al/u }).waitFor()
    },
    state: (name: RegExp): Locator =>
      page.getByRole('group', { name: 'Estado de la acreditación' }).getByRole('button', { name }),
    place: (capacity: 'Titular' | 'Alterno(a)'): Locator => panel.getByRole('region', { name: capacity }),
    /** Opens the menu of an accreditation and chooses from it. */
    actOn,
    history: panel.getByRole('region', { name: 'Historia del asiento' }),
    chooseKnown: async (name: string) => {
      await panel.getByRole('combobox', { name: 'Persona' }).fill(name)
      await page.getByRole('option', { name: new RegExp(`^${name}`, 'u') }).click()
    },
    writeNew: async (name: string) => {
      await panel.getByRole('combobox', { name: 'Persona' }).fill(name)
      await page.getByRole('option', { name: `Escribir a «${name}» como persona nueva` }).click()
    },
  }
}
