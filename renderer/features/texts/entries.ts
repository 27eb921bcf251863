import type { Settings } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import {
  defaultLetterTemplates,
  letterPartLabels,
  letterTemplateProblem,
  type LetterTemplates,
} from '../../../shared/domain/letter-template.ts'
import { composeText, type TextSegment } from '../../../shared/domain/template-text.ts'
import { fillTemplate, templateParagraphs } from '../../../shared/domain/template.ts'
import { currentText, textDefinition, textProblem, type TextKey } from '../../../shared/domain/texts.ts'
import { exampleFields } from './letter-example.ts'

/** A text that the committee may write in other words, wherever the settings keep it. */
export type TextEntry = {
  id: string
  label: string
  /** Where it stands in its document, or when. */
  where: string
  original: string
  /** Its fields, and what each is or would say. */
  fields: Readonly<Record<string, string>>
  /** Whether it may have bold words and brackets. */
  isMarked: boolean
  read: (settings: Settings) => string
  write: (settings: Settings, text: string) => Settings
  problemOf: (text: string) => string | null
  exampleOf: (text: string) => TextSegment[][]
}

export type TextGroup = { name: string; entries: readonly TextEntry[] }

const documentEntry = (key: TextKey): TextEntry => {
  const { label, where, original, fields } = textDefinition(key)
  const examples = Object.entries(fields).map(
    ([name, { example }]) => [name, [{ kind: 'text', text: example }]] as const,
  )
  const values = Object.fromEntries<TextSegment[]>(examples.map(([name, segments]) => [name, [...segments]]))
  return {
    id: key,
    label,
    where,
    original,
    fields: Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, `${one.label}: «${one.example}»`])),
    isMarked: true,
    read: ({ texts }) => currentText(texts, key),
    write: (settings, text) => {
      const { [key]: _, ...others } = settings.texts
      return { ...settings, texts: text === original ? others : { ...others, [key]: text } }
    },
    problemOf: (text) => textProblem(key, text),
    exampleOf: (text) => composeText(text, values),
  }
}

const kindWords = { call: 'una convocatoria', accreditationRequest: 'un pedido de acreditación' } as const

type Example = { settings: Settings; today: Day }

const letterEntry = (
  kind: keyof LetterTemplates,
  part: keyof typeof letterPartLabels,
  { settings, today }: Example,
): TextEntry => {
  const fields = exampleFields(kind, settings, today)
  return {
    label: letterPartLabels[part],
    where: `Con lo que empieza ${kindWords[kind]}; en cada oficio se puede cambiar`,
    id: `${kind}-${part}`,
    original: defaultLetterTemplates[kind][part],
    fields,
    isMarked: false,
    read: ({ letters }) => letters[kind][part],
    write: (current, text) => ({
      ...current,
      letters: { ...current.letters, [kind]: { ...current.letters[kind], [part]: text } },
    }),
    problemOf: (text) => letterTemplateProblem(kind, part, text),
    exampleOf: (text) =>
      templateParagraphs(fillTemplate(text, fields).text).map((words) => [{ kind: 'text', text: words }]),
  }
}

const of = (...keys: TextKey[]): TextEntry[] => keys.map(documentEntry)

/** Every text by the document that says it, in the order of the document; the examples are of today. */
export const textGroups = (example: Example): TextGroup[] => [
  {
    name: 'Acta',
    entries: of(
      'minutesOpening',
      'quorumReached',
      'quorumShort',
      'previousMinutesApproved',
      'agreementAdopted',
      'electionHeld',
      'electionResult',
      'nextSession',
      'minutesClosing',
      'minutesApproved',
    ),
  },
  {
    name: 'Acta de una sesión que no se hizo',
    entries: of(
      'minutesOpeningNotInstalled',
      'quorumNotReached',
      'minutesClosingNotInstalled',
      'calledOff',
      'calledOffSignatures',
    ),
  },
  {
    name: 'Suspensión y reanudación',
    entries: of('sessionSuspended', 'sessionResumed', 'resumedOfficers', 'resumedQuorumReached', 'resumedQuorumShort'),
  },
  {
    name: 'Instalación y designación',
    entries: of('accreditedInstitutions', 'committeeInstalled', 'sessionWentOn'),
  },
  { name: 'Todos los oficios', entries: of('letterGreeting', 'letterFarewell', 'letterClosing') },
  {
    name: 'Convocatoria',
    entries: [
      letterEntry('call', 'subject', example),
      letterEntry('call', 'body', example),
      ...of('letterSupersedes', 'callConfirmation'),
    ],
  },
  {
    name: 'Pedido de acreditación',
    entries: [
      letterEntry('accreditationRequest', 'subject', example),
      letterEntry('accreditationRequest', 'body', example),
      ...of('accreditationAsked', 'accreditationPrivacy'),
    ],
  },
  { name: 'Constancia de acreditación', entries: of('certificateIssuer', 'certificateBody', 'certificateEnd') },
  {
    name: 'Certificación de acuerdo',
    entries: of(
      'agreementCertifier',
      'agreementCertified',
      'agreementInDraft',
      'agreementInMinutes',
      'agreementErrata',
      'agreementCertificateEnd',
    ),
  },
]

/** How many texts say something else than the original, and which cannot be saved as they are. */
export const textsStanding = (settings: Settings, today: Day): { edited: number; wrong: TextEntry[] } => {
  const entries = textGroups({ settings, today }).flatMap((group) => group.entries)
  return {
    edited: entries.filter((entry) => entry.read(settings) !== entry.original).length,
    wrong: entries.filter((entry) => entry.problemOf(entry.read(settings)) !== null),
  }
}
