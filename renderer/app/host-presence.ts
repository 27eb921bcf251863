import { alivePath, aliveRetryMs } from '../../shared/contract/host.ts'

/** Tells the browser host that a page is open, because it ends with the last one. In Electron the window itself does. */
export const stayInTouchWithHost = (): void => {
  if (window.location.protocol !== 'http:') return
  const source = new EventSource(alivePath)
  source.addEventListener('error', () => {
    // A lost connection is retried by the browser; a refusal closes for good and is asked again later.
    if (source.readyState === EventSource.CLOSED) window.setTimeout(stayInTouchWithHost, aliveRetryMs)
  })
}
