import { describe, expect, it } from 'vitest'
import { certificatesDocument, type Certificate } from '../../electron/core/accreditations/document.ts'
import { agendaDocument, durationWords, runningHours } from '../../electron/core/agenda/document.ts'
import { attendanceListDocument } from '../../electron/core/attendance/document.ts'
import type { DocumentModel } from '../../electron/core/documents/model.ts'
import { renderText } from '../../electron/core/documents/text.ts'
import { accreditationRequestDocument } from '../../electron/core/letters/accreditation-request.ts'
import { callLettersDocument, type CallLettersData } from '../../electron/core/letters/document.ts'
import {
  accreditationRequest,
  agenda,
  attendanceList,
  bareCall,
  callLetters,
  certificates,
  recipients,
  session,
} from './sample-call.ts'

/** The document in one line, so that sentences are found wherever their lines end. */
const words = (model: DocumentModel): string => renderText(model).replace(/\s+/gu, ' ')

const letter = (change: Partial<CallLettersData> = {}): string =>
  words(callLettersDocument({ ...callLetters(), recipients: recipients(1), ...change }))

describe('a letter that calls a session', () => {
  it('has city and day, number, addressee, subject, reference, greeting, farewell, signature and copies', () => {
    const text = letter()
    expect(text).toMatch(/^Abancay, 7 de marzo de 2023 OFICIO MÚLTIPLE N° 007-2023-MCLCP-APURÍMAC Señor Saturnino/u)
    expect(text).toContain('Gerente regional de Desarrollo Social Gobierno Regional de Apurímac Presente.-')
    expect(text).toContain('ASUNTO: Convocatoria a la Sesión Ordinaria N° 003-2023')
    expect(text).toContain('REFERENCIA: Acuerdo N° 010-2023-CER De mi especial consideración: Tengo el agrado')
    expect(text).toMatch(/Atentamente, _+ Marleny Utani Carbajal Coordinadora regional MCLCP Apurímac c.c.: Archivo $/u)
  })

  it('says which session, when, where and how, and its agenda numbered', () => {
    const text = letter()
    expect(text).toContain('Sesión: Ordinaria N° 003-2023, descentralizada Día: martes 14 de marzo de 2023')
    expect(text).toContain('Primera convocatoria: 09:00 horas Segunda convocatoria: 09:30 horas')
    expect(text).toContain('San Jerónimo, distrito de San Jerónimo, provincia de Andahuaylas')
    expect(text).toContain('Modalidad: Mixta (presencial y virtual) Enlace: https://reuniones.ejemplo.pe')
    expect(text).toContain('2. Informe de la coordinación regional, a cargo de Marleny Utani Carbajal')
  })

  it('has a link only when somebody may join from afar, and no place when everybody does', () => {
    const inPerson = letter({ session: { ...session, modality: 'in_person' }, supersedes: null })
    const virtual = letter({ session: { ...session, modality: 'virtual', venue: null } })
    expect(inPerson).not.toContain('Enlace:')
    expect(virtual).toContain('Modalidad: Virtual Enlace: https')
    expect(virtual).not.toContain('Lugar: Auditorio')
  })

  it('asks to confirm, and whoever holds a seat to send the alternate', () => {
    const guest = callLetters().recipients.filter(({ isGuest }) => isGuest)
    const request =
      'Agradeceré confirmar la asistencia de su institución hasta el 10 de marzo de 2023, al teléfono 083 321 000'
    expect(letter()).toContain(`${request} o al correo electrónico mesa.apurimac@ejemplo.pe. De no poder asistir`)
    expect(letter({ recipients: guest })).toContain(request)
    expect(letter({ recipients: guest })).not.toContain('De no poder asistir')
  })

  it('names one way to answer when only one is known', () => {
    const { replyBy } = callLetters().reply
    const byPhone = letter({ reply: { replyBy, phone: '083 321 000', email: null } })
    const byMail = letter({ reply: { replyBy, phone: '', email: 'mesa@ejemplo.pe' } })
    expect(byPhone).toContain('al teléfono 083 321 000. De no poder')
    expect(byMail).toContain('2023, al correo electrónico mesa@ejemplo.pe.')
  })

  it('says which letter it leaves without effect and what changes', () => {
    const text = letter()
    expect(text).toContain(
      'El presente oficio deja sin efecto el Oficio Múltiple N° 005-2023-MCLCP-APURÍMAC, del 2 de marzo de 2023. ' +
        'Cambia lo siguiente: • Lugar: donde decía «Auditorio de la DREA», dice «Auditorio de la Municipalidad',
    )
    expect(text).toContain('• Enlace: se precisa «https://reuniones.ejemplo.pe/cer-apurimac-003».')
    expect(letter({ supersedes: { number: '1', issuedOn: '2023-03-01', changes: [] } })).toContain(
      'deja sin efecto el Oficio Múltiple N° 1, del 1 de marzo de 2023. Sesión:',
    )
    const removed = { what: 'Enlace', before: 'https://x.pe', after: null }
    expect(letter({ supersedes: { number: '1', issuedOn: null, changes: [removed] } })).toContain(
      'Enlace: donde decía «https://x.pe», queda sin efecto.',
    )
    expect(letter({ supersedes: null })).not.toContain('deja sin efecto')
  })

  it('leaves a line for everything that nobody wrote down, and invents nothing', () => {
    const text = words(callLettersDocument(bareCall()))
    expect(text).toMatch(/^_+, _+ de _+ de _+ OFICIO MÚLTIPLE N° _+ Señor\(a\) _+ _+ Presente\.- ASUNTO: _+ De mi/u)
    expect(text).toMatch(/Sesión: Extraordinaria N° _+ Día: martes 14 de marzo de 2023 Primera convocatoria: _+ /u)
    expect(text).toMatch(
      /AGENDA _+ Agradeceré .* hasta el _+ de _+ de _+, al teléfono _+ o al correo electrónico _+\./u,
    )
    expect(text).toMatch(/Atentamente, _+ Nombre: _+/u)
    expect(text).not.toContain('REFERENCIA')
  })

  it('gives somebody a copy of one letter only', () => {
    const [, , guest] = renderText(callLettersDocument(callLetters())).split('='.repeat(30))
    expect(guest).toContain('c.c.: Archivo\nÓrgano de Control Institucional')
    expect(letter()).not.toContain('Órgano de Control Institucional')
  })
})

