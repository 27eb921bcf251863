import { Alert, Button, Divider, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useForm, useWatch } from 'react-hook-form'
import { PersonId } from '../../../shared/domain/ids.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormDay, TextField } from '../../ui/form.tsx'
import { useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { PersonPart } from '../people/person-part.tsx'
import { DocumentFields } from './document-fields.tsx'
import { AccreditationForm as Schema, type AccreditationForm as Values } from './new-accreditation.ts'
import type { Obstacle } from './use-accrediting.ts'

type ObstacleAlertProps = { obstacle: Obstacle; onUse: (id: PersonId) => void }

const ObstacleAlert = ({ obstacle: { sentence, taken }, onUse }: ObstacleAlertProps) => {
  const owner = PersonId.safeParse(taken?.personId)
  return (
    <Alert color="ochre" icon={<IconAlertTriangle aria-hidden />} role="alert">
      <Text>{sentence}</Text>
      {taken !== null && owner.success && (
        <Button
          variant="default"
          size="xs"
          mt="xs"
          onClick={() => {
            onUse(owner.data)
          }}
        >
          {`Es la misma persona: acreditar a ${taken.personName}`}
        </Button>
      )}
    </Alert>
  )
}

type AccreditationFormProps = {
  /** `correct`: the person stays; `replace`: it lasts as long as the one replaced would have. */
  purpose: 'accredit' | 'replace' | 'correct'
  initial: Values
  submitLabel: string
  obstacle: Obstacle | null
  /** A sentence about what saving does, by the first day written. */
  consequence?: (validFrom: Day | null) => string | null
  onSave: (form: Values, onPersonSaved: (id: PersonId) => void) => Promise<unknown>
  onDone: () => void
  onCancel: () => void
}

/** Names somebody for a place of a seat: the person, from when, and with which paper. */
export const AccreditationForm = (props: AccreditationFormProps) => {
  const { purpose, initial, submitLabel, obstacle, consequence, onSave, onDone, onCancel } = props
  const { control, handleSubmit, setValue, formState } = useForm<Values>({
    resolver: formResolver(Schema),
    defaultValues: initial,
  })
  // A refusal is told a moment before the form is free again, and what was typed counts from then on.
  useDrawerGuard(formState.isDirty && (!formState.isSubmitting || obstacle !== null))
  const validFrom = useWatch({ control, name: 'validFrom' })
  const words = consequence?.(validFrom) ?? null
  const save = async (form: Values) => {
    const saved = await onSave(form, (id) => {
      setValue('personId', id)
    })
    if (saved !== null) onDone()
  }
  const use = async (id: PersonId) => {
    setValue('personId', id)
    await handleSubmit(save)()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack gap="sm">
        {purpose !== 'correct' && (
          <PersonPart
            control={control}
            error={formState.errors.person === undefined ? undefined : 'Elija a la persona o escríbala como nueva.'}
            onChoose={(id, { givenNames, surnames, nationalId }) => {
              setValue('personId', id, { shouldDirty: true })
              setValue('person.givenNames', givenNames, { shouldDirty: true })
              setValue('person.surnames', surnames)
              setValue('person.nationalId', nationalId)
            }}
          />
        )}
        <TextField control={control} name="position" label="Cargo en la institución" isOptional />
        <SimpleGrid cols={2} spacing="sm">
          <FormDay
            control={control}
            name="validFrom"
            label={purpose === 'replace' ? 'Reemplaza desde el' : 'Vigente desde'}
            isRequired
          />
          {purpose !== 'replace' && <FormDay control={control} name="validTo" label="Vigente hasta" isOptional />}
        </SimpleGrid>
        {words !== null && (
          <Text size="sm" role="status">
            {words}
          </Text>
        )}
        <Divider my={4} />
        <DocumentFields control={control} />
        {obstacle !== null && <ObstacleAlert obstacle={obstacle} onUse={(id) => void use(id)} />}
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onCancel}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
