import type { Page } from 'playwright-core'
import type { DemonstrationSessions } from './demonstration.ts'
import type { Shot } from './shot.ts'

const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
}

const choose = async (page: Page, title: RegExp) => {
  await page.getByRole('navigation', { name: 'Puntos de la agenda' }).getByRole('button', { name: title }).click()
}

const inMenu = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name: 'Más acciones de la sesión' }).click()
  await page.getByRole('menuitem', { name }).click()
  await page.getByRole('dialog').waitFor()
}

const candidates = 3

/** Two share the first place of a count: what the form says then. */
const countTie = async (page: Page) => {
  await choose(page, /^\d* ?Elección/u)
  await page.getByRole('button', { name: 'Contar los votos' }).click()
  await page.getByRole('dialog').waitFor()
  // What the picture before left half-counted is here again.
  const kept = page.getByRole('button', { name: 'Descartar' })
  if (await kept.isVisible()) await kept.click()
  for (let index = 0; index < candidates; index += 1) {
    await page.getByRole('combobox', { name: /^(?:Candidata o candidato|Otra candidatura)$/u }).click()
    await page.getByRole('option').first().click()
  }
  await page.getByRole('textbox', { name: 'Contar voto por voto' }).click()
  await page.keyboard.type('112212bv')
}

/** The life of a session on the demonstration year: its agenda, its ballots, what was promised before, its end. */
export const sessionLifeShots = ({ open, planned }: DemonstrationSessions): Shot[] => [
  { name: 'agenda-en-curso', address: `/sesiones/${open}/agenda` },
  {
    name: 'agenda-omitir',
    address: `/sesiones/${open}/agenda`,
    before: async (page) => {
      await page.getByRole('button', { name: /^Más acciones del punto 4/u }).click()
      await page.getByRole('menuitem', { name: 'Omitir, con su motivo' }).click()
    },
  },
  { name: 'iniciar-sesion', address: `/sesiones/${planned}/agenda`, before: press('Iniciar sesión') },
  {
    name: 'compromisos-abiertos',
    address: `/sesiones/${open}/acta`,
    before: (page) => choose(page, /Seguimiento de los compromisos/u),
  },
  {
    name: 'compromisos-avance',
    address: `/sesiones/${open}/acta`,
    before: async (page) => {
      await choose(page, /Seguimiento de los compromisos/u)
      await page.getByRole('list', { name: 'Compromisos abiertos' }).getByRole('button').first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'votacion-empate', address: `/sesiones/${open}/acta`, before: countTie },
  {
    name: 'votacion-segunda-vuelta',
    address: `/sesiones/${open}/acta`,
    before: async (page) => {
      await countTie(page)
      await page.getByRole('button', { name: 'Empate: otra vuelta entre ellos' }).click()
      await page.getByRole('textbox', { name: 'Contar voto por voto' }).click()
      await page.keyboard.type('1121')
    },
  },
  { name: 'cerrar-sesion', address: `/sesiones/${open}/acta`, before: inMenu('Cerrar sesión') },
  { name: 'suspender', address: `/sesiones/${open}/acta`, before: inMenu('Suspender hasta otro día') },
]
