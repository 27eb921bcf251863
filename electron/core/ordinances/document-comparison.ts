import type { OrdinanceReasons } from '../../../shared/contract/ordinances.ts'
import type { Committee } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import {
  countChanges,
  type ChangeKind,
  type OrdinanceChanges,
  type PartChange,
  type PartSide,
} from '../../../shared/domain/ordinance-changes.ts'
import { partKindName } from '../../../shared/domain/ordinance-words.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'
import type { Piece } from '../../../shared/domain/word-differences.ts'
import { bold, paragraph, text, type Block, type DocumentModel, type Run, type Table } from '../documents/model.ts'
import { counted, fileProperties, inCapitals, pageHeader, written } from '../documents/words.ts'
import { reasonSections } from './document-reasons.ts'

/** A version as the table speaks of it. */
export type ComparedVersion = { ordinal: number; keptOn: Day; note: string | null; stage: string }

export type ComparisonData = {
  committee: Committee
  yearName: string | null
  title: string
  before: ComparedVersion
  /** Another version, or how far the text has come now. */
  after: ComparedVersion | { stage: string }
  changes: OrdinanceChanges<keyof OrdinanceReasons>
}

const changeNames: Record<Exclude<ChangeKind, 'same'>, string> = {
  added: 'Agregado',
  removed: 'Quitado',
  changed: 'Modificado',
  moved: 'Movido',
  moved_and_changed: 'Movido y modificado',
}

// Told by its look and not by a colour: on paper it is grey.
const pieceRuns = (pieces: readonly Piece[], look: 'removed' | 'added'): Run[] =>
  pieces.map(({ text: words, isMarked }) => {
    if (!isMarked) return text(words)
    return look === 'removed'
      ? { kind: 'text', text: words, struck: true }
      : { kind: 'text', text: words, bold: true, underline: true }
  })

const sideRuns = (side: PartSide | null, look: 'removed' | 'added'): Run[] => {
  if (side === null) return [text('—')]
  const title = pieceRuns(side.title, look)
  const body = pieceRuns(side.text, look)
  return [...title, ...(title.length > 0 && body.length > 0 ? [text('\n')] : []), ...body]
}

const row = (label: string, before: Run[], after: Run[], change: Exclude<ChangeKind, 'same'>): Run[][] => [
  [text(label)],
  before,
  after,
  [bold(changeNames[change])],
]

type Place = { kind: PartChange['kind']; label: string }

const placedAt = ({ kind }: PartChange, own: string, parent: Place | undefined): string => {
  if (parent !== undefined && !(kind === 'numeral' && parent.kind === 'article')) return `${parent.label}, ${own}`
  return kind.endsWith('_provision') ? `${partKindName(kind).one}: ${own}` : own
}

/**
 * `3.1`; `ARTÍCULO SEGUNDO, a)`; `Disposición complementaria final: ÚNICA`; `2.1 (antes 3.1)`: so that the part is found without
 * what is around it.
 */
const labelled = (parts: readonly PartChange[]): { part: PartChange; label: string }[] => {
  const [now, before]: [Place[], Place[]] = [[], []]
  return parts.map((part) => {
    const [label = '', was = ''] = [
      { above: now, own: (part.after ?? part.before)?.label ?? '' },
      { above: before, own: (part.before ?? part.after)?.label ?? '' },
    ].map(({ above, own }) => {
      above.length = part.depth
      const placed = placedAt(part, own, above.at(-1))
      above.push({ kind: part.kind, label: placed })
      return placed
    })
    const isNamedAnew = part.before !== null && part.after !== null && was !== label
    return { part, label: isNamedAnew ? `${label} (antes ${was})` : label }
  })
}

const partRows = (parts: readonly PartChange[]): Run[][][] =>
  labelled(parts).flatMap(({ part: { change, before, after }, label }) =>
    change === 'same' ? [] : [row(label, sideRuns(before, 'removed'), sideRuns(after, 'added'), change)],
  )

const rowsOf = ({ title, parts, reasons }: ComparisonData['changes']): Run[][][] => [
  ...(title.isChanged
    ? [row('Título', pieceRuns(title.before, 'removed'), pieceRuns(title.after, 'added'), 'changed')]
    : []),
  ...partRows(parts),
  ...reasonSections.flatMap(({ key, heading }) => {
    const change = reasons.find((one) => one.key === key)
    if (!change?.isChanged) return []
    const [before, after] = [pieceRuns(change.before, 'removed'), pieceRuns(change.after, 'added')]
    return [row(`Exposición de motivos: ${heading.toLocaleLowerCase('es')}`, before, after, 'changed')]
  }),
]

const tableOf = (rows: Run[][][], { before, after }: ComparisonData): Table => ({
  kind: 'table',
  caption: [text('Diferencias, parte por parte')],
  columns: [
    { header: 'Parte', widthMm: 38, alignment: 'left' },
    { header: `Antes: versión ${before.ordinal}`, widthMm: 101, alignment: 'left' },
    { header: 'ordinal' in after ? `Después: versión ${after.ordinal}` : 'Ahora', widthMm: 101, alignment: 'left' },
    { header: 'Cambio', widthMm: 27, alignment: 'left' },
  ],
  rows,
})

const summary = (changes: ComparisonData['changes']): Run[] => {
  const { added, removed, changed, moved, moved_and_changed: both } = countChanges(changes)
  const parts = [
    counted(added, 'parte agregada', 'partes agregadas'),
    counted(removed, 'quitada', 'quitadas'),
    counted(changed + both, 'modificada', 'modificadas'),
    counted(moved + both, 'movida', 'movidas'),
  ]
  return [text(`${parts.join(', ')}. Lo que se quitó va tachado; lo que se agregó, subrayado y en negrita.`)]
}

const versionRuns = (version: ComparedVersion): Run[] => {
  const note = written(version.note)
  return [
    text(`Versión ${version.ordinal}, guardada el ${dayInFigures(version.keptOn)}`),
    text(note === null ? ` (${version.stage})` : ` (${note})`),
  ]
}

const sameWords = ({ after }: ComparisonData): string =>
  'ordinal' in after
    ? 'No hay diferencias: las dos versiones dicen lo mismo.'
    : 'No hay diferencias: el texto dice hoy lo mismo que en esa versión.'

/** A version of a text and a later one, or what it says now, article by article in two columns, with only what differs. Pure. */
export const comparisonDocument = (data: ComparisonData): DocumentModel => {
  const rows = rowsOf(data.changes)
  const title = written(data.title)
  const found: Block[] =
    rows.length === 0 ? [paragraph([text(sameWords(data))])] : [paragraph(summary(data.changes)), tableOf(rows, data)]
  return {
    properties: fileProperties(data.committee, {
      title: [text('Cuadro comparativo')],
      subject: title ?? 'Cuadro comparativo de dos versiones',
      keywords: ['cuadro comparativo'],
    }),
    header: pageHeader(data.committee, data.yearName),
    watermark: null,
    footerNote: null,
    page: 'landscape',
    blocks: [
      { kind: 'title', runs: [text('CUADRO COMPARATIVO')] },
      ...(title === null ? [] : [{ kind: 'subtitle' as const, runs: [text(inCapitals(title.trim()))] }]),
      {
        kind: 'labels',
        labelWidthMm: 30,
        rows: [
          { label: 'Antes', runs: versionRuns(data.before) },
          'ordinal' in data.after
            ? { label: 'Después', runs: versionRuns(data.after) }
            : { label: 'Ahora', runs: [text(`Texto actual (${data.after.stage})`)] },
        ],
      },
      ...found,
    ],
  }
}
