import type { OrdinanceStepDraft } from '../../../shared/contract/ordinance-steps.ts'
import type { NewPart, Ordinance, OrdinanceDraft, OrdinancePart } from '../../../shared/contract/ordinances.ts'
import type { Settings } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { TemplateText } from '../../../shared/domain/ordinance-template.ts'
import { ordinanceTemplates } from '../../../shared/domain/ordinance-templates.ts'
import { toCompleteMark } from '../../../shared/domain/to-complete.ts'
import { listAgreements } from '../agreements/service.ts'
import { listCommitments } from '../commitments/service.ts'
import type { Unit } from '../context.ts'
import { addComment, resolveComment } from '../ordinances/comments.ts'
import { addParts, changePart } from '../ordinances/parts.ts'
import { createOrdinance, getOrdinance } from '../ordinances/service.ts'
import { addStep } from '../ordinances/steps.ts'
import { keepVersion } from '../ordinances/versions.ts'
import { linkToPlan, listTargets } from '../plan/links.ts'
import { listSessionsBetween } from '../sessions/service.ts'
import { getSettings } from '../settings/service.ts'
import content from './ordinances.json' with { type: 'json' }
import priorities from './priorities.json' with { type: 'json' }

const year = 2023

/** The unit on a day of the invented year: a step cannot be in the future, nor a remark of another time. */
const on = (unit: Unit, day: Day): Unit => ({ ...unit, today: day, now: `${day}T15:00:00.000Z` })

/** The unit of who signs so in the invented committee: whoever loads the demonstration wrote nothing of it. */
const by = (unit: Unit, who: keyof Settings['signatories']): Unit => ({
  ...unit,
  author: getSettings(unit).settings.signatories[who].name,
})

const built = (unit: Unit, templateId: string): TemplateText => {
  const template = ordinanceTemplates.find(({ id }) => id === templateId)
  if (template === undefined) throw new Error(`The demonstration names an unlisted template: ${templateId}`)
  const { committee } = getSettings(unit).settings
  return template.build({ committee, year, priorities: priorities.items.map(({ text }) => text) })
}

/** A template with what the invented committee knew; what it did not stays to be completed. */
const completed = ({ title, parts, reasons }: TemplateText, known: Readonly<Record<string, string>>): TemplateText => {
  const complete = (text: string): string =>
    Object.entries(known).reduce((result, [what, is]) => result.replaceAll(toCompleteMark(what), is), text)
  const completePart = (part: NewPart): NewPart => ({
    ...part,
    text: complete(part.text),
    children: part.children.map(completePart),
  })
  return {
    title,
    parts: parts.map(completePart),
    reasons: {
      background: complete(reasons.background),
      legalBasis: complete(reasons.legalBasis),
      problem: complete(reasons.problem),
      proposal: complete(reasons.proposal),
      costBenefit: complete(reasons.costBenefit),
      legislation: complete(reasons.legislation),
    },
  }
}

const draftOf = (facts: Pick<OrdinanceDraft, 'kind' | 'name' | 'title'> & Partial<OrdinanceDraft>): OrdinanceDraft => ({
  year,
  number: null,
  city: 'Abancay',
  issuedOn: null,
  councilPresident: null,
  governor: null,
  letterNumber: null,
  letterOn: null,
  signatories: [],
  ...facts,
})

const partNamed = ({ parts }: Pick<Ordinance, 'parts'>, title: string): OrdinancePart => {
  const part = parts.find((one) => one.title === title)
  if (part === undefined) throw new Error(`The text of the demonstration has no «${title}»`)
  return part
}

type Remark = { on: string | null; day: Day; text: string; isResolved: boolean }

const remark = (unit: Unit, ordinance: Ordinance, { on: title, day, text, isResolved }: Remark): void => {
  const part = title === null ? null : partNamed(ordinance, title)
  const then = on(unit, day)
  const { id } = addComment(by(then, 'coordinator'), {
    ordinanceId: ordinance.id,
    partId: part?.id ?? null,
    quote: part?.text ?? '',
    text,
  })
  if (isResolved) resolveComment(then, { id, isResolved: true })
}

