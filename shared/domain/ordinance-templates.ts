import type { NewPart, OrdinanceReasons } from '../contract/ordinances.ts'
import type { Committee } from './committee.ts'
import type { OrdinanceKind } from './ordinance.ts'

/** What a template needs to know. */
export type TemplateFacts = {
  committee: Committee
  year: number
  /** The priorities of the AREGOB in force, in order; without them they are left to complete. */
  priorities?: readonly string[]
}

/** With what a text begins. */
export type TemplateText = { title: string; parts: NewPart[]; reasons: OrdinanceReasons }

/** A way to begin a text; `label` and `description` are what people choose by. */
export type OrdinanceTemplate = {
  id: string
  kind: OrdinanceKind
  label: string
  description: string
  build: (facts: TemplateFacts) => TemplateText
}

const noReasons: OrdinanceReasons = {
  background: '',
  legalBasis: '',
  problem: '',
  proposal: '',
  costBenefit: '',
  legislation: '',
}

const empty = (): TemplateText => ({ title: '', parts: [], reasons: noReasons })

/** The templates, those of ordinances first; the empty one is the last of each kind. */
export const ordinanceTemplates: readonly OrdinanceTemplate[] = [
  {
    id: 'empty_ordinance',
    kind: 'ordinance',
    label: 'Ordenanza vacía',
    description: 'Sin partes: se agregan una por una o desde la biblioteca.',
    build: empty,
  },
  {
    id: 'empty_statement',
    kind: 'statement',
    label: 'Pronunciamiento vacío',
    description: 'Sin texto: párrafos que se agregan uno por uno.',
    build: empty,
  },
]
