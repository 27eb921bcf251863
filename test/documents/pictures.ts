import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** A grey picture: a byte for each point, 0 black and 255 white. */
export type Picture = { width: number; height: number; points: Uint8Array }

/** Reads a raw PGM, as pdftoppm writes it. */
export const readPgm = (pgm: Buffer): Picture => {
  const [head = '', width, height] = /^P5\s(\d+) (\d+)\s255\s/u.exec(pgm.toString('latin1', 0, 40)) ?? []
  if (head === '') throw new Error('Not a raw PGM')
  return { width: Number(width), height: Number(height), points: pgm.subarray(head.length) }
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex')

const chunk = (name: string, content: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** Writes a PNG of 8 bit grey, its lines unfiltered: small enough, and read again in few lines. */
export const writePng = ({ width, height, points }: Picture): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) lines.set(points.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const data = deflateSync(lines, { level: 9 })
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', new Uint8Array())])
}

const dataAt = 8 + 25

/** Reads what `writePng` wrote. */
export const readPng = (png: Buffer): Picture => {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const lines = inflateSync(png.subarray(dataAt + 8, dataAt + 8 + png.readUInt32BE(dataAt)))
  const points = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) points.set(lines.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), y * width)
  return { width, height, points }
}

// What antialiasing may change.
const tolerance = 48

/** How many points of one picture have nothing alike in the other at most one point away. */
const strangePoints = (one: Picture, other: Picture): number => {
  let count = 0
  for (let y = 0; y < one.height; y += 1)
    for (let x = 0; x < one.width; x += 1) {
      const point = one.points[y * one.width + x] ?? 255
      let [darkest, lightest] = [255, 0]
      for (let nearY = Math.max(0, y - 1); nearY <= Math.min(other.height - 1, y + 1); nearY += 1)
        for (let nearX = Math.max(0, x - 1); nearX <= Math.min(other.width - 1, x + 1); nearX += 1) {
          const near = other.points[nearY * other.width + nearX] ?? 255
          darkest = Math.min(darkest, near)
          lightest = Math.max(lightest, near)
        }
      if (point < darkest - tolerance || point > lightest + tolerance) count += 1
    }
  return count
}

/** How many points differ between two pictures beyond antialiasing and a shift of one point; all of them when the sizes do. */
export const differingPoints = (one: Picture, other: Picture): number =>
  one.width === other.width && one.height === other.height
    ? strangePoints(one, other) + strangePoints(other, one)
    : one.width * one.height
