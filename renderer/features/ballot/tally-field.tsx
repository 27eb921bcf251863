import { TextInput } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { countedVotes } from '../../../shared/domain/ballot.ts'
import type { Ballot } from './ballot.ts'
import { targetOfKey, withVote, type VoteTarget } from './rounds.ts'

const nameOf = (target: VoteTarget, { candidates }: Ballot): string => {
  if (target === 'blank') return 'en blanco'
  if (target === 'spoiled') return 'viciado'
  return candidates[target]?.personName ?? ''
}

type TallyFieldProps = { ballot: Ballot; onChange: (ballot: Ballot) => void }

/**
 * Counts ballots as they are read aloud, one key each: the number of the candidate, `B` blank, `V` spoiled; Backspace takes
 * the last one back.
 */
export const TallyField = ({ ballot, onChange }: TallyFieldProps) => {
  const [cast, setCast] = useState<readonly VoteTarget[]>([])
  const last = cast.at(-1)
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Backspace' && last !== undefined) {
      event.preventDefault()
      onChange(withVote(ballot, last, -1))
      setCast(cast.slice(0, -1))
      return
    }
    const target = targetOfKey(event.key, ballot)
    if (target === null) return
    event.preventDefault()
    onChange(withVote(ballot, target, 1))
    setCast([...cast, target])
  }
  const most = Math.min(9, ballot.candidates.length)
  return (
    <TextInput
      label="Contar voto por voto"
      description={`Al leer cada cédula pulse ${most === 1 ? '1' : `1 a ${String(most)}`}, B si está en blanco o V si está viciada. Retroceso quita la última.`}
      leftSection={<IconKeyboard size={17} aria-hidden />}
      readOnly
      aria-live="polite"
      value={last === undefined ? '' : `Voto ${String(countedVotes(ballot))}: ${nameOf(last, ballot)}`}
      placeholder="Pulse aquí y empiece a leer"
      onKeyDown={handleKey}
    />
  )
}
