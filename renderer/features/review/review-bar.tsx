import { CopyButton, Tooltip, UnstyledButton } from '@mantine/core'
import { IconCopy, IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { MinutesReview } from '../../../shared/contract/review.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { AgendaItemId } from '../../../shared/domain/ids.ts'
import { areMinutesEditable } from '../sessions/session-life.ts'
import { ReviewActions } from './review-actions.tsx'
import { approvalInForce, openComments, reviewFacts, shortHash } from './review-state.ts'
import { ReviewSteps } from './review-steps.tsx'
import styles from './review.module.css'

const Fingerprint = ({ sha256 }: { sha256: string }) => (
  <CopyButton value={sha256}>
    {({ copied, copy }) => (
      <Tooltip label="La huella del texto aprobado; su comienzo se imprime al pie del Word. Pulse para copiarla entera.">
        <UnstyledButton className={styles['fingerprint'] ?? ''} onClick={copy}>
          {`SHA-256 ${shortHash(sha256)}`}
          {copied ? <span role="status">Copiada</span> : <IconCopy size={14} aria-label="Copiar entera" />}
        </UnstyledButton>
      </Tooltip>
    )}
  </CopyButton>
)

const Facts = ({ review }: { review: MinutesReview }) => {
  const words = reviewFacts(review)
  const approval = approvalInForce(review)
  if (words === null) return null
  return (
    <p className={styles['facts']}>
      {approval !== null && <IconLock size={15} aria-hidden />}
      <span>
        {words}
        {approval !== null && '. Ya no se edita.'}
      </span>
      {approval !== null && <Fingerprint sha256={approval.modelSha256} />}
    </p>
  )
}

type CountProps = { amount: number; words: string; tone: 'neutral' | 'attention' }

const Count = ({ amount, words, tone }: CountProps) =>
  amount === 0 ? null : (
    <span className={styles['count']} data-tone={tone}>
      {amount}
      <span className="visually-hidden"> {words}</span>
    </span>
  )

const Views = ({ session, review }: { session: Session; review: MinutesReview }) => {
  const views = [
    {
      name: undefined,
      label: areMinutesEditable(session) ? 'Escribir' : 'Por puntos',
      count: null,
    },
    {
      name: 'lectura' as const,
      label: areMinutesEditable(session) ? 'Leer y comentar' : 'Leer',
      count: <Count amount={openComments(review.comments).length} words="comentarios sin resolver" tone="attention" />,
    },
    {
      name: 'versiones' as const,
      label: 'Versiones',
      count: <Count amount={review.versions.length} words="guardadas" tone="neutral" />,
    },
  ]
  return (
    <nav className={styles['views']} aria-label="Maneras de ver el acta">
      {views.map(({ name, label, count }) => (
        <Link
          key={label}
          to="/sesiones/$sessionId/acta"
          params={{ sessionId: session.id }}
          search={({ punto }) => ({ punto, vista: name })}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {label}
          {count}
        </Link>
      ))}
    </nav>
  )
}

type ReviewBarProps = { session: Session; items: readonly AgendaItemId[]; review: MinutesReview; readAt: number }

/** Where the acta is between draft and signed, who brought it there, and the next step. */
export const ReviewBar = ({ session, items, review, readAt }: ReviewBarProps) => (
  <section className={styles['bar']} aria-label="Estado y aprobación del acta">
    <ReviewSteps state={review.state} />
    <Views session={session} review={review} />
    <ReviewActions session={session} items={items} review={review} readAt={readAt} />
    <Facts review={review} />
  </section>
)
