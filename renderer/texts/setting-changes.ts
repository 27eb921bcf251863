import type { Settings } from '../../shared/domain/committee.ts'

const settingWords: Record<keyof Settings, string> = {
  committee: 'la Mesa y su comité',
  signatories: 'quiénes firman',
  yearNames: 'nombre de cada año',
  quorum: 'quórum',
  numbering: 'numeración',
  letters: 'texto de los oficios',
  noticeDays: 'anticipación para convocar',
  snippets: 'textos frecuentes',
  letterhead: 'membrete',
  texts: 'textos de los documentos',
}

/** Which part of the settings; one from another version of the program is shown by its name. */
export const wordsOfSetting = (key: string): string => {
  const words: Partial<Record<string, string>> = settingWords
  return words[key] ?? key
}

type Leaf = readonly [path: string, value: string]

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const leavesOf = (value: unknown, path = ''): Leaf[] =>
  isRecord(value)
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}/${key}`))
    : [[path, String(value)]]

const readLeaves = (json: string | null): ReadonlyMap<string, string> =>
  new Map(json === null ? [] : leavesOf(JSON.parse(json)))

const textOf = (leaves: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string =>
  [...leaves]
    .filter(([path, value]) => value !== '' && other.get(path) !== value)
    .map(([, value]) => value)
    .join(' · ')

/** What was changed of a part of the settings, without what stayed as it was. */
export const settingChange = (before: string | null, after: string | null): { before: string; after: string } => {
  const [old, now] = [readLeaves(before), readLeaves(after)]
  return { before: textOf(old, now), after: textOf(now, old) }
}
