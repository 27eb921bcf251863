import { spawn } from 'node:child_process'

type Opener = { command: string; parameters: readonly string[] }

/** The program that opens an address on this system, or undefined where there is no screen to open it on. */
export const openerFor = (
  address: string,
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
): Opener | undefined => {
  if (platform === 'win32') return { command: 'rundll32.exe', parameters: ['url.dll,FileProtocolHandler', address] }
  if (platform === 'darwin') return { command: 'open', parameters: [address] }
  const hasScreen = [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some((value) => (value ?? '') !== '')
  return hasScreen ? { command: 'xdg-open', parameters: [address] } : undefined
}

/** Opens the system's browser when there is one; the address was printed already, so a failure needs no words. */
export const openBrowser = (address: string): void => {
  const opener = openerFor(address, process.platform, process.env)
  if (opener === undefined) return
  const child = spawn(opener.command, [...opener.parameters], { stdio: 'ignore', detached: true })
  child.once('error', () => {
    process.stderr.write('Mesa CER: no se encontró un navegador; copie la dirección en el suyo.\n')
  })
  child.unref()
}
