import type { Locator, Page } from 'playwright-core'

/** The review of an acta: its bar, its text with comments, and its versions. */
export const reviewPage = (page: Page) => {
  const bar = page.getByRole('region', { name: 'Estado y aprobación del acta' })
  return {
    bar,
    /** Waits until the acta is there. */
    stands: (state: string) =>
      bar.getByRole('list', { name: 'Estado del acta' }).locator('[aria-current="step"]', { hasText: state }).waitFor(),
    see: async (view: 'Escribir' | 'Por puntos' | 'Leer y comentar' | 'Leer' | 'Versiones') => {
      await bar.getByRole('link', { name: new RegExp(`^${view}`, 'u') }).click()
    },
    act: (name: string) => bar.getByRole('button', { name }).click(),
    more: async (name: string) => {
      await bar.getByRole('button', { name: 'Más acciones del acta' }).click()
      await page.getByRole('menuitem', { name }).click()
    },
    text: page.getByRole('region', { name: 'Texto del acta' }),
    comments: page.getByRole('complementary', { name: 'Comentarios' }),
    comparison: page.getByRole('table', { name: /lado a lado$/u }),
    difference: (kind: 'Cambió' | 'Se quitó' | 'Se agregó'): Locator =>
      page.getByRole('table', { name: /lado a lado$/u }).getByRole('row', { name: new RegExp(`^${kind}`, 'u') }),
    previous: page.getByRole('region', { name: 'Acta anterior' }),
  }
}
