// Reads the figures of English text as facts, in one pass.

import { itemAt } from '../../text/item-at.ts'
import type { Span } from '../../model/source.ts'
import * as g from './english-grammar.ts'
import { MOST_FACTS, movedFact, type Coordinate, type CoordinateKind, type Fact } from './fact.ts'
import { valueRuns } from './value-lists.ts'
import { isAbbreviation } from '../en/abbreviations.ts'

/** Words further off do not belong to a figure. */
const LONGEST_LEAD = 90
const LONGEST_TAIL = 90
const LONGEST_LABEL = 40
const LONGEST_PREDICATE = 240
/** The names of a list stand at most so far before its values. */
const LONGEST_HEAD = 160

export function englishFacts(text: string, within: Span): Fact[] {
  const words = text.slice(within.start, within.end)
  const bounds = boundsOf(words)
  const drafts: Fact[] = []
  let border = 0
  for (const match of words.matchAll(g.FIGURE)) {
    const end = match.index + match[0].length
    while (border < bounds.length && itemAt(bounds, border).at < match.index) border++
    if (drafts.length >= MOST_FACTS) break
    if (!isFigure(words, match)) continue
    const last = drafts.at(-1)
    const fact = factOf(words, match, last, { before: bounds[border - 1], after: bounds[border] })
    const isChange =
      last &&
      /^(?:\s[a-z]+){0,2} to $/.test(words.slice(last.span.end, fact.span.start)) &&
      /(?:^|\s)from$/.test(words.slice(last.lead.start, last.lead.end).trimEnd())
    if (isChange) {
      drafts.pop()
      fact.from = last.span
      fact.lead = {
        start: last.lead.start,
        end: last.lead.start + words.slice(last.lead.start, last.lead.end).replace(/\s?from\s*$/, '').length,
      }
      if (fact.sort === '') fact.sort = last.sort
      // `from 12 falls to 7`: the noun stands between.
      if (fact.tail.end <= fact.tail.start && last.tail.end > last.tail.start + 1) {
        const noun = words.slice(last.span.end, fact.span.start - ' to '.length)
        if (noun !== '') fact.tail = { start: last.span.end, end: last.span.end + noun.length }
      }
    }
    if (last && !isChange) last.tail.end = Math.min(last.tail.end, Math.max(last.span.end, fact.span.start))
    drafts.push({ ...fact, span: { start: fact.span.start, end } })
  }
  const facts = drafts.map(fact => finished(words, fact, sentenceEnd(bounds, fact)))
  return withSharedHeads(words, facts).map(fact => movedFact(fact, within.start))
}

// --- internal ---

interface Bound {
  at: number
  /** How many signs it takes. */
  to: number
  kind: 'clause' | 'segment' | 'sentence'
  segment: number
  sentence: number
}

/** Signs that part clauses, and ` and ` where words join; a comma or dot inside a number is none. */
function boundsOf(words: string): Bound[] {
  const found: Bound[] = []
  let [segment, sentence] = [0, 0]
  for (const match of words.matchAll(
    /[,;:.!?—()\n]+|--|(?<!\bbetween\s[a-z\d-]{1,16})\s(?:and(?!\sa\s(?:half|quarter)\b)|but|while|then)(?=[\s,])/g,
  )) {
    const at = match.index
    const sign = match[0]
    const dotted = /^[.,]$/.test(sign) && /\d/.test(words[at + 1] ?? '')
    if (dotted || (sign === '.' && isAbbreviation(words, at))) continue
    if (
      sign === ',' &&
      g.RE_TIME_ALONE.test(words.slice(Math.max(found.at(-1)?.to ?? 0, at - LONGEST_LABEL), at).trim())
    )
      continue
    const kind = /[.!?\n]/.test(sign) ? 'sentence' : sign === ';' ? 'segment' : 'clause'
    if (kind === 'sentence') sentence++
    if (kind !== 'clause') segment++
    found.push({ at, to: at + sign.length, kind, segment, sentence })
  }
  return found
}

