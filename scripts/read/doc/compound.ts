// The streams of an OLE compound file (.doc, .wps) by name. Chains of sectors come from the file and may run in circles
// or out of it: each is followed no further than the file is long.

const FREE = 0xfffffffa
const DIRECTORY_ENTRY = 128

/**
 * The streams of the root folder; those of embedded objects stay closed. Throws RangeError where the file is broken.
 */
export function openCompound(bytes: Uint8Array): (name: string) => Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorSize = 1 << checked(view.getUint16(30, true), 7, 16)
  const miniSize = 1 << checked(view.getUint16(32, true), 4, 12)
  const cutoff = view.getUint32(56, true)
  const fat = readFat(view, sectorSize)
  const read = (start: number, size: number) =>
    joined(
      chain(start, fat).map(sector => bytes.subarray((sector + 1) * sectorSize, (sector + 2) * sectorSize)),
      size,
    )
  const directory = read(view.getUint32(48, true), Infinity)
  const miniFat = words(read(view.getUint32(60, true), Infinity))
  const entries = new Map(entriesOf(directory).map(entry => [entry.name, entry]))
  const root = entries.get('Root Entry')
  const mini = root ? read(root.start, root.size) : new Uint8Array()
  return name => {
    const entry = entries.get(name)
    if (!entry) return null
    if (entry.size >= cutoff) return read(entry.start, entry.size)
    return joined(
      chain(entry.start, miniFat).map(sector => mini.subarray(sector * miniSize, (sector + 1) * miniSize)),
      entry.size,
    )
  }
}

// --- internal ---

interface Entry {
  name: string
  start: number
  size: number
}

function checked(value: number, least: number, most: number): number {
  if (value < least || value > most) throw new RangeError(`size 2^${value}`)
  return value
}

function readFat(view: DataView, sectorSize: number): number[] {
  const perSector = sectorSize / 4
  const sectors: number[] = []
  for (let n = 0; n < 109; n++) sectors.push(view.getUint32(76 + n * 4, true))
  const seen = new Set<number>()
  for (let next = view.getUint32(68, true); next < FREE && !seen.has(next);) {
    seen.add(next)
    const at = (next + 1) * sectorSize
    for (let n = 0; n < perSector - 1; n++) sectors.push(view.getUint32(at + n * 4, true))
    next = view.getUint32(at + (perSector - 1) * 4, true)
  }
  const fat: number[] = []
  for (const sector of sectors.filter(one => one < FREE)) {
    for (let n = 0; n < perSector; n++) fat.push(view.getUint32((sector + 1) * sectorSize + n * 4, true))
  }
  return fat
}

function chain(start: number, fat: readonly number[]): number[] {
  const sectors: number[] = []
  for (let at = start; at < FREE; at = fat[at] ?? FREE) {
    if (sectors.length > fat.length) throw new RangeError('sectors in a circle')
    sectors.push(at)
  }
  return sectors
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = Buffer.concat(parts)
  return new Uint8Array(all.buffer, all.byteOffset, Math.min(size, all.length))
}

function words(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length >> 2 }, (_, n) => view.getUint32(n * 4, true))
}

/** The root and what lies directly in it: a tree of left and right neighbours below the root's child. */
function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const count = Math.floor(directory.length / DIRECTORY_ENTRY)
  const found: Entry[] = []
  const seen = new Set<number>()
  const waiting = [0]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id >= count || seen.has(id)) continue
    seen.add(id)
    const at = id * DIRECTORY_ENTRY
    const length = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2)
    found.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
    waiting.push(
      ...(id === 0 ? [view.getUint32(at + 76, true)] : [view.getUint32(at + 68, true), view.getUint32(at + 72, true)]),
    )
  }
  return found.map((entry, index) => (index === 0 ? { ...entry, name: 'Root Entry' } : entry))
}
