import { useState } from 'react'
import type { Plan, PlanActivity, PlanObjective } from '../../../shared/contract/plan.ts'
import type { ObjectiveDraft } from '../../../shared/domain/plan-content.ts'
import type { ExpectedError } from '../../texts/errors.ts'
import { client } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone, notifyUndoable } from '../../ui/notify.tsx'
import type { EditedActivity } from './activity-edit-drawer.tsx'
import { activityDraftOf, draftOfActivity, type ActivityForm } from './activity-form.ts'
import type { EditedObjective } from './objective-drawer.tsx'

/** Something that would take progress or links along, and how to remove it all the same. */
export type InUse = { progress: number; links: number; remove: () => void }

const usesOf = (error: ExpectedError): Pick<InUse, 'progress' | 'links'> | null =>
  error.code === 'PLAN_PART_IN_USE' ? error.data : null

/** Writes, moves and removes the objectives and activities of a plan; what would be lost asks first. */
export const usePlanEditing = (plan: Plan) => {
  const [inUse, setInUse] = useState<InUse | null>(null)
  const adding = useCommand(client.plan.addActivity)
  const updating = useCommand(client.plan.updateActivity)
  const moving = useCommand(client.plan.moveActivity)
  const marking = useCommand(client.plan.markMonth)
  const addingObjective = useCommand(client.plan.addObjective)
  const updatingObjective = useCommand(client.plan.updateObjective)
  const movingObjective = useCommand(client.plan.moveObjective)
  const removingObjective = useCommand(client.plan.removeObjective, {
    onDone: (_plan, { isConfirmed }) => {
      if (isConfirmed) notifyDone('El objetivo se quitó con sus actividades.')
    },
    onExpectedError: (error, input) => {
      const uses = usesOf(error)
      if (uses !== null)
        setInUse({
          ...uses,
          remove: () => {
            removingObjective.run({ ...input, isConfirmed: true })
          },
        })
      return uses !== null
    },
  })
  const removing = useCommand(client.plan.removeActivity, {
    onExpectedError: (error, input) => {
      const uses = usesOf(error)
      if (uses !== null)
        setInUse({
          ...uses,
          remove: () => {
            removing.run({ ...input, isConfirmed: true })
          },
        })
      return uses !== null
    },
  })
  const bringBack = async ({ role, text, position }: PlanObjective): Promise<void> => {
    const changed = await addingObjective.runAndWait({ planId: plan.id, draft: { role, text } })
    const added = changed?.objectives.at(-1)
    if (added) movingObjective.run({ id: added.id, position })
  }
  return {
    inUse,
    forgetUse: () => {
      setInUse(null)
    },
    saveActivity: async (edited: EditedActivity, form: ActivityForm): Promise<boolean> => {
      const draft = activityDraftOf(form)
      const saved =
        'activity' in edited
          ? await updating.runAndWait({ id: edited.activity.id, draft, expectedVersion: edited.activity.version })
          : await adding.runAndWait({ objectiveId: edited.objectiveId, draft, position: null })
      return saved !== null
    },
    markMonth: ({ id }: PlanActivity, month: number, isMarked: boolean) => {
      marking.run({ id, month, isMarked })
    },
    moveActivity: ({ id }: PlanActivity, objective: PlanObjective, position: number) => {
      moving.run({ id, objectiveId: objective.id, position })
    },
    removeActivity: async (activity: PlanActivity): Promise<void> => {
      const { id, version: expectedVersion, objectiveId, position } = activity
      if ((await removing.runAndWait({ id, expectedVersion, isConfirmed: false })) === null) return
      notifyUndoable('La actividad se quitó del plan.', () => {
        adding.run({ objectiveId, draft: draftOfActivity(activity), position })
      })
    },
    saveObjective: async ({ objective }: EditedObjective, draft: ObjectiveDraft): Promise<boolean> => {
      const saved =
        objective === null
          ? await addingObjective.runAndWait({ planId: plan.id, draft })
          : await updatingObjective.runAndWait({ id: objective.id, draft, expectedVersion: objective.version })
      return saved !== null
    },
    moveObjective: ({ id }: PlanObjective, position: number) => {
      movingObjective.run({ id, position })
    },
    removeObjective: async (objective: PlanObjective, isConfirmed: boolean): Promise<void> => {
      const { id, version: expectedVersion } = objective
      if ((await removingObjective.runAndWait({ id, expectedVersion, isConfirmed })) === null || isConfirmed) return
      notifyUndoable('El objetivo se quitó.', () => void bringBack(objective))
    },
  }
}
