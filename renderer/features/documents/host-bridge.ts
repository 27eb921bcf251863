import type { HostActions } from '../../../shared/contract/host.ts'

declare global {
  // An interface, because that is how TypeScript lets the window be described.
  interface Window {
    /** Only in the Electron window: what a page alone cannot do. */
    readonly mesaHost?: HostActions
  }
}

/** Where a produced document can be downloaded from. */
export const documentAddress = (id: string): string => `/files/documents/${id}`

const download = (id: string, fileName: string): void => {
  const link = document.createElement('a')
  link.href = documentAddress(id)
  link.download = fileName
  link.click()
}

/** Gives a Word file to the person: a place of their choice in the window of Electron, a download in a browser. */
export const giveDocument = async (id: string, fileName: string): Promise<'given' | 'cancelled' | 'failed'> => {
  const host = window.mesaHost
  if (host === undefined) {
    download(id, fileName)
    return 'given'
  }
  const result = await host.saveDocumentAs(id)
  if (result.status === 'saved') return 'given'
  return result.status === 'cancelled' ? 'cancelled' : 'failed'
}
