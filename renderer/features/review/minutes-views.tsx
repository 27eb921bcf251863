import { Skeleton } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { ReadingView } from './reading-view.tsx'
import { ReviewBar } from './review-bar.tsx'
import { hasReview } from './review-state.ts'
import styles from './review.module.css'
import { useReview } from './use-review.ts'
import { VersionsView } from './versions-view.tsx'

type MinutesViewsProps = { session: Session; items: readonly MinutesItem[]; children: ReactNode }

const Reviewed = ({ session, items, children }: MinutesViewsProps) => {
  const review = useReview(session.id)
  const { vista = null } = useSearch({ from: '/sesiones/$sessionId/acta' })
  return (
    <Loaded query={review} skeleton={<Skeleton height={54} mb="md" />}>
      {(data) => (
        <div className={styles['viewsDesk']} data-view={vista ?? 'puntos'}>
          <ReviewBar
            session={session}
            items={items.map(({ item }) => item.id)}
            review={data}
            readAt={review.dataUpdatedAt}
          />
          {vista === null && children}
          {vista === 'lectura' && <ReadingView session={session} items={items} review={data} />}
          {vista === 'versiones' && <VersionsView session={session} review={data} />}
        </div>
      )}
    </Loaded>
  )
}

/** The acta with its review: once its session ended, the bar above it and the ways of looking at it. */
export const MinutesViews = (props: MinutesViewsProps) =>
  hasReview(props.session) ? <Reviewed {...props} /> : props.children
