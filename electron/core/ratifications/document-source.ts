import type { RatificationId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { currentSettings, yearNameOf } from '../settings/service.ts'
import { ratificationDocument } from './document.ts'
import { getRatification } from './service.ts'

/** The act of ratification of an agenda. */
export const drawRatification = (unit: Unit, id: RatificationId): DrawnDocument => {
  const act = getRatification(unit, id)
  const { committee } = currentSettings(unit)
  return {
    model: ratificationDocument({ committee, yearName: yearNameOf(unit, act.heldOn), act }),
    fileTitle: `Acta de ratificación ${act.title}`,
    label: act.title,
    sessionId: null,
  }
}
