// A table as slides: the speaker's words in the cells, the head repeated on each slide, 续 on the slides of one table.

import { continuedLabel, LABELS } from '../../words/labels.ts'
import { PERIOD } from '../../language/figures.ts'
import { countCharacters } from '../../language/width.ts'
import type { Shown } from '../../model/deck.ts'
import type { Table } from '../../model/outline.ts'
import type { Span } from '../../model/source.ts'
import { breakUnits } from '../fit/break-lines.ts'
import { periodOf } from '../choose/chart-choice.ts'
import { chooseClauses, clausesOf } from '../choose/clauses.ts'
import { bindSentence, refusalOf } from '../../language/clauses/index.ts'
import { isHeadingQuestion } from '../../language/questions.ts'
import { refusalToStand } from '../choose/gate.ts'
import { pageOf, titleOf, type Draft, type SlideContext } from '../draft.ts'
import { BOXES, fits, inBox, titleBoxes } from '../fit/boxes.ts'
import { withUnitInHead } from './column-units.ts'
import { withPeriods } from './table-heads.ts'
import {
  capitalised,
  displayText,
  locate,
  paragraphAround,
  rawText,
  sentenceAt,
  show,
  showJoined,
  type Reading,
  type Stretch,
} from '../reading.ts'
import { layoutTable, mostInCell, turnedGrid, type TableForm } from '../fit/table-layout.ts'

export interface FiguresSetting {
  title: Stretch | null
  start: number
  place: SlideContext
  /** What the speaker himself reads off the figures. */
  conclusion?: Stretch | null
  /** The sentences spoken on this slide. */
  sentences?: readonly Stretch[]
  /** Where the words after an explicit table begin: its first slide says what comes before them. */
  after?: number
}

/** A table on as many slides as it needs. */
export function tableDrafts(reading: Reading, table: Table, setting: FiguresSetting): Draft[] {
  const { start, place, after = start } = setting
  const cells = table.explicit ? cellsOf(reading, table) : namedCells(reading, table)
  const texts = { head: cells.head.map(({ text }) => text), rows: cells.rows.map(row => row.map(({ text }) => text)) }
  const { turned, form, align, pages } = layoutTable(texts)
  const heading = headingOf(reading, table, setting, pages.length)
  const whole = { head: namedHead(reading, table, cells.head, heading), rows: cells.rows }
  const { head, rows } = turned ? turnedGrid(whole) : whole
  const open: Shown = table.explicit ? EMPTY : { text: LABELS.unsaid[reading.lang], label: true }
  return pages.map(({ columns, rows: indices, widths }, index): Draft => {
    const body = indices.map(row =>
      columns.map((column, position) => {
        const cell = rows[row]?.[column] ?? EMPTY
        return column > 0 && !cell.text ? open : shortened(cell, widths[position] ?? 0, form)
      }),
    )
    const names = columns.map(column => head[column] ?? EMPTY)
    return {
      kind: 'table',
      form,
      columns: names.some(({ text }) => text) ? names : [],
      rows: body,
      align: columns.map(column => align[column] ?? 'left'),
      widths,
      remark: body.flat().some(({ text }) => text.includes('×'))
        ? { text: LABELS.redacted[reading.lang], label: true }
        : null,
      title: heading,
      start:
        index === 0
          ? start
          : Math.max(start, table.explicit ? after : saidAt(reading, table.span, rows[indices[0] ?? 0] ?? [])),
      part: place.part,
      edge: place.edge,
      continued: pageOf(index, pages.length),
    }
  })
}

/** Units and periods in the heads, bare figures in the cells. */
function namedCells(reading: Reading, table: Table): { head: Shown[]; rows: Shown[][] } {
  const { head, rows } = withUnitInHead(cellsOf(reading, table))
  const measure = captionSaid(reading, table)
  return { head: withPeriods(head, measure && show(reading, measure)), rows }
}

