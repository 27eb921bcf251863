import { splitFullName } from '../../shared/domain/person-name.ts'
import type { CertificatesData } from '../../electron/core/accreditations/document.ts'
import type { AgendaData } from '../../electron/core/agenda/document.ts'
import type { AttendanceListData, ListedPerson } from '../../electron/core/attendance/document.ts'
import type { AnnouncedSession } from '../../electron/core/documents/session-words.ts'
import type { AccreditationRequestData } from '../../electron/core/letters/accreditation-request.ts'
import type { LetterData, LetterRecipient } from '../../electron/core/letters/document-frame.ts'
import type { CallLettersData } from '../../electron/core/letters/document.ts'
import { institutions, richMinutes } from './sample-minutes.ts'

/*
 * What the documents of the call and of the padrón say in the tests. Every person is invented.
 */

const { committee, yearName } = richMinutes()

export const session: AnnouncedSession = {
  kind: 'ordinary',
  number: '003-2023',
  heldOn: '2023-03-14',
  firstCallAt: '09:00',
  secondCallAt: '09:30',
  venue: 'Auditorio de la Municipalidad Distrital de San Jerónimo',
  modality: 'mixed',
  onlineLink: 'https://reuniones.ejemplo.pe/cer-apurimac-003',
  isDecentralised: true,
  province: 'Andahuaylas',
  district: 'San Jerónimo',
}

const toRecipient = ([segment, institution, position, name]: (typeof institutions)[number]): LetterRecipient => ({
  treatment: (position.split(' ')[0] ?? '').endsWith('a') ? 'Señora' : 'Señor',
  name,
  position,
  institution,
  segment,
  isGuest: false,
  copyTo: [],
})

/** The first so many institutions, each with its principal. */
export const recipients = (count: number): LetterRecipient[] => institutions.slice(0, count).map(toRecipient)

const frame: Omit<LetterData, 'subject' | 'recipients'> = {
  committee,
  texts: {},
  yearName,
  city: 'Abancay',
  issuedOn: '2023-03-07',
  number: '007-2023-MCLCP-APURÍMAC',
  supersedes: null,
  reference: null,
  body: [],
  signatory: { name: 'Marleny Utani Carbajal', position: 'Coordinadora regional' },
  copies: [],
}

/** Three letters of a call that supersedes another: two seats and a guest whose name nobody knows. */
export const callLetters = (): CallLettersData => ({
  ...frame,
  subject: 'Convocatoria a la Sesión Ordinaria N° 003-2023 del Comité Ejecutivo Regional',
  reference: 'Acuerdo N° 010-2023-CER',
  body: [
    'Tengo el agrado de dirigirme a usted para saludarle cordialmente y convocar a su institución a la Sesión Ordinaria ' +
      'N° 003-2023 del Comité Ejecutivo Regional, que tratará el avance de la Agenda Regional de Gobernabilidad.',
  ],
  supersedes: {
    number: '005-2023-MCLCP-APURÍMAC',
    issuedOn: '2023-03-02',
    changes: [
      {
        what: 'Lugar',
        before: 'Auditorio de la DREA',
        after: 'Auditorio de la Municipalidad Distrital de San Jerónimo',
      },
      { what: 'Enlace', before: null, after: 'https://reuniones.ejemplo.pe/cer-apurimac-003' },
    ],
  },
  session,
  agenda: [
    { title: 'Lectura y aprobación del acta anterior', presenter: null },
    { title: 'Informe de la coordinación regional', presenter: 'Marleny Utani Carbajal' },
    { title: 'Avance de la AREGOB: anemia y desnutrición crónica infantil', presenter: 'Yanet Quispe Altamirano' },
    { title: 'Elección de la coordinación alterna', presenter: null },
  ],
  reply: { replyBy: '2023-03-10', phone: '083 321 000', email: 'mesa.apurimac@ejemplo.pe' },
  recipients: [
    ...recipients(2),
    {
      treatment: null,
      name: null,
      position: 'Gerente regional de control',
      institution: 'Contraloría General de la República',
      segment: null,
      isGuest: true,
      copyTo: ['Órgano de Control Institucional'],
    },
  ],
  copies: ['Archivo'],
})

/** A call of which hardly anything is known yet. */
export const bareCall = (): CallLettersData => ({
  ...frame,
  city: null,
  issuedOn: null,
  number: null,
  yearName: null,
  signatory: null,
  subject: '',
  session: {
    ...session,
    kind: 'extraordinary',
    number: null,
    firstCallAt: null,
    secondCallAt: null,
    venue: null,
    modality: 'in_person',
    onlineLink: null,
    isDecentralised: false,
    province: null,
    district: null,
  },
  agenda: [],
  reply: { replyBy: null, phone: null, email: null },
  recipients: [],
})

