import { Button, Group, Text } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import type { RichText } from '../../../shared/domain/rich-text.ts'
import { richTextParagraphs } from '../../../shared/domain/rich-text.ts'
import type { Resolution } from '../../app/keeper.ts'
import { useKeeperState } from '../../app/keeper-status.tsx'
import { count } from '../../texts/format.ts'
import { differenceRows, type DifferenceRow } from '../review/differences.ts'
import { shownRows, type ShownRow } from '../review/shown-rows.ts'
import type { Piece } from '../../../shared/domain/word-differences.ts'
import styles from './notes-conflict.module.css'
import type { NotesKeeper } from './notes-keeper.ts'

const Pieces = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ text, isMarked }, index) =>
    isMarked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  )

const sidesOf = (row: DifferenceRow): { saved: Piece[] | null; mine: Piece[] | null } => {
  switch (row.kind) {
    case 'same':
      return { saved: [{ text: row.text, isMarked: false }], mine: [{ text: row.text, isMarked: false }] }
    case 'removed':
      return { saved: [{ text: row.text, isMarked: true }], mine: null }
    case 'added':
      return { saved: null, mine: [{ text: row.text, isMarked: true }] }
    case 'changed':
      return { saved: row.before, mine: row.after }
  }
  return row satisfies never
}

const Side = ({ pieces }: { pieces: readonly Piece[] | null }) => (
  <td>{pieces === null ? <em>(no está)</em> : <Pieces pieces={pieces} />}</td>
)

const Row = ({ shown }: { shown: ShownRow }) => {
  if (shown.kind === 'hidden')
    return (
      <tr className={styles['hidden']}>
        <td colSpan={2}>{`${count(shown.paragraphs, 'párrafo igual', 'párrafos iguales')} en las dos`}</td>
      </tr>
    )
  const { saved, mine } = sidesOf(shown.row)
  return (
    <tr data-kind={shown.row.kind}>
      <Side pieces={mine} />
      <Side pieces={saved} />
    </tr>
  )
}

const Differences = ({ mine, theirs }: { mine: RichText; theirs: RichText }) => {
  const rows = useMemo(
    () => shownRows(differenceRows(richTextParagraphs(theirs), richTextParagraphs(mine)), true),
    [mine, theirs],
  )
  const total = rows.filter((shown) => shown.kind === 'row' && shown.row.kind !== 'same').length
  return (
    <div className={styles['frame']} tabIndex={0} role="region" aria-label="Las dos versiones, lado a lado">
      <table className={styles['table']} aria-label={count(total, 'diferencia', 'diferencias')}>
        <thead>
          <tr>
            <th scope="col">Lo que usted escribió</th>
            <th scope="col">Lo que está guardado</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((shown, index) => (
            <Row key={index} shown={shown} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type NotesConflictProps = { keeper: NotesKeeper; onResolved: () => void }

/** The same notes were changed elsewhere: both texts side by side with what differs marked, and the person chooses. */
export const NotesConflict = ({ keeper, onResolved }: NotesConflictProps) => {
  // Marked a moment later: one may go on typing meanwhile.
  const state = useDeferredValue(useKeeperState(keeper, (current) => current))
  if (state.kind !== 'conflict') return null
  const choose = (resolution: Resolution) => () => {
    keeper.resolve(resolution)
    onResolved()
  }
  return (
    <section className={styles['conflict']} role="alert" data-conflict>
      <Text fw={650} fz="md" lh={1.3}>
        Estas notas se cambiaron en otra ventana mientras usted escribía
      </Text>
      <Text mb="xs" size="sm" lh={1.35}>
        No se perdió nada; lo que difiere está subrayado. «Conservar las dos» junta ambas y deja una sola vez las frases
        iguales.
      </Text>
      <Differences mine={state.mine} theirs={state.theirs} />
      <Group gap="xs">
        <Button leftSection={<IconGitMerge size={17} aria-hidden />} onClick={choose('both')}>
          Conservar las dos
        </Button>
        <Button variant="default" onClick={choose('mine')}>
          Dejar lo mío
        </Button>
        <Button variant="default" onClick={choose('theirs')}>
          Dejar lo guardado
        </Button>
      </Group>
    </section>
  )
}
