// An office browser, or the window of the program, may deny the clipboard to pages: the old way still copies then.
const copyBySelection = (text: string): boolean => {
  const previous = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.readOnly = true
  area.className = 'visually-hidden'
  document.body.append(area)
  area.select()
  // Declared out of date everywhere, and the only way where the clipboard is denied.
  const oldDocument: { execCommand: (command: string) => boolean } = document
  const isCopied = oldDocument.execCommand('copy')
  area.remove()
  if (previous instanceof HTMLElement) previous.focus()
  return isCopied
}

/** Puts a text on the clipboard; false when nothing here may. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Denied, or not a page that may ask.
    return copyBySelection(text)
  }
}
