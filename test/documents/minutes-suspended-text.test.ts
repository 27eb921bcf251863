import { describe, expect, it } from 'vitest'
import { minutesDocument } from '../../electron/core/minutes/document.ts'
import { emptyRichText } from '../../shared/domain/rich-text.ts'
import { linesBetween, textOf } from './minutes-words.ts'
import { liveMinutes } from './sample-live-minutes.ts'

describe('a suspended session', () => {
  it('stops in the item in hand, goes on another day with its own attendance and quorum, and closes on that day', () => {
    const text = textOf(liveMinutes())
    expect(text).toContain(
      [
        'Siendo las doce horas con treinta minutos (12:30), se suspendió la sesión por el siguiente motivo: corte de energía eléctrica.',
        'REANUDACIÓN DE LA SESIÓN EL 16 DE MARZO DE 2023',
        'Siendo las nueve horas con diez minutos (09:10), a los dieciséis días del mes de marzo del año dos mil veintitrés ' +
          '(16 de marzo de 2023), se reanudó la sesión ordinaria, en segunda convocatoria.',
        'Asistencia del 16 de marzo de 2023',
        'Segmento: Estado',
      ].join('\n\n'),
    )
    const resumed = linesBetween(text, 'REANUDACIÓN', '2. Elección')
    expect(resumed).toContain('8. Lourdes Villafuerte Casaverde · Cámara de Comercio de Apurímac')
    expect(resumed).toContain('Inasistencias\n(Institución)\n1. Programa Nacional Cuna Más')
    expect(resumed).toContain(
      'Verificada la asistencia de 8 de 22 instituciones acreditadas, en segunda convocatoria, la coordinación declaró ' +
        'válidamente reinstalada la sesión a las nueve horas con diez minutos (09:10), y se continuó con la agenda.',
    )
    expect(text).toContain(
      'No habiendo otro asunto que tratar, con la presencia de 7 de 22 instituciones acreditadas, y siendo las once horas ' +
        'con treinta minutos (11:30) del 16 de marzo de 2023, se dio por concluida la sesión.',
    )
  })

  it('goes on with the numbers of its sections and items', () => {
    expect(textOf(liveMinutes()).match(/^(?:[IVX]+|\d)\. (?=\p{Lu})[^·\n]*$/gmu)).toEqual([
      'I. LECTURA Y APROBACIÓN DEL ACTA ANTERIOR',
      '1. Lectura y aprobación del acta de la Sesión Ordinaria N° 002-2023',
      'II. INFORMES',
      '1. Seguimiento de los compromisos de sesiones anteriores',
      'III. ORDEN DEL DÍA',
      '1. Balance de la campaña de vacunación',
      '1. Programa Nacional Cuna Más',
      '2. Elección de la coordinación regional y alterna',
      '3. Pronunciamiento sobre los conflictos del corredor vial',
      '4. Visita a Cotabambas',
      '5. Varios',
    ])
  })

  it('without quorum on the other day says so and goes on', () => {
    const live = liveMinutes()
    const suspensions = live.suspensions.map((suspension) => ({
      ...suspension,
      resumption: suspension.resumption && {
        ...suspension.resumption,
        quorum: { seats: 22, present: 5, required: 8, hasQuorum: false, missingSegments: [] },
      },
    }))
    expect(textOf({ ...live, suspensions })).toContain(
      'la coordinación dio continuidad a la sesión a las nueve horas con diez minutos (09:10), dejando constancia de que el ' +
        'quórum requerido es de 8 instituciones, y se continuó con la agenda.',
    )
  })

  it('under somebody else names who presides on the other day, and that person signs too', () => {
    const live = liveMinutes()
    const presider = { name: 'Norma Aguirre Ccopa', position: 'Coordinadora alterna' }
    const suspensions = live.suspensions.map((suspension) => ({
      ...suspension,
      resumption: suspension.resumption && { ...suspension.resumption, presider, secretary: live.session.secretary },
    }))
    const text = textOf({ ...live, suspensions })
    expect(linesBetween(text, 'REANUDACIÓN', 'Asistencia del')).toContain(
      'El 16 de marzo de 2023 preside la sesión Norma Aguirre Ccopa, Coordinadora alterna; actúa en la secretaría',
    )
    expect(text).toContain('Presidencia del 16 de marzo de 2023')
    expect(text).not.toContain('Secretaría del 16 de marzo de 2023')
  })

  it('that has not gone on yet leaves lines for the day, also of its closing', () => {
    const live = liveMinutes()
    const suspensions = live.suspensions.map((suspension) => ({ ...suspension, reason: null, resumption: null }))
    const text = textOf({ ...live, session: { ...live.session, endedAt: null }, suspensions })
    expect(text).toMatch(/\(12:30\), se suspendió la sesión\. La sesión se reanudará el ____ de _{12} de ______\./u)
    expect(text).toMatch(/siendo las _{8} horas con _{8} minutos del ____ de _{12} de ______, se dio por concluida/u)
    expect(text).not.toContain('REANUDACIÓN')
  })

  it('says of an item that nobody took up that it was not treated, and where what was agreed in a bare one is', () => {
    const live = liveMinutes()
    const bare = { notes: emptyRichText, commitments: [], elections: [], followUps: [], approvedMinutes: null }
    const [first, ...rest] = live.items
    const untouched = { ...first!, ...bare, agreements: [], state: 'pending' as const }
    expect(textOf({ ...live, items: [untouched, ...rest] })).toContain('El punto no fue tratado.')
    const agreement = live.items.flatMap(({ agreements }) => agreements)[0]!
    const agreed = { ...first!, ...bare, agreements: [agreement], state: 'done' as const }
    expect(textOf({ ...live, items: [agreed, ...rest] })).toContain(
      'Lo acordado en este punto consta en la parte de acuerdos.',
    )
  })

  it('of which nobody knows in which item it stopped tells it after all of them', () => {
    const live = liveMinutes()
    const suspensions = live.suspensions.map((suspension) => ({ ...suspension, itemIndex: null }))
    const text = textOf({ ...live, suspensions })
    expect(linesBetween(text, '5. Varios', '\nACUERDOS')).toMatch(
      /\nSUSPENSIÓN DE LA SESIÓN\n[^]*REANUDACIÓN DE LA SESIÓN EL/u,
    )
    expect(text.match(/se suspendió la sesión/gu)).toHaveLength(1)
  })

  it('is signed by whoever came on any of its days, once for each seat', () => {
    const live = liveMinutes()
    const [first, ...rest] = live.segments
    const data = { ...live, segments: [{ ...first!, attendees: first!.attendees.slice(1) }, ...rest] }
    const block = minutesDocument(data).blocks.find(({ kind }) => kind === 'signatures')
    const names = block?.kind === 'signatures' ? block.signatures.map(({ name }) => JSON.stringify(name)) : []
    expect(names.filter((name) => name.includes('Saturnino'))).toHaveLength(1)
    expect(names.filter((name) => name.includes('Lourdes'))).toHaveLength(1)
  })
})
