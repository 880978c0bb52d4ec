// What is put on a printed PDF afterwards: a watermark across each page, and the number of the copy at the mark of
// confidentiality. Both are outlines, not text, and marked as artifacts: they are seen, and stay out of what is copied
// or read aloud. The deck is rendered once, however many copies there are.

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFPage, type PDFPageLeaf, type PDFRef } from 'pdf-lib'
import { SpeechdeckError } from '../issue.ts'
import { copyLabel } from '../words/labels.ts'
import type { Stamp } from '../model/product.ts'
import type { Lang } from '../model/source.ts'
import { pdfPath, svgPath, textShape, type TextShape } from '../fonts/outlines.ts'
import { asBooklet } from './print/booklet.ts'
import { LOAD_AT_ONCE, savedWithIdentity } from './identity.ts'
import { writeError, writeWhole } from '../disk/write-whole.ts'
import { withdrawUa } from './tags/standards.ts'
import { makeScratch } from '../disk/scratch.ts'

export interface Stamped {
  pages: number
  bytes: number
  files?: string[]
}

/** Of Noto Sans SC, which has every character of GB 18030 that is in use. */
const FONT = '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'
/** The slope of a watermark, and its length as a share of what fits at that slope. */
const SLOPE = Math.PI / 6
const SHARE = 0.72
/** Of its letters, as a share of the page's shorter side. */
const LARGEST = 0.22
/** Grey at this opacity shows on white as on the dark red of a cover, and lets 9-point text be read. */
const GREY = 0.5
const OPACITY = 0.16
/**
 * The number of a copy, in points: size, room around it, distance from the upper edge; from the right edge as the
 * page's matter.
 */
const NUMBER = { size: 11, padX: 5, padY: 3.5, top: 14, right: 0.065 }
/** A page as tall as this in points is paper: the number stands above its head, whose margin is wider. */
const TALL = 560
const RIGHT_ON_PAPER = 0.095
const NUMBER_TOP_ON_PAPER = 14

/**
 * Writes a printed PDF to `output`: as it is, with a watermark, or as numbered copies (files beside `output`, or one
 * file).
 */
export async function deliver(
  output: string,
  printed: Uint8Array,
  pages: number,
  { stamp, lang, duplex = false, booklet = false }: Sides & { stamp: Stamp; lang: Lang },
): Promise<Stamped> {
  const { watermark, copies } = stamp
  if (booklet) return await deliverBooklet(output, printed, watermark)
  if (watermark === null && copies === null) {
    writeWhole(output, printed)
    return { pages, bytes: printed.length }
  }
  const document = await PDFDocument.load(printed, LOAD_AT_ONCE)
  if (watermark !== null) drawWatermark(document, shapeOf(watermark))
  if (copies === null) {
    const bytes = await savedWithIdentity(document)
    writeWhole(output, bytes)
    return { pages, bytes: bytes.length }
  }
  const numbers = Array.from({ length: copies.to - copies.from + 1 }, (_, index) => copies.from + index)
  const digits = Math.max(2, String(copies.to).length)
  const labels = numbers.map(number => copyLabel(String(number).padStart(digits, '0'), lang))
  if (copies.inOne) {
    const bytes = await oneForAll(document, labels, duplex)
    writeWhole(output, bytes)
    return { pages: document.getPageCount(), bytes: bytes.length }
  }
  const number = drawNumber(document, document.getPages())
  const names = numbers.map(value =>
    basename(output).replace(extname(output), `-${String(value).padStart(digits, '0')}$&`),
  )
  const bytes = await writeCopies(dirname(output), names, async index => {
    number(labels[index] ?? '')
    return await savedWithIdentity(document)
  })
  return { pages, bytes, files: names }
}

/** How the sheets are printed; `booklet`: two pages on each side of one, folded in the middle. */
interface Sides {
  duplex?: boolean | undefined
  booklet?: boolean | undefined
}

