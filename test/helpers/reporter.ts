import type { Reporter, SerializedError, TestModule } from 'vitest/node'

export type Totals = { passed: number; failed: number; skipped: number; skippedNames: readonly string[] }

const skippedNamesIn = (module: TestModule): string[] =>
  [...module.children.allTests('skipped')].map((test) => `${module.relativeModuleId} > ${test.fullName}`)

/** Counts the tests of a run; a file that could not be read and an error outside every test count as failures. */
export const totalsOf = (modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): Totals => {
  const count = (state: 'passed' | 'failed') =>
    modules.reduce((sum, module) => sum + [...module.children.allTests(state)].length, 0)
  // A file or a beforeAll that fails leaves its tests unrun, which must not look like success.
  const brokenModules = modules.filter(
    (module) => module.state() === 'failed' && [...module.children.allTests('failed')].length === 0,
  ).length
  const skippedNames = modules.flatMap(skippedNamesIn)
  return {
    passed: count('passed'),
    failed: count('failed') + brokenModules + unhandledErrors.length,
    skipped: skippedNames.length,
    skippedNames,
  }
}

/** The lines a run ends with: every skipped test by name, then the plain totals that a machine can read. */
export const summaryLines = ({ passed, failed, skipped, skippedNames }: Totals): string[] => [
  ...skippedNames.map((name) => `SKIPPED LOUDLY: ${name}`),
  `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`,
]

/** Closes the run with the plain line `N passed, N failed, N skipped`, which not every runner finds in vitest's own. */
export default class PlainTotalsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const lines = summaryLines(totalsOf(modules, unhandledErrors))
    // The default reporter writes its own summary after this hook: wait until it has.
    process.once('exit', () => {
      process.stdout.write(`\n${lines.join('\n')}\n`)
    })
  }
}
