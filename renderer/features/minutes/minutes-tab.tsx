import { Anchor, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconNotebook } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { Minutes } from '../../../shared/contract/minutes.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { agendaKindNames } from '../../texts/labels.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { LateQuestion } from '../late/late-question.tsx'
import { BallotPanel } from '../ballot/ballot-panel.tsx'
import { OpenCommitmentsPanel } from '../follow-ups/open-commitments-panel.tsx'
import { ItemComments } from '../review/item-comments.tsx'
import { LockedMark } from '../review/locked-mark.tsx'
import { MinutesViews } from '../review/minutes-views.tsx'
import { PreviousMinutesPanel } from '../review/previous-minutes-panel.tsx'
import { useFoundParagraph } from '../search/found-paragraph.ts'
import { areMinutesEditable } from '../sessions/session-life.ts'
import { ItemRail } from './item-rail.tsx'
import { movementsOf } from './movements-of.ts'
import { Movements } from './movements.tsx'
import styles from './minutes.module.css'
import { NotesEditor } from './notes-editor.tsx'
import { ResolutionsPanel } from './resolutions-panel.tsx'
import { useMinutes } from './use-minutes.ts'

const NoAgenda = ({ session }: { session: Session }) => (
  <EmptyState
    icon={IconNotebook}
    title="El acta sigue a la agenda"
    action={
      <Anchor component={Link} to={`/sesiones/${session.id}/agenda`}>
        Ir a la agenda
      </Anchor>
    }
  >
    Escriba primero los puntos de la agenda. Cada uno tendrá aquí sus notas, sus acuerdos y sus compromisos.
  </EmptyState>
)

type DeskProps = Pick<Minutes, 'session' | 'items' | 'movements'> & { page: ReturnType<typeof useMinutes> }

const Desk = ({ session, items, movements, page }: DeskProps) => {
  const { selected, choose, chooseNear, quorum, nameOf, institutions, priorities, resolutions } = page
  useHotkeys(
    [
      [
        'alt+ArrowDown',
        () => {
          chooseNear(1)
        },
      ],
      [
        'alt+ArrowUp',
        () => {
          chooseNear(-1)
        },
      ],
    ],
    [],
    true,
  )
  const notes = useRef<HTMLDivElement>(null)
  useFoundParagraph(notes, selected?.item.id)
  if (selected === null) return <NoAgenda session={session} />
  const isEditable = areMinutesEditable(session)
  const { item } = selected
  return (
    <div className={styles['desk']}>
      <ItemRail items={items} selectedId={item.id} onChoose={choose} />
      <div
        ref={notes}
        className={styles['notes']}
        data-locked={!isEditable || undefined}
        // Nothing in a locked item takes the keys, and they have to move it all the same.
        {...(!isEditable && { role: 'region', tabIndex: 0, 'aria-label': `Punto: ${item.title}` })}
      >
        <div className={styles['itemTitle']}>
          {!isEditable && <LockedMark state={session.minutesState} />}
          <h2>{item.title}</h2>
          <Text size="sm" c="dimmed">
            {agendaKindNames[item.kind]}
            {item.presenter === null ? '' : ` · presenta ${item.presenter}`}
          </Text>
        </div>
        {item.role === 'previous_minutes' && <PreviousMinutesPanel item={item} session={session} />}
        {item.role === 'open_commitments' && <OpenCommitmentsPanel session={session} isEditable={isEditable} />}
        {item.kind === 'election' && <BallotPanel session={session} entry={selected} isEditable={isEditable} />}
        <ItemComments session={session} agendaItemId={item.id} />
        <NotesEditor key={`${item.id} ${isEditable ? 'open' : 'locked'}`} entry={selected} isEditable={isEditable} />
        <Movements movements={movementsOf(movements, items, item.id)} nameOf={nameOf} isEditable={isEditable} />
      </div>
      <ResolutionsPanel
        key={`resolutions ${item.id}`}
        entry={selected}
        isEditable={isEditable}
        quorum={quorum}
        institutions={institutions}
        priorities={priorities}
        resolutions={resolutions}
      />
    </div>
  )
}

/** The minutes while people talk: items at the left, notes in the middle, agreements and commitments at the right. */
export const MinutesTab = () => {
  const page = useMinutes()
  return (
    <Loaded query={page.minutes}>
      {({ session, items, movements }) => (
        <MinutesViews session={session} items={items}>
          <LateQuestion />
          <Desk session={session} items={items} movements={movements} page={page} />
        </MinutesViews>
      )}
    </Loaded>
  )
}
