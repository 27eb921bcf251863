import { useQuery } from '@tanstack/react-query'
import type { Ratification, RatificationDraft } from '../../../shared/contract/ratifications.ts'
import type { PriorityAgendaId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone, notifyUndoable } from '../../ui/notify.tsx'

/** An act as it is written, without what the program adds. */
export const draftOf = (act: Ratification): RatificationDraft => ({
  title: act.title,
  heldOn: act.heldOn,
  place: act.place,
  introduction: act.introduction,
  commitments: act.commitments,
  signatories: act.signatories,
})

/** The acts of an agenda, and what is done with them. */
export const useRatifications = (agendaId: PriorityAgendaId) => {
  const creating = useCommand(client.ratifications.create, {
    onDone: () => {
      notifyDone('Se guardó el acta. Genere su Word para hacerla firmar.')
    },
  })
  const updating = useCommand(client.ratifications.update, {
    onDone: () => {
      notifyDone('Se guardó el acta.')
    },
  })
  const restoring = useCommand(client.ratifications.restore)
  const removing = useCommand(
    ({ id, version }: Ratification) => client.ratifications.remove({ id, expectedVersion: version }),
    {
      onDone: (_nothing, act) => {
        notifyUndoable(`Se quitó «${act.title}». Los Word ya generados siguen en Documentos.`, () => {
          restoring.run({ id: act.id, agendaId, draft: draftOf(act) })
        })
      },
    },
  )
  return {
    all: useQuery(orpc.ratifications.list.queryOptions({ input: { agendaId } })),
    save: (act: Ratification | null, draft: RatificationDraft) =>
      act === null
        ? creating.runAndWait({ agendaId, draft })
        : updating.runAndWait({ id: act.id, draft, expectedVersion: act.version }),
    remove: removing.run,
  }
}
