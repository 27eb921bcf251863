import type { Commitment } from '../../../shared/contract/resolutions.ts'
import { shortDay } from '../../texts/format.ts'
import { commitmentStatusNames } from '../../texts/labels.ts'
import { CardActions, cardKeys, type CardDoings } from './card-actions.tsx'
import styles from './minutes.module.css'

const factsOf = ({ responsibles, dueOn, priority, status }: Commitment): string =>
  [
    responsibles.length === 0
      ? 'Sin responsable todavía'
      : responsibles.map(({ name, acronym }) => acronym ?? name).join(', '),
    dueOn === null ? 'sin fecha' : `para el ${shortDay(dueOn)}`,
    priority === null ? null : `AREGOB ${String(priority)}`,
    status === 'pending' ? null : commitmentStatusNames[status],
  ]
    .filter((fact) => fact !== null)
    .join(' · ')

type CommitmentCardProps = CardDoings & { commitment: Commitment; isEditable: boolean }

/** One commitment: who, what and until when. */
export const CommitmentCard = ({ commitment, isEditable, ...doings }: CommitmentCardProps) => (
  <li
    className={styles['cardItem']}
    data-kind="commitment"
    data-card={commitment.id}
    onKeyDown={isEditable ? cardKeys(doings) : undefined}
  >
    <div className={styles['cardHead']}>
      <span className={styles['cardText']}>{commitment.text}</span>
      {isEditable && <CardActions what={`el compromiso: ${commitment.text}`} {...doings} />}
    </div>
    <div className={styles['cardFacts']}>{factsOf(commitment)}</div>
  </li>
)
