import { z } from 'zod'

const required = z.string().trim().min(1).max(200)
const optional = z.string().trim().max(300)

/** What the first-run page asks. */
export const FirstRunDraft = z.strictObject({
  operatorName: required,
  region: required,
  name: required,
  acronym: required,
  city: required,
  phone: optional,
  email: optional,
  coordinatorName: optional,
  secretaryName: optional,
})
export type FirstRunDraft = z.infer<typeof FirstRunDraft>

/** Nothing answered yet. */
export const emptyDraft: FirstRunDraft = {
  operatorName: '',
  region: '',
  name: '',
  acronym: '',
  city: '',
  phone: '',
  email: '',
  coordinatorName: '',
  secretaryName: '',
}
