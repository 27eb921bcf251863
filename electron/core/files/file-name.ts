/** The last part of a name that may come with folders, as some browsers send it: `C:\fakepath\acta.pdf`. */
export const lastPartOf = (name: string): string => name.toWellFormed().replace(/^.*[\\/]/su, '')
