import type { NewPart, OrdinanceReasons } from '../contract/ordinances.ts'
import type { Committee } from './committee.ts'
import { legalGroundText, type LegalGroundId } from './legal-grounds.ts'
import type { OrdinanceKind, PartKind } from './ordinance.ts'
import { toCompleteMark } from './to-complete.ts'

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

export const noReasons: OrdinanceReasons = {
  background: '',
  legalBasis: '',
  problem: '',
  proposal: '',
  costBenefit: '',
  legislation: '',
}

/** What is under a part: numerals by their words, or parts made already. */
type Under = readonly (string | NewPart)[]

const part = (kind: PartKind, title: string, text: string, under: Under = [], key?: string): NewPart => ({
  kind,
  title,
  text,
  ...(key === undefined ? {} : { key }),
  children: under.map((one) => (typeof one === 'string' ? part('numeral', '', one) : one)),
})

/* The parts of a template; `key` is by what others refer to it: `{{#key}}`. */
export const sight = (text: string): NewPart => part('sight', '', text)
export const recital = (text: string): NewPart => part('recital', '', text)
export const chapter = (title: string): NewPart => part('chapter', title, '')
export const closing = (text: string): NewPart => part('closing', '', text)
export const finalProvision = (title: string, text: string): NewPart => part('final_provision', title, text)
export const article = (title: string, text: string, { under, key }: { under?: Under; key?: string } = {}): NewPart =>
  part('article', title, text, under, key)

/** Legal grounds as «considerandos». */
export const grounds = (...ids: LegalGroundId[]): NewPart[] => ids.map((id) => recital(legalGroundText(id)))

/** What is known, or the mark that it is to be completed. */
export const knownOr = (value: string, what: string): string =>
  value.trim() === '' ? toCompleteMark(what) : value.trim()

/** How a text names the committee, its Mesa and its region; every acronym is given with its first long name. */
export type CommitteeWords = {
  region: string
  government: string
  /** `Mesa de Concertación para la Lucha Contra la Pobreza (MCLCP) de Apurímac`. */
  mesa: string
  /** `Comité Ejecutivo Regional (CER) de la Mesa de…`. */
  committee: string
  acronym: string
}

/** The words of a committee as it calls itself in the settings. */
export const committeeWords = ({ committee }: TemplateFacts): CommitteeWords => {
  const region = knownOr(committee.region, 'región')
  const mesa = `Mesa de Concertación para la Lucha Contra la Pobreza (MCLCP) de ${region}`
  const acronym = knownOr(committee.committeeAcronym, 'siglas del comité')
  const name = knownOr(committee.committeeName, 'nombre del comité')
  return {
    region,
    government: `Gobierno Regional de ${region}`,
    mesa,
    committee: `${name} (${acronym}) de la ${mesa}`,
    acronym,
  }
}

/** `2023-2026`: the four years of a regional government to which a year belongs, counted from those that began in 2023. */
export const governmentPeriod = (year: number): string => {
  const first = year - ((((year - 2023) % 4) + 4) % 4)
  return `${String(first)}-${String(first + 3)}`
}

/** A text as the point of a list: with a full stop and no other sign before it. */
export const asPoint = (text: string): string => `${text.trim().replace(/[.;,:\s]+$/u, '')}.`
