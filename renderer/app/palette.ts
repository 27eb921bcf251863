import { createSpotlight } from '@mantine/spotlight'

const [store, actions] = createSpotlight()

/** The state of Ctrl+K. */
export const paletteStore = store
/** Opens Ctrl+K. */
export const openPalette = actions.open
/** The element with everything that Ctrl+K offers. */
export const paletteListId = 'buscar-o-ir-a'

/** The box that takes what is typed. */
export const paletteBoxId = 'buscar-o-ir-a-texto'

/**
 * Hands over the letters that are typed after Ctrl+K and before its box is there to take them; answers how to stop. None is
 * lost, and none reaches the page behind.
 */
export const catchEarlyLetters = (take: (letter: string) => void): (() => void) => {
  const listen = (event: KeyboardEvent): void => {
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey
    if (!isLetter || !store.getState().opened || document.activeElement?.id === paletteBoxId) return
    event.preventDefault()
    event.stopPropagation()
    take(event.key)
  }
  window.addEventListener('keydown', listen, { capture: true })
  return () => {
    window.removeEventListener('keydown', listen, { capture: true })
  }
}

/**
 * Marks the first of what is offered as the one that Enter takes. The library does so when a letter is typed, before what is
 * found by it is on the screen.
 */
export const markFirstOption = (): void => {
  const options = [...document.querySelectorAll(`#${paletteListId} [data-action]`)]
  for (const option of options) option.removeAttribute('data-selected')
  options[0]?.setAttribute('data-selected', 'true')
  store.setState({ ...store.getState(), selected: options.length === 0 ? -1 : 0 })
}