/** The cells as shown; a period spelled out of a range is derived. Rows are as long as the head. */
export function cellsOf(reading: Reading, table: Table): { head: Shown[]; rows: Shown[][] } {
  const raw = table.explicit ? '' : rawText(reading, locate(reading, table.span)).replace(/\s+/g, '')
  const cell = (text: string): Shown => {
    const shown = displayText(text, reading.lang)
    return table.explicit || raw.includes(text.replace(/\s+/g, ''))
      ? { text: shown, spans: [table.span] }
      : { text: shown, spans: [table.span], derived: 'range' }
  }
  // Names of columns and rows begin like titles; a word alone in a cell stays as it is said, for it may be a unit.
  const name = (text: string): Shown => {
    const shown = cell(text)
    return reading.lang === 'en' && !table.explicit ? { ...shown, text: capitalised(shown.text) } : shown
  }
  const value = (text: string): Shown => (RE_WORDS.test(text) ? name : cell)(text)
  const count = Math.max(table.columns.length, ...table.rows.map(row => row.length))
  const columns = Array.from({ length: count }, (_, column) => column)
  const heads = table.columns.map(text => (RE_NO_NAME.test(text) ? '' : text))
  return {
    head: columns.map(column => name(heads[column] ?? '')),
    rows: table.rows.map(row => columns.map(column => (column === 0 ? name : value)(row[column] ?? ''))),
  }
}

/** `more than 3 million`; not `kg`. */
const RE_WORDS = /^[a-z]{2,} /u

/**
 * What the speaker reads off the figures, else their own name, else where we are in the speech, else the words that
 * lead to them, else what the columns measure.
 */
export function headingOf(
  reading: Reading,
  table: Table,
  { conclusion, title, place, sentences = [] }: FiguresSetting,
  pages = 1,
): Shown {
  const caption = conclusion ? null : captionOf(reading, table, pages)
  if (caption) return caption
  const figures = locate(reading, table.span)
  const around = sentences.find(({ start, end }) => start < figures.start && end > figures.start)
  const before = around ? clausesOf(reading.spoken.text, { start: around.start, end: figures.start }).at(-1) : undefined
  const lead =
    before && standsAlone(reading, before) && !RE_NO_TITLE.test(rawText(reading, before).trim()) ? before : undefined
  const stretch = conclusion ?? title ?? questionBefore(reading, figures) ?? lead
  if (stretch) return titleOf(reading, stretch, pages)
  // `全村接待游客　留宿游客` says more than all its figures in a row.
  const said = measured(reading, table, figures)
  if (said) return said
  const short = inNames(reading, table, pages, 2)
  if (short) return short
  const beside = headlineBeside(reading, figures)
  if (beside) return titleOf(reading, beside, pages)
  // All its cells in a row are no title: the heading that it belongs to says more.
  return inNames(reading, table, pages, 3) ?? titleOf(reading, place.heading ?? figures, pages)
}

/** The head with the table's name over its only figures, where neither they nor the title say what they measure. */
export function namedHead(reading: Reading, table: Table, head: readonly Shown[], title: Shown): Shown[] {
  const [first, only, ...others] = head
  if (!first || !only || only.text !== '' || others.length > 0) return [...head]
  const said = captionSaid(reading, table)
  const name = said && show(reading, withTime(reading, said))
  return name && !names(title, name) ? [first, name] : [...head]
}

/** Do these words stand in the title, with a capital or without? */
export function names(title: Shown, { text }: Shown): boolean {
  return title.text.toLowerCase().includes(text.toLowerCase())
}

/** The clause of the table's words in which a row's first words are spoken: the note of its slide begins there. */
export function saidAt(reading: Reading, span: Span, row: readonly Shown[]): number {
  const around = locate(reading, span)
  const words = row.find(cell => cell.text && !('derived' in cell))?.text
  const at = words ? rawText(reading, around).indexOf(words) : -1
  return at < 0
    ? around.start
    : (clausesOf(reading.spoken.text, around).findLast(clause => clause.start <= around.start + at)?.start ??
        around.start)
}

// --- internal ---

/** Up to `most` measures beside each other, where they fit a title. */
function inNames(reading: Reading, table: Table, pages: number, most: number): Shown | null {
  const names = [...new Set(measuresOf(table))].filter(name => name && !RE_NO_NAME.test(name))
  const joined = displayText(names.join('　'), reading.lang)
  const text = reading.lang === 'en' ? capitalised(joined) : joined
  const box = titleBoxes(pages > 1 ? continuedLabel(pages, pages, reading.lang) : '').find(each => fits(text, each))
  return names.length > 0 && names.length <= most && box ? inBox({ text, spans: [table.span] }, box) : null
}

