import type { Session } from '../../../shared/contract/sessions.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import type { DocumentModel } from '../documents/model.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { found } from '../failure.ts'
import { withLetterhead } from '../letterhead/apply.ts'
import { getSession } from '../sessions/service.ts'
import { errataBlocks } from './document-approval.ts'
import type { MinutesApproval } from './document-data.ts'
import { minutesData } from './document-facts.ts'
import { minutesDocument } from './document.ts'
import { errataOf, isLocked, keptModel, lastApproved, withPrintedNumber } from './locked.ts'
import { getMinutes } from './service.ts'

const drawn = ({ id, label }: Session, model: DocumentModel): DrawnDocument => ({
  model,
  fileTitle: `Acta ${label}`,
  label,
  sessionId: id,
})

/** The minutes of a session as they will be once approved, from what is recorded at this moment; not yet numbered. */
export const drawApproved = (unit: Unit, sessionId: SessionId, approval: MinutesApproval): DrawnDocument => {
  const minutes = getMinutes(unit, { sessionId })
  return drawn(minutes.session, withLetterhead(unit, minutesDocument(minutesData(unit, minutes, approval))))
}

// Whatever changed around it since, an approved acta says what was approved, and its corrections after it.
const lockedModel = (unit: Unit, sessionId: SessionId): DocumentModel => {
  const version = found(lastApproved(unit, sessionId), 'minutesVersion')
  const printed = withPrintedNumber(keptModel(unit, version), version.modelSha256)
  return { ...printed, blocks: [...printed.blocks, ...errataBlocks(errataOf(unit, sessionId))] }
}

/** The minutes of a session: from what is recorded at this moment, or as they were approved. */
export const drawMinutes = (unit: Unit, sessionId: SessionId): DrawnDocument => {
  const session = getSession(unit, { sessionId })
  if (isLocked(session.minutesState)) return drawn(session, lockedModel(unit, sessionId))
  const minutes = getMinutes(unit, { sessionId })
  return drawn(session, withLetterhead(unit, minutesDocument(minutesData(unit, minutes, null))))
}
