import type { Page } from 'playwright-core'
import type { Shot } from './shot.ts'

const press =
  (...names: (string | RegExp)[]) =>
  async (page: Page) => {
    for (const name of names) await page.getByRole('button', { name }).first().click()
    await page.getByRole('dialog').waitFor()
  }

/** Groups, events and presentations before there is anything. */
export const emptySpacesShots: readonly Shot[] = [
  { name: 'vacio-grupos', address: '/grupos' },
  { name: 'vacio-eventos', address: '/grupos/eventos' },
  { name: 'vacio-presentaciones', address: '/grupos/presentaciones' },
]

/** The groups and networks, the events and the turns in which institutions present their plans. */
export const spacesShots: readonly Shot[] = [
  { name: 'grupo', address: '/grupos', before: press('REDAMA', 'Plan y archivos') },
  { name: 'evento', address: '/grupos/eventos?anio=2023', before: press(/^Diálogo por la prevención/u) },
  {
    name: 'evento-editar',
    address: '/grupos/eventos?anio=2023',
    before: press(/^Diálogo por la prevención/u, 'Editar'),
  },
  { name: 'presentaciones', address: '/grupos/presentaciones', before: press('GRDS') },
  { name: 'presentaciones-propuesta', address: '/grupos/presentaciones', before: press('Proponer calendario') },
]
