// Is it a picture, how wide is it, and can one see through it? PNG, JPEG and SVG, by what is in the file, not by its
// name.

import { inflateSync } from 'node:zlib'
import { parseXml, XmlElement } from '@rgrove/parse-xml'
import type { Logo } from '../model/settings.ts'

/** `pixels`: width and height; null for a drawing, which has none. */
export type Picture = Omit<Logo, 'file'> & { extension: 'png' | 'jpg' | 'svg'; pixels: [number, number] | null }

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
  const isReadable = depth === 8 && interlace === 0
  const isClear = hasAlpha && (!isReadable || outlineTells(data, { width, height, bytesPerPixel }))
  const seeThrough = chunks.some(({ name }) => name === 'tRNS') || isClear
  return { extension: 'png', form: seeThrough ? 'clear' : 'solid', ...sizeOf(width, height) }
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

/** Two shades further apart than this are two in grey as well; of 255. */
const SHADES = 48

/**
 * Is its outline the mark? It has pixels less than opaque – a program writes an alpha channel even for a picture on
 * white –, and all that is opaque is of one shade: a star on a disc would be lost in the disc. PNG (third edition),
 * 9.2: filters.
 */
function outlineTells(
  data: Buffer,
  { width, height, bytesPerPixel }: { width: number; height: number; bytesPerPixel: number },
): boolean {
  const length = width * bytesPerPixel
  if (data.length < (length + 1) * height) throw new RangeError('too little data')
  let above = new Uint8Array(length)
  let [hasHoles, darkest, lightest] = [false, 255, 0]
  for (let row = 0; row < height; row++) {
    const line = unfiltered(data, { from: row * (length + 1), length, above, bytesPerPixel })
    for (let at = 0; at < length; at += bytesPerPixel) {
      if ((line[at + bytesPerPixel - 1] ?? 0) < 250) hasHoles = true
      else {
        const shade = bytesPerPixel === 4 ? shadeOf(line[at], line[at + 1], line[at + 2]) : (line[at] ?? 0)
        darkest = Math.min(darkest, shade)
        lightest = Math.max(lightest, shade)
      }
    }
    above = line
  }
  return hasHoles && lightest - darkest < SHADES
}

/** How light a colour is, from 0 to 255 (ITU-R BT.709). */
function shadeOf(red = 0, green = 0, blue = 0): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function unfiltered(
  data: Buffer,
  { from, length, above, bytesPerPixel }: { from: number; length: number; above: Uint8Array; bytesPerPixel: number },
): Uint8Array<ArrayBuffer> {
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
  }
  return line
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
        ...sizeOf(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)),
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
    form: paintsOf(root).size > 1 ? 'solid' : 'clear',
    aspect: width && height ? aspectOf(width, height) : stated && high ? aspectOf(stated, high) : 1,
    pixels: null,
  }
}

/** The colours that it states; what states none is as its neighbours. */
function paintsOf(element: XmlElement): Set<string> {
  const stated = ['fill', 'stroke', 'stop-color'].map(name => element.attributes[name])
  const styled = [...(element.attributes['style'] ?? '').matchAll(RE_PAINT)].map(match => match[1])
  const own = [...stated, ...styled].flatMap(paint =>
    paint && !RE_NO_PAINT.test(paint) ? [paint.trim().toLowerCase()] : [],
  )
  const inner = element.children.flatMap(child => (child instanceof XmlElement ? [...paintsOf(child)] : []))
  return new Set([...own, ...inner])
}

/** Matches `fill: #a00` and `stop-color:red` in a style. */
const RE_PAINT = /(?:fill|stroke|stop-color)\s*:\s*([^;]+)/g
const RE_NO_PAINT = /^\s*(?:none|transparent|inherit|currentcolor|url\()/i

function sizeOf(width: number, height: number): Pick<Picture, 'aspect' | 'pixels'> {
  return { aspect: aspectOf(width, height), pixels: [width, height] }
}

function aspectOf(width: number, height: number): number {
  return Math.round((width / height) * 1000) / 1000
}
