import type { HeaderLogo, Page } from './model.ts'

// What fits between the edge of the paper and the text without pushing it down; a lying page has less above it.
const room: Record<Page, { widthMm: number; heightMm: number }> = {
  portrait: { widthMm: 40, heightMm: 14 },
  landscape: { widthMm: 40, heightMm: 7 },
}

/** The measures of a logo in the header of a page, in millimetres: as large as fits, its shape kept. */
export const logoSize = (
  { widthPx, heightPx }: Pick<HeaderLogo, 'widthPx' | 'heightPx'>,
  page: Page,
): { widthMm: number; heightMm: number } => {
  const scale = Math.min(room[page].widthMm / widthPx, room[page].heightMm / heightPx)
  const rounded = (pixels: number): number => Math.round(pixels * scale * 10) / 10
  return { widthMm: rounded(widthPx), heightMm: rounded(heightPx) }
}
