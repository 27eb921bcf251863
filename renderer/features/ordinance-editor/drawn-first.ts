import { keepUntilLeaving, stopKeeping } from '../../app/kept.ts'
import { afterPaint } from './part-dom.ts'

/**
 * Holds a change that is drawn before it is sent. The answer is to be called when its turn to be sent has come: it waits
 * until the change is drawn, or no more when the page goes away, and says whether it does. Until then the page asks
 * before it goes away.
 */
export const drawnFirst = (): (() => Promise<boolean>) => {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  let isItsTurn = false
  const leaver = {
    flush: (isLeaving: boolean) => {
      if (isItsTurn) settle(isLeaving)
    },
    state: () => ({ kind: 'unsaved' }),
  }
  const settle = (isLeaving: boolean): void => {
    stopKeeping(leaver)
    resolve(isLeaving)
  }
  keepUntilLeaving(leaver)
  return () => {
    isItsTurn = true
    void afterPaint().then(() => {
      settle(false)
    })
    return promise
  }
}
