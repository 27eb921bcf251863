type Keys = Pick<KeyboardEvent, 'code' | 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

export type NotesCommand = 'agreement' | 'commitment' | 'give_back' | 'undo' | 'redo'

const withAlt: Partial<Record<string, NotesCommand>> = { KeyA: 'agreement', KeyC: 'commitment', KeyX: 'give_back' }

/** What a key asks of the notes; null for every other key. Ctrl+Alt is AltGr, which writes letters. */
export const notesCommandOf = ({ code, key, altKey, ctrlKey, metaKey, shiftKey }: Keys): NotesCommand | null => {
  const isCommand = ctrlKey || metaKey
  if (altKey) return isCommand || shiftKey ? null : (withAlt[code] ?? null)
  if (!isCommand) return null
  if (key.toLowerCase() === 'y') return 'redo'
  if (key.toLowerCase() !== 'z') return null
  return shiftKey ? 'redo' : 'undo'
}
