import { Button } from '@mantine/core'
import { IconArrowBackUp, IconArrowsUpDown, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react'
import type { RefObject } from 'react'
import type { ChangeKind, PartSide } from '../../../shared/domain/ordinance-changes.ts'
import type { Piece } from '../../../shared/domain/word-differences.ts'
import { count } from '../../texts/format.ts'
import type { Icon } from '../../ui/icon.ts'
import table from '../review/difference-table.module.css'
import type { ChangeRow } from './change-rows.ts'
import styles from './versions.module.css'

const looks: Record<Exclude<ChangeKind, 'same'>, { icon: Icon; word: string }> = {
  removed: { icon: IconMinus, word: 'Se quitó' },
  added: { icon: IconPlus, word: 'Se agregó' },
  changed: { icon: IconPencil, word: 'Cambió' },
  moved: { icon: IconArrowsUpDown, word: 'Se movió' },
  moved_and_changed: { icon: IconArrowsUpDown, word: 'Se movió y cambió' },
}

const Words = ({ pieces, as: Marked }: { pieces: readonly Piece[]; as: 'del' | 'ins' }) =>
  pieces.map(({ text, isMarked }, index) =>
    isMarked ? <Marked key={index}>{text}</Marked> : <span key={index}>{text}</span>,
  )

const Side = ({ side, as }: { side: PartSide | null; as: 'del' | 'ins' }) => {
  if (side === null) return null
  const { label, title, text } = side
  return (
    <>
      {(label !== '' || title.length > 0) && (
        <strong className={styles['label']}>
          {label}
          {title.length > 0 && '. '}
          <Words pieces={title} as={as} />
        </strong>
      )}
      {text.length > 0 && (
        <span className={styles['text']}>
          <Words pieces={text} as={as} />
        </span>
      )}
    </>
  )
}

const Kind = ({ change }: { change: ChangeKind }) => {
  if (change === 'same') return null
  const { icon: KindIcon, word } = looks[change]
  return (
    <span className={`${table['kind'] ?? ''} ${styles['kind'] ?? ''}`}>
      <KindIcon size={15} stroke={2.4} aria-hidden />
      {word}
    </span>
  )
}

export type TakeBack = { canTake: (partId: string) => boolean; take: (partId: string) => void }

// What was only moved says the same, and what was added said nothing.
const saidOtherwise: ReadonlySet<ChangeKind> = new Set(['changed', 'moved_and_changed', 'removed'])

type RowProps = { row: ChangeRow; takeBack: TakeBack | null }

const Row = ({ row, takeBack }: RowProps) => {
  if (row.kind === 'heading')
    return (
      <tr className={styles['heading']}>
        <th colSpan={3} scope="colgroup">
          {row.text}
        </th>
      </tr>
    )
  if (row.kind === 'hidden')
    return (
      <tr className={table['hidden']}>
        <td />
        <td colSpan={2}>{count(row.parts, 'parte igual', 'partes iguales')}</td>
      </tr>
    )
  const { change, partId, before, after, difference } = row
  const isBack = takeBack !== null && partId !== null && saidOtherwise.has(change) && takeBack.canTake(partId)
  return (
    <tr
      data-kind={change === 'moved_and_changed' ? 'changed' : change}
      data-depth={row.depth}
      data-difference={difference ?? undefined}
      tabIndex={difference === null ? undefined : -1}
    >
      <td>
        <Kind change={change} />
        {isBack && (
          <Button
            variant="subtle"
            size="compact-xs"
            className={styles['take'] ?? ''}
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            aria-label={`Volver a lo de antes: ${before?.label ?? ''}`}
            onClick={() => {
              takeBack.take(partId)
            }}
          >
            Volver
          </Button>
        )}
      </td>
      <td>
        <Side side={before} as="del" />
      </td>
      <td>
        <Side side={after} as="ins" />
      </td>
    </tr>
  )
}

type ChangesTableProps = {
  rows: readonly ChangeRow[]
  before: string
  after: string
  /** Null where the later text is not today's, or cannot be changed. */
  takeBack: TakeBack | null
  table: RefObject<HTMLTableElement | null>
}

/** Two versions side by side, article by article: what went is struck through, what came underlined, each with its word. */
export const ChangesTable = ({ rows, before, after, takeBack, table: element }: ChangesTableProps) => (
  <table
    ref={element}
    className={`${table['table'] ?? ''} ${styles['changes'] ?? ''}`}
    aria-label={`${before} y ${after}, lado a lado`}
  >
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
      {rows.map((row) => (
        <Row key={row.key} row={row} takeBack={takeBack} />
      ))}
    </tbody>
  </table>
)
