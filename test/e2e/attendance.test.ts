import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { findCandidates } from '../../renderer/features/attendance/candidates.ts'
import { indexHolders, type Holder } from '../../renderer/features/attendance/holder-search.ts'
import { Attendance, AttendanceRegister } from '../../shared/contract/attendance.ts'
import { Accreditation, Person } from '../../shared/contract/committee.ts'
import { Session } from '../../shared/contract/sessions.ts'
import { timeOf, dayOf } from '../../shared/domain/dates.ts'
import { callProcedure, type PageTrouble } from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { eventually } from './eventually.ts'
import { openOffice, type Office } from './office.ts'
import { attendanceTab } from './pages.ts'

const chromium = findTool('chromium', 'the register of attendance in the window')

const heldOn = '2023-08-24'
const now = new Date().toISOString()

const draftOn = (day: string, more: object = {}) => ({
  kind: 'ordinary',
  isDecentralised: false,
  province: null,
  district: null,
  heldOn: day,
  firstCallAt: '00:00',
  secondCallAt: null,
  venue: null,
  modality: 'in_person',
  onlineLink: null,
  ...more,
})

describe.skipIf(chromium === null)('the register of attendance', () => {
  let office: Office
  let page: Page
  let troubles: PageTrouble[]
  let origin: string

  const plan = async (day = heldOn, more: object = {}): Promise<Session> =>
    Session.parse(
      await callProcedure(page, 'sessions.create', { draft: draftOn(day, more), number: null, numberReason: null }),
    )
  const open = async ({ id, version }: Session, startedAt = '00:00') => {
    const opening = { startedAt, quorumCall: 'first', presider: null, secretary: null }
    await callProcedure(page, 'sessions.open', { sessionId: id, ...opening, expectedVersion: version })
  }
  const visit = async ({ id }: Session) => {
    await page.goto(`${origin}/sesiones/${id}/asistencia`)
    await attendanceTab(page).box.waitFor()
  }
  const registerOf = async ({ id }: Session) =>
    AttendanceRegister.parse(await callProcedure(page, 'attendance.get', { sessionId: id }))
  const seatOf = async (session: Session, acronym: string) => {
    const { seats } = await registerOf(session)
    const seat = seats.find(({ institutionAcronym }) => institutionAcronym === acronym)
    if (seat === undefined) throw new Error(`${acronym} has no seat`)
    return seat
  }
  const addPerson = async (givenNames: string, surnames: string, nationalId: string | null = null) =>
    Person.parse(
      await callProcedure(page, 'people.create', {
        givenNames,
        surnames,
        nationalId,
        sex: null,
        phone: null,
        email: null,
      }),
    )
  const accredit = async (person: Person, institutionId: string, validFrom: string, validTo: string | null) =>
    Accreditation.parse(
      await callProcedure(page, 'accreditations.create', {
        institutionId,
        personId: person.id,
        capacity: 'principal',
        position: null,
        documentKind: null,
        document: null,
        documentDay: null,
        documentReceivedOn: null,
        validFrom,
        validTo,
      }),
    )

  beforeAll(async () => {
    office = await openOffice(chromium ?? '')
    ;({ page, troubles, origin } = office)
    await callProcedure(page, 'settings.setOperator', { name: 'Ruth Montes' })
    await callProcedure(page, 'settings.loadDemonstration')
  })

  afterAll(async () => {
    await office.close()
  })

  test('40 people are checked in by keys only, in fewer than 160 of them', async () => {
    const session = await plan()
    await visit(session)
    const register = await registerOf(session)
    const index = indexHolders(register.seats)
    const wanted = index.lines.map(({ holder }) => holder).slice(0, 40)
    expect(wanted).toHaveLength(40)
    const attendances: Attendance[] = []
    // As somebody who knows them: the first letters of a name or an acronym that bring them to the top.
    const lettersFor = ({ personId, institutionId, personName, institutionAcronym }: Holder): string => {
      const words = [institutionAcronym ?? '', ...personName.split(' ')]
      const tries = [2, 3, 4, 5].flatMap((length) => words.map((word) => word.slice(0, length).toLowerCase()))
      const found = tries.find((letters) => {
        const [first] = findCandidates({ attendances }, index, letters, [])
        return (
          first?.kind === 'holder' && first.holder.personId === personId && first.holder.institutionId === institutionId
        )
      })
      if (found === undefined) throw new Error(`No letters bring ${personName}`)
      return found
    }
    let keys = 0
    for (const holder of wanted) {
      const letters = lettersFor(holder)
      await page.keyboard.type(letters)
      await page.keyboard.press('Enter')
      keys += letters.length + 1
      await attendanceTab(page).card.filter({ hasText: holder.personName }).waitFor()
      attendances.push(
        Attendance.parse({
          id: crypto.randomUUID(),
          personId: holder.personId,
          personName: holder.personName,
          institutionId: holder.institutionId,
          institutionName: holder.institutionName,
          capacity: holder.capacity,
          position: holder.position,
          stays: [{ arrivedAt: null, leftAt: null }],
          note: null,
          version: 1,
        }),
      )
    }
    expect(keys).toBeLessThan(160)
    const saved = await registerOf(session)
    expect(new Set(saved.attendances.map(({ personId }) => personId))).toEqual(
      new Set(wanted.map(({ personId }) => personId)),
    )
  })

  test('a name with two letters swapped still finds the person', async () => {
    const session = await plan()
    await visit(session)
    const { holders } = await seatOf(session, 'DIRESA')
    await attendanceTab(page).checkIn('dirsea')
    await attendanceTab(page)
      .card.filter({ hasText: holders[0]?.personName ?? '' })
      .waitFor()
  })

  test('all are present with one press, an exception offers the alternate, and one undo takes all of them back', async () => {
    const session = await plan()
    await visit(session)
    const tab = attendanceTab(page)
    const { seats } = await registerOf(session)
    await page.getByRole('button', { name: 'Todos presentes' }).click()
    await tab.card.filter({ hasText: 'Todos presentes' }).waitFor()
    const principals = (await registerOf(session)).attendances.length
    expect(principals).toBeGreaterThan(20)

    const { holders, institutionId } = await seatOf(session, 'DIRESA')
    const [principal, alternate] = [holders[0]?.personName ?? '', holders[1]?.personName ?? '']
    await page.getByRole('button', { name: `Quitar a ${principal} de la lista` }).click()
    await page.getByRole('button', { name: `Registrar a ${alternate}, alterno(a) de DIRESA` }).click()
    await tab.card.filter({ hasText: alternate }).waitFor()
    const changed = await registerOf(session)
    expect(
      changed.attendances.filter((one) => one.institutionId === institutionId).map((one) => one.personName),
    ).toEqual([alternate])
    expect(changed.quorum.present).toBe(
      seats.filter((seat) => seat.holders.some(({ capacity }) => capacity === 'principal')).length,
    )

    const removals: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/rpc/attendance/remove')) removals.push(request.url())
    })
    await tab.box.press('Control+z')
    await eventually(async () => (await registerOf(session)).attendances.length).toBe(principals - 1)
    await tab.box.press('Control+z')
    await eventually(async () => (await registerOf(session)).attendances.length).toBe(0)
    expect(removals).toHaveLength(2)
  })

  test('an accreditation that ended is said in red and accepted with a note, and gives no quorum', async () => {
    const session = await plan()
    const { institutionId } = await seatOf(session, 'DREA')
    const person = await addPerson('Fortunata', 'Ccahua Tello', '49990077')
    await accredit(person, institutionId, '2019-01-01', '2020-06-30')
    await visit(session)
    const tab = attendanceTab(page)
    await tab.box.fill('fortunata cc')
    await page.getByRole('option').filter({ hasText: 'Acreditación vencida el 30/06/2020' }).waitFor()
    await tab.box.press('Enter')
    await tab.card.filter({ hasText: 'Fortunata Ccahua Tello' }).waitFor()
    const note = page.getByRole('textbox', { name: /^Nota de Fortunata/u })
    expect(await note.inputValue()).toBe('Acreditación vencida el 30/06/2020')
    await note.fill('Trae su nueva acreditación esta semana')
    await note.press('Enter')
    await eventually(async () => (await registerOf(session)).attendances[0]?.note).toBe(
      'Trae su nueva acreditación esta semana',
    )
    expect((await registerOf(session)).quorum.present).toBe(0)
    await page
      .getByRole('region', { name: 'Invitados y equipo técnico' })
      .getByText('Trae su nueva acreditación esta semana')
      .waitFor()
  })

  test('a document read by a scanner checks in at once, Enter and all', async () => {
    const session = await plan()
    await visit(session)
    await attendanceTab(page).box.focus()
    await page.keyboard.type('49990077')
    await page.keyboard.press('Enter')
    await attendanceTab(page).card.filter({ hasText: 'Fortunata Ccahua Tello' }).waitFor()
    expect(await attendanceTab(page).box.inputValue()).toBe('')
  })

  test('somebody who is in the list for one institution is not marked for another, and the box says why', async () => {
    const session = await plan()
    const [first, second] = [await seatOf(session, 'DIRESA'), await seatOf(session, 'UNAMBA')]
    const person = Person.parse(await callProcedure(page, 'people.get', { id: first.holders[0]?.personId }))
    const [standing] = z
      .array(Accreditation)
      .parse(await callProcedure(page, 'accreditations.list', { on: heldOn }))
      .filter(({ institutionId, capacity }) => institutionId === second.institutionId && capacity === 'alternate')
    if (standing !== undefined)
      await callProcedure(page, 'accreditations.remove', { id: standing.id, expectedVersion: standing.version })
    await callProcedure(page, 'accreditations.create', {
      ...{ institutionId: second.institutionId, personId: person.id, capacity: 'alternate', position: null },
      ...{ documentKind: null, document: null, documentDay: null, documentReceivedOn: null },
      ...{ validFrom: '2023-01-01', validTo: null },
    })
    await visit(session)
    const tab = attendanceTab(page)
    const name = first.holders[0]?.personName ?? ''
    await page.getByRole('button', { name: `Registrar a ${name}, titular de DIRESA` }).click()
    await tab.card.filter({ hasText: name }).waitFor()
    await page.getByRole('button', { name: `Registrar a ${name}, alterno(a) de UNAMBA` }).click()
    await page.getByRole('alert').filter({ hasText: 'nadie se sienta por dos instituciones' }).waitFor()
    expect((await registerOf(session)).attendances).toHaveLength(1)
    await tab.box.fill('a')
    await eventually(() => page.getByRole('alert').filter({ hasText: 'nadie se sienta' }).count()).toBe(0)
  })

  test('hours that go backwards are said beside their field, and nothing is saved until they are right', async () => {
    const session = await plan()
    await open(session)
    await visit(session)
    const tab = attendanceTab(page)
    const { holders } = await seatOf(session, 'DREA')
    await tab.checkIn('drea')
    const name = holders[0]?.personName ?? ''
    // Of another day the clock tells nothing: nobody is there from the start unless it is said.
    const asked = page.getByRole('dialog', { name })
    await asked.getByRole('button', { name: 'Registrar', exact: true }).click()
    await asked.getByText('Escriba a qué hora llegó, o marque que estuvo desde el inicio.').waitFor()
    expect((await registerOf(session)).attendances).toEqual([])
    await asked.getByLabel('Estuvo desde el inicio').check()
    await asked.getByRole('button', { name: 'Registrar', exact: true }).click()
    await asked.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: `Horas de ${name}` }).click()
    const drawer = page.getByRole('dialog', { name })
    const write = async (label: string, hour: string, place = 0) => {
      await drawer.getByLabel(`${label}: horas`).nth(place).click()
      await page.keyboard.type(hour)
    }
    await write('Llegó', '1000')
    await write('Se retiró', '0930')
    await drawer.getByText('Se retiró antes de llegar, a las 10:00.').waitFor()
    await drawer.getByRole('button', { name: 'Guardar' }).click()
    expect((await registerOf(session)).attendances[0]?.stays).toEqual([{ arrivedAt: null, leftAt: null }])
    await write('Se retiró', '1030')
    await drawer.getByRole('button', { name: /otro tramo/u }).click()
    await write('Volvió', '1100')
    await drawer.getByRole('button', { name: 'Guardar' }).click()
    await drawer.waitFor({ state: 'detached' })
    expect((await registerOf(session)).attendances[0]?.stays).toEqual([
      { arrivedAt: '10:00', leftAt: '10:30' },
      { arrivedAt: '11:00', leftAt: null },
    ])
    await tab.box.press('Control+z')
    await eventually(async () => (await registerOf(session)).attendances[0]?.stays.length).toBe(1)
  })

  test('today, Ctrl+Enter lets somebody leave with the hour, and Enter brings them back', async () => {
    const session = await plan(dayOf(now))
    const person = await addPerson('Jacinta', 'Roque Palomino')
    const institutionId = (await registerOf(await plan())).seats[0]?.institutionId
    await callProcedure(page, 'attendance.checkIn', {
      ...{ sessionId: session.id, personId: person.id, institutionId, capacity: 'guest', position: null },
      arrivedAt: null,
    })
    await open(session)
    await visit(session)
    const tab = attendanceTab(page)
    const stays = async () => (await registerOf(session)).attendances[0]?.stays ?? []
    await tab.box.fill('roque')
    await page.getByRole('option').filter({ hasText: 'Ctrl+Enter: se retira' }).waitFor()
    await tab.box.press('Control+Enter')
    await tab.card.filter({ hasText: 'Se retiró' }).waitFor()
    const left = (await stays())[0]?.leftAt ?? ''
    expect(left >= timeOf(now)).toBe(true)
    await tab.checkIn('roque')
    await tab.card.filter({ hasText: 'Volvió' }).waitFor()
    expect(await stays()).toHaveLength(2)
    await tab.box.press('Control+z')
    await eventually(stays).toEqual([{ arrivedAt: null, leftAt: left }])
  })

  test('an absence is justified with its reason and its scan, and coming forgets it', async () => {
    const session = await plan()
    await visit(session)
    await page.getByRole('button', { name: 'Justificar la ausencia: DIRESA' }).click()
    const drawer = page.getByRole('dialog', { name: 'Ausencia de DIRESA' })
    await drawer.getByRole('button', { name: 'Guardar', exact: true }).click()
    await drawer.getByText('Escriba el motivo: el acta dice por qué se justificó.').waitFor()
    expect((await seatOf(session, 'DIRESA')).absence).toBeNull()
    await drawer.getByLabel('Motivo').fill('Oficio N° 045-2023: comisión de servicio')
    await drawer.getByRole('button', { name: 'Guardar y adjuntar el oficio' }).click()
    await drawer
      .locator('input[type="file"]')
      .setInputFiles({ name: 'oficio-045.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') })
    await drawer.getByText('oficio-045.pdf').waitFor()
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Ausencia justificada: DIRESA' }).waitFor()
    const { absence, holders } = await seatOf(session, 'DIRESA')
    expect(absence).toMatchObject({ isJustified: true, reason: 'Oficio N° 045-2023: comisión de servicio' })
    await attendanceTab(page).checkIn('diresa')
    await attendanceTab(page)
      .card.filter({ hasText: holders[0]?.personName ?? '' })
      .waitFor()
    await eventually(async () => (await seatOf(session, 'DIRESA')).absence).toBeNull()
  })

  test('a local authority is a guest of a decentralised session, by post and institution', async () => {
    const session = await plan(heldOn, { isDecentralised: true, province: 'Grau', district: 'Chuquibambilla' })
    await visit(session)
    await attendanceTab(page).box.fill('Zenobia Huillca Ñahui')
    await page.getByRole('option', { name: /Registrar a «Zenobia/u }).click()
    const drawer = page.getByRole('dialog', { name: 'Registrar como invitado(a)' })
    await drawer.getByText('Alcalde(sa) distrital', { exact: true }).click()
    expect(await drawer.getByLabel('Institución').inputValue()).toBe('Municipalidad Distrital de Chuquibambilla')
    await drawer.getByRole('combobox', { name: 'Sexo' }).click()
    await page.getByRole('option', { name: 'Mujer' }).click()
    expect(await drawer.getByLabel('Cargo').inputValue()).toBe('Alcaldesa distrital')
    await drawer.getByLabel('DNI o carné de extranjería').fill('49990077')
    await drawer.getByRole('button', { name: 'Registrar su llegada' }).click()
    await drawer.getByRole('alert').filter({ hasText: 'Fortunata Ccahua Tello' }).waitFor()
    expect((await registerOf(session)).attendances).toHaveLength(0)
    await drawer.getByLabel('DNI o carné de extranjería').fill('49990078')
    await drawer.getByRole('button', { name: 'Registrar su llegada' }).click()
    await attendanceTab(page).card.filter({ hasText: 'Zenobia Huillca Ñahui' }).waitFor()
    expect((await registerOf(session)).attendances[0]).toMatchObject({
      capacity: 'guest',
      position: 'Alcaldesa distrital',
      institutionName: 'Municipalidad Distrital de Chuquibambilla',
    })
  })

  test('the wall counts by itself while people arrive, and Escape goes back', async () => {
    const session = await plan()
    await open(session)
    await page.goto(`${origin}/sesiones/${session.id}/asistencia`)
    const opening = page.context().waitForEvent('page')
    await page.getByRole('link', { name: 'Proyector' }).click()
    const wall = await opening
    const counter = wall.getByRole('region', { name: 'Quórum' })
    await counter.getByText('de 22').waitFor()
    expect(await wall.getByRole('navigation', { name: 'Principal' }).count()).toBe(0)
    await callProcedure(page, 'attendance.checkInPrincipals', { sessionId: session.id, arrivedAt: null })
    await counter.getByText('Hay quórum').waitFor()
    await wall.getByRole('region', { name: 'Últimas llegadas' }).waitFor()
    await wall.keyboard.press('Escape')
    await attendanceTab(wall).box.waitFor()
    await wall.close()
  })

  test('nothing went wrong in the window but what was refused on purpose', () => {
    const refused = troubles.filter(({ message }) => /status of 4(?:09|22)/u.test(message))
    expect(troubles.filter((trouble) => !refused.includes(trouble))).toEqual([])
    expect(refused).toHaveLength(2)
  })
})
