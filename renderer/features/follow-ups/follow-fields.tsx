import { Button, Group, SimpleGrid, Stack } from '@mantine/core'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { CommitmentCard } from '../../../shared/contract/commitments.ts'
import type { Commitment } from '../../../shared/contract/resolutions.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { shortDay } from '../../texts/format.ts'
import { commitmentStatusNames, optionsOf } from '../../texts/labels.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { ChoiceField, FormDay, FormNumber, TextField } from '../../ui/form.tsx'
import { useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { followFormFor, followFormOf, usualPercentage, type FollowForm } from './follow-form.ts'
import type { Follow } from './use-following.ts'

type FollowFieldsProps = {
  commitment: CommitmentCard
  /** Where a card was moved to; null is as it stands. */
  moved: Commitment['status'] | null
  onFollow: Follow
  onClose: () => void
}

/** Says how a commitment goes: in words, by its state and its share, with its new day and what shows it. */
export const FollowFields = ({ commitment, moved, onFollow, onClose }: FollowFieldsProps) => {
  const schema = followFormFor(commitment)
  const form = useForm<FollowForm>({
    resolver: formResolver(schema),
    defaultValues: followFormOf(commitment, moved),
  })
  const [files, setFiles] = useState<readonly File[]>([])
  const { control, handleSubmit, formState, getValues, setValue } = form
  useKeptForm(form, draftKey('follow_up', commitment.id, String(commitment.version)), schema)
  useDrawerGuard((formState.isDirty || files.length > 0) && !formState.isSubmitting)
  const save = async (said: FollowForm) => {
    if ((await onFollow(commitment, said, files)) !== null) onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <TextField
          control={control}
          name="note"
          label="Qué se dijo"
          placeholder="Lo que informó la institución responsable"
          description="Si cambia la fecha, escriba por qué."
          lines={3}
          isOptional
          hasInitialFocus
        />
        <SimpleGrid cols={3}>
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
          <FormDay
            control={control}
            name="dueOn"
            label="Nueva fecha"
            placeholder={commitment.dueOn === null ? 'Sin fecha aún' : `Vence el ${shortDay(commitment.dueOn)}`}
            isOptional
          />
        </SimpleGrid>
        <EvidenceField files={files} onFiles={setFiles} />
        <Group justify="flex-end">
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
