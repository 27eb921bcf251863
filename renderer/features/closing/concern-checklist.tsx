import { IconAlertTriangle, IconArrowRight, IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { count } from '../../texts/format.ts'
import styles from './closing.module.css'
import { concernGroupNames, groupConcerns, type ShownConcern } from './concern-words.ts'

type ConcernChecklistProps = {
  concerns: readonly ShownConcern[]
  /** Somebody goes to the place of one of them. */
  onLeave: () => void
}

/** What to look at before closing, by groups, each with the way to its place; it informs and never blocks. */
export const ConcernChecklist = ({ concerns, onLeave }: ConcernChecklistProps) => {
  if (concerns.length === 0)
    return (
      <p className={styles['allWell']} role="status">
        <IconCircleCheck size={20} aria-hidden />
        No falta nada: puede cerrar.
      </p>
    )
  return (
    <section className={styles['checklist']} aria-label="Antes de cerrar">
      <h3>
        <IconAlertTriangle size={19} aria-hidden />
        {`Antes de cerrar: ${count(concerns.length, 'cosa por revisar', 'cosas por revisar')}`}
      </h3>
      {groupConcerns(concerns).map((one) => (
        <div key={one.group}>
          <h4>
            {concernGroupNames[one.group]} <span>{one.concerns.length}</span>
          </h4>
          <ul>
            {one.concerns.map(({ key, words, address }) => (
              <li key={key}>
                {address === null ? (
                  <p>{words}</p>
                ) : (
                  <Link to={address} onClick={onLeave}>
                    <span>{words}</span>
                    <IconArrowRight size={16} aria-hidden />
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
