import { z } from 'zod'
import {
  LetterTemplates,
  defaultLetterTemplates,
  letterKinds,
  letterParts,
  letterTemplateProblem,
} from './letter-template.ts'
import { Letterhead, noLetterhead } from './letterhead.ts'
import { NumberPatterns, defaultNumberPatterns } from './numbering.ts'
import { QuorumRules, defaultQuorumRules } from './quorum.ts'
import { Snippets, defaultSnippets } from './snippets.ts'
import { Texts, currentText, textKeys, textProblem } from './texts.ts'

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

const problemsOf = ({
  texts,
  letters,
}: Pick<Settings, 'texts' | 'letters'>): { path: string[]; problem: string | null }[] => [
  ...textKeys.map((key) => ({
    path: ['texts', key],
    problem: key in texts ? textProblem(key, currentText(texts, key)) : null,
  })),
  ...letterKinds.flatMap((kind) =>
    letterParts.map((part) => ({
      path: ['letters', kind, part],
      problem: letterTemplateProblem(kind, letters[kind][part]),
    })),
  ),
]

/** Settings that may be saved: no sentence of a document names a field that does not exist. Older ones are still read. */
export const CheckedSettings = Settings.superRefine((settings, context) => {
  for (const { path, problem } of problemsOf(settings))
    if (problem !== null) context.addIssue({ code: 'custom', path, message: problem })
})

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
