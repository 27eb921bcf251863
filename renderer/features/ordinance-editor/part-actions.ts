import type { NewPart, Ordinance, OrdinancePart } from '../../../shared/contract/ordinances.ts'
import { OrdinancePartId, type OrdinanceId } from '../../../shared/domain/ids.ts'
import { outlineOf, type PartKind, type PartTree } from '../../../shared/domain/ordinance.ts'
import { subtreeIds } from '../../../shared/domain/part-places.ts'
import { withReferences } from '../../../shared/domain/part-references.ts'
import { client } from '../../app/client.ts'
import { newId } from '../../app/new-id.ts'
import { queryClient } from '../../app/query-client.ts'
import { expectedError } from '../../texts/errors.ts'
import { notifyFailure, notifyWords } from '../../ui/notify.tsx'
import { drawnFirst } from './drawn-first.ts'
import { savePartsNow, takeWords, tellKeeper, versionOf, waitForAddition } from './part-keepers.ts'
import { movedParts, ranksAt, withoutPart, withParts, type PartMove, type PartPlace } from './part-shown.ts'
import { changeShownOrdinance, invalidateOrdinance, ordinanceQuery } from '../ordinances/use-ordinance.ts'

/*
 * What changes the structure of a text. It shows at once and is sent in turn, each on the version that the one before
 * left; what the program refuses is put back as it was, and explained.
 */

/** A part with what is under it as something to be added: its references to itself go along with it. */
export const asNewPart = ({ parts, kind }: Pick<Ordinance, 'parts' | 'kind'>, id: OrdinancePartId): NewPart | null => {
  const keys = new Map([...subtreeIds(parts, id)].map((one) => [one, `#${one}`]))
  const copyOf = ({ part, children }: PartTree<OrdinancePart>): NewPart => ({
    kind: part.kind,
    title: part.title,
    text: withReferences(part.text, keys),
    key: part.id,
    children: children.map(copyOf),
  })
  const trees = outlineOf(kind, parts).flatMap((section) => section.parts)
  const all = trees.flatMap((tree) => [tree, ...tree.children, ...tree.children.flatMap(({ children }) => children)])
  const found = all.find(({ part }) => part.id === id)
  return found === undefined ? null : copyOf(found)
}

