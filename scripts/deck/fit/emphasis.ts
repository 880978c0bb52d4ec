// What is set off within plain rows: their heads in bold, their figures as figures.

import { headOf, sharedHead } from '../../language/heads.ts'
import { readFacts } from '../../language/facts/read.ts'
import { judgementOf } from '../../language/judged.ts'
import { textWidth } from '../../language/width.ts'
import type { Emphasis, PointItem } from '../../model/deck.ts'
import type { Lang, Span } from '../../model/source.ts'
import type { Draft } from '../draft.ts'
import { endOfKept } from './break-lines.ts'

/** A figure's digits with sign: `31.5%`, `$2.4`, `2～3`. Not a rank. */
const RE_DIGITS = /[$€£¥]?[-−]?\d[\d,.]*(?:[~～–—-]\d[\d,.]*)?(?![\d,.])\s?[%‰]?/u
/** So many figures of a row are set as figures: those it is about, else all where they are no more. */
const MOST_FIGURES = 2
/** What is left of rows that share their head is bold up to this width in em. */
const WIDEST_REST = 14
/** Size of a figure in em of its row (KeyPoints.vue). */
export const FIGURE_SIZE = 1.14

/** A slide of rows with what is set off in them; any other slide as it is. */
export function withEmphasis(draft: Draft, lang: Lang): Draft {
  if (draft.kind !== 'points') return draft
  if (draft.items.length < 2) return withMeant(draft)
  const supported = SUPPORTED.has(draft.form)
  if (!supported && (!PLAIN.has(draft.form) || draft.items.some(({ clause }) => clause !== null))) return draft
  const said = draft.items.flatMap(({ phrase, clause }) => [phrase.text, ...(clause ? [clause.text] : [])])
  const unlike = sortsLeftOut(said)
  if (supported) return { ...draft, items: draft.items.map(item => withFigures(item, unlike)) }
  const texts = draft.items.map(({ phrase }) => phrase.text)
  const heads = headsOf(texts, lang)
  const emphases = texts.map((text, row): Emphasis => ({
    head: heads[row] ?? null,
    figures: figuresOf(text, unlike),
  }))
  // Short phrases are heads through and through: the slide needs nothing set off.
  if (emphases.every(({ head, figures }, row) => figures.length === 0 && head && isWhole(head, texts[row] ?? '')))
    return draft
  return { ...draft, items: draft.items.map((item, row) => ({ ...item, emphasis: emphases[row] ?? null })) }
}

/** What figures set as figures take more than the row's own type, in em of the row. */
export function moreForFigures(text: string, emphasis: Emphasis | null | undefined): number {
  return (emphasis?.figures ?? []).reduce((sum, { start, end }) => {
    const figure = text.slice(start, end)
    return sum + Math.max(0, FIGURE_SIZE * textWidth(figure, 'serif-700') - textWidth(figure, 'sans-400'))
  }, 0)
}

// --- internal ---

const PLAIN: ReadonlySet<string> = new Set(['lines', 'list', 'columns'])
/** Phrases in bold with their clauses: only figures are set off. */
const SUPPORTED: ReadonlySet<string> = new Set(['few', 'rows', 'beside'])

/** One row alone is bold as a whole: only the figure it is about has the accent. */
function withMeant(draft: Extract<Draft, { kind: 'points' }>): Draft {
  const [item] = draft.items
  if (!item || item.marker || item.clause || draft.form !== 'lines') return draft
  const { text } = item.phrase
  const figures = figuresOf(text)
  return figures.length === 0
    ? draft
    : { ...draft, items: [{ ...item, emphasis: { head: { start: 0, end: text.length }, figures } }] }
}

function withFigures(item: PointItem, unlike: ReadonlySet<string>): PointItem {
  const inClause = item.clause ? figuresOf(item.clause.text, unlike) : []
  const left = Math.max(0, MOST_FIGURES - inClause.length)
  const inPhrase = left > 0 ? figuresOf(item.phrase.text, unlike).slice(-left) : []
  return {
    ...item,
    ...(inPhrase.length > 0 && { emphasis: { head: { start: 0, end: item.phrase.text.length }, figures: inPhrase } }),
    ...(inClause.length > 0 && { figures: inClause }),
  }
}

/** The heads of the rows; none where fewer than half of them have one. */
function headsOf(texts: readonly string[], lang: Lang): (Span | null)[] {
  const shared = sharedHead(texts, lang)
  const own = texts.map(text => asWords(text, shared > 0 ? restOf(text, shared, lang) : headOf(text, lang)))
  if (2 * own.filter(head => head !== null).length < texts.length) return texts.map(() => null)
  const areWhole = own.every((head, row) => !head || isWhole(head, texts[row] ?? ''))
  return areWhole ? own.map((head, row) => head ?? wholeOf(texts[row] ?? '')) : own
}

