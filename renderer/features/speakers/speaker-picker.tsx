import { Modal, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { fold } from '../../../shared/domain/text.ts'
import { CompletionList, suggestionId } from '../quick-line/completion-list.tsx'
import type { Completion } from '../quick-line/completion.ts'
import { useCompletion } from '../quick-line/use-completion.ts'
import type { Present } from './present.ts'

type SpeakerPickerProps = {
  isOpen: boolean
  people: readonly Present[]
  onSpeak: (person: Present) => void
  onClose: () => void
}

const mostShown = 40

/** Those in the room that some letters of a name or an institution mean. */
export const matchingPeople = (people: readonly Present[], query: string): Present[] => {
  const words = fold(query).split(' ')
  return people
    .filter(({ name, institution }) => {
      const text = ` ${fold(`${name} ${institution ?? ''}`)}`
      return words.every((word) => text.includes(` ${word}`))
    })
    .slice(0, mostShown)
}

const Search = ({ people, onSpeak }: Pick<SpeakerPickerProps, 'people' | 'onSpeak'>) => {
  const [typed, setTyped] = useState('')
  const listId = useId()
  const box = useRef<HTMLInputElement>(null)
  // At once: the letters typed right after F4 are for here.
  useLayoutEffect(() => {
    box.current?.focus()
  }, [])
  const found = matchingPeople(people, typed)
  const completion: Completion | null =
    found.length === 0
      ? null
      : {
          from: 0,
          to: typed.length,
          suggestions: found.map(({ personId, name, institution }) => ({
            key: personId,
            kind: 'person',
            label: name,
            detail: institution,
            insert: () => name,
          })),
        }
  const take = ({ key }: { key: string }) => {
    const person = found.find(({ personId }) => personId === key)
    if (person !== undefined) onSpeak(person)
  }
  const { shown, index, onKey } = useCompletion(completion, take)
  return (
    <>
      <TextInput
        ref={box}
        role="combobox"
        aria-label="Quién habla: nombre o institución"
        aria-expanded={shown !== null}
        aria-controls={shown === null ? undefined : listId}
        aria-activedescendant={shown === null ? undefined : suggestionId(listId, index)}
        placeholder="Nombre, sigla o institución, y Enter"
        leftSection={<IconSearch size={17} aria-hidden />}
        value={typed}
        data-autofocus
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          // Escape closes the question, not its list.
          if (event.key !== 'Escape' && onKey(event)) event.preventDefault()
        }}
        mb="xs"
      />
      {shown === null ? (
        <Text c="dimmed">
          {people.length === 0
            ? 'Todavía no hay nadie en la lista de asistencia.'
            : 'Nadie de los presentes se llama así. Regístrelo primero en Asistencia.'}
        </Text>
      ) : (
        <CompletionList id={listId} suggestions={shown.suggestions} index={index} onTake={take} placement="inline" />
      )}
    </>
  )
}

/** Chooses who speaks among those in the room. */
export const SpeakerPicker = ({ isOpen, people, onSpeak, onClose }: SpeakerPickerProps) => (
  <Modal
    opened={isOpen}
    onClose={onClose}
    title="¿Quién habla?"
    size="md"
    returnFocus={false}
    transitionProps={{ duration: 0 }}
  >
    <Search people={people} onSpeak={onSpeak} />
  </Modal>
)
