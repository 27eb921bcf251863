import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconArrowBackUp,
  IconCheckbox,
  IconDotsVertical,
  IconFileSearch,
  IconLockOpen,
  IconPencilExclamation,
  IconSend,
  IconSignature,
} from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { MinutesReview } from '../../../shared/contract/review.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { AgendaItemId } from '../../../shared/domain/ids.ts'
import type { Icon } from '../../ui/icon.ts'
import { ApproveDrawer } from './approve-drawer.tsx'
import { ErrataDrawer } from './errata-drawer.tsx'
import { MinutesReader } from './minutes-reader.tsx'
import { ReopenModal } from './reopen-modal.tsx'
import { openComments } from './review-state.ts'
import styles from './review.module.css'
import { SignDrawer } from './sign-drawer.tsx'
import { useReviewSteps } from './use-review.ts'

type Act = { label: string; icon: Icon; run: () => void }
/** What can be done now: the one next step, what goes with it, and the rest in a menu. */
type Acts = { next: Act | null; beside: Act | null; others: readonly Act[] }

type Panel = 'approve' | 'sign' | 'errata' | 'reopen' | 'read'

const actsOf = (
  { state, errata }: MinutesReview,
  open: (panel: Panel) => void,
  steps: { submit: () => void; withdraw: () => void },
): Acts => {
  const opening = (label: string, icon: Icon, panel: Panel): Act => ({
    label,
    icon,
    run: () => {
      open(panel)
    },
  })
  const read = opening('Ver el acta como saldrá', IconFileSearch, 'read')
  const approve = opening('Aprobar…', IconCheckbox, 'approve')
  const reopen = opening('Reabrir con motivo…', IconLockOpen, 'reopen')
  const errataLabel = errata.length === 0 ? 'Fe de erratas…' : `Fe de erratas (${String(errata.length)})…`
  const correct = opening(errataLabel, IconPencilExclamation, 'errata')
  switch (state) {
    case 'draft':
      return {
        next: { label: 'Enviar a revisión', icon: IconSend, run: steps.submit },
        beside: approve,
        others: [read],
      }
    case 'in_review':
      return {
        next: approve,
        beside: null,
        others: [read, { label: 'Volver a borrador', icon: IconArrowBackUp, run: steps.withdraw }],
      }
    case 'approved':
      return {
        next: opening('Firmar…', IconSignature, 'sign'),
        beside: correct,
        others: [read, reopen],
      }
    case 'signed':
      return { next: null, beside: correct, others: [read, opening('Acta firmada…', IconSignature, 'sign'), reopen] }
  }
  return state satisfies never
}

const MoreActs = ({ acts }: { acts: readonly Act[] }) => (
  <Menu>
    <Menu.Target>
      <ActionIcon size={36} variant="default" aria-label="Más acciones del acta">
        <IconDotsVertical size={18} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      {acts.map(({ label, icon: ActIcon, run }) => (
        <Menu.Item key={label} leftSection={<ActIcon size={16} aria-hidden />} onClick={run}>
          {label}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
)

type ActButtonProps = { act: Act | null; variant: 'filled' | 'default'; isRunning?: boolean }

const ActButton = ({ act, variant, isRunning = false }: ActButtonProps): ReactNode => {
  if (act === null) return null
  const { icon: ActIcon, label, run } = act
  return (
    <Button variant={variant} loading={isRunning} leftSection={<ActIcon size={17} aria-hidden />} onClick={run}>
      {label}
    </Button>
  )
}

type ReviewActionsProps = { session: Session; items: readonly AgendaItemId[]; review: MinutesReview; readAt: number }

/** What can be done with the acta where it is now, with the panels that it needs. */
export const ReviewActions = ({ session, items, review, readAt }: ReviewActionsProps) => {
  const [panel, setPanel] = useState<Panel | null>(null)
  const steps = useReviewSteps(session, items)
  const { next, beside, others } = actsOf(review, setPanel, steps)
  const close = () => {
    setPanel(null)
  }
  return (
    <div className={styles['actions']}>
      <ActButton act={beside} variant="default" />
      <ActButton act={next} variant="filled" isRunning={steps.isRunning} />
      <MoreActs acts={others} />
      <ApproveDrawer
        session={session}
        openCount={openComments(review.comments).length}
        items={items}
        isOpen={panel === 'approve'}
        onClose={close}
      />
      <SignDrawer session={session} isOpen={panel === 'sign'} onClose={close} />
      <ErrataDrawer session={session} review={review} isOpen={panel === 'errata'} onClose={close} />
      <ReopenModal session={session} isOpen={panel === 'reopen'} onClose={close} />
      <MinutesReader
        sessionId={session.id}
        label={session.label}
        readAt={readAt}
        isOpen={panel === 'read'}
        onClose={close}
      />
    </div>
  )
}
