import type { OrdinanceKind, OrdinanceStage, PartKind, SectionKey } from './ordinance.ts'

/* How people call the parts and the stages of what is drafted, on the screens, in documents and in what is refused. */

type Name = { one: string; many: string }

const partKindNames: Record<PartKind, Name> = {
  sight: { one: 'Visto', many: 'vistos' },
  recital: { one: 'Considerando', many: 'considerandos' },
  chapter: { one: 'Capítulo', many: 'capítulos' },
  article: { one: 'Artículo', many: 'artículos' },
  numeral: { one: 'Numeral', many: 'numerales' },
  letter: { one: 'Literal', many: 'literales' },
  final_provision: { one: 'Disposición complementaria final', many: 'disposiciones complementarias finales' },
  transitional_provision: {
    one: 'Disposición complementaria transitoria',
    many: 'disposiciones complementarias transitorias',
  },
  amending_provision: {
    one: 'Disposición complementaria modificatoria',
    many: 'disposiciones complementarias modificatorias',
  },
  repealing_provision: {
    one: 'Disposición complementaria derogatoria',
    many: 'disposiciones complementarias derogatorias',
  },
  paragraph: { one: 'Párrafo', many: 'párrafos' },
  closing: { one: 'Fórmula de cierre', many: 'fórmulas de cierre' },
}

/** `Artículo`, and `artículos` inside a sentence. */
export const partKindName = (kind: PartKind): Name => partKindNames[kind]

/** What stands over the parts of a section, in the structure and in the document. */
export const sectionHeadings: Record<SectionKey, string> = {
  sights: 'Visto',
  recitals: 'Considerando',
  paragraphs: 'Texto',
  articles: 'Articulado',
  final_provisions: 'Disposiciones complementarias finales',
  transitional_provisions: 'Disposiciones complementarias transitorias',
  amending_provisions: 'Disposiciones complementarias modificatorias',
  repealing_provisions: 'Disposiciones complementarias derogatorias',
  closings: 'Fórmulas de cierre',
}

/** The same in a narrow place, where all four kinds of dispositions would be cut before they differ. */
export const shortSectionHeadings: Record<SectionKey, string> = {
  ...sectionHeadings,
  final_provisions: 'Disposiciones finales',
  transitional_provisions: 'Disp. transitorias',
  amending_provisions: 'Disp. modificatorias',
  repealing_provisions: 'Disp. derogatorias',
}

const stageNames: Record<OrdinanceStage, string> = {
  drafting: 'En elaboración',
  validated: 'Validada por el CER',
  presented: 'Presentada',
  in_committee: 'En comisión',
  reported: 'Dictaminada',
  approved: 'Aprobada',
  published: 'Publicada',
  archived: 'Archivada',
}

// A reglamento and a pronunciamiento are masculine.
const masculineNames: Partial<Record<OrdinanceStage, string>> = {
  validated: 'Validado por el CER',
  presented: 'Presentado',
  reported: 'Dictaminado',
  approved: 'Aprobado',
  published: 'Publicado',
  archived: 'Archivado',
}

/** `En comisión`; `Aprobada`, and `Aprobado` of a regulation. */
export const stageName = (stage: OrdinanceStage, kind: OrdinanceKind = 'ordinance'): string =>
  (kind === 'ordinance' ? undefined : masculineNames[stage]) ?? stageNames[stage]

const ordinanceKindNames: Record<OrdinanceKind, Name> = {
  ordinance: { one: 'Ordenanza regional', many: 'ordenanzas regionales' },
  regulation: { one: 'Reglamento interno', many: 'reglamentos internos' },
  statement: { one: 'Pronunciamiento', many: 'pronunciamientos' },
}

/** `Ordenanza regional`, and `ordenanzas regionales` inside a sentence. */
export const ordinanceKindName = (kind: OrdinanceKind): Name => ordinanceKindNames[kind]
