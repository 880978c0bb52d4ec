// A table without a name for its figures takes the one that the words before it give.

import type { Fact } from '../../../language/facts/fact.ts'
import type { Span } from '../../../model/source.ts'
import { sentenceStart } from './clauses.ts'
import type { Grid } from './grid.ts'
import { headBefore } from './heads.ts'
import { isTopic, opensTable } from './openers.ts'
import { CHINESE } from './peer-words-chinese.ts'
import { ENGLISH } from './peer-words-english.ts'
import { wholeBefore } from './wholes.ts'

/** Longer words behind a figure are no name. */
const LONGEST_TAIL = 32

export function captioned(text: string, facts: readonly Fact[], grid: Grid): Grid {
  const { table } = grid
  const first = grid.facts[0]
  if (table.caption !== null || !first) return grid
  const heads = table.columns.slice(1)
  const isNamed = heads.every(name => name.length >= 2 && !isTime(name))
  if (isNamed && heads.length > 1) return grid
  const head =
    openerBefore(text, table.span.start, false) ??
    headBefore(text, table.span.start, isNamed) ??
    openerBefore(text, table.span.start, true) ??
    wholeBefore(text, facts, grid.facts) ??
    groupBefore(text, table.span.start) ??
    changed(first) ??
    (isEnglish(text, first) ? tailOf(text, grid) : null) ??
    grid.measure ??
    (isNamed ? null : tailOf(text, grid))
  if (!head) return grid
  const caption = text.slice(head.start, head.end).trim()
  if (RE_NO_CAPTION.test(caption)) return grid
  return heads.some(
    name => name.endsWith(caption) || name.startsWith(`${caption} `) || (name.length >= 2 && caption.startsWith(name)),
  )
    ? grid
    : { ...grid, table: { ...table, caption } }
}

// --- internal ---

/** `当中` alone, a question's end (`是怎么来的呢`), and what people are asked to do: `请记一下`. */
const RE_NO_CAPTION = /^(?:其中|当中|當中|之中|里面|裡面|里头|裡頭)$|[呢吗嗎]$|^[请請]|一下$/

/** Parts two tables, names none. */
const RE_ANY_SIDE = /^the\s(?:other|one|right|left|same)\b/i

/** `支出方面，` before the first row. */
function openerBefore(text: string, at: number, isLoose: boolean): Span | null {
  const end = text.slice(0, at).replace(/[\s，,：:]+$/, '').length
  if (end === at || isTopic(text, end) !== isLoose) return null
  const label = opensTable(text, { start: sentenceStart(text, end), end })
  return label && !RE_ANY_SIDE.test(text.slice(label.start, label.end)) ? label : null
}

/** `办卡的居民` of `办卡的居民里，60岁以上的312人，…`. */
function groupBefore(text: string, at: number): Span | null {
  const from = Math.max(0, at - LONGEST_TAIL)
  const { noun = '', sign = '' } = RE_GROUP.exec(text.slice(from, at))?.groups ?? {}
  return noun === '' || CHINESE.timeOf(noun) ? null : { start: at - sign.length - noun.length, end: at - sign.length }
}

const RE_GROUP =
  /(?:^|[，,。；！？\n])(?<noun>(?![这那其])[\u4e00-\u9fff]{2,12}?)(?<sign>(?:[里中]|里头|裡頭|当中|之中|中间)，)$/

const isEnglish = (text: string, { span }: Fact) => !/[\u4e00-\u9fff]/.test(text.slice(span.start - 12, span.end + 12))

const isTime = (name: string) =>
  [CHINESE, ENGLISH].some(language => {
    const time = language.timeOf(name)
    return time !== null && time.end - time.start === name.length
  })

/** `from 12 falls to 7`: what changes stands with the first figure. */
const changed = ({ from, measure }: Fact) => (from && measure && measure.start >= from.end ? measure : null)

/** `12 percent of calls went unanswered. Last year it was 8`: what the first says behind its figure holds for all. */
function tailOf(text: string, { table, facts }: Grid): Span | null {
  const [first, ...others] = facts
  if (
    !first ||
    table.columns.length > 2 ||
    others.some(({ tail }) => !/^[\s了呢吧啊]*$/.test(text.slice(tail.start, tail.end)))
  )
    return null
  const words = text.slice(first.tail.start, first.tail.end)
  const lead = /^(?:的|\s?(?:of\s)?)/.exec(words)?.[0].length ?? 0
  const rest = words.slice(lead).trim()
  if (table.rows.some(([label]) => label && rest.includes(label))) return null
  if (/\d|\bthan\b|^(?:them|us|it|these|those)$/.test(rest)) return null
  return rest.length >= 2 && rest.length <= LONGEST_TAIL
    ? { start: first.tail.start + lead, end: first.tail.start + lead + rest.length }
    : null
}
