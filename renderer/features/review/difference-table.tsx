import { IconMinus, IconPencil, IconPlus } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { count } from '../../texts/format.ts'
import type { Icon } from '../../ui/icon.ts'
import type { DifferenceRow } from './differences.ts'
import styles from './difference-table.module.css'
import type { ShownRow } from './shown-rows.ts'
import type { Piece } from '../../../shared/domain/word-differences.ts'

const looks: Record<Exclude<DifferenceRow['kind'], 'same'>, { icon: Icon; word: string }> = {
  removed: { icon: IconMinus, word: 'Se quitó' },
  added: { icon: IconPlus, word: 'Se agregó' },
  changed: { icon: IconPencil, word: 'Cambió' },
}

const Pieces = ({ pieces, as: Marked }: { pieces: readonly Piece[]; as: 'del' | 'ins' }) =>
  pieces.map(({ text, isMarked }, index) =>
    isMarked ? <Marked key={index}>{text}</Marked> : <span key={index}>{text}</span>,
  )

const Before = ({ row }: { row: DifferenceRow }) => {
  switch (row.kind) {
    case 'same':
      return row.text
    case 'removed':
      return <del>{row.text}</del>
    case 'added':
      return null
    case 'changed':
      return <Pieces pieces={row.before} as="del" />
  }
  return row satisfies never
}

const After = ({ row }: { row: DifferenceRow }) => {
  switch (row.kind) {
    case 'same':
      return row.text
    case 'removed':
      return null
    case 'added':
      return <ins>{row.text}</ins>
    case 'changed':
      return <Pieces pieces={row.after} as="ins" />
  }
  return row satisfies never
}

const Kind = ({ kind }: { kind: DifferenceRow['kind'] }) => {
  if (kind === 'same') return null
  const { icon: KindIcon, word } = looks[kind]
  return (
    <span className={styles['kind']}>
      <KindIcon size={15} stroke={2.4} aria-hidden />
      {word}
    </span>
  )
}

type DifferenceTableProps = {
  rows: readonly ShownRow[]
  before: string
  after: string
  table: RefObject<HTMLTableElement | null>
}

/** Two texts side by side: what was taken out is struck through, what was put in underlined, each with its word. */
export const DifferenceTable = ({ rows, before, after, table }: DifferenceTableProps) => (
  <table ref={table} className={styles['table']} aria-label={`${before} y ${after}, lado a lado`}>
    <thead>
      <tr>
        <th scope="col">
          <span className="visually-hidden">Diferencia</span>
        </th>
        <th scope="col">{`Antes: ${before}`}</th>
        <th scope="col">{`Después: ${after}`}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((shown, index) =>
        shown.kind === 'hidden' ? (
          <tr key={index} className={styles['hidden']}>
            <td />
            <td colSpan={2}>{count(shown.paragraphs, 'párrafo igual', 'párrafos iguales')}</td>
          </tr>
        ) : (
          <tr
            key={index}
            data-kind={shown.row.kind}
            data-difference={shown.difference ?? undefined}
            tabIndex={shown.difference === null ? undefined : -1}
          >
            <td>
              <Kind kind={shown.row.kind} />
            </td>
            <td>
              <Before row={shown.row} />
            </td>
            <td>
              <After row={shown.row} />
            </td>
          </tr>
        ),
      )}
    </tbody>
  </table>
)
