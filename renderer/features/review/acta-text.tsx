import { ActionIcon, Tooltip } from '@mantine/core'
import { IconMessage, IconMessagePlus } from '@tabler/icons-react'
import { useState, type KeyboardEvent, type RefObject } from 'react'
import { count } from '../../texts/format.ts'
import type { ActaLine } from './acta-lines.ts'
import styles from './reading.module.css'

type LineProps = {
  line: ActaLine
  index: number
  comments: number
  isCurrent: boolean
  isBeingCommented: boolean
  canComment: boolean
  onComment: () => void
}

const beginning = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

const Line = ({ line, index, comments, isCurrent, isBeingCommented, canComment, onComment }: LineProps) => {
  // Whoever marks words to copy them does not mean to comment.
  const press = () => {
    if (canComment && window.getSelection()?.isCollapsed !== false) onComment()
  }
  return (
    <li
      className={styles['line']}
      data-line={index}
      data-heading={line.isHeading || undefined}
      data-commented={comments > 0 || undefined}
      data-target={isBeingCommented || undefined}
      data-pressable={canComment || undefined}
      tabIndex={-1}
    >
      <p onClick={press}>{line.text}</p>
      <span className={styles['margin']}>
        {comments > 0 && (
          <span className={styles['commentCount']}>
            <IconMessage size={15} aria-hidden />
            {comments}
            <span className="visually-hidden">{count(comments, 'comentario', 'comentarios')}</span>
          </span>
        )}
        {canComment && (
          <Tooltip label="Comentar este párrafo">
            <ActionIcon
              className={styles['commentButton'] ?? ''}
              tabIndex={isCurrent ? 0 : -1}
              aria-label={`Comentar el párrafo: ${beginning(line.text)}`}
              onClick={onComment}
            >
              <IconMessagePlus size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </span>
    </li>
  )
}

type ActaTextProps = {
  lines: readonly ActaLine[]
  comments: ReadonlyMap<number, number>
  /** The paragraph of which somebody is writing a comment. */
  target: number | null
  canComment: boolean
  list: RefObject<HTMLOListElement | null>
  onComment: (index: number) => void
}

const stepsByKey: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

const moved = (key: string, from: number, last: number): number | null => {
  if (key === 'Home') return 0
  if (key === 'End') return last
  const step = stepsByKey[key]
  return step === undefined ? null : Math.min(last, Math.max(0, from + step))
}

/** Takes the keys to a paragraph of the acta and brings it into sight. */
export const goToLine = (list: HTMLOListElement | null, index: number): void => {
  const line = list?.querySelector<HTMLElement>(`[data-line="${String(index)}"]`)
  ;(line?.querySelector<HTMLElement>('button') ?? line)?.focus({ preventScroll: true })
  line?.scrollIntoView({ block: 'center' })
}

/** The acta paragraph by paragraph: the arrows go through them, Enter or a press comments on one. */
export const ActaText = ({ lines, comments, target, canComment, list, onComment }: ActaTextProps) => {
  const [current, setCurrent] = useState(0)
  const move = (event: KeyboardEvent) => {
    const next = canComment && !event.altKey ? moved(event.key, current, lines.length - 1) : null
    if (next === null) return
    event.preventDefault()
    setCurrent(next)
    goToLine(list.current, next)
  }
  return (
    <div className={styles['sheet']} role="region" aria-label="Texto del acta" tabIndex={0}>
      <ol ref={list} className={styles['lines']} onKeyDown={move}>
        {lines.map((line, index) => (
          <Line
            // The same words may stand twice: only their place tells them apart.
            key={index}
            line={line}
            index={index}
            comments={comments.get(index) ?? 0}
            isCurrent={index === current}
            isBeingCommented={index === target}
            canComment={canComment}
            onComment={() => {
              setCurrent(index)
              onComment(index)
            }}
          />
        ))}
      </ol>
    </div>
  )
}
