import { useCallbackRef } from '@mantine/hooks'
import type { RowHandlers } from './recipient-row.tsx'

/** The same functions from one drawing to the next, each doing what the latest one does. */
export const useRowHandlers = (latest: RowHandlers): RowHandlers => ({
  onFocus: useCallbackRef(latest.onFocus),
  onKeyDown: useCallbackRef(latest.onKeyDown),
  onToggle: useCallbackRef(latest.onToggle),
  onOpen: useCallbackRef(latest.onOpen),
  onDeliver: useCallbackRef(latest.onDeliver),
  onAnswer: useCallbackRef(latest.onAnswer),
  onMail: useCallbackRef(latest.onMail),
  onCopyMessage: useCallbackRef(latest.onCopyMessage),
  onWord: useCallbackRef(latest.onWord),
})
