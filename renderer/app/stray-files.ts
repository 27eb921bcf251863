/** Keeps a file that was dropped beside its place from taking the whole page away, with all that was typed in it. */
export const ignoreStrayFiles = (): void => {
  for (const kind of ['dragover', 'drop'] as const)
    window.addEventListener(kind, (event) => {
      const isTaken = event.defaultPrevented
      if (event.dataTransfer?.types.includes('Files') !== true || isTaken) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'none'
    })
}
