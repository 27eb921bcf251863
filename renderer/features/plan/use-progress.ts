import { useQuery } from '@tanstack/react-query'
import type { ActivityProgress, ActivityProgressDraft } from '../../../shared/contract/plan.ts'
import type { ActivityId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { shortDay } from '../../texts/format.ts'
import { notifyUndoable } from '../../ui/notify.tsx'

/** What was said of an activity, and how to say more, correct it or take it back. */
export const useProgress = (activityId: ActivityId) => {
  const adding = useCommand(client.plan.addProgress)
  const updating = useCommand(client.plan.updateProgress)
  const restoring = useCommand(client.plan.restoreProgress)
  const removing = useCommand(
    ({ id, version }: ActivityProgress) => client.plan.removeProgress({ id, expectedVersion: version }),
    {
      onDone: (_nothing, { id, recordedOn, percentage, text, author }) => {
        notifyUndoable(`Se quitó el avance del ${shortDay(recordedOn)}.`, () => {
          restoring.run({ id, activityId, draft: { recordedOn, percentage, text }, author })
        })
      },
    },
  )
  return {
    entries: useQuery(orpc.plan.progressOf.queryOptions({ input: { activityId } })),
    save: async (entry: ActivityProgress | null, draft: ActivityProgressDraft): Promise<boolean> => {
      const saved =
        entry === null
          ? await adding.runAndWait({ activityId, draft })
          : await updating.runAndWait({ id: entry.id, draft, expectedVersion: entry.version })
      return saved !== null
    },
    remove: removing.run,
  }
}
