import type { DocumentModel } from '../../electron/core/documents/model.ts'
import type {
  MinutesAttendee,
  MinutesData,
  MinutesErratum,
  MinutesItem,
} from '../../electron/core/minutes/document-data.ts'
import { richTextFromParagraphs } from '../../shared/domain/rich-text.ts'
import { agreement, institutions, item, printed, richMinutes } from './sample-minutes.ts'

/*
 * A session as it is kept while it is held: two days, an election decided by a second round, commitments looked at again,
 * items left for later, and an acta approved with observations and corrected since. Everybody is invented.
 */

const principals = (places: readonly number[], segment: string): MinutesAttendee[] =>
  places.flatMap((place): MinutesAttendee[] => {
    const [itsSegment, institution, position, name] = institutions[place] ?? []
    if (itsSegment !== segment || name === undefined) return []
    return [{ name, sex: null, institution: institution ?? null, position: position ?? null, capacity: 'principal' }]
  })

const segmentsOf = (places: readonly number[]) =>
  ['Estado', 'Sociedad civil', 'Sector privado']
    .map((name) => ({ name, attendees: principals(places, name) }))
    .filter(({ attendees }) => attendees.length > 0)

const firstDay = [0, 1, 2, 3, 5, 6, 8, 10, 11, 12, 13, 15, 16]
const secondDay = [0, 1, 3, 6, 10, 13, 15, 16]

const electionItem: MinutesItem = item('election', 'Elección de la coordinación regional y alterna', {
  elections: [
    {
      role: 'coordinator',
      position: 'Coordinadora regional',
      elected: { name: 'Flor de María Ballón Tello', sex: 'F' },
      rounds: [
        {
          candidates: [
            { name: 'Flor de María Ballón Tello', votes: 5 },
            { name: 'Hernán Zegarra Luna', votes: 5 },
            { name: 'Wilbert Palomino Ascue', votes: 1 },
          ],
          blankVotes: 1,
          spoiledVotes: 0,
        },
        {
          candidates: [
            { name: 'Flor de María Ballón Tello', votes: 7 },
            { name: 'Hernán Zegarra Luna', votes: 4 },
          ],
          blankVotes: 0,
          spoiledVotes: 1,
        },
      ],
    },
    {
      role: 'alternate',
      position: 'Coordinador regional alterno',
      elected: { name: 'Hernán Zegarra Luna', sex: null },
      rounds: [{ candidates: [{ name: 'Hernán Zegarra Luna', votes: 1 }], blankVotes: 0, spoiledVotes: 0 }],
    },
  ],
  agreements: [
    agreement('013-2023-CER', 'Comunicar los resultados a la Mesa Nacional.', {
      adoption: 'votes',
      votes: { inFavour: 6, against: 0, abstentions: 1 },
      seatsPresent: 7,
      seatsRequired: 8,
      hasQuorum: false,
    }),
  ],
})

const followUpItem: MinutesItem = item('report', 'Seguimiento de los compromisos de sesiones anteriores', {
  followUps: [
    {
      sessionLabel: 'Sesión Ordinaria N° 001-2023',
      text: 'Remitir a la Mesa el informe de anemia, desagregado por distrito y por sexo.',
      responsible: ['DIRESA'],
      dueOn: '2023-03-10',
      status: 'in_progress',
      percentage: 60,
      note: 'Falta la provincia de Cotabambas.',
    },
    {
      sessionLabel: 'Sesión Ordinaria N° 002-2023',
      text: 'Convocar al grupo de trabajo de infancia.',
      responsible: ['MCLCP Apurímac', 'DREA'],
      dueOn: null,
      status: 'fulfilled',
      percentage: 100,
      note: null,
    },
    {
      sessionLabel: 'Sesión Ordinaria N° 001-2023',
      text: 'Difundir el padrón nominal.',
      responsible: [],
      dueOn: '2023-06-30',
      status: 'rescheduled',
      percentage: null,
      note: 'Se pidió un plazo mayor.',
    },
  ],
})

