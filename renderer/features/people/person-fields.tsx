import { SimpleGrid } from '@mantine/core'
import type { Control, FieldPath } from 'react-hook-form'
import type { PersonDraft } from '../../../shared/contract/committee.ts'
import { ChoiceField, TextField } from '../../ui/form.tsx'
import { NationalIdField } from './national-id-field.tsx'

const sexes = [
  { value: 'F', label: 'Mujer' },
  { value: 'M', label: 'Hombre' },
]

type WithPerson = { person: PersonDraft }
type PersonFieldsProps<Values extends WithPerson> = { control: Control<Values>; takesFocus?: boolean }

/** The data of a person inside any form that has one under `person`. */
export const PersonFields = <Values extends WithPerson>({ control, takesFocus = false }: PersonFieldsProps<Values>) => {
  // Every form that extends WithPerson has these paths; the compiler cannot see it through the type parameter.
  const path = (name: FieldPath<WithPerson>) => name as FieldPath<Values>
  return (
    <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
      <TextField
        control={control}
        name={path('person.givenNames')}
        label="Nombres"
        isRequired
        hasInitialFocus={takesFocus}
      />
      <TextField control={control} name={path('person.surnames')} label="Apellidos" />
      <NationalIdField control={control} name={path('person.nationalId')} />
      <ChoiceField control={control} name={path('person.sex')} label="Sexo" options={sexes} isOptional />
      <TextField control={control} name={path('person.phone')} label="Teléfono o celular" isOptional />
      <TextField control={control} name={path('person.email')} label="Correo" isOptional />
    </SimpleGrid>
  )
}
