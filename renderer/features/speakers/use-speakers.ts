import { useEffect, useEffectEvent, useState } from 'react'
import type { RichText } from '../../../shared/domain/rich-text.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { speakerWords, type Present } from './present.ts'
import { rememberSpeakers, speakersOf, spoke, useRecentSpeakers } from './recent-speakers.ts'

type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** Which of those who spoke last a key calls: 0 for Alt+1, `pick` for F4; null for every other key. */
export const speakerKey = ({ key, code, altKey, ctrlKey, metaKey, shiftKey }: Keys): number | 'pick' | null => {
  // Ctrl+Alt is AltGr, which writes letters.
  if (ctrlKey || metaKey || shiftKey) return null
  if (key === 'F4' && !altKey) return 'pick'
  const digit = /^Digit([1-9])$/u.exec(code)?.[1]
  return altKey && digit !== undefined ? Number(digit) - 1 : null
}

type SpeakersOptions = {
  sessionId: SessionId
  people: readonly Present[]
  /** What is written already, to know who spoke before the window was opened. */
  notes: () => readonly RichText[]
  isEnabled: boolean
  onSpeak: (words: string) => void
}

/** Who speaks: by the key of those who spoke last, or chosen among those present. */
export const useSpeakers = ({ sessionId, people, notes, isEnabled, onSpeak }: SpeakersOptions) => {
  const [isPicking, setPicking] = useState(false)
  const recent = useRecentSpeakers(sessionId, people)
  const hasPeople = people.length > 0
  const recall = useEffectEvent(() => {
    rememberSpeakers(sessionId, speakersOf(notes(), people))
  })
  useEffect(() => {
    if (hasPeople) recall()
  }, [hasPeople, sessionId])
  const speak = (person: Present) => {
    setPicking(false)
    spoke(sessionId, person.personId)
    onSpeak(speakerWords(person))
  }
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const wanted = speakerKey(event)
    if (wanted === null || document.querySelector('[role="dialog"]') !== null) return
    event.preventDefault()
    const person = wanted === 'pick' ? undefined : recent[wanted]
    if (wanted === 'pick') setPicking(true)
    else if (person !== undefined) speak(person)
  })
  useEffect(() => {
    if (!isEnabled) return undefined
    const listen = (event: KeyboardEvent) => {
      pressed(event)
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => {
      window.removeEventListener('keydown', listen, { capture: true })
    }
  }, [isEnabled])
  return {
    recent,
    speak,
    isPicking,
    pick: () => {
      setPicking(true)
    },
    stopPicking: () => {
      setPicking(false)
    },
  }
}
