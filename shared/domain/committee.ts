import { z } from 'zod'
import {
  LetterTemplates,
  defaultLetterTemplates,
  letterKinds,
  letterPartLabels,
  letterParts,
  letterTemplateProblem,
} from './letter-template.ts'
import { Letterhead, noLetterhead } from './letterhead.ts'
import { NumberPatterns, defaultNumberPatterns } from './numbering.ts'
import { QuorumRules, defaultQuorumRules } from './quorum.ts'
import { Snippets, defaultSnippets } from './snippets.ts'
import { Texts, currentText, textDefinition, textKeys, textProblem } from './texts.ts'

const shortText = z.string().trim().max(300)

export const Committee = z.strictObject({
  /** The Mesa: `Mesa de Concertación para la Lucha Contra la Pobreza de Apurímac`. */
  name: shortText,
  acronym: shortText,
  region: shortText,
  city: shortText,
  /** `Comité Ejecutivo Regional`, or that of a province. */
  committeeName: shortText,
  committeeAcronym: shortText,
  /** Where letters say that one may answer. Settings kept by an earlier version do not have them. */
  address: shortText.default(''),
  phone: shortText.default(''),
  email: shortText.default(''),
})
export type Committee = z.infer<typeof Committee>

export const Signatory = z.strictObject({ name: shortText, position: shortText })
export type Signatory = z.infer<typeof Signatory>

export const Settings = z.strictObject({
  committee: Committee,
  signatories: z.strictObject({ coordinator: Signatory, secretary: Signatory }),
  /** The official name of each year, without quotes. */
  yearNames: z.record(z.string().regex(/^\d{4}$/), shortText),
  quorum: QuorumRules,
  numbering: NumberPatterns,
  letters: LetterTemplates,
  /** What `/quorum` and the like become in the notes. Settings kept by an earlier version do not have them. */
  snippets: Snippets.default(defaultSnippets),
  /** What the documents carry around what they say; changed by `letterhead` alone, which looks at its files. */
  letterhead: Letterhead.default(noLetterhead),
  /** The fixed sentences of documents that the committee wrote in other words. */
  texts: Texts.default({}),
  /** Days of notice that an ordinary session is called with. */
  noticeDays: z.int().min(0).max(60),
})
export type Settings = z.infer<typeof Settings>

/** A sentence of a document that cannot be kept as it was written: what the screen calls it, and what is wrong with it. */
export type WrongSentence = { label: string; problem: string }

/**
 * The sentences that somebody changed and that cannot be kept, because they name a field that does not exist. One that an
 * earlier version of the program let through stays as it is until it is written anew: it keeps nothing else from being saved.
 */
export const wrongSentences = (before: Settings, after: Settings): WrongSentence[] => {
  const texts = textKeys
    .filter((key) => after.texts[key] !== undefined && after.texts[key] !== before.texts[key])
    .map((key) => ({ label: textDefinition(key).label, problem: textProblem(key, currentText(after.texts, key)) }))
  const letters = letterKinds.flatMap((kind) =>
    letterParts
      .filter((part) => after.letters[kind][part] !== before.letters[kind][part])
      .map((part) => ({
        label: letterPartLabels[part],
        problem: letterTemplateProblem(kind, part, after.letters[kind][part]),
      })),
  )
  return [...texts, ...letters].flatMap(({ label, problem }) => (problem === null ? [] : [{ label, problem }]))
}

export const defaultSettings: Settings = {
  committee: {
    name: '',
    acronym: '',
    region: '',
    city: '',
    committeeName: 'Comité Ejecutivo Regional',
    committeeAcronym: 'CER',
    address: '',
    phone: '',
    email: '',
  },
  signatories: {
    coordinator: { name: '', position: 'Coordinador(a) regional' },
    secretary: { name: '', position: 'Secretario(a) técnico(a)' },
  },
  yearNames: { '2023': 'Año de la Unidad, la Paz y el Desarrollo' },
  quorum: defaultQuorumRules,
  numbering: defaultNumberPatterns,
  letters: defaultLetterTemplates,
  snippets: defaultSnippets,
  texts: {},
  letterhead: noLetterhead,
  noticeDays: 3,
}

/** Whether the program knows which Mesa it serves; until then the first-run screen asks. */
export const isConfigured = (settings: Settings): boolean => settings.committee.name !== ''
