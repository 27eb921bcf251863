import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { callProcedure, type PageTrouble } from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { eventually } from './eventually.ts'
import { openOffice, type Office } from './office.ts'
import { minutesTab, navigation, sessionPage } from './pages.ts'

const chromium = findTool('chromium', 'the life of a session through the screens')

const Session = z.looseObject({ id: z.string(), version: z.int(), label: z.string() })
const Register = z.looseObject({
  seats: z.array(
    z.looseObject({
      institutionId: z.string(),
      holders: z.array(z.looseObject({ personId: z.string(), capacity: z.string(), position: z.string().nullable() })),
    }),
  ),
})

const present = 18

/** Somebody of each of so many institutions arrives at the beginning. */
const fillTheRoom = async (page: Page, sessionId: string): Promise<void> => {
  const { seats } = Register.parse(await callProcedure(page, 'attendance.get', { sessionId }))
  for (const { institutionId, holders } of seats.filter((seat) => seat.holders.length > 0).slice(0, present)) {
    const { personId, capacity, position } = holders[0] ?? { personId: '', capacity: '', position: null }
    await callProcedure(page, 'attendance.checkIn', {
      sessionId,
      personId,
      institutionId,
      capacity,
      position,
      arrivedAt: null,
    })
  }
}

describe.skipIf(chromium === null)('the life of a session', () => {
  let office: Office
  let page: Page
  let troubles: PageTrouble[]
  let sessionId = ''

  const notice = (text: string | RegExp) => page.getByRole('alert').filter({ hasText: text })
  const row = (title: string): Locator =>
    page.getByRole('list', { name: 'Puntos de la agenda' }).locator('li').filter({ hasText: title })
  const ofItem = async (title: string, action: string) => {
    await row(title)
      .getByRole('button', { name: /^Más acciones del punto/u })
      .click()
    await page.getByRole('menuitem', { name: action }).click()
  }
  const ofSession = async (action: string): Promise<Locator> => {
    await page.getByRole('button', { name: 'Más acciones de la sesión' }).click()
    await page.getByRole('menuitem', { name: action }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    return dialog
  }
  const typeHour = async (dialog: Locator, label: string, time: string) => {
    const [hours = '', minutes = ''] = time.split(':')
    await dialog.getByLabel(`${label}: horas`).fill(hours)
    await dialog.getByLabel(`${label}: minutos`).fill(minutes)
  }

  beforeAll(async () => {
    office = await openOffice(chromium ?? '')
    ;({ page, troubles } = office)
    page.setDefaultTimeout(15_000)
    await callProcedure(page, 'settings.setOperator', { name: 'Ruth Montes' })
    await callProcedure(page, 'settings.loadDemonstration')
    await page.reload()
  })

  afterAll(async () => {
    await office.close()
  })

  test('a decentralised session takes its place from the territory, and its agenda begins with what was left', async () => {
    await navigation(page).goTo('Sesiones')
    await page.getByText('2023: 1 de 2 sesiones descentralizadas (meta del POA)').waitFor()
    await page.getByRole('button', { name: 'Nueva sesión' }).click()
    await page.getByRole('textbox', { name: 'Día' }).fill('24/08/2023')
    await page.getByRole('textbox', { name: 'Lugar' }).fill('Local comunal de Chincheros')
    await page.getByRole('checkbox', { name: 'Sesión descentralizada' }).check()
    await page.getByRole('combobox', { name: 'Provincia' }).click()
    await page.getByRole('option', { name: 'Chincheros', exact: true }).click()
    await page.getByRole('combobox', { name: 'Distrito' }).click()
    const districts = await page.getByRole('option').allTextContents()
    expect(districts).toContain('Anco Huallo')
    expect(districts).not.toContain('Abancay')
    await page.getByRole('option', { name: 'Anco Huallo', exact: true }).click()
    await page.getByRole('button', { name: 'Programar sesión' }).click()
    await notice(/Su agenda ya empieza con .*el seguimiento de los compromisos/u).waitFor()
    sessionId = /sesiones\/([0-9a-f-]{36})/u.exec(page.url())?.[1] ?? ''
    await row('Seguimiento de los compromisos').getByText('Compromisos pendientes').waitFor()
  })

  test('several pasted lines are as many items, without the numbers that they had', async () => {
    const line = page.getByRole('textbox', { name: 'Nuevo punto de agenda' })
    await line.evaluate((input, text) => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, '1. Informe sobre anemia\n2. Elección de la coordinación alterna\n\n3. Proyecto de ordenanza\n')
    await notice('Se agregaron 3 puntos a la agenda.').waitFor()
    await row('Proyecto de ordenanza').waitFor()
    expect(await row('Informe sobre anemia').textContent()).toContain('Informe')
    expect(await row('Elección de la coordinación alterna').locator('p').first().textContent()).toBe(
      'Elección de la coordinación alterna',
    )
  })

  test('who presides may be missing when a session begins: it is said, and does not stop it', async () => {
    await fillTheRoom(page, sessionId)
    await page.reload()
    await page.getByRole('button', { name: 'Iniciar sesión' }).click()
    const dialog = page.getByRole('dialog', { name: 'Iniciar la sesión' })
    const presider = dialog.getByRole('textbox', { name: 'Preside' })
    const who = await presider.inputValue()
    await presider.fill('')
    await dialog.getByText('No está escrito quién preside').waitFor()
    await presider.fill(who)
    await eventually(() => dialog.getByText('No está escrito quién preside').count()).toBe(0)
    await dialog.getByRole('button', { name: 'Registrar como iniciada' }).click()
    await page.getByRole('link', { name: 'Conducir sesión' }).waitFor()
  })

  test('an item is left out with its reason, or for another session, and taken back', async () => {
    await ofItem('Proyecto de ordenanza', 'Omitir, con su motivo')
    await page.getByRole('textbox', { name: 'Motivo' }).fill('No llegó la opinión legal')
    await page.getByRole('button', { name: 'Omitir el punto' }).click()
    await row('Proyecto de ordenanza').getByText('Motivo: No llegó la opinión legal').waitFor()
    await row('Proyecto de ordenanza').getByText('Omitido').waitFor()
    await ofItem('Proyecto de ordenanza', 'Volver a «por tratar»')
    await row('Proyecto de ordenanza').getByText('Por tratar').waitFor()
    await ofItem('Proyecto de ordenanza', 'Dejar para otra sesión')
    await page.getByRole('button', { name: 'Dejarlo para esa sesión' }).click()
    await row('Proyecto de ordenanza').getByText('Para otra sesión').waitFor()
  })

  test('an item that has something written stays in the agenda, and it says what it has', async () => {
    const items = z
      .array(z.looseObject({ id: z.string(), title: z.string() }))
      .parse(await callProcedure(page, 'agenda.list', { sessionId }))
    const anemia = items.find(({ title }) => title === 'Informe sobre anemia')?.id
    await callProcedure(page, 'agreements.add', {
      agendaItemId: anemia,
      draft: { text: 'Priorizar la anemia', adoption: 'consensus', votes: null },
    })
    await callProcedure(page, 'agenda.takeUp', { id: anemia })
    await ofItem('Informe sobre anemia', 'Quitar de la agenda')
    await notice('El punto no se quitó porque ya tiene 1 acuerdo.').waitFor()
    await row('Informe sobre anemia').waitFor()
  })

  test('the hours of an item are corrected, and one that ends before it begins is not saved', async () => {
    await page.reload()
    await row('Informe sobre anemia')
      .getByRole('button', { name: /^Editar/u })
      .click()
    const dialog = page.getByRole('dialog', { name: 'Punto de agenda' })
    await typeHour(dialog, 'Se empezó a tratar', '09:20')
    await typeHour(dialog, 'Terminó', '09:10')
    await dialog.getByRole('button', { name: 'Guardar punto' }).click()
    await dialog.getByText('Se empezó a tratar a las 09:20: no pudo terminar antes.').waitFor()
    await typeHour(dialog, 'Terminó', '09:45')
    await dialog.getByRole('button', { name: 'Guardar punto' }).click()
    await row('Informe sobre anemia').getByText('09:20 – 09:45').waitFor()
  })

  test('what was promised before is looked at by one key each, and the last word is taken back', async () => {
    await sessionPage(page).tab('Acta')
    await minutesTab(page).choose('Seguimiento de los compromisos de sesiones anteriores')
    const list = page.getByRole('list', { name: 'Compromisos abiertos' })
    const first = list.locator('li').first()
    await first.getByText(/^Vencido hace \d+ días$/u).waitFor()
    await list.locator('[data-commitment-row]').first().focus()
    await page.keyboard.press('c')
    await first.getByText('Cumplido, 100 %').waitFor()
    await notice('Quedó anotado: cumplido.').getByRole('button', { name: 'Deshacer' }).click()
    await first.getByText(/^Vencido hace \d+ días$/u).waitFor()
    await list.locator('[data-commitment-row]').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Avance del compromiso' })
    await dialog.getByRole('textbox', { name: 'Qué se dijo' }).fill('Se envió el primer informe')
    await dialog.getByRole('combobox', { name: 'Estado' }).click()
    await page.getByRole('option', { name: 'Reprogramado' }).click()
    await dialog.getByRole('button', { name: 'Anotar avance' }).click()
    await dialog.getByText('Diga para cuándo se reprograma.').waitFor()
    await dialog.getByRole('textbox', { name: 'Nueva fecha' }).fill('29/09/2023')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+Enter')
    await list
      .locator('li')
      .nth(1)
      .getByText(/Reprogramado · hasta el 29\/09\/2023 — Se envió el primer informe/u)
      .waitFor()
    await list.locator('li').nth(1).getByText('En plazo').waitFor()
  })

  test('ballots read aloud end in a tie, a second round decides, and its agreement is one press', async () => {
    await minutesTab(page).choose('Elección de la coordinación alterna')
    await page.getByRole('button', { name: 'Contar los votos' }).click()
    const dialog = page.getByRole('dialog', { name: 'Registrar una elección' })
    for (let candidate = 0; candidate < 3; candidate += 1) {
      const field = dialog.getByRole('combobox', { name: /^(?:Candidata o candidato|Otra candidatura)$/u })
      await field.click()
      // Those in the room are offered before anything is typed.
      await page.getByText('Presentes', { exact: true }).waitFor()
      await page.getByRole('option').first().click()
      await eventually(() => dialog.getByRole('list', { name: 'Candidaturas' }).locator('li').count()).toBe(
        candidate + 1,
      )
    }
    const tally = dialog.getByRole('textbox', { name: 'Contar voto por voto' })
    await tally.focus()
    await page.keyboard.type('1'.repeat(10) + '2'.repeat(9))
    await dialog.getByText(/Suman 19 de 18 instituciones presentes: sobran 1\./u).waitFor()
    expect(await dialog.getByRole('button', { name: 'Registrar elección' }).isDisabled()).toBe(true)
    await page.keyboard.press('Backspace')
    for (const _vote of [1, 2]) await page.keyboard.press('Backspace')
    await dialog.getByText(/Suman 16 de 18/u).waitFor()
    const votes = dialog.getByRole('list', { name: 'Candidaturas' }).getByRole('textbox')
    await votes.nth(0).fill('8')
    await votes.nth(1).fill('8')
    await dialog
      .getByRole('status', { name: 'Resultado' })
      .getByText(/Hay empate con 8 votos/u)
      .waitFor()
    await dialog.getByRole('button', { name: 'Empate: otra vuelta entre ellos' }).click()
    await dialog.getByRole('region', { name: 'Primera vuelta' }).getByText('Primera vuelta: empate').waitFor()
    await eventually(() => dialog.getByRole('list', { name: 'Candidaturas' }).locator('li').count()).toBe(2)
    await votes.nth(0).fill('10')
    await votes.nth(1).fill('7')
    await dialog.getByLabel('Votos viciados').fill('1')
    await page.keyboard.press('Tab')
    await dialog.getByRole('button', { name: 'Registrar elección' }).click()
    const panel = page.getByRole('region', { name: 'Votación secreta' })
    await panel.getByText('10 de 18 votos, en la segunda vuelta').waitFor()
    await panel.getByText(/^Primera vuelta: .* 8 · .* 8 · /u).waitFor()
    await panel.getByRole('button', { name: 'Agregar el acuerdo de designación' }).click()
    await panel.getByText('Con su acuerdo').waitFor()
    await page
      .getByRole('complementary', { name: 'Acuerdos y compromisos del punto' })
      .getByText(/^Designar a .*, por votación secreta, con 10 de 18 votos, en la segunda vuelta\.$/u)
      .waitFor()
  })

  test('a count is corrected round by round, and a first round that was no tie cannot have a second', async () => {
    const panel = page.getByRole('region', { name: 'Votación secreta' })
    await panel.getByRole('button', { name: 'Corregir el conteo' }).click()
    const dialog = page.getByRole('dialog', { name: 'Registrar una elección' })
    const first = dialog.getByRole('region', { name: 'Primera vuelta' })
    await first.getByRole('button', { name: 'Corregir' }).click()
    const votes = first.getByRole('list', { name: 'Candidaturas' }).getByRole('textbox')
    await votes.nth(0).fill('9')
    await first.getByText(/^No hubo empate, ganó .*: quite la vuelta siguiente o revise los votos\.$/u).waitFor()
    expect(await dialog.getByRole('button', { name: 'Registrar elección' }).isDisabled()).toBe(true)
    await votes.nth(0).fill('8')
    await eventually(() => dialog.getByRole('button', { name: 'Registrar elección' }).isDisabled()).toBe(false)
    // As it was: there is nothing to lose.
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await panel.getByText('10 de 18 votos, en la segunda vuelta').waitFor()
  })

  test('a session is suspended, which every screen says, and goes on another day with nobody in the room yet', async () => {
    const suspending = await ofSession('Suspender hasta otro día')
    await typeHour(suspending, 'Hora en que se suspende', '08:15')
    await suspending.getByText(/^Empezó a las \d\d:\d\d: no pudo suspenderse antes\.$/u).waitFor()
    await typeHour(suspending, 'Hora en que se suspende', '11:40')
    await suspending.getByRole('textbox', { name: 'Motivo' }).fill('Falta la opinión de la DIRESA')
    await suspending.getByRole('button', { name: 'Suspender la sesión' }).click()
    await page.getByText(/^Suspendida a las 11:40 del .+\. Sigue: reanudarla el día en que continúe\.$/u).waitFor()
    const correcting = await ofSession('Corregir la suspensión')
    await typeHour(correcting, 'Hora en que se suspendió', '11:45')
    await correcting.getByRole('button', { name: 'Guardar la corrección' }).click()
    await page.getByText(/^Suspendida a las 11:45 del .+/u).waitFor()
    await navigation(page).goTo('Sesiones')
    await page
      .getByRole('row', { name: /Sesión Ordinaria N° 003-2023/u })
      .getByText('Suspendida')
      .waitFor()
    await navigation(page).goTo('Inicio')
    await page.getByRole('heading', { name: 'Sesión suspendida' }).waitFor()
    await page.goto(`${office.origin}/sesiones/${sessionId}/asistencia`)
    await page.getByRole('button', { name: 'Reanudar sesión' }).click()
    const resuming = page.getByRole('dialog', { name: 'Reanudar la sesión' })
    await resuming.getByText(/Se suspendió el .* a las 11:45: Falta la opinión de la DIRESA\./u).waitFor()
    await resuming.getByRole('textbox', { name: 'Día en que continúa' }).fill('20/08/2023')
    await resuming.getByText('Se suspendió el 24/08/2023: no pudo continuar antes.').waitFor()
    await resuming.getByRole('textbox', { name: 'Día en que continúa' }).fill('31/08/2023')
    await page.keyboard.press('Tab')
    await typeHour(resuming, 'Hora', '10:10')
    await resuming.getByRole('button', { name: 'Reanudar la sesión' }).click()
    await page.getByText(/continuó el jueves\s31\sde\sagosto\sde\s2023/u).waitFor()
    await eventually(() => page.getByRole('status', { name: 'Quórum' }).textContent()).toMatch(/^0 de/u)
    const corrected = await ofSession('Corregir la reanudación del 31/08/2023')
    await typeHour(corrected, 'Hora', '10:00')
    await corrected.getByRole('button', { name: 'Guardar la corrección' }).click()
    await corrected.waitFor({ state: 'detached' })
  })

  test('before closing it says what may have been forgotten, each with the way there, and keeps the hour typed', async () => {
    const closing = await ofSession('Cerrar sesión')
    const list = closing.getByRole('region', { name: 'Antes de cerrar' })
    await list.getByText('Falta la hora de término', { exact: false }).waitFor()
    await typeHour(closing, 'Hora de término', '09:30')
    await closing.getByText('La sesión empezó a las 10:00: no pudo terminar antes.').waitFor()
    await typeHour(closing, 'Hora de término', '12:30')
    await eventually(() => list.getByText('Falta la hora de término', { exact: false }).count()).toBe(0)
    await list
      .getByRole('link', { name: /quedó sin tratar|sigue en curso|no se aprobó/u })
      .first()
      .click()
    await page.waitForURL(/\/conducir\?punto=/u)
    await page.getByRole('button', { name: 'Cerrar sesión' }).click()
    await eventually(() => page.getByRole('dialog').getByLabel('Hora de término: horas').inputValue()).toBe('12')
    await page.goto(`${office.origin}/sesiones/${sessionId}/datos`)
  })

  test('the next session is proposed on a working day, planned with the closing, and receives what was left', async () => {
    const closing = await ofSession('Cerrar sesión')
    await typeHour(closing, 'Hora de término', '12:30')
    await closing.getByRole('button', { name: /^Proponer el jueves\s28\sde\sseptiembre\sde\s2023$/u }).click()
    await closing.getByRole('checkbox', { name: 'Dejarla programada' }).check()
    await closing.getByRole('button', { name: 'Cerrar de todos modos' }).click()
    await notice(/quedó programada la Sesión Ordinaria N° 004-2023/u).waitFor()
    await page.getByRole('link', { name: 'Acta en Word' }).waitFor()
    await page.getByText('2 de 2 sesiones descentralizadas (meta del POA)').waitFor()
    await navigation(page).goTo('Sesiones')
    await page.getByRole('link', { name: 'Sesión Ordinaria N° 004-2023', exact: true }).click()
    await sessionPage(page).tab('Agenda')
    await row('Lectura y aprobación del acta de la Sesión Ordinaria N° 003-2023').waitFor()
    await row('Proyecto de ordenanza').getByText('Quedó de la Sesión Ordinaria N° 003-2023').waitFor()
    const { label } = Session.parse(await callProcedure(page, 'sessions.get', { sessionId }))
    expect(label).toBe('Sesión Ordinaria N° 003-2023')
  })

  test('an agreement after the closing is asked about, with the number that it would take for good', async () => {
    await page.goto(`${office.origin}/sesiones/${sessionId}/acta`)
    const late = page.getByRole('dialog', { name: '¿Agregar un acuerdo después del cierre?' })
    const drawer = page.getByRole('dialog', { name: 'Nuevo acuerdo' })
    const agreements = async () =>
      JSON.stringify(await callProcedure(page, 'minutes.get', { sessionId })).split('Publicar el padrón').length - 1
    const line = page.getByRole('textbox', { name: 'Nuevo acuerdo' })
    await line.fill('Publicar el padrón')
    await line.press('Enter')
    await drawer.getByRole('button', { name: 'Guardar acuerdo' }).click()
    await late.getByRole('button', { name: 'No, dejar la sesión como está' }).click()
    expect(await drawer.getByRole('textbox', { name: 'Acuerdo' }).inputValue()).toBe('Publicar el padrón')
    expect(await agreements()).toBe(0)
    await drawer.getByRole('button', { name: 'Guardar acuerdo' }).click()
    await late.getByText(/El acuerdo tomará el N° \S+, que no se vuelve a usar\./u).waitFor()
    await late.getByRole('button', { name: /^Agregarlo con el N°/u }).click()
    await drawer.waitFor({ state: 'detached' })
    await eventually(agreements).toBe(1)
    const promise = page.getByRole('textbox', { name: 'Nuevo compromiso' })
    await promise.fill('Imprimir el padrón')
    await promise.press('Enter')
    await page
      .getByRole('dialog', { name: 'Nuevo compromiso' })
      .getByRole('button', { name: 'Guardar compromiso' })
      .click()
    const card = page.locator('li[data-card]').filter({ hasText: 'Imprimir el padrón' })
    await card.getByRole('button', { name: 'Convertir en acuerdo' }).click()
    await late.getByRole('button', { name: 'No, dejar la sesión como está' }).click()
    await card.getByRole('button', { name: 'Convertir en acuerdo' }).waitFor()
  })

  test('nothing went wrong in the page meanwhile', () => {
    // The answers that refuse are expected: the browser notes each of them.
    expect(troubles.filter(({ message }) => !message.includes('the server responded with a status of'))).toEqual([])
  })
})
