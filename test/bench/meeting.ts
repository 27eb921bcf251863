import type { SessionRecord } from '../../shared/domain/session-record.ts'

const sentence =
  'La representante informó del avance de la meta de anemia en las provincias altas, pidió que las visitas ' +
  'domiciliarias se registren en quechua y propuso que cada institución remita sus datos antes del 30 de abril de 2023.'

const institutionOf = (index: number): string => `Institución Regional de Prueba ${String(index + 1)}`

/** A long meeting: 60 people of 30 institutions, 12 items with notes, agreements and commitments. */
export const longMeeting = (): SessionRecord => ({
  format: 'cer-session-record',
  version: 1,
  committee: {
    name: 'Mesa de Concertación para la Lucha Contra la Pobreza de Apurímac',
    acronym: 'MCLCP Apurímac',
    region: 'Apurímac',
    city: 'Abancay',
  },
  session: {
    kind: 'ordinary',
    decentralised: false,
    number: '001-2023',
    heldOn: '2023-03-14',
    startedAt: '09:15',
    endedAt: '13:40',
    venue: 'Auditorio de la Mesa',
    province: null,
    district: null,
    modality: 'in_person',
  },
  attendees: Array.from({ length: 60 }, (_, index) => ({
    name: `María Fernanda ${'ABCDEFGHIJ'[index % 10] ?? ''}${String(index)} Quispe Huamán`,
    institution: institutionOf(Math.floor(index / 2)),
    capacity: index % 2 === 0 ? ('principal' as const) : ('alternate' as const),
    position: 'Directora de Desarrollo Social',
    arrivedAt: index % 7 === 0 ? '10:20' : '09:05',
    segment: index < 30 ? 'Estado' : 'Sociedad civil',
  })),
  agenda: Array.from({ length: 12 }, (_, index) => ({
    title: `Punto ${String(index + 1)}: avance de la agenda regional de gobernabilidad`,
    kind: (['reading', 'report', 'request', 'debate'] as const)[index % 4] ?? 'debate',
    presenter: 'María Fernanda Quispe Huamán',
    discussion: Array.from({ length: 6 }, () => `${sentence} ${sentence}`),
    agreements: [
      { text: `Aprobar la propuesta del punto ${String(index + 1)}. ${sentence}`, adoption: 'consensus' as const },
      {
        text: `Solicitar el informe trimestral. ${sentence}`,
        adoption: 'votes' as const,
        votes: { inFavour: 25, against: 3, abstentions: 2 },
      },
    ],
    commitments: [0, 1].map((which) => ({
      text: `Remitir el informe ${String(which + 1)} del punto ${String(index + 1)}, desagregado por distrito.`,
      responsible: [institutionOf(index), institutionOf(index + 1)],
      dueOn: '2023-04-30',
      priority: 1,
    })),
  })),
  closing: { nextSessionOn: '2023-05-16' },
})
