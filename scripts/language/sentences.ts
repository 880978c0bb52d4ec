// Cuts the manuscript into paragraphs (its lines) and paragraphs into sentences with spans.
// Knows Chinese and English endings, leaves quotations whole and never cuts inside an abbreviation.

import { itemAt } from '../text/item-at.ts'
import { isAbbreviation } from './en/abbreviations.ts'
import { singleMarkEnd } from './single-marks.ts'
import type { Span } from '../model/source.ts'

export interface ManuscriptLine extends Span {
  index: number
}

/** Ends a Chinese or an English sentence. `。`; not `；`. */
const ENDINGS = new Set('。！？!?…')
/** Closes what an ending may stand in: `”` in `办好。”`. */
const CLOSERS = new Set('”’」』）)】》〉"\'')
const OPEN_TO_CLOSE: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '（': '）',
  '(': ')',
  '《': '》',
}
/** Matches the mark in `a?x=1`, `x!=y`, `<!--`. Not in `so?We`, `办?1`. */
const RE_INSIDE = /^[\w/=<&][!?][a-z\d=_&#-]/
/** Quotations longer than this are cut at their own sentence ends. */
const LONGEST_WHOLE_QUOTE = 240
/** What keeps a closed quotation inside its sentence: `的` in `“干！”的劲头`. */
const CONTINUES = new Set('的地得之等、，,。；;：:')
/** `she asked` behind a quotation goes on with it. */
const RE_SMALL = /^[^\S\n]+[a-z]/
const RE_LATE = /^[^\S\n][”」』"](?=\s|$)/

/** Non-empty lines, without the white space at their ends. */
export function splitLines(text: string): ManuscriptLine[] {
  const lines: ManuscriptLine[] = []
  let at = 0
  for (const raw of text.split('\n')) {
    const span = trimmed(text, { start: at, end: at + raw.length })
    if (span.end > span.start) lines.push({ ...span, index: lines.length })
    at += raw.length + 1
  }
  return lines
}

/** `第一句。第二句！` → spans of `第一句。` and `第二句！`. */
export function splitSentences(text: string, within: Span): Span[] {
  return [...sentencesOf(text, within, false)]
}

/** Only the first, also cut after `；`. */
export function firstClauseEnd(text: string, within: Span): number {
  const first = sentencesOf(text, within, true).next()
  return first.done ? within.end : first.value.end
}

function* sentencesOf(text: string, within: Span, semicolons: boolean): Generator<Span> {
  let start = within.start
  let wholeUntil = within.start
  /** Straight quotation marks since `start`: an odd number is open. */
  let straight = 0
  for (let at = within.start; at < within.end; at++) {
    const character = itemAt(text, at)
    if (character === '"') straight++
    if (at >= wholeUntil) {
      const close = OPEN_TO_CLOSE[character]
      if (close) wholeUntil = wholeQuoteEnd(text, at, close, within.end)
      else if (character === '‘') wholeUntil = wholeSingleEnd(text, at, within.end)
    }
    if (!endsSentence(text, at, within.end) && !(semicolons && isSemicolon(text, at))) continue
    let end = at + 1
    while (
      end < within.end &&
      (ENDINGS.has(itemAt(text, end)) || (CLOSERS.has(itemAt(text, end)) && closesHere(text, end, straight)))
    ) {
      if (text[end] === '"') straight++
      end++
    }
    const late = lateCloser(text.slice(end, Math.min(end + 3, within.end)), straight)
    if (late.includes('"')) straight++
    end += late.length
    at = end - 1
    if (end < wholeUntil || (CLOSERS.has(itemAt(text, end - 1)) && goesOn(text, end))) continue
    const tight = trimmed(text, { start, end })
    if (tight.end > tight.start) yield tight
    start = end
    straight = 0
  }
  const tight = trimmed(text, { start, end: within.end })
  if (tight.end > tight.start) yield tight
}

/** The span without white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && isSpace(itemAt(text, start))) start++
  while (end > start && isSpace(itemAt(text, end - 1))) end--
  return { start, end }
}

export function isSpace(character: string): boolean {
  return /\s/.test(character) || character === '\u200B' || character === '\uFEFF'
}

// --- internal ---

function endsSentence(text: string, at: number, end: number): boolean {
  const character = itemAt(text, at)
  if (character === '…') return text[at + 1] !== '…' && /[”」』\s]|[A-Z]/.test(text[at + 1] ?? '\n')
  if (ENDINGS.has(character)) return !RE_INSIDE.test(text.slice(Math.max(0, at - 1), at + 2))
  if (character !== '.' && character !== '．') return false
  let next = at + 1
  while (next < end && CLOSERS.has(itemAt(text, next))) next++
  if (next >= end) return true
  if (!isSpace(itemAt(text, next))) return false
  return !isAbbreviation(text, at)
}

function isSemicolon(text: string, at: number): boolean {
  return text[at] === '；' || text[at] === ';'
}

/** A straight quotation mark closes only where one was opened in this sentence. */
function closesHere(text: string, at: number, straight: number): boolean {
  return text[at] === '"' ? straight % 2 === 1 : text[at] !== "'" || !isSpace(text[at - 1] ?? ' ')
}

/** What closes behind a gap: ` ”` in `‘Stop.’ ”`. A straight mark does only where one is open. */
function lateCloser(rest: string, straight: number): string {
  const [closer = ''] = RE_LATE.exec(rest) ?? []
  return closer.endsWith('"') && straight % 2 === 0 ? '' : closer
}

/** Does the sentence go on behind what closed here? `“干！”的劲头`, `“Why?” she asked.` */
function goesOn(text: string, at: number): boolean {
  return CONTINUES.has(text[at] ?? '') || RE_SMALL.test(text.slice(at, at + 3))
}

/** The same for `‘…’`. */
function wholeSingleEnd(text: string, at: number, end: number): number {
  const closed = singleMarkEnd(text, at, Math.min(end, at + LONGEST_WHOLE_QUOTE))
  return closed === null ? at : closed + 1
}

/** End of the bracket or quotation opened at `at`, or `at` where it never closes or is too long to stay whole. */
function wholeQuoteEnd(text: string, at: number, close: string, end: number): number {
  const open = text[at]
  let depth = 0
  const last = Math.min(end, at + LONGEST_WHOLE_QUOTE)
  for (let i = at; i < last; i++) {
    if (text[i] === open) depth++
    else if (text[i] === close && --depth === 0) return i + 1
  }
  return at
}
