// What is so now and was so before, item by item: `卖茶320万元，去年同期285万元；分红6100元，比去年的5400元多了700元；…`,
// `Bar takings came to £18,400, up from £16,900.` Two columns; what was is never a row of its own.

import type { Fact } from '../../../../language/facts/fact.ts'
import { isInWords } from '../../../../language/facts/in-words.ts'
import { LEVEL } from '../../../../language/facts/in-words-sorts.ts'
import type { Span } from '../../../../model/source.ts'
import type { Grid } from '../grid.ts'
import { FEWEST, gridOfMembers, type Member } from './list.ts'
import { BEFORE, labelOf, nowBefore, withoutVerb } from './year-labels.ts'
import { pairsOf, type Pair } from './year-pairs.ts'

const ENOUGH = 4
/** Sentences from one item to the next. */
const APART = 2
const RE_IS_NEW = /^(?<what>[A-Z][a-z’'-]*(?:\s[a-z’'-]+){0,4})\sis\snew\b/
/** `面条不动，还是五块`, `Buttonholes stay at 25 pence`: there is nothing before, either. */
const RE_SAME =
  /(?:不动|不变|不涨|没变|照旧)[，,]?(?:还是|仍是)?|(?<=[\u4e00-\u9fff]{2})(?:还是|仍是)$|\b(?:stays?|remains?)\sat\s/
const RE_SAME_BEHIND =
  /^[，,]\s?(?:(?:[跟和与同](?:去年|上年|原来|以前)(?:一样|持平|相同)|没有?变|不变|没动|持平)|(?:the\s)?same\sas|as\sbefore|unchanged)/
/** Of what is new there is nothing before: `家庭病床是新开的，收了43张`. */
const RE_NEW = /新[开開设設增办辦]|(?:[去上]年)(?:没有|沒有|还没|未)|\bis\snew\b|\bnothing\sto\sbe\smeasured/

export function yearGrids(text: string, facts: readonly Fact[]): Grid[] {
  return gridsOf(text, facts, 'was')
}

/** Amounts beside how far they moved: `收鲜果186吨，比上年多了41吨；…`. */
export function movedGrids(text: string, facts: readonly Fact[]): Grid[] {
  return gridsOf(text, facts, 'moved').map(grid => {
    const { start, end } = grid.table.span
    return { ...grid, facts: facts.filter(({ span }) => span.start >= start && span.end <= end) }
  })
}

// --- internal ---

function gridsOf(text: string, all: readonly Fact[], kind: Pair['kind']): Grid[] {
  const facts = all.filter(one => !isInWords(one) || one.sort === LEVEL).toSorted((a, b) => a.span.start - b.span.start)
  const runs: Pair[][] = [[]]
  for (const pair of pairsOf(text, facts).filter(one => one.kind === kind)) {
    const before = runs.at(-1)?.at(-1)
    if (before && !isNext(facts, before, pair)) runs.push([])
    runs.at(-1)?.push(pair)
  }
  return runs.flatMap(run => gridOf(text, facts, run) ?? [])
}

/** Near enough, and no part of their sentence between them without an item. */
function isNext(facts: readonly Fact[], before: Pair, pair: Pair): boolean {
  const between = facts.slice(before.last + 1, pair.at)
  return (
    pair.fact.line === before.fact.line &&
    pair.fact.sentence - before.fact.sentence <= APART &&
    between.every(
      ({ segment, sentence }) =>
        segment === before.fact.segment ||
        segment === pair.fact.segment ||
        (sentence !== before.fact.sentence && sentence !== pair.fact.sentence),
    )
  )
}

