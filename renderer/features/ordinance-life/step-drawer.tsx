import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useForm, useWatch, type Control } from 'react-hook-form'
import { OrdinanceStepDraft, type OrdinanceLife, type OrdinanceStep } from '../../../shared/contract/ordinance-steps.ts'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { needsReason, nextStages, skippedStages, type StepStage } from '../../../shared/domain/ordinance-life.ts'
import { stageName } from '../../../shared/domain/ordinance-words.ts'
import { joinWithAnd } from '../../../shared/domain/spanish-words.ts'
import { today } from '../../app/clock.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { shortDay } from '../../texts/format.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { ChoiceField, FormDay, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { ChecksSummary } from '../ordinance-checks/checks-summary.tsx'
import { CommitmentField, SessionFields } from './step-links-fields.tsx'
import { askedOnly, stepWords } from './step-words.ts'
import { draftOf } from './use-life.ts'

const blankStep = (stage: StepStage): OrdinanceStepDraft => ({
  stage,
  happenedOn: today(),
  number: null,
  document: null,
  person: null,
  link: null,
  note: null,
  sessionId: null,
  agreementId: null,
  commitmentId: null,
})

// The file has to say why: told in the form, before anything is sent.
const StepForm = OrdinanceStepDraft.refine(({ stage, note }) => !needsReason(stage) || (note ?? '').trim() !== '', {
  path: ['note'],
  message: 'Escriba por qué se archiva.',
})

const lineNames = ['number', 'document', 'person', 'link'] as const

const AskedFields = ({
  control,
  ordinance,
  stage,
}: {
  control: Control<OrdinanceStepDraft>
  ordinance: Ordinance
  stage: StepStage
}) => {
  const asked = stepWords(ordinance.kind, stage)
  return (
    <>
      {lineNames.map((name) => {
        const line = asked[name]
        return (
          line && (
            <TextField
              key={name}
              control={control}
              name={name}
              label={line.label}
              {...(line.placeholder === undefined ? {} : { placeholder: line.placeholder })}
              isOptional
            />
          )
        )
      })}
      <TextField
        control={control}
        name="note"
        label={asked.note?.label ?? 'Nota'}
        {...(asked.note?.placeholder === undefined ? {} : { placeholder: asked.note.placeholder })}
        lines={2}
        isOptional
        isRequired={needsReason(stage)}
      />
    </>
  )
}

const Skipped = ({ ordinance, stage }: { ordinance: Ordinance; stage: StepStage }) => {
  const skipped = skippedStages(ordinance.kind, ordinance.stage, stage)
  if (skipped.length === 0) return null
  return (
    <Alert color="ochre" icon={<IconInfoCircle size={18} aria-hidden />} role="status">
      {`Sin pasar por ${joinWithAnd(skipped.map((one) => `«${stageName(one, ordinance.kind)}»`))}. Puede registrarlo así; después ya no podrá intercalar esos pasos.`}
    </Alert>
  )
}

type FormProps = {
  ordinance: Ordinance
  life: OrdinanceLife
  /** Null is the next one. */
  kept: OrdinanceStep | null
  onSave: (kept: OrdinanceStep | null, draft: OrdinanceStepDraft) => Promise<unknown>
  onClose: () => void
}

const Form = ({ ordinance, life, kept, onSave, onClose }: FormProps) => {
  const next = nextStages(ordinance.kind, ordinance.stage)
  const form = useForm<OrdinanceStepDraft>({
    resolver: formResolver(StepForm),
    defaultValues: kept === null ? blankStep(next[0] ?? 'archived') : draftOf(kept),
  })
  const { control, handleSubmit, formState, setValue, getFieldState } = form
  const key = draftKey('ordinance_step', ordinance.id, kept === null ? 'next' : `${kept.id} ${String(life.version)}`)
  const { forget } = useKeptForm(form, key, OrdinanceStepDraft)
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const stage = useWatch({ control, name: 'stage' })
  const asked = stepWords(ordinance.kind, stage)
  const index = kept === null ? life.steps.length : life.steps.findIndex(({ id }) => id === kept.id)
  const previous = life.steps[index - 1]
  const save = async (draft: OrdinanceStepDraft) => {
    if ((await onSave(kept, askedOnly(ordinance.kind, draft))) === null) return
    forget()
    onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        {kept === null && (
          <ChoiceField
            control={control}
            name="stage"
            label="Etapa a la que pasa"
            options={next.map((one) => ({ value: one, label: stageName(one, ordinance.kind) }))}
          />
        )}
        <Text c="dimmed">{asked.purpose}</Text>
        {kept === null && <Skipped ordinance={ordinance} stage={stage} />}
        {kept === null && stage === 'presented' && <ChecksSummary ordinance={ordinance} />}
        {asked.isOfCommittee === true && (
          <SessionFields
            control={control}
            kept={kept}
            onSession={(day) => {
              // It was validated in that session, unless somebody said another day already.
              if (day !== null && !getFieldState('happenedOn').isDirty) setValue('happenedOn', day)
            }}
          />
        )}
        <FormDay
          control={control}
          name="happenedOn"
          label="Día"
          {...(previous === undefined
            ? {}
            : {
                description: `No antes del ${shortDay(previous.happenedOn)}, cuando pasó a «${stageName(previous.stage, ordinance.kind)}».`,
              })}
          isRequired
        />
        <AskedFields control={control} ordinance={ordinance} stage={stage} />
        <CommitmentField control={control} kept={kept} />
        <Text size="sm" c="dimmed">
          {`Los archivos (${asked.files}) se adjuntan en el paso, una vez registrado.`}
        </Text>
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            {kept === null ? 'Registrar el paso' : 'Guardar'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Records the next step, or corrects one: asks just for what that step needs. */
export const StepDrawer = ({
  edited,
  ...rest
}: Omit<FormProps, 'kept'> & { edited: { kept: OrdinanceStep | null } | null }) => (
  <GuardedDrawer
    opened={edited !== null}
    onClose={rest.onClose}
    title={
      edited?.kept ? `Corregir: ${stageName(edited.kept.stage, rest.ordinance.kind)}` : 'Registrar el siguiente paso'
    }
    size={560}
  >
    {edited !== null && <Form key={edited.kept?.id ?? 'next'} kept={edited.kept} {...rest} />}
  </GuardedDrawer>
)
