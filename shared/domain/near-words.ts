/** How many mistakes a word may have and still mean another: none in three letters or a figure, two from eight letters on. */
export const mistakesAllowed = (typed: string): number => {
  if (typed.length < 4 || /\d/u.test(typed)) return 0
  return typed.length < 8 ? 1 : 2
}

/**
 * Whether somebody who typed `typed` may have meant the beginning of `word`: a letter wrong, missing, too many, or two
 * swapped count as one mistake each. Both are folded texts.
 */
export const isNearStart = (typed: string, word: string, mistakes: number): boolean => {
  if (word.startsWith(typed)) return true
  if (mistakes === 0 || word.length < typed.length - mistakes) return false
  // Optimal string alignment against every beginning of the word at once; the last row holds the distance to each.
  const width = Math.min(word.length, typed.length + mistakes)
  let beforeLast: number[] = []
  let last = Array.from({ length: width + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row]
    let best = row
    for (let column = 1; column <= width; column += 1) {
      const isSame = typed[row - 1] === word[column - 1]
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      )
      const isSwapped =
        row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]
      if (isSwapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      current.push(cost)
      best = Math.min(best, cost)
    }
    // A swap may still mend one more mistake than the row shows.
    if (best > mistakes + 1) return false
    beforeLast = last
    last = current
  }
  return last.some((distance) => distance <= mistakes)
}
