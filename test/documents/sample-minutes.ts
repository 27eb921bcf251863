import { RichText, richTextFromParagraphs } from '../../shared/domain/rich-text.ts'
import { SessionRecord } from '../../shared/domain/session-record.ts'
import { errataBlocks } from '../../electron/core/minutes/document-approval.ts'
import { minutesDocument } from '../../electron/core/minutes/document.ts'
import { withPrintedNumber } from '../../electron/core/minutes/locked.ts'
import type { DocumentModel } from '../../electron/core/documents/model.ts'
import arequipaRecord from '../fixtures/documents/cer-session-arequipa-2009-05-26.json' with { type: 'json' }
import type {
  MinutesAgreement,
  MinutesAttendee,
  MinutesData,
  MinutesErratum,
  MinutesItem,
  MinutesMovement,
} from '../../electron/core/minutes/document-data.ts'

/*
 * The three minutes that the document tests render: a real one, a rich one and one without quorum.
 * Every person of the last two is invented.
 */

const recordAttendees = (record: SessionRecord): MinutesAttendee[] =>
  record.attendees.map((attendee) => ({
    name: attendee.name,
    sex: attendee.sex ?? null,
    institution: attendee.institution,
    position: attendee.position ?? null,
    capacity: attendee.capacity,
  }))

/** An item of which nothing was written down, but for what is said. */
export const item = (kind: MinutesItem['kind'], title: string, more: Partial<MinutesItem> = {}): MinutesItem => ({
  title,
  kind,
  presenter: null,
  state: 'done',
  stateReason: null,
  carriedTo: null,
  carriedFrom: null,
  addedAt: null,
  approvedMinutes: null,
  followUps: [],
  elections: [],
  notes: richTextFromParagraphs([]),
  agreements: [],
  commitments: [],
  ...more,
})

/** An agreement by consensus of 14 of 22, but for what is said. */
export const agreement = (
  number: string | null,
  text: string,
  more: Partial<MinutesAgreement> = {},
): MinutesAgreement => ({
  number,
  text,
  adoption: 'consensus',
  votes: null,
  seatsPresent: 14,
  seats: 22,
  seatsRequired: 12,
  hasQuorum: true,
  ...more,
})

/** The published CER meeting of Arequipa, 26 May 2009: incomplete, and yet its minutes must be correct. */
export const arequipaMinutes = (): MinutesData => {
  const record = SessionRecord.parse(arequipaRecord)
  return {
    texts: {},
    committee: {
      ...record.committee,
      committeeName: 'Comité Ejecutivo Regional',
      committeeAcronym: 'CER',
      address: '',
      phone: '',
      email: '',
    },
    yearName: 'Año de la Unión Nacional Frente a la Crisis Externa',
    term: null,
    session: {
      kind: record.session.kind,
      number: '001-2009',
      isDecentralised: record.session.decentralised,
      province: record.session.province,
      district: record.session.district,
      heldOn: record.session.heldOn,
      startedAt: record.session.startedAt,
      endedAt: record.session.endedAt,
      venue: record.session.venue,
      modality: record.session.modality,
      quorumCall: null,
      presider: null,
      secretary: null,
    },
    segments: [{ name: null, attendees: recordAttendees(record) }],
    absences: [],
    quorum: { seats: 9, present: 9, required: 5, hasQuorum: true, missingSegments: [] },
    items: record.agenda.map(({ kind, title, presenter, discussion }) =>
      item(kind, title, { presenter: presenter ?? null, notes: richTextFromParagraphs(discussion) }),
    ),
    movements: [],
    elections: [],
    suspensions: [],
    closing: { nextSessionOn: null, remarks: null, present: null },
    outcome: 'held',
    approval: null,
  }
}

