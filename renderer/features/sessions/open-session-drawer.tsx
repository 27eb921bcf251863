import { Alert, Anchor, Button, FocusTrap, Group, Radio, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCalendarEvent } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useController, useForm, useWatch, type Control } from 'react-hook-form'
import { z } from 'zod'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Signatories } from '../../../shared/contract/coordination.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { Signatory, type Settings } from '../../../shared/domain/committee.ts'
import { Time } from '../../../shared/domain/dates.ts'
import { QuorumCall, requiredSeats } from '../../../shared/domain/quorum.ts'
import { client, orpc } from '../../app/client.ts'
import { currentTime, today } from '../../app/clock.ts'
import { useCommand } from '../../app/use-command.tsx'
import { callNames, optionsOf } from '../../texts/labels.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormTime, TextField } from '../../ui/form.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { openingWords } from './opening-words.ts'
import { proposedCall } from './proposed-call.ts'
import { signatoryOrNull } from './signatory.ts'

const OpeningDraft = z.strictObject({
  startedAt: Time,
  /** Null: the one that is proposed by the hour. */
  quorumCall: QuorumCall.nullable(),
  presider: Signatory,
  secretary: Signatory,
})
type OpeningDraft = z.infer<typeof OpeningDraft>

type CallChoiceProps = {
  control: Control<OpeningDraft>
  proposed: QuorumCall
  register: AttendanceRegister
  settings: Settings
}

const CallChoice = ({ control, proposed, register: { quorum }, settings }: CallChoiceProps) => {
  const { field } = useController({ control, name: 'quorumCall' })
  const required = requiredSeats(quorum.seats, settings.quorum[field.value ?? proposed])
  const missing = Math.max(0, required - quorum.present)
  return (
    <>
      <Radio.Group label="¿Con qué convocatoria se instala?" value={field.value ?? proposed} onChange={field.onChange}>
        <Stack gap={6} mt={6}>
          {optionsOf<QuorumCall>(callNames).map(({ value, label }) => (
            <Radio
              key={value}
              value={value}
              label={`${label}: se necesitan ${String(requiredSeats(quorum.seats, settings.quorum[value]))} de ${String(quorum.seats)}`}
            />
          ))}
        </Stack>
      </Radio.Group>
      {missing > 0 ? (
        <Alert color="ochre" icon={<IconAlertTriangle aria-hidden />} title="Todavía no hay quórum">
          {`Están ${String(quorum.present)} y ${missing === 1 ? 'falta 1 institución' : `faltan ${String(missing)} instituciones`}. Puede iniciar igual: el comité decide, y el acta dirá con cuántas se instaló.`}
        </Alert>
      ) : (
        <Text fw={600}>{`Están ${String(quorum.present)} de ${String(quorum.seats)}: hay quórum.`}</Text>
      )}
    </>
  )
}

// It can be begun all the same: somebody presides even when nobody wrote down who.
const NobodyPresides = ({ control }: { control: Control<OpeningDraft> }) => {
  const name = useWatch({ control, name: 'presider.name' })
  if (name.trim() !== '') return null
  return (
    <Alert color="ochre" icon={<IconAlertTriangle aria-hidden />} title="No está escrito quién preside">
      {'El acta tendrá una línea para llenarla a mano. Escríbalo aquí, o registre a la coordinación en '}
      <Anchor component={Link} to="/padron/coordinacion" inherit>
        Padrón, Coordinación
      </Anchor>
      .
    </Alert>
  )
}

type OpeningProps = {
  session: Session
  register: AttendanceRegister
  settings: Settings
  /** Who is in office on the day of the session. */
  signatories: Signatories
  onClose: () => void
}

const OpeningForm = ({ session, register, settings, signatories, onClose }: OpeningProps) => {
  const opening = useCommand(client.sessions.open, {
    onDone: () => {
      forget()
      notifyDone('La sesión está en curso.')
      onClose()
    },
  })
  const form = useForm<OpeningDraft>({
    resolver: formResolver(OpeningDraft),
    defaultValues: {
      // Today, now; a session of another day is being put on record.
      startedAt: session.heldOn === today() ? currentTime() : (session.firstCallAt ?? currentTime()),
      quorumCall: session.quorumCall,
      presider: session.presider ?? signatories.coordinator,
      secretary: session.secretary ?? signatories.secretary,
    },
  })
  const { control, handleSubmit, formState } = form
  const { forget } = useKeptForm(form, draftKey('opening', session.id), OpeningDraft)
  useDrawerGuard(formState.isDirty && !opening.isRunning)
  const { quorum } = register
  const proposed = proposedCall({
    at: useWatch({ control, name: 'startedAt' }),
    secondCallAt: session.secondCallAt,
    isSecondMet: quorum.present >= requiredSeats(quorum.seats, settings.quorum.second),
    before: null,
  })
  const { notice, doIt } = openingWords(session.heldOn, today())
  const open = ({ presider, secretary, quorumCall, startedAt }: OpeningDraft) => {
    opening.run({
      sessionId: session.id,
      expectedVersion: session.version,
      startedAt,
      quorumCall: quorumCall ?? proposed,
      presider: signatoryOrNull(presider),
      secretary: signatoryOrNull(secretary),
    })
  }
  return (
    <form onSubmit={(event) => void handleSubmit(open)(event)} noValidate>
      <FocusTrap.InitialFocus />
      <Stack>
        {notice !== null && (
          <Alert color={session.heldOn > today() ? 'ochre' : 'gray'} icon={<IconCalendarEvent aria-hidden />}>
            {notice}
          </Alert>
        )}
        <FormTime control={control} name="startedAt" label="Hora de inicio" isRequired />
        <CallChoice control={control} proposed={proposed} register={register} settings={settings} />
        <SimpleGrid cols={2}>
          <TextField control={control} name="presider.name" label="Preside" />
          <TextField control={control} name="presider.position" label="Cargo" />
          <TextField control={control} name="secretary.name" label="Actúa en secretaría" />
          <TextField control={control} name="secretary.position" label="Cargo" />
        </SimpleGrid>
        <NobodyPresides control={control} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Todavía no
          </Button>
          <Button type="submit" loading={opening.isRunning}>
            {doIt}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type OpenSessionDrawerProps = { session: Session; register: AttendanceRegister; isOpen: boolean; onClose: () => void }

/** Begins a session: the hour, the call, who presides. It warns without quorum and never blocks. */
export const OpenSessionDrawer = ({ session, register, isOpen, onClose }: OpenSessionDrawerProps) => {
  const { data } = useQuery(orpc.settings.get.queryOptions())
  const { data: signatories } = useQuery(orpc.coordination.signatories.queryOptions({ input: { on: session.heldOn } }))
  return (
    <GuardedDrawer opened={isOpen} onClose={onClose} title="Iniciar la sesión" size={580}>
      {data !== undefined && signatories !== undefined && (
        <OpeningForm
          session={session}
          register={register}
          settings={data.settings}
          signatories={signatories}
          onClose={onClose}
        />
      )}
    </GuardedDrawer>
  )
}
