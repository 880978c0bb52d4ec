// What is so now and was so before, item by item: `卖茶320万元，去年同期285万元；分红6100元，比去年的5400元多了700元；…`,
// `Bar takings came to £18,400, up from £16,900.` Two columns; what was is never a row of its own.

import { unbroken } from '../../../../language/any-of.ts'
import type { Fact } from '../../../../language/facts/fact.ts'
import { PERIOD } from '../../../../language/figures.ts'
import type { Span } from '../../../../model/source.ts'
import type { Grid } from '../grid.ts'
import { FEWEST, gridOfMembers } from './list.ts'

const PAST = unbroken`
    (?:(?:去年|前年|上年|上届|上月|上周|上学期|上季度?|年初|前一[年届季]|上一[年届季]|上个[月季学][度期]?)(?:的?(?:同期|同一?[时月季]期?|全年|年底|底|末|冬春))?)`
const RE_PAST = new RegExp(
  `^[，,；;（(\\s]*(?:[而，但]|这是[^，]{2,14}，)?(?:[比较較]|跟)?(?<past>${PAST})(?:是|为|的|有|只有|才|还是|还|还只有|卖了?|要)*$`,
)
const RE_NAMED_BEHIND = /^[，,]?这是(?:(?:上半年|今年|本年|全年|去年)的?)?(?<what>[^，]{2,12})，/
const RE_PAST_EN = new RegExp(unbroken`
      ^,?\s(?:against|compared\s(?:with|to)|(?:up|down)\sfrom(?:\s(?:a|an)\s[a-z]+)?|from|but|where
      |it\s[a-z]+|;\sit\s[a-z]+(?:\sin)?)\s(?:a\s|an\s)?(?:[a-z]+\s)?$|^;\sit\s[a-z]+(?:\sin)?\s$`)
const RE_PAST_NAME_EN = new RegExp(unbroken`
      ^\s(?:tonnes\s|of\sthem\s|tickets\s)?(?:in\s)?(?<past>(?:the\s)?(?:year|season|winter|summer|month
      |quarter)\sbefore|last\s(?:year|season|winter|month|summer)|(?:in\s)?(?:19|20)\d\d)`)
const RE_NOW = new RegExp(
  `^(?:到|截至|从)?(?<now>(?:${PERIOD}|今年|本[年月季]度?|上一个冬春|上半年|[这這]一?[个個]?[年月季]度?)(?:以来|里|底)?)(?=[，,的]|.)[，,]?`,
)
const RE_TAIL =
  /(?:的?(?:一共|总共|总数)?(?:[还也已就都仅只]*(?:有|是|为|達|达到?|卖了|共|招了|做了))|[了由从從]|到|反而|反倒|却|卻|则|則)+$/
/** `应收账款到6月30日` */
const RE_UNTIL = /(?:到|截至|截止)(?:\d{1,2}月(?:\d{1,2}[日号]|底)?|目前|现在|今天|年底)$/
const RE_LEAD_EN = new RegExp(unbroken`
      ^(?:(?:And|But|Yet|Only|Even|So|Then|also)\s|(?:Last|This)\s[a-z]+,?\s|In\s[^,]{2,14},\s
      |Between\s[A-Z][a-z]+\sand\s[A-Z][a-z]+,?\s)+`)
const VERB_EN = unbroken`
    (?:sold|took|made|reached|saw|raised|came|rose|fell|grew|earned|got|was|were|is|are|went|dropped
    |climbed|slipped|handled
    |served|landed|stood|jumped|brought|paid|spent|had|lost)`
const RE_VERB_EN = new RegExp(`\\s(?:has\\s|have\\s)?(?:${VERB_EN})\\b.*$`)
const RE_EMPTY_EN = new RegExp(unbroken`
      \s(?:(?:came|rose|fell|grew|went|was|were|is|are|stood|dropped|climbed|slipped|jumped
      |reached)(?:\s(?:to|at|by|up|down))*|to)$`)
const FURTHEST = 2
const LONGEST = { zh: 16, en: 40 }

interface Pair extends Span {
  label: string
  now: Fact
  /** Where what was stands. */
  was: Span
  /** When that was, as said; it may be another time than that of the items before. */
  name: string
  at: number
  last: number
}

export function yearGrids(text: string, facts: readonly Fact[]): Grid[] {
  const pairs = facts.flatMap((_, at) => pairAt(text, facts, at) ?? [])
  const runs: Pair[][] = [[]]
  for (const pair of pairs) {
    const before = runs.at(-1)?.at(-1)
    if (before && pair.at <= before.last) continue
    if (before && !isNext(facts, before, pair)) runs.push([])
    runs.at(-1)?.push(pair)
  }
  return runs.flatMap(run => gridOf(text, facts, run) ?? [])
}

// --- internal ---

