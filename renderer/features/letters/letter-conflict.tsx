import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { LetterDraft } from '../../../shared/contract/letters.ts'
import { useKeeperState } from '../../app/keeper-status.tsx'
import type { Keeper } from '../../app/keeper.ts'
import { count } from '../../texts/format.ts'

const Version = ({ title, draft }: { title: string; draft: LetterDraft }) => (
  <div>
    <Text fw={600}>{title}</Text>
    <Text size="sm">
      {draft.subject} · {count(draft.recipients.length, 'destinatario', 'destinatarios')}
    </Text>
    <Text size="sm" lineClamp={4}>
      {draft.body}
    </Text>
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
      <Text mb="xs">No se perdió nada. Elija cuál queda.</Text>
      <Group grow align="flex-start" mb="sm">
        <Version title="Lo que usted escribió" draft={state.mine} />
        <Version title="Lo que está guardado" draft={state.theirs} />
      </Group>
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
