import { describe, expect, it } from 'vitest'
import { arequipaMinutes, noQuorumMinutes, richMinutes } from './sample-minutes.ts'
import { linesBetween, textOf, withSession } from './minutes-words.ts'

describe('the title of the minutes', () => {
  it('says the kind and number of the session and the committee of which Mesa', () => {
    expect(textOf(richMinutes())).toMatch(
      /^ACTA DE LA SESIÓN ORDINARIA N° 003-2023 DEL COMITÉ EJECUTIVO REGIONAL DE LA MESA DE CONCERTACIÓN PARA LA LUCHA CONTRA LA POBREZA DE APURÍMAC\n/u,
    )
  })

  it('adds the province of a decentralised session, and only of one', () => {
    expect(textOf(richMinutes())).toContain('DESCENTRALIZADA — PROVINCIA DE ANDAHUAYLAS')
    expect(textOf(arequipaMinutes())).not.toContain('DESCENTRALIZADA')
  })

  it('leaves a line where no number was given', () => {
    expect(textOf(noQuorumMinutes())).toContain('ACTA DE LA SESIÓN DE INSTALACIÓN N° __________ DEL COMITÉ')
  })
})

describe('the opening', () => {
  it('tells place, hour and day in words, the call, who presides and who is secretary', () => {
    expect(textOf(richMinutes())).toContain(
      'En el distrito de San Jerónimo, provincia de Andahuaylas, región Apurímac, en el Auditorio de la Municipalidad ' +
        'Distrital de San Jerónimo, siendo las nueve horas con quince minutos (09:15), a los catorce días del mes de ' +
        'marzo del año dos mil veintitrés (14 de marzo de 2023), se reunieron en sesión ordinaria, en primera ' +
        'convocatoria, quienes integran el Comité Ejecutivo Regional (CER) de la Mesa de Concertación para la Lucha ' +
        'Contra la Pobreza de Apurímac.\n\n' +
        'Preside la sesión Marleny Utani Carbajal, Coordinadora regional; actúa en la secretaría Óscar Chipana Mendívil, Secretario técnico.',
    )
  })

  it('reads the real record of Arequipa and leaves lines for what it does not tell', () => {
    const text = textOf(arequipaMinutes())
    expect(text).toContain('En la ciudad de Arequipa, en la Oficina de la MCLCP Arequipa, siendo las diez horas con')
    expect(text).toContain('las diez horas con quince minutos (10:15)')
    expect(text).toContain('en ____________ convocatoria')
    expect(text).toMatch(/Preside la sesión _{34}; actúa en la secretaría _{34}\./u)
    expect(text).toContain('siendo las ________ horas con ________ minutos, se dio por concluida la sesión')
    expect(text).toContain('La próxima sesión se realizará el ____ de ____________ de ______.')
  })

  it('says how people met who were not in one room', () => {
    const virtual = textOf(withSession(arequipaMinutes(), { modality: 'virtual', venue: null }))
    const mixed = textOf(withSession(arequipaMinutes(), { modality: 'mixed' }))
    expect(virtual).toContain('En la ciudad de Arequipa, mediante videoconferencia, siendo')
    expect(mixed).toContain('en la Oficina de la MCLCP Arequipa y, a la vez, mediante videoconferencia, siendo')
  })

  it('leaves lines for an unknown hour and venue', () => {
    const text = textOf(withSession(arequipaMinutes(), { startedAt: null, venue: ' ' }))
    expect(text).toMatch(
      /En la ciudad de Arequipa, en _{34}, siendo las _{8} horas con _{8} minutos, a los veintiséis/u,
    )
  })

  it('tells the term of which committee an installation installs', () => {
    expect(textOf(noQuorumMinutes())).toContain(
      'con el fin de instalar el Comité Ejecutivo Regional del período CER 2023, que va del 1 de enero de 2023 al 31 de diciembre de 2023.',
    )
  })
})

