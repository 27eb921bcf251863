// Checks what imports what, and that the check itself saw the program: a cruiser that reads nothing forbids nothing.
import { createRequire } from 'node:module'
import { cruise } from 'dependency-cruiser'
import { root } from './ensure.mjs'

/** Raise it when the program grows: about nine tenths of what there is. */
export const moduleFloor = 300

const folders = ['shared', 'electron', 'renderer', 'build', 'test']

/** @typedef {{ moduleCount: number, violations: readonly string[] }} Cruise */

/**
 * @param {string} baseFolder the repository, or a small one in a test
 * @returns {Promise<Cruise>}
 */
export const cruiseFolders = async (baseFolder, wantedFolders = folders) => {
  const { options, forbidden } = createRequire(import.meta.url)('./boundaries.cjs')
  const ruleSet = { forbidden }
  const { output } = await cruise([...wantedFolders], { ...options, baseDir: baseFolder, validate: true, ruleSet })
  if (typeof output === 'string') throw new TypeError('dependency-cruiser answered a text')
  const own = output.modules.filter(({ source }) => wantedFolders.some((folder) => source.startsWith(`${folder}/`)))
  return {
    moduleCount: own.length,
    violations: output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  }
}

if (import.meta.main) {
  const { moduleCount, violations } = await cruiseFolders(root)
  for (const violation of violations) process.stderr.write(`${violation}\n`)
  if (moduleCount < moduleFloor) {
    process.stderr.write(`Only ${String(moduleCount)} modules were read, fewer than ${String(moduleFloor)}.\n`)
  }
  process.exitCode = violations.length > 0 || moduleCount < moduleFloor ? 1 : 0
  process.stdout.write(`${String(moduleCount)} modules, ${String(violations.length)} forbidden imports\n`)
}
