// Tables in English sentences: `In 2021, 2022 and 2023 we lent 400, 500 and 600 books` (a list, or a range, of years and as many
// figures), and `$4 million in 2020, $5 million in 2021 and $6 million in 2022` (a figure beside each of at least three periods or places).

import type { Table } from '../../../model/outline.ts'
import type { Span } from '../../../model/source.ts'
import { splitSentences } from '../../../language/sentences.ts'

const RE_YEARS = /\b(?<years>(?:19|20)\d{2}(?:,\s(?:19|20)\d{2})+,?\sand\s(?:19|20)\d{2})\b/
const RE_RANGE = /\bfrom\s(?<from>(?:19|20)\d{2})\s(?:to|through|until)\s(?<to>(?:19|20)\d{2})\b/i
/** `412,000, 431,000 and 503,000 items`; not a list of years, which has gone before. */
const RE_FIGURES =
  /(?<figures>[$£€]?\d[\d,.]*(?:%|\s(?:percent|million|billion))?(?:,\s[$£€]?\d[\d,.]*(?:%|\s(?:percent|million|billion))?)+,?\sand\s[$£€]?\d[\d,.]*\d?(?:%|\s(?:percent|million|billion))?)(?:\s(?<unit>[a-z]+))?/
/** `$455 million`, `1,350`, `12 percent`, `3 schools`. */
const FIGURE = '[$£€]?\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?(?:\\d*)(?:%|\\s(?:percent|million|billion|trillion|thousand))*'
/** `2018`, `the second quarter`, `Newton`, `New Harbor`. */
const LABEL =
  '(?:(?:19|20)\\d{2}(?!,?\\d)|the\\s(?:first|second|third|fourth|last)\\s(?:quarter|half)|(?:January|February|March|April|May|June|July|August|September|October|November|December)|[A-Z][a-z]+(?:\\s[A-Z][a-z]+)?)'
const RE_FIGURE_FIRST = new RegExp(
  `(?<figure>${FIGURE})(?:\\s(?<unit>[a-z]+))?\\s(?:in|for|at)\\s(?<label>${LABEL})`,
  'g',
)
const RE_LABEL_FIRST = new RegExp(
  `\\bin\\s(?<label>${LABEL}),?(?:\\s[a-z]+){0,4}?\\s(?<figure>${FIGURE})(?:\\s(?<unit>[a-z]+))?`,
  'gi',
)
/** `Marshire grew 12%` `and New Harbor fell by 2%` `Oakton 7%`; not `we grew 12%`. */
const RE_CLAUSE = new RegExp(
  `^(?:(?:and|while|but)\\s)?(?<label>[A-Z][a-z]+(?:[-\\s][A-Z][a-z]+){0,2})\\s(?:(?<verb>[a-z]+(?:\\s(?:by|to|at))?)\\s)?(?<figure>${FIGURE})(?:\\s(?<unit>[a-z]+))?$`,
)
/** `grew` and `fell by` measure one thing in two directions; `hired` and `opened` do not. */
const RE_DIRECTION =
  /^(?:grew|rose|fell|dropped|increased|decreased|declined|climbed|slipped|shrank|gained|lost|jumped|gr[eo]wn|up|down)(?:\s(?:by|to))?$/
/** Words that open a sentence and name nothing. */
const RE_NO_NAME =
  /^(?:The|This|That|These|Those|It|In|On|At|By|And|But|We|They|Of|About|Only|Some|Over|Under|Nearly|Almost|From|For|With|To|Point|Step|Part|Number|Chapter|Section|January|February|March|April|May|June|July|August|September|October|November|December)$/
/** What stands between two rows: `, `, ` and `, ` to `, `, and then `. */
const RE_BETWEEN_ROWS = /^(?:,|;)?\s?(?:and|to|then|but)?\s?(?:then|only|just|to|by|reached|about)?\s?$/

export function englishTable(text: string, line: Span): Table[] {
  const found: Table[] = []
  for (const sentence of splitSentences(text, line)) {
    if (sentence.end - sentence.start > 600) continue
    const words = text.slice(sentence.start, sentence.end)
    const table = listed(words, sentence.start) ?? beside(words, sentence.start) ?? clauses(words, sentence.start)
    if (table) found.push(table)
  }
  return found
}

// --- internal ---

