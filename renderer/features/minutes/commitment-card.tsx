import type { Commitment } from '../../../shared/contract/minutes.ts'
import { shortDay } from '../../texts/format.ts'
import { commitmentStatusNames } from '../../texts/labels.ts'
import { CardActions } from './card-actions.tsx'
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

type CommitmentCardProps = { commitment: Commitment; isEditable: boolean; onEdit: () => void; onRemove: () => void }

/** One commitment: who, what and until when. */
export const CommitmentCard = ({ commitment, isEditable, onEdit, onRemove }: CommitmentCardProps) => (
  <li className={styles['cardItem']} data-kind="commitment">
    <div className={styles['cardHead']}>
      <span className={styles['cardText']}>{commitment.text}</span>
      {isEditable && <CardActions what={`el compromiso: ${commitment.text}`} onEdit={onEdit} onRemove={onRemove} />}
    </div>
    <div className={styles['cardFacts']}>{factsOf(commitment)}</div>
  </li>
)
