// A run of neighbours as rows, where something holds them together: one verb, names of one form, a head, a total,
// or a whole that they make.

import { unbroken } from '../../../language/any-of.ts'
import { isInWords } from '../../../language/facts/in-words.ts'
import type { Fact } from '../../../language/facts/fact.ts'
import type { Span } from '../../../model/source.ts'
import { itemAt } from '../../../text/item-at.ts'
import { announces } from './announced.ts'
import { headBefore } from './heads.ts'
import { isAccount } from './openers.ts'
import { cellsOf, inPlace, rowCells } from './peer-cells.ts'
import { isEnglish, wordsFor } from './peer-drafts.ts'
import { peerLabels, type Draft, type Reading } from './peer-labels.ts'
import type { PeerWords } from './peer-words.ts'
import type { Row } from './readings.ts'
import { isWhole, wholeBefore } from './wholes.ts'
import { mayBeWorded } from './worded.ts'

/** Longest name, in characters, of rows that nothing but their head holds together. */
const MOST_LOOSE = 8
const MOST_LOOSE_WORDS = 4

/** Null where the run is no table. `whole`: the total behind it. */
export function readRows(
  text: string,
  facts: readonly Fact[],
  run: readonly Draft[],
  whole: Draft | undefined,
): Row[] | null {
  const first = itemAt(run, 0)
  const language = wordsFor(text, first.fact)
  const read = peerLabels(text, language, run)
  if (!read) return null
  const isSummed = whole !== undefined || isOfAccount(text, first, read.labels)
  const told = isSummed ? withKind(text, language, read) : read
  const names = told.labels.map(({ start, end }) => text.slice(start, end))
  if (names.some(name => name.length > language.longest || !language.isName(name))) return null
  const name = nameOf(text, first, told.measure)
  if (new Set(names).size < names.length || language.isKind(name)) return null
  if (!areHeld(text, facts, run, { ...told, names, isSummed, isTotalled: whole !== undefined })) return null
  const rows = run.map((draft, i): Row => {
    const next = run[i + 1]?.at ?? whole?.at ?? facts.length
    const cells = rowCells(text, facts, run, i, { next, name })
    return { label: names[i] ?? '', start: itemAt(told.labels, i).start, measure: told.measure, cells }
  })
  rows.push(...(whole ? totalOf(text, facts, whole) : restOf(text, facts, itemAt(run, -1), language)))
  const isOld = facts.some(isInWords) && !rows.some(({ cells }) => cells.some(({ fact }) => isInWords(fact)))
  return isOld ? null : inPlace(rows)
}

// --- internal ---

interface Held extends Reading {
  names: string[]
  isSummed: boolean
  isTotalled: boolean
}

/** What the rows have in common, or what stands over them, makes them one table. */
function areHeld(text: string, facts: readonly Fact[], run: readonly Draft[], held: Held): boolean {
  const { labels, names, measure, isNominal, isSummed, isTotalled } = held
  const first = itemAt(run, 0)
  const language = wordsFor(text, first.fact)
  if (run.some(({ fact }) => isInWords(fact))) return mayBeWorded(text, run, names)
  const own = run.map(({ fact }) => fact)
  const at = itemAt(labels, 0).start
  const isTold =
    isSummed ||
    headBefore(text, at, false) !== null ||
    names.some(language.isRest) ||
    isWhole(text, own) ||
    announces(text, at, names.length) ||
    areRanked(text, facts, run) ||
    wholeBefore(text, facts, own) !== null
  // `工资花了41万`: what was spent on it, not a measure beside others.
  const isDone = measure !== null && /[花用付支]$/.test(text.slice(measure.start, measure.end))
  if (!isTold && !isDone && names.some(language.isMeasure)) return false
  // `投资总额…，总收入…，零售总额…`: measures of several kinds, whatever stands before.
  if (!isSummed && names.every(language.isMeasure) && new Set(names.map(one => one.at(-1))).size > 1) return false
  const isKin = isNominal || first.isTime || language.areKin(names)
  const isSame = saySame(text, run, measure) || areMovedAlike(text, run)
  return isSame || isKin || (isTold && (isTotalled || areShort(names)))
}

/** `最多的是…，其次是…`, `The largest group was …; then …`: places in one order. */
function areRanked(text: string, facts: readonly Fact[], run: readonly Draft[]): boolean {
  const ranked = run.filter(({ fact, at }) => {
    const before = facts[at - 1]
    const from = Math.max(before?.span.end ?? 0, fact.lead.end - LONGEST_RANK)
    return RE_RANKED.test(text.slice(from, fact.span.start))
  })
  return ranked.length >= FEWEST_RANKED
}