/** What changes the structure of one text. Each answers when the program has; null or false when it refused. */
export const createPartActions = (ordinanceId: OrdinanceId) => {
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const answer = turn.then(work)
    turn = answer.catch(() => undefined)
    return answer
  }
  const shown = (): Ordinance | undefined => queryClient.getQueryData(ordinanceQuery(ordinanceId).queryKey)
  const shownParts = (): readonly OrdinancePart[] => shown()?.parts ?? []
  const partOf = (id: OrdinancePartId): OrdinancePart | undefined => shownParts().find((part) => part.id === id)
  const change = (changed: (ordinance: Ordinance) => Ordinance) => {
    changeShownOrdinance(ordinanceId, changed)
  }
  const refused = async (error: unknown): Promise<void> => {
    notifyFailure(error)
    await invalidateOrdinance(ordinanceId)
  }

  const latestMove = new Map<OrdinancePartId, symbol>()

  type Sending = { turns: typeof latestMove; isDrawn: () => Promise<boolean> }

  const sendMove = async (id: OrdinancePartId, wanted: PartMove, { turns, isDrawn }: Sending): Promise<boolean> => {
    const isLatest = (one: OrdinancePartId): boolean => latestMove.get(one) === turns.get(one)
    // Drawn and sent at once, what was moved would be seen later.
    const isLeaving = await isDrawn()
    // Moved again meanwhile, step by step through the text: only where it ends is sent. What it became, always.
    if (wanted.kind === undefined && !isLatest(id)) return true
    await savePartsNow([id])
    const part = partOf(id)
    if (part === undefined) return false
    const send = (expectedVersion: number) =>
      client.ordinances.movePart({ id, ...wanted, expectedVersion }, { context: { isLeaving } })
    try {
      // Written in meanwhile: where it stands has nothing to do with what it says.
      const moved = await send(versionOf(part)).catch((error: unknown) => {
        const expected = expectedError(error)
        if (expected?.code !== 'STALE_VERSION') throw error
        return send(expected.data.currentVersion)
      })
      const answered = moved.map((one): OrdinancePart => {
        const now = partOf(one.id) ?? one
        // Moved again before this was answered: it stays where it was put last.
        return isLatest(one.id) ? { ...one, title: now.title, text: now.text } : { ...now, version: one.version }
      })
      change((ordinance) => withParts(ordinance, answered))
      moved.forEach(tellKeeper)
      return true
    } catch (error) {
      await refused(error)
      return false
    }
  }

  const move = (id: OrdinancePartId, wanted: PartMove): Promise<boolean> => {
    const part = partOf(id)
    if (part === undefined) return Promise.resolve(false)
    latestMove.set(id, Symbol('move'))
    const sending = { turns: new Map(latestMove), isDrawn: drawnFirst() }
    const send = () => sendMove(id, wanted, sending)
    const moved = movedParts(shownParts(), part, wanted)
    if (moved === null) return inTurn(send).finally(() => void invalidateOrdinance(ordinanceId))
    change((before) => withParts(before, moved))
    return inTurn(send)
  }

  const remove = (part: OrdinancePart): Promise<boolean> => {
    const going = subtreeIds(shownParts(), part.id)
    const saved = savePartsNow(going)
    change((ordinance) => withoutPart(ordinance, part))
    return inTurn(async () => {
      try {
        await saved
        const removed = await client.ordinances.removePart({ id: part.id, expectedVersion: versionOf(part) })
        change((ordinance) => ({
          ...ordinance,
          removed: ordinance.removed.map((one) => (one.id === removed.id ? removed : one)),
        }))
        tellKeeper(removed)
        return true
      } catch (error) {
        await refused(error)
        return false
      }
    })
  }

  const restore = (id: OrdinancePartId): Promise<boolean> =>
    inTurn(async () => {
      try {
        const back = await client.ordinances.restorePart({ id })
        const ids = new Set(back.map((part) => part.id))
        change((ordinance) => ({
          ...ordinance,
          parts: [...ordinance.parts.filter((part) => !ids.has(part.id)), ...back],
          removed: ordinance.removed.filter((part) => part.id !== id),
        }))
        back.forEach(tellKeeper)
        // What had been removed before under it can be put back again.
        await invalidateOrdinance(ordinanceId)
        return true
      } catch (error) {
        await refused(error)
        return false
      }
    })

  const add = (place: PartPlace, parts: readonly NewPart[]): Promise<OrdinancePart[] | null> =>
    inTurn(async () => {
      try {
        const added = await client.ordinances.addParts({ ordinanceId, ...place, parts: [...parts] })
        change((ordinance) => ({ ...ordinance, parts: [...ordinance.parts, ...added] }))
        return added
      } catch (error) {
        await refused(error)
        return null
      }
    })

  /** Adds a part in which nothing is written, shown at once; null where only the program can tell its place. */
  const addBlank = (place: PartPlace, kind: PartKind): { part: OrdinancePart; isAdded: Promise<boolean> } | null => {
    const [rank] = ranksAt(shownParts(), { kind, ...place }, 1) ?? []
    if (rank === undefined) return null
    const id = OrdinancePartId.parse(newId())
    const part: OrdinancePart = { id, kind, parentId: place.parentId, rank, title: '', text: '', version: 1 }
    const parts = [{ kind, title: '', text: '', children: [] }]
    const isAdded = inTurn(async () => {
      try {
        const [added = part] = await client.ordinances.addParts({ ordinanceId, ...place, parts, ids: [id] })
        const { title, text, ...now } = partOf(id) ?? added
        // Moved already: it stays where it was put.
        const placed = latestMove.has(id) ? now : added
        change((ordinance) => withParts(ordinance, [{ ...placed, title, text, version: added.version }]))
        return true
      } catch (error) {
        const words = takeWords(id)
        change((ordinance) => ({ ...ordinance, parts: ordinance.parts.filter((one) => one.id !== id) }))
        if (words !== '')
          notifyWords(
            'Lo que escribió en la parte que no se agregó no se perdió. Cópielo para pegarlo donde vaya:',
            words,
          )
        void refused(error)
        return false
      }
    })
    waitForAddition(id, isAdded)
    change((ordinance) => ({ ...ordinance, parts: [...ordinance.parts, part] }))
    return { part, isAdded }
  }

  return {
    ordinanceId,
    shown,
    move,
    remove,
    restore,
    add,
    addBlank,
    partOf,
  }
}
export type PartActions = ReturnType<typeof createPartActions>
