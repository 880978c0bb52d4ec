// Footnote marks in the text, and the notes they point to where those close the text: 责任制[1], 1200¹亿元. An exponent
// (10⁴, m²) is no mark and stays.

import type { Edit, Span } from '../../model/source.ts'
import { type CleaningDraft, type DraftLine, overlaps, removal } from '../draft.ts'
import { closingNotes, numberOf, type Shape } from './note-lines.ts'

interface NoteMark {
  span: Span
  shape: Shape
  /** Its number, or its sign. */
  number: string
}

/**
 * Matches `责任制[1]`, `growth.[12]`, `〔3〕`. Not a `[1]` that opens a line, `〔2020〕5号` (a document's number), or `[×]`.
 */
const RE_BRACKET = /(?<=[^\s[〔［])(?:\[\d{1,3}(?:[-–,，]\d{1,3})?\]|〔\d{1,3}〕|［\d{1,3}］)(?!\s*号)/g
/** Matches `¹`, `¹²`, `¹,²`, `⁻³`. */
const RE_SUPERSCRIPT = /[⁺⁻]?[⁰¹²³⁴-⁹]+(?:[,，、–-][⁰¹²³⁴-⁹]+)*[⁺⁻]?/g
/** Matches `③` behind a word. A circled number that opens a line or follows a stop begins a point. */
const RE_CIRCLED = /(?<=[\p{L}\p{N}%％”’」』）)》])[①-⑳⑴-⒇]/gu
/** Matches what notes bear above the line: `[1]`, `①`, `*`, `注2`. Not `th`, not `TM`. */
const RE_SIGN =
  /^[[〔［(（]?(?:[\d⁰¹²³⁴-⁹]{1,3}|[①-⑳⑴-⒇]|[ivx]{1,5}|[*＊※†‡]{1,3}|注\s*[\d⁰¹²³⁴-⁹①-⑳]{0,3})[\]〕］)）]?$/

/** Matches what only an exponent follows: `×10`, ` 10`, `km`, `x`. Not `110`, `1200`, `GDP`. */
const RE_POWER_BASE = /(?:(?<![\d.,，])10|(?<![A-Za-z])(?:[kcdmhµμn]?m|ft|in|yd|mi|[A-Za-z]))$/
/** Matches measures of length: with `²` and `³` areas and volumes. */
const RE_LENGTH = /(?:米|公里|千米|厘米|毫米|分米|英尺|英里)$/
/** Matches what stands behind a power in a sum: `=8`, `+1`. */
const RE_SUM = /^\s*[=＝+×÷<>]/

export function footnotes(draft: CleaningDraft): Edit[] {
  const lines = draft.lines
  const outside = ({ span }: { span: Span }) =>
    !isInFigure(draft.text, span) && !lines.some(line => line.isTable && overlaps(line.span, span))
  const certain = [...bracketed(draft), ...signs(draft)].filter(outside)
  const powers = superscripts(draft).filter(outside)
  const circled = Array.from(draft.text.matchAll(RE_CIRCLED), match => markAt(match, 'circled')).filter(outside)
  const all = [...certain, ...marksAmong(powers, draft.text, new Set()), ...circled]
  const { lines: notes, numbers } = closingNotes(lines, (number, shape) => isMarked(all, number, shape))
  const stated = draft.marks.filter(({ kind }) => kind === 'note').map(({ span }) => span)
  const gone = [...notes.map(({ span }) => span), ...stated]
  const isInText = ({ span }: NoteMark) => !gone.some(note => overlaps(note, span))
  return [
    ...gone.map(span => removal('footnote', span)),
    ...certain.filter(isInText).map(({ span }) => removal('footnote', span)),
    ...marksAmong(powers.filter(isInText), draft.text, numbers).map(({ span }) => removal('footnote', span)),
    ...pointed(circled.filter(isInText), {
      notes,
      numbers,
      isBorne: certain.concat(powers).some(isInText),
      text: draft.text,
    }).map(({ span }) => removal('footnote', span)),
  ]
}

// --- internal ---

/** Beside the point of a figure stands no mark: `0.³8`. Between two digits one goes and leaves a gap. */
function isInFigure(text: string, { start, end }: Span): boolean {
  const around = `${text.slice(Math.max(0, start - 2), start)}|${text.slice(end, end + 2)}`
  return /[\d０-９][.．]\|[\d０-９]|[\d０-９]\|[.．][\d０-９]/u.test(around)
}

