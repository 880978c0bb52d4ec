// Which quotations may have a slide of their own, and what stands over them: never words that the speaker contradicts
// or imagines or that were taken back, nobody's words without a name, no title cut out of the words themselves.

import { countCharacters } from '../../language/width.ts'
import type { OutlineNode, Quote, Table } from '../../model/outline.ts'
import { isWithheld } from '../../../components/chart-figures.ts'
import { KIN } from '../../language/zh/persons.ts'
import { BOXES, fits } from '../fit/boxes.ts'
import { locate, paragraphAround, rawText, show, type Reading, type Stretch } from '../reading.ts'
import { candidates, chooseClauses } from './clauses.ts'
import { isContradicted, isUnsigned } from './others.ts'
import { isStory, saysWhatHolds } from './stories.ts'

/**
 * The title of a quotation: the answer to it, the heading it stands under, a clause of its own paragraph, the words
 * that announce it with others, else who says it; null where it has none and no slide.
 */
export function quotationTitle(reading: Reading, quote: Quote, heading: Stretch | null): Stretch | null {
  const at = locate(reading, quote.span)
  const { before, after } = aroundOf(reading, at)
  if (isContradicted(reading, at)) return titleIn(reading, after.slice(0, 1))
  return (
    heading ??
    titleIn(reading, before.slice(-NEAR)) ??
    titleIn(reading, after.slice(0, NEAR)) ??
    announcementOf(reading, at) ??
    // Quotation slides show their speaker; in the list of slides his name says most.
    (quote.speaker === null
      ? leadIn(reading, at)
      : (speakerNear(reading, quote.speaker, at) ?? speakerInTwo(reading, quote.speaker, at)?.[1] ?? null))
  )
}

/** Where the speaker is named, in a run of the speech's own words: around the quotation, else last before it. */
export function speakerNear(reading: Reading, named: string, inner: Stretch): Stretch | null {
  const speaker = named.replace(RE_WHEN, '')
  const from = Math.max(0, inner.start - AROUND)
  const { text } = reading.spoken
  const window = text.slice(from, inner.end + AROUND)
  const before = window.lastIndexOf(speaker, inner.start - from)
  const near = before >= 0 ? before : window.indexOf(speaker)
  const at = near >= 0 ? from + near : text.slice(0, from).lastIndexOf(speaker)
  return at < 0 ? null : { start: at, end: at + speaker.length }
}

/** `小宋媳妇`, whom the speech calls 小宋 and 他媳妇: both runs; null where it is not said so. */
export function speakerInTwo(reading: Reading, named: string, inner: Stretch): [Stretch, Stretch] | null {
  const kin = RE_KIN_AT_END.exec(named)?.groups?.['kin']
  const owner = kin === undefined ? null : speakerNear(reading, named.slice(0, -kin.length), inner)
  const whose = kin === undefined ? null : speakerNear(reading, kin, inner)
  return owner && whose && owner.end <= whose.start ? [owner, whose] : null
}

/** Tables and quotations with a form of their own; the short words of nobody named stay in the running text. */
export function viewsOf(reading: Reading, children: readonly OutlineNode[]): (Table | Quote)[] {
  const carrying = new Set<OutlineNode>(carryingQuotes(reading, children))
  const hidden = children.flatMap(child =>
    child.type === 'paragraph' ? child.sentences.filter(({ mark }) => mark === 'hide').map(({ span }) => span) : [],
  )
  const isHidden = ({ span }: Table | Quote) => hidden.some(({ start, end }) => start < span.end && span.start < end)
  const views = children.filter((child): child is Table | Quote =>
    child.type === 'table' ? saysMore(child) : carrying.has(child),
  )
  const rests = views.flatMap(view =>
    view.type === 'quote' ? (restOf(reading, locate(reading, view.span)) ?? []) : [],
  )
  const isRest = (view: Table | Quote) =>
    rests.some(({ start }) => Math.abs(locate(reading, view.span).start - start) <= 1)
  return views.filter(view => !isHidden(view) && !isRest(view))
}