/** What the columns measure; two periods over changes measure what the caption says. */
function measuresOf({ columns, caption }: Table): string[] {
  const [, first = '', last = '', ...others] = columns
  const isOfPeriods = caption !== null && others.length > 0 && [first, last].every(name => periodOf(name) !== null)
  return isOfPeriods ? [caption, ...others] : columns.slice(1)
}

/** What an editor would print over the figures: out of the words of their paragraph beside them. */
function headlineBeside(reading: Reading, figures: Stretch): Stretch | undefined {
  const paragraph = paragraphAround(reading, figures)
  const beside = reading.sentences.filter(
    ({ start, end }) =>
      start >= paragraph.start && end <= paragraph.end && (end <= figures.start || start >= figures.end),
  )
  return chooseClauses(reading, beside, {
    by: 'title',
    count: 1,
    most: LONGEST_HEADLINE[reading.lang],
    budget: LONGEST_HEADLINE[reading.lang],
    // A figure beside those of the table is one of another matter: `The balance is £61,000` over what was spent.
    where: text => fits(text, BOXES.titleLong) && !/\d/u.test(text),
  })[0]
}

const LONGEST_HEADLINE = { zh: 36, en: 60 }

/** `Today`, `What will we do in 1970 when` are no titles. */
function standsAlone(reading: Reading, clause: Stretch): boolean {
  const { text } = reading.spoken
  return refusalOf(text, bindSentence(text, clause, reading.lang), clause, reading.lang) === null
}

/**
 * English names a measure by what was done: of `In 2022 and 2023 our branches lent 412 and 431 items` what is left
 * without the figures, `our branches lent items`.
 */
function measured(reading: Reading, table: Table, figures: Stretch): Shown | null {
  const [name, ...others] = table.columns.slice(1)
  if (reading.lang !== 'en' || !name || others.length > 0) return null
  const raw = rawText(reading, figures)
  const value = table.rows[0]?.[1] ?? ''
  const at = value ? raw.indexOf(value) : -1
  const measure = raw.lastIndexOf(name)
  if (at < 0 || measure < at) return null
  const periods = table.rows.flatMap(([period = '']) =>
    period && raw.lastIndexOf(period, at) >= 0 ? [raw.lastIndexOf(period, at) + period.length] : [],
  )
  const said = { start: figures.start + Math.max(0, ...periods.filter(end => end <= at)), end: figures.start + at }
  const words = rawText(reading, said).trim()
  if (words.split(/\s+/u).length < LEAST_WORDS || /\d/u.test(words)) return null
  const shown = showJoined(
    reading,
    [said, { start: figures.start + measure, end: figures.start + measure + name.length }],
    ' ',
  )
  return fits(shown.text, BOXES.title) ? shown : null
}

/** `we` alone says as little as `items` alone. */
const LEAST_WORDS = 2

/** The verb before the figures names no column. Matches `为`, `花`, `达到`, `brought`, `brought in`. Not `产量`, `Visits`. */
const RE_NO_NAME =
  /^(?!(?:gold|silver|bronze)$)(?:[达達]到|分[别別]|分[别別][为為是]|[\u4e00-\u9fff]|\p{Ll}+(?: (?:in|out|up|down|off|to|for))?)$/u
/** A figure alone, or a side of something, is no title. Matches `47起里`, `On the other side`. */
const RE_NO_TITLE =
  /^(?:[约共]?[\d.,]+[万亿]?[\u4e00-\u9fff]{0,3}[里中]?|(?:[Oo]n )?(?:the|The) (?:other|one) (?:side|hand))[，,：:]?$/u
const EMPTY: Shown = { text: '', spans: [] }
/** Characters between a caption line and its table. */
const NEAR_CAPTION = 4
/** Characters between the name of a table in prose and its figures. */
const BEFORE_FIGURES = 80
/** `得分` names no table. */
const SHORTEST_CAPTION = 4

