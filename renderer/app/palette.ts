import { createSpotlight } from '@mantine/spotlight'

const [store, actions] = createSpotlight()

/** The state of Ctrl+K. */
export const paletteStore = store
/** Opens Ctrl+K. */
export const openPalette = actions.open
/** The element with everything that Ctrl+K offers. */
export const paletteListId = 'buscar-o-ir-a'

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
