import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type SecondProgram = {
  /** `open`, or the code of the reason why it could not start. */
  answer: string
  /** Lets it close its data folder in order, and waits until it has. */
  end(): Promise<void>
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>
}

/** Starts the core in a process of its own on a data folder; as somebody without rights when the tests run as root. */
export const startSecondProgram = async (
  dataFolder: string,
  { withoutRights = false } = {},
): Promise<SecondProgram> => {
  const nobody = withoutRights && process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const child = spawn(process.execPath, [join(import.meta.dirname, 'open-core.ts'), dataFolder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...nobody,
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const answer = await new Promise<string>((resolve) => {
    createInterface(child.stdout).once('line', resolve)
    child.once('exit', (code) => resolve(`ended with ${String(code)}`))
  })
  return {
    answer,
    end: async () => {
      child.stdin.end()
      await exited
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}
