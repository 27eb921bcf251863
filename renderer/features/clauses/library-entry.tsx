import { ActionIcon, Button, Group, TextInput } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Clause } from '../../../shared/contract/clauses.ts'
import type { NewPart } from '../../../shared/contract/ordinances.ts'
import { wordsOfPart } from '../../../shared/domain/new-parts.ts'
import { partKindName } from '../../../shared/domain/ordinance-words.ts'
import styles from './library.module.css'

type EntryProps = {
  name: string
  about: string
  part: NewPart
  /** Null where the text takes nothing. */
  onInsert: ((part: NewPart) => void) | null
  actions?: ReactNode
}

/** Something of the library: what it is, how it begins, and the way into the text. */
export const LibraryEntry = ({ name, about, part, onInsert, actions }: EntryProps) => (
  <li className={styles['entry']}>
    <span className={styles['name']}>{name}</span>
    <span className={styles['about']}>{about}</span>
    <p className={styles['words']}>{wordsOfPart(part)}</p>
    <Group gap={4}>
      {onInsert !== null && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden />}
          aria-label={`Insertar «${name}»`}
          onClick={() => {
            onInsert(part)
          }}
        >
          Insertar
        </Button>
      )}
      {actions}
    </Group>
  </li>
)

type RenameProps = { clause: Clause; onRename: (name: string) => Promise<unknown>; onClose: () => void }

const Rename = ({ clause: { name }, onRename, onClose }: RenameProps) => {
  const [typed, setTyped] = useState(name)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    box.current?.select()
  }, [])
  const save = async () => {
    const wanted = typed.trim()
    if (wanted === '' || wanted === name || (await onRename(wanted)) !== null) onClose()
  }
  return (
    <form
      className={styles['entry']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextInput
        label="Nombre en la biblioteca"
        value={typed}
        maxLength={300}
        ref={box}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onClose()
        }}
      />
      <Group gap="xs" mt="xs" justify="flex-end">
        <Button size="compact-sm" variant="default" onClick={onClose}>
          Cancelar
        </Button>
        <Button size="compact-sm" type="submit">
          Guardar nombre
        </Button>
      </Group>
    </form>
  )
}

type OwnEntryProps = Pick<EntryProps, 'onInsert'> & {
  clause: Clause
  onRename: (clause: Clause, name: string) => Promise<unknown>
  onRemove: (clause: Clause) => void
}

/** What the committee kept itself: it may also be renamed and taken out. */
export const OwnEntry = ({ clause, onInsert, onRename, onRemove }: OwnEntryProps) => {
  const [isRenaming, setRenaming] = useState(false)
  if (isRenaming)
    return (
      <li>
        <Rename
          clause={clause}
          onRename={(name) => onRename(clause, name)}
          onClose={() => {
            setRenaming(false)
          }}
        />
      </li>
    )
  return (
    <LibraryEntry
      name={clause.name}
      about={partKindName(clause.part.kind).one}
      part={clause.part}
      onInsert={onInsert}
      actions={
        <>
          <ActionIcon
            aria-label={`Cambiar el nombre de «${clause.name}»`}
            onClick={() => {
              setRenaming(true)
            }}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            aria-label={`Quitar «${clause.name}» de la biblioteca`}
            onClick={() => {
              onRemove(clause)
            }}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </>
      }
    />
  )
}
