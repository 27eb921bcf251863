import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useForm } from 'react-hook-form'
import type { FollowUp, OpenCommitment } from '../../../shared/contract/resolutions.ts'
import { shortDay } from '../../texts/format.ts'
import { commitmentStatusNames, optionsOf } from '../../texts/labels.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { ChoiceField, FormDay, FormNumber, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import { followUpWords } from './commitment-light.ts'
import { FollowForm, followFormOf, usualPercentage } from './follow-form.ts'
import styles from './follow-ups.module.css'

type Follow = (commitment: OpenCommitment, said: FollowForm) => Promise<OpenCommitment | null>
type FormProps = { commitment: OpenCommitment; onFollow: Follow; onClose: () => void }

const Form = ({ commitment, onFollow, onClose }: FormProps) => {
  const form = useForm<FollowForm>({
    resolver: formResolver(FollowForm),
    defaultValues: followFormOf(commitment),
  })
  const { control, handleSubmit, formState, getValues, setValue } = form
  useKeptForm(form, draftKey('follow_up', commitment.id, String(commitment.version)), FollowForm)
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const save = async (said: FollowForm) => {
    if ((await onFollow(commitment, said)) !== null) onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <TextField
          control={control}
          name="note"
          label="Qué se dijo"
          placeholder="Lo que informó la institución responsable"
          lines={3}
          isOptional
          hasInitialFocus
        />
        <SimpleGrid cols={2}>
          <ChoiceField
            control={control}
            name="status"
            label="Estado"
            options={optionsOf(commitmentStatusNames)}
            onChosen={() => {
              setValue('percentage', usualPercentage(getValues('status'), getValues('percentage')))
            }}
          />
          <FormNumber control={control} name="percentage" label="Avance" maximum={100} suffix=" %" />
        </SimpleGrid>
        <FormDay
          control={control}
          name="dueOn"
          label="Nueva fecha"
          description={
            commitment.dueOn === null ? 'No tiene fecha todavía.' : `Vence el ${shortDay(commitment.dueOn)}.`
          }
          isOptional
        />
        <Group justify="flex-end" my="md">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Anotar avance
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const Past = ({ followUps }: { followUps: readonly FollowUp[] }) => (
  <ol className={styles['past']} aria-label="Seguimiento anterior">
    {followUps.toReversed().map((one) => (
      <li key={one.id}>
        <Text size="sm" c="dimmed" className="tabular">
          {`${shortDay(one.recordedOn)} · ${one.author}`}
        </Text>
        <Text fw={600}>{followUpWords(one)}</Text>
        {one.note !== null && <Text className={styles['said'] ?? ''}>{one.note}</Text>}
      </li>
    ))}
  </ol>
)

type FollowDrawerProps = { commitment: OpenCommitment | null; onFollow: Follow; onClose: () => void }

/** Says how a commitment goes, with what was said of it before and its evidence at hand. */
export const FollowDrawer = ({ commitment, onFollow, onClose }: FollowDrawerProps) => (
  <GuardedDrawer opened={commitment !== null} onClose={onClose} title="Avance del compromiso" size={540}>
    {commitment !== null && (
      <Stack gap="lg">
        <Text className={styles['quoted'] ?? ''}>{commitment.text}</Text>
        <Form key={commitment.id} commitment={commitment} onFollow={onFollow} onClose={onClose} />
        {commitment.followUps.length > 0 && <Past followUps={commitment.followUps} />}
        <Attachments
          key={`files ${commitment.id}`}
          owner={{ kind: 'commitment', id: commitment.id }}
          title="Evidencia"
          what="el informe o la foto que lo demuestra"
        />
      </Stack>
    )}
  </GuardedDrawer>
)
