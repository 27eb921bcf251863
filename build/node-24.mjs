// Runs on system Node 20 with nothing installed: only Node's own modules here.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'

export const requiredNodeMajor = 24

/** @param {string} version such as `v24.21.0` */
const majorOf = (version) => Number(version.replace(/^v/, '').split('.')[0])

/**
 * Finds a Node that can run the program: this process when it is recent enough, else the one npm installed.
 *
 * better-sqlite3 13 ends Node 20 with a segmentation fault and no message, so nothing may be tried before this.
 * @param {string} root
 * @returns {string | undefined} the path of the executable
 */
export const findNode24 = (root) => {
  if (majorOf(process.version) >= requiredNodeMajor) return process.execPath
  const isWindows = process.platform === 'win32'
  const packageName = `node-${isWindows ? 'win' : process.platform}-${process.arch}`
  const executable = join(root, 'node_modules', packageName, 'bin', isWindows ? 'node.exe' : 'node')
  return existsSync(executable) ? executable : undefined
}

/**
 * Runs a program on this terminal and answers its exit code; signals sent to this process reach it.
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export const run = (command, parameters, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, [...parameters], { stdio: 'inherit', ...options })
    const terminate = () => child.kill('SIGTERM')
    // Ctrl+C already reaches the child through the terminal; this process only has to outlive it.
    const wait = () => {}
    process.on('SIGTERM', terminate)
    process.on('SIGHUP', terminate)
    process.on('SIGINT', wait)
    const stopListening = () => {
      process.off('SIGTERM', terminate)
      process.off('SIGHUP', terminate)
      process.off('SIGINT', wait)
    }
    child.once('error', (error) => {
      stopListening()
      reject(error)
    })
    child.once('exit', (code, signal) => {
      stopListening()
      resolve(code ?? (signal === null ? 1 : 128 + constants.signals[signal]))
    })
  })
