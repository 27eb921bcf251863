import type { NewPart, OrdinanceDraft, OrdinanceReasons } from '../../shared/contract/ordinances.ts'

const reasons: OrdinanceReasons = {
  background: '',
  legalBasis: '',
  problem: '',
  proposal: '',
  costBenefit: '',
  legislation: '',
}

const draft: OrdinanceDraft = {
  kind: 'ordinance',
  name: 'Ordenanza de prueba',
  title: 'Ordenanza regional de prueba',
  year: 2023,
  number: null,
  city: null,
  issuedOn: null,
  councilPresident: null,
  governor: null,
  letterNumber: null,
  letterOn: null,
  signatories: [],
}

/** What `ordinances.create` needs for a text with nothing in it. */
export const emptyOrdinance = { draft, reasons, parts: [] as NewPart[] }

/** An article with a title and no words yet. */
export const articleOf = (title: string): NewPart => ({ kind: 'article', title, text: '', children: [] })
