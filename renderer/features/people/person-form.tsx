import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { PersonDraft, type Person } from '../../../shared/contract/committee.ts'
import type { ErrorData } from '../../../shared/contract/errors.ts'
import { PersonId } from '../../../shared/domain/ids.ts'
import { client } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { formResolver } from '../../ui/form-resolver.ts'
import { useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { MergeModal } from './merge-modal.tsx'
import { PersonFields } from './person-fields.tsx'

const PersonValues = z.strictObject({ person: PersonDraft })
type PersonValues = z.infer<typeof PersonValues>

const valuesOf = ({ givenNames, surnames, nationalId, sex, phone, email }: Person): PersonValues => ({
  person: { givenNames, surnames, nationalId, sex, phone, email },
})

// With what was to be saved: merging keeps the other corrections.
type Taken = ErrorData<'NATIONAL_ID_TAKEN'> & { draft: PersonDraft }

type TakenAlertProps = { taken: Taken; onMerge: () => void }

const TakenAlert = ({ taken, onMerge }: TakenAlertProps) => (
  <Alert color="ochre" icon={<IconUsers aria-hidden />} role="alert">
    <Text mb="xs">
      {`Ese número ya es de ${taken.personName}. Si es la misma persona, una los dos registros; si no, corrija el número.`}
    </Text>
    <Button variant="default" size="xs" onClick={onMerge}>
      {`Unir con ${taken.personName}`}
    </Button>
  </Alert>
)

type PersonFormProps = { person: Person; onDone: () => void; onCancel: () => void }

/** Corrects the data of a person. A document number that somebody else has offers to make the two one. */
export const PersonForm = ({ person, onDone, onCancel }: PersonFormProps) => {
  const [taken, setTaken] = useState<Taken | null>(null)
  const [merging, setMerging] = useState<PersonId | null>(null)
  const { control, handleSubmit, formState } = useForm<PersonValues>({
    resolver: formResolver(PersonValues),
    defaultValues: valuesOf(person),
  })
  useDrawerGuard(formState.isDirty && (!formState.isSubmitting || taken !== null))
  const updating = useCommand(client.people.update, {
    onDone: () => {
      notifyDone('Se guardaron los datos de la persona.')
    },
    onExpectedError: (error, { draft }) => {
      if (error.code !== 'NATIONAL_ID_TAKEN') return false
      setTaken({ ...error.data, draft })
      return true
    },
  })
  const save = async ({ person: draft }: PersonValues) => {
    setTaken(null)
    if ((await updating.runAndWait({ id: person.id, draft, expectedVersion: person.version })) !== null) onDone()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <PersonFields control={control} takesFocus />
        <Text size="sm" c="dimmed">
          El documento y el teléfono solo aparecen aquí y en los papeles que los necesitan.
        </Text>
        {taken !== null && (
          <TakenAlert
            taken={taken}
            onMerge={() => {
              const other = PersonId.safeParse(taken.personId)
              if (other.success) setMerging(other.data)
            }}
          />
        )}
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onCancel}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Guardar datos
          </Button>
        </Group>
      </Stack>
      <MergeModal
        ids={merging === null ? null : [person.id, merging]}
        wrong={taken === null || person.nationalId === null ? null : { person, draft: taken.draft }}
        onClose={() => {
          setMerging(null)
        }}
        onMerged={onDone}
      />
    </form>
  )
}
