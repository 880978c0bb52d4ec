// The cover 封面: title, occasion, speaker and date as the speech states them, or as the user did; and the short title
// for spine and footer.

import type { Shown } from '../../model/deck.ts'
import type { Outline } from '../../model/outline.ts'
import type { Lang, Span } from '../../model/source.ts'
import { anyCase, phraseOf } from '../../language/any-of.ts'
import { isPlaceName } from '../../language/places.ts'
import { LABELS } from '../../words/labels.ts'
import { countCharacters } from '../../language/width.ts'
import { breakUnits } from '../fit/break-lines.ts'
import type { Draft } from '../draft.ts'
import { BOXES, fits, inBox, type Box } from '../fit/boxes.ts'
import { displayText, type Reading } from '../reading.ts'

/** What the user states beside the speech; shown as his, not as the speaker's. */
export interface StatedFacts {
  title?: string
  subtitle?: string
  speaker?: string
  date?: string
  occasion?: string
  unit?: string
  footer?: string
}

export function coverDraft(
  reading: Reading,
  title: Shown,
  facts: Record<'occasion' | 'speaker' | 'date', Shown | null>,
): Draft {
  const known = (['occasion', 'speaker', 'date'] as const).flatMap(name => {
    const value = facts[name]
    return value ? [{ name, value }] : []
  })
  const stated = [known, known.map(inShort), known.filter(isOwn)].find(haveRoom) ?? known.filter(isOwn)
  const inLines = (most: number) =>
    stated.map(({ name, value }) => ({ text: value.text, lines: name === 'date' ? 1 : most }))
  const inOne = sharedBy(inLines(1))
  const columns = haveUsual(inLines(1)) ? null : (inOne ?? columnsOf(inLines(2)))
  const widths = columns ?? USUAL[stated.length] ?? []
  const meta = stated.map(({ name, value }, index) => ({
    label: { text: LABELS[labelOf(name, value, reading.lang)][reading.lang], label: true as const },
    value: inBox(value, factBox(widths[index] ?? COLUMNS)),
  }))
  const box =
    [BOXES.cover, BOXES.coverMedium, BOXES.coverSmall].find(candidate => fits(title.text, candidate)) ??
    BOXES.coverSmall
  return { kind: 'cover', meta, columns, title: inBox(title, box), start: 0, part: null, edge: null, continued: null }
}

/** `地点` over a house or a place. */
function labelOf(name: 'occasion' | 'speaker' | 'date', value: Shown, lang: Lang) {
  return name === 'occasion' && isPlaceName(value.text, lang) ? 'place' : name
}

export function factShown(
  reading: Reading,
  outline: Outline,
  sourceText: string,
  name: 'title' | 'subtitle' | 'speaker' | 'date' | 'occasion',
  facts: StatedFacts,
): Shown | null {
  const given = facts[name]
  if (given) return { text: given, label: 'config' }
  const value = outline[name]
  if (!value) return null
  const block = outline.titleBlock.find(({ start, end }) => sourceText.slice(start, end).includes(value))
  const at = block ? sourceText.indexOf(value, block.start) : sourceText.indexOf(value)
  const spans =
    at >= 0 ? [{ start: at, end: at + value.length }] : (spansOfPieces(sourceText, value) ?? outline.titleBlock)
  return { text: displayText(value, reading.lang), spans }
}

/** `社区养老中心主任 邵敏`, of `我是社区养老中心的主任，我姓邵，邵敏`: each piece where it stands; 的 may be left out. */
function spansOfPieces(sourceText: string, value: string): Span[] | null {
  const pieces = value
    .split(' ')
    .map(piece => [...piece].map(character => character.replace(RE_SIGN, '\\$&')).join('的?'))
  const found = new RegExp(pieces.map(piece => `(${piece})`).join('[^。！？\\n]{0,12}?'), 'd').exec(sourceText)
  return found?.indices?.slice(1).flatMap(at => (at ? [{ start: at[0], end: at[1] }] : [])) ?? null
}
const RE_SIGN = /[.*+?^${}()|[\]\\]/u

/**
 * What the speech was given at: as the user states it, the meeting that the subtitle names (`在…会议上的讲话`), the
 * place, else the subtitle.
 */
export function occasionShown(isGiven: boolean, occasion: Shown | null, subtitle: Shown | null): Shown | null {
  const meeting = meetingOf(subtitle)
  return isGiven || meeting === subtitle ? (occasion ?? subtitle) : meeting
}

/** `在…会议上的讲话` → the meeting; the words themselves where they name none. */
export function meetingOf(subtitle: Shown | null): Shown | null {
  const meeting = subtitle?.text.match(RE_MEETING)?.groups?.['meeting']
  return subtitle && meeting ? { ...subtitle, text: meeting } : subtitle
}

/** Columns of the page, and of them for each fact as the layout has it. */
const COLUMNS = 12
const USUAL: Readonly<Record<number, readonly number[]>> = { 2: [6, 6], 3: [6, 3, 3] }
const LEAST_COLUMNS = 3
/** px of a column, of the gap beside it, and of the type (components/CoverFacts.vue). */
const COLUMN = 47
const GAP = 24
const FACT_SIZE = 24

function factBox(columns: number, lines = 2): Box {
  return { em: (columns * (COLUMN + GAP) - GAP) / FACT_SIZE, lines, font: 'sans-500' }
}