function isFigure(words: string, match: RegExpExecArray): boolean {
  const { number, unit = '' } = match.groups ?? {}
  if (number === undefined) return true
  const ahead = words.slice(Math.max(0, match.index - 24), match.index)
  const behind = words.slice(match.index + match[0].length, match.index + match[0].length + 32)
  const { before = '' } = match.groups ?? {}
  if (unit === '' && g.RE_AGED.test(ahead + before) && g.RE_GOES_ON.test(behind)) return false
  if (unit === '' && (g.RE_YEAR.test(number) || g.RE_NAMED.test(ahead))) return false
  return !g.RE_TIME.test(behind)
}

function factOf(
  words: string,
  match: RegExpExecArray,
  last: Fact | undefined,
  { before, after }: { before: Bound | undefined; after: Bound | undefined },
): Fact {
  const {
    before: qualifier = '',
    number,
    unit = '',
    elided = '',
    written = elided,
    writtenUnit = '',
  } = match.groups ?? {}
  const start = match.index
  const end = start + match[0].length
  const valueEnd = start + qualifier.length + (number ?? written).length
  const leadStart = Math.max(before?.to ?? 0, last?.span.end ?? 0, start - LONGEST_LEAD)
  return {
    span: { start, end },
    value: { start, end: valueEnd },
    unit: end > valueEnd ? { start: valueEnd, end } : null,
    sort: sortOf(number ?? '', unit || writtenUnit),
    measure: null,
    prize: null,
    direction: null,
    from: null,
    sum: null,
    sense: null,
    qualifiers: qualifier ? [{ start, end: start + qualifier.trimEnd().length }] : [],
    coordinates: [],
    lead: { start: Math.min(leadStart, start), end: start },
    tail: { start: end, end: Math.max(end, Math.min(after?.at ?? words.length, end + LONGEST_TAIL)) },
    list: null,
    segment: before?.segment ?? 0,
    sentence: before?.sentence ?? 0,
    line: 0,
  }
}

/** `$`, `%`, `cents`, and '' for a count. */
function sortOf(number: string, unit: string): string {
  const sign = /^[$£€]/.exec(number)?.[0]
  if (sign) return sign
  const word = unit.replace(/hundred|thousand|million|billion|trillion/g, '').trim()
  // `2 pounds 30`: the first step.
  const step = /^(?<unit>[a-z]+?)s?[,\s].*\d/.exec(word)?.groups?.['unit']
  if (step !== undefined) return step
  // `3.8 per thousand births`: the next may say 2.2 alone.
  if (/^per\s+[a-z]*$/.test(word) && word !== 'per cent') return ''
  return /^per\s?cent$/.test(word) ? '%' : word.replace(/s$/, '')
}

/** Where the sentence or the part up to `;` of this fact ends. */
function sentenceEnd(bounds: readonly Bound[], fact: Fact): number {
  let [low, high] = [0, bounds.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((bounds[middle]?.at ?? 0) < fact.span.end) low = middle + 1
    else high = middle
  }
  const limit = fact.span.end + LONGEST_PREDICATE
  for (let i = low; i < bounds.length && itemAt(bounds, i).at <= limit; i++)
    if (bounds[i]?.kind !== 'clause') return itemAt(bounds, i).at
  return Math.min(fact.span.end + LONGEST_PREDICATE, bounds.at(-1)?.at ?? fact.span.end)
}

