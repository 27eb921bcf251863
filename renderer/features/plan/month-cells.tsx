import { Table, UnstyledButton } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import type { PlanActivity } from '../../../shared/contract/plan.ts'
import { unknownMonthsWords } from '../../../shared/domain/plan-content.ts'
import { monthNames } from '../../../shared/domain/spanish-words.ts'
import styles from './plan.module.css'

type MonthCellsProps = {
  activity: Pick<PlanActivity, 'text' | 'months' | 'monthsMarked'>
  onMark: (month: number, isMarked: boolean) => void
  /** Nobody knows which months: where they are said. */
  onSay: () => void
}

const steps: Partial<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, Home: -12, End: 12 }

/** The months of an activity, a cell each; those that the paper does not let read are said to be unknown, never guessed. */
export const MonthCells = ({ activity, onMark, onSay }: MonthCellsProps) => {
  const { months } = activity
  // Of the twelve one is in the order of Tab; the arrows go to the others.
  const [current, setCurrent] = useState(0)
  const unknown = unknownMonthsWords(activity)
  if (months === null)
    return (
      <Table.Td colSpan={12} className={styles['unknown'] ?? ''}>
        <UnstyledButton
          className={styles['unknownButton'] ?? ''}
          title="Indicar los meses"
          aria-label={`${unknown ?? ''}. Indicar los meses de «${activity.text}»`}
          onClick={onSay}
        >
          {unknown}
        </UnstyledButton>
      </Table.Td>
    )
  const move = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = Math.min(11, Math.max(0, current + step))
    setCurrent(next)
    event.currentTarget.closest('tr')?.querySelectorAll<HTMLButtonElement>('button[data-month]').item(next).focus()
  }
  return monthNames.map((name, index) => {
    const isMarked = months.includes(index + 1)
    return (
      <Table.Td key={name} className={styles['month'] ?? ''} data-marked={isMarked || undefined}>
        <UnstyledButton
          className={styles['monthButton'] ?? ''}
          data-month={index + 1}
          aria-pressed={isMarked}
          aria-label={`${name}: ${activity.text}`}
          title={name}
          tabIndex={index === current ? 0 : -1}
          onFocus={() => {
            setCurrent(index)
          }}
          onKeyDown={move}
          onClick={() => {
            onMark(index + 1, !isMarked)
          }}
        >
          {isMarked ? '×' : ''}
        </UnstyledButton>
      </Table.Td>
    )
  })
}
