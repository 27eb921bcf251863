import { safe } from '@orpc/client'
import { longestPartText, OrdinancePart } from '../../../shared/contract/ordinances.ts'
import type { OrdinanceId, OrdinancePartId } from '../../../shared/domain/ids.ts'
import { client } from '../../app/client.ts'
import { now } from '../../app/clock.ts'
import { createKeeper, type Keeper, type SaveOutcome, type SaveRequest } from '../../app/keeper.ts'
import { keepUntilLeaving, mayOutliveThePage, outcomeOfError, saveNow, stopKeeping } from '../../app/kept.ts'
import { expectedError } from '../../texts/errors.ts'
import { changeShownOrdinance } from '../ordinances/use-ordinance.ts'

/*
 * One keeper for each part that was written in, for as long as the page lives: going to another part, to another tab, or
 * the program not answering, loses nothing.
 */

/** What is written in a part. */
export type PartWords = { title: string; text: string }
export type PartKeeper = Keeper<PartWords>

const keepers = new Map<OrdinancePartId, PartKeeper>()

// Parts that are shown and not added yet; what is written in them waits.
const additions = new Map<OrdinancePartId, Promise<boolean>>()

const wordsOf = ({ title, text }: PartWords): PartWords => ({ title, text })

const inOne = ({ title, text }: PartWords): string => [title, text].filter((words) => words !== '').join('\n')

const isSame = (left: PartWords, right: PartWords): boolean => left.title === right.title && left.text === right.text

const tooLong = `este texto pasa de ${String(longestPartText)} caracteres: pase una parte de él a otra. Aquí sigue entero.`

const readCurrent = (current: unknown): PartWords | null => {
  const reading = OrdinancePart.safeParse(current)
  return reading.success ? wordsOf(reading.data) : null
}

/** The words of a part in what the screens show, with the version that goes with them. */
const showPart = (ordinanceId: OrdinanceId, id: OrdinancePartId, change: PartWords & { version?: number }): void => {
  changeShownOrdinance(ordinanceId, (ordinance) => {
    const part = ordinance.parts.find((one) => one.id === id)
    if (part === undefined) return ordinance
    const { title, text, version }: OrdinancePart = { ...part, ...change }
    // The caret left it and nothing was written: nothing is drawn anew.
    if (isSame(part, { title, text }) && version === part.version) return ordinance
    return {
      ...ordinance,
      parts: ordinance.parts.with(ordinance.parts.indexOf(part), { ...part, title, text, version }),
    }
  })
}

type Saving = { ordinanceId: OrdinanceId; id: OrdinancePartId; base: PartWords }

const savePart = async (
  saving: Saving,
  { value, expectedVersion, isLeaving }: SaveRequest<PartWords>,
): Promise<SaveOutcome<PartWords>> => {
  if (value.text.length > longestPartText) return { kind: 'failed', reason: tooLong, canRetry: false }
  // A page that is leaving cannot wait; its two requests go one after the other.
  const isThere = isLeaving || ((await additions.get(saving.id)) ?? true)
  if (!isThere) return { kind: 'failed', reason: 'esta parte no se agregó.', canRetry: false }
  const context = { isLeaving: mayOutliveThePage(isLeaving, value) }
  const send = (version: number) =>
    safe(client.ordinances.changePart({ id: saving.id, ...value, expectedVersion: version }, { context }))
  let answer = await send(expectedVersion)
  const refusal = answer.error === null ? null : expectedError(answer.error)
  if (refusal?.code === 'STALE_VERSION') {
    const current = readCurrent(refusal.data.current)
    // It was moved, not written in: nobody's words are in the way.
    if (current !== null && isSame(current, saving.base)) answer = await send(refusal.data.currentVersion)
  }
  if (answer.error !== null) return outcomeOfError(answer.error, readCurrent)
  const { version } = answer.data
  saving.base = value
  showPart(saving.ordinanceId, saving.id, { ...value, version })
  return { kind: 'saved', version, savedAt: now() }
}

/** The keeper of a part's words, brought up to date with what was read. */
export const partKeeperOf = (ordinanceId: OrdinanceId, part: OrdinancePart): PartKeeper => {
  const known = keepers.get(part.id)
  if (known !== undefined) {
    known.offer(wordsOf(part), part.version, null)
    return known
  }
  const saving: Saving = { ordinanceId, id: part.id, base: wordsOf(part) }
  const keeper = createKeeper<PartWords>({
    value: wordsOf(part),
    version: part.version,
    savedAt: null,
    save: (request) => savePart(saving, request),
    isSame,
  })
  const kept: PartKeeper = {
    ...keeper,
    offer: (value, version, savedAt) => {
      const isTaken = keeper.offer(value, version, savedAt)
      if (isTaken) saving.base = value
      return isTaken
    },
  }
  keepUntilLeaving(kept, () => inOne(kept.value()))
  keepers.set(part.id, kept)
  return kept
}

/** Keeps what is written in a part that is shown until the program has added it; false when it refused. */
export const waitForAddition = (id: OrdinancePartId, isAdded: Promise<boolean>): void => {
  additions.set(id, isAdded)
  void isAdded.then((isThere) => {
    if (isThere) additions.delete(id)
  })
}

/** Gives up the keeper of a part that was not added, and answers what was written in it. */
export const takeWords = (id: OrdinancePartId): string => {
  const keeper = keepers.get(id)
  if (keeper === undefined) return ''
  keepers.delete(id)
  stopKeeping(keeper)
  return inOne(keeper.value())
}

/** Shows at once what was written in a part, although it is still being saved. */
export const showWritten = (ordinanceId: OrdinanceId, id: OrdinancePartId): void => {
  const keeper = keepers.get(id)
  if (keeper !== undefined) showPart(ordinanceId, id, keeper.value())
}

/** A part with what is written in it and not on the disk yet. */
export const withUnsaved = (part: OrdinancePart): OrdinancePart => {
  const keeper = keepers.get(part.id)
  if (keeper?.hasUnsaved() !== true) return part
  const words = keeper.value()
  return isSame(words, part) ? part : { ...part, ...words }
}

/** Sends what is unsaved in some parts and waits for it. */
export const savePartsNow = async (ids: Iterable<OrdinancePartId>): Promise<void> => {
  const open = [...ids].flatMap((id) => keepers.get(id) ?? [])
  await Promise.all(open.filter((keeper) => keeper.hasUnsaved()).map(saveNow))
}

/** The version of a part that the program gave last. */
export const versionOf = (part: OrdinancePart): number =>
  Math.max(part.version, keepers.get(part.id)?.version() ?? part.version)

/** Tells the keeper of a part that it was moved or put back: another version, the same words. */
export const tellKeeper = (part: OrdinancePart): void => {
  keepers.get(part.id)?.offer(wordsOf(part), part.version, now())
}

/** Writes in a part that is not open. */
export const writeInPart = (ordinanceId: OrdinanceId, part: OrdinancePart, words: PartWords): void => {
  const keeper = partKeeperOf(ordinanceId, part)
  keeper.change(words)
  keeper.flush()
  showWritten(ordinanceId, part.id)
}
