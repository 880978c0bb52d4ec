// Which characters a TrueType font can show, and with which glyphs: its `cmap` table, formats 4 and 12, which is all that our fonts have.

/** Code points with a glyph. */
export function charactersOf(font: Buffer): Set<number> {
  return new Set(glyphsOf(font).keys())
}

/** Code point → number of its glyph. */
export function glyphsOf(font: Buffer): Map<number, number> {
  const found = new Map<number, number>()
  const cmap = tableOffset(font, 'cmap')
  if (cmap === null) return found
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4)
    const format = font.readUInt16BE(table)
    if (format === 4) readFormat4(font, table, found)
    if (format === 12) readFormat12(font, table, found)
  }
  return found
}

/** Where a table of the font begins; null where it has none of that name. */
export function tableOffset(font: Buffer, tag: string): number | null {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + index * 16
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  }
  return null
}

// --- internal ---

/** Segments of the basic plane: end, start, delta and an offset into a list of glyphs, each in an array of its own. */
function readFormat4(font: Buffer, table: number, found: Map<number, number>): void {
  const bytes = font.readUInt16BE(table + 6)
  for (let at = 0; at < bytes; at += 2) {
    const end = font.readUInt16BE(table + 14 + at)
    const start = font.readUInt16BE(table + 16 + bytes + at)
    const delta = font.readUInt16BE(table + 16 + 2 * bytes + at)
    const offsetAt = table + 16 + 3 * bytes + at
    const offset = font.readUInt16BE(offsetAt)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = offset === 0 ? code : font.readUInt16BE(offsetAt + offset + 2 * (code - start))
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) found.set(code, glyph)
    }
  }
}

/** Groups of code points, all planes. */
function readFormat12(font: Buffer, table: number, found: Map<number, number>): void {
  for (let index = 0; index < font.readUInt32BE(table + 12); index++) {
    const group = table + 16 + index * 12
    const start = font.readUInt32BE(group)
    for (let code = start; code <= font.readUInt32BE(group + 4); code++)
      found.set(code, font.readUInt32BE(group + 8) + code - start)
  }
}