const addArticle = (
  unit: Unit,
  ordinance: Ordinance,
  { after, title, text }: { after: string; title: string; text: string },
): void => {
  const afterId = partNamed(ordinance, after).id
  const parts: NewPart[] = [{ kind: 'article', title, text, children: [] }]
  addParts(unit, { ordinanceId: ordinance.id, parentId: null, afterId, parts })
}

type StepFacts = { stage: string; happenedOn: Day; agreement?: string; commitment?: string } & Partial<
  Pick<OrdinanceStepDraft, 'number' | 'document' | 'person' | 'note'>
>

/** The agreement and the commitment of a step, by how their texts begin. */
const ofCommittee = (
  unit: Unit,
  { happenedOn, agreement, commitment }: StepFacts,
): Pick<OrdinanceStepDraft, 'agreementId' | 'commitmentId'> => {
  const [session] = agreement === undefined ? [] : listSessionsBetween(unit, happenedOn, happenedOn)
  if (agreement === undefined || session === undefined) return { agreementId: null, commitmentId: null }
  const beginning =
    (words = agreement) =>
    ({ text }: { text: string }): boolean =>
      text.startsWith(words)
  return {
    agreementId: listAgreements(unit, session.id).find(beginning())?.id ?? null,
    commitmentId: listCommitments(unit, session.id).find(beginning(commitment))?.id ?? null,
  }
}

const walk = (unit: Unit, ordinance: Ordinance, steps: readonly StepFacts[]): void => {
  let { version } = getOrdinance(unit, ordinance)
  for (const facts of steps) {
    const { agreement: _agreement, commitment: _commitment, ...said } = facts
    const draft = {
      number: null,
      document: null,
      person: null,
      link: null,
      note: null,
      sessionId: null,
      ...said,
      ...ofCommittee(unit, facts),
    } as OrdinanceStepDraft
    const life = addStep(on(unit, facts.happenedOn), { ordinanceId: ordinance.id, draft, expectedVersion: version })
    version = life.version
  }
}

const addProposal = (unit: Unit): void => {
  const { proposal } = content
  const { title, ...text } = completed(built(unit, proposal.template), proposal.known)
  const { name, councilPresident, governor } = proposal
  const draft = draftOf({ kind: 'ordinance', name, title, councilPresident, governor })
  const ordinance = createOrdinance(unit, { draft, ...text })
  const [first, sent] = proposal.drafts
  if (first) keepVersion(on(unit, first.day), ordinance.id, first.note)
  for (const one of proposal.remarks) remark(unit, ordinance, one)
  addArticle(unit, ordinance, proposal.contribution)
  if (sent) keepVersion(on(unit, sent.day), ordinance.id, sent.note)
  walk(unit, ordinance, proposal.steps)
  const activity = listTargets(unit, { year }).find(
    ({ target, label }) => target.kind === 'activity' && label.includes(proposal.countsFor),
  )
  if (activity) linkToPlan(unit, { target: activity.target, subjectKind: 'ordinance', subjectId: ordinance.id })
}

const addRegulation = (unit: Unit): void => {
  const { regulation } = content
  const { title, ...text } = built(unit, regulation.template)
  const ordinance = createOrdinance(unit, {
    draft: draftOf({ kind: 'regulation', name: regulation.name, title }),
    ...text,
  })
  keepVersion(on(unit, regulation.draft.day), ordinance.id, regulation.draft.note)
  const { id, title: changed, version } = partNamed(ordinance, regulation.change.on)
  changePart(unit, { id, title: changed, text: regulation.change.text, expectedVersion: version })
  addArticle(unit, ordinance, regulation.addition)
  for (const one of regulation.remarks) remark(unit, ordinance, one)
}

/** What the invented committee drafted: an ordinance through its whole life, and a regulation still being written. */
export const addOrdinances = (unit: Unit): void => {
  const ofSecretary = by(unit, 'secretary')
  addProposal(ofSecretary)
  addRegulation(ofSecretary)
}
