// Finds the Electron binary, or tries to download it for a few seconds: the `electron` package brings none.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @param {string} root
 * @returns {string | undefined}
 */
const installedBinary = (root) => {
  const packageFolder = join(root, 'node_modules', 'electron')
  const pathFile = join(packageFolder, 'path.txt')
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const binary = join(override ?? join(packageFolder, 'dist'), name)
  return existsSync(binary) ? binary : undefined
}

/**
 * @param {string} root
 * @param {number} timeoutMs
 * @returns {Promise<void>}
 */
const download = (root, timeoutMs) =>
  new Promise((resolve) => {
    const script = join(root, 'node_modules', 'electron', 'install.js')
    // Its output is a stack trace when there is no network; the caller says the one line that matters.
    const child = spawn(process.execPath, [script], { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs)
    const finish = () => {
      clearTimeout(timer)
      resolve()
    }
    child.once('error', finish)
    child.once('exit', finish)
  })

/**
 * Answers the path of the Electron binary, or undefined when it cannot be had within the time; never throws for that.
 * @param {string} root
 * @param {number} timeoutMs
 */
export const findElectron = async (root, timeoutMs) => {
  const installed = installedBinary(root)
  if (installed !== undefined) return installed
  // A folder named by hand is the user's: nothing is downloaded into it.
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined) return undefined
  await download(root, timeoutMs)
  return installedBinary(root)
}