/** Where they do not fit as usual in so many lines, as many as each needs, in two where that is too much. */
function columnsOf(facts: readonly FactText[]): number[] | null {
  if (haveUsual(facts)) return null
  return (
    sharedBy(facts) ??
    (facts.every(({ lines }) => lines === 2) ? null : columnsOf(facts.map(fact => ({ ...fact, lines: 2 }))))
  )
}

interface FactText {
  text: string
  lines: number
}

function haveUsual(facts: readonly FactText[]): boolean {
  const usual = USUAL[facts.length] ?? []
  return facts.every(({ text, lines }, index) => fits(text, factBox(usual[index] ?? COLUMNS, lines)))
}

/** Each as many columns as it needs, and the first what is left; null where they need more than there are. */
function sharedBy(facts: readonly FactText[]): number[] | null {
  const needed = facts.map(({ text, lines }) => {
    let columns = LEAST_COLUMNS
    while (columns < COLUMNS && !fits(text, factBox(columns, lines))) columns++
    return columns
  })
  const spare = COLUMNS - needed.reduce((sum, columns) => sum + columns, 0)
  return spare >= 0 ? needed.map((columns, index) => (index === 0 ? columns + spare : columns)) : null
}

interface Fact {
  name: 'occasion' | 'speaker' | 'date'
  value: Shown
}

/** `Address to the 62nd Annual Meeting of …` by the meeting alone. */
function inShort({ name, value }: Fact): Fact {
  const meeting = name === 'occasion' ? RE_MEETING_EN.exec(value.text)?.groups?.['meeting'] : undefined
  return { name, value: meeting === undefined ? value : { ...value, text: meeting } }
}

/** An occasion that leaves no room for who speaks and when stays spoken; what the user states is shown. */
function isOwn({ name, value }: Fact): boolean {
  return name !== 'occasion' || 'label' in value
}

/** Can each fact have the columns that two lines of it need? */
function haveRoom(facts: readonly Fact[]): boolean {
  const texts = facts.map(({ value }) => ({ text: value.text, lines: 2 }))
  return haveUsual(texts) || sharedBy(texts) !== null
}

/** Between `度` and `夏` of `迎峰度夏动员会`: a sign alone beside the cut is a piece of a word that no dictionary has. */
const isInWord = (before: string, behind: string) =>
  behind !== '' &&
  before !== '' &&
  !/^[的暨和及与與、·]$/u.test(before) &&
  [before, behind].some(word => countCharacters(word) === 1)

const MOST_SHORT = 9
/** Fewer characters before a comma say nothing of what it is about. */
const LEAST_SHORT = 5
/** Letters of 17 px that stand in the 470 px of the spine. */
const MOST_LETTERS = 36
/** What joins two halves of a name. */
const RE_JOINS = /^[暨和及与與、·]|^以及|[暨和及与與、·]$/u
/** `在…工作会议上的讲话`, with or without the dash of a subtitle: the meeting is what stands between. */
const RE_MEETING = /^[—-]*在?(?<meeting>.+?)上的?(?:讲话|講話|发言|發言|致辞|致辭|报告|報告|演讲|演講|总结|讲话稿)/u
/** `Address to the 62nd Annual Meeting of …`; not `at the annual meeting`, which is no name. */
const RE_MEETING_EN = anyCase(
  '^(?:an? )?(?:(?:opening|closing|annual|keynote) )?(?:address|remarks|speech|talk|report|statement|words)',
  '(?: given| delivered)? (?:to|at|before|for) (?:the )?(?<meeting>\\S.*\\b',
  phraseOf`meeting | conference | assembly | congress | dinner | convention | ceremony | session | forum | summit`,
  '\\b.*)$',
)

/**
 * The meeting or the title itself in a few characters, for the spine and the footer; null when it cannot be shortened
 * at a word, nor in English at a mark, or where the speech has none.
 */
export function shortTitle(title: Shown, lang: Lang): Shown | null {
  if ('label' in title && title.label === true) return null
  const text = title.text
  const cut = (short: string): Shown =>
    'label' in title ? { text: short, label: 'config' } : { ...title, text: short, lines: [] }
  if (lang === 'en') {
    const short = [text, text.split(/[:,–—]/u, 1)[0]?.trim() ?? ''].find(name => name.length <= MOST_LETTERS)
    return short ? cut(short) : null
  }
  if (countCharacters(text) <= MOST_SHORT + 3) return cut(text)
  const named = text.match(RE_MEETING)?.groups?.['meeting']
  // `柳泉村的老年食堂，开还是不开`: what it is of stands first.
  const [first = ''] = text.split('，')
  if (!named && first !== text && first.length >= LEAST_SHORT && countCharacters(first) <= MOST_SHORT) return cut(first)
  const meeting = named ?? text
  const words = breakUnits(meeting)
  let last = ''
  while (countCharacters(words.join('')) > MOST_SHORT) last = words.shift() ?? ''
  if (isInWord(last, words[0] ?? '') && countCharacters(meeting) <= MOST_SHORT + 3) return cut(meeting)
  while (isInWord(last, words[0] ?? '')) last = words.shift() ?? ''
  const short = words.join('')
  // Of `农田水利暨防汛抗旱工作会议` the second half is not the name, nor are the ends of both of `党员大会和代表会`.
  const before = meeting.slice(0, meeting.length - short.length)
  const joins = [before.slice(-2), short.slice(0, 2), ...(before === '' ? [] : words)]
  const isHalf = joins.some(word => RE_JOINS.test(word))
  return short.length >= 3 && !isHalf ? cut(short) : null
}
