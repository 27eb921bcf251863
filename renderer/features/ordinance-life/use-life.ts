import { useQuery } from '@tanstack/react-query'
import type { OrdinanceLife, OrdinanceStep, OrdinanceStepDraft } from '../../../shared/contract/ordinance-steps.ts'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import { stageName } from '../../../shared/domain/ordinance-words.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone, notifyUndoable } from '../../ui/notify.tsx'

/** A step as it is written, without what the program adds. */
export const draftOf = ({
  id: _id,
  recordedBy: _by,
  session: _session,
  agreement: _agreement,
  commitment: _commitment,
  ...draft
}: OrdinanceStep): OrdinanceStepDraft => draft

/** How far a text has come. */
export const useLife = (ordinanceId: Ordinance['id']) =>
  useQuery(orpc.ordinanceSteps.list.queryOptions({ input: { ordinanceId } }))

type Removal = { step: OrdinanceStep; reason: string | null }

// What is typed in its reasons gives the text a new version, which its way has not read.
const newest = (ordinance: Ordinance, life: OrdinanceLife): number => Math.max(ordinance.version, life.version)

/** What can be done with the steps of a text. */
export const useSteps = (ordinance: Ordinance, life: OrdinanceLife) => {
  const { id: ordinanceId, kind } = ordinance
  const expectedVersion = newest(ordinance, life)
  const adding = useCommand(client.ordinanceSteps.add, {
    onDone: ({ stage }) => {
      notifyDone(`Quedó anotado: ${stageName(stage, kind).toLowerCase()}.`)
    },
  })
  const updating = useCommand(client.ordinanceSteps.update, {
    onDone: () => {
      notifyDone('Se corrigió el paso.')
    },
  })
  const restoring = useCommand(client.ordinanceSteps.restore)
  const removing = useCommand(
    ({ step: { id }, reason }: Removal) => client.ordinanceSteps.remove({ id, reason, expectedVersion }),
    {
      onDone: ({ version }, { step }) => {
        notifyUndoable(`Se quitó el paso «${stageName(step.stage, kind)}».`, () => {
          restoring.run({ id: step.id, ordinanceId, draft: draftOf(step), expectedVersion: version })
        })
      },
    },
  )
  return {
    save: (kept: OrdinanceStep | null, draft: OrdinanceStepDraft) => {
      const { stage: _stage, ...facts } = draft
      return kept === null
        ? adding.runAndWait({ ordinanceId, draft, expectedVersion })
        : updating.runAndWait({ id: kept.id, draft: facts, expectedVersion })
    },
    remove: removing.runAndWait,
    isRemoving: removing.isRunning,
  }
}
