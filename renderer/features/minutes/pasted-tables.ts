/**
 * Turns the tables of pasted HTML into one line for each row, its cells apart. Notes have no tables: without this the
 * words of neighbouring cells would stick together, on the screen and in the signed Word.
 */
export const tablesAsLines = (html: string): string => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const tables = page.querySelectorAll('table')
  if (tables.length === 0) return html
  for (const table of tables) {
    const lines = [...table.rows].map((row) => {
      const line = page.createElement('p')
      line.textContent = [...row.cells].map((cell) => cell.textContent.replace(/\s+/gu, ' ').trim()).join(' · ')
      return line
    })
    table.replaceWith(...lines)
  }
  return page.body.innerHTML
}
