import type { Settings } from '../../../shared/domain/committee.ts'
import {
  bold,
  heading,
  numberedHeading,
  paragraph,
  text,
  type DocumentModel,
  type Paragraph,
  type Table,
} from '../documents/model.ts'

/** A word that stands in the sample and nowhere else. */
export const sampleMark = 'Documento de ejemplo'

const item = (value: string): { content: Paragraph[] } => ({ content: [paragraph([text(value)])] })

const table: Table = {
  kind: 'table',
  caption: [text('Compromisos')],
  columns: [
    { header: 'N°', widthMm: 12, alignment: 'center' },
    { header: 'Compromiso', widthMm: 78, alignment: 'left' },
    { header: 'Responsable', widthMm: 45, alignment: 'left' },
    { header: 'Plazo', widthMm: 25, alignment: 'left' },
  ],
  rows: [
    ['1', 'Remitir el informe de la mesa temática de salud', 'Dirección Regional de Salud', '30/06/2023'],
    ['2', 'Convocar a las organizaciones de mujeres de Antabamba', 'Secretaría técnica', '15/07/2023'],
  ].map((row) => row.map((cell) => [text(cell)])),
}

const prose =
  'En la ciudad de Abancay, siendo las nueve horas con quince minutos, se reunieron las instituciones que integran el comité. Este texto y los nombres que siguen son inventados: sirven para ver cómo queda el membrete.'

/** A short document with one of each thing that documents have, to see a letterhead with. */
export const sampleDocument = ({ committee, yearNames }: Settings, year: number): DocumentModel => {
  const mesa = committee.name === '' ? 'Mesa de Concertación' : committee.name
  return {
    properties: { title: sampleMark, author: mesa, subject: 'Membrete', keywords: ['membrete'], language: 'es-PE' },
    header: { lines: [mesa], yearName: yearNames[String(year)] ?? null },
    watermark: null,
    footerNote: 'SHA-256: 0f3a9c51d2e7',
    blocks: [
      { kind: 'title', runs: [text(sampleMark)] },
      paragraph([text(prose)]),
      numberedHeading(1, [text('ORDEN DEL DÍA')]),
      numberedHeading(2, [text('Avance de la meta de anemia')]),
      paragraph([text('La Dirección Regional de Salud informó del '), bold('avance del primer semestre'), text('.')]),
      {
        kind: 'list',
        isOrdered: false,
        start: 1,
        items: [item('Faltan equipos en tres redes.'), item('La meta del año se mantiene.')],
      },
      {
        kind: 'list',
        isOrdered: true,
        start: 1,
        items: [item('Se pide el informe por escrito.'), item('Se verá en la próxima sesión.')],
      },
      heading(1, 'COMPROMISOS'),
      table,
      {
        kind: 'signatures',
        signatures: [
          { name: [text('Marleny Utani Carbajal')], lines: [[text('Coordinadora regional')]] },
          { name: [text('Saturnino Ccopa Huillca')], lines: [[text('Secretario técnico')]] },
        ],
      },
    ],
  }
}

/** What somebody begins a letterhead of their own with: the header of the program, and the field alone on its page. */
export const starterDocument = (settings: Settings, year: number, field: string): DocumentModel => ({
  ...sampleDocument(settings, year),
  properties: {
    title: 'Membrete',
    author: settings.committee.name,
    subject: 'Membrete',
    keywords: [],
    language: 'es-PE',
  },
  footerNote: null,
  blocks: [paragraph([text(field)], 'left')],
})
