import { Button, Divider, Drawer, FocusTrap, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useForm } from 'react-hook-form'
import type { Accreditation, Institution, PersonSummary } from '../../../shared/contract/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { accreditationCapacityNames } from '../../texts/labels.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { ChoiceField, FormDay, TextField } from '../../ui/form.tsx'
import { blankAccreditation, NewAccreditation } from './new-accreditation.ts'
import { PersonPicker } from './person-picker.tsx'

/** A place to fill: the institution and the capacity. */
export type Vacancy = { institution: Institution; capacity: Accreditation['capacity'] }

type SaveAccreditation = (draft: NewAccreditation) => Promise<Accreditation | null>
type FormProps = { vacancy: Vacancy; day: Day; onSave: SaveAccreditation; onClose: () => void }

const sexes = [
  { value: 'F', label: 'Mujer' },
  { value: 'M', label: 'Hombre' },
]

const AccreditForm = ({ vacancy: { institution, capacity }, day, onSave, onClose }: FormProps) => {
  const { control, handleSubmit, setValue, watch, formState } = useForm<NewAccreditation>({
    resolver: formResolver(NewAccreditation),
    defaultValues: blankAccreditation(institution.id, capacity, day),
  })
  const isKnown = watch('personId') !== null
  // A known person keeps their own data: the name goes along only so that the form is complete.
  const choose = (person: PersonSummary | null) => {
    setValue('personId', person?.id ?? null)
    setValue('person.givenNames', person?.name ?? '')
    setValue('person.surnames', '')
  }
  const save = async (draft: NewAccreditation) => {
    if ((await onSave(draft)) !== null) onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <FocusTrap.InitialFocus />
      <Stack>
        <Text c="dimmed">{institution.name}</Text>
        <PersonPicker onChoose={choose} />
        {!isKnown && (
          <>
            <SimpleGrid cols={2}>
              <TextField control={control} name="person.givenNames" label="Nombres" isRequired />
              <TextField control={control} name="person.surnames" label="Apellidos" />
              <TextField control={control} name="person.nationalId" label="DNI o carné de extranjería" isOptional />
              <ChoiceField control={control} name="person.sex" label="Sexo" options={sexes} isOptional />
              <TextField control={control} name="person.phone" label="Teléfono" isOptional />
              <TextField control={control} name="person.email" label="Correo" isOptional />
            </SimpleGrid>
          </>
        )}
        <Divider />
        <TextField control={control} name="position" label="Cargo en la institución" isOptional />
        <SimpleGrid cols={2}>
          <TextField
            control={control}
            name="document"
            label="Documento que acredita"
            placeholder="Oficio N° 123-2023"
            isOptional
          />
          <FormDay control={control} name="documentDay" label="Fecha del documento" isOptional />
          <FormDay control={control} name="validFrom" label="Vigente desde" isRequired />
          <FormDay control={control} name="validTo" label="Vigente hasta" isOptional />
        </SimpleGrid>
        <Text size="sm" c="dimmed">
          Sin documento se puede guardar; el padrón lo recordará hasta que llegue.
        </Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Acreditar
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type AccreditDrawerProps = Omit<FormProps, 'vacancy'> & { vacancy: Vacancy | null }

/** Names the principal or the alternate of an institution: the person and the document in one form. */
export const AccreditDrawer = ({ vacancy, ...rest }: AccreditDrawerProps) => (
  <Drawer
    opened={vacancy !== null}
    onClose={rest.onClose}
    size={560}
    title={vacancy === null ? '' : `Acreditar ${accreditationCapacityNames[vacancy.capacity].toLowerCase()}`}
  >
    {vacancy !== null && <AccreditForm vacancy={vacancy} {...rest} />}
  </Drawer>
)
