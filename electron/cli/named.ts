import type { Day } from '../../shared/domain/dates.ts'
import { fold } from '../../shared/domain/text.ts'
import { CommandFailure } from './failure.ts'

/** What a person may ask for by its name; the day parts those that are called alike. */
export type NamedThing = { id: string; name: string; acronym?: string | null; day?: Day }

const mostNames = 12

const labelOf = ({ name, day }: NamedThing): string => (day === undefined ? name : `${name} (${day})`)

// Names are told as far as a person reads them.
const someOf = (names: readonly string[]): string =>
  names.length === 0
    ? 'no hay ninguno'
    : `${names.slice(0, mostNames).join('; ')}${names.length > mostNames ? `; y ${String(names.length - mostNames)} más` : ''}`

// Those that not even their day parts can still be asked for by their id.
const distinct = (things: readonly NamedThing[]): string[] => {
  const labels = things.map(labelOf)
  const isAlone = (label: string): boolean => labels.indexOf(label) === labels.lastIndexOf(label)
  return things.map((thing) => (isAlone(labelOf(thing)) ? labelOf(thing) : `${labelOf(thing)}, ${thing.id}`))
}

/**
 * The one that is called so, by its id, acronym or name in any capitals and accents; otherwise the only one whose name,
 * with its day in brackets, has it in it. `what` has its article: `un pronunciamiento`.
 */
export const named = <Thing extends NamedThing>(things: readonly Thing[], asked: string, what: string): Thing => {
  const wanted = fold(asked)
  const isCalled = ({ id, name, acronym }: Thing): boolean =>
    id === asked || fold(name) === wanted || fold(acronym ?? '') === wanted
  const whole = things.filter(isCalled)
  const found = whole.length > 0 ? whole : things.filter((thing) => fold(labelOf(thing)).includes(wanted))
  const [one, another] = found
  if (one !== undefined && another === undefined) return one
  const names = someOf(distinct(found.length > 0 ? found : things))
  throw new CommandFailure(2, `${found.length > 0 ? 'Hay más de' : 'No hay'} ${what} «${asked}»: ${names}.`)
}
