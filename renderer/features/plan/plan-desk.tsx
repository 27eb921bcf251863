import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Plan, PlanObjective } from '../../../shared/contract/plan.ts'
import type { ActivityId } from '../../../shared/domain/ids.ts'
import { count } from '../../texts/format.ts'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'
import { ActivityDrawer } from './activity-drawer.tsx'
import { ActivityEditDrawer, type EditedActivity } from './activity-edit-drawer.tsx'
import { ObjectiveDrawer, type EditedObjective } from './objective-drawer.tsx'
import { PlanMatrix } from './plan-matrix.tsx'
import { usePlanEditing, type InUse } from './use-plan-editing.ts'

const lossWords = ({ progress, links }: InUse): string =>
  [
    ...(progress === 0 ? [] : [count(progress, 'avance anotado', 'avances anotados')]),
    ...(links === 0 ? [] : [count(links, 'vínculo', 'vínculos')]),
  ].join(' y ')

type PlanDeskProps = {
  plan: Plan
  /** The activity that is looked at. */
  openId: ActivityId | null
  onOpen: (id: ActivityId | null) => void
}

/** The matrix of a plan with everything that is done on it: its activities, its objectives, and what asks before it goes. */
export const PlanDesk = ({ plan, openId, onOpen }: PlanDeskProps) => {
  const editing = usePlanEditing(plan)
  const { inUse } = editing
  const [edited, setEdited] = useState<EditedActivity | null>(null)
  const [objective, setObjective] = useState<EditedObjective | null>(null)
  const [removed, setRemoved] = useState<PlanObjective | null>(null)
  const removeObjective = (one: PlanObjective) => {
    setObjective(null)
    if (one.activities.length === 0) void editing.removeObjective(one, false)
    else setRemoved(one)
  }
  return (
    <>
      <PlanMatrix
        plan={plan}
        actions={{
          onOpen: ({ id }) => {
            onOpen(id)
          },
          onEdit: (activity) => {
            setEdited({ activity })
          },
          onMark: editing.markMonth,
          onAddActivity: ({ id }) => {
            setEdited({ objectiveId: id })
          },
          onEditObjective: (one) => {
            setObjective({ objective: one })
          },
        }}
      />
      <Button
        variant="subtle"
        mt="xs"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => {
          setObjective({ objective: null })
        }}
      >
        Agregar un rol con su objetivo
      </Button>
      <ActivityDrawer
        plan={plan}
        activityId={openId}
        onClose={() => {
          onOpen(null)
        }}
        move={editing.moveActivity}
        edit={(activity) => {
          setEdited({ activity })
        }}
        remove={(activity) => void editing.removeActivity(activity)}
      />
      <ActivityEditDrawer
        edited={edited}
        onSave={editing.saveActivity}
        onClose={() => {
          setEdited(null)
        }}
      />
      <ObjectiveDrawer
        plan={plan}
        edited={objective}
        onSave={editing.saveObjective}
        onMove={editing.moveObjective}
        onRemove={removeObjective}
        onClose={() => {
          setObjective(null)
        }}
      />
      <ConfirmModal
        isOpen={removed !== null}
        title="¿Quitar el objetivo con sus actividades?"
        consequence={`Se quitan ${count(removed?.activities.length ?? 0, 'actividad', 'actividades')} de «${removed?.role ?? ''}», con lo que se anotó de ellas. Esto no se puede deshacer.`}
        doIt="Quitar el objetivo"
        onConfirm={() => {
          if (removed !== null) void editing.removeObjective(removed, true)
          setRemoved(null)
        }}
        onCancel={() => {
          setRemoved(null)
        }}
      />
      <ConfirmModal
        isOpen={inUse !== null}
        title="¿Quitar con lo que se anotó?"
        consequence={`Con ella se pierden ${inUse === null ? '' : lossWords(inUse)}. Esto no se puede deshacer.`}
        doIt="Quitar todo"
        onConfirm={() => {
          inUse?.remove()
          editing.forgetUse()
        }}
        onCancel={editing.forgetUse}
      />
    </>
  )
}
