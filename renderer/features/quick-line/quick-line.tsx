import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconPlus } from '@tabler/icons-react'
import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { Institution } from '../../../shared/contract/committee.ts'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { AgendaItemId } from '../../../shared/domain/ids.ts'
import { readQuickLine, type QuickKind, type QuickLine as Line } from '../../../shared/domain/quick-line.ts'
import { KeptNotice } from '../../ui/kept-notice.tsx'
import { sittingDay } from '../sessions/suspension.ts'
import { presentPeople } from '../speakers/present.ts'
import { CompletionList, suggestionId } from './completion-list.tsx'
import { completeAt, type CompletionSources, type Suggestion } from './completion.ts'
import { LineDetails, type Details } from './line-details.tsx'
import { concernWords, quickKindNames, readingWords } from './line-words.ts'
import styles from './quick-line.module.css'
import { snippetFactsNow, useSnippets } from './session-facts.ts'
import { firstBlank, writeSnippet } from './snippet-values.ts'
import { useCompletion } from './use-completion.ts'
import { useLineText } from './use-line-text.ts'
import { useQuickLine, type Obstacle } from './use-quick-line.ts'

export type QuickLineProps = {
  session: Session
  /** The item on the screen; null when there is none. */
  item: MinutesItem | null
  institutions: readonly Institution[]
  /** The attendance of the sitting: whoever is in the room is offered after `@`. */
  people: readonly Attendance[]
  onDone?: (kind: QuickKind) => void
  inputRef?: RefObject<HTMLInputElement | null>
}

type ReadingProps = { line: Line | null; saved: QuickKind | null; isNaming: boolean }

const savedWords = (kind: QuickKind): string =>
  `${quickKindNames[kind]}: ${kind === 'note' ? 'guardada' : 'guardado'}. Con ↑ vuelve esa línea.`

const Reading = ({ line, saved, isNaming }: ReadingProps) => {
  if (line === null)
    return saved === null ? (
      <>
        <kbd>@</kbd> institución · <kbd>30/05</kbd> día · <kbd>#acuerdo</kbd> <kbd>#compromiso</kbd> <kbd>#pedido</kbd>{' '}
        · <kbd>/</kbd> textos
      </>
    ) : (
      <span className={styles['saved']}>
        <IconCheck size={16} aria-hidden /> {savedWords(saved)}
      </span>
    )
  // A name half written is not unknown yet.
  const concerns = line.concerns.filter(({ kind }) => !isNaming || kind !== 'unknown_institution')
  return (
    <>
      <strong data-kind={line.kind}>{readingWords(line)}</strong>
      {concerns.map((concern) => (
        <span key={concernWords(concern)} className={styles['concern']}>
          <IconAlertTriangle size={15} aria-hidden /> {concernWords(concern)}
        </span>
      ))}
    </>
  )
}

const ObstacleBar = ({ obstacle, onAdd }: { obstacle: Obstacle; onAdd: () => void }) => (
  <div className={styles['obstacle']} role="alert">
    <IconAlertTriangle size={17} aria-hidden />
    <span>{obstacle.words}</span>
    {obstacle.canAdd && (
      <Button variant="default" size="compact-sm" leftSection={<IconPlus size={15} aria-hidden />} onClick={onAdd}>
        Agregar como punto nuevo
      </Button>
    )}
  </div>
)

