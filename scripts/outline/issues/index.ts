// What is odd in the speech itself: counts that do not agree, numbers skipped or repeated, headings that seem cut off,
// quotation marks without a partner, words typed twice, paragraphs that end in a comma, figures that contradict each
// other, parts of a template. Shown and reported, never repaired.

import { itemAt } from '../../text/item-at.ts'
import type { Issue, Lang, Span } from '../../model/source.ts'
import { findAnnouncements, findPromise, isMatter, type Announcement } from '../../language/announcements.ts'
import { findContradictions } from './contradictions.ts'
import { isCutOff } from './cut-off.ts'
import { findLeftovers } from './leftovers.ts'
import { findDoubled, findOpenEnds } from './slips.ts'
import { LAST } from '../../language/markers.ts'
import { quotationsOf, quotedSpans } from '../views/quotations/marks.ts'
import { splitSentences, type ManuscriptLine } from '../../language/sentences.ts'
import type { Series } from '../points/series.ts'
import type { Point } from '../points/points.ts'

type Messages = {
  count: (announced: string, count: number, found: number) => string
  odd: Record<Series['odd'][number]['kind'], (marker: string) => string>
  cut: (heading: string) => string
  marks: (piece: string) => string
  two: (measure: string, values: readonly [string, string]) => string
  leftover: (piece: string) => string
  doubled: (words: string) => string
  comma: (words: string) => string
}

const MESSAGES = {
  zh: {
    count: (announced, count, found) => `“${announced}”说的是 ${count} 项，后面找到 ${found} 项。`,
    odd: {
      skipped: marker => `序号跳到了“${marker}”，前面少了一项。`,
      repeated: marker => `序号“${marker}”重复了。`,
      'missing-first': marker => `这一组从“${marker}”开始，前面没有第一项。`,
    },
    cut: heading => `标题好像没有写完：“${heading}”。`,
    marks: piece => `引号不成对：“${piece}”。`,
    two: (measure, [before, now]) => `“${measure}”前面说的是 ${before}，这里是 ${now}。`,
    leftover: piece => `好像是没有填的模板内容：“${piece}”。`,
    doubled: words => `好像多打了一遍：“${words}”。`,
    comma: words => `这一段停在逗号上：“${words}”。`,
  },
  en: {
    count: (announced, count, found) => `"${announced}" announces ${count}, but ${found} follow.`,
    odd: {
      skipped: marker => `The numbering jumps to "${marker}".`,
      repeated: marker => `The number "${marker}" occurs twice.`,
      'missing-first': marker => `This series begins with "${marker}".`,
    },
    cut: heading => `This heading seems cut off: "${heading}".`,
    marks: piece => `A quotation mark has no partner: "${piece}".`,
    two: (measure, [before, now]) => `"${measure}" was ${before} before and is ${now} here.`,
    leftover: piece => `This looks like a part of a template: "${piece}".`,
    doubled: words => `This seems to be there twice: "${words}".`,
    comma: words => `This paragraph ends in a comma: "${words}".`,
  },
} satisfies Record<Lang, Messages>

export function findIssues(
  text: string,
  lines: readonly ManuscriptLine[],
  points: readonly Point[],
  lang: Lang,
): Issue[] {
  const messages = MESSAGES[lang]
  const issues = seriesIssues(text, lines, points, messages)
  for (const { heading } of points) {
    const words = text.slice(heading.start, heading.end)
    if (isCutOff(words, text, heading))
      issues.push({ rule: 'heading-cut-off', message: messages.cut(words), span: heading })
  }
  const overLines = ({ start, end }: Span) => text.slice(start, end).includes('\n')
  const closedLater = quotationsOf(text, lines).flat().filter(overLines)
  const hasPartner = (at: number) => closedLater.some(({ start, end }) => start === at + 1 || end === at)
  for (const line of lines) {
    const alone = quotedSpans(text, line).unbalanced.filter(at => !hasPartner(at))
    for (const at of alone.slice(0, 1))
      issues.push({
        rule: 'unbalanced-quotes',
        message: messages.marks(text.slice(at, Math.min(line.end, at + 12))),
        span: { start: at, end: at + 1 },
      })
  }
  for (const { measure, values, span } of findContradictions(text, lines))
    issues.push({ rule: 'contradiction', message: messages.two(measure, values), span })
  for (const span of findDoubled(text, lines))
    issues.push({ rule: 'doubled-word', message: messages.doubled(text.slice(span.start, span.end)), span })
  for (const span of findOpenEnds(text, lines))
    issues.push({ rule: 'ends-in-comma', message: messages.comma(text.slice(span.start, span.end)), span })
  for (const span of findLeftovers(text))
    issues.push({
      rule: 'template-leftover',
      message: messages.leftover(text.slice(span.start, Math.min(text.length, span.end + 4)).split('\n')[0] ?? ''),
      span,
    })
  return issues.toSorted((a, b) => a.span.start - b.span.start)
}