function gridOf(text: string, facts: readonly Fact[], run: readonly Pair[]): Grid | null {
  const first = run[0]
  // What only went from one figure to another is no account of two times.
  const name = run.find(one => one.name !== '')?.name ?? fromName(text, run)
  // Three amounts that moved are as often measures beside each other.
  if (!first || run.length < (first.kind === 'moved' ? ENOUGH : FEWEST)) return null
  if (name === '' && first.kind === 'was') return null
  const isOne = new Set(run.map(({ fact }) => fact.sort)).size === 1
  const others = newOnes(text, facts, run)
  // What goes from one to the other alone is read with its heads elsewhere.
  if (name === FROM && others.length === 0 && run.every(({ fact }) => fact.from)) return null
  const rows = run.map(({ start, end, label, now, beside, name: own, kind }): Member => {
    // All have the `比上年` that heads the column.
    const value = kind === 'was' ? valueOf(text, beside, own, name) : text.slice(beside.start, beside.end)
    const cells = [text.slice(now.start, now.end), kind === 'moved' && own === name ? value.slice(own.length) : value]
    return { start, end, cells: [isOne ? withoutVerb(label) : label, ...cells] }
  })
  const at = Math.min(first.now.start, first.beside.start)
  return gridOfMembers(
    ['', first.nowName ?? nowBefore(text, facts, first.at, at), name],
    [...rows, ...others].toSorted((a, b) => a.start - b.start),
  )
}

/** `90 pence, up from 80` three times: the word before what it was is its head. */
const fromName = (text: string, run: readonly Pair[]) =>
  run.every(({ beside }) => text.slice(beside.start - FROM.length - 1, beside.start - 1) === FROM) ? FROM : ''
const FROM = 'from'

/** `年初是4180万元` beside `去年同期`, `86.1 we managed in 2023`: what is of another time says so. */
function valueOf(text: string, { start, end }: Span, own: string, name: string): string {
  if (own === '' || bareName(own) === bareName(name)) return text.slice(start, end)
  const before = text.lastIndexOf(own, start)
  const behind = text.indexOf(own, end)
  if (behind >= end && behind - end <= FURTHEST && !/[.;，。；]/.test(text.slice(end, behind)))
    return text.slice(start, behind + own.length)
  return text.slice(before >= 0 && start - before <= FURTHEST ? before : start, end)
}

const FURTHEST = 40
const RE_BEFORE = new RegExp(`^${BEFORE}$`)
const bareName = (name: string) =>
  name
    .replace(RE_BEFORE, '')
    .toLowerCase()
    .replace(/^the\s|(?<=^[去上前]年)的?同?[期一].*$/g, '')

/** Items between the others, or right behind them, that are new. */
function newOnes(text: string, facts: readonly Fact[], run: readonly Pair[]): Member[] {
  if (run[0]?.kind !== 'was') return []
  const end = run.at(-1)?.fact
  return run.flatMap((pair, i) => {
    const next = run[i + 1]
    return facts.slice(pair.last + 1, next?.at ?? facts.length).flatMap((fact, k): Member[] => {
      if (fact.line !== end?.line || fact.sentence > (next?.fact.sentence ?? end.sentence + 1) || fact.direction)
        return []
      const label = newLabel(text, facts, pair.last + 1 + k, { start: pair.end, end: next?.start ?? text.length })
      const start = label === '' ? -1 : text.lastIndexOf(label, fact.span.start)
      return start < 0
        ? []
        : [{ start, end: fact.span.end, cells: [label, text.slice(fact.span.start, fact.span.end), ''] }]
    })
  })
}

function newLabel(text: string, facts: readonly Fact[], at: number, { start, end }: Span): string {
  const fact = facts[at]
  if (!fact) return ''
  const from = Math.max(start, fact.span.start - 80)
  const before =
    text
      .slice(from, fact.span.start)
      .split(/[。；;！？\n]|[.!?]\s/)
      .at(-1) ?? ''
  const behind =
    /^[，,]?[^。；;！？，,.]{0,12}/.exec(text.slice(fact.span.end, Math.min(end, fact.span.end + 14)))?.[0] ?? ''
  const same = RE_SAME.exec(before)
  if (same && same.index > 0) return sameName(before.slice(0, same.index))
  if (!RE_NEW.test(before + behind) && !RE_SAME_BEHIND.test(behind)) return ''
  return RE_IS_NEW.exec(before.trim())?.groups?.['what'] ?? labelOf(text, facts, at, fact.span.start)
}

/** `素面` of `；素面` before `不动，还是五块`. */
const sameName = (words: string) =>
  /(?<name>[\u4e00-\u9fff]{2,10}|[A-Z][a-z’'-]*(?:\s[a-z’'-]+){0,4})\s*$/.exec(words)?.groups?.['name'] ?? ''
