import { ActionIcon, Button, Text, Textarea } from '@mantine/core'
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useId, useRef, type ClipboardEvent } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import styles from './points-field.module.css'

type PointsFieldProps<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  label: string
  /** What one of them is called: `alerta`, `recomendación`. */
  one: string
  /** What is said while there is none. */
  emptyWords: string
  most: number
}

const marked = /^\s*(?:[-•*]|\d{1,3}[.)])\s+/u

/** What was pasted as points: a line each, without the mark that somebody put before it. */
export const pointsOfText = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.replace(marked, '').trim())
    .filter((line) => line !== '')

/** Points one under another, each in a box of its own; several lines that are pasted are several points. */
export const PointsField = <Values extends FieldValues>(props: PointsFieldProps<Values>) => {
  const { control, name, label, one, emptyWords, most } = props
  const { field } = useController({ control, name })
  const titleId = useId()
  const list = useRef<HTMLDivElement>(null)
  const points = field.value as readonly string[]
  const change = (next: readonly string[]) => {
    field.onChange(next.slice(0, most))
  }
  const focusLast = () => {
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(`[data-point]:last-of-type textarea`)?.focus()
    })
  }
  const paste = (index: number) => (event: ClipboardEvent) => {
    const pasted = pointsOfText(event.clipboardData.getData('text/plain'))
    if (pasted.length < 2 || points[index] !== '') return
    event.preventDefault()
    change(points.toSpliced(index, 1, ...pasted))
  }
  return (
    <div ref={list} role="group" aria-labelledby={titleId}>
      <Text fw={600} mb={4} id={titleId}>
        {label}
      </Text>
      {points.length === 0 && <Text c="dimmed">{emptyWords}</Text>}
      {points.map((point, index) => (
        // Points have no names of their own: their place is what they are.
        <div key={index} className={styles['point']} data-point>
          <span className={`${styles['ordinal'] ?? ''} tabular`} aria-hidden>
            {index + 1}.
          </span>
          <Textarea
            aria-label={`${one} ${String(index + 1)}`}
            value={point}
            autosize
            minRows={1}
            maxRows={8}
            onPaste={paste(index)}
            onBlur={field.onBlur}
            onChange={(event) => {
              change(points.with(index, event.currentTarget.value))
            }}
          />
          <span className={styles['actions']}>
            <ActionIcon
              aria-label={`Subir: ${one} ${String(index + 1)}`}
              disabled={index === 0}
              onClick={() => {
                change(points.toSpliced(index, 1).toSpliced(index - 1, 0, point))
              }}
            >
              <IconArrowUp size={17} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={`Quitar: ${one} ${String(index + 1)}`}
              onClick={() => {
                change(points.toSpliced(index, 1))
              }}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </span>
        </div>
      ))}
      {points.length < most && (
        <Button
          variant="subtle"
          mt="xs"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            change([...points, ''])
            focusLast()
          }}
        >
          {`Agregar ${one}`}
        </Button>
      )}
    </div>
  )
}
