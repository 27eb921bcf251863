const safeTitle = (title: string): string =>
  title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 120)

/** A file name that every system takes: `Acta Sesión Ordinaria N° 003-2023.docx`, from the second on with `_v2`. */
export const documentFileName = (title: string, version: number): string =>
  version === 1 ? `${safeTitle(title)}.docx` : `${safeTitle(title)}_v${version}.docx`

/** The name of the same document as PDF, of which the program keeps no versions. */
export const pdfFileName = (title: string): string => `${safeTitle(title)}.pdf`

/** The name of the same text for other systems. */
export const xmlFileName = (title: string): string => `${safeTitle(title)}.xml`
