// The deck's own fonts: each face of the design cut down to the characters of the deck, as TrueType files with a style
// sheet. A full font would make wrong code points in the copied text of the PDF (大 → the radical ⼤), a system font Type
// 3 shapes.

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { boxFont } from './boxes.ts'
import { charactersOf } from './face.ts'
import { ALWAYS } from './kept.ts'
import { cutLent, lentByNone, LENT_FILES, type LentFont } from './lent.ts'
import { subsetFile } from './subset.ts'
import { fontFace, unitCharacters, unitFontRules } from './unit-fonts.ts'
import { writeError, writeWhole } from '../disk/write-whole.ts'

interface Face {
  family: 'Noto Sans SC' | 'Noto Serif SC'
  weight: number
  source: string
  file: string
}

export interface FontsReport {
  /** Characters that none of the faces can show, each once, in order of code point. */
  missing: string[]
}

/** The faces that the styles use; one place to change when the design does. */
const FACES: readonly Face[] = [
  face('Noto Sans SC', 400, 'Regular'),
  face('Noto Sans SC', 500, 'Medium'),
  face('Noto Sans SC', 700, 'Bold'),
  face('Noto Serif SC', 500, 'Medium'),
  face('Noto Serif SC', 700, 'Bold'),
  face('Noto Serif SC', 900, 'Black'),
]

/** Matches a tab or a line break, a variation selector, a joiner: nothing a font has to draw. Not a space. */
const RE_INVISIBLE = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u

/** From this weight on a lent character is bold too. */
const BOLD = 700

/** A box for each character that no font here can show. */
const BOXES = 'boxes.ttf'

const LICENCE = `Noto Sans SC and Noto Serif SC, cut down to the characters of this deck.
Copyright 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'.
Licensed under the SIL Open Font License, Version 1.1: https://openfontlicense.org
`
const LICENCE_OF_LENT = `
Noto Sans, Noto Sans Math and Noto Sans Symbols 2, cut down likewise, under the same licence.
Copyright 2022 The Noto Project Authors (https://github.com/notofonts).
Noto Emoji, cut down likewise, under the same licence. Copyright 2013 Google LLC.
`

/** Font files cut for a set of characters, not yet written. */
export interface CutFonts {
  characters: string
  /** The faces of the design, in their order. */
  files: Uint8Array[]
  /** For characters that none of these has. */
  lent: LentFont[]
}

/** Kept for a process that builds again from the same words: cutting is most of the work of a build. */
let lastCut: CutFonts | null = null

/**
 * Cuts fonts in a thread of its own, which gets ready while the speech is still being read: `cut` gives it the
 * characters.
 */
export function startFonts(): { cut: (text: string) => Promise<CutFonts>; end: () => void } {
  const worker = new Worker(new URL('./worker.ts', import.meta.url))
  return {
    cut(text) {
      const characters = visibleCharacters(ALWAYS + text)
      if (lastCut?.characters === characters) {
        void worker.terminate()
        return Promise.resolve(lastCut)
      }
      const fonts = new Promise<CutFonts>((resolve, reject) => {
        worker.once('message', resolve)
        worker.once('error', reject)
      }).finally(() => worker.terminate())
      // Who waits for it hears of an error; where the speech fails first, nobody does.
      fonts.then(cut => (lastCut = cut)).catch(() => {})
      worker.postMessage(characters)
      return fonts
    },
    end: () => void worker.terminate(),
  }
}

/**
 * Writes `DIR/fonts/`: six files, those that lend what they lack, `fonts.css` and the licence, for the characters of
 * `text`. Same input, same bytes. `started`: fonts under way, used if they hold every character. A character of `text`
 * that no face has is reported, not hidden.
 */
export async function writeFonts(dir: string, text: string, started?: Promise<CutFonts>): Promise<FontsReport> {
  const wanted = visibleCharacters(ALWAYS + text)
  const ahead = await started
  const held = new Set(ahead?.characters)
  const isEnough = ahead && [...wanted].every(character => held.has(character))
  const { files, lent } = isEnough ? ahead : await cutFonts(wanted)
  const folder = join(dir, 'fonts')
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw writeError(folder, error)
  }
  FACES.forEach(({ file }, index) => writeWhole(join(folder, file), files[index] ?? ''))
  const lentFiles = new Map(lent.flatMap(({ regular, bold }) => [regular, bold]).map(font => [font.file, font.bytes]))
  const missing = missingFrom(wanted, [...files, ...lentFiles.values()], folder)
  const more = missing.length > 0 ? new Map([...lentFiles, [BOXES, boxFont(missing)]]) : lentFiles
  for (const file of [...LENT_FILES, BOXES]) if (!more.has(file)) rmSync(join(folder, file), { force: true })
  for (const [file, bytes] of more) writeWhole(join(folder, file), bytes)
  const rules = FACES.map(fontFaceRule).join('') + unitFontRules(folder) + lentRules(wanted, files, lent, missing)
  writeWhole(join(folder, 'fonts.css'), rules)
  writeWhole(join(folder, 'LICENCE.txt'), lent.length > 0 ? LICENCE + LICENCE_OF_LENT : LICENCE)
  return { missing }
}

