import { CommanderError } from 'commander'
import type { Outcome } from './commands.ts'
import { CommandFailure, type ExitCode } from './failure.ts'
import { createProgram, explainWrongUse } from './program.ts'

/** Where what a command answers goes: JSON for the script, and sentences for the person. */
export type Output = { give: (json: string) => void; say: (text: string) => void }

const isHelp = (error: CommanderError): boolean =>
  error.code === 'commander.helpDisplayed' || error.code === 'commander.help'

const toFailure = (error: unknown): CommandFailure => {
  if (error instanceof CommandFailure) return error
  if (error instanceof CommanderError) return explainWrongUse(error)
  const kind = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return new CommandFailure(1, 'Ocurrió un problema que el programa no esperaba. Lo guardado sigue intacto.', kind)
}

/** Runs the command that these words say, and answers how it ended. */
export const run = async (words: readonly string[], { give, say }: Output): Promise<ExitCode> => {
  const sayAll = (sentences: readonly string[]): void => {
    for (const sentence of sentences) say(`${sentence}\n`)
  }
  let exitCode: ExitCode = 0
  const print = ({ result, sentences, isFine = true }: Outcome): void => {
    give(`${JSON.stringify(result, null, 2)}\n`)
    sayAll(sentences)
    if (!isFine) exitCode = 1
  }
  try {
    await createProgram(print, say).parseAsync(words, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError && isHelp(error)) return error.code === 'commander.help' ? 2 : 0
    const failure = toFailure(error)
    sayAll(failure.sentences)
    return failure.exitCode
  }
}
