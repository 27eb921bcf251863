import type { OrdinanceLife, OrdinanceStep } from '../../../shared/contract/ordinance-steps.ts'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import { dayOf, firstDayOf } from '../../../shared/domain/dates.ts'
import { OrdinanceComparisonId, OrdinanceVersionId, type OrdinanceId } from '../../../shared/domain/ids.ts'
import type { OrdinanceKind } from '../../../shared/domain/ordinance.ts'
import { changesBetween } from '../../../shared/domain/ordinance-changes.ts'
import { ordinanceKindName, stageName } from '../../../shared/domain/ordinance-words.ts'
import type { Unit } from '../context.ts'
import { signatoriesOn } from '../coordination/service.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { written } from '../documents/words.ts'
import { fail, found } from '../failure.ts'
import { currentSettings, yearNameOf } from '../settings/service.ts'
import { comparisonDocument, type ComparedVersion } from './document-comparison.ts'
import { presentationLetterDocument, type PresentationData } from './document-letter.ts'
import { reasonsDocument } from './document-reasons.ts'
import { normDocuments, type NormData } from './document.ts'
import { getOrdinance } from './service.ts'
import { getLife } from './steps.ts'
import { findHead } from './store.ts'
import { findPair, findVersion, type KeptVersion } from './versions-store.ts'
import { versionContent } from './versions.ts'

const ofKind = (unit: Unit, id: OrdinanceId, kind: OrdinanceKind): Ordinance => {
  const ordinance = getOrdinance(unit, { id })
  return ordinance.kind === kind ? ordinance : fail('NOT_FOUND', { entity: 'ordinance' })
}

// Archived ones stay what they were.
const isApproved = ({ steps }: OrdinanceLife): boolean =>
  steps.some(({ stage }) => stage === 'approved' || stage === 'published')

/** The day of the text: that at its foot; until it is known, the first of its year, whose name the pages bear. */
const footDay = ({ issuedOn, year }: Ordinance) => issuedOn ?? firstDayOf(year)

/** `012-2023-MCLCP` of what somebody wrote as `Oficio N° 012-2023-MCLCP`: the document says by itself what it is. */
const bareNumber = (value: string | null): string | null =>
  written(value)
    ?.trim()
    .replace(/^[\p{L}\s.]*n[°º][.\s]*/iu, '') ?? null

/** What its documents say of a text. */
export const normDataOf = (unit: Unit, ordinance: Ordinance): NormData => {
  const { committee } = currentSettings(unit)
  const day = footDay(ordinance)
  return {
    committee,
    yearName: yearNameOf(unit, day),
    head: { ...ordinance, city: ordinance.city ?? committee.city, number: bareNumber(ordinance.number) },
    parts: ordinance.parts,
    isApproved: isApproved(getLife(unit, { ordinanceId: ordinance.id })),
    coordinator: signatoriesOn(unit, { on: ordinance.issuedOn ?? unit.today }).coordinator,
  }
}

const saysItsKind = /^(?:ordenanza|reglamento|pronunciamiento)\b/iu

/** What its files are called; a name that says what it is does not say it twice. */
export const fileTitleOf = ({ kind, name, number }: Ordinance, approved: boolean): string => {
  const bare = bareNumber(number)
  if (kind === 'ordinance' && approved && bare !== null) return `Ordenanza Regional N° ${bare}`
  const named = saysItsKind.test(name) ? name : `${ordinanceKindName(kind).one} ${name}`
  return kind === 'ordinance' ? `Proyecto de ${named.charAt(0).toLocaleLowerCase('es')}${named.slice(1)}` : named
}

/** The text itself: of a project, of an approved ordinance, of a regulation or of a statement. */
export const drawNorm = (unit: Unit, id: OrdinanceId, kind: OrdinanceKind): DrawnDocument => {
  const ordinance = ofKind(unit, id, kind)
  const data = normDataOf(unit, ordinance)
  return {
    model: normDocuments[kind](data),
    fileTitle: fileTitleOf(ordinance, data.isApproved),
    label: ordinance.name,
    sessionId: null,
  }
}

