import type { AgendaBalance, BalanceEntry } from '../../../shared/contract/balances.ts'
import type { Committee, Signatory } from '../../../shared/domain/committee.ts'
import { balanceRatingNames, countRatings, factsInWords } from '../../../shared/domain/report-balance.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'
import {
  apart,
  blank,
  heading,
  paragraph,
  text,
  type Block,
  type Chart,
  type Column,
  type DocumentModel,
  type Run,
  type Table,
} from '../documents/model.ts'
import { toComplete } from '../documents/to-complete.ts'
import { fileProperties, mesaSignature, pageHeader, placeAndDayRuns } from '../documents/words.ts'
import { statementBlocks } from '../statements/document.ts'

export type AgendaBalanceData = {
  committee: Committee
  yearName: string | null
  balance: Omit<AgendaBalance, 'id' | 'agendaId' | 'version'>
  coordinator: Signatory | null
}

const columns: Column[] = [
  { header: 'N°', widthMm: 10, alignment: 'center' },
  { header: 'Prioridad', widthMm: 57, alignment: 'left' },
  { header: 'Valoración', widthMm: 25, alignment: 'left' },
  { header: 'Sesiones', widthMm: 20, alignment: 'center' },
  { header: 'Acuerdos', widthMm: 21, alignment: 'center' },
  { header: 'Compromisos cumplidos', widthMm: 27, alignment: 'center' },
]

const ratingRuns = ({ rating }: BalanceEntry): Run[] => [rating === null ? blank(10) : text(balanceRatingNames[rating])]

// `3 de 5`: how many were fulfilled of those that were made and still count.
const fulfilledOf = ({ fulfilled, open, notFulfilled }: BalanceEntry['facts']): string => {
  const all = fulfilled + open + notFulfilled
  return all === 0 ? '—' : `${String(fulfilled)} de ${String(all)}`
}

const summaryTable = ({ entries, asOf }: AgendaBalanceData['balance']): Table => ({
  kind: 'table',
  caption: [text(`Cuadro 1. Prioridades al ${dayInFigures(asOf)}`)],
  columns,
  rows: entries.map((entry) => [
    [text(String(entry.number))],
    [text(entry.text)],
    ratingRuns(entry),
    [text(String(entry.facts.sessions))],
    [text(String(entry.facts.agreements))],
    [text(fulfilledOf(entry.facts))],
  ]),
})

const ratingChart = ({ entries }: AgendaBalanceData['balance']): Chart[] => {
  const counts = countRatings(entries.map(({ rating }) => rating)).filter(
    ({ rating, count }) => rating !== null || count > 0,
  )
  if (entries.every(({ rating }) => rating === null)) return []
  return [
    {
      kind: 'chart',
      caption: [text('Gráfico 1. Prioridades según su valoración')],
      categories: counts.map(({ rating }) => (rating === null ? 'Sin valorar' : balanceRatingNames[rating])),
      series: [{ name: 'Prioridades', colour: 'blue', values: counts.map(({ count }) => count) }],
      measure: 'count',
    },
  ]
}

const factsNote: Block = {
  ...paragraph([
    text(
      'Sesiones y acuerdos son los que se vincularon a cada prioridad; los compromisos, los que llevan su número o se ' +
        'vincularon a ella, como estaban ese día. La valoración es del comité.',
    ),
  ]),
  isSmall: true,
}

const wordsOrMark = (value: string, what: string): Block[] =>
  value === '' ? [toComplete(what)] : statementBlocks(value)

const entryBlocks = (entry: BalanceEntry): Block[] => {
  const facts = factsInWords(entry.facts)
  return [
    heading(2, `Prioridad ${String(entry.number)}. ${entry.text}`),
    {
      kind: 'labels',
      labelWidthMm: 42,
      rows: [
        ...(entry.isNumberConfirmed
          ? []
          : [{ label: 'Número', runs: [text('Inferido del orden: el documento de la agenda no lo muestra.')] }]),
        { label: 'Valoración', runs: ratingRuns(entry) },
        { label: 'Según los registros', runs: [text(facts === '' ? 'Nada registrado a ese día.' : `${facts}.`)] },
      ],
    },
    heading(3, 'Avances'),
    ...wordsOrMark(entry.progress, 'avances'),
    heading(3, 'Dificultades'),
    ...wordsOrMark(entry.difficulties, 'dificultades'),
    heading(3, 'Recomendaciones'),
    ...wordsOrMark(entry.recommendations, 'recomendaciones'),
  ]
}

const conclusionsBlocks = ({ conclusions }: AgendaBalanceData['balance']): Block[] => [
  heading(1, 'CONCLUSIONES'),
  conclusions.length === 0
    ? toComplete('conclusiones')
    : {
        kind: 'list',
        isOrdered: true,
        start: 1,
        items: conclusions.map((item) => ({ content: [paragraph([text(item)])] })),
      },
]

const body = (balance: AgendaBalanceData['balance']): Block[] => [
  heading(1, 'PRESENTACIÓN'),
  ...wordsOrMark(balance.introduction, 'presentación del balance'),
  heading(1, 'RESUMEN'),
  ...(balance.entries.length === 0
    ? [paragraph([text('La agenda todavía no tiene prioridades.')])]
    : [summaryTable(balance), factsNote, ...ratingChart(balance)]),
  ...(balance.entries.length === 0 ? [] : [heading(1, 'PRIORIDAD POR PRIORIDAD')]),
  ...balance.entries.flatMap(entryBlocks),
  ...conclusionsBlocks(balance),
]

/**
 * How an agenda of priorities stands on a day: a summary with what the records say, and for each priority its progress, its
 * difficulties and what is recommended. Pure: the same data, the same document.
 */
export const agendaBalanceDocument = (data: AgendaBalanceData): DocumentModel => {
  const { committee, balance } = data
  return {
    properties: fileProperties(committee, {
      title: [text(balance.title)],
      subject: `Balance de ${balance.agendaName} al ${dayInFigures(balance.asOf)}`,
      keywords: ['balance', 'prioridades'],
    }),
    header: pageHeader(committee, data.yearName),
    watermark: null,
    footerNote: null,
    blocks: [
      { kind: 'title', runs: [text('BALANCE DE LA AGENDA DE PRIORIDADES')] },
      { kind: 'subtitle', runs: [text(balance.title)] },
      ...body(balance),
      { ...apart(paragraph(placeAndDayRuns(committee.city, balance.asOf), 'right')), isKeptWithNext: true },
      { kind: 'signatures', signatures: [mesaSignature(data.coordinator, committee)], placement: 'center' },
    ],
  }
}
