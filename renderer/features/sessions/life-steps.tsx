import { IconCheck } from '@tabler/icons-react'
import styles from './life-steps.module.css'
import { lifeSteps } from './session-life.ts'

type StepState = 'done' | 'current' | 'coming'

const stateOf = (position: number, current: number): StepState =>
  position < current ? 'done' : position === current ? 'current' : 'coming'

const stateWords: Record<StepState, string> = { done: 'ya pasó', current: 'ahora', coming: 'falta' }

type LifeStepsProps = {
  current: number
  /** What the present step is called, when it is not as usual. */
  currentName: string | null
}

/** The life of a session as steps, the present one marked. */
export const LifeSteps = ({ current, currentName }: LifeStepsProps) => (
  <ol className={styles['steps']} aria-label="Etapas de la sesión">
    {lifeSteps.map((label, position) => {
      const state = stateOf(position, current)
      return (
        <li key={label} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
          <span className={styles['dot']} aria-hidden>
            {state === 'done' ? <IconCheck size={12} stroke={3} /> : null}
          </span>
          <span>{state === 'current' ? (currentName ?? label) : label}</span>
          <span className="visually-hidden">({stateWords[state]})</span>
        </li>
      )
    })}
  </ol>
)
