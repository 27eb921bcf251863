import { IconBuildingCommunity, IconHash, IconTextPlus, IconUser } from '@tabler/icons-react'
import { useLayoutEffect, useRef, type CSSProperties } from 'react'
import type { Icon } from '../../ui/icon.ts'
import styles from './completion-list.module.css'
import type { Suggestion } from './completion.ts'

const icons: Record<Suggestion['kind'], Icon> = {
  institution: IconBuildingCommunity,
  person: IconUser,
  mark: IconHash,
  snippet: IconTextPlus,
}

/** The id of a suggestion in its list, for `aria-activedescendant`. */
export const suggestionId = (listId: string, index: number): string => `${listId}-${String(index)}`

type CompletionListProps = {
  id: string
  suggestions: readonly Suggestion[]
  index: number
  onTake: (suggestion: Suggestion) => void
  /** Where it opens: above the line, where one writes, or among what is there. */
  placement: 'above' | 'caret' | 'inline'
  style?: CSSProperties
}

/** What may follow what was typed; the one in hand is taken by Enter or Tab. */
export const CompletionList = ({ id, suggestions, index, onTake, placement, style }: CompletionListProps) => {
  const list = useRef<HTMLUListElement>(null)
  useLayoutEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' })
  }, [index])
  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label="Sugerencias"
      className={styles['list']}
      data-placement={placement}
      style={style}
    >
      {suggestions.map((suggestion, place) => {
        const KindIcon = icons[suggestion.kind]
        return (
          <li
            key={suggestion.key}
            id={suggestionId(id, place)}
            role="option"
            aria-selected={place === index}
            className={styles['option']}
            // Before the line loses its focus.
            onMouseDown={(event) => {
              event.preventDefault()
              onTake(suggestion)
            }}
          >
            <KindIcon size={17} aria-hidden />
            <span className={styles['label']}>{suggestion.label}</span>
            {suggestion.detail !== null && <span className={styles['detail']}>{suggestion.detail}</span>}
          </li>
        )
      })}
    </ul>
  )
}
