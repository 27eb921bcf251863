import { Button, Group, Skeleton, Text } from '@mantine/core'
import { IconBook2, IconCheckbox, IconLockOpen } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { MinutesReview } from '../../../shared/contract/review.ts'
import type { AgendaItem } from '../../../shared/contract/agenda.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { z } from 'zod'
import { draftKey } from '../../../shared/domain/draft.ts'
import { orpc } from '../../app/client.ts'
import { useKeptDraft } from '../../app/use-kept-draft.ts'
import { count } from '../../texts/format.ts'
import { KeptNotice } from '../../ui/kept-notice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { areMinutesEditable, isBefore } from '../sessions/session-life.ts'
import { sittingDay } from '../sessions/suspension.ts'
import { MinutesReader } from './minutes-reader.tsx'
import { MinutesStateMark } from './minutes-state-mark.tsx'
import { ObservationsField } from './observations-field.tsx'
import { ReopenModal } from './reopen-modal.tsx'
import { approvalInForce, approvalWords, openComments } from './review-state.ts'
import reading from './reading.module.css'
import styles from './review.module.css'
import { StepFailure } from './step-failure.tsx'
import { useApproving, useReview } from './use-review.ts'

const Observations = z.strictObject({ areMade: z.boolean(), text: z.string() })
const noObservations: z.infer<typeof Observations> = { areMade: false, text: '' }

type ApprovalProps = { item: AgendaItem; session: Session; previous: Session }

const Approval = ({ item, session, previous }: ApprovalProps) => {
  const kept = useKeptDraft(draftKey('observations', item.id), Observations, noObservations)
  const observations = kept.value.areMade ? kept.value.text : null
  const [isChecked, setChecked] = useState(false)
  // Its notes may have been written in this window, and not be on the disk yet.
  const agenda = useQuery(orpc.agenda.list.queryOptions({ input: { sessionId: previous.id } }))
  const approving = useApproving(previous, agenda.data?.map(({ id }) => id) ?? [])
  const isMissing = observations?.trim() === ''
  const approve = async () => {
    setChecked(true)
    if (isMissing) return
    const isDone = await approving.run({
      approvedInId: session.id,
      approvedOn: sittingDay(session),
      observations: observations?.trim() ?? null,
    })
    if (!isDone) return
    kept.clear()
    notifyDone('El acta anterior quedó aprobada y bloqueada.')
  }
  return (
    <form
      noValidate
      className={styles['approval']}
      aria-label="Aprobar el acta anterior"
      onSubmit={(event) => {
        event.preventDefault()
        void approve()
      }}
    >
      <ObservationsField
        value={observations}
        error={isChecked && isMissing ? 'Escriba las observaciones, o elija «Sin observaciones».' : undefined}
        onChange={(next) => {
          // Unsaid and said again, the words are still there.
          kept.change({ areMade: next !== null, text: next ?? kept.value.text })
        }}
      />
      {kept.isRestored && <KeptNotice onDiscard={kept.clear} />}
      <StepFailure sentence={approving.failure} />
      <Group gap="sm" wrap="nowrap">
        <Button
          type="submit"
          flex="none"
          loading={approving.isRunning}
          leftSection={<IconCheckbox size={17} aria-hidden />}
        >
          Aprobar el acta
        </Button>
        <Text size="sm" c="dimmed">
          Quedará aprobada y bloqueada en esta sesión.
        </Text>
      </Group>
    </form>
  )
}

