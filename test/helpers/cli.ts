import { run } from '../../electron/cli/run.ts'

export type Ran = { code: number; out: string; said: string }

/** Runs a command of the program here, without starting a process for it: what it gave, what it said, how it ended. */
export const cer = async (...words: string[]): Promise<Ran> => {
  let out = ''
  let said = ''
  const code = await run(words, {
    give: (json) => {
      out += json
    },
    say: (text) => {
      said += text
    },
  })
  return { code, out, said }
}
