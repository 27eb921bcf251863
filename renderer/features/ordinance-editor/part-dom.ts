/** The id of a part in the text of the page. */
export const partDomId = (id: string): string => `parte-${id}`

/** Gives the keys to a part, once it is drawn. */
export const focusPart = (id: string): void => {
  requestAnimationFrame(() => {
    document.getElementById(partDomId(id))?.focus({ preventScroll: true })
  })
}

/** Brings a part into sight, in the middle of the text. */
export const showPartInText = (id: string): void => {
  requestAnimationFrame(() => {
    document.getElementById(partDomId(id))?.scrollIntoView({ block: 'center' })
  })
}
