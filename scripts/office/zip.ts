// The zip that office files are. Read: parts by name, each inflated only when asked for. Such files come from anywhere,
// so what one claims of its sizes is checked before anything is inflated, and inflating stops at the claim. Written:
// parts in their order and with a fixed date, so that the same parts give the same bytes.

import { inflateRawSync } from 'node:zlib'
import { strToU8, zipSync, type Zippable } from 'fflate'

export interface Zip {
  names: readonly string[]
  /** The bytes of a part; null where there is none. */
  part: (name: string) => Uint8Array | null
}

/** Why a zip cannot be read; `megabytes` is what a bomb would become. */
export class ZipError extends Error {
  readonly fault: 'damaged' | 'bomb' | 'encrypted'
  readonly megabytes: number

  constructor(fault: ZipError['fault'], { bytes = 0, cause }: { bytes?: number; cause?: unknown } = {}) {
    super(`zip: ${fault}`, { cause })
    this.fault = fault
    this.megabytes = Math.round(bytes / 1e6)
  }
}

/** Sum of the sizes after inflating. A speech with photographs has some 50 MB. */
const MOST_INFLATED = 200_000_000
const MOST_ENTRIES = 10_000
/** XML of a real document packs 10 to 40 times; only a bomb of some size is worth the word. */
const MOST_RATIO = 150
const LEAST_BOMB = 20_000_000

/** Throws ZipError where the directory is broken or promises too much; `mostPart`: bytes of the largest part. */
export function openZip(bytes: Uint8Array, mostPart: number = MOST_INFLATED): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(view)
  const sum = [...entries.values()].reduce((all, { size }) => all + size, 0)
  if (sum > MOST_INFLATED || (sum > LEAST_BOMB && sum > bytes.length * MOST_RATIO))
    throw new ZipError('bomb', { bytes: sum })
  return {
    names: [...entries.keys()],
    part: name => {
      const entry = entries.get(name)
      if (entry && entry.size > mostPart) throw new ZipError('bomb', { bytes: entry.size })
      return entry ? inflate(bytes, view, entry) : null
    },
  }
}

/** Does it begin as a zip file does? */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7)
}

/** The same parts, the same bytes, on every machine. */
export function pack(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const files: Zippable = {}
  for (const [name, content] of parts) files[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(files, { mtime: EPOCH, level: 6 })
}

// --- internal ---

/**
 * The first day a zip can name. fflate writes local time, and this is made in local time: the same bytes everywhere.
 */
const EPOCH = new Date(1980, 0, 1)

interface Entry {
  method: number
  packed: number
  size: number
  offset: number
  isEncrypted: boolean
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
/** The end record and the longest comment behind it. */
const FARTHEST_END = 22 + 65_535

function readDirectory(view: DataView): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  try {
    const end = findEnd(view)
    const count = view.getUint16(end + 10, true)
    if (count > MOST_ENTRIES) throw new RangeError(`${count} entries`)
    for (let n = 0, at = view.getUint32(end + 16, true); n < count; n++) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError(`no entry at ${at}`)
      const nameLength = view.getUint16(at + 28, true)
      const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength))
      entries.set(name.replaceAll('\\', '/').replace(/^\//, ''), {
        isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      })
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
  } catch (cause) {
    throw new ZipError('damaged', { cause })
  }
  return entries
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - FARTHEST_END); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  throw new RangeError('no directory')
}

function inflate(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { method, packed, size, offset, isEncrypted } = entry
  if (isEncrypted) throw new ZipError('encrypted')
  try {
    if (view.getUint32(offset, true) !== LOCAL_ENTRY) throw new RangeError(`no entry at ${offset}`)
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    const data = bytes.subarray(start, start + packed)
    if (method === 0) return data
    if (method !== 8) throw new RangeError(`packed by method ${method}`)
    return size === 0 ? new Uint8Array() : inflateRawSync(data, { maxOutputLength: size })
  } catch (cause) {
    throw new ZipError('damaged', { cause })
  }
}