// --- internal ---

type Placed = Issue & { span: Span }

/** Numbers that jump or come twice, counts that do not agree with what was announced. */
function seriesIssues(
  text: string,
  lines: readonly ManuscriptLine[],
  points: readonly Point[],
  messages: Messages,
): Placed[] {
  const issues: Placed[] = []
  const firsts = points.filter(point => point.first)
  const heads = new Map<Series, string[]>()
  for (const { series, marker, heading } of points) {
    const known = heads.get(series)
    if (known) known.push(text.slice(marker.start, heading.end))
    else heads.set(series, [text.slice(marker.start, heading.end)])
  }
  for (const point of firsts) {
    const { markers } = point.series
    const odd = point.series.odd.filter(one => one.kind !== 'missing-first' || !isAnnounced(text, point))
    for (const { marker, kind } of odd)
      if (markers.includes(marker))
        issues.push({
          rule: `numbering-${kind}`,
          message: messages.odd[kind](text.slice(marker.start, marker.end)),
          span: { start: marker.start, end: marker.end },
        })
    const wrong = odd.length > 0 ? null : wrongCount(text, lines, point, heads.get(point.series) ?? [])
    if (wrong)
      issues.push({
        rule: 'count-mismatch',
        message: messages.count(text.slice(wrong.start, wrong.end), wrong.count, markers.length),
        span: { start: wrong.start, end: wrong.end },
      })
  }
  const unkept = unkeptPromise(text, lines, points)
  if (unkept)
    issues.push({
      rule: 'count-mismatch',
      message: messages.count(text.slice(unkept.start, unkept.end), unkept.count, 0),
      span: { start: unkept.start, end: unkept.end },
    })
  return issues
}

/** Of `three places` the second and the third are marked: the first is told without. */
function isAnnounced(text: string, { marker, series }: Point): boolean {
  const count = series.markers.at(-1)?.value ?? 0
  const before = { start: Math.max(0, marker.start - REACH), end: marker.start }
  return series.markers.length > 1 && findAnnouncements(text, before).some(one => one.count === count)
}

/** Characters that the first point of a series may take. */
const REACH = 4_000

/** `我强调三个方面：` after which no point comes: the text was cut off, or its points are not marked. */
function unkeptPromise(text: string, lines: readonly ManuscriptLine[], points: readonly Point[]): Announcement | null {
  const last = points.at(-1)?.marker.start ?? -1
  const line = lines.findLast(one => one.end > last && findPromise(text, one) !== null)
  const promise = line ? findPromise(text, line) : null
  if (!line || !promise || promise.start <= last) return null
  // Kept at once, `三个没想到：没想到…`; and who counts stories or words need not number them.
  const isKept = /[：:]\s*[^\s]{2}/.test(text.slice(promise.end, line.end))
  return isKept || !(promise.what === '' || isMatter(promise.what)) ? null : withoutMarks(text, promise)
}

/** The announcement right before a series, where its count is not the series' count. */
function wrongCount(
  text: string,
  lines: readonly ManuscriptLine[],
  first: Point,
  heads: readonly string[],
): Announcement | null {
  const { marker, series } = first
  const found = series.markers.length
  const sentence = sentenceBefore(text, lines, first)
  if (!sentence || marker.family === 'plain' || marker.family === 'contrast') return null
  const announced = findAnnouncements(text, sentence).map(one => withoutMarks(text, one))
  if (
    announced.length === 0 ||
    announced.some(one => one.count === found || (one.count === found - 1 && series.markers.at(-1)?.value === LAST))
  )
    return null
  const last = itemAt(announced, -1)
  if (isNamedIn(last, heads)) return last
  const rest = text.slice(last.end, sentence.end)
  return rest.length <= 6 && !/[，,]/.test(rest) && (last.what === '' || isMatter(last.what)) ? last : null
}

/** `三个坚持` and each item says 坚持. */
function isNamedIn({ what }: Announcement, heads: readonly string[]): boolean {
  const word = what.slice(0, 2)
  return word.length === 2 && heads.length > 1 && heads.every(head => head.includes(word))
}

function withoutMarks(text: string, one: Announcement): Announcement {
  const shown = /^[^“”「」。，,；：:]*/.exec(text.slice(one.start, one.end))?.[0] ?? ''
  return { ...one, end: one.start + shown.length }
}

/**
 * The sentence that leads to a series: in its own line before the marker, else the last one of the paragraph before.
 */
function sentenceBefore(text: string, lines: readonly ManuscriptLine[], { marker }: Point): Span | null {
  const line = itemAt(lines, marker.line)
  const before = marker.start > line.start ? { start: line.start, end: marker.start } : lines[marker.line - 1]
  const window = before ? { start: Math.max(before.start, before.end - 160), end: before.end } : null
  return window && findAnnouncements(text, window).length > 0 ? (splitSentences(text, window).at(-1) ?? null) : null
}
