import { randomBytes } from 'node:crypto'

/** A UUID of version 7 (RFC 9562): random, and in the order of its moment. */
export const newUuidV7 = (clock: () => Date, random: (size: number) => Uint8Array = randomBytes): string => {
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(clock().getTime(), 0, 6)
  bytes.set(random(10), 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
