import { CommanderError } from 'commander'
import type { Outcome } from './commands.ts'
import { CommandFailure, type ExitCode } from './failure.ts'
import { createProgram, explainWrongUse } from './program.ts'

const say = (sentences: readonly string[]): void => {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`)
}

const print = ({ result, sentences, isFine = true }: Outcome): void => {
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  say(sentences)
  if (!isFine) process.exitCode = 1
}

const isHelp = (error: CommanderError): boolean =>
  error.code === 'commander.helpDisplayed' || error.code === 'commander.help'

const toFailure = (error: unknown): CommandFailure => {
  if (error instanceof CommandFailure) return error
  if (error instanceof CommanderError) return explainWrongUse(error)
  const kind = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return new CommandFailure(1, 'Ocurrió un problema que el programa no esperaba. Lo guardado sigue intacto.', kind)
}

const finish = (error: unknown): ExitCode => {
  if (error instanceof CommanderError && isHelp(error)) return error.code === 'commander.help' ? 2 : 0
  const { sentences, exitCode } = toFailure(error)
  say(sentences)
  return exitCode
}

try {
  await createProgram(print).parseAsync(process.argv)
} catch (error) {
  process.exitCode = finish(error)
}