/** One line takes everything: a note, an agreement, a commitment or a request, with whom and until when. */
export const QuickLine = ({ session, item, institutions, people, onDone, inputRef }: QuickLineProps) => {
  const own = useRef<HTMLInputElement>(null)
  const input = inputRef ?? own
  const ids = { list: useId(), reading: useId() }
  const { text, caret, isAsLeft, type, move, place, recall, finish } = useLineText(session.id, input)
  const [saved, setSaved] = useState<{ kind: QuickKind; itemId: AgendaItemId | undefined } | null>(null)
  const [details, setDetails] = useState<Details | null>(null)
  const saving = useRef<'save' | 'addAsItem' | null>(null)
  const desk = useQuickLine(session, item)
  const sources: CompletionSources = {
    place: 'line',
    institutions,
    people: presentPeople(people, institutions),
    snippets: useSnippets(),
    fill: (snippet) => writeSnippet(snippet, snippetFactsNow(session.id)),
  }
  const line = text.trim() === '' ? null : readQuickLine(text, { institutions, on: sittingDay(session) })
  const completion = completeAt(text.slice(0, caret), sources)
  const take = (suggestion: Suggestion) => {
    if (completion === null) return
    const rest = text.slice(completion.to)
    const written = rest.startsWith(' ') ? suggestion.insert().trimEnd() : suggestion.insert()
    const blank = suggestion.kind === 'snippet' ? firstBlank(written) : null
    const end = completion.from + written.length
    type(`${text.slice(0, completion.from)}${written}${rest}`, end)
    place(blank === null ? [end, end] : [completion.from + blank.from, completion.from + blank.to])
  }
  const list = useCompletion(completion, take)
  const done = (kind: QuickKind) => {
    finish()
    setSaved({ kind, itemId: item?.item.id })
    desk.clearObstacle()
    onDone?.(kind)
  }
  // A second Enter while the first is being saved asks for the very same thing. What the screen offers after a refusal
  // does not: it may be pressed while the lists are still being read again.
  const send = async (how: 'save' | 'addAsItem') => {
    if (line === null || saving.current === how) return
    saving.current = how
    try {
      if (await desk[how](line)) done(line.kind)
    } finally {
      if (saving.current === how) saving.current = null
    }
  }
  const enter = (isAtOnce: boolean) => {
    if (line === null || desk.refuses(line) || (isAtOnce && desk.warns(line, text))) return
    if (!isAtOnce && item !== null && (line.kind === 'agreement' || line.kind === 'commitment'))
      setDetails({ kind: line.kind, itemId: item.item.id, line })
    else void send('save')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown'
    if (list.onKey(event)) event.stopPropagation()
    else if (event.key === 'Enter' && !event.altKey) enter(event.ctrlKey || event.metaKey)
    else if (!isArrow || event.altKey || event.ctrlKey || !recall(event.key === 'ArrowUp' ? -1 : 1)) return
    event.preventDefault()
  }
  return (
    <div className={styles['line']}>
      {desk.obstacle !== null && (
        <ObstacleBar
          obstacle={desk.obstacle}
          onAdd={() => {
            void send('addAsItem').then(() => input.current?.focus())
          }}
        />
      )}
      {isAsLeft && (
        <div className={styles['kept']}>
          <KeptNotice
            onDiscard={() => {
              type('', 0)
              input.current?.focus()
            }}
          />
        </div>
      )}
      <div className={styles['box']}>
        {list.shown !== null && (
          <CompletionList
            id={ids.list}
            suggestions={list.shown.suggestions}
            index={list.index}
            onTake={take}
            placement="above"
          />
        )}
        <input
          ref={input}
          className={styles['input']}
          role="combobox"
          aria-label="Línea rápida"
          aria-describedby={ids.reading}
          aria-expanded={list.shown !== null}
          aria-controls={list.shown === null ? undefined : ids.list}
          aria-activedescendant={list.shown === null ? undefined : suggestionId(ids.list, list.index)}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck
          lang="es-PE"
          placeholder="Remitir el informe @DIRESA 30/05 #compromiso"
          value={text}
          onChange={({ currentTarget }) => {
            type(currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length)
            setSaved(null)
            if (desk.obstacle !== null) desk.clearObstacle()
          }}
          onSelect={({ currentTarget }) => {
            move(currentTarget.selectionStart ?? currentTarget.value.length)
          }}
          onKeyDown={onKeyDown}
        />
        {line !== null && (
          <span className={styles['keys']} aria-hidden>
            <kbd>Ctrl</kbd> <kbd>Enter</kbd> guarda
          </span>
        )}
      </div>
      <div id={ids.reading} className={styles['reading']} role="status">
        <Reading
          line={line}
          saved={saved?.itemId === item?.item.id ? (saved?.kind ?? null) : null}
          isNaming={list.shown !== null}
        />
      </div>
      <LineDetails
        details={details}
        session={session}
        institutions={institutions}
        onSaveAgreement={desk.saveAgreement}
        onSaveCommitment={desk.saveCommitment}
        onSaved={done}
        onClose={() => {
          setDetails(null)
        }}
      />
    </div>
  )
}
