import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Day } from '../../../shared/domain/dates.ts'
import type { NextStep } from '../../../shared/domain/next-steps.ts'
import { capitalised, count } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './next-steps.module.css'
import { stepWords, untilWords } from './step-words.ts'

const shownAtMost = 6

const Until = ({ step, today }: { step: NextStep; today: Day }) => {
  const words = untilWords(step, today)
  if (words === null) return null
  return step.isLate ? (
    <Mark icon={IconAlertTriangle} tone="attention">{`Atrasado ${words}`}</Mark>
  ) : (
    <Mark icon={IconClock} tone="neutral">
      {words}
    </Mark>
  )
}

// One primary button a page: that of what comes first.
const Step = ({ step, isFirst, today }: { step: NextStep; isFirst: boolean; today: Day }) => {
  const { title, note, action, address } = stepWords(step)
  return (
    <li className={styles['step']} data-first={isFirst || undefined} data-late={step.isLate || undefined}>
      <div className={styles['words']}>
        <div className={styles['head']}>
          <h3>{title}</h3>
          <Until step={step} today={today} />
        </div>
        {note !== null && <p>{capitalised(note)}</p>}
      </div>
      <Button
        component={Link}
        to={address}
        size="xs"
        variant={isFirst ? 'filled' : 'default'}
        className={styles['go'] ?? ''}
      >
        {action}
      </Button>
    </li>
  )
}

/** What to do next, in the order in which it must be done, each with its button. */
export const NextSteps = ({ steps, today }: { steps: readonly NextStep[]; today: Day }) => {
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? steps : steps.slice(0, shownAtMost)
  const hidden = steps.length - shown.length
  return (
    <Section title="Qué sigue">
      {steps.length === 0 ? (
        <p className={styles['allWell']}>
          <IconCircleCheck size={18} aria-hidden />
          No hay nada pendiente por ahora.
        </p>
      ) : (
        <ol className={styles['steps']} aria-label="Qué sigue, en el orden en que conviene hacerlo">
          {shown.map((step, index) => (
            <Step key={`${String(index)} ${step.kind}`} step={step} isFirst={index === 0} today={today} />
          ))}
        </ol>
      )}
      {hidden > 0 && (
        <Button
          variant="subtle"
          size="xs"
          mt="xs"
          onClick={() => {
            setIsWhole(true)
          }}
        >
          {`Ver ${count(hidden, 'paso más', 'pasos más')}`}
        </Button>
      )}
    </Section>
  )
}