/** Invented people of 22 institutions: segment, institution, post, principal. */
export const institutions: readonly [segment: string, institution: string, position: string, principal: string][] = [
  ['Estado', 'Gobierno Regional de Apurímac', 'Gerente regional de Desarrollo Social', 'Saturnino Ccopa Huillca'],
  ['Estado', 'Dirección Regional de Salud (DIRESA)', 'Directora de Promoción de la Salud', 'Yanet Quispe Altamirano'],
  ['Estado', 'Dirección Regional de Educación (DREA)', 'Especialista', 'Rubén Darío Sarmiento Peralta'],
  ['Estado', 'Municipalidad Provincial de Abancay', 'Gerenta de Desarrollo Social', 'Flor de María Ballón Tello'],
  ['Estado', 'Municipalidad Provincial de Andahuaylas', 'Regidor', 'Grimaldo Oscco Lizarme'],
  ['Estado', 'Programa Nacional Cuna Más', 'Jefa de la Unidad Territorial', 'Nilda Pozo Cárdenas'],
  ['Estado', 'Programa Juntos', 'Coordinador territorial', 'Wilbert Palomino Ascue'],
  ['Estado', 'Defensoría del Pueblo', 'Comisionada', 'Artemia Valderrama Soel'],
  ['Estado', 'Dirección Regional Agraria', 'Director', 'Edgar Espinoza Merino'],
  ['Estado', 'Prefectura Regional', 'Prefecto', 'Hipólito Chahuaylla Rojas'],
  ['Sociedad civil', 'Federación de Mujeres Campesinas', 'Presidenta', 'Maximiliana Huamán Ccasani'],
  ['Sociedad civil', 'Consejo Regional de la Juventud', 'Vicepresidente', 'Brayan Ñahui Ticona'],
  ['Sociedad civil', 'Colegio de Enfermeras y Enfermeros', 'Decana', 'Isaura Contreras Pinto'],
  ['Sociedad civil', 'Centro de Estudios y Desarrollo Andino', 'Director ejecutivo', 'Hernán Zegarra Luna'],
  ['Sociedad civil', 'Asociación de Personas con Discapacidad', 'Secretaria', 'Ignacia Peceros Mallma'],
  ['Sociedad civil', 'Diócesis de Abancay – Cáritas', 'Secretario general', 'Julián Aiquipa Torbisco'],
  ['Sector privado', 'Cámara de Comercio de Apurímac', 'Gerenta', 'Lourdes Villafuerte Casaverde'],
  ['Cooperación', 'Programa de Cooperación Rural', 'Oficial de campo', 'Tomás Inca Roca'],
  ['Sociedad civil', 'Mesa de Jóvenes Quechuahablantes', 'Vocera', 'Nayruth Leguía Human'],
  ['Sociedad civil', 'Junta Administradora de Agua Regional', 'Tesorero', 'Evaristo Soria Damián'],
  ['Sector privado', 'Asociación de Productores de Quinua', 'Presidente', 'Feliciano Buitrón Allcca'],
  ['Estado', 'Universidad Nacional de la Región', 'Vicerrectora académica', 'Rosaura Enciso Batallanos'],
]

const presentCount = 14

const seatHolders = (segment: string): MinutesAttendee[] =>
  institutions.slice(0, presentCount).flatMap(([itsSegment, institution, position, name], index): MinutesAttendee[] => {
    if (itsSegment !== segment) return []
    const principal: MinutesAttendee = { name, sex: null, institution, position, capacity: 'principal' }
    const alternate: MinutesAttendee = {
      name: 'Gladys Miranda Sotelo',
      sex: 'F',
      institution,
      position: null,
      capacity: 'alternate',
    }
    return index === 1 ? [principal, alternate] : [principal]
  })

const staff = (name: string, position: string, sex: 'F' | 'M'): MinutesAttendee => ({
  name,
  sex,
  institution: 'MCLCP Apurímac',
  position,
  capacity: 'staff',
})

const guest: MinutesAttendee = {
  name: 'Zenobia Arbieto Llamocca',
  sex: 'F',
  institution: 'Contraloría General de la República',
  position: 'Auditora',
  capacity: 'guest',
}

