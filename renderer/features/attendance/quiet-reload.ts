import { queryClient } from '../../app/query-client.ts'

// Longer than the pause between two people at the door.
const restMs = 900

let timer: ReturnType<typeof setTimeout> | undefined

const begin = () => {
  timer = setTimeout(() => {
    timer = undefined
    void queryClient.invalidateQueries()
  }, restMs)
}

/** Reads what the screens show again once nobody marks nor types for a moment: a check-in never waits for it. */
export const reloadAtRest = (): void => {
  clearTimeout(timer)
  begin()
}

/** Somebody is typing: what is to be read again waits a little more. */
export const postponeReload = (): void => {
  if (timer === undefined) return
  clearTimeout(timer)
  begin()
}
