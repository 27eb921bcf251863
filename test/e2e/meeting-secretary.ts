import { expect } from 'vitest'
import { eventually } from './eventually.ts'
import { livePage } from './live-page.ts'
import { focusedName } from './meeting-keyboard.ts'
import type { MeetingOffice } from './meeting-office.ts'
import { minutesTab } from './pages.ts'

/** What whoever keeps the acta does over and over while a session is held, by keyboard only. */
export type Secretary = {
  /** Goes on to the next item, which must be that one, and is in its notes. */
  takeUp: (title: string) => Promise<void>
  saved: () => Promise<void>
  write: (text: string) => Promise<void>
  /** Types in the line and saves at once; `what` is said to be saved. */
  inLine: (text: string, what: string) => Promise<void>
  lastMark: (name: string) => Promise<void>
  /** Types letters in the box, which must mean that person first of all. */
  checkIn: (letters: string, name: string) => Promise<void>
  /** Types letters in the box: of those that they mean, it is that person who is there to leave. */
  leave: (letters: string, name: string) => Promise<void>
  /** In a menu that is open. */
  choose: (name: string) => Promise<void>
  /** After the program died: the notice says that all is here, and leads back to the live page. */
  comeBack: (session: string) => Promise<void>
}

const mostInMenu = 10

/** The habits of the secretary of a meeting, in whichever page is open. */
export const secretaryOf = (office: MeetingOffice): Secretary => {
  const { page, keys } = office
  const focused = () => focusedName(page())
  const live = () => livePage(page())
  const saved = () => eventually(() => minutesTab(page()).status.textContent()).toMatch(/^Guardado/u)
  const lastMark = (name: string) =>
    page().getByRole('status', { name: 'Último registro' }).filter({ hasText: name }).waitFor()
  const inBox = async (letters: string) => {
    await keys().press('Alt+r')
    await eventually(focused).toMatch(/^Registrar llegada/u)
    await keys().type(letters)
  }
  return {
    saved,
    lastMark,
    takeUp: async (title) => {
      await keys().press('Alt+ArrowDown')
      await eventually(() => live().item(title).textContent()).toContain('En curso')
      await eventually(focused).toBe(`Notas del punto: ${title}`)
    },
    write: async (text) => {
      await keys().type(text)
      await saved()
    },
    inLine: async (text, what) => {
      await keys().press('Alt+l')
      await eventually(focused).toBe('Línea rápida')
      await keys().type(text)
      await keys().press('Control+Enter')
      await page().getByText(`${what}: guardad`).waitFor()
    },
    checkIn: async (letters, name) => {
      await inBox(letters)
      await page().getByRole('option', { selected: true }).filter({ hasText: name }).waitFor()
      await keys().press('Enter')
      await lastMark(name)
    },
    leave: async (letters, name) => {
      await inBox(letters)
      await page()
        .getByRole('option', { name: /se retira/u })
        .filter({ hasText: name })
        .waitFor()
      await keys().press('Control+Enter')
      await lastMark(name)
    },
    choose: async (name) => {
      await page().getByRole('menu').waitFor()
      for (let step = 0; step < mostInMenu && (await focused()) !== name; step += 1) await keys().press('ArrowDown')
      expect(await focused()).toBe(name)
      await keys().press('Enter')
    },
    comeBack: async (session) => {
      await office.killAndStartAgain()
      const notice = page().getByRole('region', { name: 'La vez anterior el programa se interrumpió' })
      await notice.getByText('Todo lo que estaba guardado sigue aquí.').waitFor()
      expect(await notice.textContent()).toContain(`en la ${session}`)
      await keys().enter('Ir a esa sesión')
      await page().getByRole('heading', { level: 1, name: session }).waitFor()
      await keys().enter('Conducir sesión')
      await live().desk.waitFor()
    },
  }
}
