import type { MouseEvent } from 'react'

/**
 * For the input of a button that chooses files: a browser says nothing when the same file is chosen again, which is how a
 * refused one is tried after it was mended.
 */
export const sameFileAgain = {
  onClick: (event: MouseEvent<HTMLInputElement>) => {
    event.currentTarget.value = ''
  },
}
