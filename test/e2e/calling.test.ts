import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callProcedure, type PageTrouble } from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { eventually } from './eventually.ts'
import { openOffice, type Office } from './office.ts'
import { callTab, documentsTab, downloadedBy, navigation, sessionPage } from './pages.ts'

const chromium = findTool('chromium', 'calling a session through the screens')

const session = 'Sesión Ordinaria N° 003-2023'
const guest = 'Colegio de Nutricionistas'

/** A black square as an office scanner sends it: CCITT group 4, whose decoder the page loads only then. */
const scannedPdf = (): Buffer => {
  const scan = Buffer.from('JqB4b/////////////////////gAgAg=', 'base64').toString('latin1')
  const image = `/Type/XObject/Subtype/Image/Width 64/Height 64/BitsPerComponent 1/ColorSpace/DeviceGray`
  const filter = `/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 64/Rows 64>>`
  const draw = 'q 595 0 0 842 0 0 cm /I Do Q'
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${String(draw.length)}>>stream\n${draw}\nendstream`,
    `<<${image}${filter}/Length ${String(scan.length)}>>stream\n${scan}\nendstream`,
  ]
  const body = objects.map((object, index) => `${String(index + 1)} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer<</Size 6/Root 1 0 R>>\n%%EOF`, 'latin1')
}

describe.skipIf(chromium === null)('calling a session', () => {
  let office: Office
  let page: Page
  let troubles: PageTrouble[]

  beforeAll(async () => {
    office = await openOffice(chromium ?? '')
    ;({ page, troubles } = office)
    page.setDefaultTimeout(10_000)
    await callProcedure(page, 'settings.setOperator', { name: 'Ruth Montes' })
    await callProcedure(page, 'settings.loadDemonstration')
    await page.reload()
  })

  afterAll(async () => {
    await office.close()
  })

  const isDrawn = () =>
    page
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
        return data.some((value, index) => index % 4 === 0 && value < 100 && data[index + 3] === 255)
      })

  test('from the list to the call, each screen leads to the next', async () => {
    await navigation(page).goTo('Sesiones')
    await page.getByRole('button', { name: 'Nueva sesión' }).click()
    await page.getByRole('textbox', { name: 'Día' }).fill('14/12/2023')
    await page.getByRole('textbox', { name: 'Lugar' }).fill('Auditorio del Gobierno Regional')
    await page.getByText('Llevará el N° 003-2023.').waitFor()
    await page.getByRole('button', { name: 'Programar sesión' }).click()
    await page.getByRole('heading', { level: 1, name: session }).waitFor()

    const line = page.getByRole('textbox', { name: 'Nuevo punto de agenda' })
    await line.fill('Informe sobre anemia infantil')
    await line.press('Enter')
    // The acta before and the open commitments are in it by themselves.
    await page.getByText('3 puntos').waitFor()
    await page.getByRole('link', { name: 'Preparar la convocatoria' }).click()
    const ready = page.getByRole('list', { name: 'Lo que dirá el oficio' })
    expect(await ready.textContent()).toContain('Auditorio del Gobierno Regional')
    expect(await ready.textContent()).toContain('3 puntos')
    await callTab(page).begin()
  })

  test('what is typed in the letter is kept, and the letter beside it follows', async () => {
    const call = callTab(page)
    await eventually(() => call.preview().textContent()).toContain('Informe sobre anemia infantil')
    await call.body.press('Control+End')
    await page.keyboard.type('\n\nSe servirá un refrigerio a las {primera}. {campo_raro}')
    await eventually(() => call.status.textContent()).toMatch(/^Guardado a las/u)
    await eventually(() => call.preview().textContent()).toContain('Se servirá un refrigerio a las 09:00.')
    expect(await call.concerns.textContent()).toContain('El texto usa campos que no existen: {campo_raro}.')
    await page.reload()
    await eventually(() => call.body.inputValue()).toContain('refrigerio')
    await call.body.press('Control+End')
    for (const _letter of ' {campo_raro}') await page.keyboard.press('Backspace')
    await eventually(() => call.concerns.textContent()).not.toContain('campo_raro')
  })

  test('anybody can be left out, and a guest is written by hand', async () => {
    const heading = page.getByRole('heading', { level: 2, name: /^Destinatarios/u })
    const before = Number(/\d+/u.exec((await heading.textContent()) ?? '')?.[0])
    await page
      .getByRole('checkbox', { name: /^Enviar a /u })
      .first()
      .click()
    await eventually(() => heading.textContent()).toBe(`Destinatarios (${String(before - 1)})`)
    await page.getByRole('button', { name: 'Agregar invitado(a)' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByLabel('Nombres y apellidos').fill('Rosa Elvira Cáceres Pinto')
    await panel.getByLabel('Institución').fill(guest)
    await page.keyboard.press('Escape')
    await page.getByText('¿Salir sin guardar?').waitFor()
    await page.getByRole('button', { name: 'Seguir escribiendo' }).click()
    await panel.getByRole('button', { name: 'Agregar', exact: true }).click()
    await eventually(() => heading.textContent()).toBe(`Destinatarios (${String(before)})`)
    await page
      .getByRole('checkbox', { name: /^Enviar a /u })
      .first()
      .click()
    await eventually(() => heading.textContent()).toBe(`Destinatarios (${String(before + 1)})`)
  })

  test('a letter after the day of its session is issued only when the person says so', async () => {
    const call = callTab(page)
    const question = await call.issue()
    await question.getByText('La fecha del oficio es posterior al día de la sesión.').waitFor()
    await question.getByRole('button', { name: 'Emitir de todos modos' }).click()
    await page.getByRole('heading', { level: 2, name: /^Oficio Múltiple N° 001-\d{4}/u }).waitFor()
    await page.getByRole('list', { name: 'Etapas de la sesión' }).getByText('Convocada').waitFor()
    expect(await call.forecast.textContent()).toContain('Se esperan 0 de 22')
  })

  test('all are marked as delivered at once, and it can be taken back', async () => {
    const call = callTab(page)
    const deliver = async () => {
      await page.getByRole('button', { name: 'Marcar entregados (23)' }).click()
      await page.getByRole('dialog').getByLabel('Recibido por').fill('Mesa de partes')
      await page.getByRole('dialog').getByRole('button', { name: 'Anotar envío' }).click()
      await eventually(() => call.filter('Sin envío').textContent()).toBe('Sin envío 0')
    }
    await deliver()
    await page.getByRole('button', { name: 'Deshacer' }).click()
    await eventually(() => call.filter('Sin envío').textContent()).toBe('Sin envío 23')
    await deliver()
  })

  test('who comes is written down by one key, and the forecast follows', async () => {
    const call = callTab(page)
    await page.locator('tr[tabindex="0"]').focus()
    for (const key of ['t', 'a', 'n', 't', 't']) {
      await page.keyboard.press(key)
      await page.keyboard.press('ArrowDown')
    }
    await eventually(() => call.forecast.textContent()).toContain('Se esperan 4 de 22')
    await eventually(() => call.filter('No asisten').textContent()).toBe('No asisten 1')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('s')
    await eventually(() => call.forecast.textContent()).toContain('Se esperan 3 de 22')
    // After a click in a row, its keys go on working.
    const firstRow = page.locator('tr[data-recipient]').first()
    await firstRow.getByRole('button', { name: 'No asiste' }).click()
    await eventually(() => call.forecast.textContent()).toContain('Se esperan 2 de 22')
    await page.keyboard.press('t')
    await eventually(() => call.forecast.textContent()).toContain('Se esperan 3 de 22')
    await page.keyboard.press('ArrowDown')
    await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TR')
    const lastRow = call.row(guest)
    await lastRow.getByRole('button', { name: 'Asiste', exact: true }).click()
    await eventually(() => call.filter('Asisten').first().textContent()).toBe('Asisten 4')
    expect(await call.forecast.textContent()).toContain('Se esperan 3 de 22')
  })

  test('the stamped copy is attached to its delivery and seen in place; a program is refused', async () => {
    await callTab(page).row(guest).getByRole('button', { name: guest, exact: true }).click()
    const panel = page.getByRole('dialog', { name: guest })
    const files = panel.locator('input[type="file"]')
    await files.setInputFiles([
      { name: 'cargo.pdf', mimeType: 'application/pdf', buffer: scannedPdf() },
      { name: 'instalar.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ program') },
    ])
    await panel.getByText('«instalar.exe» es un programa o un acceso directo').waitFor()
    // The browser itself logs the refusal: it is what this test is about.
    troubles.splice(0)
    await panel.getByRole('button', { name: /^cargo\.pdf/u }).click()
    await page.getByRole('img', { name: 'cargo.pdf, página 1 de 1' }).waitFor()
    await eventually(isDrawn).toBe(true)
    await page.keyboard.press('Escape')
    await panel.getByRole('button', { name: 'Cerrar este panel' }).click()
    expect(troubles).toEqual([])
  })

  test('a message for WhatsApp is copied where the page may not use the clipboard, and offered to be written down', async () => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) } })
      document.addEventListener('copy', () => {
        Object.assign(window, {
          copied: document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : '',
        })
      })
    })
    await page.getByRole('button', { name: `Qué hacer con ${guest}` }).click()
    await page.getByRole('menuitem', { name: 'Copiar texto para WhatsApp' }).click()
    await page.getByRole('button', { name: 'Anotar envío', exact: true }).click()
    await eventually(() => callTab(page).row(guest).textContent()).toContain('WhatsApp')
    const copied = await page.evaluate(() => ('copied' in window ? String(window.copied) : ''))
    expect(copied).toContain(session)
    expect(copied).toContain('Auditorio del Gobierno Regional')
  })

  test('a session that changes after its call says so, and the new call leaves the old one without effect', async () => {
    await sessionPage(page).tab('Preparación')
    await page.getByRole('textbox', { name: 'Lugar' }).fill('Local de la DIRESA')
    await page.getByRole('button', { name: 'Guardar cambios' }).click()
    await page.getByText('Se guardaron los datos de la sesión.').waitFor()
    await sessionPage(page).tab('Convocatoria')
    await page.getByText('La sesión cambió después de convocar').waitFor()
    const changes = page.getByRole('table', { name: 'Lo que cambia' })
    expect(await changes.textContent()).toContain('LugarAuditorio del Gobierno RegionalLocal de la DIRESA')
    await page.getByRole('button', { name: 'Reemitir la convocatoria' }).click()
    const question = await callTab(page).issue()
    await question.getByRole('button', { name: 'Emitir de todos modos' }).click()
    await page.getByRole('heading', { level: 2, name: /^Oficio Múltiple N° 002-\d{4}/u }).waitFor()
    const earlier = page.getByRole('region', { name: 'Oficios anteriores' })
    expect(await earlier.textContent()).toMatch(/N° 001-\d{4}.*Sin efecto.*5 respuestas/u)
  })

  test('what was answered to the call before is seen in each row, and copied at once', async () => {
    const call = callTab(page)
    const before = page.getByRole('group', { name: 'Respuestas anteriores' })
    expect(await before.textContent()).toMatch(/^5 ya respondieron al Oficio N° 001-/u)
    expect(await call.row(guest).textContent()).toContain('antes: asiste')
    expect(await call.forecast.textContent()).toContain('Se esperan 0 de 22')
    await before.getByRole('button', { name: 'Copiar esas respuestas (5)' }).click()
    await eventually(() => call.forecast.textContent()).toContain('Se esperan 3 de 22')
    await before.getByRole('button').waitFor({ state: 'detached' })
  })

  test('the letters, the agenda and the list to sign are given as Word, from where their data are', async () => {
    const letters = await downloadedBy(page, () =>
      page.getByRole('button', { name: 'Word de todas las cartas' }).click(),
    )
    const { value: text } = await mammoth.extractRawText({ buffer: letters })
    expect(text).toContain('Local de la DIRESA')
    expect(text).toContain('refrigerio a las 09:00')
    expect(text).toContain(guest)
    const invitation = await downloadedBy(page, async () => {
      await page.getByRole('button', { name: 'Más acciones del oficio' }).click()
      await page.getByRole('menuitem', { name: 'Invitación de calendario (.ics)' }).click()
    })
    expect(invitation.toString('utf8')).toMatch(/^BEGIN:VCALENDAR[\s\S]*Local de la DIRESA/u)
    await sessionPage(page).tab('Agenda')
    const agenda = await downloadedBy(page, () => page.getByRole('button', { name: 'Agenda en Word' }).click())
    expect((await mammoth.extractRawText({ buffer: agenda })).value).toContain('Informe sobre anemia infantil')
    await sessionPage(page).tab('Asistencia')
    const list = await downloadedBy(page, () => page.getByRole('button', { name: 'Lista para firmas' }).click())
    expect((await mammoth.extractRawText({ buffer: list })).value).toMatch(/institución/iu)
    await sessionPage(page).tab('Documentos')
    await documentsTab(page).choose('Oficios de convocatoria')
    await eventually(() => documentsTab(page).preview('Oficios de convocatoria').textContent()).toContain(guest)
    const versions = page.getByRole('list', { name: 'Versiones: Oficios de convocatoria' })
    expect(await versions.textContent()).toContain('Versión 1')
    expect(troubles).toEqual([])
  })
})
