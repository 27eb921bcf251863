import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useForm, type Control } from 'react-hook-form'
import { z } from 'zod'
import { SessionDraft, SessionFacts, type Session } from '../../../shared/contract/sessions.ts'
import { Signatory } from '../../../shared/domain/committee.ts'
import { lacksProvince } from '../../../shared/domain/session.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { useUnsavedGuard } from '../../app/use-unsaved-guard.ts'
import { callNames, optionsOf } from '../../texts/labels.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { ChoiceField, FormDay, FormTime, TextField } from '../../ui/form.tsx'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { Section } from '../../ui/section.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import { SessionFields } from './session-fields.tsx'
import { draftOf, provinceNeeded, type SessionForm } from './session-form.ts'
import { areMinutesEditable, isBefore } from './session-life.ts'
import { signatoryOrBlank, signatoryOrNull } from './signatory.ts'
import { useSession } from './use-session.ts'

const DetailsForm = z.strictObject({
  ...SessionDraft.shape,
  ...SessionFacts.shape,
  presider: Signatory,
  secretary: Signatory,
})
type DetailsForm = z.infer<typeof DetailsForm>

// Of papers that never named it the province may stay unknown; what is known is not lost by a slip.
const formOf = (session: Session) =>
  DetailsForm.refine((form) => lacksProvince(session) || !lacksProvince(form), provinceNeeded)

const valuesOf = (session: Session): DetailsForm => ({
  ...draftOf(session),
  startedAt: session.startedAt,
  endedAt: session.endedAt,
  quorumCall: session.quorumCall,
  presider: signatoryOrBlank(session.presider),
  secretary: signatoryOrBlank(session.secretary),
  nextSessionOn: session.nextSessionOn,
  remarks: session.remarks,
})

const inputOf = (session: Session, values: DetailsForm) => {
  const { startedAt, endedAt, quorumCall, presider, secretary, nextSessionOn, remarks, kind: _kind, ...draft } = values
  return {
    sessionId: session.id,
    expectedVersion: session.version,
    draft,
    facts: {
      startedAt,
      endedAt,
      quorumCall,
      presider: signatoryOrNull(presider),
      secretary: signatoryOrNull(secretary),
      nextSessionOn,
      remarks,
    },
  }
}

const FactFields = ({ control }: { control: Control<DetailsForm> }) => (
  <Stack>
    <SimpleGrid cols={3}>
      <FormTime control={control} name="startedAt" label="Hora de inicio" />
      <FormTime control={control} name="endedAt" label="Hora de término" />
      <ChoiceField
        control={control}
        name="quorumCall"
        label="Se instaló en"
        options={optionsOf(callNames)}
        placeholder="No se sabe"
        isOptional
      />
    </SimpleGrid>
    <SimpleGrid cols={2}>
      <TextField control={control} name="presider.name" label="Presidió" />
      <TextField control={control} name="presider.position" label="Cargo de quien presidió" />
      <TextField control={control} name="secretary.name" label="Actuó en secretaría" />
      <TextField control={control} name="secretary.position" label="Cargo en la secretaría" />
    </SimpleGrid>
    <SimpleGrid cols={3}>
      <FormDay control={control} name="nextSessionOn" label="Próxima sesión" isOptional />
    </SimpleGrid>
    <TextField control={control} name="remarks" label="Observaciones" lines={2} isOptional />
  </Stack>
)

const Details = ({ session }: { session: Session }) => {
  const { data: territory = [] } = useQuery(orpc.territory.list.queryOptions())
  const saving = useCommand(client.sessions.update, {
    onDone: () => {
      notifyDone('Se guardaron los datos de la sesión.')
    },
  })
  const form = useForm<DetailsForm>({
    resolver: formResolver(formOf(session)),
    values: valuesOf(session),
    resetOptions: { keepDirtyValues: true },
  })
  useUnsavedGuard(form.formState.isDirty)
  const isEditable = areMinutesEditable(session)
  return (
    <form
      onSubmit={(event) =>
        void form.handleSubmit((values) => {
          saving.run(inputOf(session, values))
        })(event)
      }
      noValidate
    >
      <Stack gap="md">
        {!isEditable && (
          <Alert color="gray" icon={<IconLock aria-hidden />}>
            El acta está aprobada: estos datos ya no se cambian.
          </Alert>
        )}
        <Section title="Cuándo, dónde y cómo">
          <Stack>
            {/* The fields of planning are the same; this form only knows more besides them. */}
            <SessionFields
              control={form.control as unknown as Control<SessionForm>}
              territory={territory}
              onProvinceChosen={() => {
                form.setValue('district', null, { shouldDirty: true })
              }}
            />
          </Stack>
        </Section>
        <Section
          title="Lo que ocurrió"
          aside={
            <Text size="sm" c="dimmed">
              Lo que quede vacío saldrá en el acta como línea para llenar a mano.
            </Text>
          }
        >
          {isBefore(session.status) ? (
            <Text c="dimmed">Se completa al iniciar y al cerrar la sesión.</Text>
          ) : (
            <FactFields control={form.control} />
          )}
        </Section>
        <Group>
          <Button
            type="submit"
            variant="light"
            loading={saving.isRunning}
            disabled={!isEditable || !form.formState.isDirty}
          >
            Guardar cambios
          </Button>
          {form.formState.isDirty && (
            <Text size="sm" c="dimmed">
              Hay cambios sin guardar.
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  )
}

/** What was planned of a session, what is known of how it went, and the files that belong to it. */
export const DetailsTab = () => {
  const { session } = useSession()
  return (
    <Loaded query={session} skeleton={<LineSkeletons />}>
      {(data) => (
        <Stack gap="md">
          <Details key={data.id} session={data} />
          <Attachments
            owner={{ kind: 'session', id: data.id }}
            title="Archivos de la sesión"
            what="presentaciones, informes o la lista firmada"
          />
        </Stack>
      )}
    </Loaded>
  )
}