function finished(words: string, fact: Fact, end: number): Fact {
  let start = fact.lead.start
  const lead = () => words.slice(start, fact.lead.end).trimEnd()
  start += /^[\s"“”'’]*/.exec(words.slice(start, fact.lead.end))?.[0].length ?? 0
  start += g.RE_JOIN.exec(lead())?.[0].length ?? 0
  const coordinates: Coordinate[] = []
  const add = (text: string, at: number, kind?: CoordinateKind) =>
    coordinates.push({ kind: kind ?? kindOf(text), text, span: { start: at, end: at + text.length } })
  const prize = g.RE_PRIZE.exec(words.slice(fact.tail.start, fact.tail.end))
  const tail = words.slice(fact.tail.start, fact.tail.end)
  const read = g.RE_FRONT.exec(lead()) ?? g.RE_FRONT_TIME.exec(lead())
  // `at a cost of $3 million`: what is measured, not where.
  const front = read?.groups?.['label']?.endsWith(' of') ? null : read
  const inside = front ? null : g.RE_INSIDE.exec(` ${lead()}`)
  const behind = front || inside ? null : g.RE_BEHIND.exec(prize ? '' : tail)
  let subjectEnd = fact.lead.end
  if (front) {
    const label = front.groups?.['label'] ?? ''
    const before = front.groups?.['preposition']
    const at = start + (before ? before.length + 1 : 0)
    add(label, at)
    start = at + label.length
    start += /^,?\s/.exec(words.slice(start, fact.lead.end))?.[0].length ?? 0
  } else if (inside) {
    const label = inside.groups?.['label'] ?? ''
    add(label, start + inside.index + inside[0].length - 1 - label.length)
    subjectEnd = start + inside.index - 1
  } else if (behind) {
    const label = behind.groups?.['label'] ?? ''
    add(label, fact.tail.end - label.length)
  }
  const named = coordinates.length > 0 ? null : g.RE_NAMED_SUBJECT.exec(lead())
  const name = named?.groups?.['label'] ?? ''
  if (name && !g.RE_NO_NAME.test(name.split(/[\s-]/)[0] ?? '')) {
    add(name, start)
    start += name.length
  }
  if (lead() === '' && coordinates.length === 0) {
    const predicate = predicateIn(words, fact.span.end, end)
    if (predicate) coordinates.push(predicate)
  }
  const measured = prize
    ? prizeOf(fact, prize)
    : { ...measureOf(words, fact, start, Math.min(subjectEnd, fact.lead.end)), prize: null }
  // `Rainfall at Mill Creek fell by 12`: the verb stands behind the label.
  const moves = inside && !fact.from && !g.RE_ARRIVES.test(lead()) ? g.RE_MOVES.exec(lead()) : null
  const to = start + lead().length
  const moved = moves ? { start: to - moves[0].trimStart().length, end: to } : null
  return { ...fact, ...measured, direction: measured.direction ?? moved, coordinates }
}

/** `are under 30` of `120 are under 30, 95 are over 60`; behind a remark the last clause of the sentence. */
function predicateIn(words: string, from: number, to: number): Coordinate | null {
  const rest = words.slice(from, to)
  const clause = /^[^,;]*/.exec(rest)?.[0] ?? ''
  const own = g.RE_PREDICATE.exec(clause)?.groups?.['predicate']
  const late = own === undefined ? g.RE_PREDICATE.exec(rest) : null
  const last = late && !/\d/.test(rest.slice(0, late.index)) ? late.groups?.['predicate'] : undefined
  const text = (own ?? last)?.trim()
  if (text === undefined) return null
  const start = from + (own === undefined ? rest : clause).lastIndexOf(text)
  return { kind: 'predicate', text, span: { start, end: start + text.length } }
}

const kindOf = (text: string): CoordinateKind =>
  g.RE_PERIOD.test(text) ||
  g.RE_TIME_ALONE.test(text) ||
  /\s(?:ago|later|on|after\sthat)$|^(?:to|last\s|this\s|next\s)(?:day|year)$/i.test(text)
    ? 'period'
    : 'place'

function prizeOf(fact: Fact, match: RegExpExecArray): Pick<Fact, 'prize' | 'measure' | 'direction'> {
  const start = fact.tail.start + 1
  const prize = { start, end: start + (match.groups?.['prize'] ?? '').length }
  return { prize, measure: prize, direction: null }
}

/** The counted noun behind a count; before it the subject, without its verb. */
function measureOf(words: string, fact: Fact, start: number, to: number): Pick<Fact, 'measure' | 'direction'> {
  const tail = words.slice(fact.tail.start, fact.tail.end)
  const noun = fact.sort === '%' ? undefined : g.RE_NOUN.exec(tail)?.groups?.['noun']
  let end = start + words.slice(start, to).trimEnd().length
  const text = () => words.slice(start, end)
  let direction: Span | null = null
  const arrives = g.RE_ARRIVES.exec(text())
  const moves = arrives ? null : g.RE_MOVES.exec(text())
  const went = fact.from ? g.RE_WENT.exec(text()) : null
  const led = arrives ?? went
  if (led) end = start + led.index
  else if (moves && fact.from) end = start + moves.index
  else if (moves) {
    const at = start + moves.index + (moves[0].startsWith(' ') ? 1 : 0)
    direction = { start: at, end }
    end = start + moves.index
  }
  const more = /^\s(?:greater|higher|more|larger|lower|less|fewer|smaller)\s(?:than|in)\b/.exec(tail)
  if (more && !direction) direction = { start: fact.tail.start + 1, end: fact.tail.start + more[0].lastIndexOf(' ') }
  if (noun) return { measure: { start: fact.tail.start + 1, end: fact.tail.start + 1 + noun.length }, direction }
  const won = /(?:^|\s)won$/.test(text()) ? end : 0
  for (let n = 0; n < 3; n++) end -= g.RE_LIGHT.exec(text())?.[0].length ?? 0
  // `played 12 games and won 9`: what they did is all that is measured.
  if (end <= start && won > 0) end = won
  start += /^(?:.*\s)?(?:at|with|for)\s(?:a|an)\s(?=[a-z]+$)/.exec(text())?.[0].length ?? 0
  start += /^.*\b(?:when|that|where|because|if|which|who)\s/i.exec(text())?.[0].length ?? 0
  const pronoun = /^(?:we|they|he|she|it|I|our|the|you)(?:\s|$)/i.exec(text())
  const isAction = pronoun && !/^(?:our|the)\s$/i.test(pronoun[0])
  if (pronoun) start += pronoun[0].length
  const isSaid = end > start && !isAction && !g.RE_SAME_MEASURE.test(text().trim())
  return { measure: isSaid ? { start, end } : null, direction }
}

/** Years or names before a value list: `In 2021, 2022 and 2023 we lent 400, 500 and 600 books`. */
function withSharedHeads(words: string, facts: Fact[]): Fact[] {
  const out = [...facts]
  for (const [n, [from, to]] of valueRuns(words, facts).entries()) {
    const first = itemAt(facts, from)
    const last = itemAt(facts, to - 1)
    const ahead = Math.max(0, first.span.start - LONGEST_HEAD)
    const before = words.slice(ahead, first.span.start).replace(/^[^]*[.!?;]\s/, '')
    const start = first.span.start - before.length
    const names = namesOf(before, start, to - from)
    if (!names) continue
    const behind = names.at(-1)?.span.end ?? 0
    if (last.measure === null && first.measure && first.measure.start < behind && first.measure.end > behind)
      first.measure = {
        start: behind + (/^\s(?:the\s)?/.exec(words.slice(behind))?.[0].length ?? 0),
        end: first.measure.end,
      }
    for (let i = from; i < to; i++)
      out[i] = {
        ...itemAt(out, i),
        list: n,
        sort: last.sort,
        measure: last.measure ?? first.measure,
        coordinates: [itemAt(names, i - from)],
      }
  }
  return out
}

function namesOf(before: string, offset: number, count: number): Coordinate[] | null {
  const range = g.RE_YEAR_RANGE.exec(before)
  if (range) {
    const [from, to] = [Number(range.groups?.['from']), Number(range.groups?.['to'])]
    const span = { start: offset + range.index, end: offset + range.index + range[0].length }
    return to - from + 1 === count
      ? Array.from({ length: count }, (_, i) => ({ kind: 'listed' as const, text: `${from + i}`, span }))
      : null
  }
  const list =
    g.RE_YEAR_LIST.exec(before) ??
    g.RE_NAME_LIST.exec(before.replace(/^(?:In|At|For|On|And|But)\s/, all => ' '.repeat(all.length)))
  const names: Coordinate[] = []
  let at = offset + (list ? list.index : 0)
  for (const name of list?.groups?.['names']?.split(/,\sand\s|\sand\s|,\s/) ?? []) {
    at = offset + before.indexOf(name, at - offset)
    names.push({ kind: 'listed', text: name, span: { start: at, end: at + name.length } })
    at += name.length
  }
  return names.length === count ? names : null
}