/** Beside rows that are heads through and through one that is a little longer is too. */
function wholeOf(text: string): Span | null {
  const isOne = !/[，,：:；;]/u.test(text) && textWidth(text, 'sans-700') <= WIDEST_REST
  return isOne ? { start: 0, end: text.length } : null
}

/** A head ends where a word of the speech, a figure or a date does; none where it begins inside one. */
function asWords(text: string, head: Span | null): Span | null {
  if (!head || endOfKept(text, head.start) !== head.start) return null
  return { start: head.start, end: endOfKept(text, head.end) }
}

/** What tells rows apart that begin alike. */
function restOf(text: string, from: number, lang: Lang): Span | null {
  const rest = text.slice(from)
  const head = headOf(rest, lang)
  if (head) return { start: from + head.start, end: from + head.end }
  return textWidth(rest, 'sans-700') <= WIDEST_REST ? { start: from, end: text.length } : null
}

/** A figure in a row, by its digits. `sort`: what it has in common with others, `块`, `%`. */
interface Counted extends Span {
  sort: string
}

/** Figures of a kind are set alike down the slide: the kinds of which a row has several and sets off none. */
function sortsLeftOut(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap(text => {
      const set = new Set(chosenIn(text).map(({ sort }) => sort))
      return countedIn(text)
        .filter(({ start, sort }) => !set.has(sort) && judgementOf(text, start) !== 'background')
        .map(({ sort }) => sort)
    }),
  )
}

function figuresOf(text: string, unlike: ReadonlySet<string> = new Set()): Span[] {
  return chosenIn(text).flatMap(({ start, end, sort }) => (unlike.has(sort) ? [] : [{ start, end }]))
}

function chosenIn(text: string): Counted[] {
  const all = countedIn(text)
  const judged = all.map(({ start }) => judgementOf(text, start))
  const results = all.filter((_, index) => judged[index] === 'result')
  const others = all.filter((_, index) => judged[index] === null)
  const meant = withEquals(text, all, (results.length > 0 ? results : others).slice(-MOST_FIGURES))
  // Of many of which none is the result each is as good as the next: none is set off.
  if (results.length === 0 && (meant.length < others.length || hasOthers(text, all))) return []
  return meant.length > MOST_EQUALS ? [] : meant
}

function countedIn(text: string): Counted[] {
  return readFacts(text, [{ start: 0, end: text.length }]).flatMap(({ value, span, sort }) => {
    const found = RE_DIGITS.exec(text.slice(value.start, span.end))
    const start = value.start + (found?.index ?? 0)
    const figure = { start, end: start + (found?.[0].trimEnd().length ?? 0), sort }
    return found && start < value.end && !isClock(text, figure) ? [figure] : []
  })
}

/** `at 12.40`, `the 3.02 from Leyburn`, `until 10`: a time of day. Not `to 3.15 million`, `until 10 are left`. */
function isClock(text: string, { start, end }: Span): boolean {
  if (/\b(?:until|till)\s$/iu.test(text.slice(0, start)) && /^(?:[,.;:]|$)/u.test(text.slice(end))) return true
  return (
    /^(?:[01]?\d|2[0-3])\.[0-5]\d$/u.test(text.slice(start, end)) &&
    /\b(?:at|until|till|by|before|after|from|the|to)\s$/iu.test(text.slice(0, start)) &&
    !/^\s?(?:[%‰]|percent|per cent|thousand|million|billion|points?|times|tonnes?|tons?|miles?|km)/iu.test(
      text.slice(end),
    )
  )
}

/** Numbers in digits that are no figures here and yet may be as good, dates and numbers of order apart. */
function hasOthers(text: string, all: readonly Counted[]): boolean {
  return Array.from(text.matchAll(/(?<![\d.,第-])\d[\d,.]*(?![\d,.年月日号])/gu)).some(
    ({ index }) => !all.some(({ start, end }) => start <= index && index < end) && judgementOf(text, index) === null,
  )
}

/** Equal values are set alike: `91.2%、94.5%、97.8%`. */
function withEquals(text: string, all: readonly Counted[], meant: readonly Counted[]): Counted[] {
  const isEqual = (one: Counted | undefined, next: Counted | undefined) =>
    one !== undefined && next !== undefined && RE_EQUALS.test(text.slice(one.end, next.start))
  const places = new Set(meant.map(figure => all.indexOf(figure)))
  for (const place of places) {
    if (isEqual(all[place - 1], all[place])) places.add(place - 1)
    if (isEqual(all[place], all[place + 1])) places.add(place + 1)
  }
  return all.filter((_, index) => places.has(index))
}

/** What stands between equal values, their unit at most; more of them than these are a table's matter. */
const RE_EQUALS = /^\p{Script=Han}{0,2}[、和]$/u
const MOST_EQUALS = 4

function isWhole({ start, end }: Span, text: string): boolean {
  return start === 0 && end === text.length
}
