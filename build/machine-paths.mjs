// Refuses paths of the machine where somebody happened to write: they work there and nowhere else.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './ensure.mjs'

// In pieces, so that this file does not find itself.
const folders = ['work', 'root', 'tmp/bash_jobs', 'home/[a-z][\\w-]*', 'Users/[A-Za-z][\\w-]*']
const machinePath = new RegExp(`(?<![\\w.@~-])/(?:${folders.join('|')})/[\\w.]`)
const readAsText = /\.(?:[cm]?[jt]sx?|json|md|sql|html|css|ya?ml|sh|txt)$|^\.ci\/run$|^\.[a-z]+$/

/**
 * The lines of a text that name a folder of one machine, as `path:line: text`.
 * @param {string} path
 * @param {string} text
 */
export const findMachinePaths = (path, text) =>
  text.split('\n').flatMap((line, index) => {
    return machinePath.test(line) ? [`${path}:${String(index + 1)}: ${line.trim().slice(0, 120)}`] : []
  })

if (import.meta.main) {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0')
  const found = tracked
    .filter((path) => readAsText.test(path))
    .flatMap((path) => findMachinePaths(path, readFileSync(join(root, path), 'utf8')))
  for (const line of found) process.stderr.write(`${line}\n`)
  process.exitCode = found.length > 0 ? 1 : 0
}
