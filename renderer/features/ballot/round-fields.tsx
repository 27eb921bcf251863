import { Button, Group, NumberInput, SimpleGrid, Text } from '@mantine/core'
import { IconAlertTriangle, IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { countedVotes } from '../../../shared/domain/ballot.ts'
import type { PersonSuggestion } from '../coordination/person-field.tsx'
import type { Ballot, Voters } from './ballot.ts'
import styles from './ballot.module.css'
import { CandidatesField } from './candidates-field.tsx'
import { roundName, roundWords } from './rounds.ts'
import { TallyField } from './tally-field.tsx'
import { VoteSum } from './vote-sum.tsx'

type VotesFieldProps = { label: string; value: number | null; onChange: (votes: number | null) => void }

const VotesField = ({ label, value, onChange }: VotesFieldProps) => (
  <NumberInput
    label={label}
    min={0}
    allowDecimal={false}
    value={value ?? ''}
    onChange={(typed) => {
      onChange(typed === '' ? null : Number(typed))
    }}
  />
)

const Sum = ({ ballot, voters: { came, present } }: { ballot: Ballot; voters: Voters }) => {
  const counted = countedVotes(ballot)
  // Somebody may have voted and left: told, and left to whoever counts.
  const hasLeft = counted > present && counted <= came
  const note = hasLeft ? `Ahora están ${String(present)}: los demás ya se retiraron.` : null
  return <VoteSum counted={counted} seats={came} note={note} />
}

type RoundFieldsProps = {
  index: number
  ballot: Ballot
  voters: Voters | null
  suggestions: readonly PersonSuggestion[]
  onChange: (ballot: Ballot) => void
}

/** One round of an election: who stood, their votes, those blank and spoiled, and whether they add up. */
export const RoundFields = ({ index, ballot, voters, suggestions, onChange }: RoundFieldsProps) => (
  <>
    <CandidatesField
      candidates={ballot.candidates}
      isFixed={index > 0}
      suggestions={suggestions}
      onChange={(candidates) => {
        onChange({ ...ballot, candidates })
      }}
    />
    {ballot.candidates.length > 0 && <TallyField ballot={ballot} onChange={onChange} />}
    <SimpleGrid cols={2}>
      <VotesField
        label="Votos en blanco"
        value={ballot.blankVotes}
        onChange={(blankVotes) => {
          onChange({ ...ballot, blankVotes })
        }}
      />
      <VotesField
        label="Votos viciados"
        value={ballot.spoiledVotes}
        onChange={(spoiledVotes) => {
          onChange({ ...ballot, spoiledVotes })
        }}
      />
    </SimpleGrid>
    {voters !== null && <Sum ballot={ballot} voters={voters} />}
  </>
)

type EarlierRoundProps = Omit<RoundFieldsProps, 'suggestions'> & { problem: string | null }

/** A round that ended in a tie, told in a line; opened again to correct its count. */
export const EarlierRound = ({ problem, ...round }: EarlierRoundProps) => {
  const [isOpen, setOpen] = useState(false)
  const { index, ballot } = round
  return (
    <section className={styles['earlier']} aria-label={roundName(index)}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={650}>{`${roundName(index)}: ${problem === null ? 'empate' : 'por revisar'}`}</Text>
          {!isOpen && (
            <Text size="sm" c="dimmed" className="tabular">
              {roundWords(ballot)}
            </Text>
          )}
        </div>
        <Button
          variant="subtle"
          size="compact-sm"
          flex="none"
          leftSection={isOpen ? <IconX size={15} aria-hidden /> : <IconPencil size={15} aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen)
          }}
        >
          {isOpen ? 'Listo' : 'Corregir'}
        </Button>
      </Group>
      {isOpen && <RoundFields {...round} suggestions={[]} />}
      {problem !== null && (
        <p className={styles['sum']} data-over role="alert">
          <IconAlertTriangle size={16} aria-hidden />
          <span>{problem}</span>
        </p>
      )}
    </section>
  )
}
