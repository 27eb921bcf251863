import { Button, FocusTrap, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useForm, useWatch } from 'react-hook-form'
import { DispatchDraft } from '../../../shared/contract/letters.ts'
import { count } from '../../texts/format.ts'
import { dispatchMediumNames, optionsOf } from '../../texts/labels.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { ChoiceField, FormDay, FormTime, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { newDispatch } from './use-dispatches.ts'

type DispatchFormProps = {
  initial: DispatchDraft
  doIt: string
  /** Answers whether it was saved. */
  onSave: (dispatch: DispatchDraft) => Promise<boolean>
  onClose: () => void
}

/** How, when and to whom a letter was handed over. */
export const DispatchForm = ({ initial, doIt, onSave, onClose }: DispatchFormProps) => {
  const { control, handleSubmit, formState } = useForm<DispatchDraft>({
    resolver: formResolver(DispatchDraft),
    defaultValues: initial,
  })
  const medium = useWatch({ control, name: 'medium' })
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const save = async (dispatch: DispatchDraft) => {
    if (await onSave(dispatch)) onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <FocusTrap.InitialFocus />
      <Stack>
        <ChoiceField control={control} name="medium" label="Medio" options={optionsOf(dispatchMediumNames)} />
        <SimpleGrid cols={2}>
          <FormDay control={control} name="dispatchedOn" label="Día" isRequired />
          <FormTime control={control} name="dispatchedAt" label="Hora" />
        </SimpleGrid>
        <TextField
          control={control}
          name="receivedBy"
          label={medium === 'physical' ? 'Recibido por' : 'Respondió o confirmó la recepción'}
          placeholder={medium === 'physical' ? 'Mesa de partes, nombre de quien selló…' : ''}
          isOptional
        />
        <TextField control={control} name="note" label="Nota" lines={2} isOptional />
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            {doIt}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type DispatchDrawerProps = {
  /** How many recipients; none keeps it closed. */
  amount: number
  onSave: (dispatch: DispatchDraft) => Promise<boolean>
  onClose: () => void
}

/** Writes one delivery down for one recipient or for many at once. */
export const DispatchDrawer = ({ amount, onSave, onClose }: DispatchDrawerProps) => (
  <GuardedDrawer opened={amount > 0} onClose={onClose} title="Anotar el envío">
    {amount > 0 && (
      <>
        <Text c="dimmed" mb="md">
          {`Se anota para ${count(amount, 'destinatario', 'destinatarios')}. El cargo sellado se adjunta después, en el detalle de cada uno.`}
        </Text>
        <DispatchForm initial={newDispatch('physical')} doIt="Anotar envío" onSave={onSave} onClose={onClose} />
      </>
    )}
  </GuardedDrawer>
)
