import { Button, Group, Input, SegmentedControl, Stack } from '@mantine/core'
import { useController, useForm, useWatch, type Control } from 'react-hook-form'
import { AgreementState, type AgreementCard } from '../../../shared/contract/agreements.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { agreementStateNames, optionsOf } from '../../texts/labels.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormDay, TextField } from '../../ui/form.tsx'
import { useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { stateFormOf, StateForm } from './state-form.ts'
import { UndoingField } from './undoing-field.tsx'

const StateChoice = ({ control }: { control: Control<StateForm> }) => {
  const { field } = useController({ control, name: 'state' })
  return (
    <Input.Wrapper label="Qué pasó con el acuerdo">
      <SegmentedControl
        fullWidth
        aria-label="Estado del acuerdo"
        data={optionsOf(agreementStateNames)}
        value={field.value}
        onChange={(value) => {
          field.onChange(AgreementState.catch('in_force').parse(value))
        }}
      />
    </Input.Wrapper>
  )
}

type StateFieldsProps = {
  card: AgreementCard
  today: Day
  onSave: (card: AgreementCard, said: StateForm) => Promise<AgreementCard | null>
  onDone: () => void
}

/** Says what became of an agreement: since when, why, and by which later one. */
export const StateFields = ({ card, today, onSave, onDone }: StateFieldsProps) => {
  const form = useForm<StateForm>({ resolver: formResolver(StateForm), defaultValues: stateFormOf(card, today) })
  const { control, handleSubmit, formState } = form
  useKeptForm(form, draftKey('agreement', card.agendaItemId, `state ${card.id} ${String(card.version)}`), StateForm)
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const state = useWatch({ control, name: 'state' })
  const save = async (said: StateForm) => {
    if ((await onSave(card, said)) !== null) onDone()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <StateChoice control={control} />
        {state !== 'in_force' && (
          <>
            <FormDay control={control} name="on" label="Desde qué día" isRequired />
            {state === 'void' && <UndoingField control={control} card={card} />}
            <TextField
              control={control}
              name="note"
              label={state === 'void' ? 'Motivo' : 'Cómo se cumplió'}
              lines={3}
              isOptional
              isRequired={state === 'void'}
            />
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting} disabled={!formState.isDirty}>
            Guardar estado
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
