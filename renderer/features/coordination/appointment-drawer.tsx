import { Button, FocusTrap, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useController, useForm } from 'react-hook-form'
import { z } from 'zod'
import { CoordinationRole, type Coordination } from '../../../shared/contract/coordination.ts'
import type { Settings } from '../../../shared/domain/committee.ts'
import { Day } from '../../../shared/domain/dates.ts'
import { PersonId } from '../../../shared/domain/ids.ts'
import { today } from '../../app/clock.ts'
import { coordinationRoleNames, optionsOf } from '../../texts/labels.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { ChoiceField, FormDay, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { usualPosition } from '../ballot/election-model.ts'
import { PersonField } from './person-field.tsx'
import type { AppointmentInput } from './use-coordination.ts'

const AppointmentForm = z.strictObject({
  role: CoordinationRole,
  person: z.strictObject({ id: PersonId, name: z.string() }).nullable(),
  position: z.string().trim().min(1).max(300),
  validFrom: Day,
  validTo: Day.nullable(),
  note: z.string().trim().max(1000).nullable(),
})
type AppointmentForm = z.infer<typeof AppointmentForm>

type FormProps = {
  role: Coordination['role']
  settings: Settings
  onAppoint: (input: AppointmentInput) => Promise<Coordination | null>
  onClose: () => void
}

const Form = ({ role, settings, onAppoint, onClose }: FormProps) => {
  const { control, handleSubmit, formState, setValue, setError } = useForm<AppointmentForm>({
    resolver: formResolver(AppointmentForm),
    defaultValues: {
      role,
      person: null,
      position: usualPosition(role, settings),
      validFrom: today(),
      validTo: null,
      note: null,
    },
  })
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const person = useController({ control, name: 'person' })
  const { position: isPositionWritten = false } = formState.dirtyFields
  const save = async ({ person: chosen, ...rest }: AppointmentForm) => {
    if (chosen === null) {
      setError('person', { message: 'Elija a la persona.' })
      return
    }
    if ((await onAppoint({ ...rest, personId: chosen.id })) !== null) onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <FocusTrap.InitialFocus />
      <Stack>
        <Text c="dimmed">
          Para quien ya estaba en el cargo, o llegó a él sin una elección registrada en este programa. La secretaría
          técnica siempre se registra así.
        </Text>
        <ChoiceField
          control={control}
          name="role"
          label="Cargo"
          options={optionsOf(coordinationRoleNames)}
          onChosen={(value) => {
            const chosen = CoordinationRole.safeParse(value)
            if (chosen.success && !isPositionWritten) setValue('position', usualPosition(chosen.data, settings))
          }}
        />
        <PersonField
          label="Persona"
          value={person.field.value}
          onChange={person.field.onChange}
          error={person.fieldState.error?.message}
        />
        <TextField control={control} name="position" label="Cargo, como sale bajo la firma" isRequired />
        <SimpleGrid cols={2}>
          <FormDay control={control} name="validFrom" label="Desde" isRequired />
          <FormDay control={control} name="validTo" label="Hasta" placeholder="Sigue en el cargo" isOptional />
        </SimpleGrid>
        <TextField
          control={control}
          name="note"
          label="Nota"
          placeholder="Por ejemplo, la resolución que le designa"
          lines={2}
          isOptional
        />
        <Text size="sm" c="dimmed">
          Quien esté en ese cargo sin fecha de término lo deja el día anterior.
        </Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Registrar designación
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type AppointmentDrawerProps = Omit<FormProps, 'role' | 'settings'> & {
  role: Coordination['role'] | null
  settings: Settings | undefined
}

/** Writes down who is, or was, in office without an election of this program. */
export const AppointmentDrawer = ({ role, settings, ...rest }: AppointmentDrawerProps) => (
  <GuardedDrawer opened={role !== null} onClose={rest.onClose} title="Registrar una designación" size={540}>
    {role !== null && settings !== undefined && <Form key={role} role={role} settings={settings} {...rest} />}
  </GuardedDrawer>
)
