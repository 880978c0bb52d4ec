// Key figures 关键数据: a passage that says little but figures, shown as two to four columns, or in two rows. A figure
// stands as written, its qualifier with the measure; how a measure moved stands below it.

import { itemAt } from '../../text/item-at.ts'
import { anyOf, pattern } from '../../language/any-of.ts'
import { readFacts } from '../../language/facts/read.ts'
import { PERIOD } from '../../language/figures.ts'
import { judgementOf } from '../../language/judged.ts'
import { textWidth } from '../../language/width.ts'
import type { Shown } from '../../model/deck.ts'
import type { KeyFigure } from '../../model/outline.ts'
import type { Passage, Span } from '../../model/source.ts'
import { toSource } from '../../text/edits.ts'
import { breakLines } from '../fit/break-lines.ts'
import { pageOf, titleOf, type Draft, type SlideContext } from '../draft.ts'
import { liesInReach } from '../choose/gate.ts'
import { standTogether } from '../choose/ties.ts'
import { evenly, FIGURE_COLUMNS } from '../fit/boxes.ts'
import { locate, rawText, show, showJoined, type Reading, type Stretch } from '../reading.ts'

/** So many figures of a passage are shown; the others stay in the notes. */
const MOST_FIGURES = 8
const MOST_COLUMNS = 4
/** In two rows of three; so many are one page where each has room there. */
const MOST_IN_ROWS = 6
const LEAST_COLUMNS = 2
/** So many figures are worth two pages. */
const TWO_PAGES = 6
/** Type sizes of figure and label in two rows, of two and of three. */
const GRIDS = { 2: { figure: 88, label: 28 }, 3: { figure: 64, label: 26 } } as const
/** Design: label ≤ 2 lines. */
const MOST_LINES = 2
/** Design: figure ≤ 6 glyphs. */
const MOST_GLYPHS = 6
/** Figures, their measures and signs make up at least this share of what is said; two alone more than that. */
const SHARE = 0.34
const SHARE_OF_TWO = 0.6
/** A count below it (`3个组`) is no key figure. */
const LEAST_COUNT = 100

/** `增长` `同比下降` `比上年提高` say how the figure before them moved. */
const RE_CHANGE = pattern(
  '^(?:',
  anyOf`同比 环比 環比 年均 比[^，。]{1,6} 较[^，。]{1,6} 較[^，。]{1,6} 在[^，。]{1,8}基[础礎]上 名义 名義 实际 實際`,
  ')*',
  anyOf`增长 增長 下降 上升 上涨 上漲 下跌 回落 提高 增加 减少 減少 降低 高出 多出 增 降 多 少 高 低`,
  '了?$',
)
/** `less` of `$2 million less`, `increase` of `an increase of 2 percent`. */
const RE_ENGLISH_CHANGE = /^(?:more|less|increase|decrease)$/iu
const RE_TIE = pattern('^', anyOf`但是 但 可是 不过 不過 而 同时 同時 而且 并且`, '[，,]?(?=.)')
/** `其中市区`: a part of the figure before. */
const RE_PART_OF = /^(?:其中|内|另|含|of (?:which|these|those|them|that)\b|including\b)/iu
/** `前一年`, `年初`: says when, not what, so that the figure is one before of something else. */
const RE_ONLY_WHEN = pattern(`^(?:${PERIOD}|`, anyOf`前一年 上一年 年[初底]`, ')(?:只|只有|定的)?$')
/** A time, a verb alone (`of which £8.8 million came from dues`) or a pronoun (`it goes from £640 to £675`). */
const RE_NO_MEASURE = new RegExp(
  RE_ONLY_WHEN.source +
    String.raw`|^(?:came|went|goes|comes|stood|stands|rose|fell|was|were|is|are)$` +
    String.raw`|^(?:it|they|we|he|she|i|you|this|that|there|which)\b`,
  'iu',
)
/** Rates, amounts and measures; counts of things only when they are many. */
const RE_STRONG_UNIT =
  /[%％‰万萬亿億元吨噸亩畝斤度]|百分|公里|平方|立方|公顷|公頃|percent|million|billion|trillion|thousand|倍/
/** The qualifier of `约1,200` and `about 4.5`. */
const RE_QUALIFIER = /^[^\d$£€]+/

export interface FigureRun {
  sentences: Stretch[]
  items: FigureItem[]
}
interface FigureItem {
  figure: KeyFigure
  change: KeyFigure | null
}

