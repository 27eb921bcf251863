import { oc } from '@orpc/contract'
import { z } from 'zod'
import { failing } from './errors.ts'

export const Priority = z.strictObject({
  number: z.int(),
  /** False when the source does not show the number and it was taken from the order. */
  isNumberConfirmed: z.boolean(),
  text: z.string(),
})
export type Priority = z.infer<typeof Priority>

export const priorities = {
  list: oc.errors(failing()).output(z.strictObject({ name: z.string().nullable(), items: z.array(Priority) })),
}
