import { Group, Text } from '@mantine/core'
import { IconListNumbers } from '@tabler/icons-react'
import { useState } from 'react'
import type { AgendaItem } from '../../../shared/contract/agenda.ts'
import type { SessionStatus } from '../../../shared/domain/session.ts'
import { count } from '../../texts/format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { WordButton } from '../documents/word-button.tsx'
import { LeaveDrawer, type Leaving } from '../live/leave-drawer.tsx'
import { useProgress } from '../live/use-progress.ts'
import { areMinutesEditable, isBefore } from '../sessions/session-life.ts'
import { AddAgendaItem } from './add-agenda-item.tsx'
import styles from './agenda.module.css'
import { AgendaItemDrawer } from './agenda-item-drawer.tsx'
import { AgendaList } from './agenda-list.tsx'
import type { AgendaPhase } from './agenda-row.tsx'
import { isLeft } from './item-words.ts'
import { plannedTotal, plannedWords } from './running-hours.ts'
import { useAgenda } from './use-agenda.ts'

const summaryOf = (items: readonly AgendaItem[]): string => {
  const done = items.filter(({ state }) => state === 'done').length
  const left = items.filter(isLeft).length
  return [
    count(items.length, 'punto', 'puntos'),
    plannedWords(plannedTotal(items)),
    ...(done === 0 ? [] : [count(done, 'tratado', 'tratados')]),
    ...(left === 0 ? [] : [`${String(left)} sin tratar`]),
  ].join(' · ')
}

const phaseOf = (status: SessionStatus | undefined): AgendaPhase =>
  status === undefined || isBefore(status) ? 'before' : status === 'open' ? 'open' : 'over'

type DrawersProps = {
  page: ReturnType<typeof useAgenda>
  edited: AgendaItem | null
  leaving: Leaving | null
  onClose: () => void
}

const Drawers = ({ page: { sessionId, update }, edited, leaving, onClose }: DrawersProps) => {
  const progress = useProgress(sessionId)
  return (
    <>
      <AgendaItemDrawer item={edited} onClose={onClose} onSave={update} onSetHours={progress.setHours} />
      <LeaveDrawer leaving={leaving} progress={progress} onClose={onClose} />
    </>
  )
}

/** The agenda: points written one line at a time, ordered by hand, with the hour at which each would begin. */
export const AgendaTab = () => {
  const page = useAgenda()
  const { sessionId, session, items, add, move, remove, restore } = page
  const [edited, setEdited] = useState<AgendaItem | null>(null)
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const isEditable = session.data !== undefined && areMinutesEditable(session.data)
  return (
    <Loaded query={items}>
      {(all) => (
        <div className={styles['tab']}>
          {isEditable && <AddAgendaItem sessionId={sessionId} onAdd={add} />}
          {all.length === 0 ? (
            <EmptyState icon={IconListNumbers} title="La agenda está vacía">
              Escriba arriba el primer punto y pulse Enter. Lo usual: lectura del acta anterior, despacho, informes,
              pedidos y la orden del día.
            </EmptyState>
          ) : (
            <>
              <Group justify="space-between" mb={6}>
                <Text size="sm" c="dimmed">
                  {summaryOf(all)}
                </Text>
                {session.data !== undefined && (
                  <WordButton subject={{ kind: 'agenda', subjectId: session.data.id }}>Agenda en Word</WordButton>
                )}
              </Group>
              <AgendaList
                items={all}
                startsAt={session.data?.startedAt ?? session.data?.firstCallAt ?? null}
                isEditable={isEditable}
                phase={phaseOf(session.data?.status)}
                onMove={move}
                actions={{
                  onEdit: setEdited,
                  onRemove: remove,
                  onSkip: (item) => {
                    setLeaving({ how: 'skip', item })
                  },
                  onCarryOver: (item) => {
                    setLeaving({ how: 'carry_over', item })
                  },
                  onRestore: restore,
                }}
              />
            </>
          )}
          <Drawers
            page={page}
            edited={edited}
            leaving={leaving}
            onClose={() => {
              setEdited(null)
              setLeaving(null)
            }}
          />
        </div>
      )}
    </Loaded>
  )
}
