import { useState } from 'react'
import type { GroupMeeting, WorkingGroup, WorkingGroupDraft } from '../../../shared/contract/groups.ts'
import type { WorkingGroupId } from '../../../shared/domain/ids.ts'
import { FocusedPanel } from '../../ui/focused-panel.tsx'
import { GuardedDrawer } from '../../ui/guarded-drawer.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { GroupForm } from './group-form.tsx'
import { GroupOverview } from './group-overview.tsx'
import { MeetingForm } from './meeting-form.tsx'
import { useGroup, useMeetings } from './use-groups.ts'
import { shortName } from './words.ts'

type Task = { kind: 'edit' } | { kind: 'meeting'; kept: GroupMeeting | null }

type Save = (kept: WorkingGroup | null, draft: WorkingGroupDraft) => Promise<WorkingGroup | null>

type OpenedProps = {
  id: WorkingGroupId
  task: Task | null
  onTask: (task: Task | null) => void
  onSave: Save
  onRemove: (group: WorkingGroup) => void
}

const Opened = ({ id, task, onTask, onSave, onRemove }: OpenedProps) => {
  const { group, meetings } = useGroup(id)
  const { save, remove, report, withdraw } = useMeetings(id)
  const done = () => {
    onTask(null)
  }
  return (
    <Loaded query={group}>
      {(known) =>
        task?.kind === 'edit' ? (
          <FocusedPanel>
            <GroupForm kept={known} onSave={onSave} onSaved={done} onCancel={done} />
          </FocusedPanel>
        ) : task?.kind === 'meeting' ? (
          <FocusedPanel>
            <MeetingForm groupId={id} kept={task.kept} onSave={save} onDone={done} />
          </FocusedPanel>
        ) : (
          <GroupOverview
            group={known}
            meetings={meetings.data?.pages.flatMap(({ items }) => items) ?? []}
            hasMore={meetings.hasNextPage}
            onMore={() => void meetings.fetchNextPage()}
            acts={{
              onEdit: (kept) => {
                onTask({ kind: 'meeting', kept })
              },
              onRemove: remove,
              onReport: report,
              onWithdraw: withdraw,
            }}
            onEdit={() => {
              onTask({ kind: 'edit' })
            }}
            onAddMeeting={() => {
              onTask({ kind: 'meeting', kept: null })
            }}
            onRemove={() => {
              onRemove(known)
            }}
          />
        )
      }
    </Loaded>
  )
}

const titleOf = (task: Task | null, name: string): string => {
  if (task === null) return name
  if (task.kind === 'edit') return `Editar ${name}`
  return task.kept === null ? `Nueva reunión de ${name}` : `Corregir la reunión de ${name}`
}

type GroupDrawerProps = {
  /** `new` writes another one down. */
  opened: WorkingGroupId | 'new' | null
  name: { name: string; acronym: string | null } | null
  onSave: Save
  onSaved: (group: WorkingGroup) => void
  onRemove: (group: WorkingGroup) => void
  onClose: () => void
}

/** A group at the right of the list: what is known of it, its meetings, and the forms that change them. */
export const GroupDrawer = ({ opened, name, onSave, onSaved, onRemove, onClose }: GroupDrawerProps) => {
  const [task, setTask] = useState<Task | null>(null)
  const close = () => {
    setTask(null)
    onClose()
  }
  const title = opened === 'new' ? 'Nuevo grupo o red' : titleOf(task, name === null ? '' : shortName(name))
  return (
    <GuardedDrawer opened={opened !== null} onClose={close} title={title} size={760}>
      {opened === 'new' && <GroupForm kept={null} onSave={onSave} onSaved={onSaved} onCancel={close} />}
      {opened !== null && opened !== 'new' && (
        <Opened key={opened} id={opened} task={task} onTask={setTask} onSave={onSave} onRemove={onRemove} />
      )}
    </GuardedDrawer>
  )
}
