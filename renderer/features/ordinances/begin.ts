import { OrdinanceDraft } from '../../../shared/contract/ordinances.ts'
import type { Settings } from '../../../shared/domain/committee.ts'
import { OrdinanceKind } from '../../../shared/domain/ordinance.ts'
import { ordinanceTemplates } from '../../../shared/domain/ordinance-templates.ts'
import type { OrdinanceTemplate } from '../../../shared/domain/ordinance-template.ts'
import { z } from 'zod'

/** What is asked for to begin a text. */
export const BeginForm = z.strictObject({
  kind: OrdinanceKind,
  templateId: z.string(),
  name: OrdinanceDraft.shape.name,
  year: OrdinanceDraft.shape.year,
})
export type BeginForm = z.infer<typeof BeginForm>

/** With what a text of a kind may begin; the empty one is the last. */
export const templatesOf = (kind: OrdinanceKind): OrdinanceTemplate[] =>
  ordinanceTemplates.filter((template) => template.kind === kind)

const isEmpty = ({ id }: OrdinanceTemplate): boolean => id.startsWith('empty_')

/** A name to begin with, from the template; an empty text has none yet. */
export const proposedName = (template: OrdinanceTemplate | undefined): string =>
  template === undefined || isEmpty(template) ? '' : template.label

type Facts = { settings: Pick<Settings, 'committee' | 'signatories'>; priorities: readonly string[] }

/** What `ordinances.create` needs to begin a text: with its template, and what the settings know. */
export const beginning = ({ kind, templateId, name, year }: BeginForm, { settings, priorities }: Facts) => {
  const template = templatesOf(kind).find(({ id }) => id === templateId)
  const { committee, signatories } = settings
  const { title, parts, reasons } = template?.build({ committee, year, priorities }) ?? {
    title: '',
    parts: [],
    reasons: { background: '', legalBasis: '', problem: '', proposal: '', costBenefit: '', legislation: '' },
  }
  const { name: coordinator, position } = signatories.coordinator
  const draft: OrdinanceDraft = {
    kind,
    name,
    title,
    year,
    number: null,
    city: committee.city || null,
    issuedOn: null,
    councilPresident: null,
    governor: null,
    letterNumber: null,
    letterOn: null,
    // The council signs an ordinance; the rest is of the committee.
    signatories:
      kind === 'ordinance' || coordinator === ''
        ? []
        : [{ name: coordinator, position: position || null, institution: null }],
  }
  return { draft, parts, reasons }
}
