import { Button, Group, SimpleGrid, Stack } from '@mantine/core'
import { useForm } from 'react-hook-form'
import type { AgendaItem, AgendaItemDraft } from '../../../shared/contract/agenda.ts'
import { agendaKindNames, optionsOf } from '../../texts/labels.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { ChoiceField, FormNumber, FormTime, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import { hasOtherHours, ItemForm as Schema, itemFormOf, wasTakenUp, type ItemHours } from './item-form.ts'

type ItemSavers = {
  onSave: (item: AgendaItem, draft: AgendaItemDraft) => Promise<AgendaItem | null>
  onSetHours: (item: AgendaItem, hours: ItemHours) => Promise<unknown>
}
type ItemFormProps = ItemSavers & { item: AgendaItem; onClose: () => void }

const ItemForm = ({ item, onSave, onSetHours, onClose }: ItemFormProps) => {
  const form = useForm<Schema>({
    resolver: formResolver(Schema),
    defaultValues: itemFormOf(item),
  })
  const { control, handleSubmit, formState } = form
  useKeptForm(form, draftKey('agenda_item', item.id, String(item.version)), Schema)
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const save = async ({ startedAt, endedAt, ...draft }: Schema) => {
    const saved = await onSave(item, draft)
    if (saved === null) return
    const hours = { startedAt, endedAt }
    if (!hasOtherHours(item, hours) || (await onSetHours(saved, hours)) !== null) onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <TextField control={control} name="title" label="Punto" lines={2} isRequired hasInitialFocus />
        <ChoiceField control={control} name="kind" label="Tipo" options={optionsOf(agendaKindNames)} />
        <TextField control={control} name="presenter" label="Quién lo presenta" isOptional />
        <FormNumber
          control={control}
          name="plannedMinutes"
          label="Tiempo previsto"
          description="En minutos. Con esto se calcula la hora de cada punto."
          maximum={1440}
          suffix=" min"
        />
        {wasTakenUp(item) && (
          <SimpleGrid cols={2}>
            <FormTime control={control} name="startedAt" label="Se empezó a tratar" />
            <FormTime control={control} name="endedAt" label="Terminó" />
          </SimpleGrid>
        )}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Guardar punto
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type AgendaItemDrawerProps = ItemSavers & { item: AgendaItem | null; onClose: () => void }

/** Corrects one item of the agenda beside the list; of one that was treated, also its hours. */
export const AgendaItemDrawer = ({ item, ...rest }: AgendaItemDrawerProps) => (
  <GuardedDrawer opened={item !== null} onClose={rest.onClose} title="Punto de agenda">
    {item !== null && (
      <Stack gap="lg">
        <ItemForm key={item.id} item={item} {...rest} />
        <Attachments
          key={`files ${item.id}`}
          owner={{ kind: 'agenda_item', id: item.id }}
          title="Archivos del punto"
          what="el informe o la presentación"
        />
      </Stack>
    )}
  </GuardedDrawer>
)
