import { Button, Group, Stack } from '@mantine/core'
import { useForm } from 'react-hook-form'
import { AgendaItemDraft, type AgendaItem } from '../../../shared/contract/sessions.ts'
import { agendaKindNames, optionsOf } from '../../texts/labels.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { ChoiceField, FormNumber, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { Attachments } from '../attachments/attachments.tsx'

type SaveItem = (item: AgendaItem, draft: AgendaItemDraft) => Promise<AgendaItem | null>
type ItemFormProps = { item: AgendaItem; onSave: SaveItem; onClose: () => void }

const ItemForm = ({ item, onSave, onClose }: ItemFormProps) => {
  const { control, handleSubmit, formState } = useForm<AgendaItemDraft>({
    resolver: formResolver(AgendaItemDraft),
    defaultValues: {
      title: item.title,
      kind: item.kind,
      presenter: item.presenter,
      plannedMinutes: item.plannedMinutes,
    },
  })
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const save = async (draft: AgendaItemDraft) => {
    if ((await onSave(item, draft)) !== null) onClose()
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

/** Corrects one item of the agenda beside the list. */
export const AgendaItemDrawer = ({
  item,
  onSave,
  onClose,
}: {
  item: AgendaItem | null
  onSave: SaveItem
  onClose: () => void
}) => (
  <GuardedDrawer opened={item !== null} onClose={onClose} title="Punto de agenda">
    {item !== null && (
      <Stack gap="lg">
        <ItemForm key={item.id} item={item} onSave={onSave} onClose={onClose} />
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
