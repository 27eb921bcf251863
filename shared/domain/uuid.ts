// The twelve bits after the version count the ids of one millisecond (RFC 9562, 6.2, method 1): what is written together keeps
// its order. The first of each begins in the lower half, which leaves room for two thousand more.
const last = { millis: -1, count: 0 }
const mostCount = 0xfff

const countAt = (millis: number, drawn: string): number => {
  const isSame = millis === last.millis && last.count < mostCount
  last.count = isSame ? last.count + 1 : Number.parseInt(drawn.slice(15, 18), 16) >> 1
  last.millis = millis
  return last.count
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/**
 * A UUID of version 7 (RFC 9562): in the order of its moment, and those of one moment in the order in which they were made
 * here. The chance and the variant are those of a UUID of version 4, which `random` draws.
 */
export const uuidV7 = (clock: () => Date, random: () => string): string => {
  const drawn = random()
  const millis = clock().getTime()
  const moment = hex(millis, 12)
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${hex(countAt(millis, drawn), 3)}${drawn.slice(18)}`
}
