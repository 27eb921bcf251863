import type { Erratum, MinutesVersion } from '../../../shared/contract/review.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import type { MinutesState } from '../../../shared/domain/session.ts'
import type { Unit } from '../context.ts'
import type { DocumentModel } from '../documents/model.ts'
import { found } from '../failure.ts'
import { soundBytes } from '../files/store.ts'
import { listErrata } from './store-errata.ts'
import { listVersions, type StoredVersion } from './store-versions.ts'

/** Whether the acta is as it was approved, and stays so. */
export const isLocked = (state: MinutesState): state is 'approved' | 'signed' =>
  state === 'approved' || state === 'signed'

/** The version approved last; of a draft, the one that was opened again. */
export const lastApproved = ({ sql }: Unit, sessionId: SessionId): StoredVersion | undefined =>
  listVersions(sql, sessionId).findLast(({ event }) => event === 'approved')

/** The corrections of the version approved last; of a draft, what its text should say by itself now. */
export const errataOf = (unit: Unit, sessionId: SessionId): Erratum[] => {
  const version = lastApproved(unit, sessionId)
  return version === undefined ? [] : listErrata(unit.sql, version.id)
}

/** How much of a SHA-256 is printed: enough to tell two actas apart by eye. */
const printedDigits = 12

/** The approved model with its number at the foot of each page: what is printed. */
export const withPrintedNumber = (model: DocumentModel, modelSha256: string): DocumentModel => ({
  ...model,
  footerNote: `SHA-256: ${modelSha256.slice(0, printedDigits)}`,
})

/** A file that the program kept, or the failure that it is not there any more; one that was spoiled is not there. */
export const keptFile = ({ files }: Unit, sha256: string): string =>
  Buffer.from(found(soundBytes(files, sha256), 'minutesVersion')).toString('utf8')

/** The model of a version as it was kept, without its number. */
export const keptModel = (unit: Unit, { modelSha256 }: Pick<MinutesVersion, 'modelSha256'>): DocumentModel =>
  // Its SHA-256 says that these are the bytes that this program wrote of a model.
  JSON.parse(keptFile(unit, modelSha256)) as DocumentModel