function isNext(facts: readonly Fact[], before: Pair, pair: Pair): boolean {
  const between = facts.slice(before.last + 1, pair.at)
  return (
    pair.now.line === before.now.line &&
    pair.now.sentence - before.now.sentence <= 1 &&
    between.length <= FURTHEST &&
    between.every(({ segment, sort }) => segment === before.now.segment || sort !== pair.now.sort)
  )
}

function gridOf(text: string, facts: readonly Fact[], run: readonly Pair[]): Grid | null {
  if (run.length < FEWEST) return null
  // What only went from one figure to another is no account of two times.
  const name = run.find(one => one.name !== '')?.name ?? ''
  const first = run[0]
  if (!first || name === '') return null
  const isOne = new Set(run.map(({ now }) => now.sort)).size === 1
  const rows = run.map(({ start, end, label, now, was, name: own }) => {
    // `年初是4180万元` beside `去年同期` is of another time.
    const other = own !== '' && own !== name ? text.lastIndexOf(own, was.start) : -1
    const values = [text.slice(now.span.start, now.span.end), text.slice(other < 0 ? was.start : other, was.end)]
    return { start, end, cells: [isOne ? label.replace(RE_VERB_EN, '') : label, ...values] }
  })
  return gridOfMembers(['', nowOf(text, facts, first), name], rows)
}

/** `今年前三季度` before the first item. */
function nowOf(text: string, facts: readonly Fact[], { now }: Pair): string {
  const words = clauseBefore(text, facts, now)
  return RE_NOW.exec(words)?.groups?.['now'] ?? ''
}

function clauseBefore(text: string, facts: readonly Fact[], fact: Fact): string {
  const before = facts[facts.indexOf(fact) - 1]
  const from = Math.max(before?.span.end ?? 0, fact.span.start - 60)
  return (
    text
      .slice(from, fact.span.start)
      .split(/[。！？；;：:\n]|[.!?]\s/)
      .at(-1)
      ?.replace(/^[，,\s]+/, '') ?? ''
  )
}

function pairAt(text: string, facts: readonly Fact[], at: number): Pair | null {
  const now = facts[at]
  if (!now || now.list !== null) return null
  if (now.from) return named(text, facts, { now, was: now.from, name: '', at, last: at })
  for (let last = at + 1; last <= at + 2; last++) {
    const past = facts[last]
    if (!past || past.line !== now.line || (past.sort !== now.sort && past.sort !== '')) continue
    const between = text.slice(now.span.end, past.span.start)
    const zh = RE_PAST.exec(between)?.groups?.['past']
    if (zh !== undefined) return named(text, facts, { now, was: past.span, name: zh, at, last })
    const unit = text.slice(now.tail.start, now.tail.end)
    const en = between.startsWith(unit) ? between.slice(unit.trimEnd().length) : between
    if (!/[\u4e00-\u9fff]/.test(between) && (RE_PAST_EN.test(between) || RE_PAST_EN.test(en))) {
      const name = RE_PAST_NAME_EN.exec(text.slice(past.span.end, past.span.end + 40))?.groups?.['past'] ?? ''
      return named(text, facts, { now, was: past.span, name, at, last })
    }
  }
  return null
}

function named(text: string, facts: readonly Fact[], pair: Omit<Pair, 'label' | 'start' | 'end'>): Pair | null {
  const { now, was } = pair
  const first = Math.min(now.span.start, was.start)
  const before = facts[pair.at - 1]
  const words = text.slice(Math.max(before?.span.end ?? 0, first - 80), first)
  const clause = words.split(/[。！？；;：:\n]|[.!?]\s/).at(-1) ?? ''
  const label = /[\u4e00-\u9fff]/.test(clause + text.slice(now.span.end, was.start))
    ? chineseLabel(text, clause, now)
    : englishLabel(clause)
  const limit = /[a-z]/i.test(label) ? LONGEST.en : LONGEST.zh
  if (label.length < 2 || label.length > limit || /\d/.test(label)) return null
  const start = first - Math.max(0, clause.length - clause.indexOf(label))
  return { ...pair, label, start, end: Math.max(now.span.end, was.end) }
}

function chineseLabel(text: string, clause: string, now: Fact): string {
  const last = clause.split(/[，,]/).findLast(part => part.trim().replace(RE_TAIL, '') !== '') ?? ''
  const bare = last.trim().replace(RE_NOW, '').replace(RE_TAIL, '').replace(RE_UNTIL, '')
  if (bare !== '') return bare
  return RE_NAMED_BEHIND.exec(text.slice(now.span.end, now.span.end + 40))?.groups?.['what'] ?? ''
}

function englishLabel(clause: string): string {
  const words = clause
    .replace(/^[,\s]+/, '')
    .replace(/^and\s/, '')
    .replace(RE_LEAD_EN, '')
    .trimEnd()
  return words
    .replace(/,?\s(?:from|to)$/, '')
    .replace(RE_EMPTY_EN, '')
    .replace(/,$/, '')
}