describe('a letter that asks for an accreditation', () => {
  const text = words(accreditationRequestDocument(accreditationRequest()))

  it('asks for a principal and an alternate, for the term, until a day', () => {
    expect(text).toContain(
      'una persona como titular y a otra como alterna ante el Comité Ejecutivo Regional de la Mesa de Concertación',
    )
    expect(text).toContain('por el período CER 2023, que va del 1 de enero de 2023 al 31 de diciembre de 2023.')
    expect(text).toContain('hasta el 31 de enero de 2023, al correo electrónico mesa.apurimac@ejemplo.pe.')
  })

  it('brings the form of its own institution, with nobody written in', () => {
    expect(text).toContain('FICHA DE ACREDITACIÓN Comité Ejecutivo Regional — Período CER 2023 Institución: Gobierno')
    expect(text).toContain('Institución: Dirección Regional de Salud (DIRESA) Segmento: Estado')
    expect(text).toContain('• Apellidos · · • Nombres · · • DNI o carné de extranjería · ·')
  })
})

const certificate = (change: Partial<Certificate>): string => {
  const { certificates: all, ...rest } = certificates()
  const [first] = all
  return words(certificatesDocument({ ...rest, certificates: first === undefined ? [] : [{ ...first, ...change }] }))
}

describe('a certificate', () => {
  it('tells the person, the document, the institution, the capacity and the validity in words', () => {
    expect(certificate({})).toBe(
      'CONSTANCIA DE ACREDITACIÓN N° 012-2023 Marleny Utani Carbajal, Coordinadora regional de la Mesa de Concertación ' +
        'para la Lucha Contra la Pobreza de Apurímac, hace constar que: YANET QUISPE ALTAMIRANO identificada con ' +
        'DNI N° 40000012, Directora de Promoción de la Salud se encuentra acreditada como representante alterna de la ' +
        'institución Dirección Regional de Salud (DIRESA), del segmento Estado, ante el Comité Ejecutivo Regional (CER) ' +
        'de la Mesa de Concertación para la Lucha Contra la Pobreza de Apurímac, período CER 2023, acreditación ' +
        'efectuada mediante Oficio N° 045-2023-DIRESA, del 20 de enero de 2023, con vigencia desde el primero de ' +
        'febrero de dos mil veintitrés (1 de febrero de 2023) hasta el treinta y uno de diciembre de dos mil ' +
        'veintitrés (31 de diciembre de 2023). Se expide la presente constancia para los fines pertinentes. ' +
        'Abancay, 1 de junio de 2023 ______________________________ Marleny Utani Carbajal Coordinadora regional ' +
        'MCLCP Apurímac ',
    )
  })

  it('agrees with the sex of the person, and with both where it is not known', () => {
    expect(certificate({ sex: 'M' })).toMatch(/identificado con .* acreditado como representante alterno de/u)
    expect(certificate({ sex: null })).toMatch(
      /identificado\(a\) con .* acreditado\(a\) como representante alterno\(a\)/u,
    )
    expect(certificate({ capacity: 'principal' })).toContain('acreditada como representante titular de')
  })

  it('says whether the accreditation stands, stood or is to come', () => {
    expect(certificate({ validTo: '2023-06-01' })).toContain('se encuentra acreditada')
    expect(certificate({ validTo: '2023-05-31' })).toContain('estuvo acreditada')
    expect(certificate({ validFrom: '2023-06-02' })).toContain('ha sido acreditada')
    expect(certificate({ validTo: null })).toContain('(1 de febrero de 2023), sin fecha de término.')
  })

  it('has no number when none was given, and lines for an unknown DNI or document', () => {
    const text = certificate({ number: null, nationalId: null, documentName: null, documentDay: null })
    expect(text).toMatch(/^CONSTANCIA DE ACREDITACIÓN Marleny/u)
    expect(text).toMatch(/con DNI N° _+, Directora/u)
    expect(text).toMatch(/mediante _+, con vigencia/u)
    expect(certificate({ nationalId: '001234567' })).toContain('con carné de extranjería N° 001234567')
  })
})

