// Breaks a heading, phrase or clause into lines the way an editor would: fewest lines, then even lengths, then the best
// places. The builder does it, not the browser, so that every product has the same lines (design: Line breaks).

import { textWidth, type Font } from '../../language/width.ts'
import type { Span } from '../../model/source.ts'
import { keptTogether } from './kept-together.ts'
import WORDS from './words.json' with { type: 'json' }

/** Common words that the segmenter would cut (make-words.ts). */
let kept: ReadonlySet<string> | null = null
const LONGEST_KEPT = 6
const chinese = new Intl.Segmenter('zh', { granularity: 'word' })

/** Marks that may not begin a line (避头): they stay with the word before. */
const RE_CLOSING = /^[，。、；：！？”’）》】〕…,.;:!?)\]%％—]/
/** Marks that may not end a line (避尾): they go with the word after. */
const RE_OPENING = /^[“‘（《【〔([]/
/** `的`, `们`, and endings that make a noun (`满意` + `度`, `纪念` + `馆`): never at the head of a line. */
const RE_CLINGS_BACK = /^[的地得了着过们之等上中下里后内外吗呢吧制度性化率型式园院馆厂室局厅署员者]$/
/** `²`, `₂`, `⁻`: part of the figure or the letters before. Not `½`, which may stand alone. */
const RE_RAISED = /^[¹²³⁰-ₜ]/
/** `在`, `把`: never at the end of a line. */
const RE_CLINGS_ON = /^[在把被对向从以要不就也又还和与及或为将让使是而再这那第谁每各]$/
/** What a measure word or unit belongs to: `3.5`, `第十一`. Not `统一`. */
const RE_NUMBER = /[\d.,×％%⁰¹²³⁴-₎½¼¾⅐-⅞]$|^第?[一二三四五六七八九十百千万亿〇零两]+$/u
const RE_LATIN_WORD = /^[\p{Script=Latin}\p{Nd}]/u

/**
 * Penalties in squared em, by what stands at the break, for lines of up to `MIDDLING` em: the design's order, wider
 * apart. Longer lines may be less even by as much.
 */
const MIDDLING = 8
const PENALTY = { member: -6, mark: 0, pause: 5, quotation: 10, possessive: 16, word: 24 }
/** A last line shorter than this, in em, looks lost. */
const SHORTEST_LAST = 3
const LOST_LAST = 60
/** A clause alone on its line, in em: `突出重点，`. */
const SHORTEST_CLAUSE = 4
const MOST_LINES = 8

export interface LineOptions {
  font?: Font
  /** Letter-spacing in em, after each character. */
  spacing?: number
  /** Break after punctuation only while each line fits (statements, short quotations). */
  sense?: boolean
  /** Lines that this may take beyond the fewest; one unless said. */
  more?: number
  /** At least so many lines: a slide's type size may hang on their number. */
  fewest?: number
}

/**
 * Lines of `text`, none wider than `max` em unless a single unbreakable run is. Joined they are the text, spaces at
 * breaks aside.
 */
export function breakLines(text: string, max: number, options: LineOptions = {}): string[] {
  const { font = 'sans-700', spacing = 0, sense = false, more = 1, fewest = 1 } = options
  const key = `${max} ${font} ${spacing} ${sense} ${more} ${fewest} ${text}`
  const known = broken.get(key) ?? linesOf(text.trim(), max, { font, spacing, sense, more, fewest })
  if (broken.size >= MOST_REMEMBERED) broken.clear()
  broken.set(key, known)
  return [...known]
}

function linesOf(whole: string, max: number, { font, spacing, sense, more, fewest }: Required<LineOptions>): string[] {
  const widthOf = (line: string) => setWidth(line, font, spacing)
  const total = widthOf(whole)
  if (total <= max && fewest === 1) return [whole]
  const units = breakUnits(whole).flatMap(unit => (widthOf(unit) <= max ? [unit] : smaller(unit, max, widthOf)))
  if (sense) {
    const lines = bestLines(senseUnits(units), max, widthOf, { fewest, more })
    if (lines) return lines
  }
  if (units.length < fewest) return hardSplit(whole, total / fewest + 1, widthOf)
  const lines = bestLines(units, max, widthOf, { fewest, more: MOST_LINES })
  if (!lines) return greedyLines(units, max, widthOf)
  return (lines.slice(0, -1).some(line => line.endsWith('、')) && atClauses(units, max, widthOf, lines.length)) || lines
}

/** A list in one piece: as many lines, each of which ends with a clause; null where there are none. */
function atClauses(
  units: readonly string[],
  max: number,
  widthOf: (line: string) => number,
  count: number,
): string[] | null {
  const lines = bestLines(senseUnits(units, RE_CLAUSE_END), max, widthOf, { fewest: count, more: 0 })
  return lines?.length === count && lines.every(line => widthOf(line) >= SHORTEST_CLAUSE) ? lines : null
}

/** Width in em of a line with its letter-spacing. */
export function setWidth(line: string, font: Font, spacing = 0): number {
  return textWidth(line, font) + spacing * line.length
}

/**
 * Does `make` with words of the speech's own that no line may part. They are the same for all that is set of one
 * speech, so every box need not carry them.
 */
export function withOwnWords<T>(words: ReadonlySet<string>, make: () => T): T {
  const before = own
  own = words
  forget()
  try {
    return make()
  } finally {
    own = before
    forget()
  }
}

/**
 * Words with the marks and particles that must stay beside them. The same heading is tried in many places: its words
 * are remembered.
 */
export function breakUnits(text: string): string[] {
  const known = remembered.get(text)
  if (known) return [...known]
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const units = joinedOver(unitsOf(text), keptTogether(text, own))
  remembered.set(text, units)
  return [...units]
}

/** Where the piece ends that holds this place inside it and must stay in one: a figure, a date, a word of its own. */
export function endOfKept(text: string, place: number): number {
  return keptTogether(text, own).find(({ start, end }) => start < place && place < end)?.end ?? place
}

// --- internal ---

let own: ReadonlySet<string> = new Set()

/** Units joined where what is kept together lies across their border. */
function joinedOver(units: readonly string[], kept: readonly Span[]): string[] {
  const out: string[] = []
  let at = 0
  for (const unit of units) {
    const isInside = kept.some(({ start, end }) => start < at && at < end)
    if (isInside && out.length > 0) out[out.length - 1] += unit
    else out.push(unit)
    at += unit.length
  }
  return out
}

/** A unit wider than a line: a date behind its year, else its words, and a word where it is full. */
function smaller(unit: string, max: number, widthOf: (line: string) => number): string[] {
  const fit = (parts: readonly string[], less: (part: string) => string[]) =>
    parts.flatMap(part => (widthOf(part) <= max ? [part] : less(part)))
  return fit(unit.split(/(?<=\d年)(?=\d)/u), part => fit(unitsOf(part), word => hardSplit(word, max, widthOf)))
}

const MOST_REMEMBERED = 2000
/** Units of texts, and lines of texts in boxes. */
const remembered = new Map<string, readonly string[]>()
const broken = new Map<string, readonly string[]>()

function forget(): void {
  remembered.clear()
  broken.clear()
}

function unitsOf(text: string): string[] {
  const units: string[] = []
  let carried = ''
  const add = (word: string) => {
    const last = units.at(-1)
    if (last !== undefined && !carried && (RE_CLOSING.test(word) || RE_CLINGS_BACK.test(word) || /^\s+$/.test(word))) {
      units[units.length - 1] = last + word
      return
    }
    if (last !== undefined && !carried && RE_NUMBER.test(last) && /^\p{Script=Han}/u.test(word)) {
      units[units.length - 1] = last + word
      return
    }
    if (RE_OPENING.test(word) || RE_CLINGS_ON.test(word)) {
      carried += word
      return
    }
    units.push(carried + word)
    carried = ''
  }
  for (const segment of words(text)) {
    if (RE_RAISED.test(segment) && units.length > 0 && !carried) units[units.length - 1] += segment
    else if (RE_LATIN_WORD.test(segment) && units.length > 0 && !carried && RE_JOINED.test(units.at(-1) ?? ''))
      units[units.length - 1] += segment
    else add(segment)
  }
  if (carried) {
    if (units.length > 0) units[units.length - 1] += carried
    else units.push(carried)
  }
  return units
}

/** Segments, those that make a kept word joined again. */
function words(text: string): string[] {
  const segments = Array.from(chinese.segment(text), ({ segment }) => segment)
  const out: string[] = []
  for (let index = 0; index < segments.length; index++) {
    let word = segments[index] ?? ''
    let last = index
    for (let next = index + 1, longer = word; next < segments.length && longer.length < LONGEST_KEPT; next++) {
      longer += segments[next] ?? ''
      if ((kept ??= new Set(WORDS.split(' '))).has(longer)) [word, last] = [longer, next]
    }
    out.push(word)
    index = last
  }
  return out
}

/** `6.`, `2017-`: what follows is the same figure. */
const RE_JOINED = /[\d\p{Script=Latin}][.\-–/'’]$/u

function bestLines(
  units: readonly string[],
  max: number,
  widthOf: (line: string) => number,
  { fewest: least, more }: { fewest: number; more: number },
): string[] | null {
  const width = widthsBetween(units, widthOf)
  const total = width(0, units.length)
  const fewest = Math.max(least, Math.ceil(total / max - 0.001))
  const most = Math.min(MOST_LINES, fewest + more)
  for (let count = fewest; count <= Math.min(most, units.length); count++) {
    const even = total / count
    const weight = Math.max(1, (even / MIDDLING) ** 2)
    const memo = new Map<number, { cost: number; ends: number[] } | null>()
    const best = (from: number, left: number): { cost: number; ends: number[] } | null => {
      const key = from * 16 + left
      const known = memo.get(key)
      if (known !== undefined) return known
      let found: { cost: number; ends: number[] } | null = null
      if (left === 1) {
        const last = width(from, units.length)
        if (from < units.length && last <= max)
          found = { cost: (last - even) ** 2 + (last < SHORTEST_LAST ? LOST_LAST : 0), ends: [units.length] }
      } else {
        for (let to = from + 1; to < units.length; to++) {
          const line = width(from, to)
          if (line > max) break
          const rest = best(to, left - 1)
          if (!rest) continue
          const cost = (line - even) ** 2 + weight * penalty(units[to - 1] ?? '', units[to] ?? '') + rest.cost
          if (!found || cost < found.cost) found = { cost, ends: [to, ...rest.ends] }
        }
      }
      memo.set(key, found)
      return found
    }
    const lines = best(0, count)
    if (lines)
      return lines.ends.map((end, index) =>
        units
          .slice(index === 0 ? 0 : lines.ends[index - 1], end)
          .join('')
          .trim(),
      )
  }
  return null
}

/**
 * Width of the units from one to another as a line, in constant time: widths add up but for the space between scripts.
 */
function widthsBetween(
  units: readonly string[],
  widthOf: (line: string) => number,
): (from: number, to: number) => number {
  const whole = units.map(widthOf)
  const last = units.map(unit => widthOf(unit.trimEnd()))
  const at = [0]
  for (let index = 1; index < units.length; index++) {
    const between =
      widthOf(`${units[index - 1] ?? ''}${units[index] ?? ''}`) - (whole[index - 1] ?? 0) - (whole[index] ?? 0)
    at.push((at[index - 1] ?? 0) + (whole[index - 1] ?? 0) + between)
  }
  return (from, to) => Number(((at[to - 1] ?? 0) - (at[from] ?? 0) + (last[to - 1] ?? 0)).toFixed(6))
}

function penalty(before: string, after: string): number {
  if (/[。；！？;]\s*$/.test(before)) return PENALTY.member
  if (/[。；！？，：.;!?,:—]\s*$/.test(before)) return PENALTY.mark
  if (before.endsWith('、')) return PENALTY.pause
  if (RE_OPENING.test(after) || /[”’》）]$/.test(before)) return PENALTY.quotation
  if (/[的和与]$/.test(before) || /\s$/.test(before)) return PENALTY.possessive
  return PENALTY.word
}

const RE_SENSE_END = /[，。；：！？、,.;:!?]\s*”?$/
/** Not 、, which stands within a list. */
const RE_CLAUSE_END = /[，。；：！？]”?$/

/** Units joined up to the next punctuation mark. */
function senseUnits(units: readonly string[], ends = RE_SENSE_END): string[] {
  const joined: string[] = []
  let open = ''
  for (const unit of units) {
    open += unit
    if (ends.test(unit)) {
      joined.push(open)
      open = ''
    }
  }
  if (open) joined.push(open)
  return joined
}

function greedyLines(units: readonly string[], max: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const unit of units) {
    if (line && widthOf((line + unit).trimEnd()) > max) {
      lines.push(line.trim())
      line = ''
    }
    line += unit
  }
  if (line.trim()) lines.push(line.trim())
  return lines
}

/** One run without a place to break that is wider than a line (a word of 300 letters): cut where it is full. */
function hardSplit(unit: string, max: number, widthOf: (line: string) => number): string[] {
  const parts: string[] = []
  let part = ''
  for (const character of unit) {
    if (part && widthOf(part + character) > max) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  parts.push(part)
  return parts
}
