import { IconCheck } from '@tabler/icons-react'
import type { MinutesState } from '../../../shared/domain/session.ts'
import { reviewStepNames, reviewSteps } from './review-state.ts'
import styles from './review.module.css'

type Place = 'done' | 'current' | 'coming'

const placeWords: Record<Place, string> = { done: 'ya pasó', current: 'ahora', coming: 'falta' }

const placeOf = (position: number, current: number): Place => {
  if (position < current) return 'done'
  return position === current ? 'current' : 'coming'
}

/** The way of the acta as steps, the present one marked. */
export const ReviewSteps = ({ state }: { state: MinutesState }) => {
  const current = reviewSteps.indexOf(state)
  return (
    <ol className={styles['steps']} aria-label="Estado del acta">
      {reviewSteps.map((step, position) => {
        const place = placeOf(position, current)
        return (
          <li key={step} data-place={place} aria-current={place === 'current' ? 'step' : undefined}>
            {place === 'done' && <IconCheck size={14} stroke={2.6} aria-hidden />}
            {reviewStepNames[step]}
            <span className="visually-hidden">({placeWords[place]})</span>
          </li>
        )
      })}
    </ol>
  )
}
