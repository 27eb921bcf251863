/**
 * Why a file could not be written where a person wanted it: the disk is `full`, its folder is `not_allowed` to be written
 * to, another program has the file `in_use`, the folder is `gone`, or the system `refused` for a reason of its own.
 */
export type WriteProblem = 'full' | 'not_allowed' | 'in_use' | 'gone' | 'refused'

const sentences: Record<WriteProblem, (fileName: string) => string> = {
  full: (fileName) => `No se guardó «${fileName}»: el disco está lleno. Libere espacio o elija otro disco.`,
  not_allowed: (fileName) =>
    `No se guardó «${fileName}»: la carpeta no permite escribir. Elija otra, por ejemplo Documentos.`,
  in_use: (fileName) =>
    `No se guardó «${fileName}»: está abierto en otro programa, quizá en Word. Ciérrelo y vuelva a guardar, o use otro nombre.`,
  gone: (fileName) => `No se guardó «${fileName}»: la carpeta ya no existe o se retiró la memoria USB. Elija otra.`,
  refused: (fileName) => `No se guardó «${fileName}»: el sistema no lo permitió. Elija otra carpeta u otro nombre.`,
}

/** What happened, that nothing was left half-written, and what to do. */
export const writeProblemSentence = (problem: WriteProblem, fileName: string): string =>
  `${sentences[problem](fileName)} No quedó ningún archivo a medias.`

/** Says that a file of another content was there and stays, and under which name the new one lies beside it. */
export const keptBesideSentence = (keptName: string, savedName: string): string =>
  `Ya había un «${keptName}» distinto del que escribió el programa: no se tocó. Se guardó ${savedName}.`