async function deliverBooklet(output: string, printed: Uint8Array, watermark: string | null): Promise<Stamped> {
  const document = await PDFDocument.load(printed, LOAD_AT_ONCE)
  if (watermark !== null) drawWatermark(document, shapeOf(watermark))
  const folded = await asBooklet(document)
  const bytes = await savedWithIdentity(folded)
  writeWhole(output, bytes)
  return { pages: folded.getPageCount(), bytes: bytes.length }
}

/** The watermark of a picture: an SVG that fills the slide. */
export function watermarkSvg(text: string, { width, height }: { width: number; height: number }): string {
  const shape = shapeOf(text)
  const { size } = placed(shape, width, height)
  const degrees = (-SLOPE * 180) / Math.PI
  const middle = `translate(${width / 2} ${height / 2}) rotate(${degrees})`
  const path = [
    `transform="${middle} scale(${size}) translate(${-shape.width / 2} 0.36)"`,
    `fill="#808080" fill-opacity="${OPACITY}" d="${svgPath(shape)}"`,
  ].join(' ')
  const view = `viewBox="0 0 ${width} ${height}" aria-hidden="true"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${view}><path ${path}/></svg>`
}

// --- internal ---

function shapeOf(text: string): TextShape {
  const { shape, lacking } = textShape(fontBytes(), text)
  if (lacking.length > 0)
    throw new SpeechdeckError('E_USAGE', 'usage-watermark', { values: { characters: lacking.join('') } })
  return shape
}

let font: Buffer | null = null
function fontBytes(): Buffer {
  return (font ??= readFileSync(createRequire(import.meta.url).resolve(FONT)))
}

/** As large as fits along the slope. */
function placed({ width: em }: TextShape, width: number, height: number): { size: number } {
  const along = Math.min(width / Math.cos(SLOPE), height / Math.sin(SLOPE))
  return { size: Math.min((along * SHARE) / Math.max(em, 1), Math.min(width, height) * LARGEST) }
}

function drawWatermark(document: PDFDocument, shape: TextShape): void {
  const { context } = document
  const form = context.register(
    context.flateStream(pdfPath(shape) + '\nf', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, -0.3, shape.width, 1.1],
      Resources: {},
    }),
  )
  const pale = context.register(context.obj({ Type: 'ExtGState', ca: OPACITY }))
  for (const page of document.getPages()) {
    const { width, height } = page.getSize()
    const { size } = placed(shape, width, height)
    const [cos, sin] = [Math.cos(SLOPE), Math.sin(SLOPE)].map(value => value * size)
    if (cos === undefined || sin === undefined) continue
    // The middle of the text, which is 0.36 em above the base line, comes to the middle of the page.
    const [x, y] = [width / 2 - (cos * shape.width) / 2 + sin * 0.36, height / 2 - (sin * shape.width) / 2 - cos * 0.36]
    const name = page.node.newXObject('SdMark', form)
    const state = page.node.newExtGState('SdPale', pale)
    const matrix = [cos, sin, -sin, cos, x, y].map(fixed).join(' ')
    draw(page, artifact('/Subtype /Watermark', `${state} gs ${GREY} g ${matrix} cm ${name} Do`))
  }
}

/** What is drawn between is no matter of the page: readers leave it out. */
function artifact(kind: string, content: string): string {
  return `/Artifact <</Type /Pagination${kind && ` ${kind}`}>> BDC q ${content} Q EMC`
}

/** Puts a place for a number on these pages; the function returned fills it in. */
function drawNumber(document: PDFDocument, pages: readonly PDFPage[]): (label: string) => void {
  const { context } = document
  const ref = context.nextRef()
  for (const page of pages) {
    const { width, height } = page.getSize()
    const name = page.node.newXObject('SdCopy', ref)
    const top = height > TALL ? NUMBER_TOP_ON_PAPER : NUMBER.top
    const right = width * (1 - (height > TALL ? RIGHT_ON_PAPER : NUMBER.right))
    const y = fixed(height - top - NUMBER.size - NUMBER.padY)
    draw(page, artifact('', `1 0 0 1 ${fixed(right)} ${y} cm ${name} Do`))
  }
  return label => context.assign(ref, numberForm(document, label))
}

