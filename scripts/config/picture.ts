// Is it a picture, how wide is it, and can one see through it? PNG, JPEG and SVG, by what is in the file, not by its
// name.

import { inflateSync } from 'node:zlib'
import { parseXml } from '@rgrove/parse-xml'
import type { Logo } from '../model/settings.ts'

export type Picture = Omit<Logo, 'file'> & { extension: 'png' | 'jpg' | 'svg' }

/** A mark of a unit is not a photograph; more than this many pixels is a file meant for something else. */
const MOST_PIXELS = 40_000_000

/** Null: not a picture that a browser shows. */
export function pictureIn(bytes: Buffer): Picture | null {
  try {
    return pngIn(bytes) ?? jpegIn(bytes) ?? svgIn(bytes)
  } catch {
    // A picture cut off in the middle: reading past its end, or packed data that do not unpack.
    return null
  }
}

// --- internal ---

const PNG = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1')
/** Samples a pixel by colour type: grey, colours, palette, grey and alpha, colours and alpha. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

function pngIn(bytes: Buffer): Picture | null {
  if (!bytes.subarray(0, 8).equals(PNG)) return null
  const chunks = [...chunksOf(bytes)]
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const [depth, type, interlace] = [bytes[24] ?? 0, bytes[25] ?? 0, bytes[28] ?? 0]
  const samples = SAMPLES[type]
  if (!samples || width * height === 0 || width * height > MOST_PIXELS) return null
  const bytesPerPixel = Math.max(1, (samples * depth) / 8)
  const data = inflateSync(Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ content }) => content)), {
    maxOutputLength: Math.ceil((width * samples * depth) / 8 + 9) * height * 2,
  })
  const hasAlpha = type === 4 || type === 6
  const seeThrough =
    chunks.some(({ name }) => name === 'tRNS') ||
    (hasAlpha && (depth !== 8 || interlace !== 0 || hasHoles(data, width, height, bytesPerPixel)))
  return { extension: 'png', form: seeThrough ? 'clear' : 'solid', aspect: aspectOf(width, height) }
}

function* chunksOf(bytes: Buffer): Generator<{ name: string; content: Buffer }> {
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    yield { name, content: bytes.subarray(at + 8, at + 8 + length) }
    if (name === 'IEND') return
    at += length + 12
  }
  throw new RangeError('no end')
}

/**
 * Any pixel less than opaque? A program writes an alpha channel even for a picture on white. PNG (third edition), 9.2:
 * filters.
 */
function hasHoles(data: Buffer, width: number, height: number, bytesPerPixel: number): boolean {
  const length = width * bytesPerPixel
  if (data.length < (length + 1) * height) throw new RangeError('too little data')
  let above = new Uint8Array(length)
  for (let row = 0; row < height; row++) {
    const from = row * (length + 1)
    const filter = data[from]
    const line = new Uint8Array(length)
    for (let at = 0; at < length; at++) {
      const left = line[at - bytesPerPixel] ?? 0
      const up = above[at] ?? 0
      const corner = above[at - bytesPerPixel] ?? 0
      const predicted =
        filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? (left + up) >> 1
              : filter === 4
                ? paeth(left, up, corner)
                : 0
      line[at] = (data[from + 1 + at] ?? 0) + predicted
      if (at % bytesPerPixel === bytesPerPixel - 1 && (line[at] ?? 0) < 250) return true
    }
    above = line
  }
  return false
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
}

/** Frame headers SOF0 to SOF15; C4, C8 and CC are tables. */
function jpegIn(bytes: Buffer): Picture | null {
  if (bytes.readUInt16BE(0) !== 0xffd8) return null
  for (let at = 2; at < bytes.length;) {
    const marker = bytes.readUInt16BE(at)
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)) {
      return {
        extension: 'jpg',
        form: 'solid',
        aspect: aspectOf(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)),
      }
    }
    if (marker < 0xffc0) return null
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/**
 * What follows the root's start is looked at by the parser alone: shown as a picture, an SVG runs nothing and fetches
 * nothing.
 */
function svgIn(bytes: Buffer): Picture | null {
  const root = parseXml(bytes.toString('utf8').replace(/^\uFEFF/, '')).root
  if (root?.name.replace(/^.*:/, '') !== 'svg') return null
  const [, , width, height] = (root.attributes['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [stated, high] = [
    Number.parseFloat(root.attributes['width'] ?? ''),
    Number.parseFloat(root.attributes['height'] ?? ''),
  ]
  return {
    extension: 'svg',
    form: 'clear',
    aspect: width && height ? aspectOf(width, height) : stated && high ? aspectOf(stated, high) : 1,
  }
}

function aspectOf(width: number, height: number): number {
  return Math.round((width / height) * 1000) / 1000
}
