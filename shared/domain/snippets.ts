import { z } from 'zod'

/** A text of the committee that is written by its short name: `/quorum`. */
export const Snippet = z.strictObject({
  /** Without the bar: small letters, figures and hyphens. */
  name: z
    .string()
    .trim()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(40),
  text: z.string().trim().min(1).max(5000),
})
export type Snippet = z.infer<typeof Snippet>

export const Snippets = z
  .array(Snippet)
  .max(100)
  .refine((snippets) => new Set(snippets.map(({ name }) => name)).size === snippets.length)
export type Snippets = z.infer<typeof Snippets>

/** What a snippet may say of the session in hand: `{presentes}` and the like. */
export const snippetFields = [
  'presentes',
  'acreditadas',
  'hora',
  'convocatoria',
  'preside',
  'secretaria',
  'acta_anterior',
] as const
export type SnippetField = (typeof snippetFields)[number]

export const defaultSnippets: Snippets = [
  {
    name: 'quorum',
    text: 'Siendo las {hora}, se verificó la presencia de {presentes} de {acreditadas} instituciones acreditadas, en {convocatoria}.',
  },
  {
    name: 'aprueba-acta',
    text: 'Leída el acta de la {acta_anterior}, y sin observaciones, fue aprobada por consenso.',
  },
  {
    name: 'aprueba-agenda',
    text: 'Puesta a consideración la agenda, fue aprobada por consenso de las {presentes} instituciones presentes.',
  },
  { name: 'cuarto-intermedio', text: 'Siendo las {hora}, {preside} dispuso un cuarto intermedio de quince minutos.' },
  { name: 'agradece', text: '{preside} agradeció la participación de las instituciones presentes.' },
]
