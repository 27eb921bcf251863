import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { LetterDraft } from '../../../shared/contract/letters.ts'
import { useKeeperState } from '../../app/keeper-status.tsx'
import type { Keeper } from '../../app/keeper.ts'
import styles from './letter-conflict.module.css'
import { letterDifferences } from './letter-differences.ts'

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.length === 0 ? <p>—</p> : lines.map((line, index) => <p key={`${String(index)}${line}`}>{line}</p>)

const Differences = ({ mine, theirs }: { mine: LetterDraft; theirs: LetterDraft }) => (
  // It is read by keyboard too: the arrows move what is longer than its frame.
  <div className={styles['scroll']} role="region" aria-label="En qué difieren" tabIndex={0}>
    <table>
      <thead>
        <tr>
          <th scope="col">Difieren en</th>
          <th scope="col">Lo que usted escribió</th>
          <th scope="col">Lo que está guardado</th>
        </tr>
      </thead>
      <tbody>
        {letterDifferences(mine, theirs).map((difference) => (
          <tr key={difference.what}>
            <th scope="row">{difference.what}</th>
            <td>
              <Lines lines={difference.mine} />
            </td>
            <td>
              <Lines lines={difference.theirs} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** The same draft was changed in another window: both are shown, and the person chooses which stays. */
export const LetterConflict = ({ keeper }: { keeper: Keeper<LetterDraft> }) => {
  const state = useKeeperState(keeper, (current) => current)
  if (state.kind !== 'conflict') return null
  return (
    <Alert
      color="ochre"
      role="alert"
      mb="md"
      icon={<IconAlertTriangle aria-hidden />}
      title="Este borrador se cambió en otra ventana mientras usted escribía"
    >
      <Text mb="xs">No se perdió nada. Elija cuál queda; lo que no aparece abajo es igual en los dos.</Text>
      <Differences mine={state.mine} theirs={state.theirs} />
      <Group gap="xs">
        <Button
          variant="default"
          onClick={() => {
            keeper.resolve('mine')
          }}
        >
          Dejar lo mío
        </Button>
        <Button
          variant="default"
          onClick={() => {
            keeper.resolve('theirs')
          }}
        >
          Dejar lo guardado
        </Button>
      </Group>
    </Alert>
  )
}
