// Own-line headings without a number (工作回顾): short, without closing punctuation, followed by prose.
// Headings that the file format states come along here, with their level.

import { itemAt } from '../../text/item-at.ts'
import type { Mark, Span } from '../../model/source.ts'
import { isByline, isName } from '../../language/people.ts'
import { isHeadingQuestion } from '../../language/questions.ts'
import { opensWithSalutation } from '../../language/salutations.ts'
import type { Marker } from '../../language/markers.ts'
import type { ManuscriptLine } from '../../language/sentences.ts'
import { endsClause, endsLine } from '../../language/punctuation.ts'

/** So many lines from the top may stand above the salutation. */
const DEPTH = 10
const LONGEST_ZH = 28
const LONGEST_EN = 70
/** Where so many short headings stand, the longer ones among them (`…，…`) are headings as well. */
const MANY = 4
/** Above the first of them a line about the speech may be left. */
const TOP = 3
const LONGEST_AMONG_MANY = 56
/**
 * A date, a page number, a name in brackets, stage directions, somebody's words alone: `（掌声）` `- 3 -` `“好！”`; not
 * `2021年工作回顾` and not `“稳”字当头`.
 */
const RE_NO_HEADING =
  /^(?:[（(【[—–\-·•*]|\d+$|第\s?\d+\s?页|\d{4}(?:年\d{1,2}月|[.\-/])|《|[“"'‘「][^”"'’」]*[”"'’」]?$)/
/** Below a heading that is a question stands its answer: a paragraph, no line of a talk between two. */
const LEAST_ANSWER_ZH = 30
const LEAST_ANSWER_EN = 90
const RE_CLOSING_HEADING = /^(?:结束语|結束語|结语|結語|致谢|致謝|Conclusion|Closing)/i

/** Markers of the family `plain`: no number, the whole line is the heading. */
export function findPlainHeadings(
  text: string,
  lines: readonly ManuscriptLine[],
  { marks, taken }: { marks: readonly Mark[]; taken: ReadonlySet<number> },
): Marker[] {
  const prose = lines.filter(line => endsLine(tail(text, line))).length
  const open = lines.filter(line => !taken.has(line.index) && !endsLine(tail(text, line))).length
  const mostlyProse = prose >= open
  const levels = headingLevels(marks, lines)
  const begins = beginning(text, lines)
  const looked = mostlyProse ? lines.filter(line => line.index >= begins && !taken.has(line.index)) : []
  const looks = (longest?: number) =>
    new Set(looked.filter(line => looksLikeHeading(text, lines, line, { taken, longest })).map(({ index }) => index))
  const short = looks()
  const asked = new Set(looked.filter(line => looksLikeQuestion(text, lines, line, taken)).map(({ index }) => index))
  const like = new Set([...(short.size >= MANY ? looks(LONGEST_AMONG_MANY) : short), ...asked])
  const found = lines.flatMap((line): Marker[] => {
    const level = levels.get(line.index)
    if (taken.has(line.index) || (level === undefined && !like.has(line.index))) return []
    const closing = RE_CLOSING_HEADING.test(text.slice(line.start, line.end))
    return [
      {
        family: 'plain',
        form: closing ? 'closing' : '',
        value: 0,
        start: line.start,
        end: line.start,
        line: line.index,
        place: 'line',
        colon: false,
        bare: false,
        level: level ?? 0,
      },
    ]
  })
  return withPartner(found)
}

// --- internal ---

/**
 * A heading that only its look speaks for needs a second one: alone it is a caption, a unit's name, somebody's line.
 */
function withPartner(found: readonly Marker[]): Marker[] {
  const believed = found.filter(({ level, form }) => form !== 'closing' || level > 0).length > 1
  return found.filter(({ level, form }) => believed || level > 0 || form === 'closing')
}

/**
 * What stands above the salutation is about the speech and heads no part of it: the line of the first 同志们： near the
 * top.
 */
function beginning(text: string, lines: readonly ManuscriptLine[]): number {
  const at = lines
    .slice(0, DEPTH)
    .findIndex(
      line =>
        opensWithSalutation(text.slice(line.start, Math.min(line.end, line.start + 40))) && endsOpen(tail(text, line)),
    )
  return Math.max(at, 0)
}

function headingLevels(marks: readonly Mark[], lines: readonly ManuscriptLine[]): Map<number, number> {
  const levels = new Map<number, number>()
  let at = 0
  for (const mark of marks.filter(mark => mark.kind === 'heading').toSorted((a, b) => a.span.start - b.span.start)) {
    while (at < lines.length && itemAt(lines, at).end <= mark.span.start) at++
    const line = lines[at]
    if (line && covers(mark.span, line)) levels.set(line.index, mark.level)
  }
  return levels
}

function covers(span: Span, line: ManuscriptLine): boolean {
  return span.start <= line.start + 4 && span.end >= line.end - 2
}

function looksLikeHeading(
  text: string,
  lines: readonly ManuscriptLine[],
  line: ManuscriptLine,
  { taken, longest }: { taken: ReadonlySet<number>; longest?: number | undefined },
): boolean {
  const words = text.slice(line.start, line.end)
  const chinese = /[\u4e00-\u9fff]/.test(words)
  if (words.length > (chinese ? (longest ?? LONGEST_ZH) : LONGEST_EN) || words.length < 2) return false
  if (endsOpen(words) || RE_NO_HEADING.test(words) || isByline(words)) return false
  if (!chinese && !/^[A-Z0-9]/.test(words)) return false
  const before = lines[line.index - 1]
  if (
    before &&
    !taken.has(before.index) &&
    !endsLine(tail(text, before)) &&
    !isAbout(text.slice(before.start, before.end)) &&
    !(longest !== undefined && before.index < TOP)
  )
    return false
  const after = lines[line.index + 1]
  if (before && after && taken.has(before.index) && taken.has(after.index) && !endsLine(tail(text, before)))
    return false
  // `There has been a law on the books` / `to make sure that …`: a sentence in two lines.
  if (after && !chinese && /^[a-z]/.test(text.slice(after.start, after.start + 1))) return false
  return (
    after !== undefined &&
    (taken.has(after.index) || (endsLine(tail(text, after)) && after.end - after.start > words.length / 2))
  )
}

/** `钱从哪里来？` between paragraphs, above the one that answers it. */
function looksLikeQuestion(
  text: string,
  lines: readonly ManuscriptLine[],
  line: ManuscriptLine,
  taken: ReadonlySet<number>,
): boolean {
  const words = text.slice(line.start, line.end).trimEnd()
  const chinese = /[\u4e00-\u9fff]/.test(words)
  if (words.length > (chinese ? LONGEST_ZH : LONGEST_EN) || !isHeadingQuestion(words)) return false
  const [before, after] = [lines[line.index - 1], lines[line.index + 1]]
  if (!before || !after || !endsLine(tail(text, after))) return false
  if (!endsLine(tail(text, before)) && !taken.has(before.index)) return false
  return taken.has(after.index) || after.end - after.start >= (chinese ? LEAST_ANSWER_ZH : LEAST_ANSWER_EN)
}

/** A name or a house above a heading takes nothing from it. */
function isAbout(words: string): boolean {
  return isByline(words) || isName(words)
}

function tail(text: string, { start, end }: Span): string {
  return text.slice(Math.max(start, end - 8), end)
}

/** `。` `：` `山、`: a sentence, or the beginning of one; not a heading's last character. */
function endsOpen(words: string): boolean {
  return endsClause(words) || /、\s*$/.test(words)
}
