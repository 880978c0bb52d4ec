// The notes of a text, where they close it: a section 注释 or Notes, numbered lines below the last word, the line in
// brackets that names a source.

import { itemAt } from '../../text/item-at.ts'
import { unbroken } from '../../language/any-of.ts'
import type { DraftLine } from '../draft.ts'

/** A run of lines that are notes, and the numbers they bear. */
export interface Notes {
  lines: readonly DraftLine[]
  numbers: ReadonlySet<string>
}

/** Matches `注释`, `参考文献：`, `Notes`. Not `注意事项`, not `Notes on the year`. */
const RE_SECTION = new RegExp(
  unbroken`
    ^(?:[#=\s【[（(]*)
    (?:[注註]|[注註]\s*[释釋解]|[脚腳尾附][注註]|参考文献|參考文獻|参考资料|引用文献|引文出处|资料来源|Notes
    |Footnotes|Endnotes|References|Sources|Bibliography|Works cited)\s*[】\]）)]?\s*[:：]?$`,
  'i',
)
/** Matches `注：数据截至六月底。`, `注1：…`, `備註：…`. Not `注意：`. */
const RE_NAMED = /^(?:注|註|备注|備註|附注)\s*[\d①-⑳]{0,2}\s*[:：]\s*\S/
/** Matches `（来源：某某日报）`, `(Source: City Statistics Office)`, `［摘自《某某集》］`. Not `（来源于群众）`. */
const RE_SOURCE = new RegExp(
  unbroken`
    ^[（(【[［〔]
    (?:(?:数据|數據|资料|資料|文章|稿件|图片|信息)?(?:来源|來源|出处|出處)\s*[:：]
    |(?:摘自|选自|選自|摘编自|载于|原载|原載|原刊|刊于|转自|转载自|據|据)[《“「]|(?:Data\s+)?Sources?\s*:
    |Adapted from\b|Reprinted from\b)[^（()）【】]{1,80}[。.]?[）)】\]］〕]$`,
  'i',
)

/** What writing programs number endnotes with. */
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ')
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** Matches `1. 见…`, `1 见…`, and `1见…` of a page that sets the number above the line. Not `1年来`, `1200户`. */
const RE_PLAIN =
  /^(\d{1,3})(?:[.．、:：)）]\s*|\s+|(?=[\p{Script=Han}《“]))(?![\d年月日点个户亩名位次天周岁万亿千百元人件条项吨米公号])\S/u
/** How a note may begin: `[1]`, `①`, `⑴`, `（1）`, `¹`, `1`, `1.`, `*`. The sign between is the number. */
const NOTE_SHAPES: readonly [shape: Shape, pattern: RegExp][] = [
  ['bracket', /^[[〔［【](\d{1,3})[\]〕］】]\s*\S/],
  ['raised', new RegExp(`^([${SUPERSCRIPTS}]{1,3})\\s*\\S`)],
  ['circled', /^([①-⑳])\s*\S/],
  ['circled', /^([⑴-⒇])\s*\S/],
  ['plain', /^[(（](\d{1,3})[)）]\s*\S/],
  ['plain', RE_PLAIN],
  ['plain', /^([ivx]{1,5})(?:[.．、:：)）]\s*|\s+)\S/],
  ['sign', /^([*＊※†‡]{1,3})\s*[^*＊※†‡\s]/],
]
export type Shape = 'bracket' | 'raised' | 'circled' | 'plain' | 'sign'

const MOST_UNNUMBERED = 20
const LONGEST_NOTE = 2_000

/** `¹²` → `12`, `③` → `3`, `⑵` → `2`, `iv` → `4`: the number of a mark or a note; other signs stand for themselves. */
export function numberOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  if (code >= 0x2460 && code <= 0x2473) return String(code - 0x245f)
  if (code >= 0x2474 && code <= 0x2487) return String(code - 0x2473)
  if (ROMAN.includes(sign)) return String(ROMAN.indexOf(sign) + 1)
  const digits = Array.from(sign, char => (SUPERSCRIPTS.includes(char) ? SUPERSCRIPTS.indexOf(char) : char)).join('')
  return digits.replace('＊', '*')
}

/**
 * The lines at the end that are notes. `isMarked` says whether the text bears a mark of that number for notes of that
 * shape.
 */
export function closingNotes(lines: readonly DraftLine[], isMarked: (number: string, shape: Shape) => boolean): Notes {
  let end = lines.length
  while (end > 1 && isSource(itemAt(lines, end - 1))) end--
  const section = sectionAt(lines, end)
  const first = section ?? numberedFrom(lines, end, isMarked)
  const numbers = lines.slice(first, end).flatMap(({ text }) => noteOf(text)?.number ?? [])
  return { lines: lines.slice(Math.max(1, first)), numbers: new Set(numbers) }
}

// --- internal ---

const isSource = ({ text, isTable }: DraftLine) => !isTable && RE_SOURCE.test(text)

function noteOf(text: string): { shape: Shape; number: string } | null {
  for (const [shape, pattern] of NOTE_SHAPES) {
    const sign = pattern.exec(text)?.[1]
    if (sign !== undefined) return { shape, number: numberOf(sign) }
  }
  return null
}

/** Where a section of notes begins that reaches to the end. Without numbers it is short. */
function sectionAt(lines: readonly DraftLine[], end: number): number | null {
  for (let at = end - 1; at > 0; at--) {
    const { text, isTable } = itemAt(lines, at)
    if (isTable) return null
    if (!RE_SECTION.test(text)) continue
    const notes = lines.slice(at + 1, end)
    const numbered = notes.filter(note => noteOf(note.text) !== null).length
    const areNotes = numbered * 2 >= notes.length || notes.length <= MOST_UNNUMBERED
    return notes.length > 0 && areNotes && notes.every(note => note.text.length <= LONGEST_NOTE) ? at : null
  }
  return null
}

/** Where numbered notes begin that reach to the end and count up, each with its mark in the text. */
function numberedFrom(
  lines: readonly DraftLine[],
  end: number,
  isMarked: (number: string, shape: Shape) => boolean,
): number {
  let begins = end
  let below = Number.POSITIVE_INFINITY
  for (let at = end - 1; at > 0; at--) {
    const { text, isTable, isHeading } = itemAt(lines, at)
    if (isTable || isHeading) break
    if (RE_NAMED.test(text)) {
      begins = at
      continue
    }
    const note = noteOf(text)
    if (!note || !isMarked(note.number, note.shape)) break
    const number = Number(note.number)
    if (!Number.isNaN(number) && number >= below) break
    if (!Number.isNaN(number)) below = number
    // Points of the speech may be numbered as notes are: all of them down to the first must be notes.
    if (Number.isNaN(number) || number === 1 || note.shape === 'bracket' || note.shape === 'raised') begins = at
  }
  return begins
}