const richNotes: RichText = RichText.parse({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'La directora presentó el ' },
        { type: 'text', text: 'avance de la meta de anemia', marks: [{ type: 'bold' }] },
        { type: 'text', text: ': la prevalencia en niñas y niños de 6 a 35 meses bajó de 50,9 % a 47,3 %, ' },
        { type: 'text', text: 'según la ENDES', marks: [{ type: 'italic' }] },
        { type: 'text', text: '. Se pidió ' },
        { type: 'text', text: 'remitir el informe por escrito', marks: [{ type: 'underline' }] },
        { type: 'text', text: '.' },
      ],
    },
    { type: 'paragraph', content: [{ type: 'text', text: 'En el debate se dijo:' }] },
    {
      type: 'orderedList',
      attrs: { start: 1, type: null },
      content: [
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'Que faltan hemoglobinómetros en tres redes:' }] },
            {
              type: 'bulletList',
              content: ['Cotabambas', 'Grau', 'Antabamba'].map((name) => ({
                type: 'listItem',
                content: [{ type: 'paragraph', content: [{ type: 'text', text: name }] }],
              })),
            },
          ],
        },
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'Que las visitas domiciliarias se registren en quechua,' },
                { type: 'hardBreak' },
                { type: 'text', text: 'lengua de siete de cada diez familias.' },
              ],
            },
          ],
        },
      ],
    },
    { type: 'paragraph' },
  ],
})

const richItems = (): MinutesItem[] => [
  item('reading', 'Lectura y aprobación del acta anterior', {
    notes: richTextFromParagraphs(['Se dio lectura al acta de la Sesión Ordinaria N° 002-2023.']),
    agreements: [
      agreement('010-2023-CER', 'Aprobar sin observaciones el acta de la sesión ordinaria anterior.', {
        seatsPresent: 13,
      }),
    ],
  }),
  item('presentation', 'Avance de la AREGOB: reducción de la anemia y la desnutrición crónica infantil', {
    presenter: 'Yanet Quispe Altamirano',
    notes: richNotes,
    agreements: [
      agreement(
        '011-2023-CER',
        'Solicitar a la DIRESA un informe trimestral, por distrito, del avance de la meta de anemia.',
      ),
    ],
    commitments: [
      {
        text: 'Remitir a la Mesa el informe de anemia del primer trimestre, desagregado por distrito y por sexo.',
        responsible: ['Dirección Regional de Salud (DIRESA)'],
        dueOn: '2023-09-30',
        priority: 1,
      },
      {
        text: 'Convocar al grupo de trabajo de infancia.',
        responsible: ['MCLCP Apurímac', 'Dirección Regional de Educación (DREA)'],
        dueOn: '2023-04-05',
        priority: 1,
      },
    ],
  }),
  item('report', 'Informe de la coordinación regional', {
    presenter: 'Marleny Utani Carbajal',
    notes: richTextFromParagraphs([
      'Se informó de las reuniones con el Consejo Regional y de la agenda del trimestre.',
    ]),
  }),
  item('request', 'Pedido de la Federación de Mujeres Campesinas', {
    notes: richTextFromParagraphs(['La federación pide que la próxima sesión descentralizada se haga en Cotabambas.']),
  }),
  item('election', 'Elección de la coordinación alterna', {
    notes: richTextFromParagraphs(['Se presentaron dos candidaturas y se votó en cédula.']),
    agreements: [
      agreement(
        '012-2023-CER',
        'Elegir a Hernán Zegarra Luna como coordinador alterno del Comité Ejecutivo Regional.',
        { adoption: 'votes', votes: { inFavour: 11, against: 2, abstentions: 1 } },
      ),
    ],
    commitments: [{ text: 'Comunicar la elección a la Mesa Nacional.', responsible: [], dueOn: null, priority: null }],
  }),
  item('other', 'Varios'),
]

const movement = (
  more: Pick<MinutesMovement, 'kind' | 'at' | 'itemIndex' | 'name' | 'institution'>,
): MinutesMovement => ({
  sitting: 0,
  isReturn: false,
  ownText: null,
  ...more,
})

// The items of the agenda by their places: 1 is the AREGOB, 4 the election.
const richMovements: MinutesMovement[] = [
  { name: 'Gladys Miranda Sotelo', institution: 'Dirección Regional de Salud (DIRESA)' },
  { name: 'Grimaldo Oscco Lizarme', institution: 'Municipalidad Provincial de Andahuaylas' },
]
  .map((who) => movement({ kind: 'arrival', at: '10:20', itemIndex: 1, ...who }))
  .concat(
    movement({
      kind: 'departure',
      at: '11:45',
      itemIndex: 4,
      name: 'Artemia Valderrama Soel',
      institution: 'Defensoría del Pueblo',
    }),
  )