/** Two institutions asked for their representatives. */
export const accreditationRequest = (): AccreditationRequestData => ({
  ...frame,
  number: '002-2023-MCLCP-APURÍMAC',
  issuedOn: '2023-01-09',
  subject: 'Acreditación de representantes titular y alterno(a) ante el Comité Ejecutivo Regional 2023',
  body: [
    'Tengo el agrado de dirigirme a usted para saludarle cordialmente y comunicarle que se inicia el período de ' +
      'acreditación de las instituciones que integran el Comité Ejecutivo Regional.',
  ],
  term: { name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' },
  reply: { replyBy: '2023-01-31', phone: null, email: 'mesa.apurimac@ejemplo.pe' },
  recipients: recipients(2),
  copies: ['Archivo'],
})

/** One of each: in force, ended, to come; with and without number, document, sex and end. */
export const certificates = (): CertificatesData => ({
  committee,
  texts: {},
  yearName,
  city: 'Abancay',
  issuedOn: '2023-06-01',
  signatory: { name: 'Marleny Utani Carbajal', position: 'Coordinadora regional' },
  certificates: [
    {
      number: '012-2023',
      personName: 'Yanet Quispe Altamirano',
      sex: 'F',
      nationalId: '40000012',
      institution: 'Dirección Regional de Salud (DIRESA)',
      segment: 'Estado',
      capacity: 'alternate',
      position: 'Directora de Promoción de la Salud',
      documentName: 'Oficio N° 045-2023-DIRESA',
      documentDay: '2023-01-20',
      validFrom: '2023-02-01',
      validTo: '2023-12-31',
      termName: 'CER 2023',
    },
    {
      number: null,
      personName: 'Grimaldo Oscco Lizarme',
      sex: 'M',
      nationalId: '001234567',
      institution: 'Municipalidad Provincial de Andahuaylas',
      segment: null,
      capacity: 'principal',
      position: null,
      documentName: null,
      documentDay: null,
      validFrom: '2022-01-01',
      validTo: '2023-04-30',
      termName: null,
    },
    {
      number: '013-2023',
      personName: 'Nayruth Leguía Human',
      sex: null,
      nationalId: null,
      institution: 'Mesa de Jóvenes Quechuahablantes',
      segment: 'Sociedad civil',
      capacity: 'alternate',
      position: 'Vocera',
      documentName: 'Acta de asamblea N° 3',
      documentDay: null,
      validFrom: '2023-07-01',
      validTo: null,
      termName: 'CER 2023',
    },
  ],
})

export const agenda = (): AgendaData => ({
  committee,
  yearName,
  session,
  items: [
    { title: 'Lectura y aprobación del acta anterior', presenter: null, minutes: 10 },
    { title: 'Informe de la coordinación regional', presenter: 'Marleny Utani Carbajal', minutes: 20 },
    {
      title: 'Avance de la AREGOB: reducción de la anemia y la desnutrición crónica infantil en las provincias altas',
      presenter: 'Yanet Quispe Altamirano',
      minutes: 60,
    },
    { title: 'Elección de la coordinación alterna', presenter: null, minutes: 45 },
  ],
})

const person = (
  name: string,
  index: number,
  capacity: ListedPerson['capacity'],
  [, institution, position]: (typeof institutions)[number],
): ListedPerson => ({
  ...splitFullName(name),
  nationalId: capacity === 'principal' ? String(40_000_000 + index * 137) : null,
  institution,
  position: capacity === 'principal' ? position : null,
  capacity,
  phone: capacity === 'principal' ? `983 000 ${String(100 + index)}` : null,
  email: capacity === 'principal' ? `persona.${String(index)}@ejemplo.pe` : null,
})

/** The whole padrón: 22 institutions with two people each, a guest and rows for more. */
export const attendanceList = (): AttendanceListData => ({
  committee,
  yearName,
  session,
  segments: ['Estado', 'Sociedad civil', 'Sector privado', 'Cooperación'].map((name) => ({
    name,
    people: institutions.flatMap((institution, index) =>
      institution[0] === name
        ? [
            person(institution[3], index, 'principal', institution),
            person(`Gladys Miranda ${institution[3].split(' ').at(-1) ?? ''}`, index, 'alternate', institution),
          ]
        : [],
    ),
  })),
  guests: [
    {
      givenNames: 'Zenobia',
      surnames: 'Arbieto Llamocca',
      nationalId: '41000000',
      institution: 'Contraloría General de la República',
      position: 'Auditora',
      capacity: 'guest',
      phone: null,
      email: 'zenobia.arbieto@ejemplo.pe',
    },
  ],
  emptyRows: 6,
})
