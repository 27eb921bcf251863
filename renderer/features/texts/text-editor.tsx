import { Button, Group, Text, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPencil, IconRestore } from '@tabler/icons-react'
import { notifyUndoable } from '../../ui/notify.tsx'
import { Mark } from '../../ui/mark.tsx'
import { TemplateField } from '../../ui/template-field.tsx'
import type { TextEntry } from './entries.ts'
import { TextPreview } from './text-preview.tsx'
import styles from './texts.module.css'

type TextEditorProps = { entry: TextEntry; text: string; onChange: (text: string) => void }

/** A mistake is said once the hands rest, and goes as soon as it is mended: a field half typed is not wrong yet. */
const useProblem = ({ problemOf }: TextEntry, text: string): string | null => {
  const [settled] = useDebouncedValue(text, 500)
  return problemOf(text) === null ? null : problemOf(settled)
}

const Hint = ({ isMarked }: Pick<TextEntry, 'isMarked'>) => (
  <Text size="sm" c="dimmed">
    {isMarked
      ? '[Entre corchetes]: sale solo si se conoce el dato. **Entre asteriscos**: en negrita. Una línea en blanco separa párrafos.'
      : 'Una línea en blanco separa párrafos. El destinatario, la agenda y las firmas los pone el programa.'}
  </Text>
)

const Original = ({ original }: Pick<TextEntry, 'original'>) => (
  <details className={styles['original']}>
    <summary>Texto original</summary>
    <p>{original}</p>
  </details>
)

/** One text: what it says, its fields, how it will read, and the way back to the original. */
export const TextEditor = ({ entry, text, onChange }: TextEditorProps) => {
  const problem = useProblem(entry, text)
  const isEdited = text.trim() !== entry.original
  const restore = () => {
    onChange(entry.original)
    notifyUndoable(`«${entry.label}» volvió al texto original.`, () => {
      onChange(text)
    })
  }
  return (
    <section className={styles['editor']} aria-label={entry.label}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} size="h3">
            {entry.label}
          </Title>
          <Text size="sm" c="dimmed">
            {entry.where}
          </Text>
        </div>
        {isEdited && (
          <Group gap="xs" wrap="nowrap">
            <Mark icon={IconPencil} tone="action">
              Editado
            </Mark>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconRestore size={16} aria-hidden />}
              onClick={restore}
            >
              Volver al original
            </Button>
          </Group>
        )}
      </Group>
      <TemplateField
        label="Texto"
        lines={2}
        value={text}
        onChange={onChange}
        fields={entry.fields}
        error={problem ?? undefined}
        isStrict
      />
      <Hint isMarked={entry.isMarked} />
      <TextPreview paragraphs={entry.exampleOf(text)} />
      {isEdited && <Original original={entry.original} />}
    </section>
  )
}
