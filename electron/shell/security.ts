import type { App, Session, WebContents } from 'electron'
import { isAppAddress } from './protocol.ts'

/** Closes what must be closed before Electron is ready: later these calls have no effect. */
export const hardenApp = (app: App): void => {
  app.enableSandbox()
  // Offline is a fact, not a hope: no name resolves, whatever asks for it.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
}

const debuggingSwitches = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk']

/** Says whether somebody starts the installed program in a way that lets another program look inside. */
export const isBeingInspected = (app: App): boolean =>
  app.isPackaged && debuggingSwitches.some((name) => app.commandLine.hasSwitch(name))

/** Denies every permission and every request but this program's own, on the session that the window uses. */
export const hardenSession = (target: Session, allowsDevelopmentTools: boolean): void => {
  target.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false)
  })
  target.setPermissionCheckHandler(() => false)
  target.setDevicePermissionHandler(() => false)
  // Otherwise Electron downloads dictionaries.
  target.setSpellCheckerEnabled(false)
  target.webRequest.onBeforeRequest((details, callback) => {
    const isTool = allowsDevelopmentTools && URL.canParse(details.url) && new URL(details.url).protocol === 'devtools:'
    callback({ cancel: !isAppAddress(details.url) && !isTool })
  })
}

/**
 * Keeps a window on this program's page: no navigation, redirect, new window or webview leads elsewhere. A link to write
 * a mail leaves the page where it is, and goes to `onMail`.
 */
export const lockNavigation = (contents: WebContents, onMail: (address: string) => void): void => {
  const preventUnlessOwn = (event: { url: string; preventDefault: () => void }) => {
    if (!isAppAddress(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', (event) => {
    preventUnlessOwn(event)
    if (event.url.startsWith('mailto:')) onMail(event.url)
  })
  contents.on('will-frame-navigate', preventUnlessOwn)
  contents.on('will-redirect', preventUnlessOwn)
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
