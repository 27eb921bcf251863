import { Button, Group, Text } from '@mantine/core'
import { wordDifferences, type Piece } from '../../../shared/domain/word-differences.ts'
import { useKeeperState } from '../../app/keeper-status.tsx'
import type { Resolution } from '../../app/keeper.ts'
import styles from './editor.module.css'
import type { PartKeeper } from './part-keepers.ts'

type SideProps = { heading: string; title: string; pieces: readonly Piece[] }

const Side = ({ heading, title, pieces }: SideProps) => (
  <div className={styles['side']}>
    <Text size="sm" fw={650}>
      {heading}
    </Text>
    {title !== '' && <Text fw={600}>{title}</Text>}
    <Text className={styles['whole'] ?? ''}>
      {pieces.length === 0
        ? '(sin texto)'
        : pieces.map(({ text, isMarked }, index) =>
            isMarked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
          )}
    </Text>
  </div>
)

type PartConflictProps = { keeper: PartKeeper; read: (text: string) => string; onResolved: () => void }

/** The same part was changed elsewhere: both texts with what differs marked, and the person chooses. */
export const PartConflict = ({ keeper, read, onResolved }: PartConflictProps) => {
  const state = useKeeperState(keeper, (current) => current)
  if (state.kind !== 'conflict') return null
  const { mine, theirs } = state
  const { before: saved, after: written } = wordDifferences(read(theirs.text), read(mine.text))
  const choose = (resolution: Resolution) => () => {
    keeper.resolve(resolution)
    onResolved()
  }
  return (
    <section className={styles['conflict']} role="alert">
      <Text fw={650}>Esta parte se cambió en otra ventana mientras usted escribía. No se perdió nada.</Text>
      <div className={styles['sides']}>
        <Side heading="Lo que usted escribió" title={mine.title} pieces={written} />
        <Side heading="Lo que está guardado" title={theirs.title} pieces={saved} />
      </div>
      <Group gap="xs">
        <Button onClick={choose('mine')}>Dejar lo mío</Button>
        <Button variant="default" onClick={choose('theirs')}>
          Dejar lo guardado
        </Button>
      </Group>
    </section>
  )
}