/** Black on a white ground, which is seen on any slide; its right edge is at 0. */
function numberForm(document: PDFDocument, label: string) {
  const shape = shapeOf(label)
  const { size, padX, padY } = NUMBER
  const left = -shape.width * size - 2 * padX
  const box = `${fixed(left)} ${fixed(-padY - size * 0.12)} ${fixed(-left)} ${fixed(size + 2 * padY)} re`
  const ground = `q 1 g ${box} f Q q 0.35 G 0.5 w ${box} S Q`
  const content = `${ground} q 0 g ${size} 0 0 ${size} ${fixed(left + padX)} 0 cm\n${pdfPath(shape)}\nf Q`
  return document.context.flateStream(content, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [left - 1, -padY - size, 1, size + 2 * padY],
    Resources: {},
  })
}

/**
 * All copies in one file: the pages of the first, then the same pages again with another number; fonts and pictures are
 * there once. Printed on both sides each copy begins on a front: one of an odd number of pages is followed by an empty
 * one.
 */
async function oneForAll(document: PDFDocument, labels: readonly string[], duplex: boolean): Promise<Uint8Array> {
  const first = document.getPages()
  // Before anything is numbered: what a page shows is shared, what it is called and numbered is not.
  const sets = labels.map((_, index) => (index === 0 ? first : first.map(page => copyOf(document, page))))
  const filler = duplex && first.length % 2 === 1 ? first[0] : undefined
  for (const [index, pages] of sets.entries()) {
    if (index > 0) for (const page of pages) document.addPage(page)
    if (filler) document.addPage([filler.getWidth(), filler.getHeight()])
  }
  withdrawUa(document)
  sets.forEach((pages, index) => drawNumber(document, pages)(labels[index] ?? ''))
  return await savedWithIdentity(document)
}

/** The structure tree and the links know the first copy only. */
function copyOf(document: PDFDocument, { node }: PDFPage): PDFPage {
  node.normalize()
  const copy = node.clone() as PDFPageLeaf
  for (const key of ['StructParents', 'Annots', 'Tabs']) copy.delete(PDFName.of(key))
  const resources = ownDict(copy, 'Resources')
  for (const key of ['XObject', 'ExtGState']) ownDict(resources, key)
  const contents = copy.Contents()
  if (contents instanceof PDFArray) copy.set(PDFName.of('Contents'), contents.clone())
  return PDFPage.of(copy, document.context.register(copy) as PDFRef, document)
}

/** A dictionary of this one's own in the place of one that may be shared. */
function ownDict(holder: PDFDict, key: string): PDFDict {
  const shared = holder.lookupMaybe(PDFName.of(key), PDFDict)
  const own = shared ? shared.clone() : holder.context.obj({})
  holder.set(PDFName.of(key), own)
  return own
}

/** What Chromium draws may leave the coordinates turned: it is closed off first. */
function draw(page: PDFPage, content: string): void {
  const {
    node,
    doc: { context },
  } = page
  node.normalize()
  node.wrapContentStreams(context.register(context.stream('q')), context.register(context.stream('Q')))
  node.addContentStream(context.register(context.stream(`\n${content}\n`)))
}

/** Each beside its place first; they appear together, when the last one is done. */
async function writeCopies(
  folder: string,
  names: readonly string[],
  make: (index: number) => Promise<Uint8Array>,
): Promise<number> {
  let beside: string | null = null
  try {
    mkdirSync(folder, { recursive: true })
    beside = makeScratch(folder, 'copies')
    let sum = 0
    for (const [index, name] of names.entries()) {
      const bytes = await make(index)
      writeFileSync(join(beside, name), bytes)
      sum += bytes.length
    }
    for (const name of names) renameSync(join(beside, name), join(folder, name))
    return sum
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? writeError(folder, error) : error
  } finally {
    if (beside) rmSync(beside, { recursive: true, force: true })
  }
}

function fixed(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
