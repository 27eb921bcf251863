import { Button, Select, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type SyntheticEvent } from 'react'
import type { AgendaItem, AgendaItemDraft } from '../../../shared/contract/sessions.ts'
import type { AgendaItemKind } from '../../../shared/domain/session.ts'
import { agendaKindNames, optionsOf } from '../../texts/labels.ts'
import styles from './agenda.module.css'
import { guessKind } from './guess-kind.ts'

type AddAgendaItemProps = { onAdd: (draft: AgendaItemDraft) => Promise<AgendaItem | null> }

/** One line: a title and Enter adds an item. The kind is guessed from the words and can be chosen. */
export const AddAgendaItem = ({ onAdd }: AddAgendaItemProps) => {
  const [title, setTitle] = useState('')
  const [chosenKind, setChosenKind] = useState<AgendaItemKind | null>(null)
  const kind = chosenKind ?? guessKind(title)
  const add = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (title.trim() === '') return
    const typed = title
    // Clean at once: the next title can be typed while this one is saved.
    setTitle('')
    setChosenKind(null)
    const added = await onAdd({ title: typed, kind, presenter: null, plannedMinutes: null })
    if (added === null) setTitle(typed)
  }
  return (
    <form className={styles['add']} onSubmit={(event) => void add(event)}>
      <TextInput
        className={styles['addTitle'] ?? ''}
        aria-label="Nuevo punto de agenda"
        placeholder="Escriba un punto y pulse Enter"
        value={title}
        onChange={(event) => {
          setTitle(event.currentTarget.value)
        }}
      />
      <Select
        aria-label="Tipo de punto"
        w={170}
        data={optionsOf(agendaKindNames)}
        value={kind}
        onChange={(value) => {
          if (value !== null) setChosenKind(value)
        }}
      />
      <Button type="submit" variant="light" leftSection={<IconPlus size={16} aria-hidden />}>
        Agregar
      </Button>
    </form>
  )
}