const Pending = ({ item, session, previous, review }: ApprovalProps & { review: MinutesReview }) => {
  const remarks = openComments(review.comments).length
  if (previous.status !== 'closed' && previous.status !== 'not_held')
    return (
      <Text>
        {`La ${previous.label} todavía no se cierra: ciérrela antes de aprobar su acta. `}
        <Link to="/sesiones/$sessionId/acta" params={{ sessionId: previous.id }}>
          Ir a esa sesión
        </Link>
      </Text>
    )
  if (isBefore(session.status)) return <Text>Se aprueba cuando esta sesión haya empezado.</Text>
  if (!areMinutesEditable(session)) return <Text>No se aprobó en esta sesión.</Text>
  return (
    <>
      {remarks > 0 && (
        <Text size="sm">
          <Link to="/sesiones/$sessionId/acta" params={{ sessionId: previous.id }} search={{ vista: 'lectura' }}>
            {count(remarks, 'comentario sin resolver', 'comentarios sin resolver')}
          </Link>
          {' en su revisión.'}
        </Text>
      )}
      <Approval item={item} session={session} previous={previous} />
    </>
  )
}

const Approved = ({ session, previous, review }: Omit<ApprovalProps, 'item'> & { review: MinutesReview }) => {
  const [isReopening, setReopening] = useState(false)
  const approval = approvalInForce(review)
  const isHere = approval?.approvedIn?.sessionId === session.id
  if (approval === null) return null
  return (
    <>
      <Text>{isHere ? `${approvalWords(approval)}.` : `Ya estaba aprobada. ${approvalWords(approval)}.`}</Text>
      {approval.observations !== null && approval.observations !== '' && (
        <blockquote className={reading['quote']}>{approval.observations}</blockquote>
      )}
      {isHere && areMinutesEditable(session) && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconLockOpen size={15} aria-hidden />}
          onClick={() => {
            setReopening(true)
          }}
        >
          Deshacer la aprobación…
        </Button>
      )}
      <ReopenModal
        session={previous}
        isOpen={isReopening}
        onClose={() => {
          setReopening(false)
        }}
      />
    </>
  )
}

type LinkedProps = { item: AgendaItem; session: Session; previousId: Session['id'] }

const Linked = ({ item, session, previousId }: LinkedProps) => {
  const [isReading, setReading] = useState(false)
  const previous = useQuery(orpc.sessions.get.queryOptions({ input: { sessionId: previousId } }))
  const review = useReview(previousId)
  const isLocked = review.data?.state === 'approved' || review.data?.state === 'signed'
  return (
    <Loaded query={previous} skeleton={<Skeleton height={90} />}>
      {(of) => (
        <>
          <div className={styles['panelHead']}>
            <div>
              <h3>{`Acta de la ${of.label}`}</h3>
              <MinutesStateMark state={of.minutesState} />
            </div>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconBook2 size={16} aria-hidden />}
              onClick={() => {
                setReading(true)
              }}
            >
              Leer
            </Button>
          </div>
          <Loaded query={review} skeleton={<Skeleton height={60} />}>
            {(data) =>
              isLocked ? (
                <Approved session={session} previous={of} review={data} />
              ) : (
                <Pending item={item} session={session} previous={of} review={data} />
              )
            }
          </Loaded>
          <MinutesReader
            sessionId={of.id}
            label={of.label}
            readAt={review.dataUpdatedAt}
            isOpen={isReading}
            onClose={() => {
              setReading(false)
            }}
          />
        </>
      )}
    </Loaded>
  )
}

const Frame = ({ children }: { children: ReactNode }) => (
  <section className={styles['panel']} aria-label="Acta anterior">
    {children}
  </section>
)

type PreviousMinutesPanelProps = { item: AgendaItem; session: Session }

/** The acta before, in the item that approves it: read it, approve it here with observations or not, take that back. */
export const PreviousMinutesPanel = ({ item, session }: PreviousMinutesPanelProps) => (
  <Frame>
    {item.subject === null ? (
      <Text>
        No hay en el programa un acta anterior por aprobar. Anote aquí lo que se dijo del acta; se apruebe o no, no
        bloquea ninguna.
      </Text>
    ) : (
      <Linked key={item.subject.sessionId} item={item} session={session} previousId={item.subject.sessionId} />
    )}
  </Frame>
)