const liveItems = (): MinutesItem[] => [
  item('reading', 'Lectura y aprobación del acta de la Sesión Ordinaria N° 002-2023', {
    approvedMinutes: {
      label: 'Sesión Ordinaria N° 002-2023',
      observations: 'En la página 2, corregir el nombre de la DREA',
    },
  }),
  followUpItem,
  item('presentation', 'Balance de la campaña de vacunación', {
    presenter: 'Yanet Quispe Altamirano',
    carriedFrom: 'Sesión Ordinaria N° 002-2023',
    notes: richTextFromParagraphs(['La directora presentó el avance por provincia.']),
  }),
  electionItem,
  item('debate', 'Pronunciamiento sobre los conflictos del corredor vial', {
    addedAt: '10:15',
    state: 'carried_over',
    carriedTo: 'Sesión Ordinaria N° 004-2023',
    stateReason: 'Falta el informe de la Defensoría del Pueblo',
  }),
  item('other', 'Visita a Cotabambas', { state: 'carried_over' }),
  item('other', 'Varios', { state: 'skipped', stateReason: 'No hubo tiempo.' }),
]

/** A session of two days, with everything that can happen in one. */
export const liveMinutes = (): MinutesData => {
  const rich = richMinutes()
  return {
    ...rich,
    session: { ...rich.session, isDecentralised: false, endedAt: '11:30', venue: 'Auditorio del Gobierno Regional' },
    segments: segmentsOf(firstDay),
    absences: [{ institution: 'Defensoría del Pueblo', isJustified: true, reason: 'Comisión de servicio en Lima' }],
    quorum: { seats: 22, present: 13, required: 12, hasQuorum: true, missingSegments: [] },
    items: liveItems(),
    movements: [
      {
        sitting: 0,
        kind: 'departure',
        isReturn: false,
        at: '11:40',
        itemIndex: 2,
        name: 'Rubén Darío Sarmiento Peralta',
        institution: 'Dirección Regional de Educación (DREA)',
        ownText: 'Siendo las 11:40, la DREA se retiró por un asunto urgente.',
      },
      {
        sitting: 1,
        kind: 'arrival',
        isReturn: false,
        at: '09:40',
        itemIndex: 3,
        name: 'Lourdes Villafuerte Casaverde',
        institution: 'Cámara de Comercio de Apurímac',
        ownText: null,
      },
    ],
    suspensions: [
      {
        suspendedAt: '12:30',
        reason: 'corte de energía eléctrica',
        itemIndex: 2,
        resumption: {
          day: '2023-03-16',
          startedAt: '09:10',
          quorumCall: 'second',
          presider: null,
          secretary: null,
          segments: segmentsOf(secondDay),
          absences: [{ institution: 'Programa Nacional Cuna Más', isJustified: false, reason: null }],
          quorum: { seats: 22, present: 8, required: 8, hasQuorum: true, missingSegments: [] },
        },
      },
    ],
    closing: { nextSessionOn: '2023-04-11', remarks: null, present: { seats: 7, of: 22 } },
    approval: {
      session: { label: 'Sesión Ordinaria N° 004-2023', heldOn: '2023-04-11' },
      approvedOn: '2023-04-11',
      observations: 'Precisar la hora en que se retiró la DREA',
    },
  }
}

/** What was corrected after the approval. */
export const liveErrata: MinutesErratum[] = [
  { recordedOn: '2023-05-02', says: 'campaña de vacunación', shouldSay: 'campaña nacional de vacunación' },
  { recordedOn: '2023-05-09', says: 'corte de energía eléctrica', shouldSay: 'corte del servicio eléctrico' },
]

/** That session, approved and corrected. */
export const liveDocument = (): DocumentModel => printed(liveMinutes(), liveErrata)
