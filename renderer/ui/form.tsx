import { Checkbox, NumberInput, Select, Textarea, TextInput, type ComboboxData } from '@mantine/core'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import type { Day } from '../../shared/domain/dates.ts'
import { DayField } from './day-field.tsx'
import { TimeField } from './time-field.tsx'

type FieldProps<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  label: string
  description?: string
  placeholder?: string
  isRequired?: boolean
  isDisabled?: boolean
}

// What Mantine's inputs share; an absent description must stay absent.
const useField = <Values extends FieldValues>(props: FieldProps<Values>) => {
  const { control, name, label, description, placeholder, isRequired = false, isDisabled = false } = props
  const { field, fieldState } = useController({ control, name })
  return {
    field,
    common: {
      label,
      name,
      withAsterisk: isRequired,
      disabled: isDisabled,
      onBlur: field.onBlur,
      error: fieldState.error?.message,
      ...(description === undefined ? {} : { description }),
      ...(placeholder === undefined ? {} : { placeholder }),
    },
  }
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

type TextFieldProps<Values extends FieldValues> = FieldProps<Values> & {
  /** An empty optional text is sent as null: not known. */
  isOptional?: boolean
  lines?: number
  onTyped?: (text: string) => void
  hasInitialFocus?: boolean
}

/** A line of text, or a few. */
export const TextField = <Values extends FieldValues>(props: TextFieldProps<Values>) => {
  const { isOptional = false, lines = 1, onTyped, hasInitialFocus = false } = props
  const { field, common } = useField(props)
  const value = asText(field.value)
  const change = (text: string) => {
    field.onChange(isOptional && text === '' ? null : text)
    onTyped?.(text)
  }
  const focus = hasInitialFocus ? { 'data-autofocus': true } : {}
  if (lines > 1)
    return (
      <Textarea
        {...common}
        {...focus}
        value={value}
        autosize
        minRows={lines}
        maxRows={10}
        onChange={(event) => {
          change(event.currentTarget.value)
        }}
      />
    )
  return (
    <TextInput
      {...common}
      {...focus}
      value={value}
      onChange={(event) => {
        change(event.currentTarget.value)
      }}
    />
  )
}

type ChoiceFieldProps<Values extends FieldValues> = FieldProps<Values> & {
  options: ComboboxData
  isOptional?: boolean
  isSearchable?: boolean
  onChosen?: (value: string | null) => void
}

/** One of a list. */
export const ChoiceField = <Values extends FieldValues>(props: ChoiceFieldProps<Values>) => {
  const { options, isOptional = false, isSearchable = false, onChosen } = props
  const { field, common } = useField(props)
  return (
    <Select
      {...common}
      data={options}
      value={asText(field.value) === '' ? null : asText(field.value)}
      searchable={isSearchable}
      clearable={isOptional}
      clearButtonProps={{ 'aria-label': `Quitar: ${props.label}` }}
      nothingFoundMessage="Nada con esas letras"
      onChange={(value) => {
        field.onChange(value)
        onChosen?.(value)
      }}
    />
  )
}

/** A day of the calendar. */
export const FormDay = <Values extends FieldValues>(
  props: FieldProps<Values> & { isOptional?: boolean; onChosen?: (day: Day | null) => void },
) => {
  const { field, common } = useField(props)
  const value: unknown = field.value
  return (
    <DayField
      {...common}
      value={typeof value === 'string' && value !== '' ? value : null}
      clearable={props.isOptional === true}
      onChange={(day) => {
        field.onChange(day)
        props.onChosen?.(day)
      }}
    />
  )
}

/** An hour; not known yet is null. */
export const FormTime = <Values extends FieldValues>(props: FieldProps<Values>) => {
  const { field, common } = useField(props)
  const { name: _name, ...rest } = common
  return (
    <TimeField
      {...rest}
      clearable
      value={asText(field.value) === '' ? null : asText(field.value)}
      onChange={(time) => {
        field.onChange(time)
      }}
    />
  )
}

/** A whole number; empty is null. */
export const FormNumber = <Values extends FieldValues>(
  props: FieldProps<Values> & { minimum?: number; maximum?: number; suffix?: string },
) => {
  const { field, common } = useField(props)
  const value: unknown = field.value
  return (
    <NumberInput
      {...common}
      value={typeof value === 'number' ? value : ''}
      min={props.minimum ?? 0}
      {...(props.maximum === undefined ? {} : { max: props.maximum })}
      {...(props.suffix === undefined ? {} : { suffix: props.suffix })}
      allowDecimal={false}
      onChange={(typed) => {
        field.onChange(typed === '' ? null : Number(typed))
      }}
    />
  )
}

/** Yes or no. */
export const FormCheck = <Values extends FieldValues>(props: FieldProps<Values>) => {
  const { field, common } = useField(props)
  const { withAsterisk: _asterisk, placeholder: _placeholder, ...rest } = common
  return (
    <Checkbox
      {...rest}
      checked={field.value === true}
      onChange={(event) => {
        field.onChange(event.currentTarget.checked)
      }}
    />
  )
}
