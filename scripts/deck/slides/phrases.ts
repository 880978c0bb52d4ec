// Rows that each say a phrase and then what carries it out: the phrase in bold, the rest as its clause. Every word of
// the row stays, in its order; a phrase stands apart only where it says by itself what its sentence says.

import { leansOn } from '../../language/clauses/index.ts'
import { isHeadClause, isTopic, opensWithAction } from '../../language/heads.ts'
import { textWidth } from '../../language/width.ts'
import type { PointItem, Shown } from '../../model/deck.ts'
import { clausesOf } from '../choose/clauses.ts'
import { choose, HALVES } from '../choose/forms.ts'
import { refusalToStand } from '../choose/gate.ts'
import type { Draft } from '../draft.ts'
import { withAmount } from '../fit/amount.ts'
import { withEmphasis } from '../fit/emphasis.ts'
import { locate, rawText, show, type Reading, type Stretch } from '../reading.ts'

/** em of a phrase that a clause supports, and of the least that says something. */
const MOST_PHRASE = 16
const LEAST_PHRASE = 4
/** em of the least that is worth a line of its own below it. */
const LEAST_CLAUSE = 4

/**
 * A slide of plain rows as topics with what is said of each, or as phrases with their clauses where half of them are
 * made so, if all fit. `shown` is what the slides of the speech show: nothing of it comes again.
 */
export function withPhrases(reading: Reading, draft: Draft, shown: readonly Stretch[]): Draft {
  if (draft.kind !== 'points' || draft.items.some(({ clause }) => clause !== null)) return draft
  const { form } = draft
  if (form !== 'lines' && form !== 'list') return draft
  const topics = draft.items.map(item => topicOf(reading, item))
  const halves = form === 'lines' ? draft.items.map(item => halvesOf(reading, item, shown)) : []
  switch (choose(HALVES, { rows: draft.items.length, topics: countOf(topics), halved: countOf(halves) })) {
    case 'topic and statement':
      return inHalves(reading, draft, topics, 'beside') ?? draft
    case 'phrase and clause':
      return inHalves(reading, draft, halves, 'rows') ?? draft
    case 'rows':
      return draft
  }
}

// --- internal ---

/** What a row says first, and what it says then. */
interface Halves {
  phrase: Shown
  clause: Shown
}

const countOf = (halves: readonly (Halves | null)[]): number => halves.filter(half => half !== null).length

/** The rows told apart; null where not all of them fit. */
function inHalves(
  reading: Reading,
  draft: Extract<Draft, { kind: 'points' }>,
  halves: readonly (Halves | null)[],
  form: 'beside' | 'rows',
): Draft | null {
  const items = draft.items.map((item, row) => ({ ...item, ...halves[row] }))
  const made: Draft = { ...draft, form, items }
  const set = withAmount(withEmphasis(made, reading.lang))
  return set.kind === 'points' && set.size !== undefined ? made : null
}

/** `水利站：每两个小时报一次水位`, `编织袋——现有一万条`: what the row is about, and what it says of it. */
function topicOf(reading: Reading, { phrase }: PointItem): Halves | null {
  const [span, ...others] = 'spans' in phrase ? phrase.spans : []
  if (!span || others.length > 0 || phrase.text.endsWith('…')) return null
  const row = locate(reading, span)
  const [whole, topic = ''] = RE_TOPIC.exec(rawText(reading, row)) ?? []
  if (whole === undefined || !isTopic(topic, reading.lang)) return null
  const head = show(reading, { start: row.start, end: row.start + topic.length })
  const said = show(reading, { start: row.start + whole.length, end: row.end })
  return isWide(head.text, LEAST_TOPIC, MOST_TOPIC) && isWide(said.text, LEAST_CLAUSE, Infinity)
    ? { phrase: head, clause: said }
    : null
}

/** Up to the first colon or dash; not `14:20`, not `twenty-five`. */
const RE_TOPIC = /^([^，。；：！？,.;:!?—–]+?)\s*(?:[：:](?!\d)|[—–]+|\s-(?=\s))\s*(?=\S)/u
/** em of a topic in the left column. */
const LEAST_TOPIC = 1.5
const MOST_TOPIC = 7

/** A row's first clause and its rest, or the whole of a short row and the clause that follows it in its sentence. */
function halvesOf(reading: Reading, { phrase }: PointItem, shown: readonly Stretch[]): Halves | null {
  const [span, ...others] = 'spans' in phrase ? phrase.spans : []
  if (!span || others.length > 0 || phrase.text.endsWith('…')) return null
  const row = locate(reading, span)
  const clauses = clausesOf(reading.spoken.text, row)
  const [first] = clauses
  if (first && first.end < row.end) return asHalves(reading, { start: row.start, end: first.end }, row.end)
  return withNext(reading, row, shown)
}

/** `推进重点行业改造` and, behind it in the speech, `淘汰落后设备`; not one of two that belong together. */
function withNext(reading: Reading, row: Stretch, shown: readonly Stretch[]): Halves | null {
  const { text } = reading.spoken
  const sentence = reading.sentences.find(({ start, end }) => start <= row.start && row.end <= end)
  const [next, after] = sentence ? clausesOf(text, sentence).filter(({ start }) => start >= row.end) : []
  if (!next || RE_STOP.test(text.slice(row.end, next.start + 1))) return null
  if (shown.some(({ start, end }) => start < next.end && next.start < end)) return null
  if (after && !RE_STOP.test(rawText(reading, next)) && isPair(rawText(reading, next), rawText(reading, after)))
    return null
  return refusalToStand(reading, { start: row.start, end: next.end }) === null && refusalToStand(reading, next) === null
    ? asHalves(reading, row, next.end)
    : null
}

const RE_STOP = /[；;。.!！?？]/u

/** `坚持真理，坚持原则`: built alike, so that neither carries the other. */
function isPair(one: string, other: string): boolean {
  const [a = '', b = ''] = [one, other].map(words => words.replace(/[^\p{L}\p{N}]/gu, ''))
  return (a.length === b.length && a.length <= MOST_COUPLET) || a[0] === b[0]
}

/** Longer clauses are of one length by chance. */
const MOST_COUPLET = 6

function asHalves(reading: Reading, head: Stretch, end: number): Halves | null {
  const [phrase, clause] = [show(reading, head), show(reading, { start: head.end, end })]
  if (!isWide(phrase.text, LEAST_PHRASE, MOST_PHRASE) || !isWide(clause.text, LEAST_CLAUSE, Infinity)) return null
  if (!isHeadClause(phrase.text, reading.lang)) return null
  const isLabel = RE_LABEL_END.test(rawText(reading, head))
  const refusal = refusalToStand(reading, head)
  if (refusal !== null && !(isLabel && refusal === 'waits-colon')) return null
  if (leansOn(clause.text, reading.lang)) return null
  // A comma parts too much: another's part, a contrast, a list; in English nearly all that it parts.
  const isCarried = reading.lang === 'zh' && opensWithAction(clause.text) && !isPair(phrase.text, clause.text)
  return isLabel || isCarried ? { phrase, clause } : null
}

/** `巡查时间：` */
const RE_LABEL_END = /[:：]\s*$/u

function isWide(text: string, least: number, most: number): boolean {
  const width = textWidth(text, 'sans-700')
  return width >= least && width <= most
}
