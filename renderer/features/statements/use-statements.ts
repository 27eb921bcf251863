import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Statement, StatementDraft } from '../../../shared/contract/statements.ts'
import type { StatementId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone, notifyUndoable } from '../../ui/notify.tsx'

/** A statement as it is written, without what the program adds. */
export const draftOf = ({ title, body, city, issuedOn, signatories }: Statement): StatementDraft => ({
  title,
  body,
  city,
  issuedOn,
  signatories,
})

const firstLimit = 50
const moreAtOnce = 200

/** One statement, where one is asked for. */
export const useStatement = (id: StatementId | null) =>
  useQuery(orpc.statements.get.queryOptions({ input: id === null ? skipToken : { id } }))

/** The statements of the committee, and what can be done with them. */
export const useStatements = () => {
  const [limit, setLimit] = useState(firstLimit)
  const creating = useCommand(client.statements.create, {
    onDone: () => {
      notifyDone('Se guardó el pronunciamiento. Genere su Word cuando esté listo.')
    },
  })
  const updating = useCommand(client.statements.update, {
    onDone: () => {
      notifyDone('Se guardó el pronunciamiento.')
    },
  })
  const restoring = useCommand(client.statements.restore)
  const removing = useCommand(
    ({ id, version }: Statement) => client.statements.remove({ id, expectedVersion: version }),
    {
      onDone: (_nothing, statement) => {
        notifyUndoable(`Se quitó «${statement.title}». Los Word ya generados siguen en la lista.`, () => {
          restoring.run({ id: statement.id, draft: draftOf(statement) })
        })
      },
    },
  )
  const all = useQuery({
    ...orpc.statements.list.queryOptions({ input: { limit } }),
    placeholderData: keepPreviousData,
  })
  return {
    all,
    /** Null when there are no earlier ones. */
    showMore:
      (all.data?.length ?? 0) < limit
        ? null
        : () => {
            setLimit(limit + moreAtOnce)
          },
    save: (kept: Statement | null, draft: StatementDraft) =>
      kept === null
        ? creating.runAndWait(draft)
        : updating.runAndWait({ id: kept.id, draft, expectedVersion: kept.version }),
    remove: removing.run,
  }
}
