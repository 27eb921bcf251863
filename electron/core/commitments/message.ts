import { commitmentMessage } from '../../../shared/domain/commitment-message.ts'
import type { InstitutionId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import { getInstitution } from '../institutions/service.ts'
import { currentSettings } from '../settings/service.ts'
import { listOfInstitution } from './register-store.ts'

/** What an institution has open, as text to paste into WhatsApp. */
export const commitmentsMessage = (
  unit: Unit,
  { institutionId }: { institutionId: InstitutionId },
): { text: string } => {
  const { name } = getInstitution(unit, institutionId)
  const { committeeName } = currentSettings(unit).committee
  const open = listOfInstitution(unit.sql, institutionId, 'open')
  const promised = open.map((one) => ({ ...one, percentage: one.lastFollowUp?.percentage ?? null }))
  return { text: commitmentMessage({ institution: name, committee: committeeName, on: unit.today }, promised) }
}
