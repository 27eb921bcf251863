import type { StatementId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { currentSettings, yearNameOf } from '../settings/service.ts'
import { statementDocument } from './document.ts'
import { getStatement } from './service.ts'

/** A statement of the committee. */
export const drawStatement = (unit: Unit, id: StatementId): DrawnDocument => {
  const { title, body, city, issuedOn, signatories } = getStatement(unit, { id })
  const { committee } = currentSettings(unit)
  return {
    model: statementDocument({
      committee,
      yearName: yearNameOf(unit, issuedOn),
      title,
      body,
      city: city ?? committee.city,
      issuedOn,
      signatories,
    }),
    fileTitle: `Pronunciamiento ${title}`,
    label: title,
    sessionId: null,
  }
}
