import { ActionIcon, NumberInput, Text } from '@mantine/core'
import { IconTrophy, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { leadersOf } from '../../../shared/domain/ballot.ts'
import { PersonField, type PersonSuggestion } from '../coordination/person-field.tsx'
import type { Candidate } from './ballot.ts'
import styles from './ballot.module.css'

type RowProps = {
  candidate: Candidate
  /** The key that gives them a vote, while there is one for each. */
  digit: number
  isLeading: boolean
  onVotes: (votes: number | null) => void
  onRemove: (() => void) | null
}

const CandidateRow = ({ candidate: { personName, votes }, digit, isLeading, onVotes, onRemove }: RowProps) => (
  <li data-leads={isLeading || undefined}>
    <span className={styles['digit']} aria-hidden>
      {digit < 10 ? digit : ''}
    </span>
    <Text fw={550} className={styles['candidateName'] ?? ''}>
      {personName}
      {isLeading && (
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
        onVotes(typed === '' ? null : Number(typed))
      }}
    />
    {onRemove !== null && (
      <ActionIcon aria-label={`Quitar a ${personName}`} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    )}
  </li>
)

type CandidatesFieldProps = {
  candidates: readonly Candidate[]
  /** Who stands is settled: those who shared the first place of the round before. */
  isFixed: boolean
  /** Offered before anybody is looked for: those who are in the room. */
  suggestions: readonly PersonSuggestion[]
  onChange: (candidates: Candidate[]) => void
}

/** Who stood for an office and the votes of each. */
export const CandidatesField = ({ candidates, isFixed, suggestions, onChange }: CandidatesFieldProps) => {
  // Remade after each choice, so that the box is clean for the next.
  const [added, setAdded] = useState(0)
  const leaders = leadersOf({ candidates })
  return (
    <div>
      {candidates.length > 0 && (
        <ul className={styles['candidates']} aria-label="Candidaturas">
          {candidates.map((candidate, index) => (
            <CandidateRow
              key={candidate.personId}
              candidate={candidate}
              digit={index + 1}
              isLeading={leaders.length === 1 && leaders[0]?.personId === candidate.personId}
              onVotes={(votes) => {
                onChange(candidates.map((one) => (one === candidate ? { ...one, votes } : one)))
              }}
              onRemove={
                isFixed
                  ? null
                  : () => {
                      onChange(candidates.filter((one) => one !== candidate))
                    }
              }
            />
          ))}
        </ul>
      )}
      {!isFixed && (
        <PersonField
          key={added}
          label={candidates.length === 0 ? 'Candidata o candidato' : 'Otra candidatura'}
          value={null}
          suggestions={suggestions}
          excludedIds={candidates.map(({ personId }) => personId)}
          hasInitialFocus={added > 0}
          onChange={(person) => {
            if (person === null) return
            onChange([...candidates, { personId: person.id, personName: person.name, votes: null }])
            setAdded(added + 1)
          }}
        />
      )}
    </div>
  )
}