/** Runs of sentences of the given ones that are worth a slide of figures. */
export function figureRuns(reading: Reading, sentences: readonly Stretch[]): FigureRun[] {
  const runs: FigureRun[] = []
  let run: { sentences: Stretch[]; figures: KeyFigure[] } = { sentences: [], figures: [] }
  const close = () => {
    const items = tied(reading, withTwoKeys(itemsOf(reading, run.figures)))
    if (
      items.length >= LEAST_COLUMNS &&
      !run.sentences.some(sentence => leavesOut(reading, sentence, run.figures)) &&
      shareOf(reading, run.sentences, run.figures) >= (items.length === LEAST_COLUMNS ? SHARE_OF_TWO : SHARE)
    )
      runs.push({ sentences: run.sentences, items: items.slice(0, MOST_FIGURES) })
    run = { sentences: [], figures: [] }
  }
  for (const sentence of sentences) {
    const figures = figuresIn(reading, sentence)
    if (figures.length === 0) {
      close()
      continue
    }
    run.sentences.push(sentence)
    run.figures.push(...figures)
  }
  close()
  return runs.filter(({ items }) => pagesOf(reading, items) !== null)
}

export function figureDrafts(
  reading: Reading,
  { items }: FigureRun,
  { title, start, place }: { title: Stretch; start: number; place: SlideContext },
): Draft[] {
  const pages = pagesOf(reading, items) ?? []
  return pages.map((columns, index): Draft => ({
    kind: 'figures',
    items: columns.map(({ figure, unit, label }) => ({ figure, unit, label })),
    widths: widthsOf(columns),
    title: titleOf(reading, title, pages.length),
    start: index === 0 ? start : Math.max(start, locate(reading, spanOf(columns[0])).start),
    part: place.part,
    edge: place.edge,
    continued: pageOf(index, pages.length),
  }))
}

// --- internal ---

/** A column with what it needs, in px. */
interface Column {
  figure: Shown
  unit: Shown | null
  label: Shown & { spans: Span[] }
  px: number
  change: Stretch | null
}

/** `outline.figures` is in order: a search by halves finds those of a sentence. */
function figuresIn({ outline, spoken }: Reading, sentence: Stretch): KeyFigure[] {
  const { start, end } = toSource(spoken, sentence)
  const { figures } = outline
  let low = 0
  let high = figures.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (itemAt(figures, middle).span.start < start) low = middle + 1
    else high = middle
  }
  const found: KeyFigure[] = []
  for (; low < figures.length && itemAt(figures, low).span.end <= end; low++) found.push(itemAt(figures, low))
  return found
}

function itemsOf(reading: Reading, figures: readonly KeyFigure[]): FigureItem[] {
  const items: FigureItem[] = []
  let isPart = false
  for (const [index, figure] of figures.entries()) {
    const { subject } = figure
    const before = figures[index - 1]
    // `共30处，其中山塘13处，水库17处`: what goes on behind a part is a part as well, and none is the whole.
    isPart = RE_PART_OF.test(figure.label) || (isPart && before !== undefined && !isParted(reading, before, figure))
    if (subject || RE_CHANGE.test(figure.label) || RE_ENGLISH_CHANGE.test(figure.label)) {
      const moved = items.filter(item => (subject ? isOf(subject, item) : isRightAfter(figure, item)))
      const still = moved.find(({ change }) => change === null)
      if (still) still.change = figure
      else if (subject && moved.length === 0 && isKey(figure)) items.push({ figure, change: null })
    } else if (!isPart && !RE_NO_MEASURE.test(figure.label.trim()) && (isKey(figure) || isListed(reading, figure)))
      items.push({ figure, change: null })
  }
  return items
}

/** Key figures with the counts of their lists; none where no two are key. */
function withTwoKeys(items: readonly FigureItem[]): FigureItem[] {
  const keys = items.filter(({ figure }) => isKey(figure))
  return keys.length < LEAST_COLUMNS ? keys : [...items]
}

/** `水库58座、山塘1200口`: a count in a list. Not the 7 of `接生7人，住院7200人`, nor the 3 of `3个镇投入2000万元`. */
function isListed(reading: Reading, { span, labelSpan }: KeyFigure): boolean {
  const { text } = reading.spoken
  return text[locate(reading, labelSpan).start - 1] === '、' || text[locate(reading, span).end] === '、'
}

/**
 * Does the sentence say a large figure of which no measure was found? `我们投入资金8.6亿元，招聘教师320名`: the smaller
 * one alone would stand for the whole.
 */
