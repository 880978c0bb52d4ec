// What somebody has to compare before a speech is given: each figure, date, name and quotation on a slide, beside its
// sentence in the speech. Hand edits have no sentence: the sheet says so, for they need the eye most.

import { readFacts } from '../language/facts/read.ts'
import { anyCase, anyOf, pattern } from '../language/any-of.ts'
import { markerAt } from '../language/written-markers.ts'
import { OFFICES } from '../language/zh/people.ts'
import type { Ledger, LedgerSlide, LedgerText } from '../model/ledger.ts'
import type { ProofRow } from '../model/product.ts'
import type { WrittenDeck } from '../model/slides-md.ts'
import type { Span } from '../model/source.ts'
import { mirrorEdits } from './mirror.ts'
import { proofUnits } from './proof-units.ts'

const FROM_TWO = '二三四五六七八九十百千万亿两几'
const COUNTED = '个名人次年月日天项条件套座处户家倍成万亿元岁级'
const ENGLISH_NUMBER = anyOf`percent per\scent million billion thousand hundred dozen`
const MONTH = anyOf`
  January February March April June July August September October November December`
/** A figure or date: `56岁`, `×名`, `二〇二四年`, `百分之三`, `十二项`, `nine percent`. Not `一是`, `统一`, `一件一件`. */
const RE_FIGURE = anyCase(
  `[\\d０-９×]|百分之|[〇零一${FROM_TWO}]{2,}(?=[^是要])|[${FROM_TWO}](?=[${COUNTED}])`,
  `|\\b(?:${ENGLISH_NUMBER}|${MONTH})\\b`,
)
const TITLES = anyOf`Mr Mrs Ms Dr Professor President Minister Mayor`
/** A person by title: `张×书记`, `李明同志`, `Mr Hale`. Not `各位同志`, `书记要带头`. */
const RE_NAME = pattern(
  `(?<![各全诸等志])[\\p{Script=Han}×]{1,3}(?<!各位|全体|广大)(?:${OFFICES}|同志|院士|教授|先生|女士)(?![们])`,
  `|\\b${TITLES}\\.? \\p{Lu}`,
)
/** Other people's words or titles of works: `“撸起袖子加油干”`, `《通知》`. Not `“五定”`, which is a term of the speech. */
const RE_QUOTATION = /[“"][^”"]{5,}[”"]|《[^》]+》/u
/** Ends of a sentence, with the quotation marks and brackets that close it: `。”`, `! `, `. `. Not `3.5`, `Mr. `. */
const RE_SENTENCE_END = /[。！？!?…]+[”’」』）)]*|(?<!\b(?:Mr|Mrs|Ms|Dr|St|No))\.[”’)]*(?=\s|$)|\n/gu
/** Page `3 / 17`, `续 2/3`: counted by the program. */
const RE_COUNTED = /^(?:\d+ \/ \d+|(?:续|cont\.) \d+\/\d+)$/

/**
 * The rows of the sheet, slide by slide; texts of a slide from one sentence stand together, and what comes again
 * (agenda, footer) is not signed twice.
 */
export function proofRows(ledger: Ledger, written: WrittenDeck, source: string): ProofRow[] {
  const { slides } = mirrorEdits(ledger.generated ?? ledger.slides, written)
  const sentenceOf = sentences(ledger, source)
  const seen = new Set<string>()
  // What the frame shows (part, unit) stands on several slides; a quotation and its speaker do not.
  const elsewhere = (shown: string, here: LedgerSlide) =>
    slides.some(slide => slide !== here && slide.texts.some(({ text }) => text === shown))
  const shown = slides.flatMap((slide, index) =>
    written.slides[index]?.hidden ? [] : proofUnits(slide, written.slides[index], written.lang),
  )
  const unshown = unshownFigures(shown)
  let no = 0
  return slides.flatMap((slide, index) => {
    if (written.slides[index]?.hidden) return []
    no++
    const groups = new Map<string, ProofRow>()
    const units = proofUnits(slide, written.slides[index], written.lang)
    for (const [at, text] of units.entries()) {
      if (
        !needsProof(text, slide.kind, at) ||
        (slide.kind === 'quote' && text.edited !== true && elsewhere(text.text, slide))
      )
        continue
      const found = 'spans' in text ? sentenceOf(text.spans, text.text) : ''
      const key = `${text.text}\n${found}`
      if (found !== '' && seen.has(key)) continue
      seen.add(key)
      const given = 'label' in text && text.edited !== true
      const home = given ? '\n' : found
      const group = groups.get(home) ?? {
        slide: no,
        texts: [],
        sentence: found === '' ? null : found,
        ...(given && { given }),
      }
      if (!group.texts.includes(text.text)) group.texts.push(text.text)
      groups.set(home, group)
    }
    return [...groups.values(), ...unshown(slide, no)]
  })
}

// --- internal ---

/** `98.5%`, `2340`, `12:30`; `百分之三`. */
const RE_NUMBER = /[\d０-９]+(?:[.,:：．，][\d０-９]+)*[%％‰]?|百分之[〇零一二三四五六七八九十百点]+/gu

/** What the program counts or says itself: page numbers, numbers of points. */
const COUNTED_ROLES: ReadonlySet<string | undefined> = new Set(['frame', 'marker', 'kicker', 'label'])

