// Mails and printed pages wrap at a fixed column. A text is taken for wrapped when its lines are as long as they can
// be: the first word of the next line would not have fitted. Then such lines are joined; short lines end a paragraph.

import { itemAt } from '../../text/item-at.ts'
import { textColumns } from './columns.ts'
import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, type DraftLine, removal } from '../draft.ts'
import { opensWithMarker } from '../../language/written-markers.ts'
import { endsLine } from '../../language/punctuation.ts'

/** Columns of a wrapped line: narrow pages to wide mails; a paragraph written as one line is longer than that. */
const NARROWEST = 24
const WIDEST = 130
/** Chinese is rarely wrapped narrower than this where blank lines part the paragraphs. */
const NARROWEST_FEW = 32
/** As many full lines make sure that it is no poem and no list. */
const LEAST_FULL = 4
/** Share of the line pairs inside a block that are full. */
const MOSTLY = 0.5
/** Chinese wraps early by a bracket or a comma that may not stand at a line's head. */
const SLACK = 4

/** Matches the first sign of punctuation within a line. Not the one that ends it. */
const RE_INNER_SIGN = /[，。、；：！？](?=.)/
/** Chinese that was wrapped has its commas anywhere. */
const LEAST_PLACES = 3
const RE_HAN_EDGE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…×]/u

export function hardWraps(draft: CleaningDraft): Edit[] {
  const lines = draft.lines.filter(({ isTable }) => !isTable)
  const wrap = wrapOf(lines)
  if (wrap === null) return []
  const parted = lines.some(({ afterBlank, indent }, index) => index > 0 && (afterBlank || indent !== ''))
  return lines.flatMap((line, index) => {
    const next = lines[index + 1]
    if (!next || !isWrap(line, next, wrap)) return []
    // Where blank lines or indents part the paragraphs, a full line goes on even after a full stop.
    if (endsLine(line.text) && !parted) return []
    return [join(line, next, draft)]
  })
}

// --- internal ---

interface Wrap {
  width: number
  measure: (words: string) => number
}

/** Most programs count columns (a Chinese character takes two), some count characters. */
function wrapOf(lines: readonly DraftLine[]): Wrap | null {
  if (areParallel(lines)) return fewWraps(lines)
  const [columns, characters] = [textColumns, charactersOf].map(measure => wrapBy(lines, measure))
  const many = (characters?.full ?? 0) > (columns?.full ?? 0) ? characters : columns
  return many ?? fewWraps(lines)
}

/**
 * A short text shows by all its lines that it is wrapped: blank lines part its paragraphs, each ends with its last
 * line, and
 * every other line is full, one of them in the middle of a sentence.
 */
function fewWraps(lines: readonly DraftLine[]): Wrap | null {
  const blocks = blocksOf(lines).filter(block => block.length > 1)
  const wrapped = blocks.filter(block => endsLine(block.at(-1)?.text ?? '') && !areAlike(block))
  const pairs = wrapped.flatMap(block => block.slice(1).map((next, index) => [itemAt(block, index), next] as const))
  const width = Math.max(...pairs.map(([line]) => lengthOf(line, textColumns)))
  if (pairs.length === 0 || width < NARROWEST_FEW || width > WIDEST) return null
  if (lines.some(line => lengthOf(line, textColumns) > width + SLACK && blocks.some(block => block.includes(line))))
    return null
  const wrap = { width, measure: textColumns }
  const isCut = pairs.some(([line]) => !endsLine(line.text))
  return isCut && pairs.every(([line, next]) => isWrap(line, next, wrap)) ? wrap : null
}

/** Lines between blank ones. */
function blocksOf(lines: readonly DraftLine[]): DraftLine[][] {
  const blocks: DraftLine[][] = []
  for (const line of lines) {
    if (line.afterBlank || blocks.length === 0) blocks.push([])
    blocks.at(-1)?.push(line)
  }
  return blocks
}

/** Parallel lines have their commas at one place, or none; what ends with a comma may be a verse. */
function areAlike(block: readonly DraftLine[]): boolean {
  const isChinese = block.some(({ text }) => /\p{Script=Han}/u.test(text))
  return isChinese && new Set(block.map(({ text }) => text.search(RE_INNER_SIGN))).size < 2
}

const charactersOf = (words: string) => words.length

/**
 * The column at which the text is wrapped; null when it is not. One line in fifty may be longer (an address, a title).
 */
function wrapBy(lines: readonly DraftLine[], measure: Wrap['measure']): (Wrap & { full: number }) | null {
  const widths = lines.map(line => lengthOf(line, measure)).sort((a, b) => b - a)
  const width = widths[Math.floor(widths.length / 50)] ?? 0
  if (width < NARROWEST || width > WIDEST || (widths[0] ?? 0) > WIDEST * 3) return null
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next && !next.afterBlank ? [isWrap(line, next, { width, measure })] : []
  })
  const full = pairs.filter(Boolean).length
  return full >= LEAST_FULL && full >= pairs.length * MOSTLY ? { width, measure, full } : null
}

/**
 * Parallel lines of a list are alike in length as well, but their commas stand in the same place, or there are none.
 */
function areParallel(lines: readonly DraftLine[]): boolean {
  if (!lines.some(({ text }) => /\p{Script=Han}/u.test(text))) return false
  return new Set(lines.map(({ text }) => text.search(RE_INNER_SIGN)).filter(at => at >= 0)).size < LEAST_PLACES
}

function isWrap(line: DraftLine, next: DraftLine, { width, measure }: Wrap): boolean {
  if (next.afterBlank || line.isHeading || next.isHeading || opensWithMarker(next.text)) return false
  if (next.indent.length > line.indent.length && textColumns(next.indent) >= 2) return false
  const isHan = RE_HAN_EDGE.test(next.text[0] ?? '')
  const word = isHan ? 2 : 1 + measure(/^\S+/.exec(next.text)?.[0] ?? '')
  return lengthOf(line, measure) + word > width - (isHan ? SLACK : 0)
}

/** The indent stood on the page as well. */
const lengthOf = ({ text, indent }: DraftLine, measure: Wrap['measure']) => measure(indent + text)

/** Chinese closes up, English gets a space; a word cut by a hyphen is joined when the text has it whole elsewhere. */
function join(line: DraftLine, next: DraftLine, { text }: CleaningDraft): Edit {
  const span = { start: line.span.end, end: next.span.start }
  const last = line.text.at(-1) ?? ''
  const first = next.text[0] ?? ''
  if (RE_HAN_EDGE.test(last) || RE_HAN_EDGE.test(first)) return removal('hard-wrap', span)
  const cut = /(\p{L}{2,})-$/u.exec(line.text)?.[1]
  if (!cut) return removal('hard-wrap', span, last === '—' || last === '-' ? '' : ' ')
  const whole = cut + (/^\p{L}+/u.exec(next.text)?.[0] ?? '')
  return removal(
    'hard-wrap',
    new RegExp(`\\b${whole}\\b`, 'iu').test(text) ? { start: span.start - 1, end: span.end } : span,
  )
}
