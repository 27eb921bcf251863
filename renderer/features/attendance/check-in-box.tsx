import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { tidy } from '../../../shared/domain/text.ts'
import { client, orpc } from '../../app/client.ts'
import { notifyFailure } from '../../ui/notify.tsx'
import { CandidateOption } from './candidate-option.tsx'
import {
  candidateKey,
  findCandidates,
  isDocument,
  isHere,
  isUncertain,
  shortestQuery,
  type Candidate,
} from './candidates.ts'
import styles from './check-in.module.css'
import { indexHolders } from './holder-search.ts'
import type { Leaving } from './hours.ts'
import { postponeReload } from './quiet-reload.ts'

/** What the keys ask for: whoever arrives, or whoever goes. */
export type Choice = 'arrive' | 'leave'

type CheckInBoxProps = {
  register: AttendanceRegister
  inputRef: RefObject<HTMLInputElement | null>
  leaving: Leaving
  hasInitialFocus?: boolean
  /** In a narrow column the long hint would be cut. */
  isNarrow?: boolean
  onChoose: (candidate: Candidate, choice: Choice) => void
  onType: () => void
}

const shortestDocument = 4
const restMs = 150
const mostFound = 8

const searchOf = (sessionId: SessionId, query: string) =>
  orpc.attendance.search.queryOptions({ input: { sessionId, query, limit: mostFound }, staleTime: 20_000 })

const isSearchable = (query: string): boolean => query.length >= (isDocument(query) ? shortestDocument : shortestQuery)

// The holders are searched here, at each letter; whom only the core knows is asked once the typing rests, or at once when
// nobody here answers to it.
const useCandidates = (register: AttendanceRegister, typed: string) => {
  const query = tidy(typed)
  const index = useMemo(() => indexHolders(register.seats), [register.seats])
  const here = useMemo(() => findCandidates(register, index, query, []), [register, index, query])
  const [rested] = useDebouncedValue(query, restMs)
  const asked = isUncertain(here[0]) ? query : rested
  const found = useQuery({
    ...searchOf(register.sessionId, asked),
    ...(isSearchable(asked) && asked === query ? {} : { queryFn: skipToken }),
  })
  const candidates = useMemo(
    () => (found.data === undefined || asked !== query ? here : findCandidates(register, index, query, found.data)),
    [register, index, query, asked, here, found.data],
  )
  // Enter may come before the program has answered, above all after a DNI read by a scanner.
  const answer = async (): Promise<Candidate[]> => {
    if (!isSearchable(query)) return here
    // Asked apart: the question that the list asks is called off as soon as the box is clean.
    const found = await client.attendance.search({ sessionId: register.sessionId, query, limit: mostFound })
    return findCandidates(register, index, query, found)
  }
  return { candidates, isAnswered: found.data !== undefined && asked === query, answer }
}

// Of several who answer, only one who is there can leave.
const inHand = (candidates: readonly Candidate[], active: number, choice: Choice): Candidate | undefined => {
  const isLeaving = choice === 'leave' && active === 0
  return (isLeaving ? candidates.find(isHere) : undefined) ?? candidates[active]
}

const stepOf: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** One box: a few letters of a name, an institution, its acronym or a DNI, and Enter. */
export const CheckInBox = (props: CheckInBoxProps) => {
  const { register, inputRef, leaving, hasInitialFocus = true, isNarrow = false, onChoose, onType } = props
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const { candidates, isAnswered, answer } = useCandidates(register, typed)
  const isListed = isOpen && candidates.length > 0
  const optionId = (place: number) => `${listId}-${String(place)}`

  const change = (text: string) => {
    setTyped(text)
    setActive(0)
    setOpen(true)
  }
  const take = (candidate: Candidate, choice: Choice) => {
    onChoose(candidate, choice)
    inputRef.current?.focus()
  }
  // What is typed while the program answers is of the next person: the box is clean at once.
  const ask = async (choice: Choice) => {
    change('')
    const found = await answer().catch((failure: unknown) => {
      notifyFailure(failure)
      return []
    })
    const chosen = inHand(found, 0, choice)
    if (chosen === undefined) setTyped((next) => (next === '' ? typed : next))
    else take(chosen, choice)
  }
  const enter = (choice: Choice) => {
    const chosen = inHand(candidates, active, choice)
    const isSure = isAnswered || active > 0 || !isUncertain(chosen)
    if (!isSure) void ask(choice)
    else if (chosen !== undefined) {
      change('')
      take(chosen, choice)
    }
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    postponeReload()
    const step = stepOf[event.key]
    if (step !== undefined && candidates.length > 0) {
      event.preventDefault()
      setOpen(true)
      hasMoved.current = true
      setActive((active + step + candidates.length) % candidates.length)
    } else if (event.key === 'Enter' && tidy(typed) !== '') {
      event.preventDefault()
      event.stopPropagation()
      enter(event.ctrlKey || event.metaKey ? 'leave' : 'arrive')
    } else if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation()
      change('')
    }
  }
  const hasMoved = useRef(false)
  useEffect(() => {
    // Asked only of a list that somebody moved along: it lays the page out at once.
    if (!isListed || !hasMoved.current) return
    hasMoved.current = active > 0
    document.getElementById(`${listId}-${String(active)}`)?.scrollIntoView({ block: 'nearest' })
  }, [isListed, listId, active])

  return (
    <div className={styles['box']}>
      <TextInput
        ref={inputRef}
        size="lg"
        role="combobox"
        aria-label="Registrar llegada: nombre, institución, sigla o DNI"
        aria-expanded={isListed}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isListed ? optionId(active) : undefined}
        placeholder={isNarrow ? 'Quién llega' : 'Nombre, institución, sigla o DNI'}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={typed}
        {...(hasInitialFocus ? { autoFocus: true, 'data-autofocus': true } : {})}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          change(event.currentTarget.value)
          onType()
        }}
        onKeyDown={press}
        onFocus={() => {
          setOpen(true)
        }}
        onBlur={() => {
          setOpen(false)
        }}
      />
      <ul
        id={listId}
        role="listbox"
        aria-label="Personas que coinciden"
        className={styles['options']}
        hidden={!isListed}
      >
        {candidates.map((candidate, place) => (
          <li
            key={candidateKey(candidate)}
            id={optionId(place)}
            role="option"
            aria-selected={place === active}
            className={styles['option']}
            data-kind={candidate.kind}
            // Pressing must not take the focus from the box.
            onMouseDown={(event) => {
              event.preventDefault()
            }}
            onClick={() => {
              change('')
              take(candidate, 'arrive')
            }}
          >
            <CandidateOption candidate={candidate} leaving={leaving} />
          </li>
        ))}
      </ul>
    </div>
  )
}
