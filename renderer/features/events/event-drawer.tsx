import { useState } from 'react'
import type { Event, EventDraft } from '../../../shared/contract/events.ts'
import type { EventId } from '../../../shared/domain/ids.ts'
import { FocusedPanel } from '../../ui/focused-panel.tsx'
import { GuardedDrawer } from '../../ui/guarded-drawer.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { EventForm } from './event-form.tsx'
import { EventOverview } from './event-overview.tsx'
import { useEvent } from './use-events.ts'

type EventDrawerProps = {
  /** `new` writes another one down. */
  opened: EventId | 'new' | null
  onSave: (kept: Event | null, draft: EventDraft) => Promise<Event | null>
  onSaved: (event: Event) => void
  onRemove: (event: Event) => void
  onClose: () => void
}

/** An event at the right of the list, and the form that changes it. */
export const EventDrawer = ({ opened, onSave, onSaved, onRemove, onClose }: EventDrawerProps) => {
  const [isEditing, setEditing] = useState(false)
  const event = useEvent(opened === 'new' ? null : opened)
  const close = () => {
    setEditing(false)
    onClose()
  }
  const stop = () => {
    setEditing(false)
  }
  const name = event.data?.name ?? ''
  const title = opened === 'new' ? 'Nuevo evento' : isEditing ? `Editar «${name}»` : name
  return (
    <GuardedDrawer opened={opened !== null} onClose={close} title={title} size={760}>
      {opened === 'new' && <EventForm kept={null} onSave={onSave} onSaved={onSaved} onCancel={close} />}
      {opened !== null && opened !== 'new' && (
        <Loaded query={event}>
          {(known) =>
            isEditing ? (
              <FocusedPanel>
                <EventForm kept={known} onSave={onSave} onSaved={stop} onCancel={stop} />
              </FocusedPanel>
            ) : (
              <EventOverview
                event={known}
                onEdit={() => {
                  setEditing(true)
                }}
                onRemove={() => {
                  onRemove(known)
                }}
              />
            )
          }
        </Loaded>
      )}
    </GuardedDrawer>
  )
}
