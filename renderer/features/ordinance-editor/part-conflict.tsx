import { Button, Group, Text } from '@mantine/core'
import { useKeeperState } from '../../app/keeper-status.tsx'
import type { Resolution } from '../../app/keeper.ts'
import styles from './editor.module.css'
import type { PartKeeper, PartWords } from './part-keepers.ts'

const Side = ({ heading, words, read }: { heading: string; words: PartWords; read: (text: string) => string }) => (
  <div className={styles['side']}>
    <Text size="sm" fw={650}>
      {heading}
    </Text>
    {words.title !== '' && <Text fw={600}>{words.title}</Text>}
    <Text className={styles['whole'] ?? ''}>{words.text === '' ? '(sin texto)' : read(words.text)}</Text>
  </div>
)

type PartConflictProps = { keeper: PartKeeper; read: (text: string) => string; onResolved: () => void }

/** The same part was changed elsewhere: both texts side by side, and the person chooses. */
export const PartConflict = ({ keeper, read, onResolved }: PartConflictProps) => {
  const state = useKeeperState(keeper, (current) => current)
  if (state.kind !== 'conflict') return null
  const choose = (resolution: Resolution) => () => {
    keeper.resolve(resolution)
    onResolved()
  }
  return (
    <section className={styles['conflict']} role="alert">
      <Text fw={650}>Esta parte se cambió en otra ventana mientras usted escribía. No se perdió nada.</Text>
      <div className={styles['sides']}>
        <Side heading="Lo que usted escribió" words={state.mine} read={read} />
        <Side heading="Lo que está guardado" words={state.theirs} read={read} />
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
