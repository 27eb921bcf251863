import { ActionIcon, NumberInput, Text } from '@mantine/core'
import { IconTrophy, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Candidate } from './ballot.ts'
import styles from './coordination.module.css'
import { PersonField } from './person-field.tsx'

type CandidatesFieldProps = {
  candidates: readonly Candidate[]
  leaderId: string | null
  onChange: (candidates: Candidate[]) => void
}

/** Who stood for an office and the votes of each. */
export const CandidatesField = ({ candidates, leaderId, onChange }: CandidatesFieldProps) => {
  // Remade after each choice, so that the box is clean for the next.
  const [round, setRound] = useState(0)
  const setVotes = (personId: string, votes: number | null) => {
    onChange(candidates.map((one) => (one.personId === personId ? { ...one, votes } : one)))
  }
  return (
    <div>
      {candidates.length > 0 && (
        <ul className={styles['candidates']} aria-label="Candidaturas">
          {candidates.map(({ personId, personName, votes }) => (
            <li key={personId} data-leads={personId === leaderId || undefined}>
              <Text fw={550} className={styles['candidateName'] ?? ''}>
                {personName}
                {personId === leaderId && (
                  <span className={styles['leads']}>
                    <IconTrophy size={15} aria-hidden />
                    más votos
                  </span>
                )}
              </Text>
              <NumberInput
                aria-label={`Votos de ${personName}`}
                placeholder="Votos"
                w={92}
                min={0}
                allowDecimal={false}
                value={votes ?? ''}
                onChange={(typed) => {
                  setVotes(personId, typed === '' ? null : Number(typed))
                }}
              />
              <ActionIcon
                aria-label={`Quitar a ${personName}`}
                onClick={() => {
                  onChange(candidates.filter((one) => one.personId !== personId))
                }}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <PersonField
        key={round}
        label={candidates.length === 0 ? 'Candidata o candidato' : 'Otra candidatura'}
        value={null}
        excludedIds={candidates.map(({ personId }) => personId)}
        onChange={(person) => {
          if (person === null) return
          onChange([...candidates, { personId: person.id, personName: person.name, votes: null }])
          setRound(round + 1)
        }}
      />
    </div>
  )
}
