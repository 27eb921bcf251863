/**
 * Whether what is here already says everything that is expected: keys that the expected value leaves out may hold
 * anything, lists must match one by one.
 */
export const covers = (actual: unknown, expected: unknown): boolean => {
  if (Array.isArray(expected))
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((value, index) => covers(actual[index], value))
    )
  if (typeof expected !== 'object' || expected === null) return actual === expected
  if (typeof actual !== 'object' || actual === null) return false
  const found = actual as Record<string, unknown>
  return Object.entries(expected).every(([key, value]) => value === undefined || covers(found[key], value))
}
