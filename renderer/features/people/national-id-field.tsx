import { TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { readNationalId, tidyNationalId } from './national-id.ts'

type NationalIdFieldProps<Values extends FieldValues> = { control: Control<Values>; name: FieldPath<Values> }

/** The DNI or foreigner's card, read while it is typed; blanks and hyphens are left out. */
export const NationalIdField = <Values extends FieldValues>({ control, name }: NationalIdFieldProps<Values>) => {
  const { field, fieldState } = useController({ control, name })
  const kept: unknown = field.value
  const value = typeof kept === 'string' ? kept : ''
  const reading = value === '' ? null : readNationalId(value)
  const isComplete = reading?.kind === 'dni' || reading?.kind === 'ce'
  // An unfinished number is a mistake only once the field was left.
  const isWrong = reading?.kind === 'impossible' || (fieldState.error !== undefined && !isComplete)
  return (
    <TextInput
      label="DNI o carné de extranjería"
      name={name}
      value={value}
      autoComplete="off"
      description={isWrong ? undefined : (reading?.words ?? 'DNI: 8 dígitos.')}
      error={isWrong ? (reading?.words ?? fieldState.error?.message) : undefined}
      rightSection={isComplete ? <IconCheck size={16} aria-hidden /> : null}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => {
        field.onChange(tidyNationalId(event.currentTarget.value))
      }}
      onBlur={field.onBlur}
    />
  )
}