const FEWEST_RANKED = 2
const LONGEST_RANK = 40
const RE_RANKED = new RegExp(unbroken`
    最[\u4e00-\u9fff]{1,3}的|其次|再次|紧随其后|垫底|墊底|倒数第
    |\b(?:[Tt]he|[Oo]ur)\s(?:[a-z]+est|most|least|best|worst)\b|\bthen\s|\bnext\s|\bfollowed\sby\b`)

function totalOf(text: string, facts: readonly Fact[], whole: Draft): Row[] {
  const { start, end } = whole.core
  return [{ label: text.slice(start, end), start, cells: cellsOf(text, facts, whole, facts.length, '') }]
}

/** `收入，门票3万，房租2万`: parts of one sum, not measures beside each other (`收入这一块，总收入5亿元，利润3000万元`). */
function isOfAccount(text: string, { opener }: Draft, labels: readonly Span[]): boolean {
  const account = opener ? text.slice(opener.start, opener.end) : ''
  return isAccount(account) && !labels.some(({ start, end }) => text.slice(start, end).includes(account))
}

/** Names with the kind that all end with: `水费`, `电费`. */
function withKind(text: string, language: PeerWords, read: Reading): Reading {
  const kind = read.measure ? text.slice(read.measure.start, read.measure.end) : ''
  if (!language.isKind(kind) || read.labels.some(({ end }) => !text.startsWith(kind, end))) return read
  return { ...read, measure: null, labels: read.labels.map(({ start, end }) => ({ start, end: end + kind.length })) }
}

/** All say one measure, and where they say how it moved that of a thing which may move. */
function saySame(text: string, run: readonly Draft[], measure: Span | null): boolean {
  if (measure === null) return false
  if (run.every(({ fact }) => fact.direction === null)) return true
  const language = wordsFor(text, itemAt(run, 0).fact)
  return run.every(({ fact }) => fact.direction !== null) && language.isNoun(text.slice(measure.start, measure.end))
}

/** `挂号由40分钟缩短到12分钟，取药由25分钟缩短到8分钟`: changes in one sentence, or with one verb. */
function areMovedAlike(text: string, run: readonly Draft[]): boolean {
  const verbs = run.map(({ fact }) => (fact.from ? text.slice(fact.from.end, fact.span.start) : ''))
  const isOne = new Set(run.map(({ fact }) => fact.sentence)).size === 1
  return (new Set(verbs).size === 1 || isOne) && verbs.every(verb => verb.length > 2 || (isOne && verb !== ''))
}

/** `还有3人没有联系上`: the last part of the whole, told behind its figure. */
function restOf(text: string, facts: readonly Fact[], last: Draft, language: PeerWords): Row[] {
  const fact = facts[last.at + 1]
  if (fact?.sentence !== last.fact.sentence || fact.sort !== last.fact.sort || fact.line !== last.fact.line) return []
  const label = text.slice(fact.tail.start, fact.tail.end).trim().replace(/^是/, '')
  const isRest = language.leadsToRest(text.slice(fact.lead.start, fact.lead.end).trim())
  if (!isRest || label === '' || label.length > language.longest) return []
  return [{ label, start: fact.span.start, cells: [{ fact, key: '', name: '' }] }]
}

/** The counted noun behind an English figure, else the verb before it: `patients`, `raised`, `每人加班`. */
function nameOf(text: string, { fact }: Draft, measure: Span | null): string {
  // `归`, `go to`; what only leads to a name says nothing alone.
  if (isInWords(fact))
    return fact.measure ? text.slice(fact.measure.start, fact.measure.end).replace(/^(?:由|to|by|with)$/, '') : ''
  const own = isEnglish(text, fact) && fact.measure && fact.measure.start >= fact.span.end ? fact.measure : measure
  return own ? text.slice(own.start, own.end).trim() : ''
}

/** Names that only a head above holds together are short and about as long. */
function areShort(names: readonly string[]): boolean {
  if (names.every(name => /^[a-z\d’'&.\s-]+$/i.test(name)))
    return names.every(name => (name.match(/[a-z]{3,}/gi)?.length ?? 0) <= MOST_LOOSE_WORDS)
  const lengths = names.map(({ length }) => length)
  return Math.max(...lengths) <= MOST_LOOSE && Math.max(...lengths) - Math.min(...lengths) <= MOST_LOOSE / 2
}
