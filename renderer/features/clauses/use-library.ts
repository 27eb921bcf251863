import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Clause } from '../../../shared/contract/clauses.ts'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import type { PageCursor } from '../../../shared/contract/paging.ts'
import type { OrdinancePartId } from '../../../shared/domain/ids.ts'
import { clauseOf, proposedName, wordsOfPart } from '../../../shared/domain/new-parts.ts'
import { numberParts } from '../../../shared/domain/part-numbering.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyProblem, notifyUndoable } from '../../ui/notify.tsx'

const pageSize = 30

/** What the committee keeps to use again, as far as it was asked for, and what can be done with it. */
export const useLibrary = (text: string) => {
  const clauses = useInfiniteQuery({
    ...orpc.clauses.list.infiniteOptions({
      input: (after: PageCursor | null) => ({ kind: null, text: text.trim() || null, after, limit: pageSize }),
      initialPageParam: null as PageCursor | null,
      getNextPageParam: (last) => last.next ?? undefined,
    }),
    placeholderData: keepPreviousData,
  })
  const renaming = useCommand(client.clauses.update)
  const restoring = useCommand(client.clauses.restore)
  const removing = useCommand(({ id, version }: Clause) => client.clauses.remove({ id, expectedVersion: version }), {
    onDone: (_nothing, { id, name, part }) => {
      notifyUndoable(`«${name}» salió de la biblioteca.`, () => {
        restoring.run({ id, draft: { name, part } })
      })
    },
  })
  return {
    clauses,
    rename: ({ id, part, version }: Clause, name: string) =>
      renaming.runAndWait({ id, draft: { name, part }, expectedVersion: version }),
    remove: removing.run,
  }
}

/** Keeps a part of a text in the library, under its title or its first words; it can be renamed there. */
export const useKeepClause = ({ kind, parts }: Pick<Ordinance, 'kind' | 'parts'>) => {
  const removing = useCommand(client.clauses.remove)
  const adding = useCommand(client.clauses.add, {
    onDone: ({ id, name, version }) => {
      notifyUndoable(`«${name}» quedó en la biblioteca.`, () => {
        removing.run({ id, expectedVersion: version })
      })
    },
  })
  return (partId: OrdinancePartId): void => {
    const part = clauseOf({ kind, parts }, partId, numberParts(kind, parts))
    if (part === null || wordsOfPart(part) === '')
      notifyProblem('No se guardó en la biblioteca: la parte todavía no dice nada.')
    else adding.run({ name: proposedName(part), part })
  }
}
