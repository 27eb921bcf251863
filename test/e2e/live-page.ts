import type { Locator, Page } from 'playwright-core'

/** The live screen of a session. */
export const livePage = (page: Page) => {
  const rail = page.getByRole('navigation', { name: 'Puntos de la agenda' })
  const desk = page.getByRole('region', { name: 'Punto en pantalla' })
  return {
    goTo: async (origin: string, sessionId: string) => {
      await page.goto(`${origin}/sesiones/${sessionId}/conducir`)
      await rail.or(page.getByText('La sesión todavía no tiene agenda')).waitFor()
    },
    /** An item of the rail, with its state and its minutes. */
    item: (title: string): Locator => rail.getByRole('button', { name: title }),
    titles: (): Promise<string[]> => rail.locator('[data-item] > span:last-child > span:first-child').allTextContents(),
    desk,
    /** The title of the item that is looked at. */
    shown: (): Promise<string | null> => desk.getByRole('heading', { level: 2 }).textContent(),
    notes: desk.getByRole('textbox', { name: /^Notas del punto/u }),
    line: page.getByRole('combobox', { name: 'Línea rápida' }),
    addItem: page.getByRole('textbox', { name: 'Agregar un punto a la agenda' }),
    arrival: page.getByRole('combobox', { name: /^Registrar llegada/u }),
    movements: page.getByRole('region', { name: 'Llegadas y retiros durante el punto' }),
    card: (text: string): Locator => page.locator('li[data-card]').filter({ hasText: text }),
    /** Where the keys are. */
    focused: (): Promise<string> =>
      page.evaluate(() => {
        const element = document.activeElement
        return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
      }),
  }
}