describe('the attendance', () => {
  it('lists seat holders by segment, then guests and staff, under one count', () => {
    const text = textOf(richMinutes())
    expect(linesBetween(text, 'Segmento: Sociedad civil', 'Inasistencias justificadas')).toBe(
      [
        'Segmento: Sociedad civil',
        '(Nombres y apellidos · Institución · Cargo · Condición)',
        '12. Maximiliana Huamán Ccasani · Federación de Mujeres Campesinas · Presidenta · Titular',
        '13. Brayan Ñahui Ticona · Consejo Regional de la Juventud · Vicepresidente · Titular',
        '14. Isaura Contreras Pinto · Colegio de Enfermeras y Enfermeros · Decana · Titular',
        '15. Hernán Zegarra Luna · Centro de Estudios y Desarrollo Andino · Director ejecutivo · Titular',
        '',
        'Personas invitadas',
        '(Nombres y apellidos · Institución · Cargo)',
        '16. Zenobia Arbieto Llamocca · Contraloría General de la República · Auditora',
        '',
        'Equipo técnico',
        '(Nombres y apellidos · Institución · Cargo)',
        '17. Marleny Utani Carbajal · MCLCP Apurímac · Coordinadora regional',
        '18. Óscar Chipana Mendívil · MCLCP Apurímac · Secretario técnico',
        '',
        '',
      ].join('\n'),
    )
    expect(text).not.toContain('Segmento: Equipo técnico MCLCP')
  })

  it('names the capacity by the gender of the person where it is known', () => {
    expect(textOf(richMinutes())).toContain(
      'Gladys Miranda Sotelo · Dirección Regional de Salud (DIRESA) · ______________ · Alterna',
    )
    expect(textOf(arequipaMinutes())).toContain('Asencia Cáceres · FEREMA · ______________ · Alterno(a)')
  })

  it('keeps justified absences, with their reason or a line for it, apart from the others', () => {
    const text = textOf(richMinutes())
    expect(text).toMatch(
      /Inasistencias justificadas\n\(Institución · Motivo\)\n1\. .* · Comisión de servicio en Cusco\n2\. .* · Salud\n3\. Cámara de Comercio de Apurímac · _+\n/u,
    )
    expect(text).toContain('\nInasistencias\n(Institución)\n1. Programa de Cooperación Rural\n')
  })
})

const reached = { seats: 22, present: 14, required: 12, hasQuorum: true, missingSegments: [] }
const short = { ...reached, present: 9, hasQuorum: false }

describe('the quorum', () => {
  it('that is short informs and never blocks: the minutes say so and tell the whole session', () => {
    const text = textOf({ ...richMinutes(), quorum: short })
    expect(text).toContain(
      'Verificada la asistencia de 9 de 22 instituciones acreditadas, en primera convocatoria, la coordinación dio ' +
        'inicio a la sesión a las nueve horas con quince minutos (09:15), dejando constancia de que el quórum requerido ' +
        'es de 12 instituciones.',
    )
    for (const told of ['ORDEN DEL DÍA', 'ACUERDOS', 'COMPROMISOS', 'se dio por concluida la sesión'])
      expect(text).toContain(told)
  })

  it('names the segments that are missing, and not a number that was reached', () => {
    const missingSegments = [{ name: 'Sociedad civil', missing: 2 }]
    const text = textOf({ ...richMinutes(), quorum: { ...reached, hasQuorum: false, missingSegments } })
    expect(text).toContain('el quórum requerido es de 2 instituciones más del segmento Sociedad civil.')
    expect(text).not.toContain('12 instituciones')
  })

  it('is not judged where nobody wrote down the call', () => {
    const text = textOf({ ...arequipaMinutes(), quorum: { ...short, seats: 9, present: 3 } })
    expect(text).toContain('la coordinación dio inicio a la sesión a las diez horas con quince minutos (10:15).')
    expect(text).not.toContain('quórum requerido')
    expect(text).not.toContain('válidamente instalada')
  })

  it('is told with the seats present, the call and the hour', () => {
    expect(textOf(richMinutes())).toContain(
      'Verificada la asistencia de 14 de 22 instituciones acreditadas, en primera convocatoria, la coordinación ' +
        'declaró válidamente instalada la sesión a las nueve horas con quince minutos (09:15).',
    )
  })

  it('agrees in number', () => {
    const one = { ...arequipaMinutes(), quorum: { ...reached, seats: 1, present: 1, required: 1 } }
    expect(textOf(one)).toContain('la asistencia de 1 de 1 institución acreditada,')
  })

  it('is a line to fill where nobody counted, and the session goes on', () => {
    const text = textOf({ ...arequipaMinutes(), quorum: null })
    expect(text).toContain('Verificada la asistencia de ______ de ______ instituciones acreditadas')
    expect(text).toContain('I. ORDEN DEL DÍA')
  })

  it('that was not reached closes the minutes without a word of the agenda', () => {
    const text = textOf(noQuorumMinutes())
    expect(text).toContain(
      'Verificada la asistencia de 4 de 22 instituciones acreditadas, en segunda convocatoria, se constató que no se ' +
        'alcanzó el quórum requerido de 8 instituciones, por lo que la sesión no pudo instalarse ni tratar su agenda.',
    )
    expect(text).toContain('se dio por concluida la reunión')
    expect(text).toContain('se dieron cita para la sesión de instalación')
    for (const absent of ['INFORMES', 'ORDEN DEL DÍA', 'ACUERDOS', 'COMPROMISOS', 'PRÓXIMA SESIÓN', 'anemia'])
      expect(text).not.toContain(absent)
  })
})