/** A full decentralised session: 22 institutions, 14 present, five sections, agreements, commitments, movements. */
export const richMinutes = (): MinutesData => ({
  texts: {},
  committee: {
    name: 'Mesa de Concertación para la Lucha Contra la Pobreza de Apurímac',
    acronym: 'MCLCP Apurímac',
    region: 'Apurímac',
    city: 'Abancay',
    committeeName: 'Comité Ejecutivo Regional',
    committeeAcronym: 'CER',
    address: '',
    phone: '',
    email: '',
  },
  yearName: 'Año de la Unidad, la Paz y el Desarrollo',
  term: { name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' },
  session: {
    kind: 'ordinary',
    number: '003-2023',
    isDecentralised: true,
    province: 'Andahuaylas',
    district: 'San Jerónimo',
    heldOn: '2023-03-14',
    startedAt: '09:15',
    endedAt: '13:01',
    venue: 'Auditorio de la Municipalidad Distrital de San Jerónimo',
    modality: 'in_person',
    quorumCall: 'first',
    presider: { name: 'Marleny Utani Carbajal', position: 'Coordinadora regional' },
    secretary: { name: 'Óscar Chipana Mendívil', position: 'Secretario técnico' },
  },
  segments: [
    ...['Estado', 'Sociedad civil'].map((name) => ({ name, attendees: seatHolders(name) })),
    {
      name: 'Equipo técnico MCLCP',
      attendees: [
        staff('Marleny Utani Carbajal', 'Coordinadora regional', 'F'),
        staff('Óscar Chipana Mendívil', 'Secretario técnico', 'M'),
        guest,
      ],
    },
  ],
  absences: institutions.slice(presentCount).map(([, institution], index) => ({
    institution,
    isJustified: index < 3,
    reason: index === 0 ? 'Comisión de servicio en Cusco' : index === 1 ? 'Salud' : null,
  })),
  quorum: { seats: 22, present: 14, required: 12, hasQuorum: true, missingSegments: [] },
  items: richItems(),
  movements: richMovements,
  elections: [],
  suspensions: [],
  closing: {
    nextSessionOn: '2023-04-11',
    remarks: 'Se entregó a cada institución la cartilla de la AREGOB.',
    present: null,
  },
  outcome: 'held',
  approval: {
    session: { label: 'Sesión Ordinaria N° 004-2023', heldOn: '2023-04-11' },
    approvedOn: '2023-04-11',
    observations: null,
  },
})

const sha256 = '0f3a9c51d2e7'.padEnd(64, '0')

const richErrata: MinutesErratum[] = [
  {
    recordedOn: '2023-05-02',
    says: 'un informe trimestral, por distrito',
    shouldSay: 'un informe trimestral, por provincia',
  },
]

/** Approved minutes as they are printed: with their number at the foot, and what was corrected since at the end. */
export const printed = (data: MinutesData, errata: readonly MinutesErratum[]): DocumentModel => {
  const model = withPrintedNumber(minutesDocument(data), sha256)
  return { ...model, blocks: [...model.blocks, ...errataBlocks(errata)] }
}

/** The full session, approved and corrected. */
export const richDocument = (): DocumentModel => printed(richMinutes(), richErrata)

/** A session of installation to which too few came: nothing of the agenda is told. */
export const noQuorumMinutes = (): MinutesData => {
  const rich = richMinutes()
  return {
    ...rich,
    session: {
      ...rich.session,
      kind: 'installation',
      number: null,
      isDecentralised: false,
      province: null,
      district: null,
      venue: null,
      endedAt: null,
      quorumCall: 'second',
      secretary: null,
    },
    segments: [{ name: 'Sociedad civil', attendees: seatHolders('Sociedad civil') }],
    absences: [],
    quorum: { seats: 22, present: 4, required: 8, hasQuorum: false, missingSegments: [] },
    movements: [],
    closing: { nextSessionOn: null, remarks: null, present: null },
    outcome: 'no_quorum',
    approval: null,
  }
}
