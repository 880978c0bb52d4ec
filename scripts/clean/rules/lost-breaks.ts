// Line breaks that a copy lost: title, salutation and 一、 in one line, a heading with its text behind a space. The space
// that stands for the break becomes one again; nothing goes.

import { unbroken } from '../../language/any-of.ts'
import { salutationLength } from '../../language/salutations.ts'
import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, type DraftLine, linesOf, removal } from '../draft.ts'

const N = '[一二三四五六七八九十]{1,3}'
/** Matches the space, or the place, behind a sentence and before `二、` `（一）`. Not the one in `一、二两项`. */
const RE_BEFORE_MARKER = new RegExp(
  `(?<=[。；：！？…”）][ \\u00A0\\u3000]*)[ \\u00A0\\u3000]+(?=(?:${N}、|[（(]${N}[）)])(?!${N}[、，两]))`,
  'g',
)
/** The same without a space: only where other breaks are lost as well. */
const RE_GLUED_MARKER = new RegExp(`(?<=[。；！？”])(?=${N}、[^、，。；]{2,30}[ \\u3000，。])`, 'g')
/** Matches `一、把情况摸清楚 全区七十二个社区，…。`: a heading, a space, its text. */
const RE_HEADED = new RegExp(
  unbroken`
    ^(?:${N}、|[（(]${N}[）)]、?|\d{1,2}[.．、])[^\s。；：！？]{2,30}(?:[，、][^\s。；：！？]{2,20})?
    (?<gap>[ \u00A0\u3000]+)(?<rest>[\p{Script=Han}\d“《].*)$`,
  'u',
)
/** Text behind a heading is a sentence or more; the second half of a heading is shorter. */
const SHORTEST_TEXT = 16
/** One heading may be in two parts; several with text behind them are broken lines. */
const LEAST_HEADED = 2
/** So long is no title with a salutation. */
const LONGEST_TITLE = 60
/** A whole speech in one line breaks behind each sentence that a space follows. */
const RE_AFTER_SENTENCE = /(?<=[。！？：:])[ \u00A0\u3000]+(?=\S)/g
const LEAST_BREAKS = 3

export function lostBreaks(draft: CleaningDraft): Edit[] {
  const lines = linesOf(draft).filter(({ isTable, isHeading }) => !isTable && !isHeading)
  const openings = lines.slice(0, NEAR_START).flatMap(opening)
  const inLine = lines.filter(({ text }) => (text.match(RE_BEFORE_MARKER) ?? []).length > 0)
  const headed = lines.flatMap(headingGap)
  const isLost = openings.length > 0 || inLine.length > 1 || inLine.some(({ text }) => isWholeSpeech(text))
  const edits = [
    ...openings,
    ...lines.flatMap(line => (isLost && isWholeSpeech(line.text) ? breaksAt(line, RE_AFTER_SENTENCE) : [])),
    ...(isLost ? lines.flatMap(line => breaksAt(line, RE_BEFORE_MARKER)) : []),
    ...(isLost ? lines.flatMap(line => breaksAt(line, RE_GLUED_MARKER)) : []),
    ...(headed.length >= LEAST_HEADED || isLost ? headed : []),
  ]
  return [...new Map(edits.map(edit => [edit.span.start, edit])).values()]
}

// --- internal ---

/** Titles and salutations stand there. */
const NEAR_START = 6

function isWholeSpeech(text: string): boolean {
  return text.length > 120 && (text.match(RE_AFTER_SENTENCE) ?? []).length >= LEAST_BREAKS
}

function breaksAt({ text, span }: DraftLine, pattern: RegExp): Edit[] {
  return Array.from(text.matchAll(pattern), match =>
    removal('lost-break', { start: span.start + match.index, end: span.start + match.index + match[0].length }, '\n'),
  )
}

/** `在全区会议上的讲话 同志们： 今天…`: the breaks before and behind the salutation. `【致辞】尊敬的老师们：` has one before it. */
function opening(line: DraftLine): Edit[] {
  const label = /^(?:【[^】]{2,10}】|(?:发言稿|讲话稿|演讲稿|致辞|篇)[一二三四五六\d]{1,2}[：:]?)\s*/.exec(line.text)
  if (label && salutationLength(line.text.slice(label[0].length)) > 0)
    return [
      removal('lost-break', { start: line.span.start + label[0].length, end: line.span.start + label[0].length }, '\n'),
    ]
  for (const match of line.text.matchAll(/[ \u00A0\u3000]+/g)) {
    const after = match.index + match[0].length
    if (match.index > LONGEST_TITLE || /[。！？；]/.test(line.text.slice(0, match.index))) return []
    const length = salutationLength(line.text.slice(after))
    const sign = line.text[after + length]
    if (match.index < 4 || length === 0 || (sign !== '：' && sign !== ':')) continue
    const rest = /^[ \u00A0\u3000]*/.exec(line.text.slice(after + length + 1))?.[0].length ?? 0
    const end = line.span.start + after + length + 1
    const before = removal('lost-break', { start: line.span.start + match.index, end: line.span.start + after }, '\n')
    return end + rest < line.span.end
      ? [before, removal('lost-break', { start: end, end: end + rest }, '\n')]
      : [before]
  }
  return []
}

function headingGap({ text, span }: DraftLine): Edit[] {
  const match = RE_HEADED.exec(text)
  const { gap = '', rest = '' } = match?.groups ?? {}
  if (!match || rest.length < SHORTEST_TEXT || !/[，。；]/.test(rest.slice(0, -1)) || !/[。！？…”]$/.test(rest))
    return []
  const start = span.start + text.length - rest.length - gap.length
  return [removal('lost-break', { start, end: start + gap.length }, '\n')]
}
