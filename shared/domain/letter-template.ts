import { z } from 'zod'
import { modalityWords } from './letter-words.ts'
import type { LetterFacts } from './letter.ts'
import type { SessionKind } from './session.ts'
import { dayInFigures } from './spanish-words.ts'
import { lengthProblem, templateProblemSentence, templateProblems } from './template.ts'

const mostLetters = { subject: 1000, body: 20_000 } as const

const Template = z.strictObject({
  subject: z.string().trim().max(mostLetters.subject),
  body: z.string().trim().max(mostLetters.body),
})

/**
 * What a new letter of each kind begins with; fields such as `{sesion}` are filled in when it is issued. The document adds
 * the greeting, what is announced, the request to answer and the farewell.
 */
export const LetterTemplates = z.strictObject({ call: Template, accreditationRequest: Template })
export type LetterTemplates = z.infer<typeof LetterTemplates>

export const letterKinds = ['call', 'accreditationRequest'] as const satisfies readonly (keyof LetterTemplates)[]
export const letterParts = ['subject', 'body'] as const satisfies readonly (keyof LetterTemplates['call'])[]

/** What the two parts are called where they are written. */
export const letterPartLabels = { subject: 'Asunto', body: 'Texto del oficio' } as const

export const defaultLetterTemplates: LetterTemplates = {
  call: {
    subject: 'Convocatoria a {sesion}',
    body: 'Tengo el agrado de dirigirme a usted para saludarle cordialmente y, a la vez, convocarle a la {sesion} del {comite} de la {mesa}, que se realizará el {dia}, conforme a los datos y a la agenda que se indican.',
  },
  accreditationRequest: {
    subject: 'Acreditación de representantes titular y alterno(a) ante el {comite}, período {periodo}',
    body: 'Tengo el agrado de dirigirme a usted para saludarle cordialmente a nombre de la {mesa} y comunicarle que se ha iniciado el proceso de instalación del {comite} para el período {periodo}.',
  },
}

const commonFields = ['comite', 'mesa', 'ciudad', 'coordinacion', 'plazo'] as const

/** The fields that each kind of letter may use. */
export const letterFieldNames = {
  call: [...commonFields, 'sesion', 'tipo', 'dia', 'primera', 'segunda', 'lugar', 'modalidad', 'enlace'],
  accreditationRequest: [...commonFields, 'periodo', 'inicio', 'fin'],
} as const satisfies Record<keyof LetterTemplates, readonly string[]>

/** What is wrong with a part of a letter as somebody wrote it; null when it can be kept. One may be empty. */
export const letterTemplateProblem = (
  kind: keyof LetterTemplates,
  part: (typeof letterParts)[number],
  written: string,
): string | null => {
  const [problem] = templateProblems(written, letterFieldNames[kind], 'plain').filter(({ kind }) => kind !== 'empty')
  return problem === undefined ? lengthProblem(written, mostLetters[part]) : templateProblemSentence(problem)
}

/** What fills a field whose value nobody has written down yet. */
const unknown = '________'

const kindWords: Record<SessionKind, string> = {
  ordinary: 'ordinaria',
  extraordinary: 'extraordinaria',
  installation: 'de instalación',
}

export type TemplateCommittee = { name: string; committeeName: string; city: string }

/** The fields that a letter may use and what each says. */
export const letterFields = (
  facts: LetterFacts,
  committee: TemplateCommittee,
  coordinator: { name: string },
  replyBy: string | null,
): Record<string, string> => {
  const common = {
    comite: committee.committeeName,
    mesa: committee.name || unknown,
    ciudad: committee.city || unknown,
    coordinacion: coordinator.name || unknown,
    plazo: replyBy === null ? unknown : dayInFigures(replyBy),
  }
  if (facts.kind === 'accreditation_request')
    return {
      ...common,
      periodo: facts.termName,
      inicio: dayInFigures(facts.firstDay),
      fin: dayInFigures(facts.lastDay),
    }
  return {
    ...common,
    sesion: facts.label,
    tipo: kindWords[facts.sessionKind],
    dia: dayInFigures(facts.heldOn),
    primera: facts.firstCallAt ?? unknown,
    segunda: facts.secondCallAt ?? unknown,
    lugar: facts.venue ?? unknown,
    modalidad: modalityWords[facts.modality],
    enlace: facts.onlineLink ?? unknown,
  }
}
