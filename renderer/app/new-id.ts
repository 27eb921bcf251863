import { uuidV7 } from '../../shared/domain/uuid.ts'
import { now } from './clock.ts'

// Not by `randomUUID`, which a browser only has where the page came over a safe connection.
const drawn = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** An id for what is shown before the program has it. */
export const newId = (): string => uuidV7(() => new Date(now()), drawn)
