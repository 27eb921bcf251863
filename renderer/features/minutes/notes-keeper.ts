import type { RichText } from '../../../shared/domain/rich-text.ts'
import { createKeeper, type Keeper, type KeeperOptions, type KeeperState, type SaveOutcome } from '../../app/keeper.ts'
import { mergedNotes } from './notes-merge.ts'
import { isSameNotes } from './same-notes.ts'

export type NotesKeeper = Keeper<RichText> & {
  /** As `change`, with notes that are put into words only when they are sent or read: not with each key. */
  changeLater: (read: () => RichText) => void
}
export type NotesState = KeeperState<RichText>

// Long notes take longer to put into words than a key may wait.
type Written = { read: () => RichText }

const written = (value: RichText): Written => ({ read: () => value })

const writtenLater = (read: () => RichText): Written => {
  let value: RichText | null = null
  return { read: () => (value ??= read()) }
}

const outcomeOf = (outcome: SaveOutcome<RichText>): SaveOutcome<Written> =>
  outcome.kind === 'stale' ? { ...outcome, current: written(outcome.current) } : outcome

const stateOf = (state: KeeperState<Written>): NotesState =>
  state.kind === 'conflict' ? { ...state, mine: state.mine.read(), theirs: state.theirs.read() } : state

/** Makes the keeper of the notes of one agenda item. */
export const createNotesKeeper = (options: Omit<KeeperOptions<RichText>, 'isSame' | 'join'>): NotesKeeper => {
  const keeper = createKeeper<Written>({
    ...options,
    value: written(options.value),
    save: async (request) => outcomeOf(await options.save({ ...request, value: request.value.read() })),
    isSame: (left, right) => isSameNotes(left.read(), right.read()),
    join: (theirs, mine) => written(mergedNotes(theirs.read(), mine.read())),
  })
  // The same state is the same object: who watches it is drawn again only when it changed.
  let shown = { from: keeper.state(), state: stateOf(keeper.state()) }
  return {
    ...keeper,
    state: () => {
      const from = keeper.state()
      if (from !== shown.from) shown = { from, state: stateOf(from) }
      return shown.state
    },
    value: () => keeper.value().read(),
    change: (value) => {
      keeper.change(written(value))
    },
    changeLater: (read) => {
      keeper.change(writtenLater(read))
    },
    offer: (value, version, savedAt) => keeper.offer(written(value), version, savedAt),
  }
}
