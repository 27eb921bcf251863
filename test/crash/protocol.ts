/*
 * What the worker says on its standard output, a JSON line each: what it is about to ask, and what was answered.
 * A fact is one thing that can be looked up in the database afterwards, `attendance:<id>`, and what it must say there.
 */

export type FactKind =
  'notes' | 'stays' | 'agreement' | 'commitment' | 'document' | 'attachment' | 'session' | 'record' | 'letter'
export type Fact = { kind: FactKind; id: string; value: string }

/** `sent` names the fact that the command changes, when it exists already; a new row has no id before its answer. */
export type Line = { say: 'ready' } | { say: 'sent'; fact: Fact | null } | { say: 'answered'; fact: Fact }

/** Numbers between 0 and 1, the same for one seed (mulberry32). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const seatNames = ['DREA', 'DIRESA', 'FEREMA', 'FONCODES', 'SOLARIS', 'UGEL']

/** The venue says what a session of the worker is for, so that the checker knows how it must look when it is whole. */
export const venues = {
  everybody: 'Todos presentes',
  record: 'De un registro',
  called: 'Convocada',
  work: 'De trabajo',
} as const
