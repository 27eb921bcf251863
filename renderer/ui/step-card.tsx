import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './step-card.module.css'

export type StepState = 'done' | 'begun' | 'missing'

const stateWords: Record<StepState, string> = { done: 'listo', begun: 'empezado', missing: 'falta' }

type StepCardProps = {
  position: number
  title: string
  state: StepState
  isNext: boolean
  words: string
  /** What can be done now, at the right. */
  actions?: ReactNode
  children?: ReactNode
}

/** The steps of a path, joined by a line. */
export const StepList = ({ label, children }: { label: string; children: ReactNode }) => (
  <ol className={styles['steps']} aria-label={label}>
    {children}
  </ol>
)

/** One step of a path: where it stands, what it is, and what to do about it. */
export const StepCard = ({ position, title, state, isNext, words, actions, children }: StepCardProps) => (
  <li
    className={styles['step']}
    data-state={state}
    data-next={isNext || undefined}
    aria-current={isNext ? 'step' : undefined}
  >
    <span className={styles['dot']} aria-hidden>
      {state === 'done' ? <IconCheck size={16} stroke={3} /> : position}
    </span>
    <div className={styles['card']}>
      <div className={styles['cardHead']}>
        <div className={styles['cardWords']}>
          <h2>
            {title}
            <span className="visually-hidden">{` (${stateWords[state]})`}</span>
          </h2>
          <p>{words}</p>
        </div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
      {children}
    </div>
  </li>
)
