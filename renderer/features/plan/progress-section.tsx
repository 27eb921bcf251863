import { ActionIcon, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { ActivityProgressDraft, type ActivityProgress, type PlanActivity } from '../../../shared/contract/plan.ts'
import { nearestDay } from '../../../shared/domain/dates.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { today } from '../../app/clock.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { shortDay } from '../../texts/format.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormDay, FormNumber, TextField } from '../../ui/form.tsx'
import { useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import styles from './activity.module.css'
import { useProgress } from './use-progress.ts'

type FormProps = {
  activity: PlanActivity
  /** Of the plan: what is written after it was done on one of its days. */
  year: number
  /** The entry that is corrected; null writes a new one. */
  entry: ActivityProgress | null
  onSave: (entry: ActivityProgress | null, draft: ActivityProgressDraft) => Promise<boolean>
  onClose: () => void
}

const ProgressForm = ({ activity, year, entry, onSave, onClose }: FormProps) => {
  const form = useForm<ActivityProgressDraft>({
    resolver: formResolver(ActivityProgressDraft),
    defaultValues:
      entry === null
        ? {
            recordedOn: nearestDay(today(), `${String(year)}-01-01`, `${String(year)}-12-31`),
            percentage: activity.percentage,
            text: '',
          }
        : { recordedOn: entry.recordedOn, percentage: entry.percentage, text: entry.text },
  })
  const { control, handleSubmit, formState } = form
  const part = entry === null ? '' : `${entry.id} ${String(entry.version)}`
  const { forget } = useKeptForm(form, draftKey('activity_progress', activity.id, part), ActivityProgressDraft)
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const close = () => {
    forget()
    onClose()
  }
  const save = async (draft: ActivityProgressDraft) => {
    if (await onSave(entry, draft)) close()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate className={styles['form']}>
      <Stack gap="sm">
        <TextField control={control} name="text" label="Qué se avanzó" lines={3} isRequired hasInitialFocus />
        <SimpleGrid cols={2}>
          <FormDay control={control} name="recordedOn" label="Día" isRequired />
          <FormNumber
            control={control}
            name="percentage"
            label="Avance de la actividad"
            placeholder="No se sabe"
            maximum={100}
            suffix=" %"
          />
        </SimpleGrid>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            {entry === null ? 'Anotar el avance' : 'Guardar'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type EntryProps = { entry: ActivityProgress; onEdit: () => void; onRemove: () => void }

const Entry = ({ entry, onEdit, onRemove }: EntryProps) => (
  <li>
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm" c="dimmed" className="tabular">
        {[shortDay(entry.recordedOn), entry.percentage === null ? null : `${String(entry.percentage)} %`, entry.author]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Group gap={2} wrap="nowrap">
        <ActionIcon aria-label={`Corregir el avance del ${shortDay(entry.recordedOn)}`} onClick={onEdit}>
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={`Quitar el avance del ${shortDay(entry.recordedOn)}`} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </Group>
    <Text className={styles['said'] ?? ''}>{entry.text}</Text>
    <Attachments
      owner={{ kind: 'activity_progress', id: entry.id }}
      title={`Evidencia del ${shortDay(entry.recordedOn)}`}
      what="el informe, la foto o la lista que lo demuestra"
    />
  </li>
)

/** How an activity goes: each entry with its evidence, and where another is written. */
export const ProgressSection = ({ activity, year }: Pick<FormProps, 'activity' | 'year'>) => {
  const { entries, save, remove } = useProgress(activity.id)
  const [edited, setEdited] = useState<{ entry: ActivityProgress | null } | null>(null)
  const close = () => {
    setEdited(null)
  }
  return (
    <section aria-label="Avance de la actividad">
      <Group justify="space-between" mb="xs">
        <Title order={3} fz="md">
          Avance
        </Title>
        {edited === null && (
          <Button
            size="xs"
            onClick={() => {
              setEdited({ entry: null })
            }}
          >
            Anotar avance
          </Button>
        )}
      </Group>
      {edited !== null && (
        <ProgressForm
          key={edited.entry?.id ?? 'new'}
          activity={activity}
          year={year}
          entry={edited.entry}
          onSave={save}
          onClose={close}
        />
      )}
      <Loaded query={entries} skeleton={<LineSkeletons lines={2} />}>
        {(all) =>
          all.length === 0 ? (
            <Text c="dimmed" size="sm">
              Nadie anotó todavía cómo va. Anote qué se hizo, en qué día y con qué evidencia.
            </Text>
          ) : (
            <ol className={styles['entries']}>
              {all.map((entry) => (
                <Entry
                  key={entry.id}
                  entry={entry}
                  onEdit={() => {
                    setEdited({ entry })
                  }}
                  onRemove={() => {
                    remove(entry)
                  }}
                />
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  )
}
