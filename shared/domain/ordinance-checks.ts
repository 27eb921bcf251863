import type { OrdinanceReasons } from '../contract/ordinances.ts'
import { nameFindings } from './check-names.ts'
import { handWrittenReferences } from './check-references.ts'
import { structureFindings, type StructureCode } from './check-structure.ts'
import { checkedText, type CheckedText, type Finding } from './check-text.ts'
import { doubtfulFindings } from './check-words.ts'
import type { Committee } from './committee.ts'
import type { OrdinanceKind, Part } from './ordinance.ts'
import { numberParts } from './part-numbering.ts'
import { marksToComplete } from './to-complete.ts'

/* What an ordinance is looked through for before it leaves. It warns and never blocks: who drafts it decides. */

export type CheckCode =
  | StructureCode
  | 'to_complete'
  | 'reason_to_complete'
  | 'reference_by_hand'
  | 'undefined_acronym'
  | 'undefined_name'
  | 'doubtful_word'

/** Something to look at; `partId` null is the text as a whole, its title or, by its code, its «exposición de motivos». */
export type CheckFinding = Finding<CheckCode>

/** What is looked through. */
export type CheckSubject = {
  kind: OrdinanceKind
  title: string
  parts: readonly Part[]
  reasons: OrdinanceReasons
}

/** How the committee calls itself: its acronyms are proposed with their long names, and its region is no acronym. */
export type CheckNames = Pick<Committee, 'name' | 'acronym' | 'committeeName' | 'committeeAcronym' | 'region'>

const knownNames = ({ name, acronym, committeeName, committeeAcronym, region }: CheckNames): Map<string, string> => {
  const mesa = name.endsWith(` de ${region}`) ? name.slice(0, -` de ${region}`.length) : name
  return new Map(
    [
      ['AREGOB', 'Agenda Regional de Gobernabilidad'],
      [acronym.split(/\s/u)[0] ?? '', mesa],
      [committeeAcronym, committeeName],
    ].flatMap(([word = '', long = '']) => (word === '' || long === '' ? [] : [[word, long] as const])),
  )
}

const marksIn = (text: string, finding: Omit<CheckFinding, 'excerpt'>): CheckFinding[] =>
  marksToComplete(text).map((excerpt) => ({ ...finding, excerpt }))

const marks = ({ passages }: CheckedText, { kind, reasons }: CheckSubject): CheckFinding[] => [
  ...passages.flatMap(({ partId, read }) =>
    marksIn(read, { code: 'to_complete', partId, message: 'Falta completar.' }),
  ),
  ...(kind === 'ordinance'
    ? Object.values(reasons).flatMap((text) =>
        marksIn(text, {
          code: 'reason_to_complete',
          partId: null,
          message: 'Falta completar la exposición de motivos.',
        }),
      )
    : []),
]

/**
 * What there is to look at, in the order in which it is read: first what is of the whole text, last the «exposición de
 * motivos». Never throws.
 */
export const checkOrdinance = (subject: CheckSubject, names: CheckNames): CheckFinding[] => {
  const numbers = numberParts(subject.kind, subject.parts)
  const text = checkedText(subject, numbers)
  const order = new Map<string | null, number>(text.placed.map(({ part }, index) => [part.id, index]))
  const findings: CheckFinding[] = [
    ...structureFindings(text),
    ...marks(text, subject),
    ...handWrittenReferences(text),
    ...nameFindings(text, names.region, knownNames(names)),
    ...doubtfulFindings(text),
  ]
  const placeOf = ({ code, partId }: CheckFinding): number =>
    code === 'reason_to_complete' ? order.size : (order.get(partId) ?? -1)
  return findings.toSorted((one, other) => placeOf(one) - placeOf(other))
}

/** Findings of a like kind, under the words by which people know them. */
export type CheckGroup = { id: string; heading: string; codes: readonly CheckCode[] }

/** The groups in the order in which they matter: each code is in one of them. */
export const checkGroups: readonly CheckGroup[] = [
  { id: 'references', heading: 'Referencias', codes: ['lost_reference', 'reference_by_hand'] },
  { id: 'to_complete', heading: 'Por completar', codes: ['to_complete', 'empty', 'untitled', 'reason_to_complete'] },
  { id: 'provisions', heading: 'Vigencia y publicación', codes: ['no_entry_into_force', 'no_publication'] },
  { id: 'recitals', heading: 'Forma de los considerandos', codes: ['recital_opening', 'recital_ending'] },
  { id: 'names', heading: 'Siglas y nombres', codes: ['undefined_acronym', 'undefined_name'] },
  { id: 'words', heading: 'Palabras que dejan dudas', codes: ['doubtful_word'] },
  { id: 'structure', heading: 'Estructura', codes: ['repeated_title', 'lone_child'] },
]

/** The findings by group, those without any left out. */
export const groupFindings = (findings: readonly CheckFinding[]): { group: CheckGroup; findings: CheckFinding[] }[] =>
  checkGroups
    .map((group) => ({ group, findings: findings.filter(({ code }) => group.codes.includes(code)) }))
    .filter((one) => one.findings.length > 0)
