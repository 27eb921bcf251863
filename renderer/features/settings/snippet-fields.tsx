import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useController, useFieldArray, useWatch, type Control, type UseFormReturn } from 'react-hook-form'
import type { Settings } from '../../../shared/domain/committee.ts'
import { yearOf } from '../../../shared/domain/dates.ts'
import type { SnippetField } from '../../../shared/domain/snippets.ts'
import { fold } from '../../../shared/domain/text.ts'
import { today } from '../../app/clock.ts'
import { notifyUndoable } from '../../ui/notify.tsx'
import { TemplateField } from '../../ui/template-field.tsx'
import styles from './settings.module.css'

/** What a name becomes while it is typed: what may follow the bar, `Cuarto intermedio` as `cuarto-intermedio`. */
export const snippetName = (typed: string): string =>
  fold(typed.replace(/\s/gu, '-'))
    .replace(/[^a-z0-9-]/gu, '')
    .replace(/-{2,}/gu, '-')
    .replace(/^-/u, '')
    .slice(0, 40)

/** What is wrong with a name among the others; null when nothing is. */
export const snippetNameProblem = (name: string, all: readonly string[]): string | null => {
  if (name === '') return 'Falta el nombre.'
  if (name.endsWith('-')) return 'No termine en guion.'
  return all.filter((one) => one === name).length > 1 ? 'Ya hay un texto con ese nombre.' : null
}

const exampleFields = (): Record<SnippetField, string> => ({
  presentes: '14',
  acreditadas: '22',
  hora: '09:15',
  convocatoria: 'primera convocatoria',
  preside: 'quien preside la sesión',
  secretaria: 'quien hace de secretario(a)',
  acta_anterior: `Sesión Ordinaria N° 002-${String(yearOf(today()))}`,
})

type RowProps = {
  control: Control<Settings>
  index: number
  names: readonly string[]
  isNew: boolean
  isChecked: boolean
  onRemove: () => void
}

const SnippetRow = ({ control, index, names, isNew, isChecked, onRemove }: RowProps) => {
  const name = useController({ control, name: `snippets.${index}.name` })
  const text = useController({ control, name: `snippets.${index}.text` })
  const box = useRef<HTMLInputElement>(null)
  const problem = snippetNameProblem(name.field.value, names)
  // One that was just added is not wrong yet: nobody has had the time to write it.
  const isWorthSaying = isChecked || name.field.value !== ''
  useEffect(() => {
    if (isNew) box.current?.focus()
  }, [isNew])
  return (
    <li className={styles['snippet']}>
      <TextInput
        ref={box}
        label="Nombre"
        leftSection="/"
        leftSectionWidth={22}
        value={name.field.value}
        onBlur={name.field.onBlur}
        error={isWorthSaying ? problem : null}
        onChange={(event) => {
          name.field.onChange(snippetName(event.currentTarget.value))
        }}
      />
      <TemplateField
        label={`Texto de /${name.field.value}`}
        lines={2}
        value={text.field.value}
        onChange={text.field.onChange}
        onBlur={text.field.onBlur}
        error={text.fieldState.error?.message}
        fields={exampleFields()}
        isCompact
      />
      <ActionIcon aria-label={`Quitar el texto /${name.field.value}`} onClick={onRemove} mt={26}>
        <IconTrash size={17} aria-hidden />
      </ActionIcon>
    </li>
  )
}

/** The texts that `/name` writes in the notes and in the line: added, changed and removed here. */
export const SnippetFields = ({ form: { control, formState } }: { form: UseFormReturn<Settings> }) => {
  const { fields, append, remove, insert } = useFieldArray({ control, name: 'snippets' })
  const snippets = useWatch({ control, name: 'snippets' })
  const names = snippets.map(({ name }) => name)
  const takeAway = (index: number) => {
    const removed = snippets[index]
    remove(index)
    if (removed === undefined || (removed.name === '' && removed.text === '')) return
    notifyUndoable(`Se quitó /${removed.name}.`, () => {
      insert(index, removed)
    })
  }
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        En las notas y en la línea rápida, una barra y el nombre escriben el texto entero. Los campos entre llaves se
        llenan con lo que consta de la sesión; el que falte queda entre llaves para completarlo.
      </Text>
      <ol className={styles['snippets']} aria-label="Textos frecuentes">
        {fields.map((field, index) => (
          <SnippetRow
            key={field.id}
            control={control}
            index={index}
            names={names}
            isNew={field.name === '' && field.text === ''}
            isChecked={formState.submitCount > 0}
            onRemove={() => {
              takeAway(index)
            }}
          />
        ))}
      </ol>
      <Group>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={15} aria-hidden />}
          disabled={fields.length >= 100}
          onClick={() => {
            append({ name: '', text: '' }, { shouldFocus: false })
          }}
        >
          Agregar un texto
        </Button>
      </Group>
    </Stack>
  )
}
