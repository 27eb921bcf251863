import type { Day } from '../../../shared/domain/dates.ts'
import { dayInFigures, keepTogether } from '../../../shared/domain/spanish-words.ts'
import {
  blank,
  apart,
  bold,
  paragraph,
  text,
  textOrBlank,
  type Block,
  type DocumentModel,
  type Run,
  type Table,
} from '../documents/model.ts'
import { textParagraphs } from '../documents/texts.ts'
import { ofMesaRuns, placeAndDayRuns, written } from '../documents/words.ts'
import { letterDocument, replyValues, type LetterData, type LetterRecipient, type ReplyTo } from './document-frame.ts'

export type AccreditationRequestData = LetterData & {
  /** The term that the representatives are accredited for. */
  term: { name: string; firstDay: Day; lastDay: Day }
  reply: ReplyTo
}

const termWords = ({ term }: AccreditationRequestData): string =>
  `${keepTogether(term.name)}, que va del ${dayInFigures(term.firstDay)} al ${dayInFigures(term.lastDay)}`

const requestBlocks = (data: AccreditationRequestData): Block[] =>
  textParagraphs(data.texts, 'accreditationAsked', {
    comite: data.committee.committeeName,
    de_la_mesa: ofMesaRuns(data.committee),
    periodo_y_fechas: termWords(data),
    ...replyValues(data.reply),
  })

const formRows = ['Apellidos', 'Nombres', 'DNI o carné de extranjería', 'Cargo', 'Teléfono', 'Correo electrónico']

const peopleTable: Table = {
  kind: 'table',
  caption: null,
  columns: [
    { header: 'Datos', widthMm: 36, alignment: 'left' },
    { header: 'Representante titular', widthMm: 62, alignment: 'left' },
    { header: 'Representante alterno(a)', widthMm: 62, alignment: 'left' },
  ],
  rows: [
    ...formRows.map((label): Run[][] => [[bold(label)], [], []]),
    [[bold('Sexo')], [text('(   ) Mujer    (   ) Hombre')], [text('(   ) Mujer    (   ) Hombre')]],
  ],
  rowHeightMm: 13,
}

// The same for every institution, but for its name and segment.
const formAfterInstitution = ({ texts }: AccreditationRequestData): Block[] => [
  peopleTable,
  ...textParagraphs(texts, 'accreditationPrivacy', {}, 'left').map((one) => ({ ...one, isSmall: true })),
  { ...apart(paragraph([text('Lugar y fecha: '), ...placeAndDayRuns(null, null)], 'left')), isKeptWithNext: true },
  {
    kind: 'signatures',
    signatures: [{ name: [text('Firma y sello de quien acredita')], lines: [[text('Nombre: '), blank(26)]] }],
    placement: 'center',
  },
]

const formOpening = (data: AccreditationRequestData): Block[] => {
  const { committee, term } = data
  return [
    { kind: 'title', runs: [text('FICHA DE ACREDITACIÓN')] },
    { kind: 'subtitle', runs: [text(`${committee.committeeName} — Período ${term.name}`)] },
  ]
}

const institutionLabels = ({ institution, segment }: LetterRecipient): Block => ({
  kind: 'labels',
  labelWidthMm: 34,
  rows: [
    { label: 'Institución', runs: [textOrBlank(written(institution), 60)] },
    { label: 'Segmento', runs: [textOrBlank(written(segment), 34)] },
  ],
})

/**
 * The letters that ask institutions to accredit a principal and an alternate for a term, each with its form on the next
 * page; with one recipient, its letter alone. Pure: the same data, the same document.
 */
export const accreditationRequestDocument = (data: AccreditationRequestData): DocumentModel => {
  const message = requestBlocks(data)
  const opening = formOpening(data)
  const form = formAfterInstitution(data)
  return letterDocument(data, {
    keywords: ['acreditación', data.term.name],
    message: () => message,
    attachment: (recipient) => [...opening, institutionLabels(recipient), ...form],
  })
}
