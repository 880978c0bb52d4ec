// Files as they come out of broken disks, mails and converters: those of the tests, with bytes changed, moved, cut.

import { unzipSync, zipSync } from 'fflate'
import { globSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Random } from './random.ts'

const ROOT = join(import.meta.dirname, '../..')
const FILES = globSync(['tests/fixtures/**/*.{docx,doc,odt,rtf,html,pdf}', 'examples/**/*.{docx,md,txt,html}'], {
  cwd: ROOT,
}).toSorted()
/** Entries of a container larger than this are left as they are. */
const MOST_ENTRY = 200_000

/** A file with its name's ending, after one to eight changes; of a container half the time the parts are changed. */
export function corruptFile(random: Random): { name: string; bytes: Uint8Array } {
  const name = random.pick(FILES)
  const bytes = readFileSync(join(ROOT, name))
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const changed = isZip && random.chance(0.6) ? inside(bytes, random) : changedBytes(bytes, random)
  return { name: `talk${extname(name)}`, bytes: changed }
}

// --- internal ---

function inside(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter(name => (parts[name]?.length ?? 0) < MOST_ENTRY)
  for (let left = 1 + random.below(2); left > 0; left--) {
    const name = random.pick(names)
    const part = parts[name]
    if (!part) continue
    if (random.chance(0.1)) delete parts[name]
    else parts[name] = random.chance(0.5) ? tagsMoved(part, random) : changedBytes(part, random)
  }
  return zipSync(parts, { level: 1 })
}

/** XML with a tag doubled, gone or in another place. */
function tagsMoved(part: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const pieces = new TextDecoder().decode(part).split(/(?=<)/)
  for (let left = 1 + random.below(4); left > 0; left--) {
    const at = random.below(pieces.length)
    const piece = pieces[at] ?? ''
    const way = random.below(3)
    if (way === 0) pieces.splice(at, 1)
    else pieces.splice(way === 1 ? at : random.below(pieces.length), 0, piece)
  }
  return new TextEncoder().encode(pieces.join(''))
}

function changedBytes(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  let now = Uint8Array.from(bytes)
  for (let left = 1 + random.below(8); left > 0; left--) {
    const at = random.below(now.length)
    const length = 1 + random.below(Math.min(64, now.length - at))
    switch (random.below(5)) {
      case 0:
        now[at] = random.below(256)
        break
      case 1:
        now.fill(random.pick([0, 0xff, 0x20, 0x3c]), at, at + length)
        break
      case 2:
        now.copyWithin(at, random.below(now.length), random.below(now.length))
        break
      case 3:
        now = Uint8Array.from([...now.subarray(0, at), ...now.subarray(at + length)])
        break
      default:
        if (random.chance(0.2)) now = now.slice(0, at)
    }
    if (now.length === 0) return now
  }
  return now
}
