import { Button, Select, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type ClipboardEvent, type SyntheticEvent } from 'react'
import type { AgendaItem, AgendaItemDraft } from '../../../shared/contract/agenda.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import type { AgendaItemKind } from '../../../shared/domain/session.ts'
import { agendaKindNames, optionsOf } from '../../texts/labels.ts'
import { notifyDone } from '../../ui/notify.tsx'
import { titlesOf } from '../live/stepping.ts'
import { useHalfWritten } from '../minutes/half-written.ts'
import styles from './agenda.module.css'
import { guessKind } from './guess-kind.ts'

type AddAgendaItemProps = { sessionId: SessionId; onAdd: (draft: AgendaItemDraft) => Promise<AgendaItem | null> }

const draftOf = (title: string, kind: AgendaItemKind): AgendaItemDraft => ({
  title,
  kind,
  presenter: null,
  plannedMinutes: null,
})

/** One line: a title and Enter adds an item; several lines pasted, one each. The kind is guessed and can be chosen. */
export const AddAgendaItem = ({ sessionId, onAdd }: AddAgendaItemProps) => {
  const [title, setTitle] = useHalfWritten(draftKey('new_item', sessionId))
  const [chosenKind, setChosenKind] = useState<AgendaItemKind | null>(null)
  const kind = chosenKind ?? guessKind(title)
  const giveBack = (unsaved: readonly string[]) => {
    setTitle((meanwhile) => [...unsaved, meanwhile].join(' ').trim())
  }
  const add = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (title.trim() === '') return
    const typed = title
    // Clean at once: the next title can be typed while this one is saved.
    setTitle('')
    setChosenKind(null)
    if ((await onAdd(draftOf(typed, kind))) === null) giveBack([typed])
  }
  const addAll = async (titles: readonly string[]) => {
    for (const [index, one] of titles.entries()) {
      if ((await onAdd(draftOf(one, guessKind(one)))) !== null) continue
      giveBack(titles.slice(index))
      return
    }
    notifyDone(`Se agregaron ${String(titles.length)} puntos a la agenda.`)
  }
  const paste = (event: ClipboardEvent) => {
    const titles = titlesOf(event.clipboardData.getData('text/plain'))
    if (titles.length < 2) return
    event.preventDefault()
    void addAll(titles)
  }
  return (
    <form className={styles['add']} onSubmit={(event) => void add(event)}>
      <TextInput
        className={styles['addTitle'] ?? ''}
        aria-label="Nuevo punto de agenda"
        placeholder="Escriba un punto y pulse Enter, o pegue varios, uno por línea"
        value={title}
        onPaste={paste}
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
