import { useQuery } from '@tanstack/react-query'
import type { PlanLink, PlanLinkSubject, PlanTarget } from '../../../shared/contract/plan-links.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone, notifyUndoable } from '../../ui/notify.tsx'

/** Makes links and takes them back, which can be undone. */
export const usePlanLinking = () => {
  const linking = useCommand(client.plan.link, {
    onDone: () => {
      notifyDone('Vinculado al plan.')
    },
  })
  const unlinking = useCommand(client.plan.unlink)
  return {
    link: (target: PlanTarget, { subjectKind, subjectId }: PlanLinkSubject) => {
      linking.run({ target, subjectKind, subjectId })
    },
    unlink: async ({ id, target, subject: { subjectKind, subjectId } }: PlanLink) => {
      if ((await unlinking.runAndWait({ id })) === null) return
      notifyUndoable('Se quitó el vínculo con el plan.', () => {
        linking.run({ target, subjectKind, subjectId })
      })
    },
  }
}

/** What a thing counts for in the plan, and what else it could. */
export const usePlanLinks = (subject: PlanLinkSubject, year: number, isChoosing: boolean) => ({
  links: useQuery(orpc.plan.linksOf.queryOptions({ input: subject })),
  targets: useQuery(orpc.plan.targets.queryOptions({ input: { year }, enabled: isChoosing })),
  ...usePlanLinking(),
})
