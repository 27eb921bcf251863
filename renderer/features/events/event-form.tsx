import { Button, Group, SimpleGrid, Stack, TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useController, useForm, useWatch, type Control } from 'react-hook-form'
import { EventDraft, type Event } from '../../../shared/contract/events.ts'
import { draftKey, nobody } from '../../../shared/domain/draft.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { optionsOf } from '../../texts/labels.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { ChoiceField, FormDay, TextField } from '../../ui/form.tsx'
import { useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { AttendanceFields } from './attendance-fields.tsx'
import styles from './events.module.css'
import { draftOf } from './use-events.ts'
import { blankEvent, eventKindNames, eventStatusNames } from './words.ts'

const PartnersField = ({ control }: { control: Control<EventDraft> }) => {
  const { field } = useController({ control, name: 'partners' })
  return (
    <TagsInput
      label="Aliados"
      description="Con quiénes se organiza. Escriba cada uno y pulse Enter."
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      acceptValueOnBlur
      maxTags={60}
    />
  )
}

const PlaceFields = ({ control }: { control: Control<EventDraft> }) => {
  const { data: provinces = [] } = useQuery(orpc.territory.list.queryOptions())
  const province = useWatch({ control, name: 'province' })
  const districts = provinces.find(({ name }) => name === province)?.districts ?? []
  if (provinces.length === 0)
    return (
      <SimpleGrid cols={2}>
        <TextField control={control} name="province" label="Provincia" isOptional />
        <TextField control={control} name="district" label="Distrito" isOptional />
      </SimpleGrid>
    )
  return (
    <SimpleGrid cols={2}>
      <ChoiceField
        control={control}
        name="province"
        label="Provincia"
        options={provinces.map(({ name }) => name)}
        isOptional
        isSearchable
      />
      <ChoiceField control={control} name="district" label="Distrito" options={districts} isOptional isSearchable />
    </SimpleGrid>
  )
}

type EventFormProps = {
  kept: Event | null
  onSave: (kept: Event | null, draft: EventDraft) => Promise<Event | null>
  onSaved: (event: Event) => void
  onCancel: () => void
}

/** Writes an event down, or corrects it. */
export const EventForm = ({ kept, onSave, onSaved, onCancel }: EventFormProps) => {
  const form = useForm<EventDraft>({
    resolver: formResolver(EventDraft),
    defaultValues: kept === null ? blankEvent(today()) : draftOf(kept),
  })
  const { control, handleSubmit, formState } = form
  const key = kept === null ? draftKey('new_event', nobody) : draftKey('event', kept.id, String(kept.version))
  const { forget } = useKeptForm(form, key, EventDraft)
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const save = async (draft: EventDraft) => {
    const saved = await onSave(kept, draft)
    if (saved === null) return
    forget()
    onSaved(saved)
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <TextField control={control} name="name" label="Nombre" isRequired hasInitialFocus />
        <div className={styles['four']}>
          <ChoiceField control={control} name="kind" label="Tipo" options={optionsOf(eventKindNames)} />
          <ChoiceField control={control} name="status" label="Situación" options={optionsOf(eventStatusNames)} />
          <FormDay control={control} name="heldOn" label="Día" isRequired />
          <FormDay control={control} name="endedOn" label="Hasta" placeholder="Un solo día" isOptional />
        </div>
        <TextField control={control} name="place" label="Lugar" isOptional />
        <PlaceFields control={control} />
        <PartnersField control={control} />
        <TextField
          control={control}
          name="summary"
          label="Desarrollo"
          description="Qué se trató y a qué se llegó. Las líneas que empiezan con «-» salen como lista en el informe."
          lines={4}
        />
        <AttendanceFields control={control} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onCancel}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Guardar evento
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
