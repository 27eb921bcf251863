/** Documents, pictures and recordings: their programs show them, and have nothing in them to run without asking. */
const openableEndings = new Set(
  [
    'docx xlsx pptx odt ods odp pdf txt ics',
    'png jpg jpeg gif webp tif tiff bmp heic',
    'mp3 m4a wav ogg opus mp4 mov webm',
  ].flatMap((line) => line.split(' ')),
)

/**
 * Whether the window may give a file to the program that this computer has for it. Anything else is only saved: the
 * system starts whatever it has for a type, and old or macro documents, pages and archives may bring something to run.
 */
export const isOpenable = (fileName: string): boolean =>
  openableEndings.has(/[^.]\.([^.]*)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '')
