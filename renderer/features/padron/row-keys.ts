const steps: Partial<Record<string, (current: number, pageSize: number) => number>> = {
  ArrowDown: (current) => current + 1,
  ArrowUp: (current) => current - 1,
  PageDown: (current, pageSize) => current + pageSize,
  PageUp: (current, pageSize) => current - pageSize,
  Home: () => 0,
  End: () => Number.MAX_SAFE_INTEGER,
}

/** Where a key takes from a row of a list: its number, or null for a key that goes nowhere. Row -1 is none yet. */
export const nextRow = (key: string, current: number, total: number, pageSize: number): number | null => {
  const step = steps[key]
  if (step === undefined || total === 0) return null
  return Math.min(total - 1, Math.max(0, step(current, pageSize)))
}