/** The table's own name as a title, where its words stand in the sentence (or in the caption line) and fit. */
function captionOf(reading: Reading, table: Table, pages = 1): Shown | null {
  const { caption, span, explicit } = table
  if (!caption) return null
  const text = displayText(caption, reading.lang)
  const box = titleBoxes(pages > 1 ? continuedLabel(pages, pages, reading.lang) : '').find(candidate =>
    fits(text, candidate),
  )
  if (!box) return null
  if (explicit) {
    const line = reading.outline.titleBlock.find(
      ({ end, start }) => Math.abs(span.start - end) < NEAR_CAPTION || Math.abs(start - span.end) < NEAR_CAPTION,
    )
    return line ? inBox({ text, spans: [line] }, box) : null
  }
  const said = captionSaid(reading, table)
  if (said && countCharacters(text) < SHORTEST_CAPTION) return clauseOfCaption(reading, said, table, pages)
  return said && titleOf(reading, withTime(reading, said), pages)
}

/** A name too short to stand alone, with what is said of it before the figures: `总投入` → `总投入1900万元`. */
function clauseOfCaption(reading: Reading, said: Stretch, { span }: Table, pages: number): Shown | null {
  const sentence = sentenceAt(reading, said.start)
  const isBefore = sentence && sentence.end <= locate(reading, span).start
  const clause = isBefore && clausesOf(reading.spoken.text, sentence).find(({ end }) => end >= said.end)
  return clause && standsAlone(reading, clause) && fits(show(reading, clause).text, BOXES.title)
    ? titleOf(reading, clause, pages)
    : null
}

/** `这86万4是怎么来的呢？` right before the figures: they answer it. */
function questionBefore(reading: Reading, figures: Stretch): Stretch | null {
  const last = reading.sentences.findLast(({ end }) => end <= figures.start)
  if (!last || /\S/u.test(reading.spoken.text.slice(last.end, figures.start))) return null
  const raw = rawText(reading, last)
  const words = { start: last.start + (/^[这這那此]?/u.exec(raw)?.[0].length ?? 0), end: last.end }
  // Before its answer a question may end in 呢.
  const asks = isHeadingQuestion(rawText(reading, words).replace(/呢(?=[？?]\s*$)/u, ''))
  if (!asks || !fits(show(reading, words).text, BOXES.titleLong)) return null
  const refused = refusalToStand(reading, words, last)
  return refused === null || refused.startsWith('waits') ? words : null
}

/** Where a table in prose has its name: among its words, else shortly before them. */
function captionSaid(reading: Reading, { caption, span, explicit }: Table): Stretch | null {
  if (!caption || explicit) return null
  const figures = locate(reading, span)
  const inside = rawText(reading, figures).indexOf(caption)
  const from = Math.max(0, figures.start - BEFORE_FIGURES)
  const before = rawText(reading, { start: from, end: figures.start }).lastIndexOf(caption)
  if (inside < 0 && before < 0) return null
  const start = inside >= 0 ? figures.start + inside : from + before
  return { start, end: start + caption.length }
}

/** `去年的` before `全省排名`, `2024年` before `得分`: when it was so. */
function withTime(reading: Reading, { start, end }: Stretch): Stretch {
  const [time = ''] = RE_TIME_BEFORE.exec(reading.spoken.text.slice(Math.max(0, start - LONGEST_TIME), start)) ?? []
  return { start: start - time.length, end }
}

const RE_TIME_BEFORE = new RegExp(`(?:${PERIOD}|[去今前明]年)(?:全年)?的?$`, 'u')
/** Of `2021年上半年的` and the like, in characters. */
const LONGEST_TIME = 14

/** A cell that would fill more than a slide ends at a word border with `…`. */
function shortened(cell: Shown, width: number, form: TableForm): Shown {
  const most = mostInCell(width, form)
  if (countCharacters(cell.text) <= most) return cell
  let kept = ''
  for (const word of breakUnits(cell.text)) {
    if (countCharacters(kept + word) >= most) break
    kept += word
  }
  return {
    ...cell,
    text: `${kept.replace(/[\s，。；：、,.;:]+$/u, '') || [...cell.text].slice(0, Math.max(1, most - 1)).join('')}…`,
  }
}
