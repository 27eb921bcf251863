import { Button, Group, SimpleGrid, Stack } from '@mantine/core'
import { useForm } from 'react-hook-form'
import { GroupMeetingDraft, type GroupMeeting } from '../../../shared/contract/groups.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import type { WorkingGroupId } from '../../../shared/domain/ids.ts'
import { today } from '../../app/clock.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormDay, FormNumber, TextField } from '../../ui/form.tsx'
import { useDrawerGuard } from '../../ui/guarded-drawer.tsx'

type MeetingFormProps = {
  groupId: WorkingGroupId
  kept: GroupMeeting | null
  onSave: (kept: GroupMeeting | null, draft: GroupMeetingDraft) => Promise<GroupMeeting | null>
  onDone: () => void
}

const valuesOf = (kept: GroupMeeting | null): GroupMeetingDraft =>
  kept === null
    ? { heldOn: today(), place: null, attendees: null, topics: '', conclusions: '' }
    : {
        heldOn: kept.heldOn,
        place: kept.place,
        attendees: kept.attendees,
        topics: kept.topics,
        conclusions: kept.conclusions,
      }

/** Writes down that a group met, or corrects it. */
export const MeetingForm = ({ groupId, kept, onSave, onDone }: MeetingFormProps) => {
  const form = useForm<GroupMeetingDraft>({
    resolver: formResolver(GroupMeetingDraft),
    defaultValues: valuesOf(kept),
  })
  const { control, handleSubmit, formState } = form
  const part = kept === null ? 'new' : `${kept.id} ${String(kept.version)}`
  const { forget } = useKeptForm(form, draftKey('group_meeting', groupId, part), GroupMeetingDraft)
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const save = async (draft: GroupMeetingDraft) => {
    if ((await onSave(kept, draft)) === null) return
    forget()
    onDone()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <SimpleGrid cols={2}>
          <FormDay control={control} name="heldOn" label="Día" isRequired />
          <FormNumber control={control} name="attendees" label="Asistentes" placeholder="Si se contaron" />
        </SimpleGrid>
        <TextField control={control} name="place" label="Lugar" isOptional hasInitialFocus />
        <TextField control={control} name="topics" label="Temas" description="Una línea para cada tema." lines={4} />
        <TextField
          control={control}
          name="conclusions"
          label="Conclusiones"
          description="Una línea para cada conclusión o acuerdo del grupo."
          lines={4}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onDone}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Guardar reunión
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
