import { Textarea, Tooltip, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import { fillTemplate, nearestField } from '../../shared/domain/template.ts'
import styles from './template-field.module.css'

type TemplateFieldProps = {
  label: string
  value: string
  onChange: (text: string) => void
  /** The fields that the text may use, with what each would say now. */
  fields: Readonly<Record<string, string>>
  /** Those that are offered below it, where not every field is of use; all of them unless told. */
  offered?: readonly string[]
  lines?: number
  description?: string
  isReadOnly?: boolean
  /** Shows the fields only while the text is being written: where another text beside it shows them already. */
  isCompact?: boolean
  /** A field that does not exist is an error, which whoever shows the field says; elsewhere it is only pointed out. */
  isStrict?: boolean
  onBlur?: () => void
  error?: string | undefined
}

const unknownWords = (unknown: readonly string[], known: readonly string[]): string => {
  const nearest = unknown.length === 1 ? nearestField(unknown[0] ?? '', known) : null
  const meant = nearest === null ? '' : ` ¿Quiso decir {${nearest}}?`
  const names = unknown.map((name) => `{${name}}`).join(', ')
  return unknown.length === 1
    ? `${names} no es un campo: saldrá tal como está escrito.${meant}`
    : `${names} no son campos: saldrán tal como están escritos.`
}

/** A text with fields such as `{sesion}`: each is put in by pressing its name, and one that does not exist is pointed out. */
export const TemplateField = (props: TemplateFieldProps) => {
  const {
    label,
    value,
    onChange,
    fields,
    offered,
    lines = 1,
    description,
    isReadOnly = false,
    isCompact = false,
    isStrict = false,
  } = props
  const { onBlur, error } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const warningId = useId()
  const unknown = isStrict ? [] : fillTemplate(value, fields).unknown
  const offeredFields = Object.entries(fields).filter(([name]) => offered?.includes(name) ?? true)
  const insert = (name: string) => {
    const { selectionStart, selectionEnd } = area.current ?? {
      selectionStart: value.length,
      selectionEnd: value.length,
    }
    const written = `{${name}}`
    onChange(`${value.slice(0, selectionStart)}${written}${value.slice(selectionEnd)}`)
    // Once the new text is drawn, the caret goes on after the field.
    window.requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(selectionStart + written.length, selectionStart + written.length)
    })
  }
  return (
    <div className={styles['template']} data-compact={isCompact || undefined}>
      <Textarea
        ref={area}
        label={label}
        {...(description === undefined ? {} : { description })}
        value={value}
        readOnly={isReadOnly}
        autosize
        minRows={lines}
        maxRows={18}
        error={error}
        aria-describedby={unknown.length > 0 ? warningId : undefined}
        onBlur={onBlur}
        onChange={(event) => {
          onChange(event.currentTarget.value)
        }}
      />
      {!isReadOnly && (
        <div className={styles['fields']} role="group" aria-label={`Campos para: ${label}`}>
          {offeredFields.map(([name, says]) => (
            <Tooltip key={name} label={says} multiline maw={360}>
              <UnstyledButton
                className={styles['field'] ?? ''}
                aria-label={`Poner el campo ${name}: ${says}`}
                onClick={() => {
                  insert(name)
                }}
              >
                {`{${name}}`}
              </UnstyledButton>
            </Tooltip>
          ))}
        </div>
      )}
      {unknown.length > 0 && (
        <p id={warningId} className={styles['unknown']} role="status">
          <IconAlertTriangle size={16} aria-hidden />
          {unknownWords(unknown, Object.keys(fields))}
        </p>
      )}
    </div>
  )
}
