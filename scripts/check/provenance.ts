// Is a shown text really the speaker's? A text may drop characters of its source, and add none but `…`;
// figures stay whole. Widths of punctuation, forms of quotation marks and the capital at the
// head of an English text do not count.

import type { LedgerText } from '../model/ledger.ts'
import type { Span } from '../model/source.ts'

/** A figure: `12,345.6%`, `２０１８`, `五十六`, `×`. Not the separator in `2017，2018`. */
const RE_TOKEN =
  /[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?[%‰]?|[0-9]+(?:\.[0-9]+)?[%‰]?|[〇零一二三四五六七八九十百千万亿]+|\S/gu
/** Full-width ASCII `（`, `２`, `％`. Not `、` or `。`. */
const RE_WIDE = /[！-～]/g
const SAME: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '。': '.',
  '｡': '.',
  '　': ' ',
  '﹣': '-',
}
/** What cleaning takes out of the middle of a figure: `７<U+200B>.5%` is 7.5%. */
const RE_INVISIBLE = /\p{Cf}/gu
/** `2018`. Not the 二 of Chinese numerals: derived ranges are written in digits. */
const RE_NUMBER = /[0-9]+/g

/**
 * The words of `text` are those of its source spans, in order.
 * `isFromSource({ text: '坚持凭实绩用人', … })` on `一是坚持凭工作实绩用人` → true; `6%` on `16%` → false.
 * `source` has nothing in the place of what parts no figure (`readableSource`).
 */
export function isFromSource(shown: Extract<LedgerText, { spans: Span[] }>, source: string): boolean {
  const originals = places(shown.spans, source).map(({ start, end }) => source.slice(start, end))
  if (shown.derived === 'range') return isInRange(shown.text, originals.join(''))
  // Each span apart: `…一` and `二…` joined would read as the figure 一二.
  const words = originals.flatMap(tokens)
  return [shown.text, uncapitalised(shown.text), withBareUnit(shown.text)].some(text =>
    isSubsequence(tokens(text), words),
  )
}

// --- internal ---

/** The spans; those with nothing between them are one (a title of two lines). */
function places(spans: readonly Span[], source: string): Span[] {
  const all: Span[] = []
  for (const span of spans) {
    const last = all.at(-1)
    const touches = last && last.end <= span.start && plain(source.slice(last.end, span.start)) === ''
    all.push(touches ? { start: last.start, end: span.end } : span)
    if (touches) all.splice(-2, 1)
  }
  return all
}

/** `People come first` as it stands in the middle of its sentence. */
function uncapitalised(text: string): string {
  return text.replace(/^\p{Lu}(?!\p{Lu})/u, letter => letter.toLowerCase())
}

/** `金牌（块）` as it is spoken: the brackets around the unit of a column are the design's. */
function withBareUnit(text: string): string {
  return text.replace(/（(\p{Script=Han}{1,4})）$/u, '$1')
}

function tokens(text: string): string[] {
  return plain(text).match(RE_TOKEN) ?? []
}

function plain(text: string): string {
  return text
    .replace(RE_INVISIBLE, '')
    .replace(RE_WIDE, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/./gu, sign => SAME[sign] ?? sign)
}

function isSubsequence(shown: readonly string[], original: readonly string[]): boolean {
  let at = 0
  for (const token of shown) {
    if (token === '…') continue
    const found = original.indexOf(token, at)
    if (found === -1) return false
    at = found + 1
  }
  return true
}

/** `2018年` out of `2017年至2021年上半年`: the number lies between, its words stand there. */
function isInRange(text: string, original: string): boolean {
  const numbers = Array.from(plain(original).matchAll(RE_NUMBER), match => Number(match[0]))
  const lowest = Math.min(...numbers)
  const highest = Math.max(...numbers)
  const inside = Array.from(plain(text).matchAll(RE_NUMBER)).every(
    match => Number(match[0]) >= lowest && Number(match[0]) <= highest,
  )
  return inside && isSubsequence(tokens(plain(text).replace(RE_NUMBER, '')), tokens(original))
}
