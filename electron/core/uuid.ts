import { randomUUID } from 'node:crypto'

/**
 * A UUID of version 7 (RFC 9562): random, and in the order of its moment. The chance and the variant are those of a UUID
 * of version 4, which Node draws in advance.
 */
export const newUuidV7 = (clock: () => Date, random: () => string = randomUUID): string => {
  const moment = clock().getTime().toString(16).padStart(12, '0')
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${random().slice(15)}`
}