/** `“If it costs a pound,” he said, “they will not ring.”`: the second half of words that their credit parts. */
export function restOf({ spoken: { text } }: Reading, at: Stretch): Stretch | null {
  if (!/[,，]\s*[”"’」]?$/u.test(text.slice(at.start, at.end))) return null
  const credit = RE_CREDIT_WITHIN.exec(text.slice(at.end, at.end + FARTHEST))?.[0]
  if (credit === undefined) return null
  const start = at.end + credit.length
  const length = text.slice(start).search(/[”"」\n]/u)
  return length > 0 && text[start + length] !== '\n' ? { start, end: start + length } : null
}

/** Quotations that carry a page: somebody's who is named, a book's, a long one, or one of several in a row. */
function carryingQuotes(reading: Reading, children: readonly OutlineNode[]): Quote[] {
  const quotes = children
    .filter(child => child.type === 'quote')
    .filter(({ voice }) => voice === undefined || voice === 'reported')
  const places = quotes.map(({ span }) => locate(reading, span))
  const follows = (index: number) => {
    const [one, next] = [places[index], places[index + 1]]
    return one !== undefined && next !== undefined && next.start - one.end <= BETWEEN
  }
  const inRow = (index: number) => {
    let [first, last] = [index, index]
    while (first > 0 && follows(first - 1)) first--
    while (follows(last)) last++
    return last - first + 1 >= MANY
  }
  return quotes.filter((quote, index) => {
    const at = places[index]
    if (!at) return false
    if (quote.speaker !== null) return countCharacters(quote.text) >= SHORTEST[reading.lang]
    if (isContradicted(reading, at) || isUnsigned(reading, quote)) return false
    const isBook = RE_BOOK.test(reading.spoken.text.slice(0, at.start).slice(-CREDIT))
    return inRow(index) || isBook || (quote.voice === undefined && isOfWeight(reading, quote, at))
  })
}

// --- internal ---

/** `,” he told the meeting, “`: nobody else comes in between. */
const RE_CREDIT_WITHIN = /^[”"’」]?\s*[^“”"「」,，.。！？!?\n]{1,40}[,，:：]\s*[“"「]/u

/** Nobody's words that say a whole thing: a sentence with its own stop, no small talk of the speaker's. */
function isOfWeight(reading: Reading, { text }: Quote, at: Stretch): boolean {
  const lead = reading.spoken.text.slice(Math.max(0, at.start - LEAD), at.start)
  return countCharacters(text) >= LONG[reading.lang] && RE_WHOLE.test(text) && !RE_I_SAID.test(lead)
}

/** Characters of somebody's words that say something without what led to them: not `再来。`, `“Speak.”`. */
const SHORTEST = { zh: 5, en: 5 }
/** Characters of nobody's words that carry a page. */
const LONG = { zh: 15, en: 20 }
const LEAD = 40
const RE_WHOLE = /[。！.!…][’'—\p{Script=Han}]{0,4}$/u
const RE_I_SAID = /我[^，。！？]{0,16}[说說讲講问問][^，。！？]{0,4}$|\bI\s(?:said|told|asked|answered)\b[^.!?]*$/u
const RE_KIN_AT_END = new RegExp(`(?<=..)(?<kin>${KIN})$`, 'u')

/** `有位主任会前`: when it was said is no part of the name. */
const RE_WHEN = /(?:会[前后上]|刚才|当时|后来|昨天|前天|那天|私下|背后|曾经?|[所就还也])$/u
/** Signs before and behind a quotation in which its speaker stands. */
const AROUND = 400

/**
 * A table says more than its sentence, unless nothing tells its rows apart (`最近四年已从45%、60.1%、67%上升到68.1%`) or half
 * of its figures are withheld. One that the file itself holds stays.
 */
function saysMore({ explicit, rows }: Table): boolean {
  const values = rows.flatMap(row => row.slice(1)).filter(Boolean)
  return (
    explicit || (rows.some(([label]) => label) && values.filter(value => isWithheld(value)).length * 2 < values.length)
  )
}

/** `Here is what they told me.`, before several quotations in a row. */
function announcementOf(reading: Reading, at: Stretch): Stretch | null {
  const before = reading.sentences.findLast(
    sentence => sentence.end <= at.start && !/[“”]/u.test(rawText(reading, sentence)),
  )
  return before && at.start - before.end <= FARTHEST && announces(reading, before) ? before : null
}

/** Do these words lead to quotations (`有几段话，我念给大家听。`), not on with a story (`我说我只知道它是哪年的`)? */
export function announces(reading: Reading, sentence: Stretch): boolean {
  const { text } = show(reading, sentence)
  return RE_ANNOUNCES.test(text) && fits(text, BOXES.titleLong) && !isStory(text, reading.lang) && !RE_OF_ME.test(text)
}

const RE_ANNOUNCES = /话|話|[讀读念]给|[讀读念]給|[幾几两兩三][句段]|\b(?:told|tell|said|say|words|wrote|heard)\b/u
const FARTHEST = 200

/** So many quotations stand together as what they are, so many signs apart; no more. */
const MANY = 3
const BETWEEN = 60
/** `《道德经》里说：“`: a book is a source as good as a person. */
const RE_BOOK = /》[^。！？]{0,8}$/u
const CREDIT = 16
/** Sentences from the quotation in which its title may stand. */
const NEAR = 2

function aroundOf(reading: Reading, at: Stretch): { before: Stretch[]; after: Stretch[] } {
  const paragraph = paragraphAround(reading, at)
  const own = reading.sentences.filter(({ start, end }) => start >= paragraph.start && end <= paragraph.end)
  return {
    before: own.filter(({ end }) => end <= at.start && end > paragraph.start),
    after: own.filter(({ start }) => start >= at.end),
  }
}

/** `揭出来一张报名表`: a clause of what leads to nobody's words. */
function leadIn(reading: Reading, at: Stretch): Stretch | null {
  const sentence = reading.sentences.findLast(({ start }) => start < at.start)
  const lead = sentence && { start: sentence.start, end: at.start }
  const clauses = lead && lead.end > lead.start ? candidates(reading, [lead], MOST) : []
  const [best] = clauses.filter(({ text }) => fits(text, BOXES.titleLong)).toSorted((a, b) => b.score - a.score)
  return best ?? null
}

function titleIn(reading: Reading, sentences: readonly Stretch[]): Stretch | null {
  const [clause] = chooseClauses(reading, sentences, {
    count: 1,
    most: MOST,
    budget: MOST,
    by: 'title',
    where: text => fits(text, BOXES.titleLong) && !/[“”]/u.test(text),
    suits: ({ text }) => saysWhatHolds(text, reading.lang) && !isStory(text, reading.lang) && !RE_OF_ME.test(text),
  })
  return clause ?? null
}

/** `同志们，我是1989年参加工作的`: how the speaker comes to the words. */
const RE_OF_ME = /^(?:[^，]{1,4}[们們]，)?[我他她](?![们們])|^(?:I|He|She)\b/u

/** Characters of a title of two lines. */
const MOST = 48
