/**
 * The file of a thread: in the sources beside the one that starts it, and otherwise beside the program that both were
 * bundled for. `startedBy` is the `import.meta.url` of who starts it.
 */
export const threadFile = (name: string, startedBy: string): URL =>
  new URL(`${name}.${startedBy.endsWith('.ts') ? 'ts' : 'js'}`, startedBy)