/** The «exposición de motivos» of an ordinance. */
export const drawReasons = (unit: Unit, id: OrdinanceId): DrawnDocument => {
  const ordinance = ofKind(unit, id, 'ordinance')
  return {
    model: reasonsDocument({ ...normDataOf(unit, ordinance), reasons: ordinance.reasons }),
    fileTitle: `Exposición de motivos ${ordinance.name}`,
    label: ordinance.name,
    sessionId: null,
  }
}

const validatedIn = (step: OrdinanceStep | undefined): PresentationData['validated'] =>
  step === undefined
    ? null
    : {
        sessionLabel: step.session?.label ?? step.agreement?.sessionLabel ?? null,
        heldOn: step.session?.heldOn ?? step.agreement?.heldOn ?? step.happenedOn,
        agreementNumber: step.agreement?.number ?? null,
      }

/** The letter with which an ordinance is presented. */
export const drawPresentationLetter = (unit: Unit, id: OrdinanceId): DrawnDocument => {
  const ordinance = ofKind(unit, id, 'ordinance')
  const { texts } = currentSettings(unit)
  const { letterOn, name } = ordinance
  const letterNumber = bareNumber(ordinance.letterNumber)
  const { steps } = getLife(unit, { ordinanceId: id })
  const data = normDataOf(unit, ordinance)
  return {
    model: presentationLetterDocument({
      committee: data.committee,
      head: data.head,
      yearName: yearNameOf(unit, letterOn ?? footDay(ordinance)),
      texts,
      letterNumber,
      letterOn,
      validated: validatedIn(steps.find(({ stage }) => stage === 'validated')),
      articles: ordinance.parts.filter(({ kind }) => kind === 'article').length,
      signatory: signatoriesOn(unit, { on: letterOn ?? unit.today }).coordinator,
    }),
    fileTitle: `Oficio ${letterNumber === null ? '(borrador)' : `N° ${letterNumber}`} ${name}`,
    label: name,
    sessionId: null,
  }
}

const comparedVersion = ({ ordinal, note, stage, createdAt }: KeptVersion): ComparedVersion => ({
  ordinal,
  note,
  keptOn: dayOf(createdAt),
  stage: stageName(stage),
})

/** Two versions of a text side by side; or one version, by its own id, beside what the text says now. */
export const drawComparison = (unit: Unit, id: string): DrawnDocument => {
  const pair = findPair(unit.sql, OrdinanceComparisonId.parse(id))
  const before = found(findVersion(unit.sql, pair?.beforeId ?? OrdinanceVersionId.parse(id)), 'ordinanceVersion')
  const after = pair && found(findVersion(unit.sql, pair.afterId), 'ordinanceVersion')
  const { ordinanceId } = before
  const ordinance = getOrdinance(unit, { id: ordinanceId })
  const contentAt = (versionId: OrdinanceVersionId | null) => versionContent(unit, { ordinanceId, versionId })
  const { committee, yearName } = normDataOf(unit, ordinance)
  const versions = after ? `versiones ${before.ordinal} y ${after.ordinal}` : `versión ${before.ordinal}`
  return {
    model: comparisonDocument({
      committee,
      yearName,
      title: ordinance.title,
      before: comparedVersion(before),
      after: after ? comparedVersion(after) : { stage: stageName(ordinance.stage) },
      changes: changesBetween(contentAt(before.id), contentAt(after?.id ?? null)),
    }),
    fileTitle: `Cuadro comparativo ${versions} ${ordinance.name}`,
    label: ordinance.name,
    sessionId: null,
  }
}

/** Whether this is a text drafted by parts: a statement may also be one that was written in one go. */
export const isDraftedByParts = ({ sql }: Unit, id: OrdinanceId): boolean => findHead(sql, id) !== undefined
