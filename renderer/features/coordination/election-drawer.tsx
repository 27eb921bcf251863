import { Alert, Button, FocusTrap, Group, SegmentedControl, Select, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { Coordination } from '../../../shared/contract/coordination.ts'
import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import type { Settings } from '../../../shared/domain/committee.ts'
import { SessionId } from '../../../shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { shortDay } from '../../texts/format.ts'
import { coordinationRoleNames } from '../../texts/labels.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormNumber, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { leadersOf, resultOf, sumWords, votingSeats, type BallotResult, type Candidate } from './ballot.ts'
import { CandidatesField } from './candidates-field.tsx'
import {
  countedBallot,
  earlierElection,
  ElectionForm,
  incumbentAt,
  likelySession,
  usualPosition,
  votingSessions,
  type ElectedRole,
} from './election-form.ts'
import type { ElectionInput } from './use-coordination.ts'

type FormProps = {
  role: ElectedRole
  sessions: readonly SessionSummary[]
  offices: readonly Coordination[]
  settings: Settings
  onElect: (input: ElectionInput) => Promise<Coordination | null>
  onClose: () => void
}

const roles: { value: ElectedRole; label: string }[] = [
  { value: 'coordinator', label: coordinationRoleNames.coordinator },
  { value: 'alternate', label: coordinationRoleNames.alternate },
]

const colors: Record<BallotResult['tone'], string> = {
  neutral: 'gray',
  action: 'teal',
  attention: 'ochre',
  lost: 'brick',
}

const Result = ({ result }: { result: BallotResult }) => (
  <Alert
    color={colors[result.tone]}
    role="status"
    aria-label="Resultado"
    icon={
      result.tone === 'action' ? (
        <IconCircleCheck size={19} aria-hidden />
      ) : result.tone === 'neutral' ? (
        <IconInfoCircle size={19} aria-hidden />
      ) : (
        <IconAlertTriangle size={19} aria-hidden />
      )
    }
  >
    {result.words}
  </Alert>
)

const initialForm = ({ role, sessions, offices, settings }: FormProps): ElectionForm => {
  const sessionId = likelySession(sessions)?.id
  const earlier = sessionId === undefined ? undefined : earlierElection(offices, sessionId, role)
  return {
    // Only ever shown where there is a session to choose.
    sessionId: SessionId.parse(sessionId),
    role,
    position: earlier?.position ?? usualPosition(role, settings),
    ...countedBallot(earlier),
  }
}

const useElection = (props: FormProps) => {
  const form = useForm<ElectionForm>({ resolver: formResolver(ElectionForm), defaultValues: initialForm(props) })
  const { control, setValue, getValues, formState } = form
  const [isListWritten, setListWritten] = useState(false)
  const setCandidates = (candidates: readonly Candidate[]) => {
    setListWritten(true)
    setValue('candidates', ElectionForm.shape.candidates.catch([]).parse(candidates), { shouldDirty: true })
  }
  const [sessionId, role, candidates, blankVotes, spoiledVotes] = useWatch({
    control,
    name: ['sessionId', 'role', 'candidates', 'blankVotes', 'spoiledVotes'],
  })
  const register = useQuery(orpc.attendance.get.queryOptions({ input: sessionId === '' ? skipToken : { sessionId } }))
  const ballot = { candidates, blankVotes, spoiledVotes }
  const session = props.sessions.find(({ id }) => id === sessionId)
  const seats = register.data === undefined ? null : votingSeats(register.data)
  const earlier = earlierElection(props.offices, sessionId, role)
  const { dirtyFields } = formState
  const isWritten = isListWritten || dirtyFields.blankVotes === true || dirtyFields.spoiledVotes === true
  const choose = (next: { sessionId?: SessionId; role?: ElectedRole }) => {
    if (next.sessionId !== undefined) setValue('sessionId', next.sessionId, { shouldDirty: true })
    if (next.role !== undefined) setValue('role', next.role, { shouldDirty: true })
    const { sessionId: chosenSession, role: chosenRole } = getValues()
    if (dirtyFields.position !== true) setValue('position', usualPosition(chosenRole, props.settings))
    // What was counted before is brought in to be corrected, never over what somebody is writing.
    if (isWritten) return
    const counted = countedBallot(earlierElection(props.offices, chosenSession, chosenRole))
    setValue('candidates', counted.candidates)
    setValue('blankVotes', counted.blankVotes)
    setValue('spoiledVotes', counted.spoiledVotes)
  }
  const incumbent = session === undefined ? null : incumbentAt(props.offices, role, session)
  const result = session === undefined || seats === null ? null : resultOf(ballot, seats, session.heldOn, incumbent)
  return { form, ballot, seats, earlier, session, role, choose, setCandidates, result }
}

const inputOf = ({ sessionId, role, position, candidates, blankVotes, spoiledVotes }: ElectionForm): ElectionInput => ({
  sessionId,
  role,
  position,
  candidates: candidates.map(({ personId, votes }) => ({ personId, votes: votes ?? 0 })),
  blankVotes: blankVotes ?? 0,
  spoiledVotes: spoiledVotes ?? 0,
})

const Form = (props: FormProps) => {
  const { form, ballot, seats, earlier, session, role, choose, setCandidates, result } = useElection(props)
  const { control, handleSubmit, formState } = form
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const save = async (values: ElectionForm) => {
    if ((await props.onElect(inputOf(values))) !== null) props.onClose()
  }
  const leaders = leadersOf(ballot)
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
        {earlier !== undefined && (
          <Alert color="ochre" icon={<IconInfoCircle size={19} aria-hidden />}>
            {`Ya hay un conteo de esta sesión, que ganó ${earlier.personName}. Al guardar, este lo reemplaza.`}
          </Alert>
        )}
        <CandidatesField
          candidates={ballot.candidates}
          leaderId={leaders.length === 1 ? (leaders[0]?.personId ?? null) : null}
          onChange={setCandidates}
        />
        <SimpleGrid cols={2}>
          <FormNumber control={control} name="blankVotes" label="Votos en blanco" />
          <FormNumber control={control} name="spoiledVotes" label="Votos viciados" />
        </SimpleGrid>
        {seats !== null && (
          <Text size="sm" c="dimmed" className="tabular" aria-live="polite">
            {sumWords(ballot, seats)}
          </Text>
        )}
        {result !== null && <Result result={result} />}
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

type ElectionDrawerProps = Omit<FormProps, 'role' | 'settings'> & {
  role: ElectedRole | null
  settings: Settings | undefined
}

/** Records an election by secret ballot; what the count means is said before it is saved. */
export const ElectionDrawer = ({ role, settings, ...rest }: ElectionDrawerProps) => (
  <GuardedDrawer opened={role !== null} onClose={rest.onClose} title="Registrar una elección" size={560}>
    {role !== null &&
      settings !== undefined &&
      (likelySession(rest.sessions) === undefined ? (
        <Text>
          Se elige en una sesión. Cuando haya una en curso o concluida, con su asistencia, podrá registrar aquí los
          votos. Si la elección fue antes de usar este programa, regístrela como designación.
        </Text>
      ) : (
        <Form key={role} role={role} settings={settings} {...rest} />
      ))}
  </GuardedDrawer>
)
