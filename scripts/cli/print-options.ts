// Words of the command line about print → values: which handouts, which type size, which slides. A wrong word ends in
// E_USAGE.

import { SpeechdeckError } from '../issue.ts'
import type { Binding, Copies, HandoutKind, Paper, ProductPlan, ScriptStyle } from '../model/product.ts'

export const HANDOUT_KINDS: readonly HandoutKind[] = [1, 2, 3, 4, 6, 9, 'notes', 'outline', 'study']
export const BINDINGS: readonly Binding[] = ['left', 'top', 'none']
export const SCRIPT_STYLES: readonly ScriptStyle[] = ['plain', 'gongwen']
export const PAPERS: readonly Paper[] = ['a4', 'a5']
/** What a script may be written as. */
export const SCRIPT_FORMATS = ['pdf', 'docx'] as const
export type ScriptFormat = (typeof SCRIPT_FORMATS)[number]

/** What `export` makes. */
export const FORMATS = [
  'pdf',
  'handout',
  'script',
  'pptx',
  'proof',
  'png',
  'site',
] as const satisfies ProductPlan['format'][]

/** 字号 in points, as Word and WPS have them. */
const NAMED_SIZES: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
}
/** Smaller cannot be read at a lectern, larger has no room for a line. */
const SMALLEST_SIZE = 9
const LARGEST_SIZE = 48
/** Of the design: 二号 on A4, 三号 on A5. */
export const DEFAULT_SIZES: Readonly<Record<Paper, number>> = { a4: 22, a5: 16 }

/** 三号, as GB/T 9704 has it. */
export const GONGWEN_SIZE = 16

/** Of pictures; 4 is 3,920 pixels wide. */
const LARGEST_SCALE = 4
/** 1920 × 1080, as screens and players have it. */
export const DEFAULT_SCALE = 1920 / 980

/** A stretch of slides; `to` null: to the end. */
export interface SlideRange {
  from: number
  to: number | null
}

/** More would hardly be meant. */
const MOST_COPIES = 500
/** Matches `30`, `1-30`, `31–60`. Not `-3`, `a`. */
const RE_COPIES = /^(\d{1,4})(?:[-–](\d{1,4}))?$/

/** Matches `3`, `3-8`, `7-`. Not `-3`, `a`. */
const RE_RANGE = /^(\d+)(-(\d*))?$/

/** `pdf,png` → `['pdf', 'png']`, each once. */
export function exportFormats(value: string): ProductPlan['format'][] {
  return [...new Set(value.split(/[,，]/))].map(name => {
    const format = FORMATS.find(known => known === name.trim())
    if (format) return format
    throw new SpeechdeckError('E_USAGE', 'usage-format', { values: { value: name, formats: FORMATS.join(', ') } })
  })
}

/** `3,1` → `[1, 3]`, in the order of HANDOUT_KINDS, each once. */
export function handoutKinds(value: string): HandoutKind[] {
  const wanted = listOf('--handout', value, HANDOUT_KINDS.map(String))
  return HANDOUT_KINDS.filter(kind => wanted.includes(String(kind)))
}

/** `study` → `study`, `3` → 3: the kind of a handout of several speeches. */
export function handoutKind(value: string): HandoutKind {
  const [word] = listOf('--kind', value, HANDOUT_KINDS.map(String))
  return HANDOUT_KINDS.find(kind => String(kind) === word) ?? 1
}

/** `pdf` → `['pdf']`; without a value, PDF. */
export function scriptFormats(value: string | true): ScriptFormat[] {
  return value === true ? ['pdf'] : (listOf('--script', value, SCRIPT_FORMATS) as ScriptFormat[])
}

/** `二号` → 22, `24` → 24, `22pt` → 22. */
export function typeSize(value: string): number {
  const named = Object.hasOwn(NAMED_SIZES, value) ? NAMED_SIZES[value] : undefined
  const points = named ?? Number(value.replace(/(?<=\d) ?pt$/, '') || Number.NaN)
  if (points >= SMALLEST_SIZE && points <= LARGEST_SIZE) return points
  throw new SpeechdeckError('E_USAGE', 'usage-size', {
    values: { value, least: SMALLEST_SIZE, most: LARGEST_SIZE, names: Object.keys(NAMED_SIZES).join(' ') },
  })
}

/** `2` → 2: how many times 980 pixels. */
export function pictureScale(value: string): number {
  const scale = Number(value)
  if (value.trim() !== '' && scale > 0 && scale <= LARGEST_SCALE) return scale
  throw new SpeechdeckError('E_USAGE', 'usage-scale', { values: { value, most: LARGEST_SCALE } })
}

/** `1-30` → copies 1 to 30; `30` → the same. */
export function copiesOf(value: string): Omit<Copies, 'inOne'> {
  const match = RE_COPIES.exec(value.trim())
  const [from, to] = match?.[2] === undefined ? [1, Number(match?.[1])] : [Number(match[1]), Number(match[2])]
  if (match && from >= 1 && to >= from && to - from < MOST_COPIES) return { from, to }
  throw new SpeechdeckError('E_USAGE', 'usage-copies', { values: { value, most: MOST_COPIES } })
}

/** `3-8,12` → slides 3 to 8 and 12. */
export function slideRanges(value: string): SlideRange[] {
  return value.split(/[,，]/).map(part => {
    const match = RE_RANGE.exec(part.trim())
    const from = Number(match?.[1])
    const to = match?.[2] === undefined ? from : match[3] ? Number(match[3]) : null
    if (!match || from < 1 || (to !== null && to < from))
      throw new SpeechdeckError('E_USAGE', 'usage-range', { values: { value } })
    return { from, to }
  })
}

/** The numbers of `ranges` among `count` slides. */
export function slidesIn(ranges: readonly SlideRange[], count: number): number[] {
  const wanted = Array.from({ length: count }, (_, index) => index + 1).filter(no =>
    ranges.some(({ from, to }) => no >= from && no <= (to ?? count)),
  )
  if (wanted.length === 0) throw new SpeechdeckError('E_USAGE', 'usage-range-empty', { values: { count } })
  return wanted
}

// --- internal ---

function listOf(option: string, value: string, allowed: readonly string[]): string[] {
  const words = value.split(/[,，]/).map(word => word.trim())
  const wrong = words.find(word => !allowed.includes(word))
  if (wrong !== undefined)
    throw new SpeechdeckError('E_USAGE', 'usage-one-of', {
      values: { option, value: wrong, allowed: allowed.join(', ') },
    })
  return [...new Set(words)]
}
