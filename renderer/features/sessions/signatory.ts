import type { Signatory } from '../../../shared/domain/committee.ts'

/** A signatory without a name is nobody yet. */
export const signatoryOrNull = (signatory: Signatory): Signatory | null =>
  signatory.name.trim() === '' ? null : signatory

/** A place to write a signatory in, when nobody has been named. */
export const signatoryOrBlank = (signatory: Signatory | null): Signatory => signatory ?? { name: '', position: '' }