describe('an agenda', () => {
  it('has the hour of each item from the first call on, and how long the whole takes', () => {
    const text = words(agendaDocument(agenda()))
    expect(text).toMatch(/^AGENDA — SESIÓN ORDINARIA N° 003-2023 Día: martes 14 de marzo de 2023/u)
    expect(text).toContain('2. 09:10 · Informe de la coordinación regional · Marleny Utani Carbajal · 20')
    expect(text).toContain('Duración prevista: 2 horas con 15 minutos; la sesión concluiría a las 11:15 horas.')
  })

  it('knows no hour after an item whose length nobody gave, and says what it does not count', () => {
    const items = agenda().items.map((item, index) => (index === 1 ? { ...item, minutes: null } : item))
    expect(runningHours('09:00', items)).toEqual(['09:00', '09:10', null, null])
    expect(words(agendaDocument({ ...agenda(), items }))).toContain(
      'Duración prevista: 1 hora con 55 minutos, sin contar 1 punto cuyo tiempo no se ha fijado.',
    )
    expect(runningHours(null, items)).toEqual([null, null, null, null])
  })

  it('goes past midnight and says durations as people do', () => {
    const late = [30, 45, 10].map((minutes) => ({ title: 'Punto', presenter: null, minutes }))
    expect(runningHours('23:15', late)).toEqual(['23:15', '23:45', '00:30'])
    const plain = [0, 1, 60, 61, 120].map((minutes) => durationWords(minutes).replaceAll('\u00A0', ' '))
    expect(plain).toEqual(['0 minutos', '1 minuto', '1 hora', '1 hora con 1 minuto', '2 horas'])
  })
})

describe('an attendance list', () => {
  const text = renderText(attendanceListDocument(attendanceList()))

  it('lists everybody by segment with surnames first, and numbers them through', () => {
    expect(text).toContain(
      '\nSegmento: Estado\n1. Ccopa Huillca, Saturnino · 40000000 · Gobierno Regional de Apurímac · ',
    )
    expect(text).toMatch(/\nSegmento: Sociedad civil\n23\. Huamán Ccasani, Maximiliana · .* · T · /u)
    expect(text).toMatch(/\n24\. Miranda Ccasani, Gladys · .* · A · /u)
  })

  it('ends with the guests and rows for those who come unannounced', () => {
    expect(text).toMatch(/\nPersonas invitadas\n45\. Arbieto Llamocca, Zenobia · .* · I · .*\n46\. [ ·]+\n/u)
    expect(text).toMatch(/\n51\. [ ·]+\n/u)
    expect(text).toContain('T: titular · A: alterno(a) · I: invitado(a).')
  })

  it('has no heading for nobody', () => {
    const none = { ...attendanceList(), segments: [{ name: 'Estado', people: [] }], guests: [], emptyRows: 0 }
    const empty = renderText(attendanceListDocument(none))
    expect(empty).not.toContain('Segmento')
    expect(empty).not.toContain('Personas invitadas')
  })
})
