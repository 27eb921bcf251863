import { safe } from '@orpc/client'
import { longestPartText, OrdinanceReasons, type Ordinance } from '../../../shared/contract/ordinances.ts'
import type { OrdinanceId } from '../../../shared/domain/ids.ts'
import { client } from '../../app/client.ts'
import { now } from '../../app/clock.ts'
import { createKeeper, type Keeper, type SaveOutcome, type SaveRequest } from '../../app/keeper.ts'
import { keepUntilLeaving, mayOutliveThePage, outcomeOfError } from '../../app/kept.ts'
import { expectedError } from '../../texts/errors.ts'
import { reasonParts } from './reasons-words.ts'
import { changeShownOrdinance } from '../ordinances/use-ordinance.ts'

export type ReasonsKeeper = Keeper<OrdinanceReasons>

/** One keeper for each text whose reasons were opened, for as long as the page lives: leaving the tab loses nothing. */
const keepers = new Map<OrdinanceId, ReasonsKeeper>()

const isSame = (left: OrdinanceReasons, right: OrdinanceReasons): boolean =>
  reasonParts.every(({ key }) => left[key] === right[key])

// What stands now comes as the whole text; only its reasons matter here.
const readCurrent = (current: unknown): OrdinanceReasons | null => {
  const reasons = typeof current === 'object' && current !== null && 'reasons' in current ? current.reasons : null
  const reading = OrdinanceReasons.safeParse(reasons)
  return reading.success ? reading.data : null
}

const tooLong = ({ title }: { title: string }): string =>
  `«${title}» pasa de ${String(longestPartText)} caracteres: acórtelo. Aquí sigue entero.`

type Saving = { id: OrdinanceId; base: OrdinanceReasons }

const save = async (
  saving: Saving,
  { value: reasons, expectedVersion, isLeaving }: SaveRequest<OrdinanceReasons>,
): Promise<SaveOutcome<OrdinanceReasons>> => {
  const long = reasonParts.find(({ key }) => reasons[key].length > longestPartText)
  if (long !== undefined) return { kind: 'failed', reason: tooLong(long), canRetry: false }
  const context = { isLeaving: mayOutliveThePage(isLeaving, reasons) }
  const send = (version: number) =>
    safe(client.ordinances.updateReasons({ id: saving.id, reasons, expectedVersion: version }, { context }))
  let answer = await send(expectedVersion)
  const refusal = answer.error === null ? null : expectedError(answer.error)
  if (refusal?.code === 'STALE_VERSION') {
    const current = readCurrent(refusal.data.current)
    // Its data or its stage changed, not its reasons: nobody's words are in the way.
    if (current !== null && isSame(current, saving.base)) answer = await send(refusal.data.currentVersion)
  }
  if (answer.error !== null) return outcomeOfError(answer.error, readCurrent)
  const { version } = answer.data
  saving.base = reasons
  changeShownOrdinance(saving.id, (ordinance) => ({ ...ordinance, reasons, version }))
  return { kind: 'saved', version, savedAt: now() }
}

const wordsOf = (reasons: OrdinanceReasons): string =>
  reasonParts
    .filter(({ key }) => reasons[key] !== '')
    .map(({ key, title }) => `${title}\n${reasons[key]}`)
    .join('\n\n')

/** The keeper of the reasons of a text, brought up to date with what was read. */
export const reasonsKeeperOf = ({ id, reasons, version }: Ordinance): ReasonsKeeper => {
  const known = keepers.get(id)
  if (known !== undefined) {
    known.offer(reasons, version, null)
    return known
  }
  const saving: Saving = { id, base: reasons }
  const keeper = createKeeper<OrdinanceReasons>({
    value: reasons,
    version,
    savedAt: null,
    save: (request) => save(saving, request),
    isSame,
  })
  keepUntilLeaving(keeper, () => wordsOf(keeper.value()))
  const watching: ReasonsKeeper = {
    ...keeper,
    offer: (value, offered, savedAt) => {
      const isTaken = keeper.offer(value, offered, savedAt)
      if (isTaken) saving.base = value
      return isTaken
    },
  }
  keepers.set(id, watching)
  return watching
}
