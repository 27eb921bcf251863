import type { OrdinanceId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import { xmlFileName } from '../documents/file-name.ts'
import { akomaNtoso } from './akoma-ntoso.ts'
import { fileTitleOf, normDataOf } from './document-source.ts'
import { getOrdinance } from './service.ts'
import { getLife } from './steps.ts'

/** A text as an Akoma Ntoso file, as it says now. */
export const akomaNtosoFile = (unit: Unit, id: OrdinanceId): { fileName: string; text: string } => {
  const ordinance = getOrdinance(unit, { id })
  const data = normDataOf(unit, ordinance)
  const published = getLife(unit, { ordinanceId: id }).steps.find(({ stage }) => stage === 'published')
  return {
    fileName: xmlFileName(fileTitleOf(ordinance, data.isApproved)),
    text: akomaNtoso({
      ...data,
      id,
      kind: ordinance.kind,
      publishedOn: published?.happenedOn ?? null,
      today: unit.today,
    }),
  }
}
