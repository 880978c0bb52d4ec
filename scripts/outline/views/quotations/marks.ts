// Quotation marks: which opens what, and what a sentence is like with its quotations taken for one sign each.

import { singleMarkEnd } from '../../../language/single-marks.ts'
import { itemAt } from '../../../text/item-at.ts'
import type { Span } from '../../../model/source.ts'

/** Stands for what is quoted in a masked text. */
export const QUOTED = '※'

/** Outermost pairs of quotation marks in one paragraph, spans without the marks; the inches of `6" wide` are none. */
export function quotedSpans(text: string, line: Span): { pairs: Span[]; unbalanced: number[] } {
  const pairs: Span[] = []
  const unbalanced: number[] = []
  const open: number[] = []
  let straight = -1
  for (let at = line.start; at < line.end; at++) {
    const character = text[at]
    const single = character === '‘' && open.length === 0 && straight < 0 ? singleMarkEnd(text, at, line.end) : null
    if (single !== null) {
      pairs.push({ start: at + 1, end: single })
      at = single
    } else if (character === '“' || character === '「' || character === '『') open.push(at)
    else if (character === '”' || character === '」' || character === '』') {
      const start = open.pop()
      if (start === undefined) unbalanced.push(at)
      else if (open.length === 0) pairs.push({ start: start + 1, end: at })
    } else if (character === '"') {
      const shape = shapeOf(text, at, line)
      if (straight < 0 && shape === 'closes' && /\d/.test(text[at - 1] ?? '')) continue
      if (straight >= 0 && shape !== 'opens') {
        pairs.push({ start: straight + 1, end: at })
        straight = -1
      } else {
        if (straight >= 0) unbalanced.push(straight)
        if (shape === 'closes') unbalanced.push(at)
        straight = shape === 'closes' ? -1 : at
      }
    }
  }
  if (straight >= 0) unbalanced.push(straight)
  return { pairs, unbalanced: [...unbalanced, ...open].toSorted((a, b) => a - b) }
}

/** The same, and what is opened in a paragraph and closed in a later one, or not closed at all at the end of it. */
export function quotationsOf(text: string, lines: readonly Span[]): Span[][] {
  const found = lines.map(line => quotedSpans(text, line))
  return found.map(({ pairs, unbalanced }, index) => {
    const open = unbalanced.find(at => opensAt(text, at, itemAt(lines, index)))
    if (open === undefined || pairs.some(pair => pair.start > open)) return pairs
    const line = itemAt(lines, index)
    const closed = RE_CLOSES.test(text[line.end - 1] ?? '') && /^[“「『]/.test(text[open] ?? '')
    const end = closed ? line.end - 1 : endInLaterLine(text, lines, { found, index })
    return end === null ? pairs : [...pairs, { start: open + 1, end }]
  })
}

/**
 * The text of a paragraph, as long as it was, with signs in the place of what is quoted; where a quotation ends a
 * sentence a stop stands in the place of its closing mark.
 */
export function masked(text: string, line: Span, pairs: readonly Span[]): string {
  let out = ''
  let at = line.start
  for (const { start, end } of pairs) {
    if (end >= line.end) break
    const stop = RE_STOP.exec(text.slice(Math.max(start, end - 2), end))
    const sign = stop ? (/[.!?]/.test(stop[0]) ? '.' : '。') : (text[end] ?? '')
    out += `${text.slice(at, start)}${QUOTED.repeat(end - start)}${sign}`
    at = end + 1
  }
  return out + text.slice(at, line.end)
}

// --- internal ---

const RE_CLOSES = /[”」』"]/
/** Ends a sentence at the end of a quotation. */
const RE_STOP = /[。！？!?.…]["'’”]?$/
/** So many paragraphs one quotation may have. */
const MOST_LINES = 12

/** Where white space stands around a straight mark it says which of the two it is. */
function shapeOf(text: string, at: number, line: Span): 'opens' | 'closes' | null {
  const before = at === line.start || /[\s(—]/.test(text[at - 1] ?? '')
  const after = at + 1 >= line.end || /[\s).,;:!?—]/.test(text[at + 1] ?? '')
  return before === after ? null : before ? 'opens' : 'closes'
}

function opensAt(text: string, at: number, line: Span): boolean {
  return text[at] === '"' ? shapeOf(text, at, line) !== 'closes' : /[“「『]/.test(text[at] ?? '')
}

/** Paragraphs in between have no mark that is alone but one that opens the quotation again, as English sets it. */
function endInLaterLine(
  text: string,
  lines: readonly Span[],
  { found, index }: { found: readonly ReturnType<typeof quotedSpans>[]; index: number },
): number | null {
  for (let i = index + 1; i < Math.min(lines.length, index + 1 + MOST_LINES); i++) {
    const line = itemAt(lines, i)
    const { pairs, unbalanced } = itemAt(found, i)
    const first = unbalanced.at(0)
    if (first === undefined) {
      if (!/^[“「"]/.test(text[line.start] ?? '')) continue
      // `“The next paragraph of it.”`
      return pairs[0]?.start === line.start + 1 && pairs[0].end + 1 >= line.end ? pairs[0].end : null
    }
    if (!opensAt(text, first, line)) return pairs.some(pair => pair.start < first) ? null : first
    if (first !== line.start || unbalanced.length > 1) return null
  }
  return null
}
