import { z } from 'zod'
import { PersonDraft } from '../../../shared/contract/committee.ts'
import { splitFullName } from '../../../shared/domain/person-name.ts'

/** Somebody whom the program does not know yet, as the form asks for them. */
export const GuestDraft = z.strictObject({
  person: PersonDraft,
  institutionName: z.string().trim().max(300).nullable(),
  capacity: z.enum(['guest', 'staff']),
  position: z.string().trim().max(300).nullable(),
})
export type GuestDraft = z.infer<typeof GuestDraft>

/** A guest proposed from the name that was typed in the register. */
export const guestFromName = (name: string): GuestDraft => ({
  person: { ...splitFullName(name), nationalId: null, sex: null, phone: null, email: null },
  institutionName: null,
  capacity: 'guest',
  position: null,
})
