import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { callProcedure, type PageTrouble } from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { prepareDemonstration, type DemonstrationSessions } from './demonstration.ts'
import { eventually } from './eventually.ts'
import { livePage } from './live-page.ts'
import { openOffice, type Office } from './office.ts'

const chromium = findTool('chromium', 'whether a session is conducted by the keys')

const Items = z.array(z.looseObject({ id: z.string(), title: z.string(), state: z.string() }))
const Register = z.looseObject({
  attendances: z.array(z.looseObject({ id: z.string(), version: z.int(), personName: z.string() })),
})

const acta = 'Lectura y aprobación del acta de la Sesión Extraordinaria N° 001-2023'
const followUp = 'Seguimiento de los compromisos de sesiones anteriores'
const anemia = 'Informe sobre anemia infantil'

describe.skipIf(chromium === null)('a session conducted from one page', () => {
  let office: Office
  let page: Page
  let troubles: PageTrouble[]
  let origin: string
  let sessions: DemonstrationSessions
  let live: ReturnType<typeof livePage>

  const itemsOf = async (sessionId: string) => Items.parse(await callProcedure(page, 'agenda.list', { sessionId }))
  const idOf = async (title: string): Promise<string> => {
    const items = await itemsOf(sessions.open)
    return items.find((item) => item.title === title)?.id ?? ''
  }
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())

  beforeAll(async () => {
    office = await openOffice(chromium ?? '')
    ;({ page, troubles, origin } = office)
    sessions = await prepareDemonstration(page)
    live = livePage(page)
  })

  afterAll(async () => {
    await office.close()
  })

  test('takes the whole window and opens where one writes, at the first item to be treated', async () => {
    await live.goTo(origin, sessions.open)
    expect(await page.getByRole('navigation', { name: 'Principal' }).count()).toBe(0)
    await eventually(() => live.focused()).toBe(`Notas del punto: ${acta}`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Sesión Ordinaria N° 004-2023')
    expect(await live.shown()).toContain(acta)
  })

  test('goes on by Alt+↓: takes the first item up, then ends it and takes up the next, and what was typed stays', async () => {
    await press('Alt+ArrowDown')
    await eventually(() => live.item(acta).textContent()).toContain('En curso')
    await page.keyboard.type('Se leyó el acta y no hubo observaciones.')
    await press('Alt+ArrowDown')
    await eventually(() => live.item(followUp).textContent()).toContain('En curso')
    await eventually(() => live.item(acta).textContent()).toContain('Tratado')
    await eventually(() => live.focused()).toBe(`Notas del punto: ${followUp}`)
    await page.getByRole('timer', { name: 'Tiempo del punto' }).waitFor()
  })

  test('looks back by Alt+↑ without ending anything, and comes back by Alt+↓', async () => {
    await press('Alt+ArrowUp')
    await eventually(() => live.notes.textContent()).toContain('Se leyó el acta y no hubo observaciones.')
    expect(await live.item(followUp).textContent()).toContain('En curso')
    await press('Alt+ArrowDown')
    await eventually(() => live.shown()).toContain(followUp)
    expect(await live.item(followUp).textContent()).toContain('En curso')
  })

  test('is gone about by keys alone, and Escape always returns to the notes', async () => {
    const notes = `Notas del punto: ${followUp}`
    const places: [keys: string, place: RegExp][] = [
      ['Alt+l', /^Línea rápida$/u],
      ['Alt+r', /^Registrar llegada/u],
      ['Alt+s', /^Buscar entre quienes están en la sala$/u],
      ['Alt+g', new RegExp(followUp, 'u')],
      ['Alt+v', /^Nuevo acuerdo$/u],
      ['Alt++', /^Agregar un punto a la agenda$/u],
    ]
    for (const [keys, place] of places) {
      await press(keys)
      await eventually(() => live.focused()).toMatch(place)
      await press('Escape')
      await eventually(() => live.focused()).toBe(notes)
    }
  })

  test('shows every key on F1, also while one writes, and Escape gives the notes back', async () => {
    await press('F1')
    const sheet = page.getByRole('dialog', { name: 'Atajos de teclado' })
    await sheet.getByRole('table', { name: 'Atajos de teclado: Conducir sesión' }).waitFor()
    expect(await sheet.textContent()).toContain('Pasar al punto siguiente: termina este y trata el otro')
    await press('Escape')
    await sheet.waitFor({ state: 'detached' })
    await eventually(() => live.focused()).toBe(`Notas del punto: ${followUp}`)
  })

  test('adds three items out of three pasted lines, and moves one by Alt+Mayús+↑ with the focus on it', async () => {
    await live.addItem.focus()
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', '1. Pedidos\n2. Orden del día\n3. Varios')
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    })
    await eventually(async () => (await live.titles()).slice(-3)).toEqual(['Pedidos', 'Orden del día', 'Varios'])
    await live.item('Varios').focus()
    await press('Alt+Shift+ArrowUp')
    await eventually(async () => (await live.titles()).slice(-3)).toEqual(['Pedidos', 'Varios', 'Orden del día'])
    await eventually(() => live.focused()).toContain('Varios')
    await eventually(async () => (await itemsOf(sessions.open)).map(({ title }) => title).slice(-3)).toEqual([
      'Pedidos',
      'Varios',
      'Orden del día',
    ])
  })

  test('keeps the line that was being typed where an item is added by its title and Enter', async () => {
    await live.addItem.fill('Clausura')
    await live.addItem.press('Enter')
    await eventually(async () => (await live.titles()).at(-1)).toBe('Clausura')
    expect(await live.addItem.inputValue()).toBe('')
  })

  test('skips an item with its reason, says it, and gives it back', async () => {
    await live.item('Varios').click()
    await eventually(() => live.shown()).toContain('Varios')
    await press('Alt+m')
    await page.getByRole('menuitem', { name: 'Omitir…' }).click()
    await page.getByRole('textbox', { name: 'Motivo' }).press('Control+Enter')
    await page.getByText('Escriba el motivo: sin él no se puede omitir.').waitFor()
    await page.getByRole('textbox', { name: 'Motivo' }).fill('No hubo tiempo')
    await press('Control+Enter')
    await eventually(() => live.item('Varios').textContent()).toContain('Omitido')
    expect(await live.desk.textContent()).toContain('No hubo tiempo')
    // Whatever had the focus before, what is typed next is a note.
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await press('Escape')
    await eventually(() => live.focused()).toBe('Notas del punto: Varios')
    await page.getByRole('button', { name: 'Deshacer' }).last().click()
    await eventually(() => live.item('Varios').textContent()).toContain('Por tratar')
  })

  test('carries an item over to the next session planned, whose agenda has it', async () => {
    await live.item('Orden del día').click()
    await eventually(() => live.shown()).toContain('Orden del día')
    await press('Alt+m')
    await page.getByRole('menuitem', { name: 'Dejar para otra sesión…' }).click()
    await page.getByRole('combobox', { name: '¿Para cuál sesión?' }).waitFor()
    await page.getByRole('button', { name: 'Dejarlo para esa sesión' }).click()
    await eventually(() => live.item('Orden del día').textContent()).toContain('Para otra sesión')
    const planned = await itemsOf(sessions.planned)
    expect(planned.map(({ title }) => title)).toContain('Orden del día')
  })

  test('writes an agreement in the line, and one key makes it a commitment and takes it back', async () => {
    await live.item(anemia).click()
    await eventually(() => live.focused()).toBe(`Notas del punto: ${anemia}`)
    await press('Alt+l')
    await page.keyboard.type('Distribuir los suplementos de hierro #acuerdo')
    await press('Control+Enter')
    const card = live.card('Distribuir los suplementos de hierro')
    await eventually(() => card.getAttribute('data-kind')).toBe('agreement')
    await press('Alt+v')
    await eventually(() => live.focused()).toContain('Convertir en compromiso')
    await press('Alt+c')
    await eventually(() => card.getAttribute('data-kind')).toBe('commitment')
    await eventually(() => live.focused()).toContain('Convertir en acuerdo')
    await press('Alt+a')
    await eventually(() => card.getAttribute('data-kind')).toBe('agreement')
    await press('Escape')
    await eventually(() => live.focused()).toBe(`Notas del punto: ${anemia}`)
  })

  test('keeps what is half written of a commitment while another item is looked at', async () => {
    const line = page.getByRole('textbox', { name: 'Nuevo compromiso' })
    await line.fill('Remitir el padrón de gestan')
    await press('Alt+ArrowUp')
    await eventually(() => live.shown()).toContain('Despacho')
    expect(await line.inputValue()).toBe('')
    await live.item(anemia).click()
    await eventually(() => line.inputValue()).toBe('Remitir el padrón de gestan')
    await line.fill('')
  })

  test('tells who came in the item of that hour, in words that can be changed, left out and given back', async () => {
    const agendaItemId = await idOf(anemia)
    const { attendances } = Register.parse(await callProcedure(page, 'attendance.get', { sessionId: sessions.open }))
    const late = attendances[0]
    await callProcedure(page, 'agenda.takeUp', { id: agendaItemId })
    const Hours = z.array(z.looseObject({ id: z.string(), version: z.int() }))
    const item = Hours.parse(await callProcedure(page, 'agenda.list', { sessionId: sessions.open })).find(
      ({ id }) => id === agendaItemId,
    )
    await callProcedure(page, 'agenda.setHours', {
      id: agendaItemId,
      startedAt: '10:00',
      endedAt: null,
      expectedVersion: item?.version,
    })
    await callProcedure(page, 'attendance.setStays', {
      id: late?.id,
      stays: [{ arrivedAt: '10:25', leftAt: null }],
      expectedVersion: late?.version,
    })
    await page.goto(`${origin}/sesiones/${sessions.open}/conducir?punto=${agendaItemId}`)
    await live.movements.getByText(late?.personName ?? '').waitFor()
    await page.getByRole('button', { name: 'Cambiar la frase de la llegada de las 10:25' }).press('Enter')
    const sentence = page.getByRole('textbox', { name: 'Frase de la llegada de las 10:25' })
    await sentence.fill('A las 10:25 se sumó la representante del gobierno regional.')
    await sentence.press('Enter')
    await live.movements.getByText('A las 10:25 se sumó la representante del gobierno regional.').waitFor()
    await page.getByRole('button', { name: 'No decir en el acta la llegada de las 10:25' }).click()
    await live.movements.getByText('no se dirá en el acta').waitFor()
    await page.getByRole('button', { name: /^Devolver la frase del programa/u }).click()
    await live.movements.getByText(/diez horas con veinticinco|10:25\)/u).waitFor()
  })

  test('Escape leaves a sentence as it was, and does not take the keys elsewhere before', async () => {
    await page.getByRole('button', { name: 'Cambiar la frase de la llegada de las 10:25' }).click()
    const sentence = page.getByRole('textbox', { name: 'Frase de la llegada de las 10:25' })
    const before = await sentence.inputValue()
    await sentence.fill('Otra cosa')
    await sentence.press('Escape')
    await live.movements.getByText(before).waitFor()
  })

  test('checks in from the same page, and the quorum follows', async () => {
    const counter = page.getByRole('status', { name: 'Quórum' })
    expect(await counter.textContent()).toContain('9 de 22')
    const register = z
      .looseObject({ seats: z.array(z.looseObject({ holders: z.array(z.looseObject({ personName: z.string() })) })) })
      .parse(await callProcedure(page, 'attendance.get', { sessionId: sessions.open }))
    const name = register.seats.at(-1)?.holders[0]?.personName ?? ''
    await press('Alt+r')
    await page.keyboard.type(name)
    await page.getByRole('option').first().waitFor()
    await press('Enter')
    // The session is of another day: no clock tells when they came.
    await page.getByLabel('Estuvo desde el inicio').check()
    await page.getByRole('button', { name: 'Registrar', exact: true }).click()
    await eventually(() => counter.textContent()).toContain('10 de 22')
    await press('Alt+s')
    await page.getByRole('list', { name: 'Personas en la lista' }).getByText(name).waitFor()
  })

  test('offers to begin a session that has not begun, and what a suspended one goes on with', async () => {
    await live.goTo(origin, sessions.planned)
    await page.getByRole('button', { name: 'Iniciar sesión' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /instal|inici/iu })
      .last()
      .click()
    await page.getByRole('button', { name: 'Tratar ahora' }).waitFor()
    await page.getByRole('button', { name: 'Más acciones de la sesión' }).click()
    await page.getByRole('menuitem', { name: 'Suspender hasta otro día…' }).click()
    await page.getByRole('spinbutton', { name: 'Hora en que se suspende: horas' }).fill('12')
    await page.getByRole('spinbutton', { name: 'Hora en que se suspende: minutos' }).fill('40')
    await page.getByRole('button', { name: 'Suspender la sesión' }).click()
    await page.getByRole('button', { name: 'Reanudar sesión' }).waitFor()
    expect(await page.getByRole('button', { name: 'Tratar ahora' }).count()).toBe(0)
  })

  test('begins with the first item where there is no agenda', async () => {
    const Session = z.looseObject({ id: z.string() })
    const { id } = Session.parse(
      await callProcedure(page, 'sessions.create', {
        draft: {
          kind: 'extraordinary',
          isDecentralised: false,
          province: null,
          district: null,
          heldOn: '2023-12-14',
          firstCallAt: '09:00',
          secondCallAt: null,
          venue: null,
          modality: 'in_person',
          onlineLink: null,
        },
        number: null,
        numberReason: null,
        withUsualItems: false,
      }),
    )
    await live.goTo(origin, id)
    await eventually(() => live.focused()).toBe('Agregar un punto a la agenda')
    await page.keyboard.type('Emergencia por lluvias')
    await press('Enter')
    await live.item('Emergencia por lluvias').waitFor()
  })

  test.each([
    ['light', 1366],
    ['dark', 1366],
    ['light', 1024],
  ] as const)(
    'has no barrier in %s at %i pixels, and nothing of it is out of the window',
    async (colorScheme, width) => {
      await page.setViewportSize({ width, height: 768 })
      await page.emulateMedia({ colorScheme })
      await live.goTo(origin, sessions.open)
      await page.waitForTimeout(300)
      const { violations } = await new AxeBuilder({ page }).disableRules(['region']).analyze()
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([])
      const overflow = await page.evaluate(() => {
        const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement
        return { across: scrollWidth - clientWidth, down: scrollHeight - clientHeight }
      })
      expect(overflow).toEqual({ across: 0, down: 0 })
    },
  )

  test('nothing of this wrote an error to the console', () => {
    expect(troubles).toEqual([])
  })
})
