import type { Page } from 'playwright-core'
import type { DemonstrationSessions } from './demonstration.ts'
import type { Shot } from './shot.ts'

const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
  await page.getByRole('dialog').waitFor()
}

const settle = async (page: Page) => {
  await page.getByRole('region', { name: 'Estado y aprobación del acta' }).waitFor()
}

/** The acta in review, approved and compared, with its panels, and the item that approves the one before. */
export const reviewShots = ({ reviewed, approved, open }: DemonstrationSessions): readonly Shot[] => [
  { name: 'acta-en-revision', address: `/sesiones/${reviewed}/acta`, before: settle },
  {
    name: 'acta-leer',
    address: `/sesiones/${reviewed}/acta?vista=lectura`,
    before: async (page) => {
      await page
        .getByText(/^Se precisó quién/u)
        .first()
        .click()
      await page.getByLabel('Comentario', { exact: true }).waitFor()
    },
  },
  {
    name: 'acta-versiones',
    address: `/sesiones/${reviewed}/acta?vista=versiones`,
    before: async (page) => {
      await page.getByRole('table', { name: /lado a lado$/u }).waitFor()
      await page.keyboard.press('Alt+ArrowDown')
    },
  },
  { name: 'acta-aprobar', address: `/sesiones/${reviewed}/acta`, before: press('Aprobar…') },
  { name: 'acta-aprobada', address: `/sesiones/${approved}/acta`, before: settle },
  { name: 'acta-firmar', address: `/sesiones/${approved}/acta`, before: press('Firmar…') },
  { name: 'acta-fe-de-erratas', address: `/sesiones/${approved}/acta`, before: press(/^Fe de erratas/u) },
  {
    name: 'acta-reabrir',
    address: `/sesiones/${approved}/acta`,
    before: async (page) => {
      await page.getByRole('button', { name: 'Más acciones del acta' }).click()
      await page.getByRole('menuitem', { name: 'Reabrir con motivo…' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'acta-anterior',
    address: `/sesiones/${open}/acta`,
    before: async (page) => {
      await page.getByRole('radio', { name: 'Con observaciones' }).click()
    },
  },
]
