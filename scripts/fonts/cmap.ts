// Which characters a font can show, read from its table of characters: HarfBuzz knows it too, and takes longer to load
// than all fonts of a deck to be read.

/** Code points with a glyph, from the fullest table of Unicode that the font has; a font that is none has none. */
export function charactersOf(font: Uint8Array): Set<number> {
  try {
    const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
    const cmap = tableAt(view, 'cmap')
    const at = cmap === null ? null : unicodeTable(view, cmap)
    if (at === null) return new Set()
    return view.getUint16(at) === GROUPS ? fromGroups(view, at) : fromSegments(view, at)
  } catch (error) {
    // It ends in the middle.
    if (error instanceof RangeError) return new Set()
    throw error
  }
}

// --- internal ---

/** Formats of the tables: segments of the first 65,536 code points, groups of all. */
const SEGMENTS = 4
const GROUPS = 12
/** Bytes of a record of the directory. */
const RECORD = 16
/** Last code point of a table of segments, which is no character. */
const NO_CHARACTER = 0xffff

/** Where a table begins; null where there is none. */
function tableAt(view: DataView, name: string): number | null {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + RECORD * index
    const tag = [0, 1, 2, 3].map(at => String.fromCharCode(view.getUint8(record + at))).join('')
    if (tag === name) return view.getUint32(record + 8)
  }
  return null
}

/** Platforms 0 and 3 are Unicode's, but for the symbols of the latter. */
function unicodeTable(view: DataView, cmap: number): number | null {
  let best: { format: number; at: number } | null = null
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const record = cmap + 4 + 8 * index
    const [platform, encoding] = [view.getUint16(record), view.getUint16(record + 2)]
    const at = cmap + view.getUint32(record + 4)
    const format = view.getUint16(at)
    const isUnicode = platform === 0 || (platform === 3 && encoding > 0)
    if (isUnicode && (format === SEGMENTS || format === GROUPS) && format > (best?.format ?? 0)) best = { format, at }
  }
  return best?.at ?? null
}

function fromGroups(view: DataView, at: number): Set<number> {
  const characters = new Set<number>()
  for (let index = 0; index < view.getUint32(at + 12); index++) {
    const group = at + 16 + 12 * index
    const [first, last, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)]
    for (let code = first; code <= last; code++) if (glyph + code - first > 0) characters.add(code)
  }
  return characters
}

function fromSegments(view: DataView, at: number): Set<number> {
  const characters = new Set<number>()
  const double = view.getUint16(at + 6)
  const [ends, starts] = [at + 14, at + 16 + double]
  const [deltas, offsets] = [starts + double, starts + 2 * double]
  for (let index = 0; index < double; index += 2) {
    const [first, last] = [view.getUint16(starts + index), view.getUint16(ends + index)]
    const [delta, offset] = [view.getUint16(deltas + index), view.getUint16(offsets + index)]
    for (let code = first; code <= last && code < NO_CHARACTER; code++) {
      // Either the difference leads from the code to its glyph, or a list does that has 0 for none.
      const listed = offset === 0 ? null : view.getUint16(offsets + index + offset + 2 * (code - first))
      if (listed !== 0 && (((listed ?? code) + delta) & 0xffff) !== 0) characters.add(code)
    }
  }
  return characters
}