function leavesOut(reading: Reading, sentence: Stretch, figures: readonly KeyFigure[]): boolean {
  const text = rawText(reading, sentence)
  const known = figures.map(({ span, labelSpan }) => ({
    start: Math.min(locate(reading, labelSpan).start, locate(reading, span).start),
    end: locate(reading, span).end,
  }))
  return readFacts(text, [{ start: 0, end: text.length }]).some(({ span, value, unit, from, direction, lead }) => {
    const at = { start: sentence.start + span.start, end: sentence.start + span.end }
    const isKnown = known.some(({ start, end }) => start < at.end && at.start < end)
    const said = { value: text.slice(value.start, value.end), unit: unit && text.slice(unit.start, unit.end) }
    const isMoved = from !== null || direction !== null || RE_ONLY_WHEN.test(text.slice(lead.start, lead.end).trim())
    return !isKnown && !isMoved && isKey(said) && judgementOf(text, value.start) !== 'background'
  })
}

/** Does a sentence or its half end between the two? */
function isParted(reading: Reading, before: KeyFigure, figure: KeyFigure): boolean {
  const [start, end] = [locate(reading, before.span).end, locate(reading, figure.labelSpan).start]
  return start > end || /[。；;！!?？]|\.\s/u.test(reading.spoken.text.slice(start, end))
}

/** `门诊12.6万人次，多了9%`: nobody says of what, and nothing else comes between. */
function isRightAfter({ labelSpan }: KeyFigure, { figure }: FigureItem): boolean {
  return figure.span.end <= labelSpan.start && labelSpan.start - figure.span.end <= 2
}

/** Is it this figure's measure that moved, or what an item without a figure of its own is named after? */
function isOf(subject: Passage, { figure }: FigureItem): boolean {
  const { start, end } = figure.subject?.span ?? figure.labelSpan
  return start < subject.span.end && subject.span.start < end
}

/**
 * Without the figures that need another beside them which is none of these: the good without the bad, a refused
 * proposal.
 */
function tied(reading: Reading, items: readonly FigureItem[]): FigureItem[] {
  const placeOf = ({ figure }: FigureItem): Stretch => ({
    start: locate(reading, figure.labelSpan).start,
    end: locate(reading, figure.span).end,
  })
  const stands = items.slice(0, MOST_FIGURES).filter((item, _, all) => {
    const others = all.map(placeOf)
    // Somebody else's figure, or one that holds only if: its label says nothing of that.
    if (liesInReach(reading, placeOf(item))) return false
    return standTogether(reading, others) || standTogether(reading, [placeOf(item)])
  })
  return stands.length === items.length || stands.length === 0 ? [...stands] : tied(reading, stands)
}

function isKey({ value, unit }: Pick<KeyFigure, 'value' | 'unit'>): boolean {
  const number = value.replace(RE_QUALIFIER, '')
  if ([...number].length > MOST_GLYPHS) return false
  return (
    RE_STRONG_UNIT.test(unit ?? '') || /[$£€]/.test(value) || Number(number.replace(/[,多余餘]/g, '')) >= LEAST_COUNT
  )
}

function shareOf(reading: Reading, sentences: readonly Stretch[], figures: readonly KeyFigure[]): number {
  const all = sentences.reduce((sum, sentence) => sum + rawText(reading, sentence).length, 0)
  const stated = figures.reduce(
    (sum, { value, unit, label, span, labelSpan }) =>
      sum + Math.max(value.length + (unit?.length ?? 0) + label.length, span.end - labelSpan.start) + 1,
    0,
  )
  return all === 0 ? 0 : stated / all
}

/**
 * One page of as many as fit, the first ones; five and six in two rows, more or wider ones on two even pages, where
 * they fit. Null when not even two do.
 */
function pagesOf(reading: Reading, items: readonly FigureItem[]): Column[][] | null {
  const columns = items.map(item => columnOf(reading, item)).filter(column => column !== null)
  const fit = (page: readonly Column[]) => page.length >= LEAST_COLUMNS && needed(page) <= FIGURE_COLUMNS.width
  if (columns.length > MOST_COLUMNS && columns.length <= MOST_IN_ROWS && isGrid(columns, 3)) return [columns]
  if (columns.length >= TWO_PAGES) {
    const pages = evenly(columns, MOST_COLUMNS)
    if (pages.every(fit)) return pages.map(page => settled(reading, page))
  }
  for (let count = Math.min(MOST_COLUMNS, columns.length); count >= LEAST_COLUMNS; count--) {
    const page = columns.slice(0, count)
    if (fit(page)) return [settled(reading, page)]
    if (page.length === MOST_COLUMNS && isGrid(page, 2)) return [page]
  }
  return null
}

