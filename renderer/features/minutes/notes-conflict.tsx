import { Button, Group, SimpleGrid, Text } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import type { RichText } from '../../../shared/domain/rich-text.ts'
import { richTextToPlain } from '../../../shared/domain/rich-text.ts'
import type { Resolution } from '../../app/keeper.ts'
import { useKeeperState } from '../../app/keeper-status.tsx'
import styles from './notes-conflict.module.css'
import type { NotesKeeper } from './notes-keeper.ts'

const Version = ({ title, notes }: { title: string; notes: RichText }) => (
  <div className={styles['version']}>
    <Text fw={600}>{title}</Text>
    <div className={styles['text']} tabIndex={0} role="region" aria-label={title}>
      {richTextToPlain(notes)}
    </div>
  </div>
)

type NotesConflictProps = { keeper: NotesKeeper; onResolved: () => void }

/** The same notes were changed elsewhere: both texts side by side, and the person chooses. */
export const NotesConflict = ({ keeper, onResolved }: NotesConflictProps) => {
  const state = useKeeperState(keeper, (current) => current)
  if (state.kind !== 'conflict') return null
  const choose = (resolution: Resolution) => {
    keeper.resolve(resolution)
    onResolved()
  }
  return (
    <section className={styles['conflict']} role="alert">
      <Text fw={650} fz="md">
        Estas notas se cambiaron en otra ventana mientras usted escribía
      </Text>
      <Text mb="sm">No se perdió ninguna. Elija cuál queda, o conserve las dos y arréglelas después.</Text>
      <SimpleGrid cols={2} mb="md">
        <Version title="Lo que usted escribió" notes={state.mine} />
        <Version title="Lo que está guardado" notes={state.theirs} />
      </SimpleGrid>
      <Group gap="xs">
        <Button
          leftSection={<IconGitMerge size={17} aria-hidden />}
          onClick={() => {
            choose('both')
          }}
        >
          Conservar las dos
        </Button>
        <Button
          variant="default"
          onClick={() => {
            choose('mine')
          }}
        >
          Dejar lo mío
        </Button>
        <Button
          variant="default"
          onClick={() => {
            choose('theirs')
          }}
        >
          Dejar lo guardado
        </Button>
      </Group>
    </section>
  )
}
