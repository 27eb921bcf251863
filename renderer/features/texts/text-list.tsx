import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { TextEntry, TextGroup } from './entries.ts'
import styles from './texts.module.css'

type EntryState = 'original' | 'edited' | 'wrong'

const stateWords: Record<EntryState, string> = { original: '', edited: ', editado', wrong: ', con un error' }

const StateIcon = ({ state }: { state: EntryState }) => {
  if (state === 'original') return null
  return state === 'edited' ? <IconPencil size={14} aria-hidden /> : <IconAlertTriangle size={15} aria-hidden />
}

type TextListProps = {
  groups: readonly TextGroup[]
  selected: TextEntry
  stateOf: (entry: TextEntry) => EntryState
  onSelect: (entry: TextEntry) => void
}

const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Every text by its document; the arrows go from one to the next, so that Tab leads straight on to what it says. */
export const TextList = ({ groups, selected, stateOf, onSelect }: TextListProps) => {
  const list = useRef<HTMLElement>(null)
  const entries = groups.flatMap((group) => group.entries)
  useEffect(() => {
    list.current?.querySelector(`[data-entry="${selected.id}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [selected.id])
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const next = step === undefined ? undefined : entries[entries.indexOf(selected) + step]
    if (next === undefined) return
    event.preventDefault()
    onSelect(next)
    list.current?.querySelector<HTMLElement>(`[data-entry="${next.id}"]`)?.focus()
  }
  return (
    <nav ref={list} className={styles['list']} aria-label="Textos" onKeyDown={move}>
      {groups.map((group) => (
        <section key={group.name} aria-label={group.name}>
          <h2>{group.name}</h2>
          {group.entries.map((entry) => {
            const isSelected = entry.id === selected.id
            const state = stateOf(entry)
            return (
              <UnstyledButton
                key={entry.id}
                className={styles['entry'] ?? ''}
                data-entry={entry.id}
                data-state={state}
                aria-label={`${entry.label}${stateWords[state]}`}
                aria-current={isSelected || undefined}
                tabIndex={isSelected ? 0 : -1}
                onClick={() => {
                  onSelect(entry)
                }}
              >
                <span>{entry.label}</span>
                <StateIcon state={state} />
              </UnstyledButton>
            )
          })}
        </section>
      ))}
    </nav>
  )
}