/** Makes the fonts again only if a character was edited in that they lack: a hand-made folder keeps its own. */
export async function ensureFonts(dir: string, text: string): Promise<FontsReport> {
  const paths = FACES.map(({ file }) => join(dir, 'fonts', file))
  if (!paths.every(existsSync)) return await writeFonts(dir, text)
  return lackingIn(dir, paths, text).length === 0 ? { missing: [] } : await writeFonts(dir, text)
}

/**
 * Characters of `text` that neither the fonts in `DIR/fonts/` nor the whole ones have: what was edited in is cut when
 * it is printed. None where fonts are not there.
 */
export function missingIn(dir: string, text: string): string[] {
  const paths = FACES.map(({ file }) => join(dir, 'fonts', file))
  if (!paths.every(existsSync)) return []
  const lacking = lackingIn(dir, paths, text)
  if (lacking.length === 0) return []
  const { resolve } = createRequire(import.meta.url)
  const whole = FACES.filter(({ family }, index) => FACES.findIndex(face => face.family === family) === index)
  const sets = whole.map(({ source }) => charactersOf(readFileSync(resolve(source))))
  return lentByNone(lacking.filter(character => !sets.some(set => set.has(codePoint(character)))))
}

// --- internal ---

function face(family: Face['family'], weight: number, style: string): Face {
  const name = family.replaceAll(' ', '')
  const folder = family === 'Noto Sans SC' ? 'noto-sans-sc' : 'noto-serif-sc'
  return {
    family,
    weight,
    source: `@expo-google-fonts/${folder}/${weight}${style}/${name}_${weight}${style}.ttf`,
    file: `${name}-${weight}.ttf`,
  }
}

function visibleCharacters(text: string): string {
  return [...new Set(text)]
    .filter(character => !RE_INVISIBLE.test(character))
    .sort((a, b) => codePoint(a) - codePoint(b))
    .join('')
}

export async function cutFonts(characters: string): Promise<CutFonts> {
  const { resolve } = createRequire(import.meta.url)
  const files: Uint8Array[] = []
  for (const { source } of FACES) files.push(await subsetFile(resolve(source), characters))
  const sets = files.map(charactersOf)
  return { characters, files, lent: await cutLent(inNone(characters, sets)) }
}

function fontFaceRule({ family, weight, file }: Face): string {
  return fontFace(family, weight, `url("./${file}") format("truetype")`)
}

function lackingIn(dir: string, paths: readonly string[], text: string): string[] {
  const lent = LENT_FILES.map(file => join(dir, 'fonts', file)).filter(existsSync)
  const fonts = [...paths, ...lent].map(path => readFileSync(path))
  return missingFrom(visibleCharacters(text), fonts, join(dir, 'fonts'))
}

/**
 * What a face lacks comes from one of the other family, else from a font that lends it, else (`missing`) from the font
 * of boxes: before any font of the machine. Only faces of one weight make one face together.
 */
function lentRules(
  wanted: string,
  fonts: readonly Uint8Array[],
  lent: readonly LentFont[],
  missing: readonly string[],
): string {
  const sets = fonts.map(charactersOf)
  const elsewhere = new Set(inNone(wanted, sets))
  return FACES.flatMap(({ family, weight }, index) => {
    const lacks = [...wanted].filter(character => !sets[index]?.has(codePoint(character)) && !elsewhere.has(character))
    const lenders = FACES.filter(face => face.family !== family)
    const lender = lenders.find(face => face.weight >= weight) ?? lenders.at(-1)
    return [
      ...lentRule(family, weight, lender?.file ?? '', lacks),
      ...lent.flatMap(({ characters, regular, bold }) =>
        lentRule(family, weight, (weight < BOLD ? regular : bold).file, characters),
      ),
      ...lentRule(family, weight, BOXES, missing),
    ]
  }).join('')
}

function lentRule(family: string, weight: number, file: string, characters: readonly string[]): string[] {
  if (characters.length === 0) return []
  const range = characters.map(character => `U+${codePoint(character).toString(16).toUpperCase()}`).join(', ')
  return [fontFace(family, weight, `url("./${file}") format("truetype"); unicode-range: ${range}`)]
}

/** Neither one of the cut faces nor the unit's font of running text, which stands before them, has the character. */
function missingFrom(wanted: string, fonts: readonly Uint8Array[], folder: string): string[] {
  return inNone(wanted, [...fonts.map(charactersOf), unitCharacters(folder)])
}

function inNone(characters: string, sets: readonly ReadonlySet<number>[]): string[] {
  return [...characters].filter(character => !sets.some(set => set.has(codePoint(character))))
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0
}
