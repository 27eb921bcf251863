import { PartKind, sectionOf, type SectionKey } from '../../../shared/domain/ordinance.ts'

const kinds = Map.groupBy(PartKind.options, sectionOf)

/** What may be added to a section, the usual first. */
export const kindsOfSection = (section: SectionKey): readonly PartKind[] =>
  section === 'articles' ? ['article', 'chapter'] : (kinds.get(section) ?? [])
