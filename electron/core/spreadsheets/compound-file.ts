/*
 * A compound file (MS-CFB) is a small file system, and an .xls is one. The library that reads it follows its chains without
 * looking whether they come back to where they were: a file that a bad disk or a bad person bent would take all the memory
 * of the computer. So the chains are walked here first.
 */

const headerBytes = 512
const entryBytes = 128
/** The names of the streams of properties begin with it. */
const propertySetMark = 5
/** Streams smaller than this lie in the small sectors, which the library reads only as far as their size says. */
const smallestInSectors = 4096
const sectorsInHeader = { offset: 76, count: 109 }

type Sectors = { view: DataView; bytes: number; count: number; nextOf: (sector: number) => number }

const offsetOf = ({ bytes }: Pick<Sectors, 'bytes'>, sector: number): number => (sector + 1) * bytes

const readInt = (view: DataView, offset: number): number =>
  offset + 4 <= view.byteLength ? view.getInt32(offset, true) : -1

// The sectors of the allocation table: the first are in the header, those of larger files in a chain of their own.
const tableSectors = (view: DataView, bytes: number, count: number): number[] => {
  const { offset, count: mostInHeader } = sectorsInHeader
  const found = Array.from({ length: mostInHeader }, (_, index) => readInt(view, offset + 4 * index))
  const perSector = bytes / 4 - 1
  const seen = new Set<number>()
  for (let more = readInt(view, 68); more >= 0 && more < count && !seen.has(more);) {
    seen.add(more)
    const from = offsetOf({ bytes }, more)
    for (let index = 0; index < perSector; index += 1) found.push(readInt(view, from + 4 * index))
    more = readInt(view, from + 4 * perSector)
  }
  return found
}

const sectorsOf = (view: DataView): Sectors | null => {
  const bytes = 2 ** view.getUint16(30, true)
  if (bytes !== 512 && bytes !== 4096) return null
  const count = Math.ceil(view.byteLength / bytes) - 1
  const table = tableSectors(view, bytes, count)
  const nextOf = (sector: number): number => {
    const part = table[Math.floor((sector * 4) / bytes)] ?? -1
    return part < 0 ? -1 : readInt(view, offsetOf({ bytes }, part) + ((sector * 4) % bytes))
  }
  return { view, bytes, count, nextOf }
}

/** The sectors of a chain in order; null when it comes back to itself or leads out of the file. */
const chainFrom = ({ count, nextOf }: Sectors, start: number): number[] | null => {
  const chain = new Set<number>()
  for (let sector = start; sector >= 0; sector = nextOf(sector)) {
    if (sector >= count || chain.has(sector)) return null
    chain.add(sector)
  }
  return [...chain]
}

type Entry = { at: number; pointers: number[]; start: number; size: number }

// A file cut off in the middle of an entry has no such entry.
const entriesIn = (sectors: Sectors, sector: number): number[] =>
  Array.from(
    { length: sectors.bytes / entryBytes },
    (_, index) => offsetOf(sectors, sector) + index * entryBytes,
  ).filter((at) => at + entryBytes <= sectors.view.byteLength)

const entriesOf = (sectors: Sectors): Entry[] | null => {
  const { view } = sectors
  const chain = chainFrom(sectors, readInt(view, 48))
  return (
    chain?.flatMap((sector) =>
      entriesIn(sectors, sector).map((at) => {
        const pointers = [68, 72, 76].map((offset) => readInt(view, at + offset)).filter((pointer) => pointer > 0)
        return { at, pointers, start: readInt(view, at + 116), size: readInt(view, at + 120) }
      }),
    ) ?? null
  )
}

// Every entry hangs from one other at most, and none from itself by whatever way.
const isForest = (entries: readonly Entry[]): boolean => {
  const parents = new Map<number, number>()
  for (const [index, { pointers }] of entries.entries())
    for (const pointer of pointers) {
      if (parents.has(pointer)) return false
      parents.set(pointer, index)
    }
  return entries.every((_, index) => {
    const seen = new Set<number>()
    for (let entry: number | undefined = index; entry !== undefined; entry = parents.get(entry)) {
      if (seen.has(entry)) return false
      seen.add(entry)
    }
    return true
  })
}

const isPropertySet = (view: DataView, { at }: Entry): boolean => view.getUint16(at, true) === propertySetMark

/**
 * A compound file as the library may have it: its title, author and other properties taken out, of which the library reads
 * as many as the file says that there are. Null when a chain does not end, or a stream is larger than the file.
 */
export const tamedCompoundFile = (file: Uint8Array): Uint8Array | null => {
  if (file.byteLength < headerBytes) return null
  const copy = Uint8Array.from(file)
  const view = new DataView(copy.buffer)
  const sectors = sectorsOf(view)
  const entries = sectors && entriesOf(sectors)
  if (!entries || !isForest(entries)) return null
  const fits = ({ start, size }: Entry): boolean =>
    size <= file.byteLength && (size < smallestInSectors || chainFrom(sectors, start) !== null)
  if (!entries.every(fits)) return null
  for (const { at } of entries.filter((entry) => isPropertySet(view, entry))) {
    view.setUint16(at + 64, 0, true)
    view.setInt32(at + 120, 0, true)
  }
  return copy
}
