import { Alert, Button, FocusTrap, Group, SegmentedControl, Select, Stack } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconRepeat, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { SessionId } from '../../../shared/domain/ids.ts'
import { shortDay } from '../../texts/format.ts'
import { coordinationRoleNames } from '../../texts/labels.ts'
import { TextField } from '../../ui/form.tsx'
import { useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import type { Tone } from '../../ui/tone.ts'
import { isTied, type BallotResult } from './ballot.ts'
import styles from './ballot.module.css'
import { electionInput, votingSessions, type ElectedRole, type ElectionForm as Values } from './election-model.ts'
import { EarlierRound, RoundFields } from './round-fields.tsx'
import { earlierProblem, mostRounds, nextRound, roundName } from './rounds.ts'
import { useElection, type ElectionFormProps } from './use-election.ts'

const roles: { value: ElectedRole; label: string }[] = [
  { value: 'coordinator', label: coordinationRoleNames.coordinator },
  { value: 'alternate', label: coordinationRoleNames.alternate },
]

const colors: Record<Tone, string> = { neutral: 'gray', action: 'teal', attention: 'ochre', lost: 'brick' }

const icons: Record<Tone, ReactNode> = {
  neutral: <IconInfoCircle size={19} aria-hidden />,
  action: <IconCircleCheck size={19} aria-hidden />,
  attention: <IconAlertTriangle size={19} aria-hidden />,
  lost: <IconAlertTriangle size={19} aria-hidden />,
}

type ResultProps = { result: BallotResult; onNextRound: (() => void) | null }

const Result = ({ result, onNextRound }: ResultProps) => (
  <Alert color={colors[result.tone]} role="status" aria-label="Resultado" icon={icons[result.tone]}>
    {result.words}
    {onNextRound !== null && (
      <div>
        <Button mt="xs" size="xs" leftSection={<IconRepeat size={16} aria-hidden />} onClick={onNextRound}>
          Empate: otra vuelta entre ellos
        </Button>
      </div>
    )}
  </Alert>
)

type RoundsProps = ReturnType<typeof useElection>

const Rounds = ({ rounds, setRounds, voters, suggestions }: RoundsProps) => {
  const last = rounds.length - 1
  const ballot = rounds[last]
  const change = (index: number) => (changed: Values['rounds'][number]) => {
    setRounds(rounds.with(index, changed))
  }
  return (
    <>
      {rounds.slice(0, -1).map((round, index) => (
        <EarlierRound
          // Rounds are only ever added or taken from the end.
          key={index}
          index={index}
          ballot={round}
          voters={voters}
          problem={voters === null ? null : earlierProblem(rounds, index, voters.came)}
          onChange={change(index)}
        />
      ))}
      {last > 0 && (
        <Group justify="space-between" className={styles['roundHead'] ?? ''}>
          <h3>{roundName(last)}</h3>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={() => {
              setRounds(rounds.slice(0, -1))
            }}
          >
            Quitar esta vuelta
          </Button>
        </Group>
      )}
      {ballot !== undefined && (
        <RoundFields
          key={`last ${String(last)}`}
          index={last}
          ballot={ballot}
          voters={voters}
          suggestions={suggestions}
          onChange={change(last)}
        />
      )}
    </>
  )
}

/** An election by secret ballot, round by round; what the count means is said before it is saved. */
export const ElectionForm = (props: ElectionFormProps) => {
  const election = useElection(props)
  const { form, rounds, setRounds, voters, earlier, session, role, choose, result } = election
  const { control, handleSubmit, formState } = form
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const last = rounds.at(-1)
  const canGoOn =
    result?.tone === 'attention' && last !== undefined && isTied(last) && rounds.length < mostRounds && voters !== null
  const save = async (values: Values) => {
    if ((await props.onElect(electionInput(values, election.agendaItemId))) !== null) props.onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <FocusTrap.InitialFocus />
      <Stack>
        <SegmentedControl
          aria-label="Qué cargo se elige"
          data={roles}
          value={role}
          onChange={(value) => {
            choose({ role: value })
          }}
        />
        {props.sessions.length > 1 && (
          <Select
            label="En qué sesión"
            data={votingSessions(props.sessions).map(({ id, label, heldOn }) => ({
              value: id,
              label: `${label} · ${shortDay(heldOn)}`,
            }))}
            value={session?.id ?? null}
            onChange={(id) => {
              const chosen = SessionId.safeParse(id)
              if (chosen.success) choose({ sessionId: chosen.data })
            }}
          />
        )}
        {earlier !== undefined && (
          <Alert color="ochre" icon={<IconInfoCircle size={19} aria-hidden />}>
            {`Ya hay un conteo de esta sesión, que ganó ${earlier.personName}. Al guardar, este lo reemplaza.`}
          </Alert>
        )}
        <Rounds {...election} />
        {result !== null && (
          <Result
            result={result}
            onNextRound={
              canGoOn
                ? () => {
                    setRounds([...rounds, nextRound(last)])
                  }
                : null
            }
          />
        )}
        <TextField
          control={control}
          name="position"
          label="Cargo, como sale bajo la firma"
          description="Por ejemplo, Coordinadora regional."
          isRequired
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={props.onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting} disabled={result?.canSave !== true}>
            Registrar elección
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