function markAt(match: RegExpExecArray, shape: Shape): NoteMark {
  return {
    span: { start: match.index, end: match.index + match[0].length },
    shape,
    number: numberOf(match[0].replace(/[[\]〔〕［］()（）注\s]/g, '')),
  }
}

const bracketed = ({ text }: CleaningDraft) => Array.from(text.matchAll(RE_BRACKET), match => markAt(match, 'bracket'))
const superscripts = ({ text }: CleaningDraft) =>
  Array.from(text.matchAll(RE_SUPERSCRIPT), match => markAt(match, 'raised'))

/** What the format sets above the line and is no bare number. */
function signs({ text, marks }: CleaningDraft): NoteMark[] {
  const stated = marks.filter(({ kind }) => kind === 'note').map(({ span }) => plain(text.slice(span.start, span.end)))
  return marks.flatMap(({ kind, span }) => {
    const sign = text.slice(span.start, span.end)
    if (kind !== 'raised' || /^[⁰¹²³⁴-⁹]+$/.test(sign.trim())) return []
    const mark = [{ span, shape: 'raised' as const, number: numberOf(sign.replace(/[[\]〔〕［］()（）注\s]/g, '')) }]
    if (stated.some(note => note.startsWith(plain(sign)))) return mark
    if (!RE_SIGN.test(sign.trim())) return []
    // `eⁱ`, `aˣ`: a power.
    if (/^[ivx]/.test(sign.trim()) && /(?<![A-Za-z])[A-Za-z]$/.test(text.slice(0, span.start))) return []
    return mark
  })
}

/** `注¹ 见…` → `注1见…` */
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

/** A note in brackets has its mark in brackets or above the line; a circled one may have a plain circled mark. */
function isMarked(marks: readonly NoteMark[], number: string, shape: Shape): boolean {
  return marks.some(mark =>
    shape === 'bracket'
      ? mark.shape !== 'circled' || mark.number === number
      : mark.number === number && (shape === 'circled' || mark.shape !== 'circled'),
  )
}

/** Superscripts that are marks: not what makes a power of what stands before, unless the notes say otherwise. */
function marksAmong(candidates: readonly NoteMark[], text: string, numbers: ReadonlySet<string>): NoteMark[] {
  let last = 0
  return candidates.filter(({ span, number }) => {
    const before = text.slice(Math.max(0, span.start - 12), span.start)
    const value = Number.parseInt(number, 10)
    if (/[⁺⁻]/.test(text.slice(span.start, span.end)) || Number.isNaN(value)) return false
    if (RE_POWER_BASE.test(before) && value > 1) return false
    if (RE_LENGTH.test(before) && (value === 2 || value === 3) && !numbers.has(String(value))) return false
    // `2³` is a power; `1200¹` a mark, if it is the next one or has its note.
    const isFigure = /\d$/.test(before)
    const isNext = value === last + 1 || (value <= last && value > 0)
    if (isFigure && !numbers.has(String(value)) && (!isNext || RE_SUM.test(text.slice(span.end)))) return false
    last = Math.max(last, value)
    return true
  })
}

interface Pointers {
  notes: readonly DraftLine[]
  numbers: ReadonlySet<string>
  /** Other marks point to the notes. */
  isBorne: boolean
  text: string
}

/** Circled numbers behind words are marks only where notes close the text that no other marks point to. */
function pointed(marks: readonly NoteMark[], { notes, numbers, isBorne, text }: Pointers): NoteMark[] {
  const areCircled = notes.some(({ text }) => /^[①-⑳⑴-⒇]/.test(text))
  if (!areCircled && isBorne) return []
  const found = marks.filter(({ number }) => numbers.has(number))
  const areOnce = new Set(found.map(({ number }) => number)).size === found.length
  return areOnce ? found : found.filter(mark => !isCounted(mark, found, text))
}

/** `①不误农时②不误农事`: several in one clause count its parts. */
function isCounted({ span }: NoteMark, marks: readonly NoteMark[], text: string): boolean {
  return marks.some(other => {
    const [start, end] = [Math.min(span.end, other.span.end), Math.max(span.start, other.span.start)]
    return end > start && !/[。！？，\n]/.test(text.slice(start, end))
  })
}
