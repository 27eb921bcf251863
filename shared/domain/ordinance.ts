import { z } from 'zod'

/*
 * What the committee drafts by parts: proposals of regional ordinance, its own regulations and statements. A part is a
 * paragraph, an article, a numeral…; those of one parent are ordered by their rank.
 */

export const OrdinanceKind = z.enum(['ordinance', 'regulation', 'statement'])
export type OrdinanceKind = z.infer<typeof OrdinanceKind>

/** How far it has come, in the order in which it goes; `archived` may follow any of them. */
export const OrdinanceStage = z.enum([
  'drafting',
  'validated',
  'presented',
  'in_committee',
  'reported',
  'approved',
  'published',
  'archived',
])
export type OrdinanceStage = z.infer<typeof OrdinanceStage>

/** From the approval on the text stays as it is. */
export const isLockedAt = (stage: OrdinanceStage): boolean =>
  stage === 'approved' || stage === 'published' || stage === 'archived'

/**
 * `sight`: VISTO. `recital`: CONSIDERANDO. The provisions are the «disposiciones complementarias»: finales, transitorias,
 * modificatorias and derogatorias. `paragraph`: running text of a statement. `closing`: the closing formulas.
 */
export const PartKind = z.enum([
  'sight',
  'recital',
  'chapter',
  'article',
  'numeral',
  'letter',
  'final_provision',
  'transitional_provision',
  'amending_provision',
  'repealing_provision',
  'paragraph',
  'closing',
])
export type PartKind = z.infer<typeof PartKind>

/** What enumerates under another part: each may become the other. */
export const EnumeratedKind = PartKind.extract(['numeral', 'letter'])
export type EnumeratedKind = z.infer<typeof EnumeratedKind>

/** A part as the rules need it; `id` is any text that tells it from the others. */
export type Part = {
  id: string
  kind: PartKind
  parentId: string | null
  rank: string
  title: string
  text: string
}

/** A part with what is under it, in order. */
export type PartTree<Kept extends Part = Part> = { part: Kept; children: PartTree<Kept>[] }

/** The parts that stand together and in what order they are numbered. */
export const SectionKey = z.enum([
  'sights',
  'recitals',
  'paragraphs',
  'articles',
  'final_provisions',
  'transitional_provisions',
  'amending_provisions',
  'repealing_provisions',
  'closings',
])
export type SectionKey = z.infer<typeof SectionKey>

const sectionOfKind: Partial<Record<PartKind, SectionKey>> = {
  sight: 'sights',
  recital: 'recitals',
  paragraph: 'paragraphs',
  chapter: 'articles',
  article: 'articles',
  final_provision: 'final_provisions',
  transitional_provision: 'transitional_provisions',
  amending_provision: 'amending_provisions',
  repealing_provision: 'repealing_provisions',
  closing: 'closings',
}

/** The section of a part that stands in one; null for those under another part. */
export const sectionOf = (kind: PartKind): SectionKey | null => sectionOfKind[kind] ?? null

const provisions = [
  'final_provisions',
  'transitional_provisions',
  'amending_provisions',
  'repealing_provisions',
] as const

/** The sections that each kind of text has, in the order of the document. */
export const sectionsOf: Record<OrdinanceKind, readonly SectionKey[]> = {
  ordinance: ['sights', 'recitals', 'articles', ...provisions, 'closings'],
  regulation: ['recitals', 'articles', ...provisions, 'closings'],
  statement: ['recitals', 'paragraphs', 'closings'],
}

const underArticle: readonly PartKind[] = ['numeral', 'letter']

const childKinds: Partial<Record<PartKind, readonly PartKind[]>> = {
  article: underArticle,
  paragraph: underArticle,
  final_provision: underArticle,
  transitional_provision: underArticle,
  amending_provision: underArticle,
  repealing_provision: underArticle,
  numeral: ['letter'],
}

/** Which parts may stand under this one. */
export const childKindsOf = (kind: PartKind): readonly PartKind[] => childKinds[kind] ?? []

/** Whether a part of this kind may be under that parent, or under none, in this kind of text. */
export const mayStand = (ordinanceKind: OrdinanceKind, kind: PartKind, parent: PartKind | null): boolean => {
  if (parent !== null) return childKindsOf(parent).includes(kind)
  const section = sectionOf(kind)
  return section !== null && sectionsOf[ordinanceKind].includes(section)
}

/** Whether a part of this kind has a title before its text. */
export const hasTitle = (kind: PartKind): boolean =>
  kind === 'article' || kind === 'chapter' || kind.endsWith('_provision')

// As the database compares them, byte by byte: a rank is plain ASCII. Two computers may have chosen the same one.
const byRank = (one: Part, other: Part): number => {
  if (one.rank !== other.rank) return one.rank < other.rank ? -1 : 1
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

/** The parts as they stand: by section in the order of the document, each with what is under it. Parts of no one are left out. */
export const outlineOf = <Kept extends Part>(
  ordinanceKind: OrdinanceKind,
  parts: readonly Kept[],
): { section: SectionKey; parts: PartTree<Kept>[] }[] => {
  const byParent = Map.groupBy(parts, ({ parentId }) => parentId)
  // At most three levels deep: an article, its numerals, their letters.
  const treesOf = (siblings: readonly Kept[]): PartTree<Kept>[] =>
    siblings.toSorted(byRank).map((part) => ({ part, children: treesOf(byParent.get(part.id) ?? []) }))
  const top = Map.groupBy(byParent.get(null) ?? [], ({ kind }) => sectionOf(kind))
  return sectionsOf[ordinanceKind].map((section) => ({ section, parts: treesOf(top.get(section) ?? []) }))
}

/** The siblings of a place in order: those of one parent, or of the section of the kind. */
export const siblingsOf = <Kept extends Part>(
  parts: readonly Kept[],
  { kind, parentId }: Pick<Part, 'kind' | 'parentId'>,
): Kept[] =>
  parts
    .filter((part) => part.parentId === parentId && (parentId !== null || sectionOf(part.kind) === sectionOf(kind)))
    .toSorted(byRank)
