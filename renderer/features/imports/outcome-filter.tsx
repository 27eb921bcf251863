import { UnstyledButton } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import styles from './imports.module.css'
import { outcomeLooks } from './review-row.tsx'
import { outcomeNames, outcomes, type OutcomeFilter as Filter } from './row-words.ts'

type OutcomeFilterProps = {
  counts: ImportPreview['counts']
  /** How many rows have a warning, whatever they would do. */
  warned: number
  filter: Filter
  onFilter: (filter: Filter) => void
}

/** How many rows would do what; pressing one shows only those. */
export const OutcomeFilter = ({ counts, warned, filter, onFilter }: OutcomeFilterProps) => {
  const total = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0)
  return (
    <div className={styles['counters']} role="group" aria-label="Qué filas ver">
      <UnstyledButton
        aria-pressed={filter === 'all'}
        onClick={() => {
          onFilter('all')
        }}
      >
        <strong>{total}</strong>
        <span>Todas</span>
      </UnstyledButton>
      {outcomes.map((outcome) => {
        const { icon: OutcomeIcon, tone } = outcomeLooks[outcome]
        return (
          <UnstyledButton
            key={outcome}
            data-tone={counts[outcome] > 0 ? tone : 'neutral'}
            disabled={counts[outcome] === 0}
            aria-pressed={filter === outcome}
            onClick={() => {
              onFilter(filter === outcome ? 'all' : outcome)
            }}
          >
            <strong>{counts[outcome]}</strong>
            <span>
              <OutcomeIcon size={15} aria-hidden />
              {counts[outcome] === 1 ? outcomeNames[outcome].one : outcomeNames[outcome].many}
            </span>
          </UnstyledButton>
        )
      })}
      <UnstyledButton
        data-tone={warned > 0 ? 'attention' : 'neutral'}
        disabled={warned === 0}
        aria-pressed={filter === 'warned'}
        onClick={() => {
          onFilter(filter === 'warned' ? 'all' : 'warned')
        }}
      >
        <strong>{warned}</strong>
        <span>
          <IconInfoCircle size={15} aria-hidden />
          {warned === 1 ? 'Con aviso' : 'Con avisos'}
        </span>
      </UnstyledButton>
    </div>
  )
}
