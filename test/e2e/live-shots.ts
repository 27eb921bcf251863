import type { Page } from 'playwright-core'
import type { DemonstrationSessions } from './demonstration.ts'
import type { Shot } from './shot.ts'

const lookAt = async (page: Page, title: string | RegExp) => {
  await page.getByRole('navigation', { name: 'Puntos de la agenda' }).getByRole('button', { name: title }).click()
}

const more = async (page: Page, act: string) => {
  await lookAt(page, /Despacho/u)
  await page.keyboard.press('Alt+m')
  await page.getByRole('menuitem', { name: act }).click()
  await page.getByRole('dialog').waitFor()
}

/** The live screen: while the session goes on, before it and after it, with its panels. */
export const liveShots = ({ closed, planned, open }: DemonstrationSessions): readonly Shot[] => [
  { name: 'conducir', address: `/sesiones/${open}/conducir` },
  {
    name: 'conducir-punto',
    address: `/sesiones/${open}/conducir`,
    before: (page) => lookAt(page, /Informe sobre anemia/u),
  },
  {
    name: 'conducir-sala',
    address: `/sesiones/${open}/conducir`,
    before: async (page) => {
      await page.keyboard.press('Alt+s')
    },
  },
  {
    name: 'conducir-quorum',
    address: `/sesiones/${open}/conducir`,
    before: async (page) => {
      await page.getByRole('status', { name: 'Quórum' }).click()
      await page.getByRole('region', { name: 'Detalle del quórum' }).waitFor()
    },
  },
  {
    name: 'conducir-compromisos',
    address: `/sesiones/${open}/conducir`,
    before: (page) => lookAt(page, /Seguimiento de los compromisos/u),
  },
  { name: 'conducir-omitir', address: `/sesiones/${open}/conducir`, before: (page) => more(page, 'Omitir…') },
  {
    name: 'conducir-otra-sesion',
    address: `/sesiones/${open}/conducir`,
    before: (page) => more(page, 'Dejar para otra sesión…'),
  },
  {
    name: 'conducir-atajos',
    address: `/sesiones/${open}/conducir`,
    before: async (page) => {
      await page.keyboard.press('F1')
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'conducir-por-iniciar', address: `/sesiones/${planned}/conducir` },
  { name: 'conducir-concluida', address: `/sesiones/${closed}/conducir` },
]
