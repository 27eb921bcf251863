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

type Removal = { life: OrdinanceLife; step: OrdinanceStep; reason: string | null }

/** What can be done with the steps of a text. */
export const useSteps = ({ kind }: Pick<Ordinance, 'kind'>) => {
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
    ({ life: { version }, step: { id }, reason }: Removal) =>
      client.ordinanceSteps.remove({ id, reason, expectedVersion: version }),
    {
      onDone: ({ version, ordinanceId }, { step }) => {
        notifyUndoable(`Se quitó el paso «${stageName(step.stage, kind)}».`, () => {
          restoring.run({ id: step.id, ordinanceId, draft: draftOf(step), expectedVersion: version })
        })
      },
    },
  )
  return {
    save: (
      { ordinanceId, version: expectedVersion }: OrdinanceLife,
      kept: OrdinanceStep | null,
      draft: OrdinanceStepDraft,
    ) => {
      const { stage: _stage, ...facts } = draft
      return kept === null
        ? adding.runAndWait({ ordinanceId, draft, expectedVersion })
        : updating.runAndWait({ id: kept.id, draft: facts, expectedVersion })
    },
    remove: removing.runAndWait,
    isRemoving: removing.isRunning,
  }
}