/** Do all have room in two rows of so many, each with a label of one line? */
function isGrid(page: readonly Column[], beside: 2 | 3): boolean {
  const { figure: size, label: small } = GRIDS[beside]
  const width = (FIGURE_COLUMNS.width - FIGURE_COLUMNS.gap * (beside - 1)) / beside
  return page.every(
    ({ figure, unit, label }) =>
      figureWidth(figure, unit, size) + 2 <= width && textWidth(label.text, 'sans-400') * small <= width - 1,
  )
}

/** Figure and unit of a column in px. */
function figureWidth(figure: Shown, unit: Shown | null, size: number): number {
  const beside = unit ? textWidth(unit.text, 'serif-700') * FIGURE_COLUMNS.unit + FIGURE_COLUMNS.beside : 0
  return textWidth(figure.text, 'serif-700') * size + beside
}

function columnOf(reading: Reading, { figure, change }: FigureItem): Column | null {
  const value = locate(reading, figure.span)
  const raw = rawText(reading, value)
  const before = RE_QUALIFIER.exec(raw)?.[0].length ?? 0
  const number = raw.slice(before)
  const digits = figure.value.replace(RE_QUALIFIER, '').length
  if (!number.startsWith(figure.value.replace(RE_QUALIFIER, ''))) return null
  const middle = value.start + before + digits
  const shown = show(reading, { start: value.start + before, end: middle }, { whole: true })
  const unit = value.end > middle ? show(reading, { start: middle, end: value.end }, { inside: true }) : null
  const named = locate(reading, figure.labelSpan)
  // `但是|满意率`: the word that ties it to what went before is no part of the measure.
  const tie = RE_TIE.exec(rawText(reading, named))?.[0].length ?? 0
  const parts = [
    // `下降12%` of a measure that has no column says of what.
    ...(figure.subject ? [locate(reading, figure.subject.span)] : []),
    { start: named.start + tie, end: named.end },
    ...(before > 0 ? [{ start: value.start, end: value.start + before }] : []),
  ]
  const label = showJoined(reading, parts, reading.lang === 'en' ? ' ' : '')
  let px = Math.max(
    figureWidth(shown, unit, FIGURE_COLUMNS.figure),
    Math.min(
      ...[1, 2].map(
        lines => ((textWidth(label.text, 'sans-400') + (lines === 2 ? 2 : 0)) * FIGURE_COLUMNS.label) / lines,
      ),
    ),
  )
  px = Math.ceil(px) + 2
  while (breakLines(label.text, (px - 1) / FIGURE_COLUMNS.label, {}).length > MOST_LINES) px += FIGURE_COLUMNS.label / 2
  return {
    figure: shown,
    unit,
    label,
    px,
    change: change && { start: locate(reading, change.labelSpan).start, end: locate(reading, change.span).end },
  }
}

function needed(columns: readonly Column[]): number {
  return columns.reduce((sum, { px }) => sum + px, 0) + FIGURE_COLUMNS.gap * (columns.length - 1)
}

/** Labels broken for the width that their column gets, and below one line of label the change where it fits. */
function settled(reading: Reading, columns: readonly Column[]): Column[] {
  const spare = (FIGURE_COLUMNS.width - needed(columns)) / columns.length
  return columns.map(column => {
    const em = (column.px + spare - 1) / FIGURE_COLUMNS.label
    const lines = breakLines(column.label.text, em, {})
    const change = column.change && lines.length === 1 ? show(reading, column.change, { inside: true }) : null
    if (change && textWidth(change.text, 'sans-400') <= em) {
      const label = {
        text: `${column.label.text}　${change.text}`,
        spans: [...column.label.spans, ...change.spans],
        lines: [column.label.text, change.text],
      }
      return { ...column, label }
    }
    return lines.length > 1 ? { ...column, label: { ...column.label, lines } } : column
  })
}

/** px of each column: what it needs and an equal share of what is left. */
function widthsOf(columns: readonly Column[]): number[] {
  const spare = (FIGURE_COLUMNS.width - needed(columns)) / columns.length
  return columns.map(({ px }) => Math.floor(px + spare))
}

function spanOf(column: Column | undefined): Span {
  return column?.label.spans[0] ?? { start: 0, end: 0 }
}
