import { useDocumentTitle } from '@mantine/hooks'
import { IconListNumbers } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Minutes } from '../../../shared/contract/minutes.ts'
import type { AgendaItem } from '../../../shared/contract/agenda.ts'
import type { AgendaItemId, SessionId } from '../../../shared/domain/ids.ts'
import { isSuspended } from '../../../shared/domain/sittings.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { AgendaItemDrawer } from '../agenda/agenda-item-drawer.tsx'
import { areMinutesEditable } from '../sessions/session-life.ts'
import { LateQuestion } from '../late/late-question.tsx'
import { ItemDesk } from './item-desk.tsx'
import { LeaveDrawer, type Leaving } from './leave-drawer.tsx'
import { runLiveCommand } from './live-commands.ts'
import { LiveFrame } from './live-frame.tsx'
import { useLiveKeys } from './live-keys.ts'
import styles from './live-page.module.css'
import { LiveSide } from './live-side.tsx'
import { movementsOf } from '../minutes/movements-of.ts'
import { focusNotesAtEnd } from './places.ts'
import { Rail } from './rail.tsx'
import { RailAdd } from './rail-add.tsx'
import type { SideTab } from './side-panel.tsx'
import { useLive } from './use-live.ts'
import { useProgress, type Progress } from './use-progress.ts'

type FirstItemProps = { sessionId: SessionId; isEditable: boolean; progress: Progress }

const FirstItem = ({ sessionId, isEditable, progress }: FirstItemProps) => (
  <div className={styles['empty']}>
    <EmptyState icon={IconListNumbers} title="La sesión todavía no tiene agenda">
      Escriba el primer punto y pulse Enter, o pegue varios, uno por línea. Cada uno tendrá aquí sus notas, sus acuerdos
      y sus compromisos.
    </EmptyState>
    {isEditable && (
      <div className={styles['first']}>
        <RailAdd sessionId={sessionId} progress={progress} hasInitialFocus />
      </div>
    )}
  </div>
)

type DeskProps = { minutes: Minutes; live: ReturnType<typeof useLive> }

const Desk = ({ minutes: { session, items: entries, movements }, live }: DeskProps) => {
  const { shown, show } = live
  const page = useRef<HTMLDivElement>(null)
  const progress = useProgress(session.id)
  const [tab, showTab] = useState<SideTab>('resolutions')
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const [edited, setEdited] = useState<AgendaItem | null>(null)
  const isEditable = areMinutesEditable(session)
  const isGoingOn = isEditable && session.status === 'open' && !isSuspended(session)
  const isOver = session.status === 'closed' || session.status === 'not_held'
  const shownId = shown?.item.id ?? null
  useDocumentTitle(`${session.label} · Mesa CER`)
  useLiveKeys((command) => {
    runLiveCommand(command, { page, entries, shownId, isEditable, isGoingOn, progress, show, showTab })
  })
  // The page opens where one writes.
  const [firstId] = useState(shownId)
  useEffect(() => {
    if (firstId !== null) focusNotesAtEnd(page.current, firstId)
  }, [firstId])
  const open = (id: AgendaItemId) => {
    show(id)
    focusNotesAtEnd(page.current, id)
  }
  return (
    <div ref={page} className={styles['page']}>
      <LiveFrame
        session={session}
        register={live.register.data ?? null}
        segments={live.segments}
        isGoingOn={isGoingOn}
      />
      {shown === null ? (
        <FirstItem sessionId={session.id} isEditable={isEditable} progress={progress} />
      ) : (
        <div className={styles['desk']}>
          <Rail
            sessionId={session.id}
            entries={entries}
            shownId={shownId}
            isEditable={isEditable}
            isOver={isOver}
            progress={progress}
            isBeingListed={firstId === null}
            onShow={open}
          />
          <ItemDesk
            session={session}
            entry={shown}
            number={entries.indexOf(shown) + 1}
            movements={movementsOf(movements, entries, shown.item.id)}
            register={live.register.data ?? null}
            institutions={live.institutions}
            onResolved={() => {
              showTab('resolutions')
            }}
            progress={progress}
            isEditable={isEditable}
            isOver={isOver}
            isGoingOn={isGoingOn}
            isAnotherInHand={entries.some(({ item }) => item.state === 'in_hand' && item.id !== shownId)}
            onTakeUp={() => {
              progress.takeUp(shown.item.id)
              focusNotesAtEnd(page.current, shown.item.id)
            }}
            onLeave={setLeaving}
            onEdit={setEdited}
          />
          <LiveSide session={session} entry={shown} live={live} isEditable={isEditable} tab={tab} onTab={showTab} />
        </div>
      )}
      <LateQuestion />
      <LeaveDrawer
        leaving={leaving}
        progress={progress}
        onClose={() => {
          setLeaving(null)
        }}
      />
      <AgendaItemDrawer
        item={edited}
        onSave={progress.update}
        onSetHours={progress.setHours}
        onClose={() => {
          setEdited(null)
        }}
      />
    </div>
  )
}

/** Conducting a session: its agenda at the left, the item in hand, and its room at the right, all by the keys. */
export const LivePage = () => {
  const live = useLive()
  return (
    <Loaded query={live.minutes}>{(minutes) => <Desk key={minutes.session.id} minutes={minutes} live={live} />}</Loaded>
  )
}
