import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useState } from 'react'
import { useController, useWatch, type Control, type UseFormReturn } from 'react-hook-form'
import type { Settings } from '../../../shared/domain/committee.ts'
import { defaultLetterTemplates } from '../../../shared/domain/letter-template.ts'
import { fillTemplate } from '../../../shared/domain/template.ts'
import { today } from '../../app/clock.ts'
import { FormNumber } from '../../ui/form.tsx'
import { notifyUndoable } from '../../ui/notify.tsx'
import { TemplateField } from '../../ui/template-field.tsx'
import { exampleFields, type TemplateName } from './letter-example.ts'
import styles from './settings.module.css'

const templates: { value: TemplateName; label: string }[] = [
  { value: 'call', label: 'Convocatoria' },
  { value: 'accreditationRequest', label: 'Pedido de acreditación' },
]

type PartProps = {
  control: Control<Settings>
  name: `letters.${TemplateName}.${'subject' | 'body'}`
  label: string
  lines: number
  fields: Readonly<Record<string, string>>
  isCompact?: boolean
}

const Part = ({ control, name, label, lines, fields, isCompact = false }: PartProps) => {
  const { field, fieldState } = useController({ control, name })
  return (
    <TemplateField
      label={label}
      lines={lines}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
      fields={fields}
      isCompact={isCompact}
    />
  )
}

const Example = ({ subject, body }: { subject: string; body: string }) => (
  <section className={styles['letter']} aria-label="Ejemplo de cómo saldrá">
    <p>
      <strong>ASUNTO:</strong> {subject}
    </p>
    {body.split(/\n\s*\n/u).map((paragraph, index) => (
      <p key={index}>{paragraph}</p>
    ))}
  </section>
)

/** What a new letter of each kind begins with, with an example that follows what is typed. */
export const LetterFields = ({ form }: { form: UseFormReturn<Settings> }) => {
  const { control, setValue } = form
  const [name, setName] = useState<TemplateName>('call')
  // A form that is watched whole may miss what was never registered: the settings are complete from the start.
  const settings = useWatch({ control }) as Settings
  const template = settings.letters[name]
  const fields = exampleFields(name, settings, today())
  const initial = defaultLetterTemplates[name]
  const isInitial = template.subject === initial.subject && template.body === initial.body
  const restore = () => {
    setValue(`letters.${name}`, initial, { shouldDirty: true })
    notifyUndoable('Volvió el texto de fábrica.', () => {
      setValue(`letters.${name}`, template, { shouldDirty: true })
    })
  }
  return (
    <Stack>
      <Group justify="space-between">
        <SegmentedControl
          aria-label="Qué oficio"
          data={templates}
          value={name}
          onChange={(value) => {
            setName(value)
          }}
        />
        {!isInitial && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconRestore size={16} aria-hidden />}
            onClick={restore}
          >
            Volver al texto de fábrica
          </Button>
        )}
      </Group>
      <Part
        key={`${name} subject`}
        control={control}
        name={`letters.${name}.subject`}
        label="Asunto"
        lines={1}
        fields={fields}
        isCompact
      />
      <Part
        key={`${name} body`}
        control={control}
        name={`letters.${name}.body`}
        label="Texto"
        lines={7}
        fields={fields}
      />
      <Text size="sm" c="dimmed">
        Deje una línea en blanco entre párrafos. El destinatario, la agenda y las firmas los pone el programa.
      </Text>
      <div>
        <Text size="sm" fw={600} mb={4}>
          Así saldrá
        </Text>
        <Example
          subject={fillTemplate(template.subject, fields).text}
          body={fillTemplate(template.body, fields).text}
        />
      </div>
      <div className={styles['notice']}>
        <FormNumber
          control={control}
          name="noticeDays"
          label="Anticipación para convocar"
          description="A una sesión ordinaria, sin contar domingos ni feriados. Si se convoca con menos, el programa pregunta."
          maximum={60}
          suffix=" días"
        />
      </div>
    </Stack>
  )
}
