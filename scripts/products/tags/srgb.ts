// The colour space of everything we print, as an ICC profile: sRGB (IEC 61966-2-1), written out from its own numbers.
// An archive needs it in the file (ISO 19005-2, output intent).

const SIGNATURES = ['desc', 'cprt', 'wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'] as const
const HEAD = 128
const ENTRY = 12

/** White D50, which profiles are stated for, and the primaries of sRGB adapted to it (Bradford). */
const WHITE = [0.9642, 1, 0.8249]
const RED = [0.43607, 0.22249, 0.01392]
const GREEN = [0.38515, 0.71687, 0.09708]
const BLUE = [0.14307, 0.06061, 0.7141]
/** g a b c d of Y = (aX + b)^g above d, cX below. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]

/** An ICC profile of version 4.2, the same bytes each time. */
export function srgbProfile(): Uint8Array {
  const curve = curveTag()
  const blocks = [text('sRGB'), text('CC0'), xyz(WHITE), xyz(RED), xyz(GREEN), xyz(BLUE), curve]
  const start = HEAD + 4 + SIGNATURES.length * ENTRY
  const places = blocks.map((_, index) => start + lengthOf(blocks.slice(0, index)))
  const size = start + lengthOf(blocks)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  writeHead(bytes, view, size)
  view.setUint32(HEAD, SIGNATURES.length)
  SIGNATURES.forEach((signature, index) => {
    const block = Math.min(index, blocks.length - 1)
    const at = HEAD + 4 + index * ENTRY
    write(bytes, at, signature)
    view.setUint32(at + 4, places[block] ?? 0)
    view.setUint32(at + 8, blocks[block]?.length ?? 0)
  })
  blocks.forEach((block, index) => bytes.set(block, places[index]))
  return bytes
}

// --- internal ---

function writeHead(bytes: Uint8Array, view: DataView, size: number): void {
  view.setUint32(0, size)
  view.setUint32(8, 0x04200000)
  write(bytes, 12, 'mntrRGB XYZ ')
  // The day of the standard's amendment: a date is asked for, and no day of ours may be in it.
  ;[2003, 1, 1].forEach((part, index) => view.setUint16(24 + 2 * index, part))
  write(bytes, 36, 'acsp')
  WHITE.forEach((value, index) => view.setInt32(68 + 4 * index, fixed(value)))
}

function lengthOf(blocks: readonly Uint8Array[]): number {
  return blocks.reduce((sum, { length }) => sum + length, 0)
}

function xyz(values: readonly number[]): Uint8Array {
  return numbers('XYZ ', values)
}

function curveTag(): Uint8Array {
  const block = numbers('para', [0, ...CURVE])
  // Function type 3, in the upper half of the first number.
  new DataView(block.buffer).setUint32(8, 0x00030000)
  return block
}

function numbers(signature: string, values: readonly number[]): Uint8Array {
  const block = new Uint8Array(8 + 4 * values.length)
  const view = new DataView(block.buffer)
  write(block, 0, signature)
  values.forEach((value, index) => view.setInt32(8 + 4 * index, fixed(value)))
  return block
}

/** A text in one language (`mluc`), padded to four bytes. */
function text(words: string): Uint8Array {
  const block = new Uint8Array(28 + 2 * words.length + ((2 * words.length) % 4))
  const view = new DataView(block.buffer)
  write(block, 0, 'mluc')
  ;[1, 12].forEach((value, index) => view.setUint32(8 + 4 * index, value))
  write(block, 16, 'enUS')
  view.setUint32(20, 2 * words.length)
  view.setUint32(24, 28)
  ;[...words].forEach((sign, index) => view.setUint16(28 + 2 * index, sign.charCodeAt(0)))
  return block
}

function fixed(value: number): number {
  return Math.round(value * 65536)
}

function write(bytes: Uint8Array, at: number, words: string): void {
  ;[...words].forEach((sign, index) => (bytes[at + index] = sign.charCodeAt(0)))
}