/** Asked slide by slide: sentences spoken on it with a figure that no slide shows. */
function unshownFigures(texts: readonly LedgerText[]): (slide: LedgerSlide, no: number) => ProofRow[] {
  const shown = new Map<string, string[]>()
  for (const { text } of texts.filter(({ role }) => !COUNTED_ROLES.has(role)))
    for (const { number, unit } of figuresIn(text)) shown.set(number, [...(shown.get(number) ?? []), unit])
  // `23万吨` on a slide is not the `23座` that is spoken; `23` may be.
  const isShown = ({ number, unit }: Figure) =>
    shown.get(number)?.some(other => other.startsWith(unit) || unit.startsWith(other)) ?? false
  return ({ note }, no) => {
    const ends = [...note.matchAll(RE_SENTENCE_END)].map(({ 0: sign, index }) => index + sign.length)
    return [...ends, note.length].flatMap((end, index): ProofRow[] => {
      const sentence = note.slice(ends[index - 1] ?? 0, end).trim()
      const spoken = RE_NUMBER_ALONE.test(sentence) ? '' : sentence.slice(markerAt(sentence, 0)?.end ?? 0)
      const figures = figuresIn(spoken).filter(figure => !isShown(figure))
      const texts = [...new Set(figures.map(({ text }) => text))]
      return figures.length > 0 ? [{ slide: no, texts, sentence, unshown: true }] : []
    })
  }
}

/** `2.` before `Put the crew on the board`. */
const RE_NUMBER_ALONE = /^[（(]?\d+[）).、．]?$/u

/** `1.86亿元`: its number, what it counts, and all of it as it is checked. */
interface Figure {
  number: string
  unit: string
  text: string
}

/** `投入1.86亿元` → `1.86亿元`, `It cost $186,000` → `$186,000`. */
function figuresIn(text: string): Figure[] {
  const facts = readFacts(text, [{ start: 0, end: text.length }])
  return Array.from(text.matchAll(RE_NUMBER), ({ 0: number, index: at }) => {
    // Not the 18 of 1846.
    const fact = facts.find(({ value, span }) => value.start <= at && at + number.length <= span.end)
    const start = Math.min(at, fact?.value.start ?? at)
    const from = /[$€£¥]/u.test(text[start - 1] ?? '') ? start - 1 : start
    const end = fact?.span.end ?? at + number.length
    return { number, unit: text.slice(at + number.length, end).trim(), text: text.slice(from, end) }
  })
}

/**
 * On a quotation slide the words and their speaker, after the title; on the cover who, when and
 * where. Elsewhere what the patterns find.
 */
function needsProof(text: LedgerText, kind: string, at: number): boolean {
  if (text.text.trim() === '' || RE_COUNTED.test(text.text)) return false
  // Numbers of points, and the way to a slide above its title, are counted and shown elsewhere.
  if (text.edited !== true && (text.role === 'marker' || text.role === 'kicker')) return false
  if ('label' in text) return text.label === 'config' && kind === 'cover'
  return (
    text.edited === true ||
    (kind === 'quote' && (at === 1 || at === 2)) ||
    kind === 'cover' ||
    RE_FIGURE.test(text.text) ||
    RE_NAME.test(text.text) ||
    RE_QUOTATION.test(text.text)
  )
}

/**
 * Looks up the sentences that spans of the source lie in, as they are spoken; outside the manuscript (title block)
 * the line as it is typed, of a table the lines of what is shown.
 */
function sentences(
  { manuscript, removed, unspoken }: Ledger,
  source: string,
): (spans: readonly Span[], shown: string) => string {
  const places = placesOf(manuscript, source, [...removed.map(({ span }) => span), ...unspoken])
  const ends = Array.from(manuscript.matchAll(RE_SENTENCE_END), match => match.index + match[0].length)
  if (ends.at(-1) !== manuscript.length) ends.push(manuscript.length)
  return (spans, shown) => {
    const found = new Set<string>()
    for (const { start, end } of spans) {
      const first = places.slice(start, end).find(place => place >= 0)
      const last = places.slice(start, end).findLast(place => place >= 0)
      if (first === undefined || last === undefined)
        found.add(typed(source.slice(source.lastIndexOf('\n', start) + 1, lineEnd(source, end)), shown))
      else
        for (let at = after(ends, first); at < ends.length && (at === 0 ? 0 : (ends[at - 1] ?? 0)) <= last; at++)
          found.add(manuscript.slice(at === 0 ? 0 : ends[at - 1], ends[at]).trim())
    }
    return [...found].filter(Boolean).join(' ')
  }
}

/** Between the cells of a table as it is typed, or as a reader lists them. */
const RE_CELLS = /[|\t]/u

/** The lines of a table that hold most of what is shown, cells set apart; else all as it stands. */
function typed(lines: string, shown: string): string {
  const rows = lines.split('\n').map(line =>
    line
      .split(RE_CELLS)
      .map(cell => cell.trim())
      .filter(Boolean),
  )
  const hits = rows.map(cells => cells.filter(cell => shown.includes(cell)).length)
  const most = Math.max(...hits)
  if (rows.length === 1 || most === 0) return lines.trim()
  return rows.flatMap((cells, index) => (hits[index] === most ? [cells.join('　')] : [])).join('　')
}

/** For each character of the source its place in the manuscript, -1 for one that is not spoken. */
function placesOf(manuscript: string, source: string, left: readonly Span[]): Int32Array {
  const places = new Int32Array(source.length).fill(-1)
  const gone = new Uint8Array(source.length)
  for (const { start, end } of left) gone.fill(1, start, end)
  let to = 0
  for (let from = 0; from < source.length; from++) {
    if (gone[from] || /\s/u.test(source[from] ?? '')) continue
    while (to < manuscript.length && /\s/u.test(manuscript[to] ?? '')) to++
    if (manuscript[to] === source[from]) places[from] = to++
  }
  return places
}

/** Index of the first sentence end beyond `place`. */
function after(ends: readonly number[], place: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}

function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from)
  return end === -1 ? source.length : end
}
