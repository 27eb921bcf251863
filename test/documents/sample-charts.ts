import { text, type Chart, type DocumentModel } from '../../electron/core/documents/model.ts'

/** Percentages of one series. */
export const bySegment: Chart = {
  kind: 'chart',
  caption: [text('Gráfico 1. Asistencia por segmento')],
  categories: ['Estado', 'Sociedad civil'],
  series: [{ name: 'Asistencia', colour: 'blue', values: [75, 50] }],
  measure: 'percent',
}

/** Counts of two series end to end, of so many institutions. */
export const institutions = (count: number): Chart => ({
  kind: 'chart',
  caption: [text('Gráfico 2. Asistencia por institución')],
  categories: Array.from({ length: count }, (_none, index) => `Institución ${index + 1}`),
  series: [
    { name: 'Titular', colour: 'blue', values: Array.from({ length: count }, (_none, index) => index % 7) },
    { name: 'Alterno', colour: 'orange', values: Array.from({ length: count }, (_none, index) => index % 3) },
  ],
  measure: 'count',
  isStacked: true,
})

/** A document of these blocks and nothing else. */
export const modelOf = (...blocks: DocumentModel['blocks']): DocumentModel => ({
  properties: { title: 'Reporte', author: 'Mesa', subject: 'Reporte', keywords: [], language: 'es-PE' },
  header: { lines: ['Mesa'], yearName: null },
  watermark: null,
  footerNote: null,
  blocks,
})
