const htmlEscapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as HTML and SVG write it, between tags and in quotes. */
export const escapeHtml = (value: string): string =>
  value.replace(/[&<>"']/gu, (character) => htmlEscapes[character] ?? character)
