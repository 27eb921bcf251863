import type { MinutesReview, MinutesVersion } from '../../../shared/contract/review.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { MinutesVersionId, SessionId } from '../../../shared/domain/ids.ts'
import { currentSitting } from '../../../shared/domain/sittings.ts'
import { createUnit, operatorOf, write, type CoreContext, type Unit } from '../context.ts'
import { registerDocument } from '../documents/service.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { fail } from '../failure.ts'
import { getSession } from '../sessions/service.ts'
import { drawApproved, drawMinutes } from './document-source.ts'
import { getReview, requireStep, type ReviewStep } from './review.ts'
import { insertVersion, setState } from './store-versions.ts'
import { keepFiles, modelSha256Of, type KeptFiles } from './versions.ts'

/** A step that keeps the acta as it stands: first looked at, then written, then looked at again and put on record. */
type Keeping = {
  event: MinutesVersion['event']
  /** Draws what is kept, or fails because the step is not possible. */
  draw: (unit: Unit) => DrawnDocument
  record: (unit: Unit, files: KeptFiles, drawn: DrawnDocument) => void
}

/**
 * First the files, then the row: a crash in between leaves stray files, never a version without them. When somebody
 * wrote on the acta while its Word file was made, it is made again: what is kept is what stood in that moment.
 */
const keep = async (
  context: CoreContext,
  command: string,
  sessionId: SessionId,
  keeping: Keeping,
): Promise<MinutesReview> => {
  const { drawn, createdAt } = context.database.read(() => {
    const unit = createUnit(context)
    return { drawn: keeping.draw(unit), createdAt: unit.now }
  })
  const isNumbered = keeping.event === 'approved'
  const files = await keepFiles(context.files, drawn.model, { isNumbered, createdAt })
  const review = write(context, command, (unit) => {
    const current = keeping.draw(unit)
    if (modelSha256Of(current.model) !== files.modelSha256) return undefined
    keeping.record(unit, files, current)
    return getReview(unit, { sessionId })
  })
  return review ?? keep(context, command, sessionId, keeping)
}

// What a session said until it ended is what its acta tells.
const requireOver = ({ status }: Session): void => {
  if (status !== 'closed' && status !== 'not_held') fail('SESSION_STATUS', { status })
}

const newVersion = (unit: Unit, sessionId: SessionId, { modelSha256, textSha256, fileSha256 }: KeptFiles) => ({
  id: unit.newId<MinutesVersionId>(),
  sessionId,
  modelSha256,
  textSha256,
  fileSha256,
  createdAt: unit.now,
  createdBy: operatorOf(unit),
})

/** Draft → in review, keeping what it said. */
export const submitMinutes = (context: CoreContext, command: string, step: ReviewStep): Promise<MinutesReview> => {
  const { sessionId } = step
  return keep(context, command, sessionId, {
    event: 'submitted',
    draw: (unit) => {
      requireOver(requireStep(unit, step, ['draft']))
      return drawMinutes(unit, sessionId)
    },
    record: (unit, files) => {
      const nothingYet = { approvedOn: null, approvedInId: null, observations: null }
      insertVersion(unit.sql, { ...newVersion(unit, sessionId, files), event: 'submitted', ...nothingYet })
      setState(unit.sql, sessionId, 'in_review')
    },
  })
}

export type Approval = ReviewStep & { approvedInId: SessionId | null; approvedOn: Day; observations: string | null }

// Not before it was held, and in a session that went on at the earliest on its last day.
const requireLater = (unit: Unit, session: Session, { approvedInId, approvedOn }: Approval): Session | null => {
  const { day } = currentSitting(session)
  if (approvedOn < day) fail('TIMES_REVERSED', { earlier: day, later: approvedOn })
  if (approvedInId === null) return null
  const other = getSession(unit, { sessionId: approvedInId })
  const isHeld = other.status === 'open' || other.status === 'closed'
  if (!isHeld || other.id === session.id) fail('SESSION_STATUS', { status: other.status })
  const last = currentSitting(other).day
  if (last < day) fail('TIMES_REVERSED', { earlier: day, later: last })
  return other
}

/** Draft or in review → approved: from here on the acta is the model that was kept, whatever changes around it. */
export const approveMinutes = (context: CoreContext, command: string, approval: Approval): Promise<MinutesReview> => {
  const { sessionId, approvedInId, approvedOn } = approval
  const observations = approval.observations || null
  return keep(context, command, sessionId, {
    event: 'approved',
    draw: (unit) => {
      const acta = requireStep(unit, approval, ['draft', 'in_review'])
      requireOver(acta)
      const session = requireLater(unit, acta, approval)
      return drawApproved(unit, sessionId, { session, approvedOn, observations })
    },
    record: (unit, files, drawn) => {
      const kept = newVersion(unit, sessionId, files)
      insertVersion(unit.sql, { ...kept, event: 'approved', approvedOn, approvedInId, observations })
      setState(unit.sql, sessionId, 'approved')
      // The very file that was approved is the one that is found among the documents.
      const { fileSha256: sha256, fileBytes: sizeBytes, printedSha256: modelSha256 } = files
      registerDocument(unit, { kind: 'minutes', subjectId: sessionId }, drawn, {
        sha256,
        sizeBytes,
        modelSha256,
        origin: 'program',
      })
    },
  })
}
