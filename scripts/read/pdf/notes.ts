// Notes at the foot of a page: smaller than the text, the first with its number. They cut sentences that go on
// overleaf.

import { endsLine } from '../../language/punctuation.ts'
import { withoutSigns } from '../shared/signs.ts'
import type { Line } from './lines.ts'

/** Matches `¹ 见…`, `[2] 见…`, `③见…`, `4 见…`, `* 本文…`. */
const RE_NOTE = /^(?:[⁰¹²³⁴-⁹]+|[[〔［]\d{1,3}[\]〕］]|[①-⑳⑴-⒇]|[*＊※†‡]|\d{1,3}[\s.．、)）]|注\s*\d*\s*[:：])\s*\S/
/** Matches what stands above the line, between its signs. */
const RE_ABOVE = /\x03([^\x04]*)\x04/g
const RE_OPENS = /^\s*\x03([^\x04]*)\x04/
/** In sizes of type, from one base line to the next: nothing goes on so far below. */
const APART = 3
/** Size of type, as a share of the text's. */
const SMALLER = 0.93
/** Of a page's lines at most so many are notes. */
const MOST = 0.6

/** The lines that are notes, running heads being out: at the foot of a page or of a column. */
export function footNotes(lines: readonly Line[]): Set<Line> {
  const size = usualSize(lines)
  const notes = new Set<Line>()
  for (const page of new Set(lines.map(line => line.page))) {
    const all = lines.filter(line => line.page === page)
    const signs = signsIn(all)
    const found = footsOf(all, size * SMALLER).flatMap(foot => {
      const first = foot.findIndex(({ text }) => opensNote(withoutSigns(text), signs))
      return first < 0 ? [] : foot.slice(first)
    })
    if (found.length <= all.length * MOST) for (const line of found) notes.add(line)
  }
  for (const line of signedNotes(lines, size)) notes.add(line)
  return notes
}

// --- internal ---

/** Small lines below which nothing larger stands: the next one, if there is any, begins a column. */
function footsOf(lines: readonly Line[], small: number): Line[][] {
  const feet: Line[][] = []
  let foot: Line[] = []
  for (const [index, line] of lines.entries()) {
    if (line.size > small) continue
    foot.push(line)
    const next = lines[index + 1]
    if (next && next.size <= small && next.y > line.y) continue
    if (!next || next.y < line.y) feet.push(foot)
    foot = []
  }
  return feet
}

/**
 * Lines that open with a sign above the line which the text before them has, and those below them: notes in the size of
 * the text. A sentence may wrap before its sign, so what stands before them must be at an end, or far above.
 */
function signedNotes(lines: readonly Line[], size: number): Line[] {
  const known = new Set<string>()
  let isOpen = false
  return lines.filter((line, index) => {
    const before = lines[index - 1]
    const isBelow = before?.page === line.page && before.y < line.y
    const isApart = !before || endsLine(withoutSigns(before.text)) || (isBelow && line.y - before.y > size * APART)
    const own = RE_OPENS.exec(line.text)?.[1]
    isOpen = (isOpen && isBelow) || (own !== undefined && known.has(plain(own)) && isApart)
    if (!isOpen) for (const sign of signsIn([line])) known.add(sign)
    return isOpen
  })
}

/** What stands above a line of the page, as plain characters: `1`, `iv`, `†`, `注2`. */
function signsIn(lines: readonly Line[]): string[] {
  return lines.flatMap(({ text }) =>
    Array.from(text.matchAll(RE_ABOVE), ([, sign = '']) => plain(sign)).filter(sign => sign !== ''),
  )
}

/** Its number is one that notes have, or a sign that stands in the text of this page. */
function opensNote(text: string, signs: readonly string[]): boolean {
  if (RE_NOTE.test(text)) return true
  const own = plain(text)
  return signs.some(sign => own.startsWith(sign) && !goesOn(sign, own.slice(sign.length)))
}

/** The number or the word is a longer one: `4` and `40户`, `a` and `about`, or a quantity: `4月`. */
function goesOn(sign: string, rest: string): boolean {
  if (/\d$/.test(sign)) return /^[\d.,%年月日点个户亩名位次天周岁万亿千百元人件条项吨米公里]/.test(rest)
  return /[A-Za-z]$/.test(sign) && /^[A-Za-z]/.test(rest)
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

/** The size in which most characters are set. */
function usualSize(lines: readonly Line[]): number {
  const lengths = new Map<number, number>()
  for (const { size, text } of lines) lengths.set(size, (lengths.get(size) ?? 0) + text.length)
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
