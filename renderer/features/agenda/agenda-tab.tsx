import { Group, Text } from '@mantine/core'
import { IconListNumbers } from '@tabler/icons-react'
import { useState } from 'react'
import type { AgendaItem } from '../../../shared/contract/sessions.ts'
import { count } from '../../texts/format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { WordButton } from '../documents/word-button.tsx'
import { areMinutesEditable } from '../sessions/session-life.ts'
import { AddAgendaItem } from './add-agenda-item.tsx'
import styles from './agenda.module.css'
import { AgendaItemDrawer } from './agenda-item-drawer.tsx'
import { AgendaList } from './agenda-list.tsx'
import { durationWords, plannedTotal } from './running-hours.ts'
import { useAgenda } from './use-agenda.ts'

const summaryOf = (items: readonly AgendaItem[]): string =>
  `${count(items.length, 'punto', 'puntos')} · ${durationWords(plannedTotal(items))} previstas`

/** The agenda: points written one line at a time, ordered by hand, with the hour at which each would begin. */
export const AgendaTab = () => {
  const { session, items, add, update, move, remove } = useAgenda()
  const [edited, setEdited] = useState<AgendaItem | null>(null)
  const isEditable = session.data !== undefined && areMinutesEditable(session.data)
  return (
    <Loaded query={items}>
      {(all) => (
        <div className={styles['tab']}>
          {isEditable && <AddAgendaItem onAdd={add} />}
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
                onMove={move}
                onEdit={setEdited}
                onRemove={remove}
              />
            </>
          )}
          <AgendaItemDrawer
            item={edited}
            onClose={() => {
              setEdited(null)
            }}
            onSave={update}
          />
        </div>
      )}
    </Loaded>
  )
}
