import { Button, Group, Text } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { Settings } from '../../../shared/domain/committee.ts'
import type { TextEntry } from './entries.ts'
import { TextEditor } from './text-editor.tsx'
import { TextList } from './text-list.tsx'
import styles from './texts.module.css'
import type { TextEdits } from './use-text-edits.ts'

type SaveBarProps = { edits: TextEdits; isSaving: boolean; onMend: (wrong: TextEntry) => void }

const SaveBar = ({ edits: { changed, wrong }, isSaving, onMend }: SaveBarProps) => {
  const [first] = wrong
  const count = changed.length === 1 ? 'Hay un texto sin guardar.' : `Hay ${changed.length} textos sin guardar.`
  return (
    <Group className={styles['bar'] ?? ''}>
      <Button type="submit" loading={isSaving} disabled={changed.length === 0}>
        Guardar textos
      </Button>
      {changed.length > 0 && (
        <Text size="sm" c="dimmed">
          {count}
        </Text>
      )}
      {changed.length > 0 && first !== undefined && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            onMend(first)
          }}
        >
          {`Antes corrija «${first.label}»`}
        </Button>
      )}
    </Group>
  )
}

type TextsViewProps = {
  edits: TextEdits
  /** The text that is open; the first where there is none of that name. */
  selectedId: string | undefined
  isSaving: boolean
  onSelect: (id: string) => void
  /** Answers whether it was saved. */
  onSave: (settings: Settings) => Promise<boolean>
}

const submitOnCtrlEnter = (event: KeyboardEvent<HTMLFormElement>): void => {
  if (event.key !== 'Enter' || !event.ctrlKey) return
  // Not what the button that has the focus does with Enter.
  event.preventDefault()
  if (!event.repeat) event.currentTarget.requestSubmit()
}

/** The fixed sentences of the documents, one at a time beside the list of all; what is written in several is saved at once. */
export const TextsView = ({ edits, selectedId, isSaving, onSelect, onSave }: TextsViewProps) => {
  const { groups, entries, textOf, wrong } = edits
  const selected = entries.find(({ id }) => id === selectedId) ?? entries[0]
  if (selected === undefined) return null
  const open = ({ id }: TextEntry) => {
    onSelect(id)
  }
  const save = async () => {
    if (isSaving) return
    const [first] = wrong
    if (first !== undefined) open(first)
    else if (edits.changed.length > 0 && (await onSave(edits.edited))) edits.forgetSent()
  }
  return (
    <form
      noValidate
      onKeyDown={submitOnCtrlEnter}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className={styles['columns']}>
        <TextList
          groups={groups}
          selected={selected}
          stateOf={(entry) => {
            if (wrong.includes(entry)) return 'wrong'
            return textOf(entry).trim() === entry.original ? 'original' : 'edited'
          }}
          onSelect={open}
        />
        <div>
          <TextEditor
            key={selected.id}
            entry={selected}
            text={textOf(selected)}
            onChange={(text) => {
              edits.change(selected, text)
            }}
          />
          <SaveBar edits={edits} isSaving={isSaving} onMend={open} />
        </div>
      </div>
    </form>
  )
}
