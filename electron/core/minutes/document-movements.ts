import { dayInFigures, joinWithAnd, keepTogether } from '../../../shared/domain/spanish-words.ts'
import { paragraph, text, type Block } from '../documents/model.ts'
import { written } from '../documents/words.ts'
import type { MinutesData, MinutesMovement } from './document-data.ts'
import { hourText } from './document-words.ts'

// Brackets inside brackets are square in Spanish.
const inBrackets = (value: string): string => `(${value.replaceAll('(', '[').replaceAll(')', ']')})`

const whoMoved = ({ name, institution }: MinutesMovement): string => {
  const place = written(institution)
  return place === null ? keepTogether(name) : `${keepTogether(name)} ${inBrackets(place)}`
}

type Verb = { one: string; many: string }

const verbOf = ({ kind, isReturn }: MinutesMovement): Verb => {
  switch (kind) {
    case 'arrival':
      return isReturn
        ? { one: 'se reincorporó a la sesión', many: 'se reincorporaron a la sesión' }
        : { one: 'se incorporó a la sesión', many: 'se incorporaron a la sesión' }
    case 'departure':
      return { one: 'se retiró de la sesión', many: 'se retiraron de la sesión' }
  }
  return kind satisfies never
}

// The hours of another day than the session's say which.
const dayOfSitting = ({ suspensions }: MinutesData, sitting: number): string => {
  const day = sitting === 0 ? undefined : suspensions[sitting - 1]?.resumption?.day
  return day === undefined ? '' : ` del ${dayInFigures(day)}`
}

const programSentence = (data: MinutesData, movements: readonly MinutesMovement[]): string => {
  const [first] = movements
  if (first === undefined) return ''
  const { one, many } = verbOf(first)
  const hour = `${hourText(first.at)}${dayOfSitting(data, first.sitting)}`
  return `Siendo ${hour}, ${movements.length === 1 ? one : many} ${joinWithAnd(movements.map(whoMoved))}.`
}

type Telling = { at: string; order: number; sentence: string }

const inOwnWords = (movements: readonly MinutesMovement[]): Telling[] =>
  movements.flatMap(({ at, kind, ownText }) =>
    ownText === null || written(ownText) === null
      ? []
      : [{ at, order: kind === 'arrival' ? 0 : 1, sentence: ownText.trim() }],
  )

// Those of the same minute are told together, unless somebody wrote one in other words.
const inTheProgramsWords = (data: MinutesData, movements: readonly MinutesMovement[]): Telling[] =>
  [
    ...Map.groupBy(
      movements.filter(({ ownText }) => ownText === null),
      ({ at, kind, isReturn }) => `${at} ${kind} ${isReturn ? 'again' : ''}`,
    ).values(),
  ].flatMap((together) => {
    const [first] = together
    if (first === undefined) return []
    const order = first.kind === 'arrival' ? 0 : 1
    return [{ at: first.at, order, sentence: programSentence(data, together) }]
  })

/** The arrivals and departures of a day during an agenda item, or before the first (null), in the order of their hours. */
export const movementBlocks = (data: MinutesData, sitting: number, itemIndex: number | null): Block[] => {
  const here = data.movements.filter((movement) => movement.sitting === sitting && movement.itemIndex === itemIndex)
  return (
    [...inTheProgramsWords(data, here), ...inOwnWords(here)]
      .toSorted((left, right) => (left.at === right.at ? left.order - right.order : left.at < right.at ? -1 : 1))
      // A name is never broken, so that justified lines would gape.
      .map(({ sentence }) => paragraph([text(sentence)], 'left'))
  )
}
