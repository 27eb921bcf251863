import { Anchor, Stack, Title } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CommitmentCard } from '../../../shared/contract/commitments.ts'
import type { Commitment } from '../../../shared/contract/resolutions.ts'
import { yearOf, type Day } from '../../../shared/domain/dates.ts'
import type { CommitmentId } from '../../../shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { shortDay } from '../../texts/format.ts'
import { commitmentStatusNames } from '../../texts/labels.ts'
import { FocusedPanel } from '../../ui/focused-panel.tsx'
import { GuardedDrawer } from '../../ui/guarded-drawer.tsx'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import { PlanLinks } from '../plan/link-picker.tsx'
import { FollowFields } from './follow-fields.tsx'
import { FollowHistory } from './follow-history.tsx'
import styles from './follow-ups.module.css'
import { LightMark } from './light-mark.tsx'
import type { Follow } from './use-following.ts'

const Fact = ({ name, isWide = false, children }: { name: string; isWide?: boolean; children: ReactNode }) => (
  <div data-wide={isWide || undefined}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const Facts = ({ commitment, on }: { commitment: CommitmentCard; on: Day }) => (
  <dl className={styles['cardFacts']}>
    <Fact name="Estado">
      <span className={styles['standing']}>
        {commitmentStatusNames[commitment.status]} <LightMark commitment={commitment} on={on} />
      </span>
    </Fact>
    <Fact name="Plazo">{commitment.dueOn === null ? 'Sin fecha' : shortDay(commitment.dueOn)}</Fact>
    <Fact name="Responsables" isWide>
      {commitment.responsibles.length === 0
        ? 'Sin institución responsable'
        : commitment.responsibles.map(({ name }) => name).join(', ')}
      {commitment.person !== null && ` · ${commitment.person.name}`}
    </Fact>
    <Fact name="Sesión" isWide>
      <Anchor
        renderRoot={(props) => (
          <Link
            {...props}
            to="/sesiones/$sessionId/acta"
            params={{ sessionId: commitment.sessionId }}
            search={{ punto: commitment.agendaItemId }}
          />
        )}
      >
        {commitment.sessionLabel}
      </Anchor>
      {`, ${shortDay(commitment.heldOn)} · ${commitment.itemTitle}`}
    </Fact>
    {commitment.priority !== null && <Fact name="Prioridad">{`N° ${String(commitment.priority)} de la AREGOB`}</Fact>}
  </dl>
)

export type OpenedCommitment = { id: CommitmentId; moved: Commitment['status'] | null }

type FollowDrawerProps = {
  opened: OpenedCommitment | null
  /** The day on which it is looked at. */
  on: Day
  onFollow: Follow
  onTakeBack: (commitment: CommitmentCard) => void
  onClose: () => void
}

/** A commitment with all that was said of it, its evidence and its place in the plan, and where to say how it goes. */
export const FollowDrawer = ({ opened, on, onFollow, onTakeBack, onClose }: FollowDrawerProps) => {
  const card = useQuery(orpc.commitments.get.queryOptions({ input: opened === null ? skipToken : { id: opened.id } }))
  return (
    <GuardedDrawer opened={opened !== null} onClose={onClose} title="Avance del compromiso" size={620}>
      {opened !== null && (
        <Loaded query={card} skeleton={<LineSkeletons lines={8} />}>
          {(commitment) => (
            <Stack gap="lg">
              <p className={styles['quoted']}>{commitment.text}</p>
              <Facts commitment={commitment} on={on} />
              <FocusedPanel key={`form ${commitment.id}`}>
                <FollowFields
                  key={`${commitment.id} ${opened.moved ?? ''}`}
                  commitment={commitment}
                  moved={opened.moved}
                  onFollow={onFollow}
                  onClose={onClose}
                />
              </FocusedPanel>
              <section aria-label="Historia">
                <Title order={3} className={styles['part'] ?? ''}>
                  Historia
                </Title>
                <FollowHistory commitment={commitment} onTakeBack={onTakeBack} />
              </section>
              <Attachments
                key={`files ${commitment.id}`}
                owner={{ kind: 'commitment', id: commitment.id }}
                title="Archivos del compromiso"
                what="lo que acompaña al compromiso"
              />
              <PlanLinks subjectKind="commitment" subjectId={commitment.id} year={yearOf(commitment.heldOn)} />
            </Stack>
          )}
        </Loaded>
      )}
    </GuardedDrawer>
  )
}
