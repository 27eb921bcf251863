import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { MinutesReview } from '../../../shared/contract/review.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { orpc } from '../../app/client.ts'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { areMinutesEditable } from '../sessions/session-life.ts'
import { actaLines } from './acta-lines.ts'
import { ActaText, goToLine } from './acta-text.tsx'
import { commentsByLine, lineOf } from './comment-places.ts'
import { CommentsPanel } from './comments-panel.tsx'
import { openComments } from './review-state.ts'
import styles from './reading.module.css'
import { useCommenting } from './use-commenting.ts'

type ReadingViewProps = { session: Session; items: readonly MinutesItem[]; review: MinutesReview }

/** The acta as it reads, whole, with what was remarked on its paragraphs beside it. */
export const ReadingView = ({ session, items, review }: ReadingViewProps) => {
  const text = useQuery(orpc.minutes.versionText.queryOptions({ input: { sessionId: session.id, versionId: null } }))
  const list = useRef<HTMLOListElement>(null)
  const commenting = useCommenting(session.id, (line) => {
    if (line !== null) goToLine(list.current, line)
  })
  const canComment = areMinutesEditable(session)
  return (
    <div className={styles['reading']}>
      <Loaded query={text} skeleton={<LineSkeletons lines={10} />}>
        {({ paragraphs }) => {
          const lines = actaLines(paragraphs, items)
          return (
            <>
              <ActaText
                lines={lines}
                comments={commentsByLine(openComments(review.comments), lines)}
                target={commenting.line}
                canComment={canComment}
                list={list}
                onComment={(index) => {
                  const line = lines[index]
                  if (line !== undefined) commenting.begin(index, line)
                }}
              />
              <CommentsPanel
                session={session}
                comments={review.comments}
                commenting={commenting}
                canComment={canComment}
                lineOf={(comment) => lineOf(comment, lines)}
                onGo={(line) => {
                  goToLine(list.current, line)
                }}
              />
            </>
          )
        }}
      </Loaded>
    </div>
  )
}
