/** The id of a part in the text of the page. */
export const partDomId = (id: string): string => `parte-${id}`

/** Gives the keys to a part that is drawn, before another key is pressed. */
export const focusPart = (id: string): void => {
  document.getElementById(partDomId(id))?.focus({ preventScroll: true })
}

/** Brings a part into sight, in the middle of the text. */
export const showPartInText = (id: string): void => {
  requestAnimationFrame(() => {
    document.getElementById(partDomId(id))?.scrollIntoView({ block: 'center' })
  })
}

const longestFrameMs = 100

/** When what was changed is drawn. A hidden window draws nothing: then a little later. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, longestFrameMs)
    requestAnimationFrame(() => {
      setTimeout(resolve)
    })
  })

const prefix = partDomId('')

/** The part that has the keys, read or written in. */
export const partWithKeys = (): string | null =>
  document.activeElement?.closest(`[id^="${prefix}"]`)?.id.slice(prefix.length) ?? null

/** Whether the keys are in a part that is written in, not on one that is read. */
export const isWriting = (): boolean => {
  const id = partWithKeys()
  return id !== null && document.activeElement?.id !== partDomId(id)
}

let held: string | null = null

/** Whether a part that is drawn anew takes the keys that it had. */
export const takesKeys = (id: string): boolean => held === id

/** Gives the keys back to a part that is drawn anew elsewhere, when nothing else took them. */
export const keepKeys = (id: string): void => {
  held = id
  void afterPaint().then(() => {
    if (held === id) held = null
    if (document.activeElement === document.body) focusPart(id)
  })
}
