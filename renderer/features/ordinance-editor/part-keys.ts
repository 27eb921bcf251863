import type { Move } from './editor-desk.ts'

type Keys = { key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }

export type PartCommand = Move | 'add'

const moves: Partial<Record<string, Move>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' }

/** What a key asks of a part, wherever in it the keys are; null for every other key. */
export const commandOf = ({ key, altKey, ctrlKey, metaKey, shiftKey }: Keys): PartCommand | null => {
  if (altKey && !ctrlKey && !metaKey && !shiftKey) return moves[key] ?? null
  return (ctrlKey || metaKey) && !altKey && !shiftKey && key === 'Enter' ? 'add' : null
}

/** Whether a key takes back what was done last. */
export const isUndo = ({ key, altKey, ctrlKey, metaKey, shiftKey }: Keys): boolean =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'z'