function listed(words: string, offset: number): Table | null {
  const years = RE_YEARS.exec(words) ?? RE_RANGE.exec(words)
  if (!years) return null
  const after = years.index + years[0].length
  const match = RE_FIGURES.exec(words.slice(after))
  if (!match) return null
  const labels = labelsOf(years)
  const figures = split(match.groups?.['figures'] ?? '')
  if (labels.length < 3 || labels.length !== figures.length) return null
  const unit = match.groups?.['unit'] ?? ''
  return {
    type: 'table',
    explicit: false,
    caption: null,
    columns: ['', isNoun(unit) ? unit : ''],
    rows: labels.map((label, i) => [label, figures[i] ?? '']),
    span: { start: offset, end: offset + after + match.index + match[0].length },
  }
}

/** The longest run of neighbouring figures with their labels, all of one unit. */
function beside(words: string, offset: number): Table | null {
  for (const pattern of [RE_FIGURE_FIRST, RE_LABEL_FIRST]) {
    let run: RegExpExecArray[] = []
    for (const match of words.matchAll(pattern)) {
      const last = run.at(-1)
      if (last && !goesOn(words, last, match)) run = run.length >= 3 ? run : []
      run.push(match)
    }
    const labels = run.map(match => match.groups?.['label'] ?? '')
    const [first, last] = [run[0], run.at(-1)]
    if (run.length < 3 || !first || !last || new Set(labels).size < run.length) continue
    const unit = first.groups?.['unit'] ?? ''
    return {
      type: 'table',
      explicit: false,
      caption: null,
      columns: ['', isNoun(unit) ? unit : ''],
      rows: run.map((match, i) => [labels[i] ?? '', match.groups?.['figure'] ?? '']),
      span: { start: offset, end: offset + last.index + last[0].length },
    }
  }
  return null
}

/** Neighbouring clauses of one shape: a name, a verb, a figure. Verbs that differ stay with their figures. */
function clauses(words: string, offset: number): Table | null {
  let run: { label: string; verb: string; figure: string; unit: string; end: number; start: number }[] = []
  let at = 0
  for (const part of words.split(/(?<=[,;]\s)|\s(?=and\s)/)) {
    const start = words.indexOf(part, at)
    at = start + part.length
    const {
      label = '',
      verb = '',
      figure = '',
      unit = '',
    } = RE_CLAUSE.exec(part.replace(/[.,;\s]+$/, ''))?.groups ?? {}
    const fits = label !== '' && !RE_NO_NAME.test(label.split(/[\s-]/)[0] ?? '')
    const [head] = run
    if (fits && (!head || (signOf(head.figure) === signOf(figure) && head.unit === unit))) {
      run.push({ label, verb, figure, unit, start, end: at })
      continue
    }
    if (run.length >= 3) break
    run = []
  }
  const [first, last] = [run[0], run.at(-1)]
  if (
    run.length < 3 ||
    !first ||
    !last ||
    first.verb === '' ||
    new Set(run.map(({ label }) => label)).size < run.length
  )
    return null
  const same = run.every(({ verb }) => verb === first.verb || verb === '')
  if (!same && !run.every(({ verb }) => RE_DIRECTION.test(verb))) return null
  return {
    type: 'table',
    explicit: false,
    caption: null,
    columns: ['', same ? first.verb : ''],
    rows: run.map(({ label, verb, figure, unit }) => [
      label,
      [...(same ? [] : [verb]), figure, ...(unit ? [unit] : [])].join(' '),
    ]),
    span: { start: offset + first.start, end: offset + last.end },
  }
}

/** `$`, `%`, ` million`: what a figure counts in. */
const signOf = (figure: string) => figure.replace(/[\d.,\s]/g, '')

function goesOn(words: string, before: RegExpExecArray, now: RegExpExecArray): boolean {
  const kind = (match: RegExpExecArray) => signOf(match.groups?.['figure'] ?? '')
  const sort = (match: RegExpExecArray) => /^\d/.test(match.groups?.['label'] ?? '')
  return (
    RE_BETWEEN_ROWS.test(words.slice(before.index + before[0].length, now.index)) &&
    kind(before) === kind(now) &&
    sort(before) === sort(now)
  )
}

function isNoun(unit: string): boolean {
  return !/^(?:in|and|of|to|respectively|with|for|by|from|at|on|the|then|or|a)?$/.test(unit)
}

function labelsOf({ groups = {} }: RegExpExecArray): string[] {
  if (groups['years']) return split(groups['years'])
  const [from, to] = [Number(groups['from']), Number(groups['to'])]
  return Array.from({ length: Math.max(0, Math.min(40, to - from + 1)) }, (_, i) => `${from + i}`)
}

/** `1,000, 2,000 and 3,000` → three figures. */
function split(words: string): string[] {
  return words.split(/,?\sand\s|,\s/).map(part => part.replace(/[.,]$/, ''))
}
