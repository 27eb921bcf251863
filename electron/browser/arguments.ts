import { parseArgs } from 'node:util'

export type BrowserHostArguments = { dataFolder: string | undefined; isOpening: boolean; graceMs: number }

const defaultGraceSeconds = '60'

/** Reads the words after the program's name; undefined when one of them is wrong. */
export const readArguments = (parameters: readonly string[]): BrowserHostArguments | undefined => {
  try {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        data: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        'grace-seconds': { type: 'string', default: defaultGraceSeconds },
      },
    })
    const graceMs = Number(values['grace-seconds']) * 1000
    if (values.data === '' || !(graceMs > 0)) return undefined
    return { dataFolder: values.data, isOpening: !values['no-open'], graceMs }
  } catch {
    // parseArgs speaks English; the caller has the Spanish sentence.
    return undefined
  }
}
