/** 0 done, 2 wrong input, 1 anything else: scripts tell by it whether to ask the person or to call support. */
export type ExitCode = 0 | 1 | 2

/** Stops a command with sentences for the person and the exit code for the script. */
export class CommandFailure extends Error {
  readonly exitCode: ExitCode
  readonly sentences: readonly string[]

  constructor(exitCode: ExitCode, ...sentences: string[]) {
    super(sentences.join(' '))
    this.name = 'CommandFailure'
    this.exitCode = exitCode
    this.sentences = sentences
  }
}
