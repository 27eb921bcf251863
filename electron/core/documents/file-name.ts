/** A file name that every system takes: `Acta Sesión Ordinaria N° 003-2023.docx`, from the second on with `_v2`. */
export const documentFileName = (title: string, version: number): string => {
  const safe = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 120)
  return version === 1 ? `${safe}.docx` : `${safe}_v${version}.docx`
}
