import { useQuery } from '@tanstack/react-query'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import type { OrdinanceId, OrdinanceVersionId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone, notifyUndoable } from '../../ui/notify.tsx'

/** One of the two texts compared: a version, or with null what the text says now. */
export type VersionChoice = OrdinanceVersionId | null

/** The versions of a text, the newest last. */
export const useVersions = (ordinanceId: OrdinanceId) =>
  useQuery(orpc.ordinanceReview.versions.queryOptions({ input: { ordinanceId } }))

/** What a version says. */
export const useVersionContent = (ordinanceId: OrdinanceId, versionId: VersionChoice) =>
  useQuery(orpc.ordinanceReview.versionContent.queryOptions({ input: { ordinanceId, versionId } }))

/** Keeps a version, and says so, or that there was nothing new to keep. */
export const useKeeping = () =>
  useCommand(client.ordinanceReview.keep, {
    onDone: ({ version, isNew }) => {
      notifyDone(
        isNew
          ? `Se guardó la versión ${String(version.ordinal)}.`
          : `Nada cambió desde la versión ${String(version.ordinal)}: no hizo falta guardar otra.`,
      )
    },
  })

/** Goes back to a version: one part, which can be undone, or the whole, which is kept before. */
export const useTaking = ({ parts, removed, version }: Ordinance) => {
  const changing = useCommand(client.ordinances.changePart)
  const removing = useCommand(client.ordinances.removePart)
  const taking = useCommand(client.ordinanceReview.takePart)
  const takingAll = useCommand(client.ordinanceReview.takeVersion, {
    onDone: () => {
      notifyDone('El texto volvió a esa versión. Lo que decía antes quedó guardado como otra.')
    },
  })
  const standing = (partId: string) => parts.find((part) => part.id === partId)
  const gone = (partId: string) => removed.find((part) => part.id === partId)
  const takePart = async (versionId: OrdinanceVersionId, partId: string) => {
    const part = standing(partId) ?? gone(partId)
    if (part === undefined) return
    const taken = await taking.runAndWait({ versionId, partId: part.id, expectedVersion: part.version })
    if (taken === null) return
    const { id: takenId, version: expectedVersion } = taken
    notifyUndoable('La parte dice otra vez lo que decía.', () => {
      if (gone(partId) === undefined) changing.run({ id: takenId, expectedVersion, title: part.title, text: part.text })
      else removing.run({ id: takenId, expectedVersion })
    })
  }
  return {
    isThere: (partId: string) => standing(partId) !== undefined || gone(partId) !== undefined,
    takePart: (versionId: OrdinanceVersionId, partId: string) => void takePart(versionId, partId),
    takeVersion: (versionId: OrdinanceVersionId) => {
      takingAll.run({ versionId, expectedVersion: version })
    },
  }
}
